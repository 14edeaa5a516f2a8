//! A rulebook and a project made up for the tests of this room.

use crate::bilingual::Bilingual;
use crate::citation::{Heading, Status};
use crate::evaluate::{Mode, evaluate};
use crate::fact::Direction;
use crate::policy::{Column, GradeRate, Policy};
use crate::problem::{Code, Detail, Place, Problem};
use crate::project::check;
use crate::project::raw::{Field, RawFact, RawPortfolio, RawProject};
use crate::quantity::{Fraction, Number, Points, Rate, Rounding};
use crate::rule::{
    Award, Checklist, Checkpoint, Level, Levels, Measure, Ratio, Right, ScoringRule,
    ZeroDenominator,
};
use crate::rulebook::{
    AdviceLimits, Conversion, Dimension, FigureAdvice, Givers, Grades, Group, Indicator, OddWhen,
    PointsRounding, Record, Rulebook, Side,
};

/// A dimension: id, Chinese title, and its indicators as id, Chinese title and maximum.
type Shape<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str, &'a str)]);

/// Makes a rulebook of awards, one group a dimension, with the limits 60 %, 30 % and 50 %, and for
/// contracts 85 % and 100 %.
pub(super) fn rulebook(shapes: &[Shape<'_>]) -> Rulebook {
    let title = |zh: &str| Bilingual { zh: zh.to_owned(), en: String::new() };
    let (mut dimensions, mut groups, mut indicators) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (id, zh, members)) in shapes.iter().enumerate() {
        let mut max = Points::ZERO;
        groups.push(Group { id: format!("{id}-group"), title: title(zh), dimension: at });
        for (number, (id, zh, points)) in (1..).zip(*members) {
            let points = Points::parse(points.as_bytes()).unwrap();
            max += points;
            indicators.push(Indicator {
                id: (*id).to_owned(),
                number,
                title: title(zh),
                dimension: at,
                group: at,
                max: points,
                qualitative: false,
                not_applicable: Some(right()),
                rule: ScoringRule::Award(Award { reason_required: true }),
                terms: Vec::new(),
                odd_figures: Vec::new(),
                givers: Givers::default(),
                records: Vec::new(),
                evidence: Vec::new(),
                citations: Vec::new(),
                examples: Vec::new(),
                place: Place::default(),
            });
        }
        dimensions.push(Dimension { id: (*id).to_owned(), title: title(zh), max, weight: max });
    }
    Rulebook {
        heading: heading(),
        in_force: "2025-09-29".to_owned(),
        total: dimensions.iter().map(|dimension| dimension.weight).sum(),
        rounding: PointsRounding { places: 2, mode: Rounding::HalfUp },
        conversion: Conversion::Total,
        advice: AdviceLimits {
            output_and_benefit_at_least: share(60),
            one_indicator_at_most: share(30),
            qualitative_at_most: share(50),
            contract_at_least: Some(share(85)),
            contract_at_most: Some(share(100)),
        },
        blocking: Vec::new(),
        columns: Givers::default(),
        sources: Vec::new(),
        dimensions,
        groups,
        indicators,
        grades: Grades { grades: Vec::new(), limits: Vec::new() },
        measures: Vec::new(),
    }
}

fn share(percent: i64) -> Fraction {
    Fraction::from_points(Points::from_hundredths(percent))
}

/// Gives a right to be not applicable that asks for no evidence.
fn right() -> Right {
    Right { reasons: vec![Bilingual::default()], evidence: None }
}

fn heading() -> Heading {
    Heading {
        id: "made-up".to_owned(),
        edition: "1".to_owned(),
        title: Bilingual::default(),
        issuer: Bilingual::default(),
        document: Bilingual::default(),
        status: Status::Example,
        notice: None,
        edited: false,
    }
}

/// A checklist of 20, a ratio with items of 30, levels of 40 and an award of 10 points.
fn four_rules() -> Rulebook {
    let mut rulebook = rulebook(&[
        ("decision", "决策", &[("basis", "立项依据", "20")]),
        ("output", "产出", &[("quantity", "服务数量", "30")]),
        ("benefit", "效益", &[("social", "社会效益", "40"), ("users", "满意度", "10")]),
    ]);
    let title = Bilingual::default;
    let checkpoint = |id: &str| Checkpoint {
        id: id.to_owned(),
        title: title(),
        means: None,
        partly: true,
        weight: Fraction::ONE,
        not_applicable: Some(right()),
    };
    rulebook.indicators[0].rule = ScoringRule::Checklist(Checklist {
        partly: share(50),
        checkpoints: vec![checkpoint("law"), checkpoint("plan")],
    });
    let last_year = Bilingual { zh: "上年".to_owned(), en: "last year".to_owned() };
    let id = "last_year".to_owned();
    rulebook.indicators[1].records =
        vec![Record { id, title: last_year, means: None, advise_below: None }];
    let says = |zh: &str| Bilingual { zh: zh.to_owned(), en: zh.to_owned() };
    let tenth =
        OddWhen::Stands { side: Side::Below, limit: share(10), of: Some("target".to_owned()) };
    let easier = OddWhen::EasierThan("last_year".to_owned());
    rulebook.indicators[1].odd_figures = vec![
        FigureAdvice { fact: "target".to_owned(), when: easier, says: says("低于上年") },
        FigureAdvice { fact: "actual".to_owned(), when: tenth, says: says("过低") },
    ];
    let (numerator, denominator) = ("actual".to_owned(), "target".to_owned());
    rulebook.indicators[1].rule = ScoringRule::Ratio(Ratio {
        measure: Measure::Quotient { numerator, denominator, less: None },
        direction: Direction::AtLeast,
        zero_below: None,
        overshoot_above: Some(share(130)),
        zero_denominator: ZeroDenominator::Problem,
        requires: None,
        items: true,
    });
    let level = |id: &str, from, to| {
        let (from, to) = (share(from), share(to));
        Level { id: id.to_owned(), title: title(), means: None, from, to }
    };
    rulebook.indicators[2].rule = ScoringRule::Levels(Levels {
        levels: vec![level("achieved", 80, 100), level("not-achieved", 0, 80)],
        items: true,
    });
    let advise_below = Number::parse("30").ok();
    let sample = Bilingual { zh: "样本".to_owned(), en: "sample".to_owned() };
    rulebook.indicators[3].records =
        vec![Record { id: "sample".to_owned(), title: sample, means: None, advise_below }];
    rulebook
}

