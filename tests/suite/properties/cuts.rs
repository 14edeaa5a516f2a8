//! Cuts: what is kept and what is cut are the base, and no floor is ever undercut.

use super::cases;
use super::sample::hundredths;
use crate::policies::{Parts, grades};
use crate::rules::build::{self, blocking, table};
use jixiao::cut::{self, Cut, Subject};
use jixiao::policy::Policy;
use jixiao::problem::Checked;
use jixiao::problem::Problem;
use jixiao::project::Record;
use jixiao::quantity::Money;
use jixiao::rulebook::{GradeIndex, Grades, Rulebook};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use toml::{Table, Value};

const NAMES: [&str; 4] = ["excellent", "good", "medium", "poor"];

static GRADES: LazyLock<Grades> = LazyLock::new(grades);

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let award = table(&[("kind", "award"), ("reason", "optional")]);
    let mut rulebook =
        build::RulebookData::of_one("100", award, None).read().expect("a sound rulebook");
    rulebook.grades = GRADES.clone();
    rulebook
});

/// A policy as data; rates in ten-thousandths.
#[derive(Clone, Debug)]
struct Draft {
    rates: Vec<Option<u32>>,
    floor: Option<(u32, Vec<usize>)>,
    rounding: &'static str,
    rules: Vec<RuleDraft>,
}

#[derive(Clone, Debug)]
struct RuleDraft {
    effect: usize,
    rate: u32,
    grades: Vec<usize>,
    execution_below: Option<u32>,
    last: Vec<usize>,
    category: bool,
}

fn rate_text(rate: u32) -> String {
    format!("{}.{:04}", rate / 10_000, rate % 10_000)
}

fn names(grades: &[usize]) -> Value {
    grades.iter().map(|at| NAMES[*at]).collect::<Vec<_>>().into()
}

impl RuleDraft {
    fn table(&self, at: usize) -> Table {
        let mut rule = table(&[("id", &format!("r{at}"))]);
        let mut when = Table::new();
        let lists = [("grade", &self.grades), ("grade_last_year", &self.last)];
        for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            when.insert(name.to_owned(), names(list));
        }
        if let Some(limit) = self.execution_below {
            when.insert("execution_below".to_owned(), rate_text(limit).into());
        }
        if self.category {
            when.insert("category".to_owned(), vec!["咨询"].into());
        }
        rule.insert("when".to_owned(), when.into());
        let (name, value) = match self.effect {
            0 => ("add", rate_text(self.rate)),
            1 => ("at_least", rate_text(self.rate)),
            2 => ("set", rate_text(self.rate)),
            3 => ("at_most", rate_text(self.rate)),
            _ => ("no_growth_over", "budget_initial".to_owned()),
        };
        rule.insert(name.to_owned(), value.into());
        rule
    }
}

impl Draft {
    fn read(&self) -> Result<Policy, Vec<Problem>> {
        let rates: Vec<(usize, String)> = self
            .rates
            .iter()
            .enumerate()
            .filter_map(|(at, rate)| Some((at, rate_text((*rate)?))))
            .collect();
        let rates: Vec<[&str; 2]> =
            rates.iter().map(|(at, rate)| [NAMES[*at], rate.as_str()]).collect();
        let floor = self.floor.as_ref().map(|(rate, covered)| {
            let mut floor = table(&[("rate", &rate_text(*rate))]);
            floor.insert("grades".to_owned(), names(covered));
            floor
        });
        let rules = self.rules.iter().enumerate().map(|(at, rule)| rule.table(at)).collect();
        let rounding = self.rounding;
        Parts { base: "budget", rounding, floor, rates: &rates, rules }.read(&GRADES)
    }
}

/// Rates that are round or lie close together.
fn rate() -> impl Strategy<Value = u32> {
    prop_oneof![0_u32..=10_000, (0_u32..=10).prop_map(|tenth| tenth * 1_000), 995_u32..=1_005]
}

fn some_grades() -> impl Strategy<Value = Vec<usize>> {
    prop::sample::subsequence((0..NAMES.len()).collect::<Vec<_>>(), 0..=NAMES.len())
}

