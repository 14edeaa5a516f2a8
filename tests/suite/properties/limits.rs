//! A limit of the grades: the less is known, the more stays open.

use super::cases;
use crate::rules::build::{self, RulebookData, fact, portfolio};
use jixiao::evaluate::{Mode, evaluate};
use jixiao::project::raw::RawFact;
use jixiao::rulebook::{GradeIndex, Rulebook};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let text = r#"
        dimension = [{ id = "all", max = "100", indicator = [
          { id = "rest", max = "80", rule = { kind = "award", reason = "optional" } },
          { id = "funds", max = "10", rule = { kind = "deduction", finding = [{ id = "minor", points = "1" }, { id = "diversion", zeroes = true }] } },
          { id = "eligible", max = "10", rule = { kind = "checklist", checkpoint = [{ id = "not-on-list" }, { id = "in-catalogue" }] } },
        ] }]
        grade = [
          { id = "excellent", from = "90", to = "100" },
          { id = "good", from = "80", to = "90" },
          { id = "medium", from = "60", to = "80" },
          { id = "poor", from = "0", to = "60" },
        ]
        limit = [
          { id = "diverted", kind = "at-most", grade = "medium", when = [{ indicator = "funds", fact = "diversion", at_least = "1" }] },
          { id = "listed", kind = "set", grade = "poor", when = [{ indicator = "eligible", fact = "not-on-list", answer = "not-met" }] },
        ]
    "#;
    let data: RulebookData = toml::from_str(text).expect("is a rulebook");
    data.read().unwrap_or_else(|problems| panic!("{problems:?}"))
});

/// What is said of funds and eligibility: by facts, by points or by not being applicable, each with what
/// the limits look at.
fn known() -> impl Strategy<Value = Vec<[String; 3]>> {
    let text = |text: &str| text.to_owned();
    let row =
        move |indicator: &str, name: &str, value: String| [text(indicator), text(name), value];
    let mark = prop::sample::select(vec!["符合", "部分符合", "不符合"]);
    let funds = (0_u32..4, 0_u32..3, 0_u32..3, 0_u32..=10);
    let eligible = (mark.clone(), mark, 0_u32..3, 0_u32..=10);
    (0_u32..=80, funds, eligible).prop_map(move |(rest, funds, eligible)| {
        let (minor, diversion, kind, points) = funds;
        let mut rows = vec![row("rest", "points", rest.to_string())];
        rows.push(match kind {
            0 => row("funds", "minor", minor.to_string()),
            1 => row("funds", "points", points.to_string()),
            _ => row("funds", "applicable", "否".to_owned()),
        });
        rows.push(row("funds", "diversion", diversion.to_string()));
        let (on_list, in_catalogue, kind, points) = eligible;
        rows.push(match kind {
            0 => row("eligible", "in-catalogue", in_catalogue.to_owned()),
            1 => row("eligible", "points", points.to_string()),
            _ => row("eligible", "applicable", "否".to_owned()),
        });
        rows.push(row("eligible", "not-on-list", on_list.to_owned()));
        rows
    })
}

/// Gives the best and the worst grade that rows leave possible.
fn grades(rows: &[&[String; 3]]) -> Option<(GradeIndex, GradeIndex)> {
    let facts: Vec<RawFact> =
        rows.iter().map(|[of, name, value]| fact(of, ["", name, value, ""])).collect();
    let project = build::project(&BTreeMap::new());
    let checked = portfolio(&RULEBOOK, project, facts, None).value;
    let result = evaluate(&checked, &RULEBOOK, None, Mode::Provisional).value.results.remove(0);
    result.graded.map(|graded| (graded.best, graded.worst))
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_is_taken_away_leaves_every_grade_that_was_possible(rows in known(), kept in any::<[bool; 5]>()) {
        let all: Vec<_> = rows.iter().collect();
        // Without points, or 不适用, the facts beside them would give other points.
        let judged = |row: &[String; 3]| matches!(row[1].as_str(), "points" | "applicable");
        let some = rows.iter().zip(kept).filter(|(row, kept)| *kept || judged(row));
        let some: Vec<_> = some.map(|(row, _)| row).collect();
        if let (Some((best, worst)), Some((open_best, open_worst))) = (grades(&all), grades(&some)) {
            prop_assert!(open_best <= best && worst <= open_worst);
        }
    }

    #[test]
    fn what_a_limit_looks_at_is_never_passed_over(rows in known(), which in 0_usize..2) {
        let gone = ["diversion", "not-on-list"][which];
        let left: Vec<_> = rows.iter().filter(|[_, name, _]| name != gone).collect();
        let Some((_, worst)) = grades(&left) else { return Ok(()) };
        let least = RULEBOOK.grades.find(["medium", "poor"][which]).expect("a grade");
        prop_assert!(worst >= least, "without {gone} the limit may act");
    }
}
