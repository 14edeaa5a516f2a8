//! The grids of a file → the score sheet in them.

use super::form::{Form, form_of, holds_table};
use super::item::{Item, Kind};
use super::items::{Items, items_of};
use super::line::lines_of;
use super::settle::{Settled, settle};
use super::words::stated_totals;
use crate::table::Grid;
use jixiao_core::problem::{Checked, Code, Place, Problem, Word};
use jixiao_core::quantity::Points;
use jixiao_core::sheet::{PrintedTotal, ScoreSheet, ScoredBy};

/// The grids of a file, and whether there is a form in them.
pub(crate) enum FormIn {
    /// The grids of the one form.
    Form(Vec<Grid>),
    /// There is none; every grid.
    None(Vec<Grid>),
}

/// Says whether there is a form in a grid.
pub(crate) fn has_form(grid: &Grid) -> bool {
    holds_table(&lines_of([grid]))
}

/// Finds the form in a file: that of the worksheet of a name, or the one there is.
///
/// # Errors
/// With the problem, where several worksheets hold forms and none is named.
pub(crate) fn form_in(
    grids: Vec<Grid>,
    sheet: Option<&str>,
    place: &Place,
) -> Result<FormIn, Problem> {
    if sheet.is_none() && grids.len() > 1 && grids.iter().all(|grid| grid.prose.is_some()) {
        // The form of a document may go over several tables, unless there is one for each project.
        let form = form_of(lines_of(&grids));
        if form.is_some_and(|form| form.said.projects < 2) {
            return Ok(FormIn::Form(grids));
        }
    }
    let name = |grid: &Grid| grid.place.sheet.as_deref().unwrap_or_default().to_owned();
    let wanted = |grid: &Grid| sheet.map_or(!grid.hidden, |sheet| name(grid) == sheet);
    let is_form = |grid: &Grid| wanted(grid) && has_form(grid);
    let forms: Vec<bool> = grids.iter().map(is_form).collect();
    match forms.iter().filter(|is_form| **is_form).count() {
        0 => Ok(FormIn::None(grids)),
        1 => {
            let one = grids.into_iter().zip(forms).find(|(_, is_form)| *is_form);
            Ok(FormIn::Form(one.into_iter().map(|(grid, _)| grid).collect()))
        }
        _ => {
            let names: Vec<String> = grids.iter().map(name).collect();
            Err(Problem::new(Code::SheetUnclear, place).with("known", names.join("、")))
        }
    }
}

/// Reads the score sheet in the grids of one form; `None` where it cannot be read. `scores` is the
/// heading of the scores to take, where there are several.
pub(crate) fn read_sheet(
    grids: &[Grid],
    id: &str,
    scores: Option<&str>,
) -> Checked<Option<ScoreSheet>> {
    let Some(mut form) = form_of(lines_of(grids)) else { return Checked::default() };
    form.said.in_text = grids.iter().find_map(total_in_text);
    let mut problems: Vec<Problem> = grids.iter().flat_map(|grid| grid.problems.clone()).collect();
    problems.extend(form.problems.clone());
    problems.extend(notes_of(&form));
    let items = items_of(&form, scores);
    problems.extend(items.problems.iter().cloned());
    if items.refused {
        return Checked::new(None, problems);
    }
    let settled = settle(&items.all);
    let kinds = || items.all.iter().zip(&settled.kinds);
    for (item, kind) in kinds() {
        problems.extend(problems_of(item, *kind));
    }
    problems.extend(empty_levels(&items.all, &settled.kinds));
    problems.extend(settled.question.clone());
    if settled.built.rows.is_empty() {
        let place = grids.first().map(|grid| grid.place.clone()).unwrap_or_default();
        problems.push(Problem::new(Code::TableEmpty, &place));
    }
    Checked::new(Some(sheet_of(id, items, settled)), problems)
}

/// Finds the total that the text of a document states, where it states one.
fn total_in_text(grid: &Grid) -> Option<PrintedTotal> {
    let mut totals: Vec<Points> =
        grid.prose.iter().flatten().flat_map(|line| stated_totals(line)).collect();
    totals.dedup();
    let [total] = totals.as_slice() else { return None };
    let place = Place { sheet: None, line: None, column: None, ..grid.place.clone() };
    Some(PrintedTotal { weight: None, score: Some(*total), place })
}

