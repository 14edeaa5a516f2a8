//! What is odd about one row of a published score sheet.

use super::percent_in_full;
use super::value::{Value, is_blank, is_same_text, is_words};
use crate::problem::{Code, Problem};
use crate::quantity::{Fraction, Points, Rounding, TooPrecise};
use crate::sheet::SheetRow;
use crate::sheet::kind;

/// A row that carries more than this many percent of the sheet's points is worth a look; a sheet
/// with 90 of 100 in one row was published (domain.md §7).
const ROW_PERCENT_AT_MOST: i64 = 40;

/// A result beyond so many percent of its target is worth a look: local practice, as in the rulebooks' own limit.
const OVERSHOOT_PERCENT: i128 = 130;

/// Amounts so many times apart are in different units: 千元 is the unit nearest to 元.
const UNITS_APART: i128 = 1_000;

/// Starts a problem that names the row.
pub(super) fn problem(code: Code, row: &SheetRow) -> Problem {
    Problem::new(code, &row.place).with("row", kind::name(row))
}

/// S03.
pub(super) fn score_over(row: &SheetRow) -> Option<Problem> {
    let (weight, score) = (row.weight?, row.score?);
    (score > weight)
        .then(|| problem(Code::SheetScoreOver, row).with("score", score).with("max", weight))
}

/// S05.
pub(super) fn heavy(row: &SheetRow, sum: Points) -> Option<Problem> {
    let weight = row.weight?;
    (weight.hundredths() * 100 > sum.hundredths() * ROW_PERCENT_AT_MOST)
        .then(|| problem(Code::SheetRowHeavy, row).with("weight", weight).with("sum", sum))
}

/// S06.
pub(super) fn money_as_output(row: &SheetRow) -> Option<Problem> {
    is_money_as_output(row).then(|| problem(Code::SheetMoneyAsOutput, row))
}

fn is_money_as_output(row: &SheetRow) -> bool {
    let in_money = Value::read(&row.target).is_some_and(|target| target.is_money());
    kind::is_money_as_output(row, in_money)
}

/// S14. Money as a quantity is said once, as S06.
pub(super) fn misplaced(row: &SheetRow) -> Option<Problem> {
    (kind::is_misplaced_process(row) && !is_money_as_output(row))
        .then(|| problem(Code::SheetRowMisplaced, row))
}

/// S09.
pub(super) fn execution(row: &SheetRow) -> Option<Problem> {
    let expected = expected_score(row)?;
    Some(
        problem(Code::SheetExecution, row)
            .with("rate", percent_in_full(execution_rate(row)?))
            .with("expected", expected)
            .with("score", row.score?),
    )
}

/// Gives the score of the execution row by its rate, where it has another. Only differences of a
/// hundredth of a point and more count.
pub(super) fn expected_score(row: &SheetRow) -> Option<Points> {
    let (weight, score) = (row.weight?, row.score?);
    let rate = execution_rate(row)?;
    let differs = || -> Result<Option<Points>, TooPrecise> {
        let expected = rate.min(Fraction::ONE).times(Fraction::from_points(weight))?;
        let score = Fraction::from_points(score);
        let difference = expected.max(score).minus(expected.min(score))?;
        let least = Fraction::from_points(Points::from_hundredths(1));
        if difference < least {
            return Ok(None);
        }
        expected.to_points(Rounding::HalfUp).map(Some)
    };
    differs().ok().flatten()
}

/// Gives executed ÷ budget of the execution row, where both are printed.
fn execution_rate(row: &SheetRow) -> Option<Fraction> {
    if !kind::is_execution(row) {
        return None;
    }
    let (target, actual) = (Value::read(&row.target)?, Value::read(&row.actual)?);
    // A target such as ≥95% is a line for the rate, not a budget.
    if target.is_part() {
        return None;
    }
    let (budget, executed) = target.with_result(&actual)?;
    if budget <= Fraction::ZERO || executed < Fraction::ZERO {
        return None;
    }
    let rate = executed.divided_by(budget).ok()?;
    // So far beyond the budget, 元 stands beside 万元.
    let mixed_up = Fraction::from_points(Points::from_hundredths(1_000));
    (rate < mixed_up).then_some(rate)
}

/// S10. Budget and executed amount are no target and result; S09 looks at them.
pub(super) fn unexplained_loss(row: &SheetRow) -> Option<Problem> {
    let (weight, score) = (row.weight?, row.score?);
    let target = Value::read(&row.target);
    let is_budget = kind::is_execution(row) && !target.as_ref().is_some_and(Value::is_part);
    if score >= weight || !is_blank(&row.reason) || is_budget {
        return None;
    }
    let met =
        is_same_text(&row.target, &row.actual) || target?.is_met_by(&Value::read(&row.actual)?)?;
    met.then(|| {
        problem(Code::SheetLossUnexplained, row)
            .with("target", &row.target)
            .with("actual", &row.actual)
            .with("score", score)
            .with("max", weight)
    })
}

