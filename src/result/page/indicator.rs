//! Every indicator of one project: points, facts with their source, arithmetic, reason, and the way to the
//! rule, which names its citations once for all projects.

use super::parts::Page;
use super::table::{Frame, Head, Kind};
use crate::wording::{BookText, Digits, PageText, Phrase};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::project::{IndicatorFacts, Project};
use jixiao_core::rulebook::Indicator;
use jixiao_core::score::{DimensionTotal, IndicatorScore, Outcome};
use maud::{Markup, html};

/// Writes the table of a project.
pub(super) fn table(
    page: &Page<'_>,
    at: usize,
    project: &Project,
    result: &ProjectResult,
) -> Markup {
    let rulebook = page.view.rulebook;
    let scored = rulebook.indicators.iter().zip(&project.facts).zip(&result.card.indicators);
    let scored: Vec<_> = scored.collect();
    let body = html! {
        @for (dimension, total) in result.card.totals.dimensions.iter().enumerate() {
            (heading(page, dimension, total))
            @for ((indicator, facts), score) in &scored {
                @if indicator.dimension == dimension { (row(page, indicator, facts, score)) }
            }
        }
    };
    let values = [("id", project.record.id.clone())];
    let caption = page.language.page_with(PageText::IndicatorsOf, &values);
    let (id, class) = (format!("p{at}-indicators"), "indicators");
    let frame = Frame { id: &id, caption: &caption, sorts: false, class };
    super::table::table(frame, &heads(page), &body, &html! {})
}

fn heads(page: &Page<'_>) -> [Head; 5] {
    [
        (page.book(BookText::Number).to_owned(), Kind::Text),
        (page.book(BookText::Indicator).to_owned(), Kind::Text),
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
    html! { tr.dimension { th colspan="5" scope="colgroup" { (text) } } }
}

fn row(
    page: &Page<'_>,
    indicator: &Indicator,
    facts: &IndicatorFacts,
    score: &IndicatorScore,
) -> Markup {
    let language = page.language;
    html! {
        tr {
            td { (indicator.number) }
            th scope="row" {
                (language.of(&indicator.title)) " "
                a.rule href={ "#r" (indicator.number) } {
                    (page.say(PageText::RuleLink)) span.unseen { " " (indicator.number) }
                }
            }
            (points(page, indicator, score))
            td {
                ul {
                    @for (item, fact) in facts.all() {
                        li { (language.fact_in_full(indicator, item.as_deref(), fact)) }
                    }
                    @if let Some(absent) = &facts.not_applicable { li { (absent.place) } }
                }
            }
            td {
                p { (language.why_score_briefly(indicator, facts, score, Digits::Plain)) }
                @if let Some(lost) = language.lost(indicator, facts, score) { p.lost { (lost) } }
            }
        }
    }
}

/// Writes points of the maximum; what is missing or does not apply looks unlike a zero.
fn points(page: &Page<'_>, indicator: &Indicator, score: &IndicatorScore) -> Markup {
    let max = format!(" / {}", indicator.max);
    html! {
        @match score.outcome {
            Outcome::Scored(points) => td.p { b { (points) } (max) },
            Outcome::NotApplicable => {
                td.p.na { (page.phrase(Phrase::StateNotApplicable)) }
            },
            Outcome::Missing { low, high } => {
                td.p.missing {
                    b { (page.phrase(Phrase::StateMissing)) } " "
                    (page.view.between(&low.to_string(), &high.to_string())) (max)
                }
            },
        }
    }
}
