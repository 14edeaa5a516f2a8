//! What the two READMEs say is true: every command prints what stands below it.
//!
//! A block ```` ```console ```` holds commands after `$ ` and their output; a line `…` stands for
//! any lines left out. A block such as ```` ```csv my-city/facts.csv ```` is a file the reader is
//! told to write, and is written before the commands that follow.

use super::sandbox::Sandbox;
use std::fs;
use std::path::Path;

/// A command with the lines that should follow it.
struct Shown {
    line: usize,
    command: String,
    output: Vec<String>,
}

/// What a README asks its reader to do, in order.
enum Act {
    Write { file: String, text: String },
    Run(Shown),
}

#[test]
fn the_english_readme_is_true() {
    hold_true("README.md");
}

#[test]
fn the_chinese_readme_is_true() {
    hold_true("README.zh-CN.md");
}

fn hold_true(readme: &str) {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(readme)).unwrap();
    let sandbox = Sandbox::new();
    let mut checked = 0;
    for act in acts(&text) {
        let shown = match act {
            Act::Write { file, text } => {
                sandbox.write(&file, text);
                continue;
            }
            Act::Run(shown) => shown,
        };
        let Some(arguments) = arguments(&shown.command) else { continue };
        let ran = sandbox.run(arguments);
        let printed: Vec<&str> = ran.stdout.lines().map(str::trim_end).collect();
        let expected: Vec<&str> = shown.output.iter().map(|line| line.trim_end()).collect();
        assert!(
            matches(&expected, &printed),
            "{readme}:{}: `{}` prints\n{}{}",
            shown.line,
            shown.command,
            ran.stdout,
            ran.stderr
        );
        checked += 1;
    }
    assert!(checked >= 10, "{readme} shows only {checked} commands");
}

/// Gives the program's arguments; `None` for `cargo test`, which cannot run within itself.
fn arguments(command: &str) -> Option<&str> {
    if command == "cargo test" {
        return None;
    }
    let jixiao = command.strip_prefix("jixiao ");
    let arguments = jixiao.or_else(|| command.strip_prefix("cargo run --release -- "));
    Some(arguments.unwrap_or_else(|| panic!("`{command}` cannot be checked")))
}

fn acts(text: &str) -> Vec<Act> {
    let mut acts = Vec::new();
    let mut lines = (1..).zip(text.lines());
    while let Some((_, line)) = lines.next() {
        let Some(fence) = line.strip_prefix("```") else { continue };
        let block: Vec<(usize, &str)> =
            lines.by_ref().take_while(|(_, line)| *line != "```").collect();
        if fence == "console" {
            acts.extend(commands(&block).into_iter().map(Act::Run));
        } else if let Some((_, file)) = fence.split_once(' ') {
            let text = block.iter().flat_map(|(_, line)| [*line, "\n"]).collect();
            acts.push(Act::Write { file: file.to_owned(), text });
        }
    }
    acts
}

fn commands(block: &[(usize, &str)]) -> Vec<Shown> {
    let mut shown: Vec<Shown> = Vec::new();
    for (line, text) in block {
        if let Some(command) = text.strip_prefix("$ ") {
            shown.push(Shown { line: *line, command: command.to_owned(), output: Vec::new() });
        } else {
            let last = shown.last_mut().unwrap_or_else(|| panic!("line {line} has no command"));
            last.output.push((*text).to_owned());
        }
    }
    shown
}

fn matches(expected: &[&str], printed: &[&str]) -> bool {
    match expected.split_first() {
        None => printed.is_empty(),
        Some((line, rest)) if line.trim() == "…" => {
            (0..=printed.len()).any(|skipped| matches(rest, &printed[skipped..]))
        }
        Some((line, rest)) => printed.first() == Some(line) && matches(rest, &printed[1..]),
    }
}

#[test]
fn lines_left_out_match_any_number_of_lines() {
    let printed = ["a", "b", "c"];
    assert!(matches(&["a", "b", "c"], &printed));
    assert!(matches(&["…", "c"], &printed));
    assert!(matches(&["a", "  …", "b", "c", "…"], &printed));
    assert!(!matches(&["a", "c"], &printed));
    assert!(!matches(&["…", "b"], &printed));
}
