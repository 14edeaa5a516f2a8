//! Documents: an evaluation as reports, lists and notices, in a form that knows no file format.
//!
//! A kind of document is a file or folder here; its sentences stand in `wording/`, its charts come from
//! `chart/`, and `export/` turns it into bytes. Nothing here decides a score.

mod basis;
mod cuts;
mod disclosure;
mod document;
mod group;
mod kind;
mod matter;
mod notice;
mod portfolio;
mod project;
mod tables;

pub use document::{
    Align, Block, Column, Document, Look, Paragraph, Row, Section, Set, Span, Table,
};
pub use kind::{Kind, Refused};
pub use matter::Matter;
