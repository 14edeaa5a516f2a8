//! The page of results: its numbers are those of the csv files, it needs nothing else, and no text of
//! the data becomes more than text. What a browser makes of it is tested in `tests/office/page.py`.

use super::sandbox::{RESULT, SAMPLE, Sandbox};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::{BTreeSet, HashMap};

type Row = HashMap<String, String>;

const INPUTS: [&str; 4] =
    [SAMPLE, "samples/edge/rules", "samples/edge/converted", "samples/edge/rounding"];

/// Runs an input; gives the page.
fn page(sandbox: &Sandbox, arguments: &str) -> String {
    let done = sandbox.run(&format!("run {arguments} -o out"));
    assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    String::from_utf8(sandbox.read("out/report.html")).unwrap()
}

/// Gives the page of an untouched sample.
fn page_of_sample(sandbox: &Sandbox, arguments: &str) -> String {
    sandbox.place(&format!("run {arguments}"), "out");
    String::from_utf8(sandbox.read("out/report.html")).unwrap()
}

fn csv(sandbox: &Sandbox, name: &str) -> Vec<Row> {
    let bytes = sandbox.read(&format!("out/{name}"));
    csv::Reader::from_reader(bytes.as_slice()).deserialize().map(Result::unwrap).collect()
}

/// Gives what stands between two marks, each time.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    text.split(open).skip(1).map(|rest| rest.split_once(close).unwrap().0).collect()
}

/// Gives a text without its elements.
fn plain(markup: &str) -> String {
    let text: String =
        markup.split('<').map(|part| part.split_once('>').unwrap_or(("", part)).1).collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Gives the rows that begin so; a row ends where the next begins, or the table.
fn rows<'t>(text: &'t str, open: &str) -> Vec<&'t str> {
    let ends = ["<tr", "</tbody>"];
    let end = |rest: &str| ends.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    text.split(open).skip(1).map(|rest| &rest[..end(rest)]).collect()
}

/// Gives the texts of the cells of a row.
fn cells(row: &str) -> Vec<String> {
    let row = row.replace("<th", "<td");
    row.split("<td").skip(1).map(|cell| plain(&format!("<td{cell}"))).collect()
}

/// Writes a rate such as `0.10` as a percentage.
fn percent(rate: &str) -> String {
    let Ok(rate) = rate.parse::<rust_decimal::Decimal>() else { return String::new() };
    format!("{}%", (rate * rust_decimal::Decimal::ONE_HUNDRED).normalize())
}

#[test]
fn the_table_of_projects_is_that_of_the_results() {
    for input in INPUTS {
        let sandbox = Sandbox::new();
        let page = page_of_sample(&sandbox, input);
        let rows = rows(&page, "<tr data-p=");
        let results = csv(&sandbox, "results.csv");
        assert!(!rows.is_empty() && rows.len() == results.len(), "{input}");
        let head = sandbox.read("out/results.csv");
        let head = String::from_utf8(head).unwrap();
        let heads: Vec<&str> = head.lines().next().unwrap().split(',').collect();
        for (row, result) in rows.iter().zip(&results) {
            let mut cells = cells(row);
            let expected: Vec<String> = heads
                .iter()
                .map(|head| match *head {
                    "cut_rate" => percent(&result["cut_rate"]),
                    head => result[head].clone(),
                })
                .collect();
            // The page has name, department and budget besides.
            cells.drain(1..3);
            let grade = heads.iter().position(|head| *head == "grade").unwrap();
            cells.remove(grade + 1);
            let cells: Vec<String> = cells.iter().map(|cell| cell.replace(',', "")).collect();
            assert_eq!(cells, expected, "{input}");
        }
    }
}

#[test]
fn every_indicator_of_every_project_has_its_points_and_its_source() {
    for input in INPUTS {
        let sandbox = Sandbox::new();
        let page = page_of_sample(&sandbox, input);
        let cards = csv(&sandbox, "scorecards.csv");
        let cards: Vec<&Row> = cards.iter().filter(|row| row["item"].is_empty()).collect();
        let tables = between(&page, "<table class=\"indicators\">", "</table>");
        let rows: Vec<&str> = tables.iter().flat_map(|table| rows(table, "<tr><td>")).collect();
        let count = cards.len();
        assert_eq!(rows.len(), count, "{input}");
        for (row, card) in rows.into_iter().zip(cards) {
            let row = cells(&format!("<td>{row}"));
            let points = match card["state"].as_str() {
                "scored" => format!("{} / {}", card["points"], card["max"]),
                _ => "不适用".to_owned(),
            };
            assert_eq!(row[2], points, "{input}: {row:?}");
            let places = card["source"].split(' ').all(|place| row[3].contains(place));
            // The rule is cited once for all projects.
            let rule = between(&page, &format!("<tr id=\"r{}\">", row[0]), "</tr>");
            let cited = rule.len() == 1 && cells(rule[0])[5].contains('[');
            assert!(places && cited, "{input}: {row:?}");
        }
        let linked = page.matches("<th><a href=\"#r").count();
        assert_eq!(linked, count, "{input}: not every indicator leads to its rule");
    }
}

