//! The language of the papers: nothing in them that only a program reads, no sentence told twice, a reason
//! beside every grade that is lower than its total, and a number and a reference for every table and
//! figure.

use super::documents::{Text, text};
use super::sandbox::{SAMPLE, Sandbox};
use std::collections::{BTreeSet, HashMap};

/// Papers of the sample: kind, and the project it is about.
const PAPERS: [&str; 7] = [
    "portfolio",
    "notice",
    "cuts",
    "disclosure",
    "project SY25-028",
    "project SY25-022",
    "project SY25-003",
];

/// Makes every paper of the sample in a language.
fn papers(sandbox: &Sandbox, language: &str) -> Vec<(&'static str, Text)> {
    PAPERS
        .into_iter()
        .map(|paper| {
            let (kind, project) = paper.split_once(' ').unwrap_or((paper, ""));
            let line =
                format!("--lang {language} report {kind} {SAMPLE} {project} -o one.docx --force");
            let done = sandbox.run(&line);
            assert_eq!(done.code, 0, "{line} {}", done.stderr);
            (paper, text(&sandbox.read("one.docx")))
        })
        .collect()
}

/// Lists the words of Latin letters in a text.
fn latin(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    words.filter(|word| word.len() > 1).map(str::to_owned).collect()
}

/// Drops the brackets around what an English paper leaves to be filled in.
fn without_fields(text: &str) -> String {
    let mut parts = text.split("[fill in");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |whole, part| whole + &part.replacen(']', "", 1))
}

#[test]
fn no_paper_has_what_only_a_program_reads() {
    let sandbox = Sandbox::new();
    let input: String = ["projects.csv", "facts.csv"]
        .map(|file| String::from_utf8(sandbox.read(&format!("{SAMPLE}/{file}"))).unwrap())
        .concat();
    let given = latin(&input);
    let ids: Vec<String> = input
        .lines()
        .flat_map(|line| line.split(',').take(4).map(str::to_owned).collect::<Vec<_>>())
        .filter(|id| id.is_ascii() && id.contains(['-', '_']) && !id.starts_with("SY25"))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    assert!(ids.len() > 50, "{ids:?}");
    let mut strange = Vec::new();
    for language in ["zh", "en"] {
        for (paper, found) in papers(&sandbox, language) {
            // The number of a published text is written so in English, and so is what is to be filled in.
            let all = &without_fields(&found.all.replace("[2025]", ""));
            for sign in ['[', ']', '∞'] {
                if all.contains(sign) {
                    strange.push(format!("{paper} {language}: {sign}"));
                }
            }
            for word in [".csv", "jixiao", "〔重构〕", "〔示例〕", "…%"] {
                if all.contains(word) {
                    strange.push(format!("{paper} {language}: {word}"));
                }
            }
            for id in &ids {
                if all.contains(id.as_str()) {
                    strange.push(format!("{paper} {language}: {id}"));
                }
            }
            // A project's own number stands on its cover and in the table of its facts, and nowhere else.
            let own = usize::from(paper.starts_with("project")) * 2;
            assert_eq!(all.matches("SY25-").count(), own, "{paper} {language}");
            if language == "zh" {
                let words = latin(all);
                let words = words.difference(&given).filter(|word| *word != "SY");
                strange.extend(words.map(|word| format!("{paper}: {word}")));
            }
        }
    }
    assert!(strange.is_empty(), "{strange:#?}");
}

#[test]
fn no_sentence_is_told_twice() {
    let sandbox = Sandbox::new();
    let mut again = Vec::new();
    for (language, stop, summary) in [("zh", "。", "摘要"), ("en", ". ", "Summary")] {
        for (paper, found) in papers(&sandbox, language) {
            let mut seen: HashMap<String, usize> = HashMap::new();
            let mut in_summary = false;
            for (style, text) in &found.paragraphs {
                if style == "Heading1" {
                    // A summary says again, in short, what stands below.
                    in_summary = text == summary;
                }
                if style != "BodyText" || in_summary || text.contains('【') {
                    continue;
                }
                for sentence in text.split(stop).filter(|one| one.chars().count() > 15) {
                    *seen.entry(sentence.trim().to_owned()).or_default() += 1;
                }
            }
            let twice = seen.into_iter().filter(|(_, count)| *count > 1);
            again.extend(twice.map(|(sentence, _)| format!("{paper} {language}: {sentence}")));
        }
    }
    assert!(again.is_empty(), "{again:#?}");
}