/// Cuts ten percent, whatever the grade.
fn ten_percent() -> Policy {
    let rate = Rate::parse("0.10").unwrap();
    Policy {
        heading: heading(),
        base: Column::Budget,
        rounding: Rounding::HalfUp,
        floor: None,
        rates: vec![Some(GradeRate::tried(rate, Place::default()))],
        rules: Vec::new(),
        totals: Vec::new(),
        spread: None,
        decisions: Vec::new(),
        year: None,
        sources: Vec::new(),
    }
}

/// Facts as `indicator,item,fact,value,reason,evidence`: each indicator is evidenced, and all have
/// full marks but for one hundredth of the award, for which a reason is given.
pub(super) const ORDINARY: [&str; 9] = [
    "basis,,law,met,,law.pdf",
    "basis,,plan,met,,",
    "quantity,甲,share,100%,,",
    "quantity,甲,target,100,,",
    "quantity,甲,actual,100,,log.xlsx",
    "social,,level,achieved,,report.docx",
    "social,,level_share,1,,",
    "users,,points,9.99,两人不满意,survey.xlsx",
    "users,,sample,30,,",
];

/// The ordinary facts, one of them replaced.
pub(super) fn with_fact(at: usize, fact: &'static str) -> [&'static str; 9] {
    let mut facts = ORDINARY;
    facts[at] = fact;
    facts
}

/// Gives the advice on a project of 100.00 yuan with the ordinary facts, where some advice blocks.
pub(super) fn advice_that_blocks(amounts: &[(Field, &str)], blocking: &[Code]) -> Vec<Problem> {
    problems(amounts, &ORDINARY, false, blocking)
}

/// Says the advice on a project of 100.00 yuan whose facts stand on lines from 2.
pub(super) fn advice(amounts: &[(Field, &str)], facts: &[&str]) -> Vec<String> {
    advice_on(amounts, facts, false)
}

/// The same for facts that all stand in one row of a wide table.
pub(super) fn advice_on_wide(facts: &[&str]) -> Vec<String> {
    advice_on(&[], facts, true)
}

fn advice_on(amounts: &[(Field, &str)], facts: &[&str], wide: bool) -> Vec<String> {
    problems(amounts, facts, wide, &[]).iter().map(said).collect()
}

fn problems(
    amounts: &[(Field, &str)],
    facts: &[&str],
    wide: bool,
    blocking: &[Code],
) -> Vec<Problem> {
    let needed = [(Field::Id, "P1"), (Field::Name, "保洁"), (Field::Budget, "100.00")];
    let values = needed.iter().chain(amounts).map(|(field, text)| (*field, (*text).to_owned()));
    let place = Place::file("projects.csv").at_line(2);
    let project = RawProject { place, values: values.collect(), ..RawProject::default() };
    let fact = |(line, text): (u64, &&str)| {
        let mut cells = text.split(',').map(str::to_owned);
        let mut cell = || cells.next().unwrap_or_default();
        RawFact {
            place: Place::file("facts.csv").at_line(if wide { 2 } else { line }),
            project: "P1".to_owned(),
            indicator: cell(),
            item: cell(),
            fact: cell(),
            value: cell(),
            reason: cell(),
            evidence: cell(),
            of_wide_table: wide,
            ..RawFact::default()
        }
    };
    let facts = (2..).zip(facts).map(fact).collect();
    let raw = RawPortfolio { projects: vec![project], facts, ..RawPortfolio::default() };
    let rulebook = Rulebook { blocking: blocking.to_vec(), ..four_rules() };
    let policy = ten_percent();
    let portfolio = check(&raw, &rulebook);
    assert_eq!(portfolio.problems, []);
    let portfolio = portfolio.value;
    let evaluation = evaluate(&portfolio, &rulebook, Some(&policy), Mode::Final).value;
    super::portfolio(&portfolio, &rulebook, Some(&policy), &evaluation)
}

/// Says a problem as `code:line name=value …`, without project and title.
pub(super) fn said(problem: &Problem) -> String {
    let line = problem.place.line.map(|line| format!(":{line}")).unwrap_or_default();
    let named = problem.details.iter().filter(|(name, _)| !matches!(*name, "project" | "title"));
    let details = named.map(|(name, value)| match value {
        Detail::Plain(text) | Detail::Word(_, text) => format!(" {name}={text}"),
        Detail::Titled(title) | Detail::Facts(title) => format!(" {name}={}", title.en),
        Detail::Bars(bars) => format!(" {name}={bars:?}"),
        Detail::Stands(stands) => format!(" {name}={stands:?}"),
    });
    problem.code.id().to_owned() + &line + &details.collect::<String>()
}
