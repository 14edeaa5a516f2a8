//! The rules of the house: no circles, layers, purity, generated text.

mod arrows;
mod circles;
mod door;
mod layers;
mod names;
mod purity;
mod rulebooks;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use self::arrows::{Arrows, arrows};
use self::names::{Crate, Names, Source};

/// The crates of the house with their first files, the lower first.
const CRATES: &[Crate] = &[
    ("jixiao_core", "crates/jixiao-core/src/lib.rs"),
    ("jixiao", "src/lib.rs"),
    ("main", "src/main.rs"),
];

/// The files of the house and the arrows between them.
static HOUSE: LazyLock<(Vec<String>, Arrows)> = LazyLock::new(|| {
    let names = Names::new(&sources(), CRATES);
    let arrows = arrows(&names);
    assert!(arrows.len() > 500, "the arrows were found");
    (names.files, arrows)
});

/// The text of every source file of the house, by its path from the root.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders: Vec<_> =
        CRATES.iter().map(|(_, first)| root.join(first).parent().unwrap().to_owned()).collect();
    folders.dedup();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let inside = path.strip_prefix(root).unwrap();
                files.push((inside.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    files.sort();
    assert!(files.len() > 50, "the sources were found");
    files
}
