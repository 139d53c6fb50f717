//! The program that Trunk ships: the library, which is called from outside and does nothing by itself, and where its
//! memory comes from.
#![cfg_attr(target_arch = "wasm32", no_main)]

use worth_the_interview as _;

/// Half the size of the standard one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Elsewhere a program has to begin somewhere.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
