//! Facts about purchased-service projects (政府购买服务项目) → points, grades and cuts, exact and
//! explained. No disk, clock, network, environment, printing, prose, floating point or randomness.
//!
//! # The rooms, lowest first
//!
//! | room | what it holds |
//! |---|---|
//! | [`quantity`] | exact money in 分, points in hundredths, rates, fractions; numbers as people write them |
//! | [`alike`] | texts that count as the same, compared as they are seen |
//! | [`bilingual`] | a text in Chinese and English, as data carry it |
//! | [`problem`] | what can be wrong with an input, as data; [`problem::Checked`], a value with its problems |
//! | [`citation`] | where a rule comes from |
//! | [`fact`] | what a user says of an indicator, and the kinds of value it may have |
//! | [`rule`] | the scoring rules (评分标准), one file each: settings, facts, arithmetic |
//! | [`rulebook`] | the indicator system (指标体系): indicators with their rules, grades and limits |
//! | [`policy`] | how grades become budgets |
//! | [`project`] | projects with their facts, checked against a rulebook |
//! | [`sheet`] | a published score sheet, which is only added up |
//! | [`score`] | facts → points of each indicator, and their total |
//! | [`mod@grade`] | a total → a grade, with the caps and overrides that act |
//! | [`mod@cut`] | a grade → next year's budget |
//! | [`mod@evaluate`] | scores, grades and cuts in a row, for a whole portfolio |
//! | [`target`] | cuts that add up to a savings target, to the 分 |
//! | [`reallocate`] | where the freed money goes |
//! | [`analysis`] | questions about the result: sums, spread, losses, what is near a line |
//! | [`lint`] | what is odd without being wrong |
//!
//! Data go one way: rows as written (`raw`) are checked into types that cannot be wrong, and every
//! problem found on the way comes with the value.
//!
//! # One project by a rulebook of one indicator
//!
//! ```
//! use jixiao_core::project::raw::{Field, RawFact, RawPortfolio, RawProject};
//! use jixiao_core::rulebook::raw::{RawFile, RawRulebook};
//! use jixiao_core::{evaluate, problem::Place, project, rulebook};
//!
//! fn file<T: serde::de::DeserializeOwned>(text: &str) -> RawFile<T> {
//!     let value = toml::from_str(text).expect("is TOML of its kind");
//!     RawFile { place: Place::default(), line_starts: vec![0], value }
//! }
//!
//! let rulebook = rulebook::check(RawRulebook {
//!     head: file(
//!         r#"
//!         id = "one"
//!         edition = "1"
//!         title = { zh = "一项", en = "one indicator" }
//!         issuer = { zh = "", en = "" }
//!         document = { zh = "", en = "" }
//!         status = "example"
//!         notice = { zh = "示例", en = "an example" }
//!         in_force = "2025-01-01"
//!         total = "100"
//!         missing = "refuse"
//!         not_applicable = "total"
//!         rounding = { places = 2, mode = "half-up" }
//!         source = [{ id = "made-up", title = "示例" }]
//!         "#,
//!     ),
//!     grades: file(
//!         r#"
//!         grade = [
//!             { id = "good", title = { zh = "良", en = "good" }, from = "60", to = "100" },
//!             { id = "poor", title = { zh = "差", en = "poor" }, from = "0", to = "60" },
//!         ]
//!         "#,
//!     ),
//!     dimensions: vec![file(
//!         r#"
//!         dimension = { id = "output", title = { zh = "产出", en = "output" }, max = "100" }
//!         group = [{ id = "quantity", title = { zh = "数量", en = "quantity" } }]
//!         [[indicator]]
//!         id = "area"
//!         number = 1
//!         title = { zh = "保洁面积", en = "area cleaned" }
//!         group = "quantity"
//!         max = "100"
//!         nature = "quantitative"
//!         rule = { kind = "ratio", numerator = "actual", denominator = "target" }
//!         citation = [{ source = "made-up", confidence = "reconstruction" }]
//!         example = [{ facts = { actual = "1", target = "2" }, points = "50" }]
//!         "#,
//!     )],
//!     measures: None,
//! })
//! .expect("nothing blocks");
//!
//! let fact = |fact: &str, value: &str| RawFact {
//!     project: "P1".into(),
//!     indicator: "area".into(),
//!     fact: fact.into(),
//!     value: value.into(),
//!     ..RawFact::default()
//! };
//! let values = [(Field::Id, "P1"), (Field::Name, "保洁"), (Field::Budget, "1000")];
//! let values = values.map(|(field, text)| (field, text.to_owned())).into();
//! let portfolio = project::check(
//!     &RawPortfolio {
//!         projects: vec![RawProject { values, ..RawProject::default() }],
//!         facts: vec![fact("target", "1200"), fact("actual", "900")],
//!         ..RawPortfolio::default()
//!     },
//!     &rulebook,
//! );
//! assert!(!portfolio.blocks());
//!
//! let evaluation =
//!     evaluate::evaluate(&portfolio.value, &rulebook, None, evaluate::Mode::Final);
//! assert!(!evaluation.blocks());
//! let result = &evaluation.value.results[0];
//! assert_eq!(result.total.unwrap().low().truncated(2), "75.00"); // 900 ÷ 1200 × 100
//! let grade = result.graded.as_ref().unwrap().certain().unwrap();
//! assert_eq!(rulebook.grades.get(grade).title.zh, "良"); // [60, 100]
//! ```

#![deny(clippy::float_arithmetic, reason = "scores, grades and amounts are exact")]

pub mod alike;
pub mod analysis;
pub mod bilingual;
pub mod citation;
pub mod compare;
pub mod cut;
pub mod evaluate;
pub mod fact;
pub mod grade;
pub mod lint;
pub mod policy;
pub mod problem;
pub mod project;
pub mod quantity;
pub mod reallocate;
pub mod rule;
pub mod rulebook;
pub mod score;
pub mod sheet;
pub mod simulate;
pub mod target;
pub mod total_limit;
