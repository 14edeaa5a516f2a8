//! Problems as text.

use super::console::{Console, PLAIN, RED, YELLOW, styled};
use crate::wording::Phrase;
pub(super) use jixiao_core::problem::counts;
use jixiao_core::problem::{Problem, Severity};

/// How many problems are shown; the rest is counted.
const SHOWN: usize = 100;

/// Shows problems in full: what, why and what to do. `counts` are all there are.
pub(super) fn print(console: &mut Console, problems: &[Problem], counts: [u64; 2]) {
    for problem in problems.iter().take(SHOWN) {
        let words = console.language.problem(problem);
        console.line(&head(console, problem, &words.what));
        let (why, hint) = (console.phrase(Phrase::Why), console.phrase(Phrase::Hint));
        let colon = console.phrase(Phrase::Colon);
        console.line(&format!("  {why}{colon}{}", words.why));
        console.line(&format!("  {hint}{colon}{}", words.hint));
    }
    rest(console, problems, counts);
}

/// Shows problems on a line each.
pub(super) fn print_briefly(console: &mut Console, problems: &[Problem], counts: [u64; 2]) {
    for problem in problems.iter().take(SHOWN) {
        let words = console.language.problem(problem);
        let line = head(console, problem, &words.what);
        console.line(&format!("  {line}"));
    }
    rest(console, problems, counts);
}

/// Shows notes on a line each; there are none unless they were asked for.
pub(super) fn print_notes(console: &mut Console, notes: &[Problem]) {
    for note in notes.iter().take(SHOWN) {
        let words = console.language.problem(note);
        let line = head(console, note, &words.what);
        console.line(&line);
    }
    more(console, notes.len(), notes.len() as u64);
}

fn head(console: &Console, problem: &Problem, what: &str) -> String {
    let (style, label) = match problem.severity {
        Severity::Block => (RED, Phrase::SeverityBlock),
        Severity::Advise => (YELLOW, Phrase::SeverityAdvise),
        Severity::Note => (PLAIN, Phrase::SeverityNote),
    };
    let label = styled(style, &format!("{} {}", console.phrase(label), problem.code.id()));
    let at = problem.place.to_string();
    let separator = if at.is_empty() { "" } else { " " };
    format!("{label}{separator}{at}{}{what}", console.phrase(Phrase::Colon))
}

fn rest(console: &mut Console, problems: &[Problem], counts: [u64; 2]) {
    more(console, problems.len(), counts.iter().sum());
}

/// Says how many of all are not shown.
fn more(console: &mut Console, at_hand: usize, all: u64) {
    let shown = at_hand.min(SHOWN) as u64;
    if all > shown {
        let count = (all - shown).to_string();
        let text = console.say(Phrase::SummaryMore, &[("count", count)]);
        console.line(&text);
    }
}
