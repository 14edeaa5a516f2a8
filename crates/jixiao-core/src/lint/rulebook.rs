//! The four principles for setting indicators (针对性强, 量化为主, 细化清晰, 核心突出), as far as a
//! rulebook shows by itself whether it keeps them.

use super::{percent, vague};
use crate::bilingual::Bilingual;
use crate::problem::{Code, Place, Problem};
use crate::quantity::{Fraction, TooPrecise};
use crate::rulebook::{Dimension, Indicator, Rulebook};

/// Gives advice on the design of a rulebook; `place` is where the rulebook stands.
pub fn rulebook(rulebook: &Rulebook, place: &Place) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(little_output(rulebook, place));
    problems.extend(heavy_indicators(rulebook));
    problems.extend(no_satisfaction(rulebook, place));
    problems.extend(mostly_qualitative(rulebook, place));
    problems.extend(vague_titles(rulebook));
    problems
}

/// R21. A rulebook that divides itself otherwise has no such dimensions and gets no advice.
fn little_output(rulebook: &Rulebook, place: &Place) -> Option<Problem> {
    let mut dimensions = rulebook.dimensions.iter().filter(|one| is_output_or_benefit(one));
    let first = dimensions.next()?;
    let weight = dimensions.fold(first.weight, |sum, one| sum + one.weight);
    let total = Fraction::from_points(rulebook.total);
    let share = Fraction::from_points(weight).divided_by(total).ok()?;
    let limit = rulebook.advice.output_and_benefit_at_least;
    (share < limit).then(|| {
        Problem::new(Code::LittleOutput, place)
            .with("share", percent(share))
            .with("limit", percent(limit))
    })
}

fn is_output_or_benefit(dimension: &Dimension) -> bool {
    let named = ["产出", "效益", "满意度"].iter().any(|word| dimension.title.zh.contains(word));
    named || matches!(dimension.id.as_str(), "output" | "benefit")
}

/// R22.
fn heavy_indicators(rulebook: &Rulebook) -> Vec<Problem> {
    let limit = rulebook.advice.one_indicator_at_most;
    let heavy = |indicator: &Indicator| {
        let share = share_of(rulebook, indicator).ok().filter(|share| *share > limit)?;
        Some(
            Problem::new(Code::OneIndicatorHeavy, &indicator.place)
                .with("indicator", &indicator.id)
                .with_title("title", &indicator.title)
                .with("share", percent(share))
                .with("limit", percent(limit)),
        )
    };
    rulebook.indicators.iter().filter_map(heavy).collect()
}

/// Gives the part of the whole total that an indicator carries when every indicator applies.
fn share_of(rulebook: &Rulebook, indicator: &Indicator) -> Result<Fraction, TooPrecise> {
    // Where dimensions are not converted, weight and maximum are the same.
    let dimension = &rulebook.dimensions[indicator.dimension];
    let of_dimension =
        Fraction::from_points(indicator.max).divided_by(Fraction::from_points(dimension.max))?;
    of_dimension
        .times(Fraction::from_points(dimension.weight))?
        .divided_by(Fraction::from_points(rulebook.total))
}

/// R23.
fn no_satisfaction(rulebook: &Rulebook, place: &Place) -> Option<Problem> {
    let says_so = |title: &Bilingual| {
        title.zh.contains("满意") || title.en.to_lowercase().contains("satisfaction")
    };
    let measured = rulebook.indicators.iter().any(|indicator| {
        let group = rulebook.groups.get(indicator.group);
        says_so(&indicator.title) || group.is_some_and(|group| says_so(&group.title))
    });
    (!measured).then(|| Problem::new(Code::NoSatisfaction, place))
}

/// R24.
fn mostly_qualitative(rulebook: &Rulebook, place: &Place) -> Option<Problem> {
    let judged = rulebook.indicators.iter().filter(|indicator| indicator.qualitative);
    let share = judged
        .map(|indicator| share_of(rulebook, indicator))
        .try_fold(Fraction::ZERO, |sum, share| sum.plus(share?))
        .ok()?;
    let limit = rulebook.advice.qualitative_at_most;
    (share > limit).then(|| {
        Problem::new(Code::MostlyQualitative, place)
            .with("share", percent(share))
            .with("limit", percent(limit))
    })
}

