//! Two projects of the sample, as sent out, with what comes back when nobody changes anything.

use jixiao::form::{Returned, read_form};
use jixiao::problem::{Place, Problem};
use jixiao::project::raw::RawPortfolio;
use jixiao::{
    Asked, CollectOptions, Collected, NamedBytes, Rules, Source, TemplateOptions, collect, template,
};
use std::fs;
use std::path::Path;

/// The file a form comes back in.
pub(super) const FILE: &str = "城管.xlsx";

/// What was sent, and what came of it.
pub(super) struct Sent {
    pub(super) files: Vec<NamedBytes>,
    pub(super) rules: Rules,
    pub(super) form: Vec<u8>,
    pub(super) read: Returned,
    pub(super) portfolio: RawPortfolio,
    pub(super) problems: Vec<Problem>,
}

impl Sent {
    pub(super) fn new() -> Self {
        let files = files();
        let source = Source::bytes("sent", files.clone());
        let asked = Asked::of(Source::bytes("", []));
        let made = template(&source, &asked, TemplateOptions::default()).unwrap();
        let form = made.books[0].file.bytes.clone();
        let read = read_form(&Place::file(FILE), &form).unwrap().unwrap();
        let back = back(&files, form.clone());
        Self {
            rules: Rules::builtin("purchased-services-25").unwrap(),
            portfolio: back.merged.portfolio,
            problems: back.problems,
            files,
            form,
            read,
        }
    }
}

/// Collects one form.
pub(super) fn back(files: &[NamedBytes], form: Vec<u8>) -> Collected {
    let came = Source::bytes("back", [NamedBytes::new(FILE, form)]);
    let options = CollectOptions {
        from: Some(Source::bytes("sent", files.to_vec())),
        ..CollectOptions::default()
    };
    collect(&came, &Asked::of(Source::bytes("", [])), &options).unwrap()
}

/// The folder sent out: the second project has no request and no amount executed yet.
pub(super) fn files() -> Vec<NamedBytes> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/shenyang-2025");
    let read = |name: &str| fs::read_to_string(sample.join(name)).unwrap();
    let of_two = |text: &str| -> String {
        let kept = text.lines().enumerate().filter(|(at, line)| {
            *at == 0 || line.starts_with("SY25-001,") || line.starts_with("SY25-003,")
        });
        kept.flat_map(|(_, line)| [line, "\n"]).collect()
    };
    let projects = of_two(&read("projects.csv"));
    let projects = projects.replace(",2683150.80,3600000.00,", ",,,");
    let facts = of_two(&read("facts.csv"));
    let facts: String = facts
        .lines()
        .filter(|line| !line.starts_with("SY25-003,budget-execution,,executed,"))
        .flat_map(|line| [line, "\n"])
        .collect();
    vec![
        NamedBytes::new("jixiao.toml", read("jixiao.toml")),
        NamedBytes::new("projects.csv", projects),
        NamedBytes::new("facts.csv", facts),
    ]
}