#[test]
fn what_is_missing_or_does_not_apply_is_no_zero() {
    let sandbox = Sandbox::new();
    let page = page_of_sample(&sandbox, "samples/edge/missing --provisional");
    let missing = between(&page, "<td class=\"missing\">", "<td");
    assert!(!missing.is_empty());
    assert!(missing.iter().all(|cell| plain(cell).starts_with("待补 ")), "{missing:?}");
    assert!(page.contains("这是暂评结果，不能作为正式结论"));
    let sandbox = Sandbox::new();
    let page = page_of_sample(&sandbox, "samples/edge/converted");
    let absent = between(&page, "<td class=\"na\">", "<td");
    assert!(!absent.is_empty() && absent.iter().all(|cell| *cell == "不适用"), "{absent:?}");
    assert!(page.contains("两者都不是 0 分"));
}

#[test]
fn the_page_is_one_file_that_says_what_it_is_not() {
    for (language, code, said) in
        [("zh", "zh-CN", "本指标体系为重构本"), ("en", "en", "This rulebook is a reconstruction")]
    {
        let sandbox = Sandbox::new();
        let line = format!("--lang {language} report html {SAMPLE} -o {language}.html");
        let done = sandbox.run(&line);
        assert_eq!(done.code, 0, "{}", done.stderr);
        let bytes = sandbox.read(&format!("{language}.html"));
        let page = String::from_utf8(bytes.clone()).unwrap();
        assert!(page.starts_with(&format!("<!DOCTYPE html><html lang=\"{code}\">")));
        assert!(page.contains(said));
        for outside in ["src=", "url(", "@import", "<link", "<img", "<iframe", "fetch(", "style=\""]
        {
            assert!(!page.contains(outside), "{outside}");
        }
        let links = between(&page, " href=\"", "\"");
        assert!(links.len() > 28 && links.iter().all(|link| link.starts_with('#')), "{links:?}");
        let ids = between(&page, " id=\"", "\"");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len());
        assert!(links.iter().all(|link| unique.contains(&link[1..])), "a link leads nowhere");
        let option = if language == "zh" { "" } else { "--lang en " };
        sandbox.place(&format!("{option}run {SAMPLE}"), RESULT);
        assert!(sandbox.read(&format!("{RESULT}/report.html")) == bytes, "not as run writes it");
    }
}

#[test]
fn no_text_of_the_data_becomes_more_than_text() {
    const EVIL: [&str; 4] = [
        "<script>alert(1)</script>",
        "</script></style></title><svg onload=alert(1)>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
    ];
    let sandbox = Sandbox::new();
    sandbox.lay("samples/broken/_rulebook");
    let quoted = EVIL.map(|text| format!("\"{}\"", text.replace('"', "\"\"")));
    let project = |(at, text): (usize, &String)| format!("{text},{text},100,{text},{at}\n");
    let rows: String = quoted.iter().enumerate().map(project).collect();
    sandbox.write("p/projects.csv", format!("project_id,name,budget,department,received\n{rows}"));
    let fact = |text: &String| {
        format!(
            "{text},service-quantity,{text},share,1,,{text},{text}\n\
             {text},service-quantity,{text},target,10,,{text},{text}\n\
             {text},service-quantity,{text},actual,9,,{text},{text}\n"
        )
    };
    let facts: String = quoted.iter().map(fact).collect();
    let head = "project_id,indicator,item,fact,value,unit,reason,evidence\n";
    sandbox.write("p/facts.csv", format!("{head}{facts}"));
    let settings = "title = \"</title><script>alert(1)</script>\"\nyear = 2025\n\
                    rulebook = \"../samples/broken/_rulebook\"\n[files]\nprojects = \"projects.csv\"\n\
                    facts = \"facts.csv\"\n";
    sandbox.write("p/jixiao.toml", settings);
    let page = page(&sandbox, "p --provisional");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    for (element, times) in [("<script", 1), ("</script", 1), ("</style", 1), ("</title", 1)] {
        assert_eq!(page.matches(element).count(), times, "{element}");
    }
    assert!(!page.contains("<img") && !page.contains("<svg onload"));
    let attributes = page.split('<').filter_map(|part| part.split_once('>')).map(|(tag, _)| tag);
    let within = |tag: &str| tag.split('"').step_by(2).any(|part| part.contains("onmouse"));
    assert!(attributes.clone().count() > 100 && !attributes.clone().any(within));
}

