//! The workbook of scenarios: what is stored in it is what the simulation has, in every project.

use super::{first, simulated};
use crate::cells::shown;
use calamine::{Data, Range, Reader, Xlsx};
use jixiao::Simulation;
use jixiao::result::scenarios_workbook;
use jixiao::simulate::Computed;
use jixiao::wording::Language;
use std::io::Cursor;

type Book = Xlsx<Cursor<Vec<u8>>>;

/// 92 优, 85 良, 70 中, 40 差: budgets 100, 200, 300 and 400 yuan; the names are what Excel would take
/// for formulas.
const FOUR: &str = "\
P1,=1+1,甲局,保洁,100.00,100.00,10,47,27,8
P2,@二,甲局,保洁,200.00,200.00,10,40,27,8
P3,三,甲局,养老,300.00,300.00,10,30,22,8
P4,四,乙局,养老,400.00,400.00,10,10,12,8
";

fn book(simulation: &Simulation) -> Book {
    let bytes = scenarios_workbook(Language::Chinese, simulation).unwrap();
    assert_eq!(bytes, scenarios_workbook(Language::Chinese, simulation).unwrap());
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The rows below the heading that begins so, up to a blank one, and the headings.
fn table(range: &Range<Data>, heading: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let width = range.width();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| (0..width).map(|at| shown(row.get(at))).collect()).collect();
    let head = rows.iter().position(|row| row[0] == heading).unwrap();
    let filled = rows[head + 1..].iter().take_while(|row| !row[0].is_empty());
    (rows[head].clone(), filled.cloned().collect())
}

/// Gives a column of a table.
fn column(table: &(Vec<String>, Vec<Vec<String>>), heading: &str) -> Vec<String> {
    let at = table.0.iter().position(|head| head.starts_with(heading)).unwrap();
    table.1.iter().map(|row| row[at].clone()).collect()
}

/// Compares a sheet with what its setting came to, in every project; gives how many there were.
fn same(simulation: &Simulation, sheet: &Range<Data>, computed: &Computed) -> usize {
    let projects = table(sheet, "项目编号");
    let of = |heading: &str| column(&projects, heading);
    let standings = &computed.outcome.standings;
    let records = simulation.assessment.portfolio.projects.iter().map(|one| &one.record);
    let text = |amount: Option<jixiao::quantity::Money>| {
        amount.map_or_else(String::new, |one| one.to_string())
    };
    assert_eq!(of("项目编号"), records.map(|one| one.id.clone()).collect::<Vec<_>>());
    let grades = &computed.setting.rulebook.grades;
    let known = |of: &dyn Fn(&jixiao_core::simulate::Standing) -> String| {
        standings.iter().map(of).collect::<Vec<String>>()
    };
    assert_eq!(of("等级"), known(&|one| grades.get(one.grade).title.zh.clone()));
    assert_eq!(of("压减基数"), known(&|one| one.cut.base.to_string()));
    assert_eq!(of("压减额"), known(&|one| one.cut.cut.to_string()));
    assert_eq!(of("留存"), known(&|one| one.cut.kept.to_string()));
    assert_eq!(of("下年预算（元）"), known(&|one| text(one.cut.next_budget)));
    let fen = |value: &String| value.replace('.', "").parse::<i64>().unwrap_or_default();
    if projects.0.iter().any(|head| head == "压减增减（元）") {
        let run = simulation.run.outcome.standings.iter();
        let differs = run.zip(standings).map(|(from, to)| to.cut.cut.fen() - from.cut.cut.fen());
        let found: Vec<i64> = of("压减增减（元）").iter().map(fen).collect();
        assert_eq!(found, differs.collect::<Vec<_>>());
    }
    standings.len()
}

#[test]
fn every_project_of_the_shipped_sets_stands_as_the_simulation_has_it() {
    for (file, sheets) in [("scenarios.toml", 11), ("scenarios-kinds.toml", 8)] {
        let simulation = super::sample::shipped(file);
        let mut book = book(&simulation);
        let names = book.sheet_names();
        assert_eq!(names.len(), sheets, "{names:?}");
        let mut compared = 0;
        for (name, (_, computed)) in names[1..].iter().zip(simulation.columns()) {
            compared += same(&simulation, &book.worksheet_range(name).unwrap(), computed);
        }
        assert_eq!(compared, 28 * (sheets - 3));
        let changes = table(&book.worksheet_range("变动").unwrap(), "方案");
        let moved: usize = simulation.computed().map(|(scenario, _)| scenario.moves.len()).sum();
        assert_eq!(changes.1.len(), moved);
        let years = table(&book.worksheet_range("年度").unwrap(), "各年压减额（元）");
        let cuts = simulation.columns().map(|(_, computed)| computed.ahead[1].cut.to_string());
        assert_eq!(column(&years, "第 2 年"), cuts.collect::<Vec<_>>());
    }
}

