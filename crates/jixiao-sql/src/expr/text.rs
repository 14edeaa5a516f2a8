//! Texts.

use super::{Expr, Flag, Kind, Node};
use std::rc::Rc;

/// A text.
#[derive(Clone, Debug)]
pub(crate) struct Text(pub(crate) Rc<Node>);

impl Text {
    pub(crate) fn new(node: Node) -> Self {
        Self(Rc::new(node))
    }

    /// A column of the step that is read.
    pub(crate) fn column(name: &str) -> Self {
        Self::new(Node::Column(vec![name.to_owned()]))
    }

    /// A column of one of several steps that are joined.
    pub(crate) fn column_of(step: &str, name: &str) -> Self {
        Self::new(Node::Column(vec![step.to_owned(), name.to_owned()]))
    }

    /// A text that is known.
    pub(crate) fn known(text: &str) -> Self {
        Self::new(Node::Literal(text.to_owned()))
    }

    /// Nothing.
    pub(crate) fn null() -> Self {
        Self::new(Node::Null(Kind::Text))
    }

    /// The first case that holds; nothing where none does and nothing else is said.
    pub(crate) fn case(
        cases: impl IntoIterator<Item = (Flag, Self)>,
        otherwise: Option<Self>,
    ) -> Self {
        let (cases, otherwise) = Flag::looked_at(cases, otherwise);
        let cases: Vec<(Flag, Expr)> =
            cases.into_iter().map(|(flag, text)| (flag, Expr::Text(text))).collect();
        if cases.is_empty() {
            return otherwise.unwrap_or_else(Self::null);
        }
        Self::new(Node::Case(cases, otherwise.map(|text| Box::new(Expr::Text(text)))))
    }

    /// Says whether it is one of these; null where there is nothing.
    pub(crate) fn is_one_of<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Flag {
        if self.is_null() {
            return Flag::unknown();
        }
        let texts: Vec<String> = texts.into_iter().map(str::to_owned).collect();
        if let Node::Literal(text) = &*self.0 {
            return if texts.contains(text) { Flag::always() } else { Flag::never() };
        }
        Flag::new(Node::OneOf(self.clone(), texts))
    }

    /// Says whether it is the same as another.
    pub(crate) fn is_same_as(&self, other: &Self) -> Flag {
        Flag::new(Node::Same(self.clone(), other.clone()))
    }

    /// Says whether another text stands within it.
    pub(crate) fn contains(&self, part: &str) -> Flag {
        Flag::new(Node::Contains(self.clone(), part.to_owned()))
    }

    /// Says whether a pattern matches it.
    pub(crate) fn matches(&self, pattern: &str) -> Flag {
        Flag::new(Node::Matches(self.clone(), pattern.to_owned()))
    }

    /// This; nothing where it is empty.
    pub(crate) fn filled(&self) -> Self {
        Self::new(Node::Filled(self.clone()))
    }

    /// Says whether there is nothing.
    pub(crate) fn missing(&self) -> Flag {
        match *self.0 {
            Node::Null(_) => return Flag::always(),
            Node::Literal(_) => return Flag::never(),
            _ => {}
        }
        Flag::new(Node::IsNull(Box::new(Expr::Text(self.clone()))))
    }

    /// Says whether there is nothing, whatever is read.
    pub(crate) fn is_null(&self) -> bool {
        matches!(*self.0, Node::Null(_))
    }

    /// Says whether there is something.
    pub(crate) fn given(&self) -> Flag {
        if self.is_null() {
            return Flag::never();
        }
        Flag::new(Node::NotNull(Box::new(Expr::Text(self.clone()))))
    }
}
