//! Scores purchased-service projects (政府购买服务项目) against a rulebook, grades them 优/良/中/差
//! and turns the grades into next year's budgets. Every number is exact and explained.
//!
//! The pipeline, from bytes to budgets:
//!
//! ```
//! use jixiao::evaluate::{Mode, evaluate};
//! use jixiao::{import, problem::Place, project};
//!
//! let files = import::builtin_rulebook("self-evaluation-2020").expect("is built in");
//! let rulebook = import::read_rulebook("", &files).expect("is sound");
//! let policy = import::builtin_policy("example-stepped").expect("is built in");
//! let policy = import::read_policy(&policy, &rulebook.grades).expect("is sound");
//! let csv = "project_id,name,budget,1,2,3,4\nP1,社区保洁,50000.05,9,46,28,9.99\n";
//! let table = import::read_table(&Place::file("p.csv"), csv.as_bytes(), &mut vec![]).unwrap();
//! let raw = import::read_wide_portfolio(&table, "demo", &rulebook, &mut vec![]).unwrap();
//! let (portfolio, problems) = project::check(&raw, &rulebook);
//! let evaluation = evaluate(&portfolio, &rulebook, Some(&policy), Mode::Final);
//!
//! assert!(problems.is_empty() && evaluation.problems.is_empty());
//! let result = &evaluation.results[0];
//! assert_eq!(result.total.unwrap().low().truncated(2), "92.99"); // 9 + 46 + 28 + 9.99
//! assert_eq!(result.cut.as_ref().unwrap().exact().unwrap().kept.to_string(), "50000.05");
//! ```
//!
//! # The rooms, lowest first
//!
//! Nothing reaches up. The exact amounts of [`quantity`] and the [`bilingual`] titles know of
//! nothing else; [`problem`] is what can be wrong with an input, and [`citation`] where a rule
//! comes from. A [`rulebook`] and a [`policy`] are data; [`project`]s carry the facts. [`score`]
//! turns facts into points, [`mod@grade`] a total into a grade, [`mod@cut`] a grade into a budget,
//! and [`mod@evaluate`] is the three in a row; a published [`sheet`] is only added up.
//! [`analysis`] asks questions of the result, [`lint`] finds what is odd in it, and [`wording`]
//! says it all in Chinese or English. A [`chart`] draws it, a [`report`] tells it.
//! [`import`] and [`export`] turn bytes into data and back;
//! [`files`] alone touches the disk. A [`job`] joins these into what the [`cli`] offers.

pub mod analysis;
pub mod bilingual;
pub mod chart;
pub mod citation;
pub mod cli;
pub mod cut;
pub mod evaluate;
pub mod export;
pub mod files;
pub mod form;
pub mod grade;
pub mod import;
pub mod job;
pub mod lint;
pub mod policy;
pub mod problem;
pub mod project;
pub mod quantity;
pub mod report;
pub mod returned;
pub mod rulebook;
pub mod score;
pub mod sheet;
pub mod wording;
