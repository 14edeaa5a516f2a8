//! Forms laid out by hand: which lines a workbook asks for, and what it knows already.

use jixiao::form::{Entry, Form, Frame, Key, Need, Split, State, layout, state};
use jixiao::project::raw::{Field, RawFact, RawPortfolio, RawProject};
use jixiao::quantity::MoneyUnit;
use jixiao::rulebook::Rulebook;
use jixiao::rules;

fn rulebook() -> Rulebook {
    let files = rules::builtin_rulebook("purchased-services-25").unwrap();
    rules::read_rulebook("", &files).unwrap()
}

fn project(id: &str, department: &str, executed: (&str, MoneyUnit)) -> RawProject {
    let values = [
        (Field::Id, id),
        (Field::Name, "公园保洁服务"),
        (Field::Department, department),
        (Field::Executed, executed.0),
    ];
    RawProject {
        values: values.map(|(field, value)| (field, value.to_owned())).into(),
        units: [(Field::Executed, executed.1)].into(),
        ..RawProject::default()
    }
}

/// Rows `indicator,item,fact,value,unit,reason`.
fn portfolio(rows: &str) -> RawPortfolio {
    let fact = |row: &str| {
        let cells: Vec<String> = row.split(',').map(|cell| cell.trim().to_owned()).collect();
        RawFact {
            project: "P|1".to_owned(),
            indicator: cells[0].clone(),
            item: cells[1].clone(),
            fact: cells[2].clone(),
            value: cells[3].clone(),
            unit: cells[4].clone(),
            reason: cells[5].clone(),
            ..RawFact::default()
        }
    };
    RawPortfolio {
        unit: MoneyUnit::WanYuan,
        projects: vec![
            project("P|1", "甲", ("1132700", MoneyUnit::Yuan)),
            project("P2", "", ("5", MoneyUnit::WanYuan)),
            project("P3", "甲", ("未定", MoneyUnit::Yuan)),
        ],
        facts: rows.lines().filter(|row| !row.trim().is_empty()).map(fact).collect(),
        ..RawPortfolio::default()
    }
}

fn forms(rows: &str, split: Split, blank: bool) -> Vec<Form> {
    let frame = Frame { split, blank, ..Frame::default() };
    layout(&portfolio(rows), &rulebook(), &frame)
}

/// Gives the lines of one indicator of the first project.
fn block(rows: &str, blank: bool, indicator: &str) -> Vec<Entry> {
    let form = forms(rows, Split::All, blank).remove(0);
    let of = |key: &Key| key.project == "P|1" && key.indicator == indicator;
    form.sheets.into_iter().flat_map(|sheet| sheet.entries).filter(|entry| of(&entry.key)).collect()
}

/// Writes lines as `slot item fact = value unit need`.
fn shown(block: &[Entry]) -> Vec<String> {
    let line = |entry: &Entry| {
        let need = match entry.need {
            Need::Always => "!",
            Need::WithItem => "?",
            Need::Optional => "",
        };
        let Entry { item, value, unit, key, .. } = entry;
        format!("{}:{item}:{}={value}{unit}{need}", key.slot, key.fact)
    };
    block.iter().map(line).collect()
}

#[test]
fn a_workbook_is_made_for_every_group_in_order_with_amounts_in_one_unit() {
    let forms = forms("", Split::Department, false);
    let groups: Vec<(&str, Vec<&str>)> = forms
        .iter()
        .map(|form| {
            let ids = form.stamp.projects.iter().map(String::as_str).collect();
            (form.stamp.group.as_str(), ids)
        })
        .collect();
    assert_eq!(groups, [("甲", vec!["P|1", "P3"]), ("", vec!["P2"])]);
    let executed = |form: &Form, at: usize| form.projects[at].value(Field::Executed).to_owned();
    assert_eq!(executed(&forms[0], 0), "113.27");
    assert_eq!(executed(&forms[0], 1), "未定", "what is no amount stays as written");
    assert_eq!(executed(&forms[1], 0), "5");
    assert_eq!(forms[0].sheets.len(), 4);
    assert_eq!(forms[0].sheets[0].blocks().count(), 2 * 6, "two projects, six indicators");
}

