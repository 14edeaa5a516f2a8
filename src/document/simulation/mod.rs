//! The memo that compares scenarios of next year's budget: a trial, told as other documents are.
//!
//! `memo` puts it together, `scene` is what its parts are made from; one part a file.

mod ahead;
mod compared;
mod departments;
mod given;
mod memo;
mod moved;
mod question;
mod refused;
mod scene;
mod target;

pub use memo::memo;
