//! So many points off per finding, never below zero: (maximum − points off) ÷ maximum.

use super::attained::{Attained, Subject};
use super::kind::RuleKind;
use super::measure::missing;
use super::reader::Reader;
use super::step::{Step, Trace};
use crate::bilingual::Bilingual;
use crate::citation::raw::RawBilingual;
use crate::fact::{FactKind, FactSet, FactValue};
use crate::problem::{Code, Problem, Word};
use crate::quantity::{Fraction, Points};
use serde::Deserialize;

/// `kind = "deduction"`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDeduction {
    finding: Vec<RawFinding>,
}

/// One kind of finding.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFinding {
    id: String,
    title: RawBilingual,
    means: Option<RawBilingual>,
    points: Option<String>,
    #[serde(default)]
    zeroes: bool,
}

/// What one finding takes off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingEffect {
    /// So many points.
    Takes(Points),
    /// All points.
    Zeroes,
}

/// A kind of finding.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The stable id, which is also the fact's name.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// What it means, with an example where that helps.
    pub means: Option<Bilingual>,
    /// What each one takes off.
    pub effect: FindingEffect,
}

/// Points off per finding, never below zero.
#[derive(Clone, Debug)]
pub struct Deduction {
    /// The kinds of finding.
    pub findings: Vec<Finding>,
}

impl Deduction {
    fn find(&self, id: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.id == id)
    }
}

impl RuleKind for Deduction {
    type Raw = RawDeduction;

    fn check(raw: &RawDeduction, _: &str, read: &mut Reader<'_>) -> Self {
        read.listed("finding", raw.finding.iter().map(|finding| finding.id.as_str()));
        let mut findings = Vec::with_capacity(raw.finding.len());
        for finding in &raw.finding {
            let effect = match (&finding.points, finding.zeroes) {
                (Some(text), false) => FindingEffect::Takes(read.points("finding.points", text)),
                (None, true) => FindingEffect::Zeroes,
                _ => {
                    let problem = read.problem(Code::SettingsClash);
                    read.report(problem.with_word("one", Word::Column, "points").with_word(
                        "other",
                        Word::Column,
                        "zeroes",
                    ));
                    FindingEffect::Takes(Points::ZERO)
                }
            };
            findings.push(Finding {
                id: finding.id.clone(),
                title: finding.title.clone().into(),
                means: finding.means.clone().map(Bilingual::from),
                effect,
            });
        }
        Self { findings }
    }

    fn fact_names(&self) -> Vec<&str> {
        self.findings.iter().map(|finding| finding.id.as_str()).collect()
    }

    fn fact_kind(&self, name: &str) -> Option<FactKind> {
        self.find(name).map(|_| FactKind::Count)
    }

    fn fact_title(&self, name: &str) -> Option<&Bilingual> {
        self.find(name).map(|finding| &finding.title)
    }

    fn fact_means(&self, name: &str) -> Option<&Bilingual> {
        self.find(name)?.means.as_ref()
    }

    fn attained(
        &self,
        subject: Subject<'_>,
        facts: &FactSet,
        trace: &mut impl Trace,
    ) -> Result<Attained, Box<Problem>> {
        let max = subject.max;
        let mut left = max.hundredths();
        let mut open = false;
        for (finding, kind) in self.findings.iter().enumerate() {
            let Some(FactValue::Count(count)) = facts.value(&kind.id) else {
                missing(subject, &kind.id, trace);
                open = true;
                continue;
            };
            if count == 0 {
                continue;
            }
            match kind.effect {
                FindingEffect::Takes(each) => {
                    let takes = each.hundredths().saturating_mul(i64::from(count));
                    left = left.saturating_sub(takes).max(0);
                    let takes = Points::from_hundredths(takes);
                    trace.note(|| Step::Findings { finding, count, takes });
                }
                FindingEffect::Zeroes => {
                    left = 0;
                    trace.note(|| Step::Zeroed { finding });
                }
            }
        }
        let most = Fraction::from_points(Points::from_hundredths(left))
            .divided_by(Fraction::from_points(max))
            .map_err(|_| subject.too_precise())?;
        if open && left > 0 {
            return Ok(Attained::Between(Fraction::ZERO, most));
        }
        Ok(Attained::Share(most))
    }
}
