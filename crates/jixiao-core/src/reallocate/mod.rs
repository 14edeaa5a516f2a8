//! Where the freed money goes: a pool, those who may draw on it, an order and a method.
//!
//! A claim is what the request, or the reviewed amount where that is less, asks above the base. No
//! one gets more than the claim, and freed = given + returned, to the 分.
//!
//! First every department keeps the stated share of what it freed, cut off to 分, for its own
//! claimants; what they cannot take joins the rest. The rest then goes to all claimants. Both times
//! by the same method:
//!
//! - [`Method::InOrder`]: each in turn gets the whole claim until nothing is left;
//! - [`Method::InProportion`]: given = s × base, at most the claim, where s is the same for all; those
//!   whose claim is met release what is left to the others. A claimant without a base counts with the
//!   claim;
//! - [`Method::SameShare`]: given = s × claim with the same s for all, so that the same share of every
//!   claim is met. This is the least of Σ (claim − given)² ÷ claim: one more 元 is worth the same
//!   wherever it goes (equal marginal worth).
//!
//! In the second and third, s is an exact fraction; the last 分 go to the largest remainders, equal
//! ones by id.

mod claimant;
mod distribute;
mod level;
mod order;
mod result;

#[cfg(test)]
mod tests;

pub use claimant::{Claimant, Freed, Key, Method, Rule};
pub use distribute::reallocate;
pub use result::{Cap, Given, Kept, Reallocation, Refusal};