#[test]
fn a_page_needs_an_ending_that_browsers_know() {
    let sandbox = Sandbox::new();
    let refused = sandbox.run(&format!("report html {SAMPLE} -o page.docx"));
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains(".html"), "{}", refused.stderr);
}

/// Lays the sample again and again, each time with ids, names, evidence and reasons of its own, so that what
/// differs between projects in truth differs here.
fn lay_copies(sandbox: &Sandbox, folder: &str, copies: usize) {
    for name in ["projects.csv", "facts.csv"] {
        let bytes = sandbox.read(&format!("{SAMPLE}/{name}"));
        let mut table = csv::Reader::from_reader(bytes.as_slice());
        let heads = table.headers().unwrap().clone();
        let records: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
        let mut written = csv::Writer::from_writer(Vec::new());
        written.write_record(&heads).unwrap();
        for copy in 1..=copies {
            for record in &records {
                let own = heads.iter().zip(record).map(|(head, text)| match head {
                    "project_id" => format!("{text}-{copy:03}"),
                    "name" | "evidence" | "reason" if !text.is_empty() => {
                        format!("{text}（{copy}）")
                    }
                    _ => text.to_owned(),
                });
                written.write_record(own).unwrap();
            }
        }
        sandbox.write(&format!("{folder}/{name}"), written.into_inner().unwrap());
    }
    sandbox.write(&format!("{folder}/jixiao.toml"), sandbox.read(&format!("{SAMPLE}/jixiao.toml")));
}

#[test]
fn three_hundred_projects_are_less_than_three_megabytes() {
    let sandbox = Sandbox::new();
    // 112 and 224 projects: both are so many that arithmetic and facts are packed.
    for (folder, copies) in [("few", 4), ("twice", 8)] {
        lay_copies(&sandbox, folder, copies);
    }
    for language in ["zh", "en"] {
        let [few, twice] = ["few", "twice"].map(|folder| {
            let done = sandbox
                .run(&format!("--lang {language} report html {folder} -o {folder}.html --force"));
            assert_eq!(done.code, 0, "{}", done.stderr);
            sandbox.read(&format!("{folder}.html")).len()
        });
        let each = (twice - few) / 112;
        let three_hundred = few + each * (300 - 112);
        assert!(each < 9_300 && three_hundred < 3_000_000, "{language}: {each}, {three_hundred}");
    }
}

#[test]
fn what_is_packed_is_what_stands_in_the_cards_of_few() {
    let sandbox = Sandbox::new();
    lay_copies(&sandbox, "many", 4);
    let done = sandbox.run("run many -o out");
    assert_eq!(done.code, 0, "{}", done.stderr);
    let page = String::from_utf8(sandbox.read("out/report.html")).unwrap();
    let packed = between(&page, "<script id=\"facts\" type=\"text/plain\">", "</script>");
    let bytes = STANDARD.decode(packed[0]).unwrap();
    let told: Vec<Vec<Vec<String>>> =
        serde_json::from_reader(flate2::read::ZlibDecoder::new(bytes.as_slice())).unwrap();
    let cards = csv(&sandbox, "scorecards.csv");
    let cards: Vec<&Row> = cards.iter().filter(|row| row["item"].is_empty()).collect();
    let tables = between(&page, "<table class=\"indicators\">", "</table>");
    assert_eq!((told.len(), told[0].len(), tables.len(), cards.len()), (25, 112, 112, 25 * 112));
    for (at, card) in cards.iter().enumerate() {
        let (project, indicator) = (at / 25, at % 25);
        let row = cells(&format!("<td>{}", rows(tables[project], "<tr><td>")[indicator]));
        let [steps, facts @ ..] = told[indicator][project].as_slice() else { panic!("{card:?}") };
        let points = Some(card["points"].as_str()).filter(|points| !points.is_empty());
        assert_eq!(row[2].split(" / ").next(), points.or(Some("不适用")));
        assert!(steps.contains(points.unwrap_or("不适用")), "{steps}");
        for place in card["source"].split(' ') {
            assert!(facts.iter().any(|fact| fact.contains(place)), "{place}: {facts:?}");
        }
    }
}
