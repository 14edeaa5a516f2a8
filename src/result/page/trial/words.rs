//! The texts that the script says, by the names it knows them by.

use crate::wording::{Language, TrialText};
use std::collections::BTreeMap;

/// Gives the texts in a language, with the places of their values.
pub(super) fn all(language: Language) -> BTreeMap<&'static str, &'static str> {
    use TrialText as T;
    let texts = [
        ("grade", T::Arrow),
        ("more", T::More),
        ("and", T::And),
        ("left_open", T::LeftOpen),
        ("left_differs", T::LeftDiffers),
        ("stopped", T::Stopped),
        ("stopped_projects", T::StoppedProjects),
        ("said", T::Said),
        ("bad_rate", T::BadRate),
        ("bad_points", T::BadPoints),
        ("bad_amount", T::BadAmount),
        ("line_range", T::LineRange),
        ("line_order", T::LineOrder),
        ("rate_blank", T::RateBlank),
        ("rate_needed", T::RateNeeded),
        ("floor_blank", T::FloorBlank),
        ("falls", T::Falls),
        ("falls_by_rules", T::FallsByRules),
        ("listed", T::Listed),
        ("undercut", T::Undercut),
        ("undercut_rule", T::UndercutRule),
        ("needs_input", T::NeedsInput),
        ("needs_decision", T::NeedsDecision),
        ("needs_rate", T::NeedsRate),
        ("target_met", T::TargetMet),
        ("target_short", T::TargetShort),
        ("target_over", T::TargetOver),
        ("reach_not", T::ReachNot),
        ("reach_done", T::ReachDone),
        ("reach_no_grade", T::ReachNoGrade),
        ("share_of", T::ShareOf),
        ("remove", T::Remove),
        ("copied", T::Copied),
        ("not_copied", T::NotCopied),
        ("same", T::Same),
        ("scenario_title", T::ScenarioTitle),
        ("scenario_comment", T::ScenarioComment),
    ];
    texts.into_iter().map(|(name, text)| (name, language.trial(text))).collect()
}
