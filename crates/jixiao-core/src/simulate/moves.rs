//! Who moves from one outcome to another, and why.

use super::outcome::{Outcome, Standing};
use crate::bilingual::Bilingual;
use crate::cut::Act;
use crate::policy::Policy;
use crate::quantity::{Fraction, Money, Rate};
use crate::rulebook::GradeIndex;

/// A project that stands elsewhere than before.
#[derive(Clone, Debug)]
pub struct Move {
    /// Its place in the portfolio.
    pub project: usize,
    /// Every difference that led there.
    pub why: Vec<Why>,
}

/// A difference that led to another grade, cut or budget.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Why {
    /// The total is another, as indicators give other points.
    Total { from: Option<Fraction>, to: Option<Fraction> },
    /// The total is the same and the grade another, as its lines moved.
    Line { from: GradeIndex, to: GradeIndex },
    /// The grade follows from the other total.
    Grade { from: GradeIndex, to: GradeIndex },
    /// The grade's rate is another.
    Rate { grade: GradeIndex, from: Rate, to: Rate },
    /// The amount that is cut is another.
    Base { from: Money, to: Money },
    /// A rule acts that did not.
    Rule { title: Bilingual, before: Rate, after: Rate },
    /// A rule acts no more.
    RuleGone { title: Bilingual },
    /// Another share of the base is exempt.
    Exempt { from: Rate, to: Rate },
    /// The floor raises the cut.
    Floor { rate: Rate },
    /// The department bears cuts as a whole: the project gives up `own` and bears `share`.
    Spread { title: Bilingual, own: Money, share: Money },
    /// A rule against growth limits the next budget.
    NoGrowth { title: Bilingual, most: Money },
}

/// A policy with the outcome it led to.
pub type Side<'a> = (&'a Policy, &'a Outcome);

/// Lists the projects whose grade, cut or next budget differs, in the order of the portfolio.
pub fn moves(from: Side<'_>, to: Side<'_>) -> Vec<Move> {
    let pairs = from.1.standings.iter().zip(&to.1.standings).enumerate();
    let stands = |one: &Standing| (one.grade, one.cut.base, one.cut.cut, one.cut.next_budget);
    let differs = pairs.filter(|(_, (one, other))| stands(one) != stands(other));
    let moved =
        |(project, (one, other))| Move { project, why: reasons((from.0, one), (to.0, other)) };
    differs.map(moved).collect()
}

fn reasons(
    (from_policy, from): (&Policy, &Standing),
    (to_policy, to): (&Policy, &Standing),
) -> Vec<Why> {
    let mut why = Vec::new();
    if from.total != to.total {
        why.push(Why::Total { from: from.total, to: to.total });
    }
    let grades = (from.grade, to.grade);
    if from.grade != to.grade {
        let (from, to) = grades;
        why.push(if why.is_empty() { Why::Line { from, to } } else { Why::Grade { from, to } });
    }
    if from.cut.base != to.cut.base {
        why.push(Why::Base { from: from.cut.base, to: to.cut.base });
    }
    if let (Some(one), Some(other)) = (grade_rate(&from.acts), grade_rate(&to.acts))
        && one != other
    {
        why.push(Why::Rate { grade: to.grade, from: one, to: other });
    }
    why.extend(rules(from_policy, from, to_policy, to));
    let (one, other) = (exempt(&from.acts), exempt(&to.acts));
    if one != other {
        why.push(Why::Exempt { from: one, to: other });
    }
    if let (None, Some(rate)) = (raised(&from.acts), raised(&to.acts)) {
        why.push(Why::Floor { rate });
    }
    let spread = |policy: &Policy, acts: &[Act]| {
        let title = policy.spread.as_ref().map(|spread| spread.title.clone());
        acts.iter().find_map(|act| match *act {
            Act::Spread { own, share, .. } => {
                Some(Why::Spread { title: title.clone()?, own, share })
            }
            _ => None,
        })
    };
    let spreads = [spread(from_policy, &from.acts), spread(to_policy, &to.acts)];
    if spreads[0] != spreads[1] {
        let [_, to] = spreads;
        why.extend(to);
    }
    why
}

fn rules(from_policy: &Policy, from: &Standing, to_policy: &Policy, to: &Standing) -> Vec<Why> {
    let (one, other) = (acted(from_policy, from), acted(to_policy, to));
    let new = other.iter().filter(|new| !one.iter().any(|old| old == *new));
    let gone = one.iter().filter(|old| !other.iter().any(|new| new.0 == old.0));
    let appeared = new.map(|(_, why)| why.clone());
    let vanished = gone.filter_map(|(_, why)| match why {
        Why::Rule { title, .. } | Why::NoGrowth { title, .. } => {
            Some(Why::RuleGone { title: title.clone() })
        }
        _ => None,
    });
    appeared.chain(vanished).collect()
}

/// Lists the rules that acted, each by its id.
fn acted<'p>(policy: &'p Policy, standing: &Standing) -> Vec<(&'p str, Why)> {
    let next = standing.cut.next_budget;
    let of = |act: &Act| match *act {
        Act::Rule { rule, before, after } => {
            let rule = &policy.rules[rule];
            Some((rule.id.as_str(), Why::Rule { title: rule.title.clone(), before, after }))
        }
        Act::NoGrowth { rule, most } if next == Some(most) && most < standing.cut.kept => {
            let rule = &policy.rules[rule];
            Some((rule.id.as_str(), Why::NoGrowth { title: rule.title.clone(), most }))
        }
        _ => None,
    };
    standing.acts.iter().filter_map(of).collect()
}

fn grade_rate(acts: &[Act]) -> Option<Rate> {
    acts.iter().find_map(|act| match act {
        Act::GradeRate { rate } => Some(*rate),
        _ => None,
    })
}

fn exempt(acts: &[Act]) -> Rate {
    let share = acts.iter().find_map(|act| match act {
        Act::Exempt { share, .. } => Some(*share),
        _ => None,
    });
    share.unwrap_or_default()
}

fn raised(acts: &[Act]) -> Option<Rate> {
    acts.iter().find_map(|act| match act {
        Act::Floor { rate, raised: true, .. } => Some(*rate),
        _ => None,
    })
}
