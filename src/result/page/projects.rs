//! The table of all projects, which can be sorted and filtered.

use super::parts::Page;
use super::table::{Frame, Head, Kind, money, table};
use crate::wording::{BookText, PageText, grouped};
use jixiao_core::evaluate::{CutResult, ProjectResult};
use jixiao_core::project::Project;
use jixiao_core::quantity::{Fraction, Money};
use jixiao_core::rulebook::GradeIndex;
use maud::{Markup, html};

/// Writes the section.
pub(super) fn section(page: &Page<'_>) -> Markup {
    let view = page.view;
    let departments = names_of_departments(page);
    let projects = view.portfolio.projects.iter().zip(&view.evaluation.results);
    let body = html! {
        @for ((project, result), at) in projects.zip(1_usize..) {
            (row(page, &departments, at, project, result))
        }
    };
    let caption = page.say(PageText::AllProjects);
    let frame = Frame { id: "all-projects", caption, sorts: true, class: "wide" };
    html! {
        (filter(page, &departments))
        (table(frame, &heads(page), &body, &html! {}))
    }
}

/// Lists the departments in the order of the projects.
fn names_of_departments<'a>(page: &Page<'a>) -> Vec<&'a str> {
    let mut names = Vec::new();
    for project in &page.view.portfolio.projects {
        let name = page.view.department(&project.record.department);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Writes what filters the table; it is shown where scripts run.
fn filter(page: &Page<'_>, departments: &[&str]) -> Markup {
    let language = page.language;
    let grades = &page.view.rulebook.grades;
    html! {
        form #filter .filter hidden role="search" aria-label=(page.say(PageText::Filter))
            data-shown=(page.say(PageText::Shown))
            data-up=(page.say(PageText::SortedUp)) data-down=(page.say(PageText::SortedDown))
        {
            label {
                span { (page.say(PageText::FilterText)) }
                input #filter-text type="search" autocomplete="off";
            }
            label {
                span { (page.say(PageText::FilterGrade)) }
                select #filter-grade {
                    option value="" { (page.say(PageText::Any)) }
                    @for (at, grade) in grades.iter() {
                        option value=(at.0) { (language.of(&grade.title)) }
                    }
                    @if page.view.open() > 0 { option value="open" { (page.book(BookText::Open)) } }
                }
            }
            label {
                span { (page.say(PageText::FilterDepartment)) }
                select #filter-department {
                    option value="" { (page.say(PageText::Any)) }
                    @for (at, name) in departments.iter().enumerate() {
                        option value=(at) { (name) }
                    }
                }
            }
            button #filter-clear type="reset" { (page.say(PageText::Clear)) }
            output #filter-count for="filter-text filter-grade filter-department" {}
        }
    }
}

fn heads(page: &Page<'_>) -> Vec<Head> {
    let texts = [BookText::Project, BookText::ProjectName, BookText::Department];
    let mut heads: Vec<Head> =
        texts.map(|text| (page.book(text).to_owned(), Kind::Text)).into_iter().collect();
    let dimensions = &page.view.rulebook.dimensions;
    let title = |one: &jixiao_core::rulebook::Dimension| page.language.of(&one.title).to_owned();
    heads.extend(dimensions.iter().map(|one| (title(one), Kind::Number)));
    heads.push((page.book(BookText::Total).to_owned(), Kind::Number));
    heads.push((page.book(BookText::Grade).to_owned(), Kind::Text));
    heads.push((page.book(BookText::Budget).to_owned(), Kind::Number));
    if page.view.policy.is_some() {
        heads.push((page.say(PageText::Rate).to_owned(), Kind::Number));
        heads.push((page.book(BookText::Cut).to_owned(), Kind::Number));
        heads.push((page.book(BookText::Next).to_owned(), Kind::Number));
    }
    heads
}

fn row(
    page: &Page<'_>,
    departments: &[&str],
    at: usize,
    project: &Project,
    result: &ProjectResult,
) -> Markup {
    let (record, rulebook) = (&project.record, page.view.rulebook);
    let department = page.view.department(&record.department);
    let place = departments.iter().position(|name| *name == department);
    let grade = result.grade();
    let dimensions = result.card.totals.dimensions.iter().enumerate();
    html! {
        tr data-p=(at) data-d=[place] data-g=(grade.map_or("open".to_owned(), |one| one.0.to_string()));
        td; (record.id)
        th;
        @if page.has_cards() { a href={ "#p" (at) } { (record.name) } }
        @else { (record.name) }
        td; (department)
        @for (at, dimension) in dimensions {
            (points(page, dimension.contribution(rulebook, at).ok().flatten()))
        }
        (points(page, result.total.map(|total| (total.low(), total.high()))))
        td data-v=[grade.map(|grade| grade.0)]; (page.graded(result))
        (money(record.amounts.budget))
        @if page.view.policy.is_some() { (cut(page, result)) }
    }
}

/// Writes points, or the lowest and highest possible ones. They sort by their lowest.
fn points(page: &Page<'_>, between: Option<(Fraction, Fraction)>) -> Markup {
    let (low, high) =
        between.map_or_else(Default::default, |(low, high)| (low.truncated(2), high.truncated(2)));
    range(page, &low, &high, &low)
}

/// Writes the least and the most, or one of them where they are the same; they sort by a number.
fn range(page: &Page<'_>, low: &str, high: &str, number: &str) -> Markup {
    html! {
        @if low == high { td.n; (low) }
        @else { td.n data-v=(number); (page.view.between(low, high)) }
    }
}

fn cut(page: &Page<'_>, result: &ProjectResult) -> Markup {
    match &result.cut {
        Some(CutResult::Exact(cut, _)) => html! {
            td.n; @if let Some(rate) = cut.rate { (rate.percent()) }
            (money(Some(cut.cut)))
            (money(cut.next_budget))
        },
        Some(CutResult::Between(low, high)) => {
            let text = |amount: Money| grouped(&amount.to_string());
            let most = high.map_or("?".to_owned(), text);
            html! { td.n; (range(page, &text(*low), &most, &low.to_string())) td.n; }
        }
        None => html! { td.n; td.n; td.n; },
    }
}

impl Page<'_> {
    /// Writes points, or the lowest and highest possible ones.
    pub(super) fn points(&self, low: Fraction, high: Fraction) -> String {
        let (low, high) = (low.truncated(2), high.truncated(2));
        if low == high { low } else { self.view.between(&low, &high) }
    }

    /// Writes a grade with its colour.
    pub(super) fn grade(&self, grade: GradeIndex) -> Markup {
        let title = self.language.of(&self.view.rulebook.grades.get(grade).title);
        html! { span class={ "g g" (grade.0) } { (title) } }
    }

    /// Writes the grade of a project, or the best and the worst that are possible.
    pub(super) fn graded(&self, result: &ProjectResult) -> Markup {
        html! {
            @if let Some(graded) = &result.graded {
                @match graded.certain() {
                    Some(grade) => (self.grade(grade)),
                    None => { (self.grade(graded.best)) "–" (self.grade(graded.worst)) },
                }
            }
        }
    }
}
