//! Scores purchased-service projects, grades them and turns the grades into next year's budgets.
#![allow(missing_docs)]
pub mod analysis;
pub mod citation;
pub mod cli;
pub mod cut;
pub mod evaluate;
pub mod export;
pub mod files;
pub mod grade;
pub mod import;
pub mod job;
pub mod lint;
pub mod policy;
pub mod problem;
pub mod project;
pub mod quantity;
pub mod rulebook;
pub mod score;
pub mod sheet;
pub mod wording;
