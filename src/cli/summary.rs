//! The summary of an evaluation as text.

use super::console::{BOLD, Console, styled};
use super::table::table;
use crate::assess::Assessment;
use crate::wording::{Language, Phrase, counted, grouped};
use jixiao_core::analysis::{SharePercent, Summary, SummaryRow};
use jixiao_core::quantity::MoneySum;
use jixiao_core::rulebook::{GradeIndex, Grades, Rulebook};

/// How many projects near a grade line are shown.
const NEAR: usize = 5;

/// Shows the title, counts and sums by grade, the cut and next year's budget.
pub(super) fn print(
    console: &mut Console,
    title: &str,
    rules: &crate::rules::Rules,
    sums: &Summary,
) {
    let (rulebook, with_cut) = (&rules.rulebook, rules.policy.is_some());
    console.line(&styled(BOLD, title));
    for heading in
        std::iter::once(&rulebook.heading).chain(rules.policy().map(|policy| &policy.heading))
    {
        let language = console.language;
        let status = language.status(heading.status);
        console.line(&format!("  {} [{status}]", language.of(&heading.title)));
        if let Some(notice) = language.notice(heading) {
            console.line(&format!("    {notice}"));
        }
    }
    let total = sums.total();
    let count = console.say(Phrase::SummaryCount, &[("projects", counted(total.projects))]);
    console.line(&count);
    console.line(&grades(console, &rulebook.grades, sums, with_cut));
    if sums.open.projects > 0 {
        let values = [("count", counted(sums.open.projects))];
        let text = console.say(Phrase::SummaryOpen, &values);
        console.line(&text);
    } else {
        below_best(console, &rulebook.grades, sums);
        if with_cut {
            cuts(console, &total);
        }
    }
}

fn grades(console: &Console, grades: &Grades, sums: &Summary, with_cut: bool) -> String {
    let language = console.language;
    let mut heading = vec![
        console.phrase(Phrase::HeadGrade),
        console.phrase(Phrase::HeadProjects),
        console.phrase(Phrase::HeadBudget),
    ];
    if with_cut {
        heading.extend([Phrase::HeadCut, Phrase::HeadNext].map(|head| console.phrase(head)));
    }
    let cells = |name: String, row: &SummaryRow| {
        let mut cells = vec![name, counted(row.projects), amount(language, row.budget)];
        if with_cut {
            cells.extend([amount(language, row.cut), amount(language, row.next_budget)]);
        }
        cells
    };
    let mut rows = Vec::new();
    for (grade, row) in sums.by_grade(grades.grades.len()) {
        rows.push(cells(language.of(&grades.get(grade).title).to_owned(), &row));
    }
    if sums.open.projects > 0 {
        let mut open = cells(console.phrase(Phrase::Open).to_owned(), &sums.open);
        open.truncate(3);
        rows.push(open);
    }
    rows.push(cells(console.phrase(Phrase::SumRow).to_owned(), &sums.total()));
    table(&heading, rows, 1)
}

fn below_best(console: &mut Console, grades: &Grades, sums: &Summary) {
    let (below, all) = sums.below_best();
    let Some(SharePercent(share)) = SharePercent::of(below, all) else { return };
    let best = console.language.of(&grades.get(GradeIndex(0)).title).to_owned();
    let values = [("grade", best), ("count", counted(below)), ("share", format!("{share}%"))];
    let text = console.say(Phrase::SummaryBelowBest, &values);
    console.line(&text);
}

fn cuts(console: &mut Console, total: &SummaryRow) {
    let language = console.language;
    let cut = console.say(Phrase::SummaryCut, &[("cut", amount(language, total.cut))]);
    let next = console.say(Phrase::SummaryNext, &[("next", amount(language, total.next_budget))]);
    console.line(&cut);
    console.line(&next);
    if total.ended > 0 {
        let values =
            [("count", counted(total.ended)), ("amount", amount(language, total.ended_kept))];
        let text = console.say(Phrase::SummaryEnded, &values);
        console.line(&format!("  {text}"));
    }
    if total.held > MoneySum::default() {
        let values = [("amount", amount(language, total.held))];
        let text = console.say(Phrase::SummaryHeld, &values);
        console.line(&format!("  {text}"));
    }
    if total.beyond_cut > MoneySum::default() {
        let values = [("amount", amount(language, total.beyond_cut))];
        let text = console.say(Phrase::SummaryBeyond, &values);
        console.line(&format!("  {text}"));
    }
}

/// Shows exemptions with their reason and document; they are printed in every output.
pub(super) fn exemptions(console: &mut Console, assessment: &Assessment) {
    for project in &assessment.portfolio.projects {
        let Some(exemption) = &project.record.exemption else { continue };
        let values = [
            ("id", project.record.id.clone()),
            ("share", exemption.share.percent()),
            ("reason", exemption.reason.clone()),
            ("document", exemption.document.value.clone()),
        ];
        let text = console.say(Phrase::SummaryExempted, &values);
        console.line(&text);
    }
}

/// Shows the projects nearest a grade line.
pub(super) fn nearest(console: &mut Console, rulebook: &Rulebook, assessment: &Assessment) {
    let near = assessment.view(console.language).nearest(NEAR);
    if near.is_empty() {
        return;
    }
    console.line(console.phrase(Phrase::SummaryNear));
    for near in near {
        let record = &assessment.portfolio.projects[near.project].record;
        let total = assessment.evaluation.results[near.project].total;
        let phrase =
            if near.line.above { Phrase::SummaryNearAbove } else { Phrase::SummaryNearBelow };
        let grade = &rulebook.grades.get(near.line.grade).title;
        let values = [
            ("id", record.id.clone()),
            ("name", record.name.clone()),
            ("total", total.map_or(String::new(), |total| total.low().truncated(2))),
            ("grade", console.language.of(grade).to_owned()),
            ("distance", near.line.shown().to_string()),
        ];
        let text = console.say(phrase, &values);
        console.line(&format!("  {text}"));
    }
}

/// Writes an amount in 万元, exactly, with thousands grouped.
pub(super) fn amount(language: Language, sum: MoneySum) -> String {
    language.say(Phrase::UnitWan, &[("amount", in_wan(sum))])
}

/// Moves the decimal point of an amount in 分 by six places: 万元 without loss.
fn in_wan(sum: MoneySum) -> String {
    let magnitude = sum.fen().unsigned_abs();
    let (whole, rest) = (magnitude / 1_000_000, magnitude % 1_000_000);
    let sign = if sum.fen() < 0 { "-" } else { "" };
    let decimals = format!("{rest:06}");
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    grouped(&format!("{sign}{whole}{point}{decimals}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jixiao_core::quantity::Money;

    #[test]
    fn amounts_in_wan_yuan_are_exact() {
        let wan = |fen: i64| {
            let mut sum = MoneySum::default();
            sum += Money::from_fen(fen).unwrap();
            in_wan(sum)
        };
        assert_eq!(wan(790_000_000), "790");
        assert_eq!(wan(3_200_000_000), "3,200");
        assert_eq!(wan(1), "0.000001");
        assert_eq!(wan(12_345_678_901), "12,345.678901");
    }
}
