//! Why there is no document.

/// What a document would need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is about one project, and none is named.
    Project,
    /// It is about cuts, and there is no policy.
    Policy,
}
