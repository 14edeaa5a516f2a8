//! Problems as text.

use super::console::{Console, RED, YELLOW, styled};
use crate::problem::{Problem, Severity};
use crate::wording::Phrase;

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

/// Counts blocking problems and advice.
pub(super) fn counts(problems: &[Problem]) -> [u64; 2] {
    let blocking = problems.iter().filter(|problem| problem.blocks()).count();
    [blocking as u64, (problems.len() - blocking) as u64]
}

fn head(console: &Console, problem: &Problem, what: &str) -> String {
    let (style, label) = match problem.severity {
        Severity::Block => (RED, Phrase::SeverityBlock),
        Severity::Advise => (YELLOW, Phrase::SeverityAdvise),
    };
    let label = styled(style, &format!("{} {}", console.phrase(label), problem.code.id()));
    let at = problem.place.to_string();
    let separator = if at.is_empty() { "" } else { " " };
    format!("{label}{separator}{at}{}{what}", console.phrase(Phrase::Colon))
}

fn rest(console: &mut Console, problems: &[Problem], counts: [u64; 2]) {
    let shown = problems.len().min(SHOWN) as u64;
    let all: u64 = counts.iter().sum();
    if all > shown {
        let count = (all - shown).to_string();
        let text = console.say(Phrase::SummaryMore, &[("count", count)]);
        console.line(&text);
    }
}