/// S12.
pub(super) fn word_for_number(row: &SheetRow) -> Option<Problem> {
    (Value::read(&row.target).is_some() && is_words(&row.actual)).then(|| {
        problem(Code::SheetWordForNumber, row)
            .with("target", &row.target)
            .with("actual", &row.actual)
    })
}

/// S23.
pub(super) fn overshoot(row: &SheetRow) -> Option<Problem> {
    let (target, actual) = (Value::read(&row.target)?, Value::read(&row.actual)?);
    (!kind::is_execution(row) && target.is_exceeded_by(&actual, OVERSHOOT_PERCENT)).then(|| {
        problem(Code::SheetOvershoot, row)
            .with("target", &row.target)
            .with("actual", &row.actual)
            .with("limit", format!("{OVERSHOOT_PERCENT}%"))
    })
}

/// S24, for what both cells say to be money, or the execution row.
pub(super) fn units_mixed(row: &SheetRow) -> Option<Problem> {
    let (target, actual) = (Value::read(&row.target)?, Value::read(&row.actual)?);
    let of_money = kind::is_execution(row) || target.is_money() || actual.is_money();
    (of_money && !target.is_part() && target.is_apart_from(&actual, UNITS_APART)).then(|| {
        problem(Code::SheetUnitsMixed, row).with("target", &row.target).with("actual", &row.actual)
    })
}

/// Says whether the target of a row has neither a number nor a date.
pub(super) fn is_unmeasured(row: &SheetRow) -> bool {
    is_words(&row.target) || is_blank(&row.target)
}

