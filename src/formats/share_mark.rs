//! What can be said of a link that carries a result without reading it: how it begins, and why it may not be of use.

/// What a fragment of ours begins with, after the `#`. The number of its version follows.
pub const MARK: &str = "wti=";

/// Why what came by a link cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareLinkError {
    /// It is not one of ours, or part of it is gone.
    Damaged,
    /// A newer version made it.
    Newer,
    /// It is longer than any of ours.
    TooLong,
}
