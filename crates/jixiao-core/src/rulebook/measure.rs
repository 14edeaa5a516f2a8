//! What is asked for where an indicator lost points.

use crate::bilingual::Bilingual;
use crate::citation::Citation;

/// What is asked for where an indicator lost points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The indicator's place in the rulebook.
    pub indicator: usize,
    /// The one fact it is about; any loss of the indicator where there is none.
    pub fact: Option<String>,
    /// Why such points are lost, as a draft for who writes the report.
    pub cause: Option<Bilingual>,
    /// What is to be done.
    pub demand: Bilingual,
    /// Who is to do it.
    pub responsible: Bilingual,
    /// Within how many days.
    pub days: u32,
    /// What it rests on.
    pub citations: Vec<Citation>,
}
