//! The documents: every number in them is that of the csv files, and what must not be in them is not.

use super::sandbox::{SAMPLE, Sandbox, make};
use jixiao::{Assessment, DocumentFormat, DocumentKind, Format};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashMap;
use std::io::{Cursor, Read};

const RULES: &str = "samples/edge/rules";

/// The text of a document: its paragraphs, and its rows with their cells.
#[derive(Default)]
pub(super) struct Text {
    pub(super) all: String,
    pub(super) rows: Vec<Vec<String>>,
    /// The paragraphs outside of tables, each with its style.
    pub(super) paragraphs: Vec<(String, String)>,
}

impl Text {
    fn has(&self, text: &str) -> bool {
        self.all.contains(text)
    }

    /// Gives the rows that hold a cell of exactly this text.
    fn rows_with(&self, cell: &str) -> Vec<&Vec<String>> {
        self.rows.iter().filter(|row| row.iter().any(|own| own == cell)).collect()
    }

    fn holds_row(&self, cells: &[&str]) -> bool {
        self.rows.iter().any(|row| cells.iter().all(|cell| row.iter().any(|own| own == cell)))
    }
}

pub(super) fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Reads a document; that it is well-formed XML is proved on the way.
pub(super) fn text(docx: &[u8]) -> Text {
    let xml = part(docx, "word/document.xml");
    let mut reader = Reader::from_str(&xml);
    let mut found = Text::default();
    let mut cell: Option<String> = None;
    let mut in_text = false;
    let (mut style, mut begins) = (String::new(), 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(tag) => match tag.name().as_ref() {
                "w:tr" => found.rows.push(Vec::new()),
                "w:tc" => cell = Some(String::new()),
                "w:t" => in_text = true,
                _ => {}
            },
            Event::End(tag) => match tag.name().as_ref() {
                "w:tc" => found.rows.last_mut().unwrap().extend(cell.take()),
                "w:p" => {
                    if cell.is_none() {
                        let own = found.all[begins..].to_owned();
                        found.paragraphs.push((std::mem::take(&mut style), own));
                    }
                    found.all.push('\n');
                    begins = found.all.len();
                }
                "w:t" => in_text = false,
                _ => {}
            },
            Event::Empty(tag) if tag.name().as_ref() == "w:pStyle" => {
                let named = tag.attributes().map(Result::unwrap).next().unwrap();
                style = named.value.into_owned();
            }
            Event::Empty(tag) if tag.name().as_ref() == "w:br" => {
                found.all.push('\n');
                if let Some(cell) = &mut cell {
                    cell.push('\n');
                }
            }
            Event::Text(piece) if in_text => {
                found.all.push_str(&piece);
                if let Some(cell) = &mut cell {
                    cell.push_str(&piece);
                }
            }
            Event::GeneralRef(mark) if in_text => {
                let mark = match &*mark {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    _ => '"',
                };
                found.all.push(mark);
                if let Some(cell) = &mut cell {
                    cell.push(mark);
                }
            }
            _ => {}
        }
    }
    found
}

fn csv(sandbox: &Sandbox, name: &str) -> Vec<HashMap<String, String>> {
    let bytes = sandbox.read(&format!("out/{name}"));
    csv::Reader::from_reader(bytes.as_slice()).deserialize().map(Result::unwrap).collect()
}

/// Writes an amount of the csv files as documents have it.
fn grouped(amount: &str) -> String {
    let (whole, decimals) = amount.split_once('.').unwrap();
    let digits: Vec<char> = whole.chars().rev().collect();
    let groups: Vec<String> = digits.chunks(3).map(|group| group.iter().collect()).collect();
    let whole: String = groups.join(",").chars().rev().collect();
    format!("{whole}.{decimals}")
}

/// Lays out what an untouched sample gives.
fn lay_out(sandbox: &Sandbox, arguments: &str) {
    sandbox.place(arguments, "out");
}

fn document(sandbox: &Sandbox, kind: &str) -> Text {
    text(&sandbox.read(&format!("out/report-{kind}.docx")))
}

