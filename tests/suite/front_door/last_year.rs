//! Last year's grades from a list of their own, found by name or id, and shown where the grade is.

use super::sandbox::Sandbox;

const SCORES: &str = "project_id,setup,budget-execution,fund-compliance,service-quantity,cost-control,\
    expert-rating,social-benefit,satisfaction\n";

/// A folder with two projects under the small rulebook of the broken samples.
fn folder(sandbox: &Sandbox, projects: &str, list: &str) {
    let rulebook = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/broken/_rulebook");
    for entry in std::fs::read_dir(rulebook).unwrap() {
        let entry = entry.unwrap();
        let name = format!("book/{}", entry.file_name().to_string_lossy());
        sandbox.write(&name, std::fs::read(entry.path()).unwrap());
    }
    let settings = "title = \"评价\"\nyear = 2025\nrulebook = \"../book\"\n[files]\n\
        projects = \"projects.csv\"\nscores = \"scores.csv\"\nlast_year = \"last_year.csv\"\n";
    sandbox.write("own/jixiao.toml", settings);
    sandbox.write("own/projects.csv", projects);
    let rows = "P1,8,6.65,9,19,10,9,13,19\nP2,8,6.65,9,19,10,9,13,19\n";
    sandbox.write("own/scores.csv", format!("{SCORES}{rows}"));
    sandbox.write("own/last_year.csv", list);
}

fn grade_of(sandbox: &Sandbox, id: &str) -> serde_json::Value {
    let json = sandbox.run(&format!("explain own {id} --json")).json();
    json["projects"][0]["grade_last_year"].clone()
}

#[test]
fn a_project_is_found_by_name_whatever_its_id_was_last_year() {
    let sandbox = Sandbox::new();
    // The ids of last year name other projects, as numbers counted anew do.
    let list = "项目编号,项目名称,上年等级\nP2,公园保洁,良\nP1,社区（养老）服务,优\n";
    folder(&sandbox, "project_id,name,budget\nP1,公园保洁,100\nP2,社区(养老)服务,100\n", list);
    assert_eq!(grade_of(&sandbox, "P1"), "good");
    assert_eq!(grade_of(&sandbox, "P2"), "excellent", "brackets of two kinds are the same name");
    let told = sandbox.run("explain own P1").stdout;
    assert!(told.contains("上年等级 良（last_year.csv:2）"), "{told}");
}

#[test]
fn what_does_not_match_is_listed_and_what_contradicts_blocks() {
    let sandbox = Sandbox::new();
    let list = "项目名称,上年等级\n公园保洁服务,良\n社区养老,差\n";
    let projects = "project_id,name,budget,上年等级\nP1,公园保洁,100,\nP2,社区养老,100,优\n";
    folder(&sandbox, projects, list);
    let checked = sandbox.run("check own");
    assert_eq!(checked.code, 1);
    assert!(
        checked.stdout.contains("D26 last_year.csv:2"),
        "near is not the same: {}",
        checked.stdout
    );
    assert!(checked.stdout.contains("D17 last_year.csv:3"), "{}", checked.stdout);
    assert!(grade_of(&sandbox, "P1").is_null());
}

#[test]
fn a_list_given_beside_the_projects_is_taken_for_last_years() {
    let sandbox = Sandbox::new();
    sandbox.write("now.csv", "项目编号,项目名称,全年预算数\nP1,公园保洁,100\n");
    sandbox.write("last.csv", "项目名称,全年预算数,评价等级\n公园保洁,90,良\n");
    let made = sandbox.run("new own --from now.csv --from last.csv --json");
    assert_eq!(made.code, 0, "{}{}", made.stdout, made.stderr);
    let taken = made.json()["taken"].clone();
    let uses: Vec<_> = taken.as_array().unwrap().iter().map(|one| &one["table"]).collect();
    assert_eq!(uses, ["projects", "last_year"]);
    assert_eq!(grade_of(&sandbox, "P1"), "good");
}
