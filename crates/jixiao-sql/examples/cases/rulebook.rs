//! Rulebooks drawn at random that keep what the checks of a rulebook demand.

use crate::draw::Draw;
use crate::quantity::{both, number};
use crate::rules::{KINDS, right, rule};
use jixiao_core::citation::{Heading, Status};
use jixiao_core::fact::{Answer, FactKind, Mark};
use jixiao_core::problem::Place;
use jixiao_core::quantity::{Fraction, Points, Rounding};
use jixiao_core::rulebook::{
    AdviceLimits, Band, Condition, Conversion, Dimension, Expected, Givers, Grade, GradeIndex,
    Grades, Group, Indicator, Limit, LimitKind, PointsRounding, Record, Rulebook,
};

/// Draws a rulebook.
pub(crate) fn rulebook(draw: &mut Draw) -> Rulebook {
    let mode = draw.one(&[Rounding::HalfUp, Rounding::HalfEven, Rounding::Down]);
    let places = u32::try_from(draw.below(3)).unwrap_or_default();
    let rounding = PointsRounding { places, mode };
    let count = draw.size(1, 4);
    let indicators = indicators(draw, count, rounding);
    let conversion = draw.one(&[Conversion::Total, Conversion::Dimension]);
    let dimensions = dimensions(draw, &indicators, count, conversion);
    let total = dimensions.iter().map(|dimension| dimension.weight).sum();
    let grades = grades(draw, total, &indicators);
    let group =
        |dimension| Group {
            id: format!("group-{dimension}"), title: both("二级指标"), dimension
        };
    Rulebook {
        heading: heading("drawn"),
        in_force: "2025-01-01".to_owned(),
        total,
        rounding,
        conversion,
        advice: AdviceLimits {
            output_and_benefit_at_least: Fraction::ZERO,
            one_indicator_at_most: Fraction::ONE,
            qualitative_at_most: Fraction::ONE,
            contract_at_least: None,
            contract_at_most: None,
        },
        blocking: Vec::new(),
        columns: Givers::default(),
        sources: Vec::new(),
        groups: (0..count).map(group).collect(),
        dimensions,
        indicators,
        grades,
        measures: Vec::new(),
    }
}

/// Makes the heading of drawn rules.
pub(crate) fn heading(id: &str) -> Heading {
    Heading {
        id: id.to_owned(),
        edition: "1".to_owned(),
        title: both("随机规则"),
        issuer: both(""),
        document: both(""),
        status: Status::Example,
        notice: Some(both("示例")),
        edited: false,
    }
}

fn indicators(draw: &mut Draw, dimensions: usize, rounding: PointsRounding) -> Vec<Indicator> {
    let mut kinds: Vec<usize> = (0..KINDS).collect();
    kinds.extend((0..draw.size(0, 4)).map(|_| draw.index(KINDS)));
    draw.shuffle(&mut kinds);
    if draw.one_in(6) {
        // Of few indicators, now and then none applies.
        kinds.truncate(draw.size(dimensions, 4));
    }
    // Each dimension has one indicator at least, and those of a dimension follow on each other.
    let mut of: Vec<usize> = (0..dimensions).collect();
    of.extend((dimensions..kinds.len()).map(|_| draw.index(dimensions)));
    of.sort_unstable();
    let numbered = (1_u32..).zip(kinds.into_iter().zip(of));
    numbered.map(|(number, (kind, of))| indicator(draw, number, kind, of, rounding)).collect()
}

fn indicator(
    draw: &mut Draw,
    number: u32,
    kind: usize,
    dimension: usize,
    rounding: PointsRounding,
) -> Indicator {
    let step = rounding.step();
    let whole = 100 * draw.range(1, 15);
    let max = if draw.one_in(3) { whole + step * draw.range(0, 99 / step) } else { whole };
    let max = Points::from_hundredths(max);
    let rule = rule(draw, kind, max);
    let checkpoints = rule.checkpoints();
    let all = checkpoints.iter().all(|checkpoint| checkpoint.not_applicable.is_some());
    // Where every checkpoint may be left out, the indicator may be, too.
    let has_right = (!checkpoints.is_empty() && all) || draw.one_in(3);
    let record = || Record {
        id: "surveyed".to_owned(),
        title: both("调查份数"),
        means: None,
        advise_below: None,
    };
    let names = ["area", "quality-of-work", "cost", "on-time", "satisfaction", "ledger"];
    Indicator {
        id: format!("{}-{number}", draw.pick(&names)),
        number,
        title: both(&format!("指标第{number}项")),
        dimension,
        group: dimension,
        max,
        qualitative: false,
        not_applicable: has_right.then(|| right(draw)),
        rule,
        terms: Vec::new(),
        records: if draw.one_in(4) { vec![record()] } else { Vec::new() },
        odd_figures: Vec::new(),
        givers: Givers::default(),
        evidence: Vec::new(),
        citations: Vec::new(),
        examples: Vec::new(),
        place: Place::default(),
    }
}

