//! Settings that Notepad saved in an office's own encoding are read as tables are, or refused; never misread.

use super::sandbox::{SAMPLE, Sandbox, ran};
use std::fs::File;

fn gb18030(text: &str) -> Vec<u8> {
    let (bytes, _, lossy) = encoding_rs::GB18030.encode(text);
    assert!(!lossy);
    bytes.into_owned()
}

fn utf16(text: &str) -> Vec<u8> {
    [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn utf8_with_mark(text: &str) -> Vec<u8> {
    [b"\xEF\xBB\xBF", text.as_bytes()].concat()
}

/// Saves every file of settings of a folder in another encoding.
fn save(sandbox: &Sandbox, folder: &str, encode: fn(&str) -> Vec<u8>) {
    for (name, bytes) in sandbox.files(folder) {
        if std::path::Path::new(&name).extension().is_some_and(|ending| ending == "toml") {
            let text = String::from_utf8(bytes).unwrap().replace('\n', "\r\n");
            sandbox.write(&format!("{folder}/{name}"), encode(&text));
        }
    }
}

#[test]
fn settings_rules_and_scenarios_are_read_in_every_encoding() {
    let plain = Sandbox::new();
    plain.place(&format!("run {SAMPLE}"), "out");
    let simulated = plain.run(&format!("simulate {SAMPLE}"));
    assert_eq!(simulated.code, 0, "{}", simulated.stderr);
    for encode in [gb18030, utf16, utf8_with_mark] {
        let sandbox = Sandbox::new();
        save(&sandbox, "samples", encode);
        save(&sandbox, "indicators", encode);
        let rules = "--rulebook indicators/purchased-services-25 --policy indicators/policies/shenyang-2025.toml";
        for rules in ["", rules] {
            let done = sandbox.run(&format!("run {SAMPLE} {rules} -o out"));
            assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
            for file in ["results.csv", "summary.csv"] {
                assert!(sandbox.read(&format!("out/{file}")) == plain.read(&format!("out/{file}")));
            }
            assert!(done.stdout.contains("虚构样例"), "{}", done.stdout);
        }
        assert_eq!(sandbox.run("verify out").code, 0);
        assert_eq!(sandbox.run(&format!("simulate {SAMPLE}")).stdout, simulated.stdout);
        let copy =
            sandbox.run("policy new mine.toml --like indicators/policies/shenyang-2025.toml");
        assert_eq!(copy.code, 0, "{}", copy.stderr);
        let copy = String::from_utf8(sandbox.read("mine.toml")).unwrap();
        assert!(copy.contains("沈阳"), "{copy}");
    }
}

#[test]
fn headings_of_an_offices_own_are_mapped_in_every_encoding() {
    for encode in [gb18030, utf16] {
        let sandbox = Sandbox::new();
        sandbox.write("表.csv", "编码,服务项目,预算（元）\nA1,社区保洁,5000\n");
        let made = sandbox.run("new p --from 表.csv");
        assert_eq!(made.code, 0, "{}{}", made.stdout, made.stderr);
        let before = sandbox.run("check p");
        save(&sandbox, "p", encode);
        let after = sandbox.run("check p");
        assert_eq!((before.code, &before.stdout), (after.code, &after.stdout));
    }
}

#[test]
fn settings_in_no_known_encoding_are_refused_with_what_to_do() {
    let sandbox = Sandbox::new();
    let file = format!("{SAMPLE}/jixiao.toml");
    let mut bytes = gb18030(&String::from_utf8(sandbox.read(&file)).unwrap());
    bytes.insert(9, 0xFF);
    sandbox.write(&file, &bytes);
    let done = sandbox.run(&format!("run {SAMPLE}"));
    assert_eq!(done.code, 1, "{}", done.stderr);
    assert!(
        done.stdout.contains("T01 jixiao.toml") && done.stdout.contains("记事本"),
        "{}",
        done.stdout
    );
}

const WIDE: &str = "samples/wide/projects.csv";
const WIDE_RULES: &str = "--rulebook samples/wide/rulebook --policy example-stepped";

/// Writes a wide table of so many rows that its beginning does not tell all of it.
fn long_table(sandbox: &Sandbox) -> String {
    let text = String::from_utf8(sandbox.read(WIDE)).unwrap();
    let (heading, rows) = text.split_once('\n').unwrap();
    let mut long = format!("{heading}\n");
    for copy in 0..80 {
        long.extend(rows.lines().map(|row| format!("{copy}-{row}\n")));
    }
    assert!(long.len() > 1 << 16);
    long
}

#[test]
fn a_wide_table_is_streamed_from_every_encoding_to_the_same_bytes() {
    let sandbox = Sandbox::new();
    let table = long_table(&sandbox);
    sandbox.write("plain.csv", &table);
    assert_eq!(sandbox.run(&format!("score plain.csv {WIDE_RULES} -o plain")).code, 0);
    for (name, bytes) in [("gb.csv", gb18030(&table)), ("utf16.csv", utf16(&table))] {
        sandbox.write(name, &bytes);
        let done = sandbox.run(&format!("score {name} {WIDE_RULES} -o of-{name}"));
        assert_eq!(done.code, 0, "{name}: {}{}", done.stdout, done.stderr);
        assert!(done.stdout.contains("T12"), "{name} is read as it says: {}", done.stdout);
        for file in ["results.csv", "summary.csv"] {
            let [own, plain] = [format!("of-{name}/{file}"), format!("plain/{file}")];
            assert!(sandbox.read(&own) == sandbox.read(&plain), "{name} {file}");
        }
        let manifest =
            String::from_utf8(sandbox.read(&format!("of-{name}/manifest.json"))).unwrap();
        assert!(manifest.contains(&jixiao::hash::sha256(&bytes)), "the hash is that of the file");
        assert_eq!(sandbox.run(&format!("verify of-{name}")).code, 0, "{name}");
        let mut command = sandbox.command(&format!("score - {WIDE_RULES} -o piped-{name}"));
        let piped = ran(command.stdin(File::open(sandbox.path(name)).unwrap()));
        assert_eq!(piped.code, 0, "{name}: {}", piped.stderr);
        let verified = sandbox.run(&format!("verify piped-{name} --input {name}"));
        assert_eq!(verified.code, 0, "{name}: {}{}", verified.stdout, verified.stderr);
    }
}

#[test]
fn a_byte_that_is_no_text_is_named_by_its_line_however_far_down() {
    let sandbox = Sandbox::new();
    let table = long_table(&sandbox);
    let encodings = [gb18030 as fn(&str) -> Vec<u8>, |text| text.as_bytes().to_vec()];
    // Lines counted from 1; by the first lines it is told how a table is encoded.
    for (encode, line) in [(0, 901), (1, 901), (0, 2), (1, 2), (1, 45)] {
        let mut lines: Vec<Vec<u8>> = table.lines().map(encodings[encode]).collect();
        lines[line - 1].insert(9, 0xFF);
        sandbox.write("wide.csv", lines.join(&b"\r\n"[..]));
        let done = sandbox.run(&format!("score wide.csv {WIDE_RULES} -o out"));
        assert_eq!(done.code, 1, "{}", done.stderr);
        let named = format!("T01 wide.csv:{line}");
        assert!(done.stdout.contains(&named), "{named} {}", done.stdout);
        let kept =
            sandbox.run(&format!("score wide.csv {WIDE_RULES} -o kept --force --keep-going"));
        assert_eq!(kept.code, 1, "{}", kept.stderr);
        assert!(kept.stdout.contains("评分 959 个；1 个有问题"), "{}", kept.stdout);
    }
}
