//! Scores purchased-service projects (政府购买服务项目) against a rulebook, grades them 优/良/中/差
//! and turns the grades into next year's budgets. Every number is exact and explained.
//!
//! The pipeline, from bytes to budgets:
//!
//! ```
//! use jixiao::evaluate::{Mode, evaluate};
//! use jixiao::{portfolio, problem::Place, project, rules, table};
//!
//! let files = rules::builtin_rulebook("self-evaluation-2020").expect("is built in");
//! let rulebook = rules::read_rulebook("", &files).expect("is sound");
//! let policy = rules::builtin_policy("example-stepped").expect("is built in");
//! let policy = rules::read_policy(&policy, &rulebook.grades).expect("is sound");
//! let csv = "project_id,name,budget,1,2,3,4\nP1,社区保洁,50000.05,9,46,28,9.99\n";
//! let table = table::read_table(&Place::file("p.csv"), csv.as_bytes(), &mut vec![]).unwrap();
//! let raw = portfolio::read_wide_portfolio(&table, "demo", &rulebook, &mut vec![]).unwrap();
//! let (portfolio, problems) = project::check(&raw, &rulebook);
//! let evaluation = evaluate(&portfolio, &rulebook, Some(&policy), Mode::Final);
//!
//! assert!(problems.is_empty() && evaluation.problems.is_empty());
//! let result = &evaluation.results[0];
//! assert_eq!(result.total.unwrap().low().truncated(2), "92.99"); // 9 + 46 + 28 + 9.99
//! assert_eq!(result.cut.as_ref().unwrap().exact().unwrap().kept.to_string(), "50000.05");
//! ```

pub mod assess;
pub mod chart;
pub mod check;
pub mod cli;
pub mod disk;
pub mod document;
pub mod error;
pub mod form;
pub mod manifest;
pub mod portfolio;
pub mod result;
pub mod rules;
pub mod source;
pub mod stream;
pub mod table;
pub mod verify;
pub mod view;
pub mod wording;
pub(crate) mod xlsx;
pub(crate) mod xml;

pub use jixiao_core::*;