#[test]
fn the_comparison_has_every_scenario_in_the_order_of_the_file_and_refused_ones_without_numbers() {
    let text = "[[scenario]]\nid = \"open\"\nrates = { \"中\" = \"\" }\n\
                [[scenario]]\nid = \"more\"\nrates = { \"中\" = \"25%\" }\n";
    let simulation = simulated(FOUR, text, 1);
    let mut book = book(&simulation);
    assert_eq!(book.sheet_names(), ["比选", "本次测算", "2 more", "变动"]);
    let range = book.worksheet_range("比选").unwrap();
    let rows = table(&range, "方案").1;
    // 20 + 60 + 200 of 1,000; then a quarter of 300 in place of a fifth.
    let run = ["本次测算", "1.00", "1.00", "1.00", "1.00", "280.00", "", "720.00", "", ""];
    assert_eq!(rows[0][..10], run);
    assert_eq!(rows[1][0], "open");
    assert!(rows[1][1].starts_with("没有算出") && rows[1][1].contains("中"), "{}", rows[1][1]);
    assert!(rows[1][2..].iter().all(String::is_empty), "{:?}", rows[1]);
    let more =
        ["more", "1.00", "1.00", "1.00", "1.00", "295.00", "15.00", "705.00", "-15.00", "1.00"];
    assert_eq!(rows[2][..10], more);
    let departments = table(&range, "各主管部门压减额（元）").1;
    let of = |name: &str| departments.iter().find(|row| row[0] == name).unwrap()[1..3].to_vec();
    assert_eq!(of("甲局"), ["80.00", "95.00"]);
    assert_eq!(of("乙局"), ["200.00", "200.00"]);
    assert_eq!(of("合计"), ["280.00", "295.00"]);
}

#[test]
fn names_that_look_like_formulas_are_texts_and_formulas_are_there() {
    let simulation = simulated(FOUR, "[[scenario]]\nid = \"one\"\n", 1);
    let mut book = book(&simulation);
    let range = book.worksheet_range("1 one").unwrap();
    assert_eq!(column(&table(&range, "项目编号"), "项目名称"), ["=1+1", "@二", "三", "四"]);
    let formulas = book.worksheet_formula("1 one").unwrap();
    assert!(formulas.cells().all(|(_, _, formula)| !formula.contains("1+1")));
    assert!(formulas.cells().any(|(_, _, formula)| formula.contains("MOD(")));
}

#[test]
fn cuts_borne_by_a_department_are_values_and_said_to_be() {
    let text = "[[scenario]]\nid = \"one\"\n[scenario.spread]\nid = \"off\"\ntitle = \"按部门\"\ngrades = [\"中\"]\n";
    let simulation = simulated(FOUR, text, 1);
    let mut book = book(&simulation);
    let range = book.worksheet_range("1 one").unwrap();
    same(&simulation, &range, first(&simulation));
    assert_eq!(column(&table(&range, "项目编号"), "压减额"), ["10.35", "38.62", "31.03", "200.00"]);
    let said = |range: &Range<Data>, words: &str| {
        range.cells().any(|(_, _, cell)| shown(Some(cell)).contains(words))
    };
    assert!(said(&range, "压减额是固定值"));
    // No formula decides a cut: none multiplies by a rate that a cell holds.
    let formulas = book.worksheet_formula("1 one").unwrap();
    let places = formulas.cells().filter(|(_, _, formula)| formula.contains("MAX(")).count();
    assert_eq!(places, 3); // the warnings that rates fall, of every grade but the best
    let compared = table(&book.worksheet_range("比选").unwrap(), "方案");
    assert_eq!(column(&compared, "状态"), ["随改随算", "固定值"]);
}

#[test]
fn scenarios_beyond_what_a_workbook_holds_are_said_to_have_no_sheet() {
    let one = |at: usize| {
        format!("[[scenario]]\nid = \"s{at}\"\nrates = {{ \"中\" = \"2{}%\" }}\n", at % 10)
    };
    let text: String = (1..=31).map(one).collect();
    let simulation = simulated(FOUR, &text, 1);
    let mut book = book(&simulation);
    // The comparison, the run, 29 scenarios, and the changes.
    assert_eq!(book.sheet_names().len(), 32);
    let range = book.worksheet_range("比选").unwrap();
    let compared = table(&range, "方案");
    let states = column(&compared, "状态");
    assert_eq!(states.iter().filter(|state| *state == "随改随算").count(), 30);
    assert_eq!(states[30..], ["固定值，未附表", "固定值，未附表"]);
    // s30: a fifth of 300; s31: 21 % of it.
    assert_eq!(column(&compared, "压减额")[30..], ["280.00", "283.00"]);
    assert!(
        range.cells().any(|(_, _, cell)| shown(Some(cell)).contains("有 2 个方案没有附测算表"))
    );
}

#[test]
fn titles_become_names_that_sheets_may_have() {
    let text = "[[scenario]]\nid = \"a\"\ntitle = \"甲/乙:[方案]*?\"\n\
                [[scenario]]\nid = \"b\"\ntitle = \"甲/乙:[方案]*?\"\n";
    let simulation = simulated(FOUR, text, 1);
    let names = book(&simulation).sheet_names();
    assert_eq!(names, ["比选", "本次测算", "1 甲 乙  方案", "2 甲 乙  方案", "变动"]);
}
