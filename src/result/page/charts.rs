//! The charts, drawn as they are as files, each with what it shows in words and in numbers.

use super::parts::Page;
use crate::chart::{Charts, DataTable, Figure, draw_within};
use crate::wording::PageText;
use maud::{Markup, PreEscaped, html};

/// Writes the section.
pub(super) fn section(page: &Page<'_>, charts: &Charts) -> Markup {
    html! {
        @if charts.figures.is_empty() { p { (page.say(PageText::NoCharts)) } }
        @for figure in &charts.figures { (chart(page, charts, figure)) }
    }
}

fn chart(page: &Page<'_>, charts: &Charts, figure: &Figure) -> Markup {
    let name = format!("chart-{}", figure.name);
    let described = format!("{name}-says");
    html! {
        figure {
            h3.unseen id=(name) { (figure.title) }
            (PreEscaped(draw_within(figure, charts.typeface(), &name, &described)))
            figcaption {
                p id=(described) { (figure.alternative) }
                details {
                    summary { (page.say(PageText::ChartData)) span.unseen { " · " (figure.title) } }
                    (data(&figure.title, &format!("{name}-data"), &figure.table))
                }
            }
        }
    }
}

fn data(title: &str, id: &str, table: &DataTable) -> Markup {
    html! {
        div.scroll role="region" aria-labelledby=(id) tabindex="0" {
            table.data {
                caption id=(id) { (title) }
                thead { tr { @for heading in &table.headings { th scope="col" { (heading) } } } }
                tbody {
                    @for row in &table.rows { tr; @for cell in row { td; (cell) } }
                }
            }
        }
    }
}
