//! The steps of a statement: one common table expression each, and what the last of them gives.

use crate::expr::{Expr, Flag, Text, Whole};

/// A column of a step.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) expr: Expr,
    /// What is said above it.
    pub(crate) note: Option<String>,
}

impl Column {
    pub(crate) fn whole(name: &str, whole: Whole) -> Self {
        Self { name: name.to_owned(), expr: Expr::Whole(whole), note: None }
    }

    pub(crate) fn text(name: &str, text: Text) -> Self {
        Self { name: name.to_owned(), expr: Expr::Text(text), note: None }
    }

    pub(crate) fn flag(name: &str, flag: Flag) -> Self {
        Self { name: name.to_owned(), expr: Expr::Flag(flag), note: None }
    }

    pub(crate) fn decimal(name: &str, whole: Whole, places: u32) -> Self {
        Self { name: name.to_owned(), expr: Expr::Decimal(whole, places), note: None }
    }

    pub(crate) fn noting(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// Where rows come from.
#[derive(Clone, Debug)]
pub(crate) enum Origin {
    /// A table of the engine, by the name that was asked for.
    Table(String),
    /// A step before.
    Step,
}

/// A step, or table, whose rows are read, or joined by equal columns where there is a match.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) origin: Origin,
    /// The name it is called by.
    pub(crate) name: String,
    /// The columns by which it is joined to the first: its own, and those of the first.
    pub(crate) by: Vec<(String, String)>,
}

impl Source {
    /// Reads a table.
    pub(crate) fn table(table: &str, name: &str) -> Self {
        Self { origin: Origin::Table(table.to_owned()), name: name.to_owned(), by: Vec::new() }
    }

    /// Reads a step.
    pub(crate) fn step(name: &str) -> Self {
        Self { origin: Origin::Step, name: name.to_owned(), by: Vec::new() }
    }

    /// Joins it by columns.
    pub(crate) fn by(mut self, columns: &[&str]) -> Self {
        self.by = columns.iter().map(|&column| (column.to_owned(), column.to_owned())).collect();
        self
    }

    /// Joins it where one of its columns is the same as one of the first source.
    pub(crate) fn matching(mut self, own: &str, first: &str) -> Self {
        self.by = vec![(own.to_owned(), first.to_owned())];
        self
    }
}

/// A step of a statement.
#[derive(Clone, Debug, Default)]
pub(crate) struct Step {
    pub(crate) name: String,
    /// What is said above it, a line each.
    pub(crate) notes: Vec<String>,
    /// The sources all of whose columns are kept.
    pub(crate) keeps: Vec<String>,
    pub(crate) columns: Vec<Column>,
    pub(crate) sources: Vec<Source>,
    pub(crate) filter: Option<Flag>,
    pub(crate) group: Vec<String>,
    pub(crate) having: Option<Flag>,
    /// Whether a row that stands twice is given once.
    pub(crate) distinct: bool,
    /// The columns by which the rows of the last step are ordered.
    pub(crate) order: Vec<String>,
    /// Further rows of the same columns.
    pub(crate) and: Vec<Step>,
}

impl Step {
    /// Begins a step that reads others.
    pub(crate) fn new(name: &str, sources: Vec<Source>) -> Self {
        Self { name: name.to_owned(), sources, ..Self::default() }
    }

    /// Begins a step that keeps every column of the step before.
    pub(crate) fn after(name: &str, before: &str) -> Self {
        let keeps = vec![before.to_owned()];
        Self { keeps, ..Self::new(name, vec![Source::step(before)]) }
    }

    /// Says something above the step.
    pub(crate) fn noting(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    pub(crate) fn add(&mut self, column: Column) {
        self.columns.push(column);
    }
}