#[test]
fn a_checklist_asks_for_every_checkpoint() {
    let block = block("12,,rules-complete,符合,,", false, "management-rules");
    let lines = ["0::rules-complete=符合!", "0::labour-safety-data=!"];
    assert_eq!(shown(&block), lines);
    assert_eq!(block[0].key.to_string(), "P%7C1|management-rules|0|rules-complete");
}

#[test]
fn items_get_slots_and_there_is_always_one_to_spare() {
    let rows = "
        service-quantity,清扫,share,60,%,
        service-quantity,清扫,target,42,万平方米,
        service-quantity,清扫,actual,39.9,万平方米,施工
        service-quantity,巡查,share,0.4,,";
    let lines = [
        "1:清扫:share=60%!",
        "1:清扫:direction=",
        "1:清扫:actual=39.9万平方米!",
        "1:清扫:target=42万平方米!",
        "1:清扫:last_year=",
        "2:巡查:share=0.4!",
        "2:巡查:direction=",
        "2:巡查:actual=!",
        "2:巡查:target=!",
        "2:巡查:last_year=",
        "3::share=?",
        "3::direction=",
        "3::actual=?",
        "3::target=?",
        "3::last_year=",
    ];
    assert_eq!(shown(&block(rows, false, "service-quantity")), lines);
    let kept = shown(&block(rows, true, "service-quantity"));
    assert_eq!(kept[0], lines[0]);
    assert_eq!(kept[2], "1:清扫:actual=万平方米!");
    assert_eq!(kept[3], lines[3]);
    let unknown = shown(&block("", false, "service-quantity"));
    assert_eq!(unknown.len(), 3 * 5);
    assert_eq!((unknown[0].as_str(), unknown[5].as_str()), ("1::share=!", "2::share=?"));
}

#[test]
fn parts_of_an_item_have_slots_of_their_own() {
    let rows = "
        service-quantity,清扫,share,100%,,
        service-quantity,清扫/一标段,actual,20,万平方米,
        service-quantity,清扫/一标段,target,21,万平方米,";
    let lines = shown(&block(rows, false, "service-quantity"));
    let expected = [
        "1:清扫:share=100%!",
        "1:清扫:direction=",
        "1:清扫:actual=",
        "1:清扫:target=",
        "1:清扫:last_year=",
        "2:清扫/一标段:actual=20万平方米!",
        "2:清扫/一标段:target=21万平方米!",
        "2:清扫/一标段:last_year=",
        "2:清扫/一标段:fund=",
    ];
    assert_eq!(lines[..9], expected);
}

#[test]
fn a_single_measure_stays_one_and_nothing_known_is_lost() {
    let single = "service-quantity,,actual,5,次,\nservice-quantity,,direction,反向,,";
    let lines = ["0::actual=5次!", "0::target=!", "0::last_year=", "0::direction=反向"];
    assert_eq!(shown(&block(single, false, "service-quantity")), lines);
    let short = "lasting-impact,,level,达成,,\nlasting-impact,,share,88,%,";
    let lines = ["0::level=达成!", "0::share=88%!"];
    assert_eq!(shown(&block(short, false, "lasting-impact")), lines);
    let awarded = "acceptance,,points,1.75,,晚";
    let lines = shown(&block(awarded, false, "acceptance"));
    assert_eq!(lines[0], "0::held-on-time=", "points leave nothing to report");
    assert_eq!(lines.last().unwrap(), "0::points=1.75");
    let blank = shown(&block(awarded, true, "acceptance"));
    assert_eq!(blank[0], "0::held-on-time=!");
    assert!(!blank.iter().any(|line| line.contains("points")));
}

