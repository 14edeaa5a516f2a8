//! No file uses a file that, however far around, uses it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::HOUSE;
use super::arrows::{Arrows, arrows};
use super::names::{Crate, Names, Source};

/// The sets of more than one file that can all reach each other.
fn circles(files: usize, arrows: &Arrows) -> Vec<BTreeSet<usize>> {
    let mut out: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut into: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (from, to) in arrows.keys() {
        out.entry(*from).or_default().push(*to);
        into.entry(*to).or_default().push(*from);
    }
    let mut left: BTreeSet<usize> = (0..files).collect();
    let mut found = Vec::new();
    while let Some(start) = left.first().copied() {
        let ahead = reached(start, &out);
        let circle: BTreeSet<usize> = reached(start, &into).intersection(&ahead).copied().collect();
        left.retain(|file| !circle.contains(file));
        if circle.len() > 1 {
            found.push(circle);
        }
    }
    found
}

fn reached(start: usize, arrows: &BTreeMap<usize, Vec<usize>>) -> BTreeSet<usize> {
    let mut seen = BTreeSet::from([start]);
    let mut open = vec![start];
    while let Some(file) = open.pop() {
        for next in arrows.get(&file).into_iter().flatten() {
            if seen.insert(*next) {
                open.push(*next);
            }
        }
    }
    seen
}

/// Tells of every circle: its files, and the arrows between them with the line that draws each.
pub(super) fn told(files: &[String], arrows: &Arrows) -> String {
    let mut text = String::new();
    for circle in circles(files.len(), arrows) {
        let _ = writeln!(text, "a circle of {} files:", circle.len());
        for file in &circle {
            let _ = writeln!(text, "  {}", files[*file]);
        }
        for ((from, to), (line, path)) in arrows {
            if circle.contains(from) && circle.contains(to) {
                let arrow = if arrows.contains_key(&(*to, *from)) { "<->" } else { "-->" };
                let (from, to) = (&files[*from], &files[*to]);
                let _ = writeln!(text, "  {from}:{line} {arrow} {to} ({path})");
            }
        }
    }
    text
}

/// Files that still lie in circles; to be empty.
const KNOWN_CIRCLES: &str = include_str!("known_circles.txt");

#[test]
fn no_files_use_each_other_in_a_circle() {
    let (files, arrows) = &*HOUSE;
    let found: BTreeSet<&str> = circles(files.len(), arrows)
        .into_iter()
        .flatten()
        .map(|file| files[file].as_str())
        .collect();
    let known: BTreeSet<&str> = KNOWN_CIRCLES.lines().collect();
    let new: Vec<_> = found.difference(&known).collect();
    assert!(new.is_empty(), "new in a circle: {new:#?}\n{}", told(files, arrows));
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(gone.is_empty(), "no longer in a circle, strike them out: {gone:#?}");
}

/// The arrows of made sources, as `from to`, without folder and ending.
fn drawn(sources: &[(&str, &str)], crates: &[Crate]) -> Vec<String> {
    let sources: Vec<Source> =
        sources.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let names = Names::new(&sources, crates);
    let short = |file: usize| names.files[file].trim_end_matches(".rs").to_owned();
    arrows(&names).keys().map(|(from, to)| format!("{} {}", short(*from), short(*to))).collect()
}

fn drawn_in_one(sources: &[(&str, &str)]) -> Vec<String> {
    drawn(sources, &[("house", "s/lib.rs")])
}

