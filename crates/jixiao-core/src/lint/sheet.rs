//! What is odd about a published score sheet, by what real ones were found to get wrong
//! (domain.md §7). Blank scores are not zeros, and nothing is repaired.

use super::row;
use crate::bilingual::Bilingual;
use crate::problem::{Code, Place, Problem};
use crate::quantity::Points;
use crate::rulebook::Grades;
use crate::sheet::kind;
use crate::sheet::{ScoreSheet, SheetResult, SheetRow, WHOLE, add_up, grade_of};

/// Gives advice on a score sheet, in the order of the codes.
pub fn sheet(sheet: &ScoreSheet, result: &SheetResult, grades: &Grades) -> Vec<Problem> {
    let rows = || sheet.rows.iter();
    let mut problems = Vec::new();
    problems.extend(weights_not_whole(sheet, result));
    problems.extend(scores_missing(sheet));
    problems.extend(rows().filter_map(row::score_over));
    problems.extend(kinds_missing(sheet));
    problems.extend(rows().filter_map(|one| row::heavy(one, result.weights)));
    problems.extend(rows().filter_map(row::money_as_output));
    problems.extend(all_full(sheet));
    problems.extend(printed_differs(sheet, result));
    problems.extend(rows().filter_map(row::execution));
    problems.extend(rows().filter_map(row::unexplained_loss));
    problems.extend(nothing_executed(sheet));
    problems.extend(rows().filter_map(row::word_for_number));
    problems.extend(rows().filter_map(row::misplaced));
    problems.extend(sums_differ(sheet));
    problems.extend(grade_hangs(sheet, result, grades));
    problems.extend(grade_differs(sheet, result, grades));
    problems.extend(execution_twice(sheet));
    problems.extend(rows().filter_map(row::overshoot));
    problems.extend(rows().filter_map(row::units_mixed));
    problems.extend(goals_unmeasured(sheet, result));
    problems.extend(rows().filter_map(row::hint_left));
    problems
}

/// Gives the place of the sheet as a whole: where its first row stands, without the row.
fn whole(sheet: &ScoreSheet) -> Place {
    let first = sheet.rows.first().map(|row| row.place.clone()).unwrap_or_default();
    Place { line: None, column: None, ..first }
}

/// S01.
fn weights_not_whole(sheet: &ScoreSheet, result: &SheetResult) -> Option<Problem> {
    (!sheet.rows.is_empty() && result.weights != WHOLE)
        .then(|| Problem::new(Code::SheetWeights, &whole(sheet)).with("sum", result.weights))
}

/// S02, once, at the first blank score.
fn scores_missing(sheet: &ScoreSheet) -> Option<Problem> {
    let mut blank = sheet.rows.iter().filter(|row| row.score.is_none()).peekable();
    let place = blank.peek()?.place.clone();
    Some(
        Problem::new(Code::SheetScoresMissing, &place)
            .with("count", blank.count())
            .with("rows", sheet.rows.len()),
    )
}

/// S04, for sheets that say at all what their rows stand under.
fn kinds_missing(sheet: &ScoreSheet) -> Vec<Problem> {
    if sheet.rows.iter().all(|row| row.level1.is_empty()) {
        return Vec::new();
    }
    let kinds = [
        (sheet.rows.iter().any(kind::is_benefit), "效益", "benefit"),
        (sheet.rows.iter().any(kind::is_satisfaction), "满意度", "satisfaction"),
    ];
    kinds
        .into_iter()
        .filter(|(found, ..)| !found)
        .map(|(_, zh, en)| {
            let what = Bilingual { zh: zh.to_owned(), en: en.to_owned() };
            Problem::new(Code::SheetNoBenefit, &whole(sheet)).with_title("what", &what)
        })
        .collect()
}

/// S07.
fn all_full(sheet: &ScoreSheet) -> Option<Problem> {
    (!sheet.rows.is_empty() && sheet.rows.iter().all(is_full))
        .then(|| Problem::new(Code::SheetAllFull, &whole(sheet)))
}

/// Says whether a row has all its points.
fn is_full(row: &SheetRow) -> bool {
    row.score.is_some() && row.score == row.weight
}