fn sheet_of(id: &str, items: Items, settled: Settled) -> ScoreSheet {
    let Items { all: items, said, scored_by: (taken, others), .. } = items;
    let score = |at: &usize, column: usize| {
        items[*at].others.get(column).and_then(super::amount::Amount::points)
    };
    let others: Vec<_> = others
        .into_iter()
        .enumerate()
        .map(|(column, heading)| {
            (heading, settled.built.of_items.iter().map(|at| score(at, column)).collect())
        })
        .collect();
    let scored_by = (!others.is_empty()).then_some(ScoredBy { taken, others });
    ScoreSheet {
        id: id.to_owned(),
        head: said.head,
        rows: settled.built.rows,
        sums: settled.built.sums,
        printed: settled.built.printed,
        printed_grade: said.grade,
        scored_by,
    }
}

/// Names what is wrong with a line that counts, or that it was left out.
fn problems_of(item: &Item, kind: Kind) -> Vec<Problem> {
    match kind {
        Kind::Row | Kind::Part | Kind::Whole | Kind::Ahead => {
            let name = item.name();
            [&item.weight, &item.score].into_iter().filter_map(|one| one.problem(name)).collect()
        }
        Kind::Unused => vec![unused(item)],
        Kind::Level | Kind::Repeated => Vec::new(),
    }
}

fn unused(item: &Item) -> Problem {
    Problem::new(Code::SheetRowUnused, &item.place).with("row", item.name())
}

/// A second level with no row below it was not filled in.
fn empty_levels(items: &[Item], kinds: &[Kind]) -> Vec<Problem> {
    let is_level = |at: usize| kinds[at] == Kind::Level && !items[at].levels[1].is_empty();
    let has_row = |at: usize| {
        items.get(at + 1).is_some_and(|next| next.levels[0].is_empty() && next.levels[1].is_empty())
    };
    (0..items.len())
        .filter(|at| is_level(*at) && !has_row(*at))
        .map(|at| unused(&items[at]))
        .collect()
}

