//! Tables packed by gzip or zstd give what they give unpacked, whatever they are called.

use super::sandbox::Sandbox;
use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use serde_json::Value;
use std::io::Write;

const TABLE: &str = "samples/wide/projects.csv";
const RULES: &str = "--rulebook samples/wide/rulebook";

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

#[test]
fn a_wide_table_is_streamed_and_checked_as_if_it_were_not_packed() {
    let sandbox = Sandbox::new();
    let table = sandbox.read(TABLE);
    sandbox.run(&format!("score {TABLE} {RULES} -o plain"));
    let expected = sandbox.read("plain/results.csv");
    for (name, bytes) in
        [("a.csv.gz", gzip(&table)), ("b.csv.zst", zstd(&table)), ("c", gzip(&table))]
    {
        sandbox.write(name, &bytes);
        let done = sandbox.run(&format!("score {name} {RULES} -o of-{name}"));
        assert_eq!(done.code, 0, "{name}: {}{}", done.stdout, done.stderr);
        assert!(sandbox.read(&format!("of-{name}/results.csv")) == expected, "{name}");
        assert_eq!(sandbox.run(&format!("verify of-{name}")).code, 0, "{name}");
        let manifest = sandbox.read(&format!("of-{name}/manifest.json"));
        let manifest: Value = serde_json::from_slice(&manifest).unwrap();
        let hash = jixiao::hash::sha256(&bytes);
        assert_eq!(manifest["inputs"][0]["sha256"], hash.as_str(), "the hash is that of the file");
        assert_eq!(sandbox.run(&format!("check {name} {RULES}")).code, 0, "{name}");
        let one = sandbox.run(&format!("explain {name} P01 {RULES}"));
        assert_eq!(one.code, 0, "{name}: {}{}", one.stdout, one.stderr);
    }
}

#[test]
fn a_portfolio_may_name_a_packed_table() {
    let sandbox = Sandbox::new();
    let folder = "samples/shenyang-2025";
    let facts = gzip(&sandbox.read(&format!("{folder}/facts.csv")));
    sandbox.write(&format!("{folder}/facts.csv.gz"), facts);
    let settings = String::from_utf8(sandbox.read(&format!("{folder}/jixiao.toml"))).unwrap();
    sandbox.write(
        &format!("{folder}/jixiao.toml"),
        settings.replace("\"facts.csv\"", "\"facts.csv.gz\""),
    );
    let done = sandbox.run(&format!("--lang en score {folder} -o out"));
    assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    assert!(done.stdout.contains("87.10"), "SY25-028 has 87.10 points: {}", done.stdout);
}

#[test]
fn what_cannot_be_unpacked_is_refused() {
    let sandbox = Sandbox::new();
    let table = sandbox.read(TABLE);
    for (name, bytes) in [("a.gz", gzip(&table)), ("a.zst", zstd(&table))] {
        sandbox.write(name, &bytes[..bytes.len() - 9]);
        for job in ["score", "check", "explain"] {
            let project = if job == "explain" { " P01" } else { "" };
            let done = sandbox.run(&format!("{job} {name}{project}"));
            assert_ne!(done.code, 0, "{job} {name}");
            assert!(!done.stderr.contains("panicked"), "{}", done.stderr);
        }
    }
    assert!(!sandbox.path("a-result").exists());
}