fn dimensions(
    draw: &mut Draw,
    indicators: &[Indicator],
    count: usize,
    conversion: Conversion,
) -> Vec<Dimension> {
    let ids = ["decision", "process", "output", "benefit"];
    let dimension = |at: usize| {
        let own = indicators.iter().filter(|indicator| indicator.dimension == at);
        let max = own.map(|indicator| indicator.max).sum();
        let weight = match conversion {
            Conversion::Dimension if !draw.one_in(4) => {
                Points::from_hundredths(draw.range(1, 400) * draw.one(&[1, 10, 25]))
            }
            _ => max,
        };
        Dimension { id: ids[at].to_owned(), title: both(ids[at]), max, weight }
    };
    (0..count).map(dimension).collect()
}

fn grades(draw: &mut Draw, total: Points, indicators: &[Indicator]) -> Grades {
    let names = [
        ("excellent", "优"),
        ("good", "良'好"),
        ("medium", "中"),
        ("qualified", "合格"),
        ("poor", "差"),
    ];
    let count = draw.size(2, 5);
    let without = (count > 2 && draw.one_in(3)).then(|| draw.index(count));
    let banded = i64::try_from(count - usize::from(without.is_some())).unwrap_or(1);
    let mut at = 0;
    let mut grade = |place: usize| {
        let (id, zh) = names[place];
        let band = (without != Some(place)).then(|| {
            let edge = |left: i64| Points::from_hundredths(total.hundredths() * left / banded);
            at += 1;
            Band { from: edge(banded - at), to: edge(banded - at + 1) }
        });
        let title = jixiao_core::bilingual::Bilingual { zh: zh.to_owned(), en: id.to_owned() };
        Grade { id: id.to_owned(), title, band }
    };
    let grades: Vec<Grade> = (0..count).map(&mut grade).collect();
    let candidates = conditions(draw, indicators);
    let limits = if candidates.is_empty() { 0 } else { draw.size(0, 3) };
    let limit = |at: usize| Limit {
        id: format!("limit-{at}"),
        kind: draw.one(&[LimitKind::AtMost, LimitKind::Set]),
        grade: GradeIndex(without.filter(|_| draw.one_in(2)).unwrap_or(draw.index(count))),
        when: (0..draw.size(1, 2))
            .map(|_| candidates[draw.index(candidates.len())].clone())
            .collect(),
        reason: both("限制"),
        citations: Vec::new(),
    };
    Grades { grades, limits: (0..limits).map(limit).collect() }
}

/// Lists what a limit may look at: one answer of a whole indicator that has no right to be left out.
fn conditions(draw: &mut Draw, indicators: &[Indicator]) -> Vec<Condition> {
    let mut found = Vec::new();
    for (at, indicator) in indicators.iter().enumerate() {
        for fact in indicator.fact_names() {
            let recorded = indicator.records.iter().any(|record| record.id == fact);
            if (indicator.rule.takes_items() && !recorded) || indicator.right(fact).is_some() {
                continue;
            }
            let Some(expected) = expected(draw, indicator, fact) else { continue };
            found.push(Condition { indicator: at, fact: fact.to_owned(), expected });
        }
    }
    found
}

fn expected(draw: &mut Draw, indicator: &Indicator, fact: &str) -> Option<Expected> {
    let marks = [Mark::Met, Mark::Partly, Mark::NotMet, Mark::NotMet, Mark::NotMet];
    match indicator.fact_kind(fact, false)? {
        FactKind::Number => Some(Expected::AtLeast(number(draw.pick(&[
            "0.5",
            "1",
            "30",
            "100",
            "2000000.55",
            "0.8",
        ])))),
        FactKind::Count => Some(Expected::AtLeast(number(draw.pick(&["1", "2", "2.5", "5"])))),
        FactKind::Mark => Some(Expected::Is(Answer::Mark(draw.one(&marks)))),
        FactKind::YesNo => Some(Expected::Is(Answer::YesNo(draw.one_in(3)))),
        FactKind::Level => {
            let levels = indicator.rule.levels().len();
            Some(Expected::Is(Answer::Level(draw.index(levels))))
        }
        _ => None,
    }
}

/// Moves the bands of the grades so that totals that were reached lie at their edges, or 0.01 beside.
pub(crate) fn move_bands(draw: &mut Draw, rulebook: &mut Rulebook, totals: &[Fraction]) {
    let total = rulebook.total.hundredths();
    let banded = rulebook.grades.grades.iter().filter(|grade| grade.band.is_some()).count();
    let mut edges: Vec<i64> = Vec::new();
    for _ in 0..200 {
        if edges.len() + 1 == banded || totals.is_empty() {
            break;
        }
        let reached = totals[draw.index(totals.len())].truncated(2).replace('.', "");
        let edge = reached.parse::<i64>().unwrap_or_default() + draw.one(&[0, 0, 0, 1, -1]);
        if edge > 0 && edge < total && !edges.contains(&edge) {
            edges.push(edge);
        }
    }
    if edges.len() + 1 != banded {
        return;
    }
    edges.extend([0, total]);
    edges.sort_unstable();
    edges.reverse();
    let mut pairs = edges.windows(2);
    for grade in &mut rulebook.grades.grades {
        if grade.band.is_some()
            && let Some(pair) = pairs.next()
        {
            let (from, to) = (Points::from_hundredths(pair[1]), Points::from_hundredths(pair[0]));
            grade.band = Some(Band { from, to });
        }
    }
}
