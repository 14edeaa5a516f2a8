//! Two results compared, as the lines of a table: a project that differs each, and the sums.

use crate::wording::{CompareText, Language, grouped};
use jixiao_core::compare::{Amounts, Comparison, Move, Stand, Sums};

/// How many cells a line has.
pub(crate) const WIDTH: usize = 14;

/// Gives the cells of every project that differs, and last those of the sums of all projects, in the order of
/// the columns. Amounts are in yuan; what is open or not there is blank.
pub(crate) fn comparison_lines(
    language: Language,
    comparison: &Comparison,
) -> Vec<[String; WIDTH]> {
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
    // A grade that stayed is named once, also where the sides speak two languages.
    let stayed = stands[0].map(|stand| &stand.grade) == stands[1].map(|stand| &stand.grade);
    let sides = [if stayed { &comparison.new } else { &comparison.old }, &comparison.new];
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

/// Writes what was and what is, once where it is the same.
pub(crate) fn from_to(language: Language, from: &str, to: &str) -> String {
    if from == to {
        return from.to_owned();
    }
    let values = [("from", from.to_owned()), ("to", to.to_owned())];
    language.compare_with(CompareText::From, &values)
}

/// Writes a difference with its sign, thousands grouped.
pub(crate) fn signed(amount: &str) -> String {
    match amount.strip_prefix('-') {
        _ if amount.is_empty() || amount == "0.00" => amount.to_owned(),
        Some(magnitude) => format!("−{}", grouped(magnitude)),
        None => format!("+{}", grouped(amount)),
    }
}
