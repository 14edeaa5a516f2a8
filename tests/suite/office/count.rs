//! What came out of many lists: counts by what is wrong with them, and the first that failed.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::draw::office;
use super::fault::Fault;
use super::outcome::{Outcome, outcome};

/// How many failures are shown in full.
const SHOWN: usize = 8;

/// How many came out right, were refused with reason, were refused without, and were wrong.
type Tally = [usize; 4];

/// What came out of many lists.
#[derive(Debug, Default)]
pub(super) struct Count {
    by: BTreeMap<String, Tally>,
    flawless: Tally,
    all: Tally,
    failures: Vec<String>,
}

impl Count {
    /// Draws lists of so many seeds, and counts what the program makes of them.
    pub(super) fn of(seeds: impl Iterator<Item = u64>) -> Self {
        let mut count = Self::default();
        for seed in seeds {
            let drawn = office(seed);
            let came = outcome(&drawn);
            let at = match &came {
                Outcome::Right => 0,
                Outcome::RefusedRight => 1,
                Outcome::RefusedWrong(_) => 2,
                Outcome::SilentlyWrong(_) => 3,
            };
            count.all[at] += 1;
            if drawn.fault == Fault::None {
                count.flawless[at] += 1;
            }
            for key in [format!("{:?}", drawn.fault), format!("unit {:?}", drawn.stated)] {
                count.by.entry(key).or_default()[at] += 1;
            }
            if at > 1 && count.failures.len() < SHOWN {
                count.failures.push(format!("{came:?}\n  {drawn:?}"));
            }
        }
        count
    }

    /// Whether nothing is silently wrong, and of the flawless lists no more than one in a hundred
    /// was refused.
    pub(super) fn is_good(&self) -> bool {
        let flawless: usize = self.flawless.iter().sum();
        self.all[3] == 0 && self.flawless[2] * 100 <= flawless
    }

    /// Says what came out.
    pub(super) fn report(&self) -> String {
        let mut out = String::from("\n");
        for failure in &self.failures {
            writeln!(out, "{failure}\n").unwrap();
        }
        out.push_str("   right  refused rightly  refused wrongly  WRONG\n");
        let mut line = |name: &str, [right, rightly, wrongly, wrong]: Tally| {
            writeln!(out, "{right:8}{rightly:17}{wrongly:17}{wrong:7}  {name}").unwrap();
        };
        line("all", self.all);
        line("flawless", self.flawless);
        for (name, tally) in &self.by {
            line(name, *tally);
        }
        out
    }
}
