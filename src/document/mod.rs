//! Documents: an evaluation as reports, lists and notices, in a form that knows no file format.
//!
//! A kind of document is a file or folder here; its sentences stand in `wording/`, its charts come from
//! `chart/`, and `docx/` and `markdown` turn it into bytes. Nothing here decides a score.

mod basis;
mod certificate;
mod compared;
mod content;
mod cut_table;
mod cuts;
mod disclosure;
mod docx;
mod draft;
mod finish;
mod full_marks;
mod kind;
mod last_year;
mod markdown;
mod notice;
mod people;
mod portfolio;
mod problem_table;
mod project;
mod refused;
mod remark;
mod reply;
mod signatures;
mod simulation;
mod tables;
mod why_grade;
pub(crate) mod write;

pub use content::{
    Align, Block, Column, Document, Head, Look, Paragraph, Row, Section, Set, Span, Table,
};
pub(crate) use remark::cut_remark;

pub use docx::docx;
pub use kind::Kind;
pub use markdown::markdown;
pub use refused::Refused;
pub use simulation::memo;
pub use write::{
    Report, ReportFormat, ReportKind, ReportRequest, Reports, comparison_document, report,
    write_reports,
};
