//! A copy of built-in rules that was changed under the same id and edition says so wherever its name stands.

use super::sandbox::{SAMPLE, Sandbox};

/// Lets 优 begin at 87.5.
fn edited(name: &str, text: &str) -> String {
    if name == "grades.toml" { text.replace("\"90\"", "\"87.5\"") } else { text.to_owned() }
}

#[test]
fn an_edited_copy_of_a_rulebook_says_so_and_an_exact_one_does_not() {
    let sandbox = Sandbox::new();
    let folder = "indicators/purchased-services-25";
    for entry in std::fs::read_dir(sandbox.path(folder)).unwrap() {
        let entry = entry.unwrap();
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        // As an editor on Windows saves it.
        sandbox.write(&format!("same/{name}"), text.replace('\n', "\r\n"));
        sandbox.write(&format!("other/{name}"), edited(&name, &text));
    }
    let run = |book: &str| sandbox.run(&format!("run {SAMPLE} --rulebook {book} -o out-{book}"));
    let said = "内容改过：与内置的同一编号、同一版本不同";
    let [same, other] = ["same", "other"].map(run);
    assert!(!same.stdout.contains(said), "{}", same.stdout);
    assert!(other.stdout.contains(said), "{}", other.stdout);
    let check = |book: &str| sandbox.run(&format!("rulebook check {book}")).stdout;
    assert!(check("other").contains(said) && !check("same").contains(said));
    let json = String::from_utf8(sandbox.read("out-other/evaluation.json")).unwrap();
    let page = String::from_utf8(sandbox.read("out-other/report.html")).unwrap();
    assert!(json.contains(said) && page.contains(said));
    let notice = sandbox.run(&format!("report notice {SAMPLE} --rulebook other -o notice.md"));
    assert_eq!(notice.code, 0, "{}", notice.stderr);
    let notice = String::from_utf8(sandbox.read("notice.md")).unwrap();
    assert!(notice.contains(said), "{notice}");
}

#[test]
fn an_edited_copy_of_a_policy_says_so() {
    let sandbox = Sandbox::new();
    let text = std::fs::read_to_string(sandbox.path("indicators/policies/shenyang-2025.toml"));
    let text = text.unwrap().replace("rate = \"0.10\"", "rate = \"0.12\"");
    sandbox.write("own.toml", text);
    let ran = sandbox.run(&format!("cut {SAMPLE} --policy own.toml"));
    assert!(ran.stdout.contains("内容改过：与内置的同一编号、同一版本不同"), "{}", ran.stdout);
}
