//! Chinese.

mod book;
mod chart;
mod chase;
mod fact;
mod form;
pub(super) mod help;
mod notice;
mod page;
mod phrase;
mod problem;
mod report;
mod scaffold;

pub(super) use book::book_text;
pub(super) use chart::chart_text;
pub(super) use chase::chase_text;
pub(super) use fact::{fact_name, kind_of_value, outcome, thing};
pub(super) use form::{FORM_HELP, form_text};
pub(super) use notice::notice_text;
pub(super) use page::page_text;
pub(super) use phrase::phrase;
pub(super) use problem::problem;
pub(super) use report::report_text;
pub(super) use scaffold::{column_meaning, portfolio_file, scaffold_text};
