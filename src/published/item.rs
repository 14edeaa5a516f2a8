//! A line of a form that may count, with everything it may be; which of it is so, the form's own
//! arithmetic says.

use super::amount::Amount;
use jixiao_core::problem::Place;
use jixiao_core::quantity::Points;

/// What a line may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An indicator with its points.
    Row,
    /// The sum of some rows above: 小计.
    Part,
    /// The sum of everything: 总分.
    Whole,
    /// The sum of the rows below it, which belong to the level it names.
    Ahead,
    /// A row nobody filled in.
    Unused,
    /// A level that is named, and no more.
    Level,
    /// What stands in another line already.
    Repeated,
}

/// A line that may count.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// What it may be, the likeliest first.
    pub(super) kinds: Vec<Kind>,
    /// The block it stands in: 0 is that of money.
    pub(super) block: usize,
    /// Where it stands.
    pub(super) place: Place,
    /// What it is called as a sum.
    pub(super) label: String,
    /// The levels as written, without the points they state.
    pub(super) levels: [String; 3],
    /// The points that its levels state, the first and second.
    pub(super) stated: [Option<Points>; 2],
    /// 分值.
    pub(super) weight: Amount,
    /// 得分.
    pub(super) score: Amount,
    /// Scores of others, in the order of their columns.
    pub(super) others: Vec<Amount>,
    /// 年度指标值.
    pub(super) target: String,
    /// 实际完成值.
    pub(super) actual: String,
    /// 扣分原因.
    pub(super) reason: String,
}

impl Item {
    /// Gives the name of the line for a problem.
    pub(super) fn name(&self) -> &str {
        let [first, second, third] = &self.levels;
        let names = [third, second, first, &self.label];
        names.into_iter().find(|name| !name.is_empty()).map_or("", String::as_str)
    }

    /// Says whether it names what it wants and what came of it.
    pub(super) fn has_values(&self) -> bool {
        [&self.target, &self.actual]
            .iter()
            .any(|text| !text.is_empty() && !super::words::is_nothing(text))
    }
}
