//! Typed expressions: what a statement computes, before any engine's way of writing it.
//!
//! Numbers are whole numbers of a stated unit (分, hundredths of a point, ten-thousandths of a rate,
//! millionths of a measured value), and each carries the range it lies in, so that an engine whose integers
//! are too short for a result is found out before it runs.

mod flag;
mod node;
mod text;
mod whole;

pub(crate) use flag::Flag;
pub(crate) use node::{Expr, Kind, Node};
pub(crate) use text::Text;
pub(crate) use whole::{Range, Whole};
