//! What the parts of a form have in common: how far it goes, its columns and its ways of writing.

use super::flaw::Flaw;
use super::numbers::Style;
use super::random::Random;

/// Where the execution of the budget is scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Execution {
    /// In the money block.
    Money,
    /// As the first indicator, below a dimension of this name.
    Row(&'static str),
    /// As a line of its own, without second level and name.
    Bare(&'static str),
    Nowhere,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// 绩效指标, once for the whole table.
    Group,
    Ordinal,
    Level1,
    Level2,
    Name,
    /// A second column that the cell on its left goes over.
    Span,
    Basis,
    Target,
    Measure,
    Actual,
    Rate,
    /// A weight in percent beside the points.
    Weight,
    Points,
    Deducted,
    Score,
    Second,
    Reason,
}

/// How levels are written that hold for several rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    Merged,
    First,
    Repeated,
}

/// How points stand behind the name of a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    No,
    Wide,
    Narrow,
    NextLine,
    NextLineBare,
}

/// How indicators are counted before their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    Plain,
    Word,
    Dot,
    Comma,
    Parens,
    Circle,
}

/// What the parts of a form have in common.
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) flaw: Flaw,
    /// Whether title, names and goals are there.
    pub(super) whole: bool,
    pub(super) money: bool,
    pub(super) execution: Execution,
    pub(super) columns: Vec<Column>,
    pub(super) fill: Fill,
    pub(super) style: Style,
    pub(super) bracket: Bracket,
    /// Whether second levels carry points, too.
    pub(super) bracket2: bool,
    /// Whether names of dimensions go over two lines.
    pub(super) broken: bool,
    pub(super) naming: Naming,
    pub(super) restart: bool,
    pub(super) subtotals: bool,
    pub(super) total: bool,
}

impl Plan {
    /// Draws one that a flaw has room in.
    pub(super) fn draw(random: &mut Random, flaw: Flaw) -> Self {
        let whole = random.chance(70);
        let execution = match flaw {
            Flaw::BesideMoney | Flaw::ExecutionTwice => Execution::Money,
            _ => execution(random),
        };
        let money = execution == Execution::Money || whole && random.chance(65);
        let needs_total =
            matches!(flaw, Flaw::PrintedTotalOff | Flaw::TotalPointsOff | Flaw::PrintedGradeOff);
        let columns = columns(random, flaw);
        let bracket = bracket(random);
        let counted = columns.contains(&Column::Ordinal);
        Self {
            flaw,
            whole,
            money,
            execution,
            columns,
            fill: random.pick(&[Fill::Merged, Fill::Merged, Fill::First, Fill::Repeated]),
            style: style(random),
            bracket,
            bracket2: bracket != Bracket::No && random.chance(15),
            broken: random.chance(8),
            naming: if counted { Naming::Plain } else { naming(random) },
            restart: random.chance(40),
            subtotals: flaw == Flaw::SubtotalOff || random.chance(25),
            total: needs_total || random.chance(82),
        }
    }

    /// Whether the rows of the table add to 100 without the execution of the budget.
    pub(super) fn rows_of_100(&self) -> bool {
        self.flaw == Flaw::BesideMoney || self.execution == Execution::Nowhere
    }

    /// Whether the execution of the budget is scored in the money block and again in a row.
    pub(super) fn execution_twice(&self) -> bool {
        self.flaw == Flaw::ExecutionTwice
    }

    /// Gives where a column stands.
    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|one| *one == column)
    }

    /// Gives the columns that hold labels, from left to right.
    pub(super) fn labels(&self) -> Vec<usize> {
        use Column::{Group, Level1, Level2, Name};
        [Group, Level1, Level2, Name].iter().filter_map(|one| self.at(*one)).collect()
    }
}

fn execution(random: &mut Random) -> Execution {
    match random.below(20) {
        0..=9 => Execution::Money,
        10..=12 => {
            let titles = ["预算执行", "预算执行率指标", "预算执行指标", "投入指标"];
            Execution::Row(random.pick(&titles))
        }
        13 | 14 => Execution::Bare(random.pick(&["预算执行率", "预算执行", "预算资金执行率"])),
        _ => Execution::Nowhere,
    }
}

/// Draws the columns, in the order of one of the usual tables.
fn columns(random: &mut Random, flaw: Flaw) -> Vec<Column> {
    use Column::{
        Actual, Basis, Deducted, Group, Level1, Level2, Measure, Name, Ordinal, Points, Rate,
        Reason, Score, Second, Span, Target, Weight,
    };
    let mut columns = Vec::new();
    let first = random.below(100);
    columns.extend((first < 25).then_some(Group));
    columns.extend((25..32).contains(&first).then_some(Ordinal));
    columns.push(Level1);
    columns.extend((!random.chance(12)).then_some(Level2));
    columns.push(Name);
    columns.extend(random.chance(7).then_some(Span));
    let two = matches!(flaw, Flaw::TwoScores | Flaw::TwoScoresAlike);
    let scores: &[Column] = if two { &[Score, Second] } else { &[Score] };
    let order = random.weighted(&[(50, 0), (25, 1), (8, 2), (7, 3), (10, 4)]);
    let middle: &[Column] = match order {
        0 => &[Target, Actual, Points],
        1 => &[Points, Target, Actual],
        2 => &[Target, Points, Actual],
        _ => &[Points],
    };
    columns.extend(middle);
    columns.extend(scores);
    columns.extend((order == 3).then_some([Target, Actual]).into_iter().flatten());
    columns.extend((!random.chance(15)).then_some(Reason));
    let mut beside = |random: &mut Random, percent, new, before| {
        if let Some(at) = columns.iter().position(|one| *one == before)
            && random.chance(percent)
        {
            columns.insert(at, new);
        }
    };
    beside(random, 6, Weight, Points);
    beside(random, 5, Basis, Target);
    beside(random, 5, Measure, Actual);
    beside(random, if order == 0 { 6 } else { 0 }, Rate, Points);
    beside(random, 5, Deducted, Score);
    columns
}

fn style(random: &mut Random) -> Style {
    random.weighted(&[
        (50, Style::Number),
        (10, Style::Text),
        (6, Style::OneDecimal),
        (12, Style::TwoDecimals),
        (10, Style::Unit),
        (7, Style::FullWidth),
        (5, Style::Spaced),
        (4, Style::Mixed),
    ])
}

fn bracket(random: &mut Random) -> Bracket {
    random.weighted(&[
        (55, Bracket::No),
        (20, Bracket::Wide),
        (12, Bracket::Narrow),
        (8, Bracket::NextLine),
        (5, Bracket::NextLineBare),
    ])
}

fn naming(random: &mut Random) -> Naming {
    random.weighted(&[
        (40, Naming::Plain),
        (25, Naming::Word),
        (12, Naming::Dot),
        (8, Naming::Comma),
        (8, Naming::Parens),
        (7, Naming::Circle),
    ])
}
