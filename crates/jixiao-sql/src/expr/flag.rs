//! Conditions. What always or never holds is folded as it is made, so that no statement asks for it.

use super::{Expr, Kind, Node};
use std::rc::Rc;

/// A condition.
#[derive(Clone, Debug)]
pub(crate) struct Flag(pub(crate) Rc<Node>);

impl Flag {
    pub(crate) fn new(node: Node) -> Self {
        Self(Rc::new(node))
    }

    /// A column that holds a condition.
    pub(crate) fn column(name: &str) -> Self {
        Self::new(Node::Column(vec![name.to_owned()]))
    }

    /// What always holds.
    pub(crate) fn always() -> Self {
        Self::new(Node::Both(Vec::new()))
    }

    /// What never holds.
    pub(crate) fn never() -> Self {
        Self::new(Node::Either(Vec::new()))
    }

    /// What cannot be told.
    pub(crate) fn unknown() -> Self {
        Self::new(Node::Null(Kind::Flag))
    }

    /// All of these.
    pub(crate) fn both(parts: impl IntoIterator<Item = Self>) -> Self {
        let parts: Vec<Self> = parts.into_iter().filter(|part| !part.is_always()).collect();
        if parts.iter().any(Self::is_never) {
            return Self::never();
        }
        Self::joined(parts, Node::Both)
    }

    /// One of these at least.
    pub(crate) fn either(parts: impl IntoIterator<Item = Self>) -> Self {
        let parts: Vec<Self> = parts.into_iter().filter(|part| !part.is_idle()).collect();
        if parts.iter().any(Self::is_always) {
            return Self::always();
        }
        Self::joined(parts, Node::Either)
    }

    fn joined(mut parts: Vec<Self>, node: fn(Vec<Self>) -> Node) -> Self {
        if parts.len() == 1 { parts.swap_remove(0) } else { Self::new(node(parts)) }
    }

    /// Leaves out cases that are never looked at, and all behind one that always holds.
    pub(crate) fn looked_at<T>(
        cases: impl IntoIterator<Item = (Self, T)>,
        otherwise: Option<T>,
    ) -> (Vec<(Self, T)>, Option<T>) {
        let cases = cases.into_iter().filter(|(flag, _)| !flag.is_idle());
        let mut cases: Vec<(Self, T)> = cases.collect();
        match cases.iter().position(|(flag, _)| flag.is_always()) {
            Some(at) => {
                let last = cases.drain(at..).next().map(|(_, value)| value);
                (cases, last)
            }
            None => (cases, otherwise),
        }
    }

    /// The contrary.
    pub(crate) fn not(self) -> Self {
        match &*self.0 {
            _ if self.is_always() => Self::never(),
            _ if self.is_never() => Self::always(),
            Node::Null(_) => self,
            Node::IsNull(inner) => Self::new(Node::NotNull(inner.clone())),
            Node::NotNull(inner) => Self::new(Node::IsNull(inner.clone())),
            _ => Self::new(Node::Not(self)),
        }
    }

    /// Says "no" where it cannot be told.
    pub(crate) fn surely(self) -> Self {
        match &*self.0 {
            _ if self.is_always() || self.is_never() => self,
            Node::Null(_) => Self::never(),
            Node::IsNull(_) | Node::NotNull(_) | Node::First(_) => self,
            _ => Self::new(Node::First(vec![Expr::Flag(self), Expr::Flag(Self::never())])),
        }
    }

    /// Says whether it always holds.
    pub(crate) fn is_always(&self) -> bool {
        matches!(&*self.0, Node::Both(parts) if parts.is_empty())
    }

    /// Says whether it never holds.
    pub(crate) fn is_never(&self) -> bool {
        matches!(&*self.0, Node::Either(parts) if parts.is_empty())
    }

    /// Says whether it never holds, or cannot be told, whatever is read.
    pub(crate) fn is_idle(&self) -> bool {
        self.is_never() || matches!(*self.0, Node::Null(_))
    }
}
