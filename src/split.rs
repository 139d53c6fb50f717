//! Where the program is cut in two: what stands behind the door comes in a file of its own, and is called through it.
//!
//! With the feature `split`, `wasm-split-cli` pairs the import with the export below by their names, moves all that only
//! the export needs into the later file, and leaves a call through the function table in place of the import. Without it
//! there is one file, and the door is simply there.
#![cfg_attr(
    feature = "split",
    allow(unsafe_code, reason = "foreign functions and exported names are unsafe")
)]

use crate::later::LATER;
use crate::view::door::Door;

/// The door. With the feature `split` the later file must be there: without it the call has no function, and ends the
/// program.
pub(crate) fn door() -> &'static Door {
    #[cfg(not(feature = "split"))]
    return &LATER;
    #[cfg(feature = "split")]
    // Safety: what is imported is `exported`, which returns the address of a static of that type.
    return unsafe { &*imported().cast::<Door>() };
}

#[cfg(feature = "split")]
#[link(wasm_import_module = "__wasm_split_placeholder__")]
unsafe extern "C" {
    #[link_name = "__wasm_split_00later00_import_00000000000000000000000000000000_door"]
    fn imported() -> *const std::ffi::c_void;
}

#[cfg(feature = "split")]
#[unsafe(export_name = "__wasm_split_00later00_export_00000000000000000000000000000000_door")]
extern "C" fn exported() -> *const std::ffi::c_void {
    (&raw const LATER).cast()
}