fn rule() -> impl Strategy<Value = RuleDraft> {
    let when = (some_grades(), prop::option::of(rate()), some_grades(), any::<bool>());
    (0_usize..5, rate(), when).prop_map(
        |(effect, rate, (grades, execution_below, last, category))| RuleDraft {
            effect,
            rate,
            grades,
            execution_below,
            last,
            category,
        },
    )
}

fn draft() -> impl Strategy<Value = Draft> {
    let rates = || prop::collection::vec(prop::option::weighted(0.9, rate()), NAMES.len());
    let ascending = rates().prop_map(|mut rates| {
        rates.sort_by_key(|rate| rate.unwrap_or_default());
        rates
    });
    let floor = prop::option::of((rate(), some_grades()));
    let rounding = prop::sample::select(vec!["half-up", "half-even", "down", "up"]);
    let rules = prop::collection::vec(rule(), 0..=3);
    (prop_oneof![1 => rates(), 4 => ascending], floor, rounding, rules)
        .prop_map(|(rates, floor, rounding, rules)| Draft { rates, floor, rounding, rules })
}

/// A policy that keeps its floor by construction.
fn sound() -> impl Strategy<Value = Draft> {
    draft().prop_map(|mut draft| {
        let mut rates: Vec<u32> = draft.rates.iter().map(|rate| rate.unwrap_or(1_000)).collect();
        rates.sort_unstable();
        if let Some((floor, covered)) = &mut draft.floor {
            *floor = covered.iter().map(|at| rates[*at]).min().unwrap_or(*floor).min(*floor);
            let floor = *floor;
            draft.rules.iter_mut().for_each(|rule| rule.rate = rule.rate.max(floor));
        }
        draft.rates = rates.into_iter().map(Some).collect();
        if draft.read().is_err() {
            // A rule for every grade alike lets none lose less than a better one.
            draft.rules.iter_mut().for_each(|rule| rule.grades.clear());
        }
        draft
    })
}

fn amount() -> impl Strategy<Value = u32> {
    prop_oneof![0_u32..=300, any::<u32>(), (0_u32..=1_000).prop_map(|yuan| yuan * 100)]
}

/// Columns of a project in which nothing that a rule may ask for is missing.
fn project() -> impl Strategy<Value = (BTreeMap<String, String>, Option<u32>)> {
    let given = (amount(), amount(), amount());
    let asked = (prop::option::of(amount()), prop::option::of(amount()));
    let last = prop::sample::select(vec!["无", "优", "良", "中", "差"]);
    let exempt = prop::option::weighted(0.3, 1_u32..=10_000);
    (given, asked, last, any::<bool>(), prop::bool::weighted(0.9), exempt).prop_map(
        |((budget, initial, executed), (request, reviewed), last, advice, goes_on, exempt)| {
            let mut columns = BTreeMap::from([
                ("budget".to_owned(), hundredths(budget)),
                ("budget_initial".to_owned(), hundredths(initial)),
                ("executed".to_owned(), hundredths(executed)),
                ("grade_last_year".to_owned(), last.to_owned()),
                ("category".to_owned(), if advice { "咨询" } else { "保洁" }.to_owned()),
                ("continues".to_owned(), if goes_on { "yes" } else { "no" }.to_owned()),
            ]);
            for (name, amount) in [("request", request), ("reviewed", reviewed)] {
                columns.extend(amount.map(|amount| (name.to_owned(), hundredths(amount))));
            }
            (columns, exempt)
        },
    )
}

fn record(columns: &BTreeMap<String, String>, exempt: Option<u32>) -> Record {
    let exempt = exempt.map(rate_text);
    let project = build::project(columns);
    let Checked { value: portfolio, problems } =
        build::portfolio(&RULEBOOK, project, Vec::new(), exempt.as_deref());
    assert!(blocking(&problems).is_empty(), "{problems:?}");
    portfolio.projects[0].record.clone()
}