#[test]
fn columns_of_the_project_stand_for_facts() {
    let block = block("", false, "budget-execution");
    let lines = ["0::executed=万元", "0::received=万元", "0::approved_savings="];
    assert_eq!(shown(&block), lines);
    assert!(block[0].of_project && !block[2].of_project);
}

#[test]
fn only_what_may_be_not_applicable_is_asked_whether_it_applies() {
    let asks = |indicator: &str| {
        let block = block("", false, indicator);
        block[0].key.fact == "applicable"
    };
    let rulebook = rulebook();
    let asked: Vec<u32> = rulebook
        .indicators
        .iter()
        .filter(|indicator| asks(&indicator.id))
        .map(|indicator| indicator.number)
        .collect();
    assert_eq!(asked, [14, 18, 20, 22, 25]);
}

#[test]
fn points_do_not_stand_for_what_a_limit_looks_at() {
    let lines = shown(&block("8,,points,3,,附件缺失", false, "fund-compliance"));
    assert_eq!(
        lines,
        ["0::minor=", "0::major=", "0::diversion=!", "0::misused_amount=", "0::points=3"]
    );
}

#[test]
fn a_line_says_what_it_still_lacks() {
    use State::{Done, Evidence, Fill, NotApplicable, Open, Reason};
    let with_evidence = |rows: &str, indicator: &str, evidence: &str| -> Vec<State> {
        let (mut block, rulebook) = (block(rows, false, indicator), rulebook());
        evidence.clone_into(&mut block[0].evidence);
        let indicator = &rulebook.indicators[block[0].indicator];
        (0..block.len()).map(|at| state(&block, at, indicator)).collect()
    };
    // One document serves all lines of an indicator.
    let states = |rows: &str, indicator: &str| with_evidence(rows, indicator, "制度汇编");
    let rows = "12,,rules-complete,符合,,\n12,,labour-safety-data,不符合,,";
    assert_eq!(with_evidence(rows, "management-rules", " "), [Evidence, Reason]);
    let rows = "12,,rules-complete,部分符合,,";
    assert_eq!(states(rows, "management-rules"), [Reason, Fill]);
    let rows = "12,,rules-complete,不符合,,没有\n12,,labour-safety-data,符合,,";
    assert_eq!(states(rows, "management-rules"), [Done, Done]);
    let rows = "13,,subcontracting-controlled,不适用,,";
    assert_eq!(states(rows, "supervision")[1], Reason, "not applicable needs a reason, too");
    let rows = "13,,subcontracting-controlled,不适用,,合同未发生分包";
    assert_eq!(states(rows, "supervision")[1], Done);
    assert_eq!(states("14,,applicable,否,,", "staffing"), [Reason, NotApplicable, NotApplicable]);
    let rows = "8,,minor,0,,\n8,,major,1,,\n8,,diversion,1,,已退款";
    assert_eq!(states(rows, "fund-compliance"), [Done, Reason, Done, Open]);
    let rows = "14,,present,28,人,\n14,,contracted,30,人,";
    assert_eq!(states(rows, "staffing"), [Open, Reason, Done]);
    let rows = "14,,present,28,人,\n14,,contracted,30,岗,";
    assert_eq!(states(rows, "staffing")[1], Done, "other units are not compared");
    let rows = "23,,level,达成,,\n23,,level_share,88%,,人员不稳";
    assert_eq!(states(rows, "lasting-impact"), [Done, Done]);
    let rows = "23,,level,部分达成,,\n23,,level_share,70%,,";
    assert_eq!(states(rows, "lasting-impact"), [Reason, Reason]);
    let rows = "15,,points,1.75,,";
    assert_eq!(states(rows, "acceptance")[4], Reason);
    let rows = "16,甲,share,1,,\n16,甲,direction,反向,,\n16,甲,actual,5,次,\n16,甲,target,6,次,";
    assert_eq!(states(rows, "service-quantity")[..4], [Done, Done, Done, Done]);
}
