//! English texts of problems with facts.

use super::text;
use crate::wording::problem::ProblemText;
use jixiao_core::problem::Code;

// A code takes three lines: what, why, hint.

#[rustfmt::skip]
pub(super) const fn fact(code: Code) -> ProblemText {
    match code {
        Code::FactProjectUnknown => text("project {project} is not in the table of projects",
            "this fact was not used",
            "write the id exactly as in the table of projects, including case, spaces and full-width characters"),
        Code::FactIndicatorUnknown => text("the rulebook {rulebook} has no indicator {indicator}",
            "this fact was not used",
            "write the indicator's id, such as project-basis; the handbook of the rulebook lists them"),
        Code::FactUnknown => text("{on}: there is no fact {fact}",
            "this fact was not used",
            "use one of {known}; items also take share, and an indicator that does not apply takes applicable"),
        Code::FactUnreadable => text("{on}: {fact} is \"{value}\", but takes {kind}",
            "values are not guessed",
            "write {kind}"),
        Code::FactRepeated => text("{on}: {fact} is given twice, {at} already says \"{first}\"",
            "which one counts cannot be told",
            "keep one row; where they belong to different items, name each in the column item"),
        Code::FactMissing => text("{on}: {fact} is missing",
            "what is missing must not count as 0, so total and grade stay open",
            "fill in {fact}; if the indicator does not apply, give applicable as no, with a reason; \
            until you have it, --provisional shows the range of the score"),
        Code::ItemShares => text("{on}: the shares of its {items} items add to {sum}, they should add to 1 (100%)",
            "with less some points could never be earned, with more too many would be",
            "correct the share of each item so that they add to 100%"),
        Code::NotApplicableUnfounded => text("{on}: said not to apply, without a reason",
            "leaving an indicator out changes how the total is converted, so it needs a reason",
            "say why in the column reason of this row; if it does apply, give its facts instead"),
        Code::NotApplicableWithFacts => text("{on}: said not to apply, yet facts or points are given",
            "the two contradict each other",
            "delete the other rows if it does not apply, or the row applicable if it does"),
        Code::UnitsDiffer => text("{on}: {one} and {other} have different units",
            "values in different units cannot be divided or added",
            "convert them to one unit and write it the same way in the column unit"),
        Code::ZeroDenominator => text("{on}: what is divided by is 0, or not above 0 after what is taken off",
            "a division by 0 has no result; it is neither full marks nor none",
            "check the target or what was due; if nothing was due, give applicable as no, with a reason, \
            or drop the item and share its weight out anew"),
        Code::ShareOutsideLevel => text("{on}: the share {share} lies outside the level \"{level}\", {from} to {to}",
            "level and share contradict each other, so the points have no basis",
            "check both against the evidence; a limit that two levels share belongs to the upper one"),
        Code::PointsOverMaximum => text("{on}: {points} points given, the maximum is {max}",
            "more than the maximum inflates the total",
            "compare with the evaluator's record: a slip, or the wrong column"),
        Code::FactContradictsProject => text("{on}: {fact} is {value}, the table of projects says {column}",
            "with two figures for the same money the execution rate cannot be established",
            "check the books and correct one, minding 元 and 万元; what the table of projects gives need not be repeated"),
        Code::ArithmeticTooLarge => text("{on}: too many digits for exact arithmetic",
            "scores and amounts are never approximated, so there is no result",
            "look for digits typed by mistake and drop decimals that are not needed"),
        _ => fact_more(code),
    }
}

#[rustfmt::skip]
const fn fact_more(code: Code) -> ProblemText {
    match code {
        Code::ItemsMisplaced => text("{on}: {fact} does not fit the way items are used here",
            "whether to score the whole or its items cannot be told",
            "leave the column item blank where the indicator takes no items; where it has items, name one for every fact"),
        Code::PointsAndFacts => text("{on}: points were awarded and facts given too",
            "the two may come to different scores",
            "delete the row points to score by the rule, or the other facts to keep the award"),
        Code::NothingApplies => text("{on}: no indicator applies",
            "there is no maximum to convert to, hence no total",
            "check what is marked as not applicable; if it is right, take the project out of this evaluation"),
        Code::PartsUnweighted => text("{on}: {fact} of its parts is a percentage, but fund is missing",
            "percentages cannot be added; they are averaged by the money behind each part",
            "give every part a row fund with its amount; together they must be above 0"),
        Code::ValueUnitDiffers => text("{on}: {fact} \"{value}\" is in {own}, the column unit of its row says {unit}",
            "with two units which one counts cannot be told",
            "find out and leave the unit in one place, or write it the same way in both"),
        Code::BoundMisplaced => text("{on}: {fact} is \"{value}\", {what}",
            "a bound is how targets are written; what was reached is one number, and a target must bound the way it is scored",
            "give the number reached; for a target, at least (≥) goes with the direction at-least and at most (≤) with at-most, \
            so correct one of the two"),
        Code::PercentDoubtful => text("{on}: {fact} is \"{value}\", and how many percent that is cannot be told",
            "0.95 may be 95% or 0.95%, and 95 without its sign may count as 9500%: a hundred times too much or too little",
            "write the percent sign with the number, as 95% or 0.95%; or leave the unit blank and write a decimal such as 0.95"),
        Code::ReasonMissing => text("{on}: points were taken off without a reason",
            "those evaluated will ask, and review and report need it",
            "say in the column reason what was found"),
        Code::Overshoot => text("{on}: reached {value}, above {limit}",
            "going far beyond a target often means a low target or a wrong figure",
            "check target and actual; if they are right, explain in the column reason and set next year's target by it"),
        Code::RecordSmall => text("{on}: {fact} is only {value}, below {limit}",
            "with so few the finding is not reliable",
            "ask more people if you still can, otherwise say so in the report"),
        Code::EvidenceMissing => text("{on}: no evidence is named",
            "reviewers and auditors would have nothing to check",
            "name the documents in the column evidence, joined with 、"),
        Code::AllFullMarks => text("{on}: every indicator has full marks",
            "not a single finding is rare and invites the doubt that nobody looked",
            "check a few indicators against their evidence; if they hold, leave them as they are"),
        _ => text("", "", ""),
    }
}