/// Makes one document of an assessment, through the library.
fn made(assessment: &Assessment, kind: DocumentKind) -> Text {
    text(&make(assessment, Format::Document(kind, DocumentFormat::Docx)))
}

/// Writes one document of the sample or another input.
fn report(sandbox: &Sandbox, arguments: &str) -> Text {
    let done = sandbox.run(&format!("report {arguments} -o one.docx --force"));
    assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    text(&sandbox.read("one.docx"))
}

#[test]
fn every_project_has_the_numbers_of_the_results() {
    for input in [SAMPLE, RULES] {
        let sandbox = Sandbox::new();
        lay_out(&sandbox, &format!("run {input}"));
        let [portfolio, cuts, disclosure] =
            ["portfolio", "cuts", "disclosure"].map(|kind| document(&sandbox, kind));
        let results = csv(&sandbox, "results.csv");
        assert!(!results.is_empty());
        let bytes = sandbox.read(&format!("{input}/projects.csv"));
        let projects: Vec<HashMap<String, String>> =
            csv::Reader::from_reader(bytes.as_slice()).deserialize().map(Result::unwrap).collect();
        for row in results {
            let known = projects.iter().find(|one| one["project_id"] == row["project_id"]);
            let name = known.unwrap()["name"].as_str();
            let [total, grade] = ["total", "grade"].map(|name| &*row[name]);
            let parts = ["decision", "process", "output", "benefit"].map(|name| &*row[name]);
            let scored = [&[name, total, grade], &parts[..]].concat();
            assert!(portfolio.holds_row(&scored), "{input} {scored:?}");
            assert!(disclosure.holds_row(&[name, total, grade]), "{input} {name}");
            // What ends is neither cut nor budgeted: there are dashes, and no amounts to be added.
            let ends = row["next_budget"].is_empty();
            let amount = |text: &str| if ends { "—".to_owned() } else { grouped(text) };
            let (cut, next) = (amount(&row["cut"]), amount(&row["next_budget"]));
            assert!(portfolio.holds_row(&[name, total, grade, &cut, &next]), "{input} {name}");
            let own = cuts.rows_with(name).into_iter().find(|row| row.len() == 12).unwrap();
            assert_eq!(own[2..4], [total, grade], "{input} {name}");
            if !ends {
                let wan = |text: &str| fen(text) * 100;
                assert_eq!(in_wan(&own[8]), wan(&row["cut"]), "{input} {name} {own:?}");
                assert_eq!(in_wan(&own[9]), wan(&row["next_budget"]), "{input} {name} {own:?}");
            }
        }
    }
}

/// Reads an amount of the csv files in 分.
fn fen(text: &str) -> i64 {
    text.replace('.', "").parse().unwrap()
}

/// Reads an amount in 万元 in hundredths of a 分.
fn in_wan(text: &str) -> i64 {
    let (whole, decimals) = text.split_once('.').unwrap();
    format!("{}{decimals:0<8}", whole.replace(',', "")).parse().unwrap()
}

