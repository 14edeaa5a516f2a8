//! Tables: a caption, headings, and a frame that scrolls sideways where there is no room.

use crate::wording::grouped;
use jixiao_core::quantity::{Money, MoneySum};
use maud::{Markup, html};

/// What a column holds, which decides how it stands and sorts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
}

/// A column.
pub(super) type Head = (String, Kind);

/// What a table looks like.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    /// The id of its caption.
    pub(super) id: &'a str,
    pub(super) caption: &'a str,
    /// Whether columns can be sorted.
    pub(super) sorts: bool,
    /// Classes.
    pub(super) class: &'a str,
}

/// Writes a table; `body` holds its rows.
pub(super) fn table(frame: Frame<'_>, heads: &[Head], body: &Markup, foot: &Markup) -> Markup {
    html! {
        div.scroll role="region" aria-labelledby=(frame.id) tabindex="0" {
            table class=[Some(frame.class).filter(|class| !class.is_empty())] data-sorts[frame.sorts] {
                caption id=(frame.id) { (frame.caption) }
                thead {
                    tr {
                        @for (title, kind) in heads {
                            @match kind {
                                Kind::Number => th.n scope="col" { (title) },
                                Kind::Text => th scope="col" { (title) },
                            }
                        }
                    }
                }
                tbody { (body) }
                @if !foot.0.is_empty() { tfoot { (foot) } }
            }
        }
    }
}

/// Writes a cell of an amount, in yuan to the 分.
pub(super) fn money(amount: Option<Money>) -> Markup {
    html! { td.n; @if let Some(amount) = amount { (grouped(&amount.to_string())) } }
}

/// Writes a cell of a sum.
pub(super) fn sum(amount: MoneySum) -> Markup {
    html! { td.n; (grouped(&amount.to_string())) }
}
