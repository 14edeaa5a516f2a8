//! What came back beside what was sent out: what nobody touched, what was cleared, corrected, or is
//! not the department's to change.

use jixiao::form::{Cell, Line, Merged, Returned, merge};
use jixiao::form::{Form, Frame, in_unit, layout};
use jixiao::problem::{Checked, Code, Detail, Place};
use jixiao::project::raw::{Field, RawFact, RawPortfolio, RawProject};
use jixiao::rulebook::Rulebook;
use jixiao::rules;
use std::sync::LazyLock;

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let files = rules::builtin_rulebook("purchased-services-25").unwrap();
    rules::read_rulebook("", &files).unwrap()
});

const ROWS: &[(&str, &str, &str, &str, &str)] = &[
    ("project-basis", "", "law-or-plan", "符合", ""),
    ("service-quantity", "清扫面积", "share", "60%", ""),
    ("service-quantity", "清扫面积", "target", "120", "万平方米"),
    ("service-quantity", "清扫面积", "actual", "118", "万平方米"),
    ("service-quantity", "清运量", "share", "40%", ""),
    ("service-quantity", "清运量", "target", "30", "万吨"),
    ("service-quantity", "清运量", "actual", "30", "万吨"),
];

/// A portfolio of one project, some facts of which are known.
fn sent() -> RawPortfolio {
    let fact = |(indicator, item, fact, value, unit): &(&str, &str, &str, &str, &str)| RawFact {
        project: "P1".to_owned(),
        indicator: (*indicator).to_owned(),
        item: (*item).to_owned(),
        fact: (*fact).to_owned(),
        value: (*value).to_owned(),
        unit: (*unit).to_owned(),
        ..RawFact::default()
    };
    let values = [(Field::Id, "P1"), (Field::Name, "保洁"), (Field::Budget, "1000000.00")];
    let project = RawProject {
        values: values.map(|(field, text)| (field, text.to_owned())).into(),
        ..RawProject::default()
    };
    RawPortfolio {
        projects: vec![project],
        facts: ROWS.iter().map(fact).collect(),
        ..RawPortfolio::default()
    }
}

/// The form of a portfolio, back as it was sent.
fn back(file: &str, portfolio: &RawPortfolio, blank: bool) -> Returned {
    let frame = Frame { blank, ..Frame::default() };
    let Form { stamp, sheets, .. } = layout(portfolio, &RULEBOOK, &frame).remove(0);
    let place = Place::file(file).in_sheet("产出");
    let mut lines = Vec::new();
    for (row, entry) in sheets.into_iter().flat_map(|sheet| sheet.entries).enumerate() {
        let cell = |column: u32, text: String| Cell {
            value: text,
            place: place.at_cell(u32::try_from(row).unwrap(), column),
        };
        lines.push(Line {
            item: cell(6, entry.item),
            value: cell(8, entry.value),
            unit: cell(9, entry.unit),
            reason: cell(10, entry.reason),
            evidence: cell(11, entry.evidence),
            key: entry.key,
        });
    }
    let cell = |text: &str| Cell { value: text.to_owned(), place: place.clone() };
    Returned {
        place: Place::file(file),
        stamp,
        unit: cell("城管局"),
        person: cell("填报员"),
        date: cell("2025-11-20"),
        projects: portfolio.projects.iter().map(|row| in_unit(row, portfolio.unit)).collect(),
        lines,
        problems: Vec::new(),
    }
}

fn line<'f>(form: &'f mut Returned, indicator: &str, slot: u32, fact: &str) -> &'f mut Line {
    let of = |line: &&mut Line| {
        line.key.indicator == indicator && line.key.slot == slot && line.key.fact == fact
    };
    form.lines.iter_mut().find(of).unwrap()
}

fn put(form: &mut Returned, indicator: &str, slot: u32, fact: &str, value: &str) {
    value.clone_into(&mut line(form, indicator, slot, fact).value.value);
}

fn together(forms: &[&Returned]) -> Checked<Merged> {
    let forms = forms.iter().map(|form| (*form).clone()).collect();
    merge(forms, &RULEBOOK, Some(&sent()), None)
}

fn value(merged: &Checked<Merged>, item: &str, fact: &str) -> String {
    let mut facts = merged.value.portfolio.facts.iter();
    let found = facts.find(|known| known.item == item && known.fact == fact);
    found.map_or(String::new(), |known| format!("{}{}", known.value, known.unit))
}

