//! The page to try next year's budget on, alone and within the page of results. What it computes in a
//! browser is compared with the library in `tests/office/trial.mjs`.

use super::sandbox::{SAMPLE, Sandbox};
use serde_json::Value;

/// Writes a page; gives it.
fn page(sandbox: &Sandbox, line: &str) -> String {
    let done = sandbox.run(&format!("{line} -o page.html --force"));
    assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
    String::from_utf8(sandbox.read("page.html")).unwrap()
}

/// Gives the data block as it stands in a page.
fn block(page: &str) -> &str {
    let (_, rest) = page.split_once("id=\"trial-data\" type=\"application/json\">").unwrap();
    rest.split_once("</script>").unwrap().0
}

fn data(page: &str) -> Value {
    serde_json::from_str(block(page)).unwrap()
}

#[test]
fn the_trial_stands_once_on_the_page_of_results_and_alone() {
    for (language, notice, reconstruction) in [
        ("zh", "试算，不是决定", "本指标体系为重构本"),
        ("en", "a trial, not a decision", "This rulebook is a reconstruction"),
    ] {
        let sandbox = Sandbox::new();
        let alone = page(&sandbox, &format!("--lang {language} simulate html {SAMPLE}"));
        let results = page(&sandbox, &format!("--lang {language} report html {SAMPLE}"));
        assert!(alone == page(&sandbox, &format!("--lang {language} simulate html {SAMPLE}")));
        for page in [&alone, &results] {
            assert_eq!(page.matches("<section id=\"trial\"").count(), 1);
            assert_eq!(page.matches("id=\"trial-data\"").count(), 1);
            let said = page.replace(block(page), "").matches(notice).count();
            assert_eq!(said, 1, "{notice}");
            assert!(page.contains(reconstruction));
        }
        assert_eq!(data(&alone), data(&results));
        // The data, the script of the trial and, beside the results, that of the tables.
        assert_eq!(alone.matches("<script").count(), 2);
        assert_eq!(results.matches("<script").count(), 3);
        assert_eq!(alone.split_once("script-src ").unwrap().1.matches("sha256-").count(), 1);
        for outside in ["src=", "url(", "@import", "<link", "<img", "fetch(", "style=\""] {
            assert!(!alone.contains(outside), "{outside}");
        }
    }
}

#[test]
fn the_block_holds_exact_totals_and_the_rules_that_hold() {
    let sandbox = Sandbox::new();
    let rules = data(&page(&sandbox, "simulate html samples/edge/rules"));
    let names: Vec<&str> = rules["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["effect"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["add", "at_least", "set", "at_least", "at_most", "no_growth"]);
    let held = |project: usize| -> Vec<u64> {
        let rules = rules["projects"][project]["rules"].as_array().unwrap();
        rules.iter().map(|one| one["rule"].as_u64().unwrap()).collect()
    };
    // Spent exactly 60 %, and 0.01 yuan less; the ceiling and no growth hold for every project.
    assert_eq!(held(0), [4, 5]);
    assert_eq!(held(1), [0, 4, 5]);
    let second = &rules["projects"][1];
    assert_eq!((&second["base"], &second["reviewed"]), (&"100000000".into(), &"80000000".into()));
    assert_eq!(second["rules"][2]["most"], "100000000");
    assert_eq!(rules["projects"][8]["exempt"], "50%");
    assert_eq!(rules["projects"][10]["ends"], true);
    // Where an indicator does not apply, some totals are no decimals.
    let converted = data(&page(&sandbox, "simulate html samples/edge/converted"));
    let totals = converted["projects"].as_array().unwrap().iter().map(|one| &one["total"]);
    assert!(totals.clone().any(|total| total.as_str().unwrap().contains('/')), "{totals:?}");
}

#[test]
fn without_anything_to_try_the_page_says_why() {
    let sandbox = Sandbox::new();
    sandbox.lay("samples/broken/_rulebook");
    sandbox
        .write("p/projects.csv", "project_id,name,budget,department\nP1,甲,100,一\nP2,乙,100,一\n");
    let scores = "setup,budget-execution,fund-compliance,service-quantity,cost-control,expert-rating,social-benefit,satisfaction\n";
    let row = "8,7,10,20,10,10,15,20\n";
    sandbox.write("p/scores.csv", format!("project_id,{scores}P1,{row}P2,{row}"));
    let settings = "title = \"试算\"\nrulebook = \"../samples/broken/_rulebook\"\n[files]\nprojects = \"projects.csv\"\nscores = \"scores.csv\"\n";
    sandbox.write("p/jixiao.toml", settings);
    let none = page(&sandbox, "report html p");
    assert!(none.contains("没有压减政策，无从试算") && !none.contains("trial-data"));
    let refused = sandbox.run("simulate html p -o none.html");
    assert_eq!(refused.code, 2, "{}", refused.stderr);
    let policy = "id = \"p\"\nedition = \"1\"\ntitle = \"分摊\"\nissuer = \"无\"\ndocument = \"无\"\nstatus = \"trial\"\n\
        base = \"budget\"\nrounding = \"half-up\"\n[[rate]]\ngrade = \"excellent\"\nrate = \"0.1\"\n\
        [spread]\nid = \"s\"\ntitle = \"扣部门\"\ngrades = [\"excellent\"]\n";
    sandbox.write("policy.toml", policy);
    let spread = page(&sandbox, "report html p --policy policy.toml");
    assert!(spread.contains("政策按“扣部门”") && !spread.contains("trial-data"));
}

#[test]
fn no_text_of_the_data_ends_the_block() {
    let evil = ["</script><svg onload=alert(1)>", "<!--<script>", "\\u003c/script>\\", "'\"&"];
    let sandbox = Sandbox::new();
    let quoted = evil.map(|text| format!("\"{}\"", text.replace('"', "\"\"")));
    let project = |text: &String| format!("{text},{text},100,{text}\n");
    let rows: String = quoted.iter().map(project).collect();
    sandbox.write("p/projects.csv", format!("project_id,name,budget,department\n{rows}"));
    sandbox.lay("samples/broken/_rulebook");
    let scores = "setup,budget-execution,fund-compliance,service-quantity,cost-control,expert-rating,social-benefit,satisfaction\n";
    let points = |text: &String| format!("{text},8,7,10,20,10,10,15,20\n");
    let rows: String = quoted.iter().map(points).collect();
    sandbox.write("p/scores.csv", format!("project_id,{scores}{rows}"));
    let settings = "title = \"t\"\nrulebook = \"../samples/broken/_rulebook\"\n[files]\nprojects = \"projects.csv\"\nscores = \"scores.csv\"\n";
    sandbox.write("p/jixiao.toml", settings);
    for kind in ["simulate html", "report html"] {
        let page = page(&sandbox, &format!("{kind} p --policy example-stepped"));
        assert!(!block(&page).contains('<'));
        let names = data(&page)["projects"].as_array().unwrap().clone();
        let names: Vec<&str> = names.iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(names, evil);
        assert!(!page.contains("<svg onload") && !page.contains("<!--"));
    }
}
