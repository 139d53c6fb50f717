//! JSON: a value, its reader and its writer.
//!
//! By hand: the library's come with a map of their own and with messages about what is wrong, which every reader would
//! download and none would see. Ours takes what the library takes and writes what it writes, to the byte; `compared`
//! holds it to that. It goes beyond it in one: a number is written as it was read, however long it is.
//!
//! Reading order: `value`, `read`, `write`.

mod compared;
pub(crate) mod read;
pub(crate) mod value;
pub(crate) mod write;
