//! Problems as text: what blocks first, what is rare before what is many, at most a screen of them.

use super::console::{Console, PLAIN, RED, YELLOW, styled};
use crate::wording::Phrase;
pub(super) use jixiao_core::problem::counts;
use jixiao_core::problem::{Code, Problem, Severity, count};
use std::collections::HashSet;

/// So many lines are a screen; what does not fit is counted by code.
const SCREEN: usize = 24;

/// So many problems of one code are shown before the others are counted.
const OF_ONE_CODE: usize = 3;

/// How much is said of each problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// What is wrong, why it matters and what to do.
    Full,
    /// What is wrong.
    Brief,
}

/// Shows problems with what, why and what to do. `counts` are all there are.
pub(super) fn print(console: &mut Console, problems: &[Problem], counts: [u64; 2]) {
    show(console, problems, counts, Manner::Full);
}

/// Shows problems on a line each.
pub(super) fn print_briefly(console: &mut Console, problems: &[Problem], counts: [u64; 2]) {
    show(console, problems, counts, Manner::Brief);
}

/// Shows every problem in full, in the order in which they were found.
pub(super) fn print_all(console: &mut Console, problems: &[Problem], counts: [u64; 2]) {
    for problem in problems {
        for line in told(console, problem, Manner::Full) {
            console.line(&line);
        }
    }
    more(console, count(problems), counts.iter().sum());
}

/// Shows notes on a line each; there are none unless they were asked for.
pub(super) fn print_notes(console: &mut Console, notes: &[Problem]) {
    for note in notes {
        let words = console.language.problem(note);
        let line = head(console, note, &words.what);
        console.line(&line);
    }
}

fn show(console: &mut Console, problems: &[Problem], counts: [u64; 2], manner: Manner) {
    let mut lines = 0;
    let mut left: Vec<&[&Problem]> = Vec::new();
    let groups = by_code(problems);
    for group in &groups {
        let told = of_group(console, group, manner);
        if lines > 0 && lines + told.len() > SCREEN {
            left.push(group);
            continue;
        }
        lines += told.len();
        for line in told {
            console.line(&line);
        }
    }
    if !left.is_empty() {
        let counted: Vec<String> = left
            .iter()
            .map(|group| console.say(Phrase::ProblemsCounted, &of_code(group)))
            .collect();
        let items = [("items", counted.join(console.phrase(Phrase::Separator)))];
        let text = console.say(Phrase::ProblemsLeft, &items);
        console.line(&text);
    }
    more(console, count(problems), counts.iter().sum());
}

/// Puts problems of one code together: those that block first, then the rare before the many.
fn by_code(problems: &[Problem]) -> Vec<Vec<&Problem>> {
    let mut groups: Vec<Vec<&Problem>> = Vec::new();
    for problem in problems {
        let key = (problem.severity, problem.code);
        let of_key = |group: &&mut Vec<&Problem>| (group[0].severity, group[0].code) == key;
        match groups.iter_mut().find(of_key) {
            Some(group) => group.push(problem),
            None => groups.push(vec![problem]),
        }
    }
    groups.sort_by_key(|group| (group[0].severity, count_of(group)));
    groups
}

/// Tells the problems of one code; of many the first, and how many there are.
fn of_group(console: &Console, group: &[&Problem], manner: Manner) -> Vec<String> {
    if group.len() <= OF_ONE_CODE {
        return group.iter().flat_map(|problem| told(console, problem, manner)).collect();
    }
    let projects: HashSet<&str> = group.iter().flat_map(|problem| problem.projects()).collect();
    let mut values = of_code(group);
    let known = group.iter().filter_map(|one| one.rest.as_ref()).all(|rest| rest.knows_projects());
    let many = known && projects.len() > 1;
    let phrase = if many { Phrase::ProblemsMany } else { Phrase::ProblemsSome };
    if many {
        values.push(("projects", projects.len().to_string()));
    }
    let (style, label) = label(group[0].severity);
    values.push(("severity", console.phrase(label).to_owned()));
    let mut lines = vec![styled(style, &console.say(phrase, &values))];
    for problem in &group[..OF_ONE_CODE] {
        let words = console.language.problem(problem);
        lines.push(format!("  {}", head(console, problem, &words.what)));
    }
    if manner == Manner::Full {
        lines.extend(why_and_hint(console, group[0]));
    }
    lines
}

fn of_code(group: &[&Problem]) -> Vec<(&'static str, String)> {
    let code: Code = group[0].code;
    vec![("code", code.id().to_owned()), ("count", count_of(group).to_string())]
}

fn count_of(group: &[&Problem]) -> u64 {
    count(group.iter().copied())
}

fn told(console: &Console, problem: &Problem, manner: Manner) -> Vec<String> {
    let words = console.language.problem(problem);
    let first = head(console, problem, &words.what);
    match manner {
        Manner::Brief => vec![format!("  {first}")],
        Manner::Full => std::iter::once(first).chain(why_and_hint(console, problem)).collect(),
    }
}

fn why_and_hint(console: &Console, problem: &Problem) -> [String; 2] {
    let words = console.language.problem(problem);
    let (why, hint) = (console.phrase(Phrase::Why), console.phrase(Phrase::Hint));
    let colon = console.phrase(Phrase::Colon);
    [format!("  {why}{colon}{}", words.why), format!("  {hint}{colon}{}", words.hint)]
}

const fn label(severity: Severity) -> (anstyle::Style, Phrase) {
    match severity {
        Severity::Block => (RED, Phrase::SeverityBlock),
        Severity::Advise => (YELLOW, Phrase::SeverityAdvise),
        Severity::Note => (PLAIN, Phrase::SeverityNote),
    }
}

fn head(console: &Console, problem: &Problem, what: &str) -> String {
    let (style, label) = label(problem.severity);
    let label = styled(style, &format!("{} {}", console.phrase(label), problem.code.id()));
    let at = problem.place.to_string();
    let separator = if at.is_empty() { "" } else { " " };
    format!("{label}{separator}{at}{}{what}", console.phrase(Phrase::Colon))
}

/// Says how many of all are not at hand, as of a table that was read as a stream.
fn more(console: &mut Console, at_hand: u64, all: u64) {
    if all > at_hand {
        let count = (all - at_hand).to_string();
        let text = console.say(Phrase::SummaryMore, &[("count", count)]);
        console.line(&text);
    }
}
