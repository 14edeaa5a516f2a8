//! Sums: a few in large, then by grade and by department.

use super::parts::Page;
use super::table::{Frame, Head, Kind, sum, table};
use crate::wording::{BookText, PageText, Phrase, grouped};
use jixiao_core::analysis::{SharePercent, SummaryRow};
use jixiao_core::quantity::MoneySum;
use jixiao_core::rulebook::GradeIndex;
use maud::{Markup, html};

/// Writes the section.
pub(super) fn section(page: &Page<'_>) -> Markup {
    let total = page.view.summary.total();
    html! {
        (figures(page, &total))
        @if let Some(below) = below_best(page) { p { (below) } }
        @if page.view.policy.is_none() { p { (page.say(PageText::NoPolicy)) } }
        (by_grade(page, &total))
        (by_department(page, &total))
    }
}

fn figures(page: &Page<'_>, total: &SummaryRow) -> Markup {
    let language = page.language;
    let yuan = |sum: MoneySum| {
        language.page_with(PageText::Yuan, &[("amount", grouped(&sum.to_string()))])
    };
    let mut figures = vec![
        (page.say(PageText::CountOfProjects), total.projects.to_string()),
        (page.phrase(Phrase::HeadBudget), yuan(total.budget)),
    ];
    if page.view.policy.is_some() {
        figures.push((page.phrase(Phrase::HeadCut), yuan(total.cut)));
        figures.push((page.phrase(Phrase::HeadNext), yuan(total.next_budget)));
    }
    html! {
        dl.figures {
            @for (name, value) in figures { div { dt { (name) } dd { (value) } } }
        }
    }
}

/// Says how many projects are below the best grade, where all grades are settled.
fn below_best(page: &Page<'_>) -> Option<String> {
    let (grades, summary) = (&page.view.rulebook.grades, page.view.summary);
    if summary.open.projects > 0 {
        return None;
    }
    let (below, all) = summary.below_best();
    let SharePercent(share) = SharePercent::of(below, all)?;
    let grade = page.language.of(&grades.get(GradeIndex(0)).title).to_owned();
    let values = [("grade", grade), ("count", below.to_string()), ("share", format!("{share}%"))];
    Some(page.language.say(Phrase::SummaryBelowBest, &values))
}

fn heads(page: &Page<'_>, first: BookText) -> Vec<Head> {
    let mut heads = vec![(page.book(first).to_owned(), Kind::Text)];
    let mut numbers = vec![BookText::Projects, BookText::Budget];
    if page.view.policy.is_some() {
        numbers.extend([
            BookText::Base,
            BookText::Cut,
            BookText::Kept,
            BookText::Beyond,
            BookText::EndedKept,
            BookText::Next,
        ]);
    }
    heads.extend(numbers.into_iter().map(|text| (page.book(text).to_owned(), Kind::Number)));
    heads
}

fn cells(page: &Page<'_>, row: &SummaryRow) -> Markup {
    let kept = row.base - row.cut;
    html! {
        td.n; (row.projects)
        (sum(row.budget))
        @if page.view.policy.is_some() {
            @for amount in
                [row.base, row.cut, kept, row.beyond_cut, row.ended_kept, row.next_budget]
            { (sum(amount)) }
        }
    }
}

fn foot(page: &Page<'_>, total: &SummaryRow) -> Markup {
    html! { tr { th scope="row" { (page.book(BookText::Sum)) } (cells(page, total)) } }
}

fn by_grade(page: &Page<'_>, total: &SummaryRow) -> Markup {
    let (rulebook, summary) = (page.view.rulebook, page.view.summary);
    let rows = summary.by_grade(rulebook.grades.grades.len());
    let body = html! {
        @for (grade, row) in &rows {
            tr {
                th scope="row" data-v=(grade.0) { (page.grade(*grade)) }
                (cells(page, row))
            }
        }
        @if summary.open.projects > 0 {
            tr {
                th scope="row" data-v=(rows.len()) { (page.book(BookText::Open)) }
                (cells(page, &summary.open))
            }
        }
    };
    let caption = page.say(PageText::ByGrade);
    let frame = Frame { id: "by-grade", caption, sorts: false, class: "" };
    table(frame, &heads(page, BookText::Grade), &body, &foot(page, total))
}

fn by_department(page: &Page<'_>, total: &SummaryRow) -> Markup {
    let body = html! {
        @for (name, row) in page.view.departments() {
            tr { th scope="row" { (name) } (cells(page, &row)) }
        }
    };
    let caption = page.say(PageText::ByDepartment);
    let frame = Frame { id: "by-department", caption, sorts: true, class: "" };
    table(frame, &heads(page, BookText::Department), &body, &foot(page, total))
}
