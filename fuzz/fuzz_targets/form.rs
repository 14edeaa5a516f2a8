//! A form that came back changed: the bytes say which places of which part of a real form are
//! overwritten, taken out or repeated. What is left is read, merged, and asked what it lacks.
#![no_main]

use jixiao::form::{
    Frame, Returned, chase, find_blanks, find_changes, find_unusable, form_workbook, layout, merge,
    read_form, summarize,
};
use jixiao::problem::{Checked, Place};
use jixiao::project;
use jixiao::project::raw::{Field, RawFact, RawPortfolio, RawProject};
use jixiao::rulebook::Rulebook;
use jixiao::rules;
use jixiao::wording::Language;
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use std::sync::LazyLock;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// What the forms are made from, and the parts of one.
struct Sent {
    rulebook: Rulebook,
    portfolio: RawPortfolio,
    parts: Vec<(String, Vec<u8>)>,
    whole: Returned,
}

static SENT: LazyLock<Sent> = LazyLock::new(|| {
    let files = rules::builtin_rulebook("self-evaluation-2020").expect("is built in");
    let rulebook = rules::read_rulebook("", &files).expect("is sound");
    let portfolio = portfolio(&rulebook);
    let titles: Vec<String> = rulebook.dimensions.iter().map(|one| one.title.zh.clone()).collect();
    let frame = Frame {
        version: "0".to_owned(),
        rulebook_sha256: "0".to_owned(),
        language: "zh".to_owned(),
        help_sheet: "说明".to_owned(),
        project_sheet: "项目信息".to_owned(),
        entry_sheets: titles,
        ..Frame::default()
    };
    let form = layout(&portfolio, &rulebook, &frame).remove(0);
    let bytes = form_workbook(Language::default(), &rulebook, &form).expect("a workbook");
    let whole = read_form(&Place::file("0"), &bytes).expect("is sound").expect("is a form");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text).expect("is whole");
        parts.push((name, text));
    }
    // What holds texts and cells comes first.
    parts.sort_by_key(|(name, _)| !(name.contains("sharedStrings") || name.contains("sheet")));
    Sent { rulebook, portfolio, parts, whole }
});

fn portfolio(rulebook: &Rulebook) -> RawPortfolio {
    let project = |id: &str| RawProject {
        values: [
            (Field::Id, id.to_owned()),
            (Field::Name, "社区保洁".to_owned()),
            (Field::Department, "市城管部门".to_owned()),
            (Field::Budget, "50000.05".to_owned()),
        ]
        .into(),
        ..RawProject::default()
    };
    let fact = |at: usize| RawFact {
        project: "P1".to_owned(),
        indicator: rulebook.indicators[at].id.clone(),
        fact: "points".to_owned(),
        value: "1.5".to_owned(),
        ..RawFact::default()
    };
    RawPortfolio {
        title: "试".to_owned(),
        projects: vec![project("P1"), project("P2")],
        facts: (0..rulebook.indicators.len()).map(fact).collect(),
        ..RawPortfolio::default()
    }
}

/// Changes a text as the bytes say: six of them a change.
fn changed(text: &[u8], changes: &[u8]) -> Vec<u8> {
    let mut text = text.to_vec();
    for change in changes.chunks_exact(6).take(64) {
        if text.is_empty() {
            break;
        }
        let at = usize::from(u16::from_le_bytes([change[0], change[1]])) * text.len() / 65_536;
        let length = usize::from(change[2]).min(text.len() - at);
        match change[3] % 4 {
            0 => text[at] = change[4],
            1 => {
                text.drain(at..at + length);
            }
            2 => {
                let copy = text[at..at + length].to_vec();
                for _ in 0..change[4] % 16 {
                    text.splice(at..at, copy.iter().copied());
                }
            }
            _ => text.insert(at, change[4]),
        }
    }
    text
}

fn packed(chosen: usize, changes: &[u8]) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (at, (name, text)) in SENT.parts.iter().enumerate() {
        writer.start_file(name.as_str(), stored).expect("a new part");
        let text = if at == chosen { changed(text, changes) } else { text.clone() };
        writer.write_all(&text).expect("room for it");
    }
    writer.finish().expect("an archive").into_inner()
}

fuzz_target!(|bytes: &[u8]| {
    let Some((chosen, changes)) = bytes.split_first() else { return };
    let archive = packed(usize::from(*chosen) % SENT.parts.len(), changes);
    let Ok(Some(form)) = read_form(&Place::file("1"), &archive) else { return };
    let rulebook = &SENT.rulebook;
    let _ = find_unusable(&form, rulebook, "0");
    let expected = (chosen & 64 == 0).then_some(&SENT.portfolio);
    let Checked { value: merged, mut problems } =
        merge(vec![form, SENT.whole.clone()], rulebook, expected, None);
    problems.extend(find_blanks(&merged, rulebook));
    problems.extend(project::check(&merged.portfolio, rulebook).problems);
    let list = chase(&problems, &merged);
    let _ = summarize(&list, &merged, &BTreeSet::new());
    let _ = find_changes(&SENT.portfolio, &merged.portfolio);
});
