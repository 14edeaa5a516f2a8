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
    /// What it means, with an example where that helps.
    pub means: Option<Bilingual>,
    /// Whether it may be met in part; otherwise there is only yes or no.
    pub partly: bool,
    /// Its weight against the other checkpoints.
    pub weight: Fraction,
    /// Set where it may be not applicable.
    pub not_applicable: Option<Right>,
}
