//! An evaluation → one html file that needs nothing else: no network, no other file, and, but for
//! sorting, filtering and trying, no script.
//!
//! Every number is taken from the evaluation as it is printed elsewhere; nothing is computed here. What
//! is tried is computed by a script of its own, which a test compares with the library.
//! What comes from data is escaped by the library, and no id, class or attribute name is made of it.

mod about;
mod card;
mod charts;
mod facts;
mod indicator;
mod parts;
mod problems;
mod projects;
mod rules;
mod safety;
mod summary;
mod table;
mod trial;
mod write;

pub use self::write::{result_page, trial_page};
