//! What is asked.

use jixiao_core::quantity::Rate;
use jixiao_core::target::{Method, Scope};

/// A savings target, as written.
#[derive(Clone, Debug)]
pub struct TargetWanted {
    /// The amounts: one for all, or one a department as `DEPARTMENT=AMOUNT`; each an amount, or a
    /// share of the whole base.
    pub amounts: Vec<String>,
    /// By which methods, side by side.
    pub methods: Vec<Method>,
    /// Among which projects a worse grade has no lower rate.
    pub scope: Scope,
    /// The most of a base that is cut.
    pub ceiling: Rate,
    /// Whether every department has a list of its own.
    pub by_department: bool,
    /// What departments are spared, each as `DEPARTMENT=AMOUNT` or `DEPARTMENT=all`.
    pub spare: Vec<String>,
}