#[test]
fn sums_are_those_of_the_published_frame() {
    let sandbox = Sandbox::new();
    lay_out(&sandbox, &format!("run {SAMPLE}"));
    // 16, 7 and 5 projects with 32, 67 and 12 million yuan; a tenth of 79 million is cut.
    let frame = [
        ["优", "16", "57.14%", "32,000,000.00", "28.83%", "0.00"],
        ["良", "7", "25.00%", "67,000,000.00", "60.36%", "6,700,000.00"],
        ["中", "5", "17.86%", "12,000,000.00", "10.81%", "1,200,000.00"],
        ["差", "0", "0.00%", "0.00", "0.00%", "0.00"],
        ["合计", "28", "100.00%", "111,000,000.00", "100.00%", "7,900,000.00"],
    ];
    for kind in ["portfolio", "cuts"] {
        let found = document(&sandbox, kind);
        for row in &frame {
            assert!(found.holds_row(row), "{kind} {row:?}");
        }
    }
    let disclosure = document(&sandbox, "disclosure");
    for row in [
        ["优", "90（含）—100分", "16", "57.14%", "3,200.00", "28.83%"],
        ["良", "80（含）—90分", "7", "25.00%", "6,700.00", "60.36%"],
        ["差", "60分以下（不含60分）", "0", "0.00%", "0.00", "0.00%"],
    ] {
        assert!(disclosure.holds_row(&row), "{row:?}");
    }
    let notice = document(&sandbox, "notice");
    for told in [
        "本次共评价项目28个，全年预算合计11,100.00万元",
        "评为“优”的16个，预算3,200.00万元；评为“良”的7个，预算6,700.00万元；评为“中”的5个，预算1,200.00万元；没有评为“差”的项目",
        "“优”以下的12个，占项目数的42.86%",
        "评为“良”“中”的项目，2026年预算压减比例不低于10%",
        "拟压减12个项目、790.00万元，占全年预算数11,100.00万元的7.12%",
        // 11,100 − 790 − 115.115 − 78.46.
        "2026年预算合计10,116.425万元。经预算评审等核减115.115万元",
        "两所学校从保洁服务费中列支校舍零星维修8.6万元",
        "该项目综合得分87.10分，按得分应为“良”，下调为“中”",
        "市人社部门“重点群体就业状况跟踪调查课题”（58.37万元）综合得分72.28分，等级为“中”",
    ] {
        assert!(notice.has(told), "{told}\n{}", notice.all);
    }
}

#[test]
fn every_document_says_that_the_indicators_are_a_reconstruction() {
    for (language, word) in [("", "重构"), ("--lang en ", "reconstruction")] {
        let sandbox = Sandbox::new();
        lay_out(&sandbox, &format!("{language}run {SAMPLE}"));
        for kind in ["portfolio", "cuts", "disclosure"] {
            assert!(document(&sandbox, kind).has(word), "{language} {kind}");
        }
        assert!(document(&sandbox, "notice").has("重构"), "the notice is in Chinese");
        let one = report(&sandbox, &format!("{language}project {SAMPLE} SY25-004"));
        assert!(one.has(word));
    }
}

#[test]
fn a_project_report_has_every_score_with_its_arithmetic_and_cell() {
    let sandbox = Sandbox::new();
    lay_out(&sandbox, &format!("run {SAMPLE}"));
    let cards = csv(&sandbox, "scorecards.csv");
    for id in ["SY25-001", "SY25-028", "SY25-022"] {
        let found = report(&sandbox, &format!("project {SAMPLE} {id}"));
        let own = cards.iter().filter(|row| row["project_id"] == id && row["item"].is_empty());
        for (number, card) in (1..).zip(own) {
            let number = number.to_string();
            let state =
                if card["state"] == "not_applicable" { "不适用" } else { &card["points"] };
            assert!(found.holds_row(&[&number, &card["max"], state]), "{id} {number}");
        }
    }
    // The sample's page: 87.10 would be 良; diverted funds cap it at 中.
    let capped = report(&sandbox, &format!("project {SAMPLE} SY25-028"));
    assert!(capped.has("综合得分87.10分，评价等级为“中”"), "{}", capped.all);
    assert!(capped.has("按得分对应的等级为“良”（80（含）—90分）"));
    assert!(capped.has("因两所学校从保洁服务费中列支校舍零星维修8.6万元，等级由“良”下调为“中”"));
    // 10 % of 293.05 is 29.305, and 263.745 is left: two decimals would be a hundredth too many.
    assert!(capped.has("以全年预算数293.05万元为基数，按10%压减29.305万元，拟安排263.745万元"));
    // What was awarded within a level is no share that was attained: the target of 98 % was missed.
    assert!(
        capped.has("校园卫生检查达标率：占40%，档内给分90%") && !capped.has("达标率：占40%，完成")
    );
    // A project that ends has neither a cut nor a next budget.
    let ended = report(&sandbox, &format!("project {SAMPLE} SY25-022"));
    assert!(ended.has("项目到期，2026年不再安排预算，不压减"));
    assert!(ended.holds_row(&["申报数（元）", "未填报"]), "what is missing is not zero");
}

