//! How a link that carries a result begins: what can be said of it without reading it.

/// What a fragment of ours begins with, after the `#`. The number of its version follows.
pub const MARK: &str = "wti=";