/// Cuts with and without telling what acted, which must agree.
fn cut_of(policy: &Policy, grade: usize, record: &Record) -> Cut {
    let subject = Subject::from(record);
    let mut acts = Vec::new();
    let told = cut::cut(policy, GradeIndex(grade), &subject, &mut acts);
    assert_eq!(told, cut::cut(policy, GradeIndex(grade), &subject, &mut cut::Silent));
    told.unwrap_or_else(|problem| panic!("{problem:?}"))
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn kept_and_cut_are_the_base((columns, exempt) in project(), draft in sound(), grade in 0_usize..4) {
        let policy = draft.read().unwrap_or_else(|problems| panic!("{problems:?}"));
        let record = record(&columns, exempt);
        let cut = cut_of(&policy, grade, &record);
        prop_assert_eq!(cut.kept + cut.cut, cut.base);
        prop_assert!(cut.cut >= Money::ZERO && cut.cut <= cut.base);
        prop_assert!(cut.exempt <= cut.kept, "what is exempt is kept");
        if let Some(next) = cut.next_budget {
            prop_assert!(next <= cut.kept);
            prop_assert_eq!(cut.kept - next, cut.beyond_cut);
            for most in [record.amounts.request, record.amounts.reviewed].into_iter().flatten() {
                prop_assert!(next <= most);
            }
        } else {
            prop_assert_eq!((cut.cut, cut.rate, record.continues), (Money::ZERO, None, false));
        }
    }

    #[test]
    fn no_floor_is_undercut((mut columns, exempt) in project(), draft in sound(), grade in 0_usize..4) {
        columns.insert("continues".to_owned(), "yes".to_owned());
        let policy = draft.read().unwrap_or_else(|problems| panic!("{problems:?}"));
        let record = record(&columns, exempt);
        let cut = cut_of(&policy, grade, &record);
        let covered = draft.floor.as_ref().filter(|(_, covered)| covered.contains(&grade));
        if let Some((floor, _)) = covered {
            let rest = i128::from((cut.base - cut.exempt).fen());
            // cut ÷ rest ≥ floor ÷ 10,000, without dividing.
            let least = rest * i128::from(*floor);
            prop_assert!(i128::from(cut.cut.fen()) * 10_000 >= least, "{cut:?}");
            let (above, below) = cut.rate.expect("it goes on").as_ratio();
            prop_assert!(above * 10_000 >= i64::from(*floor) * below, "the rate keeps it too");
            // And it takes nothing that the rate and the floor do not ask for.
            let rated = rest * i128::from(above) * 10_000 / i128::from(below);
            prop_assert!((i128::from(cut.cut.fen()) - 1) * 10_000 < least.max(rated), "{cut:?}");
        }
        if exempt.is_none() {
            prop_assert_eq!(cut.exempt, Money::ZERO);
        }
    }

    #[test]
    fn base_rates_never_fall_as_grades_worsen(draft in draft()) {
        let rates: Vec<u32> = draft.rates.iter().flatten().copied().collect();
        let rising = rates.is_sorted();
        let read = draft.read();
        if let Ok(policy) = &read {
            let of_grades: Vec<_> =
                policy.rates.iter().flatten().map(|rate| rate.rate).collect();
            prop_assert!(of_grades.is_sorted() && rising, "{of_grades:?}");
        }
        let breaks = draft.floor.as_ref().is_some_and(|(floor, covered)| {
            let by_rate = covered.iter().any(|at| draft.rates[*at].is_some_and(|rate| rate < *floor));
            let by_rule = draft.rules.iter().any(|rule| {
                let meets = rule.grades.is_empty() && !covered.is_empty()
                    || rule.grades.iter().any(|at| covered.contains(at));
                matches!(rule.effect, 2 | 3) && rule.rate < *floor && meets
            });
            by_rate || by_rule
        });
        match read {
            Ok(_) => prop_assert!(rising && !breaks),
            // Rules may let a worse grade lose less though the rates do not fall.
            Err(problems) if rising && !breaks => prop_assert_eq!(blocking(&problems), ["P02"]),
            Err(_) => {}
        }
    }

    #[test]
    fn a_better_grade_is_never_cut_more_where_no_rule_says_so(
        (columns, exempt) in project(),
        mut draft in sound(),
    ) {
        draft.rules.clear();
        if let Some((_, covered)) = &mut draft.floor {
            // Where a floor covers a grade, it covers the worse ones too.
            *covered = covered.first().map_or(Vec::new(), |first| (*first..4).collect());
        }
        let policy = draft.read().unwrap_or_else(|problems| panic!("{problems:?}"));
        let record = record(&columns, exempt);
        let cuts: Vec<Money> = (0..4).map(|grade| cut_of(&policy, grade, &record).cut).collect();
        prop_assert!(cuts.is_sorted(), "{cuts:?}");
    }
}
