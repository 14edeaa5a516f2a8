//! Settings that Notepad saved in an office's own encoding are read as tables are, or refused; never misread.

use super::sandbox::{SAMPLE, Sandbox};

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
