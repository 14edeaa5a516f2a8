//! The rules of the house: layers, sizes, purity, generated text.

use std::fs;
use std::path::{Path, PathBuf};

/// Modules from the lowest layer up; a module uses only lower layers and itself.
const LAYERS: &[&[&str]] = &[
    &["bilingual", "quantity"],
    &["problem"],
    &["citation"],
    &["rulebook"],
    &["policy", "project", "sheet"],
    &["score"],
    &["grade", "cut"],
    &["evaluate"],
    &["analysis", "lint"],
    // The rooms above the core; their own order is being settled.
    &[
        "wording",
        "xlsx",
        "xml",
        "disk",
        "table",
        "rules",
        "portfolio",
        "form",
        "assess",
        "chart",
        "document",
        "result",
        "stream",
        "check",
        "verify",
        "view",
        "error",
        "source",
        "write",
        "manifest",
        "view",
        "error",
        "source",
        "write",
        "manifest",
    ],
    &["cli"],
];

/// The first layer that may speak, read or write.
const FIRST_OUTSIDE_CORE: &str = "wording";

fn layer(module: &str) -> usize {
    let found = LAYERS.iter().position(|layer| layer.contains(&module));
    found.unwrap_or_else(|| panic!("the module {module} has no layer"))
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![here.join("src"), here.join("crates/jixiao-core/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
    }
    files.sort();
    assert!(files.len() > 50, "the sources were found");
    files
}

/// The module a file belongs to; `None` for `lib.rs` and `main.rs`.
fn module_of(path: &Path) -> Option<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let inside = path.strip_prefix(here.join("crates/jixiao-core/src"));
    let inside = inside.or_else(|_| path.strip_prefix(here.join("src"))).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    let module = first.trim_end_matches(".rs").to_owned();
    (!matches!(module.as_str(), "lib" | "main")).then_some(module)
}

/// The text before the unit tests of a file.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap()
}

#[test]
fn every_module_uses_only_lower_layers() {
    for (path, text) in sources() {
        let Some(own) = module_of(&path) else { continue };
        let code = without_tests(&text).lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for used in line.split("crate::").skip(1) {
                let used: String =
                    used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let above = layer(FIRST_OUTSIDE_CORE);
                let allowed = used == own || layer(&used) < layer(&own) || layer(&used) == above;
                assert!(allowed, "{}: {own} must not use {used}: {line}", path.display());
            }
        }
    }
}

#[test]
fn the_core_knows_no_disk_clock_environment_printing_or_float() {
    let forbidden = [
        "std::fs",
        "std::net",
        "std::env",
        "std::io",
        "std::process",
        "std::time",
        "println!",
        "eprintln!",
        "print!",
        "f32",
        "f64",
        "rand::",
    ];
    let limit = layer(FIRST_OUTSIDE_CORE);
    let core = sources()
        .into_iter()
        .filter(|(path, _)| module_of(path).is_some_and(|module| layer(&module) < limit));
    let mut seen = 0;
    for (path, text) in core {
        seen += 1;
        for word in forbidden {
            assert!(!without_tests(&text).contains(word), "{} has {word}", path.display());
        }
    }
    assert!(seen > 40);
}

#[test]
fn serde_derives_live_in_raw_files_and_json_alone() {
    for (path, text) in sources() {
        if text.contains("serde::") || text.contains("Deserialize") {
            let shown = path.to_string_lossy().replace('\\', "/");
            let allowed = shown.ends_with("raw.rs")
                || shown.contains("result/json/")
                || shown.ends_with("src/manifest.rs")
                || shown.ends_with("rules/toml.rs");
            assert!(allowed, "{shown} uses serde");
        }
    }
}

#[test]
fn only_disk_touches_the_disk() {
    for (path, text) in sources() {
        let own = module_of(&path).unwrap_or_default();
        if !matches!(own.as_str(), "disk") {
            let code = without_tests(&text);
            assert!(!code.contains("fs::"), "{} touches the disk", path.display());
        }
    }
}

#[test]
fn files_and_functions_stay_small() {
    let mut longest = Vec::new();
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{} says what it is for", path.display());
        let code = without_tests(&text);
        let lines: Vec<&str> = code.lines().collect();
        if lines.len() > 400 {
            longest.push(format!("{}: {} lines", path.display(), lines.len()));
        }
        for (start, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let head = line.trim_start();
            let is_function = ["fn ", "pub fn ", "const fn ", "pub const fn "]
                .iter()
                .any(|word| head.starts_with(word))
                || (head.starts_with("pub(") && head.contains(" fn "));
            if !is_function {
                continue;
            }
            let close = format!("{}}}", " ".repeat(indent));
            let length = lines[start..].iter().position(|line| *line == close).unwrap_or(0) + 1;
            if length > 70 {
                longest.push(format!("{}:{}: {length} lines", path.display(), start + 1));
            }
        }
    }
    assert!(longest.is_empty(), "too long:\n{}", longest.join("\n"));
}

#[test]
fn the_handbook_is_not_stale() {
    let written =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("indicators/README.md"))
            .unwrap();
    let made = jixiao::rules::handbook_of_all(jixiao::wording::Language::Chinese).unwrap();
    assert!(
        written.replace("\r\n", "\n") == made,
        "run: cargo run -- rulebook export --all --format handbook -o indicators/README.md --force"
    );
}

#[test]
fn every_built_in_rulebook_and_policy_is_sound() {
    use jixiao::rules;
    for id in rules::builtin_rulebooks() {
        let files = rules::builtin_rulebook(id).unwrap();
        let rulebook = rules::read_rulebook(id, &files).unwrap_or_else(|list| panic!("{list:?}"));
        assert_eq!(rulebook.heading.id, id, "a folder is named by its rulebook");
        let graded = &rulebook.grades;
        for policy in rules::builtin_policies() {
            let file = rules::builtin_policy(policy).unwrap();
            if graded.find("excellent").is_some() {
                let policy_read = rules::read_policy(&file, graded);
                assert_eq!(policy_read.unwrap_or_else(|e| panic!("{e:?}")).heading.id, policy);
            }
        }
    }
}

/// The 25 of the default rulebook: id and maximum, as the project's domain fixes them.
#[test]
fn the_default_rulebook_has_the_25_indicators_with_their_points() {
    let expected = "project-basis 3, purchase-eligibility 3, setup-procedure 2, target-soundness 2, \
        indicator-clarity 2, budget-basis 3, budget-execution 3, fund-compliance 4, \
        payment-discipline 3, procurement-procedure 3, contract-management 3, management-rules 2, \
        supervision 3, staffing 2, acceptance 2, service-quantity 8, service-quality 8, \
        complaint-resolution 5, timeliness 5, cost-control 6, social-benefit 8, \
        economic-ecological-benefit 4, lasting-impact 4, user-satisfaction 9, \
        purchaser-satisfaction 3";
    let files = jixiao::rules::builtin_rulebook("purchased-services-25").unwrap();
    let rulebook = jixiao::rules::read_rulebook("", &files).unwrap();
    let actual: Vec<String> = rulebook
        .indicators
        .iter()
        .map(|one| format!("{} {}", one.id, one.max.hundredths() / 100))
        .collect();
    assert_eq!(actual.join(", "), expected);
    let of = |at: usize| rulebook.dimensions[at].max.hundredths() / 100;
    assert_eq!([of(0), of(1), of(2), of(3)], [15, 25, 32, 28]);
}