/// The problems of a code, each with what was sent and what came back.
fn told(merged: &Checked<Merged>, code: Code) -> Vec<(String, String)> {
    let problems = merged.problems.iter().filter(|problem| problem.code == code);
    let text = |details: &[(&'static str, Detail)], name: &str| {
        let found = details.iter().find(|(known, _)| *known == name);
        match found {
            Some((_, Detail::Plain(text))) => text.clone(),
            _ => String::new(),
        }
    };
    problems.map(|one| (text(&one.details, "first"), text(&one.details, "value"))).collect()
}

const AREA: &str = "清扫面积";

#[test]
fn a_value_cleared_in_one_file_is_not_restored_by_the_other() {
    let kept = back("a.xlsx", &sent(), false);
    let mut cleared = back("b.xlsx", &sent(), false);
    put(&mut cleared, "service-quantity", 1, "actual", "");
    for forms in [[&kept, &cleared], [&cleared, &kept]] {
        let merged = together(&forms);
        assert_eq!(value(&merged, AREA, "actual"), "");
        assert_eq!(told(&merged, Code::FormContradicts), []);
    }
}

#[test]
fn a_correction_counts_before_what_nobody_touched() {
    let kept = back("a.xlsx", &sent(), false);
    let mut corrected = back("b.xlsx", &sent(), false);
    put(&mut corrected, "service-quantity", 1, "actual", "119");
    for forms in [[&kept, &corrected], [&corrected, &kept]] {
        let merged = together(&forms);
        assert_eq!(value(&merged, AREA, "actual"), "119万平方米");
        assert_eq!(told(&merged, Code::FormContradicts), []);
    }
    let mut other = corrected.clone();
    put(&mut other, "service-quantity", 1, "actual", "117");
    let merged = together(&[&kept, &corrected, &other]);
    assert_eq!(value(&merged, AREA, "actual"), "");
    assert_eq!(told(&merged, Code::FormContradicts), [("119".to_owned(), "117".to_owned())]);
}

#[test]
fn what_a_blank_form_leaves_blank_clears_nothing() {
    let filled = back("a.xlsx", &sent(), false);
    let blank = back("b.xlsx", &sent(), true);
    for forms in [[&filled, &blank], [&blank, &filled]] {
        let merged = together(&forms);
        assert_eq!(value(&merged, AREA, "actual"), "118万平方米");
        assert!(merged.problems.is_empty(), "{:?}", merged.problems);
    }
}

#[test]
fn what_is_typed_into_a_blank_form_counts_even_where_it_was_known() {
    let mut one = back("a.xlsx", &sent(), true);
    let mut other = back("b.xlsx", &sent(), true);
    put(&mut one, "service-quantity", 1, "actual", "118");
    put(&mut other, "service-quantity", 1, "actual", "119");
    let told = told(&together(&[&one, &other]), Code::FormContradicts);
    assert_eq!(told, [("118".to_owned(), "119".to_owned())]);
}

#[test]
fn two_ways_of_writing_a_value_are_one_value() {
    let mut one = back("a.xlsx", &sent(), true);
    let mut other = back("b.xlsx", &sent(), true);
    for (form, answer, reason) in
        [(&mut one, "符合", "批复、纪要"), (&mut other, "met", "批复，纪要")]
    {
        let line = line(form, "project-basis", 0, "law-or-plan");
        answer.clone_into(&mut line.value.value);
        reason.clone_into(&mut line.reason.value);
    }
    put(&mut one, "service-quantity", 1, "actual", "118.0");
    put(&mut other, "service-quantity", 1, "actual", "118");
    assert_eq!(told(&together(&[&one, &other]), Code::FormContradicts), []);
}

#[test]
fn a_plan_that_came_back_changed_is_told_and_holds() {
    let mut form = back("a.xlsx", &sent(), false);
    put(&mut form, "service-quantity", 1, "target", "100");
    put(&mut form, "service-quantity", 1, "share", "0.6");
    put(&mut form, "service-quantity", 2, "target", "");
    let merged = together(&[&form]);
    let pair = |sent: &str, now: &str| (sent.to_owned(), now.to_owned());
    assert_eq!(told(&merged, Code::FormPlanChanged), [pair("120", "100"), pair("30", "")]);
    assert_eq!(value(&merged, AREA, "target"), "120万平方米");
    assert_eq!(value(&merged, "清运量", "target"), "30万吨");
}

#[test]
fn an_item_that_came_back_renamed_or_not_at_all_is_told_and_holds() {
    let mut form = back("a.xlsx", &sent(), false);
    for line in form.lines.iter_mut().filter(|line| line.item.value == AREA) {
        line.item.value = "面积".to_owned();
    }
    form.lines.retain(|line| line.item.value != "清运量");
    let merged = together(&[&form]);
    let told = told(&merged, Code::FormPlanChanged);
    let expected = [(AREA, "面积"), ("40%", ""), ("30", "")];
    assert_eq!(told, expected.map(|(sent, now)| (sent.to_owned(), now.to_owned())));
    assert_eq!(value(&merged, AREA, "actual"), "118万平方米");
    assert_eq!(value(&merged, "清运量", "share"), "40%");
    assert_eq!(value(&merged, "清运量", "actual"), "", "a result that is gone is not made up");
}

#[test]
fn a_project_that_did_not_come_back_keeps_its_plan_and_no_results() {
    let merged = together(&[]);
    assert_eq!(value(&merged, AREA, "target"), "120万平方米");
    assert_eq!(value(&merged, AREA, "actual"), "");
    assert!(merged.problems.iter().any(|one| one.code == Code::FormNotReturned));
}

#[test]
fn a_locked_cell_that_was_changed_is_told_and_does_not_count() {
    let mut form = back("a.xlsx", &sent(), false);
    form.projects[0].values.insert(Field::Name, "保洁服务".to_owned());
    let merged = together(&[&form]);
    let told = told(&merged, Code::FormPlanChanged);
    assert_eq!(told, [("保洁".to_owned(), "保洁服务".to_owned())]);
    assert_eq!(merged.value.portfolio.projects[0].value(Field::Name), "保洁");
}
