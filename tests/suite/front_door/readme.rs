//! What the READMEs and the manual say is true: every command prints what is shown below it, every
//! link leads to a file, and the two languages have the same pages.
//!
//! A block ```` ```console ```` holds commands after `$ ` and their output; a line `…` stands for
//! any lines left out. A block such as ```` ```csv my-city/facts.csv ```` is a file the reader is
//! to write, and is written before the commands that follow. Every page starts in a fresh folder
//! that holds the indicators and the samples but the broken ones.

use super::sandbox::{SAMPLE, Sandbox};
use std::fs;
use std::path::{Path, PathBuf};

/// A command with the lines that should follow it.
struct Shown {
    line: usize,
    command: String,
    output: Vec<String>,
}

/// What a page asks its reader to do, in order.
enum Act {
    Write { file: String, text: String },
    Run(Shown),
}

#[test]
fn the_readmes_are_true() {
    for readme in ["README.md", "README.zh-CN.md"] {
        let checked = hold_true(Path::new(readme));
        assert!(checked >= 4, "{readme} shows only {checked} commands");
    }
}

#[test]
fn the_english_manual_is_true() {
    hold_manual_true("docs/en");
}

#[test]
fn the_chinese_manual_is_true() {
    hold_manual_true("docs/zh");
}

fn hold_manual_true(folder: &str) {
    let checked: usize = pages(folder).iter().map(|page| hold_true(page)).sum();
    assert!(checked >= 20, "{folder} shows only {checked} commands");
}

#[test]
fn pages_outside_the_two_languages_show_no_commands() {
    for page in outer_pages() {
        let commands = acts(&text(&page)).len();
        assert!(commands == 0, "{} has examples that are not run", page.display());
    }
}

#[test]
fn every_relative_link_leads_to_a_file() {
    let mut pages = outer_pages();
    pages.extend(pages_of_both_languages());
    pages.extend(["README.md", "README.zh-CN.md"].map(PathBuf::from));
    pages.extend(["ARCHITECTURE.md", "CONTRIBUTING.md"].map(PathBuf::from));
    for page in pages {
        for link in links(&text(&page)) {
            let (file, heading) = link.split_once('#').unwrap_or((&link, ""));
            let target = match file {
                "" => page.clone(),
                file => page.parent().unwrap().join(file),
            };
            assert!(root().join(&target).exists(), "{}: no file for {link}", page.display());
            let known = heading.is_empty() || anchors(&text(&target)).contains(&heading.to_owned());
            assert!(known, "{}: no heading for {link}", page.display());
        }
    }
}

#[test]
fn both_languages_have_the_same_pages_with_as_many_headings() {
    let names = |folder: &str| -> Vec<String> {
        let name = |page: &PathBuf| page.file_name().unwrap().to_string_lossy().into_owned();
        pages(folder).iter().map(name).collect()
    };
    assert_eq!(names("docs/en"), names("docs/zh"));
    let list = text(Path::new("docs/README.md"));
    for page in pages("docs/en") {
        let name = page.file_name().unwrap().to_string_lossy();
        let other = Path::new("docs/zh").join(&*name);
        let [english, chinese] = [&page, &other].map(|page| headings(&text(page)));
        let levels = |lines: &[String]| -> Vec<usize> {
            lines.iter().map(|line| line.len() - line.trim_start_matches('#').len()).collect()
        };
        assert_eq!(levels(&english), levels(&chinese), "{name}: {english:?} {chinese:?}");
        for language in ["en", "zh"] {
            assert!(list.contains(&format!("({language}/{name})")), "docs/README.md lists {name}");
        }
    }
    let [english, chinese] = ["README.md", "README.zh-CN.md"].map(|page| text(Path::new(page)));
    assert_eq!(headings(&english).len(), headings(&chinese).len());
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(page: &Path) -> String {
    let text = fs::read_to_string(root().join(page));
    text.unwrap_or_else(|error| panic!("{}: {error}", page.display())).replace("\r\n", "\n")
}

/// Gives the Markdown files of a folder, in order, as paths from the root.
fn pages(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).unwrap();
    let mut pages: Vec<PathBuf> = entries
        .map(|entry| Path::new(folder).join(entry.unwrap().file_name()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    pages.sort();
    assert!(!pages.is_empty(), "{folder} has pages");
    pages
}

fn pages_of_both_languages() -> Vec<PathBuf> {
    ["docs/en", "docs/zh"].into_iter().flat_map(pages).collect()
}

/// The pages of `docs/` that belong to no language of the manual.
fn outer_pages() -> Vec<PathBuf> {
    ["docs", "docs/decisions"].into_iter().flat_map(pages).collect()
}

/// Gives the lines of a page outside its blocks.
fn prose(text: &str) -> Vec<&str> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            inside = !inside;
        } else if !inside {
            lines.push(line);
        }
    }
    lines
}

fn headings(text: &str) -> Vec<String> {
    let lines = prose(text).into_iter();
    lines.filter(|line| line.starts_with('#')).map(str::to_owned).collect()
}

/// Gives the names by which headings are linked to: lower case, hyphens for spaces, no other signs.
fn anchors(text: &str) -> Vec<String> {
    let name = |heading: String| -> String {
        let words = heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
        words.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
    };
    headings(text).into_iter().map(name).collect()
}

/// Gives where the links and pictures of a page lead, but for those that leave the repository.
fn links(text: &str) -> Vec<String> {
    let lines = prose(text).into_iter();
    let targets = lines.flat_map(|line| line.split("](").skip(1));
    let targets = targets.filter_map(|rest| rest.split_once(')').map(|(target, _)| target));
    targets.filter(|target| !target.contains("://")).map(str::to_owned).collect()
}

/// Runs every command a page shows, compares, and gives how many there were.
fn hold_true(page: &Path) -> usize {
    let sandbox = Sandbox::new();
    let mut checked = 0;
    for act in acts(&text(page)) {
        let shown = match act {
            Act::Write { file, text } => {
                assert!(!file.starts_with("samples/"), "{}: {file}", page.display());
                sandbox.write(&file, text);
                continue;
            }
            Act::Run(shown) => shown,
        };
        let Some(arguments) = arguments(&shown.command) else { continue };
        // Pages have the main job done on the sample, which stays as it is.
        let is_main_job = arguments.ends_with(&format!("run {SAMPLE}"));
        let ran =
            if is_main_job { sandbox.run_of_sample(arguments) } else { sandbox.run(arguments) };
        let printed: Vec<&str> = ran.stdout.lines().map(str::trim_end).collect();
        let expected: Vec<&str> = shown.output.iter().map(|line| line.trim_end()).collect();
        assert!(
            matches(&expected, &printed),
            "{}:{}: `{}` prints\n{}{}",
            page.display(),
            shown.line,
            shown.command,
            ran.stdout,
            ran.stderr
        );
        checked += 1;
    }
    checked
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

#[test]
fn links_and_headings_are_found_outside_blocks() {
    let page =
        "# One, two\n[a](b.md#c) ![d](e.svg) [f](https://g)\n```\n# [h](i)\n```\n## 三个 3\n";
    assert_eq!(links(page), ["b.md#c", "e.svg"]);
    assert_eq!(anchors(page), ["one-two", "三个-3"]);
}