#[test]
fn a_grade_lower_than_its_total_has_its_reason_in_the_row() {
    let sandbox = Sandbox::new();
    let mut rows = 0;
    for (paper, found) in papers(&sandbox, "zh") {
        // 87.10 would be 良; funds put to another use make it 中.
        let low = |row: &&Vec<String>| {
            row.iter().any(|cell| cell == "87.10") && row.iter().any(|cell| cell == "中")
        };
        for row in found.rows.iter().filter(low) {
            let why = row
                .iter()
                .any(|cell| cell.contains("由“良”下调为“中”") || cell.contains("由“良”调整为“中”"));
            assert!(why, "{paper}: {row:?}");
            rows += 1;
        }
    }
    // The report and the notice list results and cuts, the list of cuts and the public table once each.
    assert_eq!(rows, 6);
}

#[test]
fn every_table_and_figure_is_numbered_and_referred_to() {
    let sandbox = Sandbox::new();
    for (language, table, figure) in [("zh", "表", "图"), ("en", "Table ", "Figure ")] {
        for (paper, found) in papers(&sandbox, language) {
            let body: String = found
                .paragraphs
                .iter()
                .filter(|(style, _)| style == "BodyText")
                .map(|(_, text)| text.to_lowercase())
                .collect();
            for (style, name) in [("Caption", table), ("FigureCaption", figure)] {
                let captions = found.paragraphs.iter().filter(|(own, _)| own == style);
                for (number, (_, caption)) in (1..).zip(captions) {
                    let named = format!("{name}{number}");
                    let rest = caption
                        .strip_prefix(&named)
                        .unwrap_or_else(|| panic!("{paper}: {caption}"));
                    assert!(rest.starts_with(['　', '.']), "{paper}: {caption}");
                    let said = named.to_lowercase();
                    let referred = body.match_indices(&said).any(|(at, _)| {
                        !body[at + said.len()..].starts_with(|next: char| next.is_ascii_digit())
                    });
                    assert!(referred, "{paper} {language}: nothing refers to {named}\n{body}");
                }
            }
        }
    }
}

#[test]
fn pictures_of_markdown_are_written_beside_it() {
    let sandbox = Sandbox::new();
    let done = sandbox.run(&format!("report portfolio {SAMPLE} -o report.md"));
    assert_eq!(done.code, 0, "{}", done.stderr);
    let text = String::from_utf8(sandbox.read("report.md")).unwrap();
    let named: Vec<&str> =
        text.split("](<").skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
    assert!(named.len() > 3, "{text}");
    for name in named {
        assert!(sandbox.read(name).starts_with(b"\x89PNG"), "{name}");
    }
    assert!(!text.contains("]()"));
}

#[test]
fn columns_of_the_list_of_cuts_add_up_as_printed() {
    let sandbox = Sandbox::new();
    let found = papers(&sandbox, "zh").into_iter().find(|(paper, _)| *paper == "cuts").unwrap().1;
    let number = |cell: &str| -> i64 {
        let (whole, decimals) = cell.split_once('.').unwrap_or((cell, ""));
        format!("{}{decimals:0<6}", whole.replace(',', "")).parse().unwrap_or(0)
    };
    let mut sums = 0;
    let mut so_far = [0; 5];
    // Columns of amounts that some project has not: no sum is printed under them.
    let mut lacking = [false; 5];
    for row in found.rows.iter().filter(|row| row.len() == 12) {
        let own = [4, 5, 6, 8, 9].map(|at| number(&row[at]));
        if row[1].ends_with("小计") {
            let printed = [4, 5, 6, 8, 9].map(|at| row[at] != "—");
            for (at, lacks) in lacking.into_iter().enumerate() {
                let amounts = at < 3;
                assert_eq!(printed[at], !(amounts && lacks), "{row:?}");
                assert!(!printed[at] || own[at] == so_far[at], "{row:?} {so_far:?}");
            }
            (so_far, lacking) = ([0; 5], [false; 5]);
            sums += 1;
        } else if row[0].parse::<u32>().is_ok() {
            for (sum, own) in so_far.iter_mut().zip(own) {
                *sum += own;
            }
            for (lacks, at) in lacking.iter_mut().zip([4, 5, 6, 8, 9]) {
                *lacks |= row[at] == "—";
            }
        }
    }
    assert_eq!(sums, 8, "one sum a department");
}
