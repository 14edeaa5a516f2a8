//! The front door: what a user types, sees and gets, with the built program.
//!
//! Every test works in a [`Sandbox`](sandbox::Sandbox) of its own, so nothing is left behind.
//! What the numbers should be is taken from the published notice and the samples' own pages, not
//! from the program.

mod analyzed;
mod book;
mod by_name;
mod collected;
mod columnar;
mod computed_elsewhere;
mod contracts;
mod corrected;
mod departments;
mod documents;
mod doubt;
mod edited;
mod encodings;
mod forms;
mod hostile;
mod kept_going;
mod language;
mod last_year;
mod many;
mod meant;
mod new;
mod notes;
mod packed;
mod page;
mod patterns;
mod printed;
mod readme;
mod results;
mod sandbox;
mod sheets;
mod simulated;
mod statements;
mod targets;
mod trial_page;
mod trials;
mod usage;
mod verified;
