//! The command goes through the door: it names what the root of the library offers, the rooms below
//! that show and write, and types; it calls nothing that reads, scores, grades or cuts by itself.

use std::collections::{BTreeSet, HashMap};

use proc_macro2::{TokenStream, TokenTree};
use syn::Item;

use super::names::{is_handed_on, leaves};
use super::sources;

/// The rooms that the command may name beside the root: the console's own errors, words and paths,
/// and the jobs that write into folders of the disk.
const ROOMS: &[&str] = &[
    "analyze",
    "assess",
    "chart",
    "check",
    "compare",
    "correct",
    "disk",
    "document",
    "error",
    "inflation",
    "result",
    "rules",
    "simulate",
    "source",
    "stability",
    "stream",
    "verify",
    "view",
    "wording",
    "write",
];

/// What the command may name of rooms that read: the jobs that go all the way, and what they take
/// and give.
const JOBS: &[(&str, &[&str])] = &[
    (
        "form",
        &["ChaseSummary", "Collected", "Day", "Split", "Template", "TemplateOptions", "template"],
    ),
    (
        "portfolio",
        &[
            "ColumnHead",
            "CouldBe",
            "NewRequest",
            "Role",
            "Scaffold",
            "TableHead",
            "TakenBy",
            "could_be",
            "scaffold",
        ],
    ),
];

/// Functions of the core that the command may call, to count problems and to understand what was typed; its
/// types are what an assessment is made of.
const CORE: &[&str] = &["compared", "count", "counts", "slips"];

/// What the root offers under its own name.
fn offered(root: &str) -> BTreeSet<String> {
    let parsed = syn::parse_file(root).unwrap();
    let handed_on = parsed.items.iter().filter_map(|item| match item {
        Item::Use(used) if is_handed_on(used) => Some(used),
        _ => None,
    });
    handed_on.flat_map(|used| leaves(&used.tree)).filter_map(|(_, name)| name).collect()
}

/// The paths a file names, each from the root of its crate: what it takes in, and what it reaches
/// by a name that it took in. A room taken in whole is judged by what is reached through it.
fn named(text: &str) -> Vec<Vec<String>> {
    let mut said = Said::default();
    said.read(text.parse().unwrap());
    let mut found: Vec<Vec<String>> = said.taken.values().cloned().collect();
    for path in said.written {
        let whole = match said.taken.get(&path[0]) {
            Some(start) => start.iter().chain(&path[1..]).cloned().collect(),
            None => path,
        };
        found.push(whole);
    }
    found.retain(|path| matches!(path[0].as_str(), "crate" | "jixiao_core") && path.len() > 1);
    found
}

/// What a file takes in, by the name it gets, and the paths of more than one name that it writes,
/// in code and in what macros are given.
#[derive(Default)]
struct Said {
    taken: HashMap<String, Vec<String>>,
    written: Vec<Vec<String>>,
}

impl Said {
    fn read(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        let mut tokens = tokens.into_iter();
        while let Some(token) = tokens.next() {
            let goes_on = match &token {
                TokenTree::Ident(_) => colons == 2,
                TokenTree::Punct(mark) => mark.as_char() == ':',
                _ => false,
            };
            if !goes_on {
                let whole = std::mem::take(&mut path);
                self.written.extend((whole.len() > 1).then_some(whole));
            }
            colons = if goes_on && matches!(token, TokenTree::Punct(_)) { colons + 1 } else { 0 };
            match token {
                TokenTree::Ident(name) if name == "use" => {
                    let rest: TokenStream =
                        tokens.by_ref().take_while(|one| !is_end(one)).collect();
                    self.take_in(rest);
                }
                TokenTree::Ident(name) => path.push(name.to_string()),
                TokenTree::Group(group) => self.read(group.stream()),
                _ => {}
            }
        }
        self.written.extend((path.len() > 1).then_some(path));
    }

    fn take_in(&mut self, tree: TokenStream) {
        for (path, name) in leaves(&syn::parse2(tree).unwrap()) {
            self.taken.insert(name.unwrap_or_else(|| "*".to_owned()), path);
        }
    }
}

fn is_end(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';')
}

fn is_type(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// Says whether a path may stand in the command.
fn may_be_named(path: &[String], offered: &BTreeSet<String>) -> bool {
    let [root, room, rest @ ..] = path else { return true };
    if root == "jixiao_core" {
        return rest.iter().any(|name| is_type(name) || CORE.contains(&name.as_str()));
    }
    if room == "cli" || ROOMS.contains(&room.as_str()) {
        return true;
    }
    let Some(name) = rest.first() else {
        // The root's own, or a room taken in whole.
        return offered.contains(room) || JOBS.iter().any(|(job, _)| job == room);
    };
    let mut jobs = JOBS.iter().filter(|(job, _)| job == room);
    offered.contains(room) && is_type(room) || jobs.any(|(_, names)| names.contains(&name.as_str()))
}

fn refused(path: &str, text: &str, offered: &BTreeSet<String>) -> Vec<String> {
    let mut refused: Vec<String> = named(text)
        .into_iter()
        .filter(|named| !may_be_named(named, offered))
        .map(|named| format!("{path} names {}", named.join("::")))
        .collect();
    refused.sort();
    refused.dedup();
    refused
}

#[test]
fn the_command_goes_through_the_door() {
    let sources = sources();
    let root = sources.iter().find(|(path, _)| path == "src/lib.rs").unwrap();
    let offered = offered(&root.1);
    assert!(offered.contains("assess") && offered.contains("collect"), "{offered:?}");
    let command = sources.iter().filter(|(path, _)| path.starts_with("src/cli/"));
    let refused: Vec<String> =
        command.flat_map(|(path, text)| refused(path, text, &offered)).collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn a_way_around_the_door_is_found() {
    let offered = offered("pub use self::a::{assess, Rules}; mod b; use self::b::hidden;");
    let told = |text: &str| refused("f", text, &offered).join("; ");
    assert_eq!(told("use crate::{assess, Rules}; fn f() { Rules::builtin() }"), "");
    assert_eq!(told("use crate::table::{Grid};"), "f names crate::table::Grid");
    assert_eq!(told("use crate::hidden;"), "f names crate::hidden");
    assert_eq!(told("use crate::form; fn f() { form::template() }"), "");
    assert_eq!(
        told("use crate::form; fn f() { vec![form::merge()] }"),
        "f names crate::form::merge"
    );
    assert_eq!(told("use jixiao_core::evaluate::Mode; use jixiao_core::problem::counts;"), "");
    assert_eq!(
        told("fn f() { jixiao_core::evaluate::evaluate() }"),
        "f names jixiao_core::evaluate::evaluate"
    );
}