#[test]
fn a_circle_is_found_with_its_arrows() {
    let sources = [
        ("s/lib.rs", "mod a; mod b; mod c; mod d;"),
        ("s/a.rs", "use crate::b::B; pub struct A;"),
        ("s/b.rs", "pub struct B; fn f() { super::c::g() }"),
        ("s/c.rs", "pub fn g() -> crate::a::A { crate::a::A }"),
        ("s/d.rs", "use crate::a::A;"),
    ]
    .map(|(path, text)| (path.to_owned(), text.to_owned()));
    let names = Names::new(&sources, &[("house", "s/lib.rs")]);
    let text = told(&names.files, &arrows(&names));
    assert_eq!(
        text,
        "a circle of 3 files:\n  s/a.rs\n  s/b.rs\n  s/c.rs\n  \
         s/a.rs:1 --> s/b.rs (crate::b::B)\n  s/b.rs:1 --> s/c.rs (super::c::g)\n  \
         s/c.rs:1 --> s/a.rs (crate::a::A)\n"
    );
}

#[test]
fn a_name_handed_on_points_to_the_file_that_defines_it() {
    let sources = [
        ("s/lib.rs", "mod room; mod guest;"),
        (
            "s/room/mod.rs",
            "mod one; mod two; mod three; pub use self::one::*; pub use two::Two as Second; pub struct Own;",
        ),
        ("s/room/one.rs", "pub struct One;"),
        ("s/room/two.rs", "pub struct Two; use super::One;"),
        ("s/room/three.rs", "use super::{Own, Second};"),
        ("s/guest.rs", "use crate::room::{self, Second}; fn f() { room::One; }"),
    ];
    assert_eq!(
        drawn_in_one(&sources),
        [
            "s/room/two s/room/one",
            "s/room/three s/room/mod",
            "s/room/three s/room/two",
            "s/guest s/room/one",
            "s/guest s/room/two",
        ]
    );
}

#[test]
fn a_room_that_uses_what_it_hands_on_draws_an_arrow() {
    let sources = [
        ("s/lib.rs", "mod room;"),
        ("s/room/mod.rs", "mod one; pub use one::{One, one}; fn f(one: u8) -> One { one; One }"),
        ("s/room/one.rs", "pub struct One; pub fn one() {}"),
    ];
    assert_eq!(drawn_in_one(&sources), ["s/room/mod s/room/one"]);
    let name_alone = [
        ("s/lib.rs", "mod room;"),
        ("s/room/mod.rs", "mod one; pub use one::one; fn f(one: u8) -> u8 { one }"),
        ("s/room/one.rs", "pub fn one() {}"),
    ];
    assert_eq!(drawn_in_one(&name_alone), Vec::<String>::new());
}

#[test]
fn code_for_tests_draws_no_arrow() {
    let sources = [
        ("s/lib.rs", "mod a; mod b; #[cfg(test)] mod tests;"),
        ("s/a.rs", "pub struct A; #[cfg(test)] mod tests { use crate::b::B; }"),
        ("s/b.rs", "pub struct B; #[cfg(test)] use crate::a::A; #[test] fn t() { crate::a::A; }"),
        ("s/tests.rs", "use crate::a::A;"),
    ];
    assert_eq!(drawn_in_one(&sources), Vec::<String>::new());
}

#[test]
fn a_macro_and_what_it_is_given_draw_arrows() {
    let sources = [
        ("s/lib.rs", "mod a; mod b; mod c;"),
        ("s/a.rs", "macro_rules! say { ($e:expr) => { $crate::c::C } } pub(crate) use say;"),
        ("s/b.rs", "pub struct B; fn f() { crate::a::say!(1); }"),
        ("s/c.rs", "pub struct C; fn f() { println!(\"{}\", crate::b::B.name()); }"),
    ];
    assert_eq!(drawn_in_one(&sources), ["s/a s/c", "s/b s/a", "s/c s/b"]);
}

#[test]
fn a_name_of_another_crate_is_followed_into_it() {
    let sources = [
        ("core/lib.rs", "pub mod money;"),
        ("core/money.rs", "pub struct Money;"),
        ("s/lib.rs", "pub use house_core::money; mod a;"),
        ("s/a.rs", "use std::fmt::Debug; use crate::money::Money;"),
    ];
    let crates = [("house_core", "core/lib.rs"), ("house", "s/lib.rs")];
    assert_eq!(drawn(&sources, &crates), ["s/a core/money"]);
}
