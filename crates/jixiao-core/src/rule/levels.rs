//! A level, then a share within it: the share awarded, which must lie within the limits of the
//! level reached.

use super::attained::{Attained, Subject};
use super::kind::RuleKind;
use super::level::Level;
use super::measure::{gap, missing};
use super::reader::Reader;
use super::step::{Step, Trace};
use crate::bilingual::Bilingual;
use crate::citation::raw::RawBilingual;
use crate::fact::{FactKind, FactSet, FactValue, LEVEL, LEVEL_SHARE, SHARE};
use crate::problem::{Code, Problem};
use crate::quantity::Fraction;
use serde::Deserialize;

/// `kind = "levels"`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLevels {
    level: Vec<RawLevel>,
    #[serde(default)]
    items: bool,
}

/// One level.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLevel {
    id: String,
    title: RawBilingual,
    means: Option<RawBilingual>,
    from: String,
    to: String,
}

/// Levels, best first.
#[derive(Clone, Debug)]
pub struct Levels {
    /// The levels.
    pub levels: Vec<Level>,
    /// Whether several items may be judged.
    pub items: bool,
}

impl Levels {
    /// Finds a level by id or title.
    pub fn find(&self, name: &str) -> Option<usize> {
        let named = |level: &Level| {
            level.id == name || level.title.zh == name || level.title.en.eq_ignore_ascii_case(name)
        };
        self.levels.iter().position(named)
    }
}

impl Levels {
    /// Says whether the upper limit of a level belongs to the level above, which starts there.
    fn shares_its_end(&self, at: usize) -> bool {
        at > 0 && self.levels[at - 1].from == self.levels[at].to
    }
}

impl RuleKind for Levels {
    type Raw = RawLevels;

    fn check(raw: &RawLevels, indicator: &str, read: &mut Reader<'_>) -> Self {
        read.distinct("level", raw.level.iter().map(|level| level.id.as_str()));
        let mut levels: Vec<Level> = Vec::with_capacity(raw.level.len());
        for level in &raw.level {
            levels.push(Level {
                id: level.id.clone(),
                title: level.title.clone().into(),
                means: level.means.clone().map(Bilingual::from),
                from: read.share("level.from", &level.from),
                to: read.share("level.to", &level.to),
            });
        }
        if levels.is_empty() {
            gap(read, indicator, "1");
        }
        for level in &levels {
            if level.from > level.to {
                gap(read, indicator, level.from);
            }
        }
        // Levels that are ranges must meet; levels that are single shares need only fall.
        let ranges = levels.iter().any(|level| level.from < level.to);
        for pair in levels.windows(2) {
            let (upper, lower) = (&pair[0], &pair[1]);
            let fits = if ranges { lower.to == upper.from } else { lower.to < upper.from };
            if !fits {
                gap(read, indicator, lower.to);
            }
        }
        if ranges {
            if levels.first().is_some_and(|best| best.to != Fraction::ONE) {
                gap(read, indicator, "1");
            }
            if levels.last().is_some_and(|worst| !worst.from.is_zero()) {
                gap(read, indicator, "0");
            }
        }
        Self { levels, items: raw.items }
    }

    fn fact_names(&self) -> Vec<&str> {
        vec![LEVEL, LEVEL_SHARE]
    }

    fn fact_kind(&self, name: &str) -> Option<FactKind> {
        match name {
            LEVEL => Some(FactKind::Level),
            LEVEL_SHARE | SHARE => Some(FactKind::Share),
            _ => None,
        }
    }

    fn takes_items(&self) -> bool {
        self.items
    }

    fn stands_when_absent(&self, name: &str) -> bool {
        name == LEVEL_SHARE && self.levels.iter().all(|level| level.from == level.to)
    }

    fn levels(&self) -> &[Level] {
        &self.levels
    }

    fn level_named(&self, name: &str) -> Option<(usize, &Bilingual)> {
        self.find(name).map(|at| (at, &self.levels[at].title))
    }

    fn attained(
        &self,
        subject: Subject<'_>,
        facts: &FactSet,
        trace: &mut impl Trace,
    ) -> Result<Attained, Box<Problem>> {
        let Some(FactValue::Level(at)) = facts.value(LEVEL) else {
            missing(subject, LEVEL, trace);
            let worst = self.levels.last().map_or(Fraction::ZERO, |level| level.from);
            let best = self.levels.first().map_or(Fraction::ONE, |level| level.to);
            return Ok(Attained::Between(worst, best));
        };
        let level = &self.levels[at];
        // An item's own `share` is its weight; only a single measure may call the award `share`.
        let short = if subject.item.is_empty() { facts.share(SHARE) } else { None };
        let share = match facts.share(LEVEL_SHARE).or(short) {
            Some(share) => share,
            None if level.from == level.to => level.from,
            None => {
                missing(subject, LEVEL_SHARE, trace);
                let open =
                    if self.shares_its_end(at) { Attained::Below } else { Attained::Between };
                return Ok(open(level.from, level.to));
            }
        };
        let over = if self.shares_its_end(at) { share >= level.to } else { share > level.to };
        if over || share < level.from {
            let place = facts.find(LEVEL).map(|fact| fact.place.clone()).unwrap_or_default();
            let problem = subject.problem(Code::ShareOutsideLevel, &place);
            return Err(Box::new(
                problem
                    .with_title("level", &level.title)
                    .with("share", share)
                    .with("from", level.from)
                    .with("to", level.to),
            ));
        }
        trace.note(|| Step::Level { level: at, share });
        Ok(Attained::Share(share))
    }
}