/// S26, once for a row.
pub(super) fn hint_left(row: &SheetRow) -> Option<Problem> {
    let cells = [&row.level3, &row.target, &row.actual, &row.reason];
    let hint = cells.into_iter().find(|text| kind::is_hint(text))?;
    Some(problem(Code::SheetHintLeft, row).with("text", hint.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Detail;

    fn points(text: &str) -> Option<Points> {
        (!text.is_empty()).then(|| Points::parse(text.as_bytes()).unwrap())
    }

    fn row(level3: &str, values: [&str; 2], weight: &str, score: &str) -> SheetRow {
        let [target, actual] = values.map(str::to_owned);
        SheetRow {
            level1: "产出指标".to_owned(),
            level2: "数量指标".to_owned(),
            level3: level3.to_owned(),
            weight: points(weight),
            score: points(score),
            target,
            actual,
            ..SheetRow::default()
        }
    }

    fn funds(values: [&str; 2], score: &str) -> SheetRow {
        let (level1, level2) = ("预算执行".to_owned(), "预算执行率".to_owned());
        SheetRow { level1, level2, ..row("年度资金总额执行率", values, "10", score) }
    }

    fn says(problem: Option<Problem>) -> Vec<String> {
        let details = problem.into_iter().flat_map(|problem| problem.details);
        let text = |(name, value)| match value {
            Detail::Plain(text) | Detail::Word(_, text) => format!("{name}={text}"),
            Detail::Titled(title) | Detail::Facts(title) => format!("{name}={}", title.zh),
            Detail::Bars(bars) => format!("{name}={bars:?}"),
            Detail::Stands(stands) => format!("{name}={stands:?}"),
        };
        details.map(text).collect()
    }

    #[test]
    fn a_score_at_its_maximum_is_none_over_it() {
        assert_eq!(score_over(&row("次数", ["", ""], "10", "10")), None);
        let over = says(score_over(&row("次数", ["", ""], "10", "10.01")));
        assert_eq!(over, ["row=次数", "score=10.01", "max=10.00"]);
        assert_eq!(score_over(&row("次数", ["", ""], "", "10")), None);
    }

    #[test]
    fn a_row_is_heavy_above_forty_percent() {
        let sum = Points::from_hundredths(10_000);
        assert_eq!(heavy(&row("次数", ["", ""], "40", ""), sum), None);
        let heavy = says(heavy(&row("次数", ["", ""], "40.01", ""), sum));
        assert_eq!(heavy, ["row=次数", "weight=40.01", "sum=100.00"]);
    }

    #[test]
    fn execution_is_the_rate_times_the_weight() {
        // 37.24 ÷ 43.2 = 0.86203…, × 10 = 8.6203…
        let nine = says(execution(&funds(["43.2", "37.24"], "9")));
        assert_eq!(nine[1..], ["rate=86.20%", "expected=8.62", "score=9.00"]);
        assert_eq!(execution(&funds(["43.2万元", "372400元"], "8.62")), None);
        assert_eq!(execution(&funds(["100", "86"], "8.60")), None);
        assert_eq!(says(execution(&funds(["100", "86"], "8.61")))[2], "expected=8.60");
        assert_eq!(says(execution(&funds(["100%", "86%"], "8.59")))[1], "rate=86.00%");
        // 89.974 ÷ 90 = 0.99971…, × 10 = 9.9971…, half up 10.00; the rate is cut off.
        let zero = says(execution(&funds(["90", "89.974"], "0")));
        assert_eq!(zero[1..], ["rate=99.97%", "expected=10.00", "score=0.00"]);
    }

    #[test]
    fn execution_is_never_above_the_weight_nor_told_from_doubtful_figures() {
        assert_eq!(execution(&funds(["100", "116"], "10")), None);
        let over = says(execution(&funds(["100", "116"], "9")));
        assert_eq!(over[1..3], ["rate=116.00%", "expected=10.00"]);
        for values in
            [["0", "0"], ["≥95%", "90%"], ["43.2", "372400"], ["", "86%"], ["43.2", "全部"]]
        {
            assert_eq!(execution(&funds(values, "9")), None, "{values:?}");
        }
        assert_eq!(execution(&row("培训场次", ["10", "8"], "10", "9")), None);
    }

    #[test]
    fn points_lost_on_a_met_target_need_a_reason() {
        for (target, actual, score, found) in [
            ("72890", "72890", "9", true),
            ("72890", "72890", "10", false),
            ("95%", "95.00%", "9.99", true),
            ("≥95%", "94.9%", "9", false),
            ("≤5%", "5%", "8", true),
            ("可持续", "可持续", "9", true),
            ("可持续", "基本可持续", "9", false),
            ("/", "/", "9", false),
            ("100", "101", "9", false),
        ] {
            let mut row = row("指标", [target, actual], "10", score);
            assert_eq!(unexplained_loss(&row).is_some(), found, "{target} {actual} {score}");
            row.reason = "无".to_owned();
            assert_eq!(unexplained_loss(&row).is_some(), found, "无 is no reason");
            row.reason = "资料未归档".to_owned();
            assert_eq!(unexplained_loss(&row), None);
        }
        // 100 % of the budget and 9 of 10 points is said once, as S09.
        assert_eq!(unexplained_loss(&funds(["7.29", "7.29"], "9")), None);
        assert_eq!(unexplained_loss(&funds(["0", "0"], "0")), None);
        assert!(unexplained_loss(&funds(["≥95%", "96%"], "9")).is_some());
    }

    #[test]
    fn a_number_is_not_answered_by_words() {
        let done = says(word_for_number(&row("成本控制数", ["≤30万元", "完成"], "90", "90")));
        assert_eq!(done, ["row=成本控制数", "target=≤30万元", "actual=完成"]);
        for values in [["≤30万元", "28万元"], ["按时完成", "完成"], ["≥3次", "三次"], ["30", ""]]
        {
            assert_eq!(word_for_number(&row("指标", values, "10", "10")), None, "{values:?}");
        }
    }

    #[test]
    fn a_result_far_beyond_its_target() {
        let over = |target, actual| overshoot(&row("人次", [target, actual], "10", "10")).is_some();
        assert!(!over("≥100人次", "130人次") && over("≥100人次", "131人次"));
        assert!(
            !over("≤100人次", "50人次") && !over("≥100人次", "300次"),
            "less is better; two units"
        );
        assert!(!over("100万元", "200万元"), "money is no overshoot");
        assert_eq!(overshoot(&funds(["100", "140"], "10")), None);
    }

    #[test]
    fn amounts_a_thousand_times_apart_are_in_two_units() {
        let mixed = |values| units_mixed(&funds(values, "10")).is_some();
        assert!(mixed(["100万元", "950000万元"]) && mixed(["100", "950000"]));
        assert!(
            !mixed(["100万元", "950000元"]) && !mixed(["100", "99900"]) && mixed(["100", "100000"])
        );
        assert!(!mixed(["100", "0"]) && !mixed(["≥95%", "0.09"]));
        assert_eq!(units_mixed(&row("人次", ["1", "5000"], "10", "10")), None);
    }

    #[test]
    fn hints_of_the_form_are_no_content() {
        let left = |text: &str| hint_left(&row("人次", ["100", text], "10", "10")).is_some();
        assert!(left("（请填写实际完成值）") && left("填写完成情况") && left("××次"));
        assert!(!left("100人次") && !left("已请第三方填写问卷300份"));
        assert!(hint_left(&row("指标1：", ["100", "100"], "10", "10")).is_some());
        assert!(hint_left(&row("指标1：清扫面积", ["100", "100"], "10", "10")).is_none());
    }

    #[test]
    fn money_as_a_quantity_is_said_once() {
        let row = row("资金使用金额", ["", ""], "10", "9");
        assert_eq!(says(money_as_output(&row)), ["row=资金使用金额"]);
        assert_eq!(misplaced(&row), None);
    }
}
