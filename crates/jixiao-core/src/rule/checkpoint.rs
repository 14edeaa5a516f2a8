//! One thing to be met in a checklist.

use super::right::Right;
use crate::bilingual::Bilingual;
use crate::quantity::Fraction;

/// A checkpoint (评价要点).
#[derive(Clone, Debug)]
pub struct Checkpoint {
    /// The stable id, which is also the fact's name.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// Its weight against the other checkpoints.
    pub weight: Fraction,
    /// Set where it may be not applicable.
    pub not_applicable: Option<Right>,
}
