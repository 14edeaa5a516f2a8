//! What came out of many forms: counts by what they consist of, and the first that failed.

use std::collections::BTreeMap;
use std::fmt::Write;

use jixiao::Rules;

use super::form::{Form, form};
use super::numbers::decimal;
use super::outcome::{Given, Outcome, give, judge};

/// How many came out right, were refused with reason, were refused without, and were wrong.
#[derive(Clone, Copy, Debug, Default)]
struct Tally([usize; 4]);

impl Tally {
    fn add(&mut self, outcome: &Outcome) {
        let at = match outcome {
            Outcome::Right => 0,
            Outcome::RefusedRight => 1,
            Outcome::RefusedFlawless => 2,
            Outcome::SilentlyWrong(_) => 3,
        };
        self.0[at] += 1;
    }

    fn failed(self) -> usize {
        self.0[2] + self.0[3]
    }
}

/// What came out of many forms.
#[derive(Debug, Default)]
pub(super) struct Count {
    all: Tally,
    flawless: Tally,
    by: BTreeMap<(&'static str, String), Tally>,
    failures: Vec<String>,
}

/// How many failures are shown in full.
const SHOWN: usize = 10;

impl Count {
    /// Draws forms of so many seeds, and counts what the program makes of them.
    pub(super) fn of(seeds: impl Iterator<Item = u64>) -> Self {
        let rules = Rules::builtin("self-evaluation-2020").unwrap();
        let mut count = Self::default();
        for seed in seeds {
            let form = form(seed);
            let given = give(&form, &rules);
            let outcome = judge(&form, &given);
            count.add(&form, &given, &outcome);
        }
        count
    }

    fn add(&mut self, form: &Form, given: &Given, outcome: &Outcome) {
        self.all.add(outcome);
        if form.truth.sure {
            self.flawless.add(outcome);
        }
        let mut keys = vec![
            ("flaw", form.flaw.name().to_owned()),
            ("kind", form.kind.names().0.to_owned()),
            ("layout", form.layout.clone()),
        ];
        keys.extend(form.tags.iter().map(|tag| ("oddity", (*tag).to_owned())));
        for key in keys {
            self.by.entry(key).or_default().add(outcome);
        }
        let failed = matches!(outcome, Outcome::RefusedFlawless | Outcome::SilentlyWrong(_));
        if failed && self.failures.len() < SHOWN {
            self.failures.push(shown(form, given, outcome));
        }
    }

    /// Whether nothing is silently wrong, and of the flawless forms no more than one in a hundred
    /// was refused.
    pub(super) fn is_good(&self) -> bool {
        let flawless: usize = self.flawless.0.iter().sum();
        self.all.0[3] == 0 && self.flawless.0[2] * 100 <= flawless
    }

    /// Says what came out.
    pub(super) fn report(&self) -> String {
        let mut out = String::from("\n");
        for failure in &self.failures {
            out.push_str(failure);
        }
        out.push_str("   right  refused rightly  refused flawless  WRONG\n");
        let mut line = |name: &str, Tally([right, rightly, flawless, wrong]): Tally| {
            writeln!(out, "{right:8}{rightly:17}{flawless:18}{wrong:7}  {name}").unwrap();
        };
        line("all", self.all);
        line("flawless", self.flawless);
        for ((by, name), tally) in &self.by {
            if *by != "oddity" || tally.failed() > 0 {
                line(&format!("{by}: {name}"), *tally);
            }
        }
        out
    }
}

/// Shows a form with what was made of it.
fn shown(form: &Form, given: &Given, outcome: &Outcome) -> String {
    let points = |total: Option<i64>| total.map_or("open".to_owned(), |total| decimal(total, 2));
    let mut out = format!(
        "seed {}: {outcome:?}\n  {}, {}, {}\n",
        form.seed,
        form.flaw.name(),
        form.kind.names().0,
        form.layout
    );
    let tags: Vec<&str> = form.tags.iter().copied().collect();
    writeln!(out, "  {}", tags.join(", ")).unwrap();
    let truth = &form.truth;
    let grade = truth.grade.unwrap_or("none");
    writeln!(out, "  right: {} {grade}", points(truth.total)).unwrap();
    let grade = given.grade.as_deref().unwrap_or("none");
    writeln!(out, "  given: {} {grade}", points(given.total)).unwrap();
    writeln!(out, "  says: {:?}", form.facts).unwrap();
    out.push_str(&form.grid.dump());
    for problem in &given.problems {
        writeln!(out, "  {problem}").unwrap();
    }
    out.push('\n');
    out
}
