//! The names by which methods are asked for, recorded and written.

use jixiao_core::reallocate::{self, Cap};
use jixiao_core::target::{Held, Method, Scope};

/// Every method that meets a target, by its name.
pub const METHODS: [(&str, Method); 3] =
    [("extra", Method::Extra), ("shortfall", Method::Shortfall), ("least", Method::Least)];

/// Every scope of the order of grades, by its name.
pub const SCOPES: [(&str, Scope); 2] =
    [("department", Scope::Department), ("overall", Scope::Overall)];

/// Every method that gives money out, by its name.
pub const GIVE_METHODS: [(&str, reallocate::Method); 3] = [
    ("in-order", reallocate::Method::InOrder),
    ("in-proportion", reallocate::Method::InProportion),
    ("same-share", reallocate::Method::SameShare),
];

/// Everything that may hold a cut, by its name.
pub const HELD: [(&str, Held); 4] = [
    ("free", Held::Free),
    ("least", Held::Least),
    ("most", Held::Most),
    ("monotony", Held::Monotony),
];

/// Everything that may limit what a claimant gets, by its name.
pub const CAPS: [(&str, Option<Cap>); 3] =
    [("request", Some(Cap::Request)), ("review", Some(Cap::Review)), ("pool", None)];

/// Gives the name of one of a list.
pub fn name_of<T: PartialEq>(list: &[(&'static str, T)], one: &T) -> &'static str {
    list.iter().find(|(_, known)| known == one).map_or("", |(name, _)| name)
}

/// Finds one of a list by its name.
pub fn named<T: Copy>(list: &[(&'static str, T)], name: &str) -> Option<T> {
    list.iter().find(|(known, _)| *known == name).map(|(_, one)| *one)
}