#[test]
fn what_only_a_person_can_write_is_a_field() {
    // The second has points without reasons, which are asked for in a table.
    for (input, id) in [(SAMPLE, "SY25-001"), (RULES, "RU09")] {
        let sandbox = Sandbox::new();
        let done = sandbox.run(&format!("report project {input} {id} -o one.docx"));
        assert_eq!(done.code, 0, "{}", done.stderr);
        let xml = part(&sandbox.read("one.docx"), "word/document.xml");
        assert!(xml.matches("<w:showingPlcHdr/>").count() >= 10);
        let pieces = xml.split("<w:sdt>");
        let outside =
            pieces.map(|piece| piece.split_once("</w:sdt>").map_or(piece, |(_, rest)| rest));
        assert!(!outside.collect::<String>().contains("【请填写"), "every mark is a field");
    }
}

#[test]
fn exemptions_are_listed_with_the_documents_that_decided_them() {
    let sandbox = Sandbox::new();
    lay_out(&sandbox, &format!("run {RULES}"));
    let bytes = sandbox.read(&format!("{RULES}/exemptions.csv"));
    let rows: Vec<HashMap<String, String>> =
        csv::Reader::from_reader(bytes.as_slice()).deserialize().map(Result::unwrap).collect();
    assert!(!rows.is_empty());
    for kind in ["portfolio", "cuts"] {
        let found = document(&sandbox, kind);
        for row in &rows {
            let cells = ["reason", "document"].map(|name| &*row[name]);
            assert!(found.holds_row(&cells), "{kind} {cells:?}");
        }
    }
    let disclosure = document(&sandbox, "disclosure");
    assert!(rows.iter().all(|row| !disclosure.has(&row["reason"])));
}

#[test]
fn confidential_projects_accounts_and_reasons_are_not_published() {
    let sandbox = Sandbox::new();
    let file = format!("{SAMPLE}/projects.csv");
    let text = String::from_utf8(sandbox.read(&file)).unwrap();
    let secret = text.lines().find(|line| line.starts_with("SY25-005,")).unwrap();
    let hidden = format!("{}yes", secret.strip_suffix("no").unwrap());
    let text = text.replace(secret, &hidden);
    let text = text.replace("口袋公园日常养护服务", "口袋公园（账号6222020012345678901）");
    sandbox.write(&file, text);
    let assessment = sandbox.assess(SAMPLE);
    let disclosure = made(&assessment, DocumentKind::Disclosure);
    assert!(!disclosure.has("行道树病虫害防治服务"));
    let notice = made(&assessment, DocumentKind::Notice);
    assert!(!notice.has("行道树病虫害防治服务") && notice.has("按规定不公开的项目1个"));
    assert!(!disclosure.has("6222020012345678901") && disclosure.has("口袋公园（账号****"));
    assert!(!disclosure.has("承接机构") && !disclosure.has("三处路段与区级机扫作业范围重叠"));
    // 11,100.00 − 168.24, and 27 projects.
    assert!(disclosure.holds_row(&["合计", "27", "10,931.76"]));
    let portfolio = made(&assessment, DocumentKind::Portfolio);
    assert!(portfolio.has("行道树病虫害防治服务"), "the office's own report has it");
}

#[test]
fn open_results_are_between_their_bounds_and_said_to_be_provisional() {
    let sandbox = Sandbox::new();
    lay_out(&sandbox, "run samples/edge/missing --provisional");
    for kind in ["portfolio", "cuts", "disclosure"] {
        let found = document(&sandbox, kind);
        assert!(found.has("89.70–90.30") && found.has("暂评结果"), "{kind}");
    }
    assert!(document(&sandbox, "notice").has("等级待定，未计入"));
    // What is open has no cut, which is not a cut of nothing.
    let portfolio = document(&sandbox, "portfolio");
    let open = portfolio.rows_with("等级待定");
    assert!(open.iter().any(|row| row.ends_with(&["—".to_owned(), "—".to_owned()])), "{open:?}");
    assert!(portfolio.has("没有得分已确定的项目，不作统计"));
}

