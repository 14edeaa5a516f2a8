//! Expressions and steps → the text of a statement, as one engine takes it.

mod clickhouse;
mod duckdb;
mod engine;
mod expression;
mod postgres;
mod spark;
mod statement;

pub(crate) use engine::{Engine, engine_of};
pub(crate) use statement::{print, quoted_table};
