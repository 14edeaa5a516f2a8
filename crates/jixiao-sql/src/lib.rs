//! A rulebook and a policy as one SQL statement: the same points, grades and 分 where the data lie.
//!
//! The rules are walked once into a small typed tree of whole numbers, conditions and texts (`expr`),
//! laid out in steps (`step`), and printed by one printer an engine (`print`). Every number carries the
//! range it lies in; what an engine cannot hold exactly is refused, never approximated.
//!
//! | room | what it holds |
//! |---|---|
//! | `options` | what is asked for: engine, form of the tables, output |
//! | `plan` | rules and options together, and which columns follow from them |
//! | `facts` | the facts of an indicator or item as columns |
//! | `rule` | each scoring rule as cases of an expression |
//! | `read`, `gather` | the tables in whole units; facts of the long form, by project |
//! | `score`, `total`, `grade`, `cut`, `spread`, `finish` | one part of the way each, as steps |
//! | `create`, `words` | the tables themselves; the comments |

mod create;
mod cut;
mod expr;
mod facts;
mod finish;
mod gather;
mod grade;
mod options;
mod plan;
mod print;
mod prune;
mod read;
mod rule;
mod score;
mod spread;
mod step;
mod total;
mod words;

pub use options::{Dialect, Form, Options, Output, Tables};

use crate::plan::Plan;
use crate::print::{engine_of, print};
use jixiao_core::policy::Policy;
use jixiao_core::rulebook::Rulebook;
use thiserror::Error;

/// The largest amount in 分, as the library takes it in: 10 万亿元.
const MOST_FEN: i64 = 1_000_000_000_000_000;

/// What stands among the codes of a project that the engine cannot settle, and the library can.
const UNDECIDED: &str = "undecided";

/// Why there is no statement.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// A name that the engine cannot hold.
    #[error("the name “{0}” cannot be written")]
    Name(String),
    /// A number that may be longer than the longest of the engine.
    #[error("{column}: a number of up to {digits} digits, and the engine is sure of {most}")]
    TooLong {
        /// The column that it is needed for.
        column: String,
        /// The digits that it may have.
        digits: usize,
        /// The digits that the engine is sure of.
        most: usize,
    },
    /// A column that is needed, and that the table does not have.
    #[error("the table has no column “{0}”")]
    ColumnMissing(String),
    /// Advice that blocks results, which no statement gives.
    #[error("the rulebook lets {0} block results, and a statement gives no advice")]
    Blocking(&'static str),
}

/// Writes the statement that computes what a rulebook and a policy say.
///
/// # Errors
/// With every part of the rules that the dialect cannot hold exactly.
pub fn statement(
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    options: &Options,
) -> Result<String, Vec<Refusal>> {
    let plan = Plan { rulebook, policy, options };
    let missing = plan.missing_columns();
    if !missing.is_empty() {
        return Err(missing);
    }
    if !rulebook.blocking.is_empty() {
        return Err(rulebook.blocking.iter().map(|code| Refusal::Blocking(code.id())).collect());
    }
    let mut steps = plan.read();
    steps.extend([plan.score(), plan.dimensions(), plan.total()]);
    steps.extend(plan.limit_total());
    let before = last_name(&steps);
    steps.extend(plan.grade(&before));
    if let Some(policy) = policy {
        let before = last_name(&steps);
        steps.extend(plan.cut(policy, &before));
    }
    let before = last_name(&steps);
    steps.push(plan.told_at_last(&before));
    steps.extend(plan.output());
    prune::prune(&mut steps);
    let view = options.view.as_deref();
    let printed = print(&plan.heading(), view, &steps, engine_of(options.dialect));
    if printed.refused.is_empty() { Ok(printed.text) } else { Err(printed.refused) }
}

fn last_name(steps: &[step::Step]) -> String {
    steps.last().map(|step| step.name.clone()).unwrap_or_default()
}

/// Writes the statements that make the tables that [`statement`] reads, each with its types and checks,
/// separated by `;`.
///
/// # Errors
/// With every name that the engine cannot hold.
pub fn create(
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    options: &Options,
) -> Result<String, Vec<Refusal>> {
    create::create(&Plan { rulebook, policy, options }, engine_of(options.dialect))
}
