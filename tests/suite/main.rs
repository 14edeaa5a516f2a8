//! One test binary for everything that looks at the program from outside.

mod broken;
// mod front_door;
mod house;
// mod policies;
// mod properties;
// mod rules;
