//! Any bytes as the TOML of a rulebook, a policy or a portfolio's settings, or as a manifest. The
//! first byte chooses.
#![no_main]

use jixiao::manifest::Manifest;
use jixiao::portfolio;
use jixiao::problem::Place;
use jixiao::rulebook::Rulebook;
use jixiao::rules;
use jixiao::source::NamedBytes;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

const BOOK: &str = "purchased-services-25";

static FILES: LazyLock<Vec<NamedBytes>> =
    LazyLock::new(|| rules::builtin_rulebook(BOOK).expect("is built in"));
static RULEBOOK: LazyLock<Rulebook> =
    LazyLock::new(|| rules::read_rulebook("", &FILES).expect("is sound"));

fuzz_target!(|bytes: &[u8]| {
    let Some((chosen, text)) = bytes.split_first() else { return };
    match usize::from(*chosen) % (FILES.len() + 3) {
        0 => {
            let _ = portfolio::read_settings(&Place::file("jixiao.toml"), text);
        }
        1 => {
            let file = NamedBytes { name: "policy.toml".to_owned(), bytes: text.to_vec() };
            let _ = rules::read_policy(&file, &RULEBOOK.grades);
        }
        2 => {
            let _ = Manifest::from_bytes(text);
        }
        at => {
            let mut files = FILES.clone();
            files[at - 3].bytes = text.to_vec();
            let _ = rules::read_rulebook("r", &files);
        }
    }
});
