//! Facts about purchased-service projects (政府购买服务项目) → points, grades and cuts, exact and
//! explained. No disk, clock, network, environment, printing, prose or randomness.
//!
//! # The rooms, lowest first
//!
//! The exact amounts of [`quantity`] and the [`bilingual`] titles know of nothing else; [`problem`]
//! is what can be wrong with an input, and [`citation`] where a rule comes from. A [`rulebook`] and a
//! [`policy`] are data; [`project`]s carry the facts. [`score`] turns facts into points, [`mod@grade`]
//! a total into a grade, [`mod@cut`] a grade into a budget, and [`mod@evaluate`] is the three in a
//! row; a published [`sheet`] is only added up. [`analysis`] asks questions of the result, and
//! [`lint`] finds what is odd in it.

pub mod analysis;
pub mod bilingual;
pub mod citation;
pub mod cut;
pub mod evaluate;
pub mod grade;
pub mod lint;
pub mod policy;
pub mod problem;
pub mod project;
pub mod quantity;
pub mod rulebook;
pub mod score;
pub mod sheet;
