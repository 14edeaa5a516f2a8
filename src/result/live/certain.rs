//! A cut that is certain, and what every formula of its row comes to.

use super::column::C;
use jixiao_core::cut::{Act, Cut};
use jixiao_core::evaluate::{CutResult, ProjectResult};
use jixiao_core::policy::Policy;
use jixiao_core::project::Record;
use jixiao_core::quantity::{Money, Rate};
use jixiao_core::rulebook::GradeIndex;
use jixiao_core::simulate::Standing;

/// Ten thousand, by which amounts are split and rates counted.
const MANY: i64 = 10_000;

/// A cut that is certain, with what led to it.
#[derive(Clone, Copy, Debug)]
pub(in crate::result) struct Certain<'a> {
    pub(in crate::result) grade: GradeIndex,
    pub(in crate::result) cut: &'a Cut,
    acts: &'a [Act],
}

impl<'a> Certain<'a> {
    /// Takes the cut of a project; `None` where it is open.
    pub(in crate::result) fn of(result: &'a ProjectResult) -> Option<Self> {
        let grade = result.grade()?;
        match result.cut.as_ref()? {
            CutResult::Exact(cut, acts) => Some(Self { grade, cut, acts }),
            CutResult::Between(..) => None,
        }
    }

    /// Gives the rate that rules or a decision led to, where one did.
    pub(in crate::result) fn own_rate(&self) -> Option<Rate> {
        let acted = self.acts.iter().any(|act| match act {
            Act::Rule { .. } => true,
            Act::Decided { verdict, .. } => verdict.rate().is_some(),
            _ => false,
        });
        self.cut.rate.filter(|_| acted)
    }

    /// Gives the least amount that a rule against growth allows.
    pub(in crate::result) fn limit(&self) -> Option<Money> {
        let most = self.acts.iter().filter_map(|act| match act {
            Act::NoGrowth { most, .. } => Some(*most),
            _ => None,
        });
        most.min()
    }
}

impl<'a> From<&'a Standing> for Certain<'a> {
    fn from(standing: &'a Standing) -> Self {
        Self { grade: standing.grade, cut: &standing.cut, acts: &standing.acts }
    }
}

/// Gives what the formula of a column comes to.
pub(in crate::result) fn result_of(
    column: C,
    policy: &Policy,
    record: &Record,
    certain: &Certain<'_>,
) -> String {
    let cut = certain.cut;
    let of_grade = policy.rates.get(certain.grade.0).and_then(Option::as_ref);
    let share = record.exemption.as_ref().map(|exemption| exemption.share);
    let floor = policy.floor.as_ref().filter(|floor| floor.grades.contains(&certain.grade));
    let rest = cut.base - cut.exempt;
    let next = cut.next_budget;
    match column {
        C::Rest => rest.to_string(),
        C::GradeRate => of_grade.map_or(String::new(), |rate| rate.rate.to_string()),
        C::Rate => cut.rate.map_or(String::new(), |rate| rate.to_string()),
        C::Cut => cut.cut.to_string(),
        C::Kept => cut.kept.to_string(),
        C::Limit => certain.limit().map_or(String::new(), |limit| limit.to_string()),
        C::Next => next.map_or(String::new(), |next| next.to_string()),
        C::GradeAt => (certain.grade.0 + 1).to_string(),
        C::BaseFen => fen(cut.base),
        C::BaseMany => (cut.base.fen() / MANY).to_string(),
        C::BaseFew => (cut.base.fen() % MANY).to_string(),
        C::ExemptParts => parts(share),
        C::ExemptFen => fen(cut.exempt),
        C::RestFen => fen(rest),
        C::RestMany => (rest.fen() / MANY).to_string(),
        C::RestFew => (rest.fen() % MANY).to_string(),
        C::RateParts => parts(cut.rate),
        C::FloorParts => parts(floor.map(|floor| floor.rate)),
        C::CutFen => fen(cut.cut),
        C::KeptFen => fen(cut.kept),
        C::RequestFen => or_blank(record.amounts.request),
        C::ReviewedFen => or_blank(record.amounts.reviewed),
        C::LimitFen => or_blank(certain.limit()),
        C::NextFen => or_blank(next),
        _ => String::new(),
    }
}

/// Writes an amount in 分.
pub(in crate::result) fn fen(amount: Money) -> String {
    amount.fen().to_string()
}

/// Writes an amount in 分, or nothing.
pub(in crate::result) fn or_blank(amount: Option<Money>) -> String {
    amount.map_or(String::new(), fen)
}

fn parts(rate: Option<Rate>) -> String {
    let counted = |rate: Rate| {
        let (numerator, denominator) = rate.as_ratio();
        numerator * (MANY / denominator)
    };
    rate.map_or(0, counted).to_string()
}
