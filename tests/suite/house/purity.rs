//! What a file may not contain. Calls to the disk, the clock and the environment are clippy's to
//! find (`disallowed-methods`), floats in the core too; here stands what clippy cannot see.

use super::sources;

/// The text before the unit tests of a file.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap()
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{path} says what it is for");
    }
}

#[test]
fn the_core_has_no_floats_no_randomness_and_no_io_types() {
    let forbidden = ["f32", "f64", "rand::", "std::fs", "std::io", "std::net", "std::time"];
    for (path, text) in sources() {
        if path.starts_with("crates/jixiao-core/") {
            for word in forbidden {
                assert!(!without_tests(&text).contains(word), "{path} has {word}");
            }
        }
    }
}

#[test]
fn serde_derives_live_in_raw_files_and_json_alone() {
    for (path, text) in sources() {
        let mut code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        if code.any(|line| line.contains("serde::") || line.contains("Deserialize")) {
            // A scoring rule says its settings, as written and as checked, in its own file.
            let allowed = path.ends_with("raw.rs")
                || path.contains("jixiao-core/src/rule/")
                || path.contains("result/json/")
                || path == "src/manifest.rs"
                || path.ends_with("rules/toml.rs");
            assert!(allowed, "{path} uses serde");
        }
    }
}
