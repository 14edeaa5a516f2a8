//! Scoring rules drawn at random, with every setting that each kind has.

use crate::draw::Draw;
use crate::quantity::{MICRO, both, fraction, number, of_micro};
use jixiao_core::fact::Direction;
use jixiao_core::quantity::{Fraction, Points};
use jixiao_core::rule::{
    Award, Bands, Checklist, Checkpoint, Closed, Deduction, Finding, FindingEffect, Less, Level,
    Levels, Linear, Measure, Ratio, Right, ScoringRule, ValueBand, ZeroDenominator,
};

/// How many kinds of rules there are.
pub(crate) const KINDS: usize = 7;

/// Draws a rule of the kind of this number.
pub(crate) fn rule(draw: &mut Draw, kind: usize, max: Points) -> ScoringRule {
    match kind {
        0 => ScoringRule::Ratio(ratio(draw)),
        1 => ScoringRule::Bands(bands(draw)),
        2 => ScoringRule::Linear(linear(draw)),
        3 => ScoringRule::Checklist(checklist(draw)),
        4 => ScoringRule::Deduction(deduction(draw, max)),
        5 => ScoringRule::Levels(levels(draw)),
        _ => ScoringRule::Award(Award { reason_required: draw.one_in(2) }),
    }
}

/// Draws the right to be not applicable.
pub(crate) fn right(draw: &mut Draw) -> Right {
    let evidence = draw.one_in(2).then(|| both("批复"));
    Right { reasons: vec![both("当年没有此项任务")], evidence }
}

fn quotient(draw: &mut Draw, less: Option<Less>) -> Measure {
    let (numerator, denominator) = match draw.below(8) {
        0 => ("executed", "budget"),
        1 => ("executed", "received"),
        2 => ("received", "budget_initial"),
        3 | 4 => ("done", "planned"),
        _ => ("actual", "target"),
    };
    let (numerator, denominator) = (numerator.to_owned(), denominator.to_owned());
    Measure::Quotient { numerator, denominator, less }
}

fn value_or_quotient(draw: &mut Draw) -> Measure {
    if draw.one_in(2) { Measure::Value("rate".to_owned()) } else { quotient(draw, None) }
}

fn ratio(draw: &mut Draw) -> Ratio {
    let less = draw.one_in(4).then(|| Less {
        fact: "savings".to_owned(),
        when_absent: match draw.below(3) {
            0 => None,
            1 => Some(number("0")),
            _ => Some(number("2.5")),
        },
    });
    let limits = [fraction(1, 2), fraction(3, 5), fraction(4, 5), fraction(2, 3)];
    let overshoots = [fraction(6, 5), fraction(3, 2)];
    Ratio {
        measure: quotient(draw, less),
        direction: draw.one(&[Direction::AtLeast, Direction::AtLeast, Direction::AtMost]),
        zero_below: draw.one_in(3).then(|| draw.one(&limits)),
        overshoot_above: draw.one_in(3).then(|| draw.one(&overshoots)),
        zero_denominator: draw.one(&[ZeroDenominator::Problem, ZeroDenominator::NotApplicable]),
        requires: draw.one_in(4).then(|| "accepted".to_owned()),
        items: draw.one_in(2),
    }
}

/// Draws ascending edges from zero on, at most once or at most three times the whole.
fn edges(draw: &mut Draw, least: usize) -> Vec<Fraction> {
    let most = if draw.one_in(3) { 3 * MICRO } else { MICRO };
    let steps: i64 = draw.one(&[20, 100, 1_000]);
    let mut edges: Vec<i64> = (0..draw.size(1, 4)).map(|_| draw.range(1, steps)).collect();
    if draw.one_in(2) {
        edges.push(steps);
    }
    edges.sort_unstable();
    edges.dedup();
    while edges.len() < least {
        edges.push(edges.last().copied().unwrap_or(0) + 1);
    }
    edges.into_iter().map(|step| of_micro(step * (most / steps))).collect()
}