/// R25, once for a title.
fn vague_titles(rulebook: &Rulebook) -> Vec<Problem> {
    let mut problems = Vec::new();
    for indicator in &rulebook.indicators {
        let titles = indicator.rule.checkpoints().iter().map(|checkpoint| &checkpoint.title);
        for title in std::iter::once(&indicator.title).chain(titles) {
            problems.extend(vague::word(&title.zh).map(|word| {
                Problem::new(Code::VagueItem, &indicator.place)
                    .with("indicator", &indicator.id)
                    .with_title("title", title)
                    .with("word", word)
            }));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::example;
    use crate::problem::Detail;
    use crate::quantity::Points;
    use crate::rule::{Checklist, Checkpoint, ScoringRule};

    /// Decision 40, output 30, benefit 30: five indicators of 20, 20, 30, 20 and 10 points.
    fn ordinary() -> Rulebook {
        let mut rulebook = example::rulebook(&[
            (
                "decision",
                "决策",
                &[("basis", "立项依据充分性", "20"), ("budget", "预算编制", "20")],
            ),
            ("output", "产出", &[("quantity", "服务数量完成率", "30")]),
            ("benefit", "效益", &[("social", "社会效益", "20"), ("users", "公众满意度", "10")]),
        ]);
        rulebook.indicators[0].qualitative = true;
        rulebook.indicators[1].qualitative = true;
        rulebook
    }

    fn found(book: &Rulebook) -> Vec<(&'static str, Vec<(&'static str, Detail)>)> {
        let problems = rulebook(book, &Place::file("rulebook.toml"));
        problems.into_iter().map(|problem| (problem.code.id(), problem.details)).collect()
    }

    fn plain(text: &str) -> Detail {
        Detail::Plain(text.to_owned())
    }

    fn points(text: &str) -> Points {
        Points::parse(text.as_bytes()).unwrap()
    }

    fn share(above: i64, below: u32) -> Fraction {
        Fraction::new(above, below.try_into().unwrap())
    }

    #[test]
    fn on_every_limit_there_is_no_advice() {
        // Output and benefit 60 of 60 %, heaviest 30 of 30 %, judged 40 of 40 %.
        let mut book = ordinary();
        book.advice.qualitative_at_most = share(40, 100);
        assert_eq!(found(&book), []);
    }

    #[test]
    fn output_and_benefit_just_below_their_limit() {
        let mut book = ordinary();
        book.advice.output_and_benefit_at_least = share(6001, 10_000);
        let limit = ("limit", plain("60.01%"));
        assert_eq!(found(&book), [("R21", vec![("share", plain("60%")), limit])]);
    }

    #[test]
    fn a_rulebook_divided_otherwise_is_not_told_about_output() {
        let mut book = ordinary();
        book.advice.output_and_benefit_at_least = Fraction::ONE;
        for (dimension, id) in book.dimensions.iter_mut().zip(["purpose", "management", "results"])
        {
            (dimension.id, dimension.title.zh) = (id.to_owned(), "项目结果".to_owned());
        }
        assert_eq!(found(&book), []);
        book.dimensions[2].title.zh = "满意度指标".to_owned();
        assert_eq!(found(&book)[0].0, "R21");
    }

    #[test]
    fn an_indicator_just_above_the_limit() {
        let mut book = ordinary();
        book.advice.one_indicator_at_most = share(2999, 10_000);
        let (code, details) = &found(&book)[0];
        assert_eq!(*code, "R22");
        assert_eq!(details[0], ("indicator", plain("quantity")));
        assert_eq!(details[2..], [("share", plain("30%")), ("limit", plain("29.99%"))]);
    }

    #[test]
    fn weights_of_converted_dimensions_count_not_their_points() {
        // 30 of 30 points of a dimension that gives 50 to the total of 100.
        let mut book = ordinary();
        book.dimensions[0].weight = points("20");
        book.dimensions[1].weight = points("50");
        let found = found(&book);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1[2], ("share", plain("50%")));
    }

    #[test]
    fn satisfaction_may_be_named_by_indicator_or_group_in_either_language() {
        let mut book = ordinary();
        book.indicators[4].title.zh = "公众评价".to_owned();
        assert_eq!(found(&book), [("R23", vec![])]);
        book.groups[2].title.zh = "满意度".to_owned();
        assert_eq!(found(&book), []);
        book.groups[2].title.zh = "效益".to_owned();
        book.indicators[3].title.en = "Satisfaction of users".to_owned();
        assert_eq!(found(&book), []);
    }

    #[test]
    fn judged_points_just_above_the_limit() {
        let mut book = ordinary();
        book.advice.qualitative_at_most = share(3999, 10_000);
        let limit = ("limit", plain("39.99%"));
        assert_eq!(found(&book), [("R24", vec![("share", plain("40%")), limit])]);
    }

    #[test]
    fn vague_titles_of_indicators_and_checkpoints_are_named_once() {
        let mut book = ordinary();
        book.indicators[3].title.zh = "服务水平明显提升、效果较好".to_owned();
        book.indicators[0].rule = ScoringRule::Checklist(Checklist {
            partly: share(1, 2),
            checkpoints: vec![Checkpoint {
                id: "papers".to_owned(),
                title: Bilingual { zh: "相关材料齐全".to_owned(), en: "papers".to_owned() },
                means: None,
                partly: true,
                weight: Fraction::ONE,
                not_applicable: None,
            }],
        });
        let found = found(&book);
        let words: Vec<_> = found.iter().map(|(code, details)| (*code, &details[2].1)).collect();
        assert_eq!(words, [("R25", &plain("相关")), ("R25", &plain("较好"))]);
    }
}