#[test]
fn without_a_policy_nothing_is_said_of_cuts() {
    let sandbox = Sandbox::new();
    sandbox.place_without_policy("out");
    assert!(!sandbox.path("out/report-cuts.docx").exists());
    let notice = document(&sandbox, "notice");
    let (body, _) = notice.all.split_once("编制说明").unwrap();
    assert!(!body.contains("压减"), "{body}");
    assert!(!document(&sandbox, "portfolio").has("下年预算（元）"));
    let refused = sandbox.run(&format!("report cuts {SAMPLE}"));
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("--policy"), "{}", refused.stderr);
}

#[test]
fn a_document_names_nobody_no_path_and_no_time() {
    let sandbox = Sandbox::new();
    lay_out(&sandbox, &format!("run {SAMPLE}"));
    let docx = sandbox.read("out/report-portfolio.docx");
    let core = part(&docx, "docProps/core.xml");
    assert!(core.contains("<dc:creator></dc:creator>"), "{core}");
    assert!(core.matches("2000-01-01T00:00:00Z").count() == 2 && !core.contains("lastModifiedBy"));
    let folder = sandbox.path("").to_string_lossy().into_owned();
    let mut archive = zip::ZipArchive::new(Cursor::new(docx.as_slice())).unwrap();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains(&folder), "{:?}", file.name());
    }
    let alone = sandbox.run(&format!("report portfolio {SAMPLE} -o one.docx"));
    assert_eq!(alone.code, 0);
    assert!(sandbox.read("one.docx") == docx, "by itself it is the same to the byte");
}

#[test]
fn pages_numbers_and_fonts_of_the_notice_follow_the_standard() {
    let sandbox = Sandbox::new();
    let done = sandbox.run(&format!("--lang en report notice {SAMPLE} -o one.docx"));
    assert_eq!(done.code, 0);
    assert!(done.stderr.contains("Chinese only"), "{}", done.stderr);
    let docx = sandbox.read("one.docx");
    // 37, 26, 35 and 28 mm, and 22 lines of 28.95 points, in twentieths of a point.
    let main = part(&docx, "word/document.xml");
    assert!(main.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""));
    assert!(main.contains("w:linePitch=\"579\""));
    let (odd, even) = (part(&docx, "word/footer1.xml"), part(&docx, "word/footer2.xml"));
    assert!(odd.contains("<w:jc w:val=\"right\"/>") && even.contains("<w:jc w:val=\"left\"/>"));
    assert!(odd.contains("— ") && odd.contains(" PAGE ") && odd.contains(" —"));
    assert!(part(&docx, "word/settings.xml").contains("evenAndOddHeaders"));
    let fonts = part(&docx, "word/fontTable.xml");
    for (font, other) in
        [("仿宋_GB2312", "仿宋"), ("方正小标宋简体", "宋体"), ("楷体_GB2312", "楷体")]
    {
        let named = format!("<w:font w:name=\"{font}\"><w:altName w:val=\"");
        let others = fonts.split(&named).nth(1).unwrap();
        assert!(others.split('"').next().unwrap().contains(other), "{font}");
    }
}

#[test]
fn all_documents_go_into_a_folder_that_can_be_verified() {
    let sandbox = Sandbox::new();
    let done = sandbox.run(&format!("report all {RULES} -o out --projects"));
    assert_eq!(done.code, 0, "{}", done.stderr);
    let projects =
        csv::Reader::from_reader(sandbox.read(&format!("{RULES}/projects.csv")).as_slice())
            .into_records()
            .count();
    let files = sandbox.files("out");
    assert_eq!(files.keys().filter(|name| name.starts_with("project-")).count(), projects);
    for name in ["portfolio.docx", "notice.docx", "cuts.docx", "disclosure.docx"] {
        assert!(files.contains_key(name), "{name}");
    }
    let verified = sandbox.run("verify out");
    assert_eq!(verified.code, 0, "{}", verified.stdout);
    sandbox.write("out/notice.docx", b"edited");
    let differs = sandbox.run("verify out");
    assert_eq!(differs.code, 1);
    assert!(differs.stdout.contains("notice.docx"), "{}", differs.stdout);
}

