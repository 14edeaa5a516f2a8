//! Cuts that add up to a savings target, to the 分.
//!
//! A [`Question`] names the projects that may be cut, each with the least and the most it may lose,
//! and the amount that they are to give together. [`solve`] answers by one of three methods; one of
//! their settings is free, and is found so that the cuts add up:
//!
//! - [`Method::Extra`]: cut = base × (rate of the grade + x), the same x for every project;
//! - [`Method::Shortfall`]: cut = base × (rate of the grade + k × shortfall), where the shortfall is
//!   how far the total lies below the lowest line of the grades that are not cut;
//! - [`Method::Least`]: the least of Σ weight × cut² ÷ base, whose multiplier is λ.
//!
//! Three things hold whatever the method. The cuts add up to the target. No project loses less than
//! its least or more than its most. And rates are *monotone*: within a department, or overall, a
//! worse grade has no lower rate (cut ÷ base) than a better one.
//!
//! # Monotone up to one 分
//!
//! Floors are rounded up to 分 before they come here: 10 % of 0.03 is 0.01, a rate of a third. Held
//! to the letter, that would raise every worse project to a third, and a target of all floors
//! together could not be met. So rates are compared without what the rounding to 分 has put on
//! them: for a better project `i` and a worse one `j`,
//! `(cut_i − 0.01) ÷ base_i ≤ (cut_j + 0.01) ÷ base_j`. The rates before the last rounding are
//! monotone to the letter, and every cut lies within one 分 of its rate × base. Inside, rates have
//! 18 decimals.
//!
//! # How the least disruption is found
//!
//! For a multiplier μ = λ ÷ 2 every project wants the rate μ ÷ weight, within its bounds. Between two
//! neighbouring grades of a department stands a threshold: the better one stays at or below it, the
//! worse one at or above. Given μ, each threshold is the root of an increasing, piecewise linear
//! function; where two thresholds come in the wrong order, they become one. The sum of cuts grows
//! with μ in straight pieces, so Newton's steps, kept in a bracket, end on the piece that meets the
//! target. The [`Certificate`] then reads the answer alone and says by how much it misses the
//! conditions of the optimum.

mod answer;
mod bounds;
mod certificate;
mod concession;
mod item;
mod lines;
mod price;
mod reach;
mod refusal;
mod seek;
mod shift;
mod solve;
mod thresholds;

#[cfg(test)]
mod tests;

pub use answer::{Answer, Cut, Held, Parameter, Setting};
pub use certificate::{Certificate, Optimum};
pub use concession::{Concession, Difference, Spared, concede};
pub use item::{Item, Method, Question, Scope};
pub use reach::{Reach, reach};
pub use refusal::{Binding, Bound, Conflict, Fault, Refusal, Unreachable};
pub use solve::solve;
