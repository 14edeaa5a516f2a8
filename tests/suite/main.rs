//! One test binary for everything that looks at the program from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]
#![allow(clippy::disallowed_methods, reason = "tests look at what lies on the disk")]

mod absent;
mod attacks;
mod broken;
mod cells;
mod charts;
mod front_door;
mod house;
mod layouts;
mod merging;
mod office;
mod pages;
mod policies;
mod properties;
mod published;
mod returned;
mod rules;
mod simulate;
mod workbooks;