#[test]
fn markdown_has_the_same_rows() {
    let sandbox = Sandbox::new();
    let done = sandbox.run(&format!("report disclosure {SAMPLE} -o one.md"));
    assert_eq!(done.code, 0, "{}", done.stderr);
    let text = String::from_utf8(sandbox.read("one.md")).unwrap();
    assert!(text.contains("| 优 | 90（含）—100分 | 16 | 57.14% | 3,200.00 | 28.83% |"), "{text}");
    let refused = sandbox.run(&format!("report disclosure {SAMPLE} -o one.pdf"));
    assert_eq!(refused.code, 2);
    let nobody = sandbox.run(&format!("report project {SAMPLE}"));
    assert!(nobody.code == 2 && nobody.stderr.contains("项目编号"), "{}", nobody.stderr);
}

#[test]
fn texts_that_look_like_markup_stay_texts() {
    let sandbox = Sandbox::new();
    let file = format!("{SAMPLE}/projects.csv");
    let text = String::from_utf8(sandbox.read(&file)).unwrap();
    sandbox.write(&file, text.replace("背街小巷人工保洁服务", "<w:p/>&amp;【请填写】服务\u{1}"));
    let found = made(&sandbox.assess(SAMPLE), DocumentKind::Cuts);
    assert_eq!(found.rows_with("<w:p/>&amp;【请填写】服务").len(), 1);
}

#[test]
fn names_of_papers_say_the_project_and_the_kind() {
    let sandbox = Sandbox::new();
    let written = [
        ("report notice", "", "shenyang-2025-通报.docx"),
        ("report reply", " SY25-028", "SY25-028-中小学校园保洁服务-答复函.docx"),
        ("report html", "", "shenyang-2025-网页.html"),
        ("chart ranking", "", "shenyang-2025-排名.svg"),
        ("chart radar", " --project SY25-028", "SY25-028-中小学校园保洁服务-雷达.svg"),
        ("simulate html", "", "shenyang-2025-试算.html"),
        ("--lang en report cuts", "", "shenyang-2025-cuts.docx"),
        ("--lang en report project", " SY25-028", "SY25-028-中小学校园保洁服务-project.docx"),
    ];
    for (command, project, name) in written {
        let done = sandbox.run(&format!("{command} {SAMPLE}{project}"));
        assert_eq!(done.code, 0, "{command}: {}", done.stderr);
        assert!(done.stdout.starts_with(name), "{command}: {}", done.stdout);
        let file = done.stdout.split("  ").next().unwrap();
        assert!(sandbox.path(file).is_file(), "{file}");
    }
}

#[test]
fn an_own_paper_is_written_again_and_one_that_was_changed_is_not() {
    let sandbox = Sandbox::new();
    let (line, file) = (format!("report notice {SAMPLE}"), "shenyang-2025-通报.docx");
    assert_eq!(sandbox.run(&line).code, 0);
    let first = sandbox.read(file);
    assert_eq!(sandbox.run(&line).code, 0, "the same again");
    // Other data under the same name: the earlier paper was ours, and nobody touched it.
    let settings = format!("{SAMPLE}/jixiao.toml");
    let text = String::from_utf8(sandbox.read(&settings)).unwrap();
    sandbox.write(&settings, text.replacen("2025年政府购买", "二〇二五年政府购买", 1));
    let again = sandbox.run(&line);
    assert_eq!(again.code, 0, "{}", again.stderr);
    let second = sandbox.read(file);
    assert_ne!(first, second);
    // One byte changed, as by an office program, or a file of somebody else's.
    let mut changed = first;
    changed[40] ^= 1;
    for foreign in [changed, b"a paper of one's own".to_vec()] {
        sandbox.write(file, &foreign);
        let refused = sandbox.run(&line);
        assert_eq!(refused.code, 2, "{}", refused.stdout);
        assert!(
            refused.stderr.contains(file) && refused.stderr.contains("--force"),
            "{}",
            refused.stderr
        );
        assert_eq!(sandbox.read(file), foreign);
    }
    assert_eq!(sandbox.run(&format!("{line} --force")).code, 0);
    assert_eq!(sandbox.read(file), second);
}