/// S08, for scores and for weights. While rows are blank, a total differs only where no filling
/// of them could lead to it; the nearest sum that could is named.
fn printed_differs(sheet: &ScoreSheet, result: &SheetResult) -> Vec<Problem> {
    let Some(printed) = &sheet.printed else { return Vec::new() };
    let differs = |printed_sum: Option<Points>, least: Points, most: Option<Points>| {
        let stated = printed_sum?;
        let sum = if stated < least { least } else { most.filter(|most| stated > *most)? };
        let problem = Problem::new(Code::SheetTotalDiffers, &printed.place);
        Some(problem.with("printed", stated).with("sum", sum))
    };
    let scored = result.given.unwrap_or_default();
    let open = sheet.rows.iter().filter(|row| row.score.is_none());
    let most = open.map(|row| row.weight).sum::<Option<Points>>().map(|open| scored + open);
    let unweighted = sheet.rows.iter().any(|row| row.weight.is_none());
    let weights = (!unweighted).then_some(result.weights);
    [differs(printed.score, scored, most), differs(printed.weight, result.weights, weights)]
        .into_iter()
        .flatten()
        .collect()
}

/// S11.
fn nothing_executed(sheet: &ScoreSheet) -> Vec<Problem> {
    let (execution, others): (Vec<_>, Vec<_>) =
        sheet.rows.iter().partition(|row| kind::is_execution(row));
    let mut scored = others.into_iter().filter(|row| row.score.is_some()).peekable();
    if scored.peek().is_none() || !scored.all(is_full) {
        return Vec::new();
    }
    let is_zero = |row: &&SheetRow| row.score == Some(Points::ZERO) && row.weight > row.score;
    let zero = execution.into_iter().filter(is_zero);
    zero.map(|one| row::problem(Code::SheetZeroExecution, one)).collect()
}

/// S15. While rows are blank, a sum differs only where no filling of them could lead to it.
fn sums_differ(sheet: &ScoreSheet) -> Vec<Problem> {
    let mut problems = Vec::new();
    for stated in &sheet.sums {
        let rows: Vec<&SheetRow> = stated.rows.iter().map(|at| &sheet.rows[*at]).collect();
        let weights = rows.iter().map(|row| row.weight).sum::<Option<Points>>();
        let given: Points = rows.iter().filter_map(|row| row.score).sum();
        let blank = rows.iter().filter(|row| row.score.is_none());
        let most = blank.map(|row| row.weight).sum::<Option<Points>>().map(|more| given + more);
        let apart = |printed: Option<Points>, least: Points, most: Option<Points>| {
            let printed = printed?;
            let sum = if printed < least { least } else { most.filter(|most| printed > *most)? };
            let problem = Problem::new(Code::SheetSumDiffers, &stated.place);
            let problem = problem.with("name", &stated.name).with("printed", printed);
            Some(problem.with("sum", sum))
        };
        let of_weights = weights.and_then(|sum| apart(stated.weight, sum, Some(sum)));
        problems.extend(of_weights.or_else(|| apart(stated.score, given, most)));
    }
    problems
}

/// S17. A score that does not follow from its rate, or that is zero where all others are full, may
/// be a slip; where the other score would lead to another grade, the grade hangs on it.
fn grade_hangs(sheet: &ScoreSheet, result: &SheetResult, grades: &Grades) -> Vec<Problem> {
    let Some(grade) = grade_of(sheet, result, grades) else { return Vec::new() };
    let zero = !nothing_executed(sheet).is_empty();
    let mut problems = Vec::new();
    for (at, one) in sheet.rows.iter().enumerate() {
        let full = one.weight.filter(|_| zero && kind::is_execution(one));
        let Some(other) = row::expected_score(one).or(full) else { continue };
        let mut changed = sheet.clone();
        changed.rows[at].score = Some(other);
        let graded = grade_of(&changed, &add_up(&changed), grades);
        if let Some(otherwise) = graded.filter(|graded| *graded != grade) {
            let problem = row::problem(Code::SheetGradeHangs, one).with("expected", other);
            let problem = problem.with_title("grade", &grades.get(grade).title);
            problems.push(problem.with_title("otherwise", &grades.get(otherwise).title));
        }
    }
    problems
}

/// S18, for grades that are called as ours are.
fn grade_differs(sheet: &ScoreSheet, result: &SheetResult, grades: &Grades) -> Option<Problem> {
    let printed = sheet.printed_grade.as_ref()?;
    let grade = &grades.get(grade_of(sheet, result, grades)?).title;
    let known = grades.iter().any(|(_, one)| one.title.zh == printed.value);
    (known && grade.zh != printed.value).then(|| {
        let problem = Problem::new(Code::SheetGradeDiffers, &printed.place);
        problem.with("printed", &printed.value).with_title("grade", grade)
    })
}

