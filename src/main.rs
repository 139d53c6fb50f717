//! The program that Trunk ships: the library, which is called from outside and does nothing by itself.
#![cfg_attr(target_arch = "wasm32", no_main)]

use worth_the_interview as _;

/// Elsewhere a program has to begin somewhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