/// Notes where the table was found and what its columns were taken for, and names those that are not
/// known.
fn notes_of(form: &Form<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (heading, lines) in &form.tables {
        let Some(first) = heading.blocks.first().and_then(|columns| columns.first()) else {
            continue;
        };
        let place = Place { column: None, ..first.place.clone() };
        problems.push(Problem::new(Code::TableRead, &place).with("rows", lines.len()));
        let columns = || heading.blocks.iter().flatten();
        let unknown = columns().filter(|column| column.role.is_none());
        problems.extend(unknown.map(|column| {
            Problem::new(Code::ColumnUnknown, &column.place).with_word(
                "column",
                Word::Column,
                &column.heading,
            )
        }));
        let read = columns().filter_map(|column| {
            let name = column.role?.name()?;
            (column.heading != name).then(|| format!("{} → {name}", column.heading))
        });
        let read = read.collect::<Vec<_>>().join("，");
        if !read.is_empty() {
            problems.push(Problem::new(Code::ColumnsRead, &place).with("columns", read));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::read_grids;
    use jixiao_core::problem::Detail;

    fn read_with(text: &str, scores: Option<&str>) -> (Option<ScoreSheet>, Vec<Problem>) {
        let grids = read_grids(&Place::file("sheet.csv"), text.as_bytes(), None).unwrap();
        let Checked { value: sheet, mut problems } = read_sheet(&grids, "sheet", scores);
        // Where the heading was found and what it says are told of every table.
        problems.retain(|one| !matches!(one.code, Code::TableRead | Code::ColumnsRead));
        (sheet, problems)
    }

    fn read(text: &str) -> (Option<ScoreSheet>, Vec<Problem>) {
        read_with(text, None)
    }

    fn sound(text: &str) -> ScoreSheet {
        let (sheet, problems) = read(text);
        assert_eq!(problems, []);
        sheet.unwrap()
    }

    fn points(text: &str) -> Option<Points> {
        Points::parse(text.as_bytes()).ok()
    }

    fn rows(sheet: &ScoreSheet) -> Vec<(&str, Option<Points>, Option<Points>)> {
        sheet.rows.iter().map(|row| (row.level3.as_str(), row.weight, row.score)).collect()
    }

    fn said(problems: &[Problem]) -> Vec<String> {
        let text = |detail: &Detail| match detail {
            Detail::Plain(text) | Detail::Word(_, text) => text.clone(),
            Detail::Titled(title) | Detail::Facts(title) => title.zh.clone(),
            Detail::Bars(bars) => format!("{bars:?}"),
            Detail::Stands(stands) => format!("{stands:?}"),
        };
        let details =
            |one: &Problem| one.details.iter().map(|(_, one)| text(one)).collect::<Vec<_>>();
        let line = |one: &Problem| one.place.line.map_or(String::new(), |line| format!(":{line}"));
        problems
            .iter()
            .map(|one| format!("{}{} {}", one.code.id(), line(one), details(one).join(" ")))
            .collect()
    }

    #[test]
    fn a_sheet_as_published_is_read_with_blank_scores_blank() {
        let sheet = sound(
            "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,扣分原因\n\
             产出指标,数量指标,培训场次,≥20次,20,50,48.5,一场改期\n\
             满意度指标,满意度指标,公众满意度,≥95%,,10,,\n",
        );
        let row = &sheet.rows[0];
        assert_eq!((row.target.as_str(), row.actual.as_str()), ("≥20次", "20"));
        assert_eq!((row.reason.as_str(), row.place.line), ("一场改期", Some(2)));
        assert_eq!(rows(&sheet)[0], ("培训场次", points("50"), points("48.5")));
        assert_eq!((sheet.rows[1].score, sheet.id.as_str()), (None, "sheet"));
        assert!(sheet.printed.is_none());
    }

    #[test]
    fn blank_levels_mean_the_one_above() {
        let sheet = sound(
            "level1,level2,level3,weight,score\n\
             产出,数量,甲,10,10\n,,乙,10,10\n产出,,丙,10,10\n,质量,丁,10,10\n效益,,戊,10,10\n",
        );
        let levels: Vec<_> =
            sheet.rows.iter().map(|row| format!("{}/{}", row.level1, row.level2)).collect();
        assert_eq!(levels, ["产出/数量", "产出/数量", "产出/数量", "产出/质量", "效益/"]);
    }

    #[test]
    fn totals_and_subtotals_are_no_rows_and_empty_kinds_are_said_to_be_left_out() {
        let (sheet, problems) = read(
            "level1,level2,level3,weight,score\n\
             产出,数量,甲,60,58\n,小计,,60,58\n效益,经济效益,,,\n,社会效益,乙,40,40\n\
             合 计（100分）,,,100,\n,,总分：,,98\n",
        );
        let sheet = sheet.unwrap();
        let names = sheet.rows.iter().map(|row| (row.level2.as_str(), row.level3.as_str()));
        assert_eq!(names.collect::<Vec<_>>(), [("数量", "甲"), ("社会效益", "乙")]);
        let printed = sheet.printed.unwrap();
        assert_eq!((printed.weight, printed.score), (points("100"), points("98")));
        assert_eq!(printed.place.line, Some(6));
        assert_eq!(said(&problems), ["S19:4 经济效益"]);
    }

    #[test]
    fn a_row_without_third_level_counts_where_it_has_points() {
        assert_eq!(sound("level1,level2,level3,weight,score\n预算执行率,,,10,9\n").rows.len(), 1);
    }

    #[test]
    fn numbers_are_plain_or_a_problem_at_their_row() {
        let (sheet, problems) =
            read("level3,weight,score\n甲,约10,9\n乙,10%,8.005\n合计,20,十七\n丙,-1,0\n");
        let expected = [
            "S13:2 甲 weight 约10",
            "S13:3 乙 weight 10%",
            "S13:3 乙 score 8.005",
            "S13:4 合计 score 十七",
            "S13:5 丙 weight -1",
        ];
        assert_eq!(said(&problems), expected);
        assert!(problems.iter().all(Problem::blocks));
        assert_eq!(sheet.unwrap().rows[0].weight, None);
    }

    #[test]
    fn points_may_be_full_width_and_have_their_unit() {
        let (sheet, problems) = read("level3,weight,score\n甲,１０,9.5分\n乙,90.00 分,８９．５\n");
        let read: Vec<_> = said(&problems);
        assert_eq!(read[1], "T43:2 甲 score 9.5分 9.5 分");
        assert_eq!(problems.len(), 4);
        let sheet = sheet.unwrap();
        let expected = [("甲", points("10"), points("9.5")), ("乙", points("90"), points("89.5"))];
        assert_eq!(rows(&sheet), expected);
    }

    #[test]
    fn a_column_that_is_missing_is_named_and_one_that_is_not_known() {
        let (sheet, problems) = read("level1,level3,分值,随便\n产出,甲,10,无\n");
        assert!(sheet.is_none());
        assert_eq!(said(&problems), ["T05:1 随便", "T03:1 score"]);
        let (_, problems) = read("level1,level3,分值,得份\n产出,甲,10,9\n");
        assert_eq!(said(&problems), ["T05:1 得份", "T03:1 score", "S22:1 得份 score"]);
    }

    #[test]
    fn which_of_several_scores_count_is_asked_unless_they_are_the_same() {
        let text = "三级指标,分值,自评得分,复核得分\n甲,60,60,58\n乙,40,40,40\n";
        let (sheet, problems) = read(text);
        assert!(sheet.is_none());
        assert_eq!(said(&problems), ["T04:1 自评得分 复核得分"]);
        let (sheet, problems) = read_with(text, Some("复核得分"));
        assert_eq!(problems, []);
        let sheet = sheet.unwrap();
        assert_eq!(rows(&sheet)[0], ("甲", points("60"), points("58")));
        let by = sheet.scored_by.unwrap();
        assert_eq!((by.taken.as_str(), by.others[0].0.as_str()), ("复核得分", "自评得分"));
        assert_eq!(by.others[0].1, [points("60"), points("40")]);
        assert_eq!(said(&read_with(text, Some("专家得分")).1), ["T03:1 专家得分"]);
        let same = text.replace(",58", ",60");
        assert_eq!(rows(&sound(&same))[0].2, points("60"));
        let blank = "三级指标,分值,自评得分,复核得分\n甲,60,60,\n乙,40,40,\n";
        assert_eq!(rows(&sound(blank))[1].2, points("40"));
    }

    #[test]
    fn shares_beside_points_must_be_the_same_points() {
        let text = "三级指标,权重,分值,得分\n甲,60%,60,58\n乙,0.4,40,40\n";
        assert_eq!(rows(&sound(text))[0], ("甲", points("60"), points("58")));
        let other = text.replace("60%", "50%");
        assert_eq!(said(&read(&other).1), ["T04:1 分值 权重"]);
    }

    #[test]
    fn a_line_that_adds_up_to_everything_is_the_total_whatever_it_is_called() {
        let sheet = sound("三级指标,分值,得分\n甲,60,58\n乙,30,30\n丙,10,9\n绩效情况,100,97\n");
        assert_eq!(sheet.rows.len(), 3);
        assert_eq!(sheet.printed.unwrap().score, points("97"));
        // One point off it is neither a total nor a row that fits.
        let sheet = sound("三级指标,分值,得分\n甲,60,58\n乙,30,30\n丙,10,9\n绩效情况,100,96\n");
        assert_eq!(sheet.rows.len(), 4);
    }

    #[test]
    fn an_indicator_called_like_a_sum_is_a_row_where_only_that_adds_up() {
        let sheet = sound(
            "三级指标,指标值,完成值,分值,得分\n\
             甲,1,1,60,58\n综合评分,≥90分,95分,30,30\n丙,1,1,10,9\n总分,,,100,97\n",
        );
        assert_eq!(sheet.rows.len(), 3);
        assert_eq!(sheet.printed.unwrap().score, points("97"));
    }

    #[test]
    fn a_dimension_may_print_its_sum_before_its_rows() {
        let sheet = sound(
            "一级指标,二级指标,三级指标,分值,得分\n\
             产出指标,,,60,58\n,数量,甲,40,38\n,质量,乙,20,20\n\
             效益指标,,,40,40\n,社会,丙,40,40\n",
        );
        assert_eq!(rows(&sheet).len(), 3);
        assert_eq!(sheet.sums.iter().map(|sum| sum.rows.len()).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(sheet.rows[2].level1, "效益指标");
    }

    #[test]
    fn points_behind_a_level_are_a_sum_of_its_rows() {
        let sheet = sound(
            "一级指标,二级指标,三级指标,分值,得分\n\
             产出指标（60分）,数量,甲,40,38\n产出指标（60分）,质量,乙,20,20\n效益指标40分,社会,丙,40,40\n",
        );
        let sums: Vec<_> = sheet.sums.iter().map(|sum| (sum.name.as_str(), sum.weight)).collect();
        assert_eq!(sums, [("产出指标", points("60")), ("效益指标", points("40"))]);
    }

    #[test]
    fn indicators_may_stand_in_two_blocks_side_by_side() {
        let sheet = sound(
            "三级指标,分值,得分,三级指标,分值,得分\n甲,30,28,丙,20,20\n乙,40,40,丁,10,9\n总分,100,97,,,\n",
        );
        let names = rows(&sheet).iter().map(|row| row.0).collect::<Vec<_>>();
        assert_eq!(names, ["甲", "乙", "丙", "丁"]);
        assert_eq!(sheet.printed.unwrap().score, points("97"));
    }

    #[test]
    fn the_head_says_whose_project_it_is_and_how_much_money() {
        let sheet = sound(
            "项目支出绩效自评表,,,,,,,\n项目名称,道路养护,,,,,,\n主管部门,某镇政府,,,实施单位：,养护站,,\n\
             项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n\
             ,年度资金总额,90,80,79.2,10,99%,9.9\n,上年结转资金,,,,—,—,—\n\
             一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,备注\n\
             产出指标,数量指标,养护里程,42公里,42公里,90,90,\n总分,,,,,100,99.9,\n自评等级：优,,,,,,,\n",
        );
        let head = &sheet.head;
        assert_eq!((head.name.as_str(), head.department.as_str()), ("道路养护", "某镇政府"));
        assert_eq!((head.unit.as_str(), head.budget.as_str()), ("养护站", "80万元"));
        assert_eq!(head.executed, "79.2万元");
        let money = &sheet.rows[0];
        assert_eq!((money.level3.as_str(), money.level2.as_str()), ("年度资金总额", "执行率"));
        assert_eq!((money.target.as_str(), money.actual.as_str()), ("80", "79.2"));
        assert_eq!((money.weight, money.score), (points("10"), points("9.9")));
        assert_eq!(sheet.printed_grade.unwrap().value, "优");
    }

    #[test]
    fn money_that_is_printed_twice_counts_once_where_the_total_says_so() {
        let text = |score: &str, total: &str| {
            format!(
                "项目资金,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n\
                 年度资金总额,90,80,79.2,10,99%,{score}\n\
                 一级指标,三级指标,指标值,完成值,分值,得分,备注\n\
                 投入,预算执行率,80,79.2,10,9.9,\n产出,里程,1,1,90,90,\n{total}"
            )
        };
        assert_eq!(sound(&text("9.9", "总分,,,,100,99.9,\n")).rows.len(), 2);
        let (sheet, problems) = read(&text("9.9", ""));
        assert_eq!(sheet.unwrap().rows.len(), 3);
        assert_eq!(said(&problems), ["S16:2 年度资金总额 109.80 99.90"]);
        // Another score is another row: 110 points, which says so itself.
        assert_eq!(sound(&text("9.8", "")).rows.len(), 3);
    }

    #[test]
    fn a_subtotal_called_like_a_total_does_not_end_the_table() {
        let (sheet, problems) = read(
            "一级指标,二级指标,三级指标,分值,得分\n\
             产出指标（60分）,数量,甲,60,58\n,合计,,,58\n\
             效益指标（40分）,社会,无,,\n,经济,丙,40,40\n,合计,,,40\n总得分,,,100,98\n",
        );
        let sheet = sheet.unwrap();
        assert_eq!(sheet.rows[1].level1, "效益指标");
        assert_eq!(said(&problems), ["S19:4 无"]);
        assert_eq!(sheet.sums.len(), 4);
    }

    #[test]
    fn a_block_with_points_that_is_not_understood_is_named() {
        let (_, problems) = read("管理,分值,得分\n制度,10,9\n三级指标,分值,得分\n甲,100,90\n");
        assert_eq!(said(&problems), ["S20:1 "]);
    }

    #[test]
    fn a_sheet_of_totals_only_is_empty() {
        let (sheet, problems) = read("level3,weight,score\n总分,100,98\n");
        assert!(sheet.unwrap().rows.is_empty());
        assert_eq!(said(&problems), ["T08 "]);
    }
}