/// S25, for sheets that say targets at all, the amounts of the execution row aside. More than half of the points, as the built-in rulebooks have it for
/// what is judged.
fn goals_unmeasured(sheet: &ScoreSheet, result: &SheetResult) -> Option<Problem> {
    let rows = || sheet.rows.iter();
    let unmeasured = || rows().filter(|row| row::is_unmeasured(row) && !kind::is_execution(row));
    let points: Points = unmeasured().filter_map(|row| row.weight).sum();
    let half = points.hundredths() * 2 > result.weights.hundredths();
    let targets = || rows().filter(|row| !kind::is_execution(row) && !row.target.trim().is_empty());
    (half && targets().next().is_some()).then(|| {
        Problem::new(Code::SheetGoalsUnmeasured, &whole(sheet))
            .with("count", unmeasured().count())
            .with("rows", rows().count())
            .with("points", points)
            .with("sum", result.weights)
    })
}

/// S21, for rows of the same weight: another that speaks of execution may be another measure.
fn execution_twice(sheet: &ScoreSheet) -> Option<Problem> {
    let mut rows = sheet.rows.iter().filter(|row| kind::is_execution(row));
    let first = rows.next()?;
    let again = rows.find(|row| row.weight == first.weight && row.weight > Some(Points::ZERO))?;
    Some(row::problem(Code::SheetExecutionTwice, again).with("first", kind::name(first)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::example::said;
    use crate::problem::Sourced;
    use crate::rulebook::{Band, Grade};
    use crate::sheet::{PrintedTotal, StatedSum};

    fn points(text: &str) -> Option<Points> {
        (!text.is_empty()).then(|| Points::parse(text.as_bytes()).unwrap())
    }

    /// Reads rows written as `level1,level2,level3,weight,score`.
    fn read(rows: &[&str]) -> ScoreSheet {
        let row = |(line, text): (u64, &&str)| {
            let cells: Vec<&str> = text.split(',').collect();
            SheetRow {
                level1: cells[0].to_owned(),
                level2: cells[1].to_owned(),
                level3: cells[2].to_owned(),
                weight: points(cells[3]),
                score: points(cells[4]),
                place: Place::file("sheet.csv").at_line(line),
                ..SheetRow::default()
            }
        };
        let rows = (2..).zip(rows).map(row).collect();
        ScoreSheet { id: "sheet".to_owned(), rows, ..ScoreSheet::default() }
    }

    fn with_total(rows: &[&str], weight: &str, score: &str) -> ScoreSheet {
        let (weight, score) = (points(weight), points(score));
        let place = Place::file("sheet.csv").at_line(99);
        ScoreSheet { printed: Some(PrintedTotal { weight, score, place }), ..read(rows) }
    }

    /// 优 from 90, 良 from 80, 中 from 60, 差 below.
    fn bands() -> Grades {
        let grade = |(zh, from, to): (&str, i64, i64)| Grade {
            id: zh.to_owned(),
            title: Bilingual { zh: zh.to_owned(), en: zh.to_owned() },
            band: Some(Band {
                from: Points::from_hundredths(from * 100),
                to: Points::from_hundredths(to * 100),
            }),
        };
        let grades = [("优", 90, 100), ("良", 80, 90), ("中", 60, 80), ("差", 0, 60)];
        Grades { grades: grades.map(grade).to_vec(), limits: Vec::new() }
    }

    fn found(sheet: &ScoreSheet) -> Vec<String> {
        super::sheet(sheet, &add_up(sheet), &bands()).iter().map(said).collect()
    }

    /// 10 + 50 + 30 + 10 with nothing to say about it.
    const ORDINARY: [&str; 5] = [
        "预算执行,预算执行率,总额执行率,10,9",
        "产出指标,数量指标,培训场次,20,20",
        "产出指标,质量指标,培训合格率,30,30",
        "效益指标,社会效益指标,带动就业,30,30",
        "满意度指标,服务对象满意度指标,学员满意度,10,10",
    ];

    #[test]
    fn an_ordinary_sheet_gets_no_advice() {
        assert_eq!(found(&read(&ORDINARY)), [""; 0]);
        assert_eq!(found(&with_total(&ORDINARY, "100", "99")), [""; 0]);
        assert_eq!(found(&ScoreSheet::default()), [""; 0]);
    }

    #[test]
    fn weights_just_off_a_hundred() {
        let mut rows = ORDINARY;
        rows[3] = "效益指标,社会效益指标,带动就业,30.01,30";
        assert_eq!(found(&read(&rows)), ["S01 sum=100.01"]);
    }

    #[test]
    fn blank_scores_are_counted_at_the_first() {
        let mut rows = ORDINARY;
        rows[2] = "产出指标,质量指标,培训合格率,30,";
        rows[4] = "满意度指标,服务对象满意度指标,学员满意度,10,";
        assert_eq!(found(&read(&rows)), ["S02:4 count=2 rows=5"]);
    }

    #[test]
    fn kinds_that_are_missing_are_named() {
        let mut rows = ORDINARY;
        rows[3] = "产出指标,时效指标,按时完成率,30,30";
        assert_eq!(found(&read(&rows)), ["S04 what=benefit"]);
        rows[3] = "效益指标,社会效益指标,带动就业,30,30";
        rows[4] = "效益指标,社会效益指标,持证率,10,10";
        assert_eq!(found(&read(&rows)), ["S04 what=satisfaction"]);
        let bare = [",,带动就业,40,40", ",,持证率,30,30", ",,培训场次,30,29"];
        assert_eq!(found(&read(&bare)), [""; 0]);
    }

    #[test]
    fn full_marks_throughout_need_every_score() {
        let mut rows = ORDINARY;
        rows[0] = "预算执行,预算执行率,总额执行率,10,10";
        assert_eq!(found(&read(&rows)), ["S07"]);
        rows[0] = "预算执行,预算执行率,总额执行率,10,";
        assert_eq!(found(&read(&rows)), ["S02:2 count=1 rows=5"]);
        rows[0] = "预算执行,预算执行率,总额执行率,10,9.99";
        assert_eq!(found(&read(&rows)), [""; 0]);
    }

    #[test]
    fn printed_sums_must_be_those_of_the_rows() {
        let more = ["S08:99 printed=99.01 sum=99.00"];
        assert_eq!(found(&with_total(&ORDINARY, "", "99.01")), more);
        let less = ["S08:99 printed=98.99 sum=99.00"];
        assert_eq!(found(&with_total(&ORDINARY, "", "98.99")), less);
        // Rows add to 120, the sheet prints 100.
        let mut rows = ORDINARY.to_vec();
        rows.push("产出指标,时效指标,按时完成率,20,20");
        let both = ["S01 sum=120.00", "S08:99 printed=100.00 sum=120.00"];
        assert_eq!(found(&with_total(&rows, "100", "119")), both);
    }

    #[test]
    fn a_total_over_blank_scores_must_be_within_reach() {
        // 10 + 9 + 19 + 19 + 27 = 84 and 10 open: rows cannot exceed 94.
        let rows = [
            "预算执行,预算执行率,年度资金总额执行率,10,10",
            "产出指标,数量指标,图斑核查数,10,9",
            "产出指标,质量指标,项目验收合格率,20,19",
            "产出指标,时效指标,项目完成及时率,20,19",
            "效益指标,社会效益指标,违法行为责停率,30,27",
            "满意度指标,服务对象满意度指标,满意度,10,",
        ];
        let blank = "S02:7 count=1 rows=6";
        assert_eq!(found(&with_total(&rows, "100", "94")), [blank]);
        assert_eq!(found(&with_total(&rows, "100", "84")), [blank]);
        let over = "S08:99 printed=98.00 sum=94.00";
        assert_eq!(found(&with_total(&rows, "100", "98")), [blank, over]);
        let under = "S08:99 printed=83.99 sum=84.00";
        assert_eq!(found(&with_total(&rows, "100", "83.99")), [blank, under]);
    }

    #[test]
    fn nothing_executed_yet_everything_done() {
        let mut rows = ORDINARY;
        rows[0] = "预算执行,预算执行率,总额执行率,10,0";
        assert_eq!(found(&read(&rows)), ["S11:2 row=总额执行率"]);
        rows[1] = "产出指标,数量指标,培训场次,20,19.99";
        assert_eq!(found(&read(&rows)), [""; 0]);
    }

    #[test]
    fn a_stated_sum_must_be_that_of_its_rows_as_far_as_they_are_filled_in() {
        let stated = |rows: &[&str], weight: &str, score: &str| {
            let sum = StatedSum {
                name: "小计".to_owned(),
                rows: vec![1, 2],
                weight: points(weight),
                score: points(score),
                place: Place::file("sheet.csv").at_line(50),
            };
            found(&ScoreSheet { sums: vec![sum], ..read(rows) })
        };
        assert_eq!(stated(&ORDINARY, "50", "50"), [""; 0]);
        let weight = ["S15:50 name=小计 printed=49.99 sum=50.00"];
        assert_eq!(stated(&ORDINARY, "49.99", "50"), weight);
        let score = ["S15:50 name=小计 printed=50.01 sum=50.00"];
        assert_eq!(stated(&ORDINARY, "", "50.01"), score);
        let mut rows = ORDINARY;
        rows[2] = "产出指标,质量指标,培训合格率,30,";
        let blank = "S02:4 count=1 rows=5";
        assert_eq!(stated(&rows, "50", "50"), [blank]);
        assert_eq!(stated(&rows, "50", "19.99")[1], "S15:50 name=小计 printed=19.99 sum=20.00");
    }

    #[test]
    fn a_grade_that_hangs_on_one_doubtful_score_is_named() {
        // 43.2 of 100 executed gives 4.32 of 10; with 10 the total is 90, with 4.32 it is 84.32.
        let mut rows = ORDINARY;
        rows[0] = "预算执行,预算执行率,总额执行率,10,10";
        rows[2] = "产出指标,质量指标,培训合格率,30,20";
        let mut sheet = read(&rows);
        (sheet.rows[0].target, sheet.rows[0].actual) = ("100".to_owned(), "43.2".to_owned());
        let said = found(&sheet);
        assert_eq!(said[1], "S17:2 row=总额执行率 expected=4.32 grade=优 otherwise=良");
        // 99 − 10 + 4.32 is 93.32, still 优: only the score itself is named.
        sheet.rows[2].score = points("30");
        assert!(found(&sheet).iter().all(|one| !one.starts_with("S17")));
    }

    #[test]
    fn a_printed_grade_must_be_that_of_the_total() {
        let printed = |grade: &str| {
            let place = Place::file("sheet.csv").at_line(60);
            let printed_grade = Some(Sourced { value: grade.to_owned(), place });
            found(&ScoreSheet { printed_grade, ..read(&ORDINARY) })
        };
        assert_eq!(printed("优"), [""; 0]);
        assert_eq!(printed("良"), ["S18:60 printed=良 grade=优"]);
        assert_eq!(printed("合格"), [""; 0], "called by another name");
    }

    #[test]
    fn goals_without_a_measure_are_counted_from_more_than_half_of_the_points() {
        let with = |targets: [&str; 5]| {
            let mut sheet = read(&ORDINARY);
            for (row, target) in sheet.rows.iter_mut().zip(targets) {
                target.clone_into(&mut row.target);
            }
            found(&sheet)
        };
        // 20 + 30 of 100 is no more than half; 20 + 30 + 10 is.
        assert_eq!(with(["100", "丰富多样", "全部合格", "≥100人", "≥90%"]), [""; 0]);
        let more = ["S25 count=3 rows=5 points=60.00 sum=100.00"];
        assert_eq!(with(["100", "丰富多样", "全部合格", "≥100人", "满意"]), more);
        assert_eq!(with(["100", "", "", "", ""]), [""; 0], "a sheet without targets says nothing");
    }

    #[test]
    fn published_sheets_are_found_out() {
        // Two of the real sheets, row by row.
        let one_row = ["产出指标,经济成本指标,成本控制数,90,90"];
        let expected = [
            "S01 sum=90.00",
            "S04 what=benefit",
            "S04 what=satisfaction",
            "S05:2 row=成本控制数 weight=90.00 sum=90.00",
            "S07",
        ];
        assert_eq!(found(&read(&one_row)), expected);
        let unfilled = [
            "预算执行,预算执行率,总额执行率,10,",
            "产出指标,数量指标,发放（缴纳）覆盖率,60,",
            "效益指标,社会效益指标,足额保障率（参保率）,30,",
        ];
        let expected = [
            "S02:2 count=3 rows=3",
            "S04 what=satisfaction",
            "S05:3 row=发放（缴纳）覆盖率 weight=60.00 sum=100.00",
        ];
        assert_eq!(found(&read(&unfilled)), expected);
    }
}