/// Draws so many shares: rising, falling, or in no order.
fn shares(draw: &mut Draw, count: usize) -> Vec<Fraction> {
    let one = |draw: &mut Draw| match draw.below(4) {
        0 => {
            let below = draw.range(2, 9);
            fraction(draw.range(0, below), below)
        }
        1 => fraction(draw.range(0, 1_000), 1_000),
        _ => fraction(draw.range(0, 20), 20),
    };
    let mut shares: Vec<Fraction> = (0..count).map(|_| one(draw)).collect();
    match draw.below(5) {
        0 | 1 => shares.sort_unstable(),
        2 | 3 => {
            shares.sort_unstable();
            shares.reverse();
        }
        _ => {}
    }
    shares
}

fn bands(draw: &mut Draw) -> Bands {
    let edges = edges(draw, 1);
    let shares = shares(draw, edges.len() + 1);
    let starts = [Fraction::ZERO].into_iter().chain(edges.iter().copied());
    let ends = edges.iter().copied().map(Some).chain([None]);
    let bands = starts.zip(ends).zip(shares);
    Bands {
        measure: value_or_quotient(draw),
        closed: draw.one(&[Closed::Lower, Closed::Upper]),
        bands: bands.map(|((from, to), share)| ValueBand { from, to, share }).collect(),
        items: draw.one_in(2),
    }
}

fn linear(draw: &mut Draw) -> Linear {
    let mut at = edges(draw, 2);
    if draw.one_in(2) {
        at.insert(0, Fraction::ZERO);
    }
    let mut shares = shares(draw, at.len() + 1);
    let below = shares.pop().unwrap_or(Fraction::ZERO);
    let points = at.into_iter().zip(shares).collect();
    Linear { measure: value_or_quotient(draw), points, below, items: draw.one_in(2) }
}

fn checklist(draw: &mut Draw) -> Checklist {
    let weights = [fraction(1, 4), fraction(1, 3), fraction(1, 10), fraction(2, 5), Fraction::ONE];
    let weighted = draw.one_in(2);
    let checkpoint = |(at, draw): (usize, &mut Draw)| Checkpoint {
        id: format!("check_{at}"),
        title: both(&format!("要点{at}")),
        means: None,
        partly: !draw.one_in(4),
        weight: if weighted { draw.one(&weights) } else { Fraction::ONE },
        not_applicable: draw.one_in(4).then(|| right(draw)),
    };
    let checkpoints: Vec<Checkpoint> =
        (1..=draw.size(1, 5)).map(|at| checkpoint((at, draw))).collect();
    let partly = [fraction(1, 2), fraction(3, 5), fraction(2, 3), Fraction::ZERO, Fraction::ONE];
    Checklist { partly: draw.one(&partly), checkpoints }
}

fn deduction(draw: &mut Draw, max: Points) -> Deduction {
    let finding =
        |id: &str, effect| Finding { id: id.to_owned(), title: both(id), means: None, effect };
    let takes = |draw: &mut Draw| {
        FindingEffect::Takes(Points::from_hundredths(draw.range(1, max.hundredths().max(2))))
    };
    let mut findings = vec![finding("minor", takes(draw))];
    if draw.one_in(2) {
        findings.push(finding("major", takes(draw)));
    }
    if draw.one_in(2) {
        findings.push(finding("fatal", FindingEffect::Zeroes));
    }
    Deduction { findings }
}

fn levels(draw: &mut Draw) -> Levels {
    let mut edges: Vec<Fraction> = (0..draw.size(1, 3))
        .map(|_| match draw.below(3) {
            0 => fraction(2, 3),
            _ => fraction(draw.range(1, 19), 20),
        })
        .collect();
    edges.sort_unstable();
    edges.dedup();
    edges.reverse();
    let single = draw.one_in(3);
    let names = [("high", "高档"), ("middle", "中档"), ("low", "低档"), ("lowest", "末档")];
    let mut ends = vec![Fraction::ONE];
    ends.extend(edges);
    let starts = ends.iter().skip(1).copied().chain([Fraction::ZERO]);
    let level = |(((id, zh), to), from): (((&str, &str), Fraction), Fraction)| Level {
        id: id.to_owned(),
        title: jixiao_core::bilingual::Bilingual { zh: zh.to_owned(), en: format!("{id} level") },
        means: None,
        from: if single { to } else { from },
        to,
    };
    let levels = names.into_iter().zip(ends.clone()).zip(starts).map(level).collect();
    Levels { levels, items: draw.one_in(2) }
}
