//! A bureau's own heading → the one indicator whose title it nearly is: shortened, numbered, with its
//! points or with 得分 behind it. It only drafts a mapping file, where it is marked as a guess.

use jixiao_core::quantity::narrow;
use jixiao_core::rulebook::Rulebook;

/// Words behind a title that only say that points stand below.
const POINTS_SAID: [&str; 5] = ["得分", "评分", "分数", "分值", "分"];
/// The shortest text that is taken for a shortened title, in characters.
const SHORTEST: usize = 4;

/// Which indicators a heading may be the title of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Near {
    /// None.
    None,
    /// One, by its place in the rulebook.
    One(usize),
    /// Several, and which is not guessed.
    Several,
}

/// Finds the indicators whose title a heading nearly is. A title within a longer heading counts before
/// one that is shortened.
pub(super) fn near_title(heading: &str, rulebook: &Rulebook) -> Near {
    let text = bare(heading);
    let titles = || rulebook.indicators.iter().map(|indicator| bare(&indicator.title.zh));
    let fitting = |fits: &dyn Fn(&str) -> bool| {
        let mut found = titles().enumerate().filter(|(_, title)| fits(title.as_str()));
        match (found.next(), found.next()) {
            (None, _) => Near::None,
            (Some((at, _)), None) => Near::One(at),
            (Some(_), Some(_)) => Near::Several,
        }
    };
    let by = [
        fitting(&|title| title == text),
        fitting(&|title| text.contains(title)),
        fitting(&|title| is_shortened(&text, title)),
    ];
    by.into_iter().find(|near| *near != Near::None).unwrap_or(Near::None)
}

/// Says whether a text is a title with characters left out: at least half of it, from its first one.
fn is_shortened(text: &str, title: &str) -> bool {
    let length = text.chars().count();
    let mut rest = title.chars();
    length >= SHORTEST
        && length * 2 >= title.chars().count()
        && text.chars().next() == title.chars().next()
        && text.chars().all(|letter| rest.any(|other| other == letter))
}

/// Takes the number before a title, and what only says that points stand below, away.
fn bare(heading: &str) -> String {
    let narrowed = narrow(heading.trim());
    let text: String = narrowed.chars().filter(|letter| !letter.is_whitespace()).collect();
    let unnumbered =
        text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let unnumbered = unnumbered.trim_start_matches(['、', '.', ')', '-']);
    // A title may have parentheses of its own; the last are those of its points.
    let last = unnumbered.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let kept =
        last.filter(|(_, inside)| inside.contains('分')).map_or(unnumbered, |(before, _)| before);
    let said = POINTS_SAID.iter().find_map(|said| kept.strip_suffix(said));
    said.unwrap_or(kept).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{builtin_rulebook, read_rulebook};

    fn found(heading: &str) -> String {
        let id = "purchased-services-25";
        let rulebook = read_rulebook(id, &builtin_rulebook(id).unwrap()).unwrap();
        match near_title(heading, &rulebook) {
            Near::None => String::new(),
            Near::One(at) => rulebook.indicators[at].title.zh.clone(),
            Near::Several => "?".to_owned(),
        }
    }

    #[test]
    fn shortened_numbered_and_scored_titles_are_near() {
        for (heading, title) in [
            ("支付及时性", "支付及时合规性"),
            ("人员到位率", "人员配备到位率"),
            ("投诉整改率", "投诉与问题整改率"),
            ("成本控制", "成本控制有效性"),
            ("预算编制", "预算编制科学性"),
            ("9.支付及时合规性", "支付及时合规性"),
            ("14、人员到位率（2分）", "人员配备到位率"),
            ("服务数量完成率得分", "服务数量完成率"),
            ("经济（生态）效益得分", "经济（生态）效益"),
            ("社会效益（6分）", "社会效益"),
        ] {
            assert_eq!(found(heading), title, "{heading}");
        }
    }

    #[test]
    fn what_is_no_title_or_of_two_is_not_near() {
        for heading in
            ["全年预算数", "预算", "实际支出", "满意度", "总分", "备注", "项目名称", "支付金额"]
        {
            assert_eq!(found(heading), "", "{heading}");
        }
    }
}
