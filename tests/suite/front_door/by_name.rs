//! Facts and exemptions name projects as offices do: by name.

use super::sandbox::{SAMPLE, Sandbox};

/// Puts names in the place of ids into a table of the sample.
fn by_name(sandbox: &Sandbox, file: &str) {
    let projects = String::from_utf8(sandbox.read(&format!("{SAMPLE}/projects.csv"))).unwrap();
    let mut text = String::from_utf8(sandbox.read(&format!("{SAMPLE}/{file}"))).unwrap();
    for row in projects.lines().skip(1) {
        let mut cells = row.split(',');
        let (id, name) = (cells.next().unwrap(), cells.next().unwrap());
        text = text.replace(&format!("\n{id},"), &format!("\n{name},"));
    }
    let text = text.replacen("project_id,", "项目名称,", 1);
    sandbox.write(&format!("{SAMPLE}/{file}"), text);
}

#[test]
fn facts_and_exemptions_by_name_give_what_they_give_by_id() {
    let sandbox = Sandbox::new();
    let settings = String::from_utf8(sandbox.read(&format!("{SAMPLE}/jixiao.toml"))).unwrap();
    sandbox.write(&format!("{SAMPLE}/jixiao.toml"), settings + "exemptions = \"exemptions.csv\"\n");
    let exemptions = "project_id,share,reason,document\nSY25-028,50%,民生,会议纪要〔2025〕1号\n";
    sandbox.write(&format!("{SAMPLE}/exemptions.csv"), exemptions);
    sandbox.run(&format!("run {SAMPLE} -o by-id"));
    by_name(&sandbox, "facts.csv");
    by_name(&sandbox, "exemptions.csv");
    let ran = sandbox.run(&format!("run {SAMPLE} -o by-name"));
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    for file in ["results.csv", "summary.csv", "scorecards.csv"] {
        let [one, other] = ["by-id", "by-name"].map(|out| sandbox.read(&format!("{out}/{file}")));
        assert!(one == other, "{file}");
    }
}

#[test]
fn a_name_that_is_no_projects_is_refused_with_the_nearest() {
    let sandbox = Sandbox::new();
    by_name(&sandbox, "facts.csv");
    let file = format!("{SAMPLE}/facts.csv");
    let text = String::from_utf8(sandbox.read(&file)).unwrap();
    sandbox.write(&file, text.replacen("中小学校园保洁服务,", "中小学保洁服务,", 1));
    let checked = sandbox.run(&format!("check {SAMPLE}"));
    assert_eq!(checked.code, 1);
    assert!(checked.stdout.contains("D15 facts.csv:"), "{}", checked.stdout);
    assert!(checked.stdout.contains("最接近的是“中小学校园保洁服务”"), "{}", checked.stdout);
}
