//! Every indicator of one project: points, facts with their source, arithmetic, reason, and the way to the
//! rule, which names its citations once for all projects.

use super::parts::Page;
use super::table::{Frame, Head, Kind};
use crate::wording::{BookText, Digits, PageText, Phrase};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::fact::Fact;
use jixiao_core::project::{IndicatorFacts, Project};
use jixiao_core::rulebook::{Indicator, Rulebook};
use jixiao_core::score::{DimensionTotal, IndicatorScore, Outcome};
use maud::{Markup, html};
use std::borrow::Cow;

/// Writes the table of a project.
pub(super) fn table(
    page: &Page<'_>,
    at: usize,
    project: &Project,
    result: &ProjectResult,
) -> Markup {
    let scored = project.facts.iter().zip(&result.card.indicators);
    let scored: Vec<_> = in_order(page.view.rulebook, scored).collect();
    let body = html! {
        @for (at, total) in result.card.totals.dimensions.iter().enumerate() {
            (heading(page, at, total))
            @for (indicator, (facts, score)) in &scored {
                @if indicator.dimension == at { (row(page, indicator, facts, score)) }
            }
        }
    };
    let values = [("id", project.record.id.clone())];
    let caption = page.language.page_with(PageText::IndicatorsOf, &values);
    let (id, class) = (format!("p{at}-indicators"), "indicators");
    let frame = Frame { id: &id, caption: &caption, sorts: false, class };
    super::table::table(frame, &heads(page), &body, &html! {})
}

/// Gives what belongs to each indicator with it, in the order of the rows: by dimension.
pub(super) fn in_order<T>(
    rulebook: &Rulebook,
    of_indicators: impl IntoIterator<Item = T>,
) -> impl Iterator<Item = (&Indicator, T)> {
    let mut all: Vec<_> = rulebook.indicators.iter().zip(of_indicators).collect();
    all.sort_by_key(|(indicator, _)| indicator.dimension);
    all.into_iter()
}

fn heads(page: &Page<'_>) -> [Head; 5] {
    [
        (page.book(BookText::Number).to_owned(), Kind::Text),
        (page.say(PageText::IndicatorAndRule).to_owned(), Kind::Text),
        (page.say(PageText::PointsOfMax).to_owned(), Kind::Text),
        (page.book(BookText::Facts).to_owned(), Kind::Text),
        (page.say(PageText::StepsAndReason).to_owned(), Kind::Text),
    ]
}

/// Writes the line above the indicators of a dimension.
fn heading(page: &Page<'_>, at: usize, total: &DimensionTotal) -> Markup {
    let (low, high) = (total.low.to_string(), total.high.to_string());
    let points = if low == high { low } else { page.view.between(&low, &high) };
    let title = page.language.of(&page.view.rulebook.dimensions[at].title).to_owned();
    let values = [("title", title), ("points", points), ("max", total.applicable.to_string())];
    let text = page.language.say(Phrase::ExplainDimension, &values);
    html! { tr.dimension; th colspan="5"; (text) }
}

/// Writes the row of an indicator; facts, arithmetic and the way to the rule come from the script where there are
/// many. Rows and cells end where the next begins, as HTML has it: a page of 300 projects has 40 000 of them.
fn row(
    page: &Page<'_>,
    indicator: &Indicator,
    facts: &IndicatorFacts,
    score: &IndicatorScore,
) -> Markup {
    let language = page.language;
    html! {
        tr;
        td; (indicator.number)
        th;
        @if page.facts_apart() { (language.of(&indicator.title)) }
        @else { a href={ "#r" (indicator.number) } { (language.of(&indicator.title)) } }
        (points(page, indicator, score))
        td;
        @if !page.facts_apart() {
            ul { @for line in facts_told(page, indicator, facts) { li; (line) } }
        }
        td;
        @if !page.facts_apart() { (steps_told(page, indicator, facts, score)) }
        @if let Some(lost) = language.lost(indicator, facts, score) { p; (lost) }
    }
}

/// Says the arithmetic of an indicator.
pub(super) fn steps_told(
    page: &Page<'_>,
    indicator: &Indicator,
    facts: &IndicatorFacts,
    score: &IndicatorScore,
) -> String {
    page.language.why_score_briefly(indicator, facts, score, Digits::Plain)
}

/// Says the facts of an indicator, each with the cell it stands in and what proves it.
pub(super) fn facts_told(
    page: &Page<'_>,
    indicator: &Indicator,
    facts: &IndicatorFacts,
) -> Vec<String> {
    let fact = |(item, fact): (Option<Cow<'_, str>>, &Fact)| {
        page.language.fact_in_full(indicator, item.as_deref(), fact)
    };
    let absent = facts.not_applicable.iter().map(|absent| absent.place.to_string());
    facts.all().map(fact).chain(absent).collect()
}

/// Writes points of the maximum; what is missing or does not apply looks unlike a zero.
fn points(page: &Page<'_>, indicator: &Indicator, score: &IndicatorScore) -> Markup {
    let max = format!(" / {}", indicator.max);
    html! {
        @match score.outcome {
            Outcome::Scored(points) => { td; b { (points) } (max) },
            Outcome::NotApplicable => { td.na; (page.phrase(Phrase::StateNotApplicable)) },
            Outcome::Missing { low, high } => {
                td.missing;
                b { (page.phrase(Phrase::StateMissing)) } " "
                (page.view.between(&low.to_string(), &high.to_string())) (max)
            },
        }
    }
}
