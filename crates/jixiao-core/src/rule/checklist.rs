//! Checkpoints met, partly met or not met: the weights met over the applicable weights.

use super::attained::{Attained, Subject};
use super::checkpoint::Checkpoint;
use super::kind::RuleKind;
use super::measure::missing;
use super::reader::Reader;
use super::right::{RawRight, Right};
use super::step::{Step, Trace};
use crate::bilingual::Bilingual;
use crate::citation::raw::RawBilingual;
use crate::fact::{FactKind, FactSet, FactValue, Mark};
use crate::problem::Problem;
use crate::quantity::{Fraction, TooPrecise, parse_share};
use serde::Deserialize;

/// `kind = "checklist"`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChecklist {
    partly: Option<String>,
    checkpoint: Vec<RawCheckpoint>,
}

/// One checkpoint.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCheckpoint {
    id: String,
    title: RawBilingual,
    means: Option<RawBilingual>,
    partly: Option<bool>,
    share: Option<String>,
    not_applicable: Option<RawRight>,
}

/// Checkpoints by their weight, over the applicable ones.
#[derive(Clone, Debug)]
pub struct Checklist {
    /// The share of a checkpoint that is partly met.
    pub partly: Fraction,
    /// The checkpoints.
    pub checkpoints: Vec<Checkpoint>,
}

impl Checklist {
    fn find(&self, id: &str) -> Option<&Checkpoint> {
        self.checkpoints.iter().find(|checkpoint| checkpoint.id == id)
    }
}

impl RuleKind for Checklist {
    type Raw = RawChecklist;

    fn check(raw: &RawChecklist, _: &str, read: &mut Reader<'_>) -> Self {
        read.listed("checkpoint", raw.checkpoint.iter().map(|one| one.id.as_str()));
        let partly = raw.partly.as_deref().unwrap_or("1/2");
        let given = raw.checkpoint.iter().filter(|checkpoint| checkpoint.share.is_some()).count();
        if given != 0 && given != raw.checkpoint.len() {
            read.unreadable("checkpoint.share", "");
        }
        let mut checkpoints = Vec::with_capacity(raw.checkpoint.len());
        for checkpoint in &raw.checkpoint {
            let weight = match &checkpoint.share {
                None => Fraction::ONE,
                Some(text) => match parse_share(text) {
                    Ok(share) if !share.is_zero() => share,
                    _ => {
                        read.unreadable("checkpoint.share", text);
                        Fraction::ONE
                    }
                },
            };
            let right = checkpoint.not_applicable.as_ref();
            checkpoints.push(Checkpoint {
                id: checkpoint.id.clone(),
                title: checkpoint.title.clone().into(),
                means: checkpoint.means.clone().map(Bilingual::from),
                partly: checkpoint.partly.unwrap_or(true),
                weight,
                not_applicable: right.map(|right| Right::check(right, read)),
            });
        }
        Self { partly: read.share("partly", partly), checkpoints }
    }

    fn fact_names(&self) -> Vec<&str> {
        self.checkpoints.iter().map(|checkpoint| checkpoint.id.as_str()).collect()
    }

    fn fact_kind(&self, name: &str) -> Option<FactKind> {
        self.find(name).map(|_| FactKind::Mark)
    }

    fn fact_title(&self, name: &str) -> Option<&Bilingual> {
        self.find(name).map(|checkpoint| &checkpoint.title)
    }

    fn fact_means(&self, name: &str) -> Option<&Bilingual> {
        self.find(name)?.means.as_ref()
    }

    fn checkpoints(&self) -> &[Checkpoint] {
        &self.checkpoints
    }

    fn partly_costs(&self) -> bool {
        self.partly < Fraction::ONE
    }

    fn attained(
        &self,
        subject: Subject<'_>,
        facts: &FactSet,
        trace: &mut impl Trace,
    ) -> Result<Attained, Box<Problem>> {
        sum(subject, self, facts, trace).map_err(|TooPrecise| subject.too_precise())
    }
}

fn sum(
    subject: Subject<'_>,
    rule: &Checklist,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, TooPrecise> {
    let (mut met, mut of, mut open) = (Fraction::ZERO, Fraction::ZERO, Fraction::ZERO);
    for (checkpoint, point) in rule.checkpoints.iter().enumerate() {
        let Some(FactValue::Mark(mark)) = facts.value(&point.id) else {
            missing(subject, &point.id, trace);
            open = open.plus(point.weight)?;
            continue;
        };
        trace.note(|| Step::Checkpoint { checkpoint, mark });
        let share = match mark {
            Mark::NotApplicable => continue,
            Mark::Met => Fraction::ONE,
            Mark::Partly => rule.partly,
            Mark::NotMet => Fraction::ZERO,
        };
        met = met.plus(share.times(point.weight)?)?;
        of = of.plus(point.weight)?;
    }
    let all = of.plus(open)?;
    if all.is_zero() {
        return Ok(Attained::NotApplicable);
    }
    if open.is_zero() {
        trace.note(|| Step::ChecklistSum { met, of });
        return met.divided_by(of).map(Attained::Share);
    }
    // An open checkpoint that turned out not applicable would leave a share between these two.
    Ok(Attained::Between(met.divided_by(all)?, met.plus(open)?.divided_by(all)?))
}
