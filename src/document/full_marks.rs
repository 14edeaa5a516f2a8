//! In what a project got all points: what good practice is drafted from.

use super::draft::Draft;
use crate::wording::ReportText;

/// The most indicators named.
const NAMED: usize = 3;

/// Lists some indicators in which a project got all points, those that give most first, with evidence if
/// wanted; nothing where there is none.
pub(super) fn full_marks(draft: &Draft<'_>, place: usize, evidenced: bool) -> Option<String> {
    let (project, result) = draft.at(place);
    let mut full: Vec<_> = draft
        .view
        .rulebook
        .indicators
        .iter()
        .enumerate()
        .filter(|(at, indicator)| result.card.indicators[*at].points() == Some(indicator.max))
        .collect();
    full.sort_by_key(|(at, indicator)| (std::cmp::Reverse(indicator.max), *at));
    let items = full.iter().take(NAMED).map(|(at, _)| {
        let evidence = project.facts[*at].all().map(|(_, fact)| fact.evidence.as_str());
        let title = ("title", draft.indicator(*at));
        match evidence.into_iter().find(|paper| evidenced && !paper.is_empty()) {
            Some(paper) => {
                draft.tell(ReportText::FullWith, &[title, ("evidence", paper.to_owned())])
            }
            None => draft.tell(ReportText::Full, &[title]),
        }
    });
    let items: Vec<String> = items.collect();
    let values = [("count", full.len().to_string()), ("items", draft.list(&items))];
    (!full.is_empty()).then(|| draft.tell(ReportText::FullMarks, &values))
}
