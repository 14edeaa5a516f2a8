//! Documents: an evaluation as reports, lists and notices, in a form that knows no file format.
//!
//! A kind of document is a file or folder here; its sentences stand in `wording/`, its charts come from
//! `chart/`, and `export/` turns it into bytes. Nothing here decides a score.

mod document;
mod kind;

pub use document::{
    Align, Block, Column, Document, Look, Paragraph, Row, Section, Set, Span, Table,
};
pub use kind::{Kind, Refused};

use crate::chart::Subject;
use crate::problem::Problem;

/// What a document is about.
#[derive(Clone, Copy, Debug)]
pub struct Matter<'a> {
    /// Projects, rules and results, and the one project a document may be about.
    pub subject: Subject<'a>,
    /// What was found odd in the data.
    pub problems: &'a [Problem],
}
