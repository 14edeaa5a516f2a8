//! One of several levels that are reached.

use crate::bilingual::Bilingual;
use crate::quantity::Fraction;

/// A level with the shares it may give. The shared limit belongs to the upper level.
#[derive(Clone, Debug)]
pub struct Level {
    /// The stable id.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// What it means: which evidence gives which share.
    pub means: Option<Bilingual>,
    /// The least share.
    pub from: Fraction,
    /// The greatest share.
    pub to: Fraction,
}
