//! How far a project is from each grade line, in words; for reviewers.

use super::explain::Line;
use super::{Language, Phrase};
use jixiao_core::analysis::{Gain, LineDistance, Room};
use jixiao_core::rulebook::Rulebook;

/// Says how far a project is from each grade line and where points can still come from.
pub fn explain_to_line(language: Language, rulebook: &Rulebook, room: &Room) -> Vec<Line> {
    let line = |depth, text| Line { depth, label: "", text };
    let mut lines = vec![line(0, language.phrase(Phrase::ExplainLineOnly).to_owned())];
    for distance in &room.lines {
        let LineDistance { grade, line: at, above, .. } = distance;
        let phrase = if *above { Phrase::ExplainLineAbove } else { Phrase::ExplainLineBelow };
        let values = [
            ("grade", language.of(&rulebook.grades.get(*grade).title).to_owned()),
            ("line", at.to_string()),
            ("points", distance.shown().to_string()),
        ];
        lines.push(line(1, language.say(phrase, &values)));
    }
    for Gain { indicator, points } in &room.gains {
        let indicator = &rulebook.indicators[*indicator];
        let values = [
            ("number", indicator.number.to_string()),
            ("title", language.of(&indicator.title).to_owned()),
            ("points", points.to_string()),
        ];
        lines.push(line(1, language.say(Phrase::ExplainGain, &values)));
    }
    lines
}
