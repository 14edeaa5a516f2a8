//! A project that differs as a line of the table.

use super::super::listed::Holds;
use crate::wording::{CompareText, Language};
use jixiao_core::compare::{Amounts, Comparison, Move, Stand, Sums};

/// A column: its heading, its width in narrow characters, and what it holds.
pub(super) struct OwnColumn {
    pub(super) heading: CompareText,
    pub(super) width: u16,
    pub(super) holds: Holds,
}

const fn column(heading: CompareText, width: u16, holds: Holds) -> OwnColumn {
    OwnColumn { heading, width, holds }
}

/// How many columns the table has.
const WIDTH: usize = 14;

/// The columns of the table.
pub(super) const COLUMNS: [OwnColumn; WIDTH] = [
    column(CompareText::HeadId, 14, Holds::Text),
    column(CompareText::HeadName, 20, Holds::Text),
    column(CompareText::HeadDepartment, 16, Holds::Text),
    column(CompareText::HeadTotalOld, 8, Holds::Number),
    column(CompareText::HeadTotalNew, 8, Holds::Number),
    column(CompareText::HeadGradeOld, 7, Holds::Mark),
    column(CompareText::HeadGradeNew, 7, Holds::Mark),
    column(CompareText::HeadCutOld, 14, Holds::Money),
    column(CompareText::HeadCutNew, 14, Holds::Money),
    column(CompareText::HeadCut, 14, Holds::Money),
    column(CompareText::HeadNextOld, 14, Holds::Money),
    column(CompareText::HeadNextNew, 14, Holds::Money),
    column(CompareText::HeadNext, 14, Holds::Money),
    column(CompareText::HeadWhy, 36, Holds::Text),
];

/// Gives the cells of every project that differs, and last those of the sums of all projects, in the order of
/// the columns. Amounts are in yuan; what is open or not there is blank.
pub fn comparison_lines(language: Language, comparison: &Comparison) -> Vec<[String; WIDTH]> {
    let mut lines: Vec<_> =
        comparison.moves.iter().map(|one| line(language, comparison, one)).collect();
    lines.push(sums(language, comparison.sums()));
    lines
}

fn line(language: Language, comparison: &Comparison, one: &Move) -> [String; WIDTH] {
    let stands = comparison.stands(one);
    let known = stands[1].or(stands[0]).cloned().unwrap_or_default();
    let total = |stand: Option<&Stand>| {
        stand.and_then(|stand| stand.total).map(|total| total.to_string()).unwrap_or_default()
    };
    let sides = [&comparison.old, &comparison.new];
    let grade = |at: usize| {
        stands[at].map_or_else(String::new, |stand| {
            language.grade_titled(sides[at], stand.grade.as_deref())
        })
    };
    let cut = |amounts: Option<Amounts>| amounts.map(|amounts| i128::from(amounts.cut.fen()));
    let next = |amounts: Option<Amounts>| amounts?.next.map(|next| i128::from(next.fen()));
    let amounts = stands.map(|stand| stand.and_then(|stand| stand.amounts));
    let [cuts, nexts] = [amounts.map(cut), amounts.map(next)];
    [
        known.id,
        known.name,
        known.department,
        total(stands[0]),
        total(stands[1]),
        grade(0),
        grade(1),
        yuan(cuts[0]),
        yuan(cuts[1]),
        change(cuts),
        yuan(nexts[0]),
        yuan(nexts[1]),
        change(nexts),
        language.why_differs(comparison, one),
    ]
}

fn sums(language: Language, [old, new]: [Sums; 2]) -> [String; WIDTH] {
    let mut cells: [String; WIDTH] = std::array::from_fn(|_| String::new());
    language.compare(CompareText::Sums).clone_into(&mut cells[0]);
    let amounts = [[old.cut.fen(), new.cut.fen()], [old.next.fen(), new.next.fen()]];
    for (at, of) in [(7, amounts[0]), (10, amounts[1])] {
        let of = of.map(Some);
        cells[at] = yuan(of[0]);
        cells[at + 1] = yuan(of[1]);
        cells[at + 2] = change(of);
    }
    cells
}

fn yuan(fen: Option<i128>) -> String {
    let Some(fen) = fen else { return String::new() };
    let sign = if fen < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", fen.abs() / 100, fen.abs() % 100)
}

/// Gives the difference; what stands on one side alone counts nothing on the other.
fn change([old, new]: [Option<i128>; 2]) -> String {
    if old.is_none() && new.is_none() {
        return String::new();
    }
    yuan(Some(new.unwrap_or_default() - old.unwrap_or_default()))
}
