//! Single components in a browser: what they show for what they are given, and what they call back.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what is not where it belongs fails the test"
)]

mod assumptions;
mod golden;
mod lever;
mod next;
mod one_truth;
mod own;
mod parts;
mod reflection;
mod result;
mod stage;
mod take;
mod weighed;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
