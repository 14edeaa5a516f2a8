//! Projects beside their peers, as tables.

use super::{Category, Compared, FEWEST_PEERS, Far, Peer, PeersReport, Usual};
use crate::analyze::digits::{percent_of, two_places};
use crate::analyze::listed::{Headed, columns, listed};
use crate::analyze::notices;
use crate::result::{Holds, Listed};
use crate::wording::{Language, PatternText as Text, Phrase};
use jixiao_core::analysis::{Defended, Least};
use jixiao_core::quantity::{Fraction, Money};
use jixiao_statistics::outlier::FAR_OFF;

/// What a project is, and what it is compared by.
pub(super) const COMPARED: [Headed; 7] = [
    (Text::HeadId, 12, Holds::Text),
    (Text::HeadName, 20, Holds::Text),
    (Text::HeadTotal, 8, Holds::Number),
    (Text::HeadGrade, 7, Holds::Mark),
    (Text::HeadExecution, 9, Holds::Mark),
    (Text::HeadUnitCost, 14, Holds::Text),
    (Text::HeadBudget, 14, Holds::Money),
];

/// What stands before and behind that in the table that is written.
const CATEGORY: Headed = (Text::HeadCategory, 12, Holds::Text);
const AMOUNTS: [Headed; 4] = [
    (Text::HeadCut, 14, Holds::Money),
    (Text::HeadFar, 24, Holds::Text),
    (Text::HeadLeast, 14, Holds::Money),
    (Text::HeadLeastWhy, 36, Holds::Text),
];

const USUAL: [Headed; 5] = [
    (Text::HeadCategory, 16, Holds::Text),
    (Text::HeadCompared, 20, Holds::Text),
    (Text::HeadCount, 8, Holds::Mark),
    (Text::HeadMedian, 14, Holds::Mark),
    (Text::HeadMeaning, 40, Holds::Text),
];

/// Gives the tables that are written: that of the projects, and that of what is usual.
pub(crate) fn peers_listed(language: Language, report: &PeersReport) -> [Listed; 2] {
    [projects(language, report), usual(language, report)]
}

fn projects(language: Language, report: &PeersReport) -> Listed {
    let mut notes = meaning(language, report);
    notes.push(language.pattern(Text::LeastMeaning).to_owned());
    let mut rows = Vec::new();
    for category in &report.categories {
        rows.extend(category.peers.iter().map(|peer| cells(language, report, category, peer)));
    }
    let heads = [&[CATEGORY], &COMPARED[..], &AMOUNTS[..]].concat();
    listed(language, [Text::SheetPeers, Text::PeersTitle], notes, columns(language, &heads), rows)
}

/// Names the rulebook, and says what is compared.
pub(super) fn meaning(language: Language, report: &PeersReport) -> Vec<String> {
    let mut notes = notices(language, &report.assessment.rules.rulebook.heading);
    let limits = [("fewest", FEWEST_PEERS.to_string()), ("far", FAR_OFF.to_string())];
    notes.push(language.pattern_with(Text::PeersMeaning, &limits));
    notes
}

fn cells(
    language: Language,
    report: &PeersReport,
    category: &Category,
    peer: &Peer,
) -> Vec<String> {
    let mut cells = vec![category.name.clone()];
    cells.extend(compared_cells(language, report, peer));
    let least = peer.least.as_ref();
    cells.extend([
        money(cut_of(report, peer)),
        all_far(language, category, peer),
        money(least.map(|least| least.amount)),
        least.map_or_else(String::new, |least| why_least(language, least)),
    ]);
    cells
}

/// Names a project, with what it is compared by and its budget.
pub(super) fn compared_cells(language: Language, report: &PeersReport, peer: &Peer) -> [String; 7] {
    let assessment = &report.assessment;
    let record = &assessment.portfolio.projects[peer.project].record;
    let grade = assessment.evaluation.results[peer.project].grade();
    let title = |at| language.of(&assessment.rules.rulebook.grades.get(at).title).to_owned();
    let cost = peer.values.unit_cost.as_ref();
    [
        record.id.clone(),
        record.name.clone(),
        peer.values.total.map_or_else(String::new, |total| total.truncated(2)),
        grade.map_or_else(String::new, title),
        peer.values.execution.map_or_else(String::new, percent_of),
        cost.map_or_else(String::new, |(cost, unit)| format!("{} {unit}", two_places(*cost))),
        money(record.amounts.budget),
    ]
}

/// Gives what is cut of a project, where that is settled.
pub(super) fn cut_of(report: &PeersReport, peer: &Peer) -> Option<Money> {
    report.assessment.evaluation.results[peer.project].exact_cut().map(|cut| cut.cut)
}

/// Writes an amount; blank where there is none.
pub(super) fn money(amount: Option<Money>) -> String {
    amount.map_or_else(String::new, |one| one.to_string())
}

/// Says where a project is far off from its peers.
pub(super) fn all_far(language: Language, category: &Category, peer: &Peer) -> String {
    let said = peer.far.iter().map(|far| far_off(language, category, peer, far));
    said.collect::<Vec<_>>().join(language.phrase(Phrase::Separator))
}

fn far_off(language: Language, category: &Category, peer: &Peer, far: &Far) -> String {
    let usual = &category.usual[far.usual];
    let value = usual.by.of(&peer.values).unwrap_or(usual.median);
    let values = [
        ("what", what(language, &usual.by)),
        ("value", written(&usual.by, value)),
        ("median", written(&usual.by, usual.median)),
        ("score", signed(far.score)),
    ];
    let text = if far.score > 0.0 { Text::FarAbove } else { Text::FarBelow };
    language.pattern_with(text, &values)
}

fn signed(score: f64) -> String {
    format!("{score:.2}").replace('-', "−")
}

/// Names what is compared.
pub(super) fn what(language: Language, by: &Compared) -> String {
    match by {
        Compared::Total => language.pattern(Text::HeadTotal).to_owned(),
        Compared::Execution => language.pattern(Text::HeadExecution).to_owned(),
        Compared::UnitCost(unit) => {
            language.pattern_with(Text::UnitCostOf, &[("unit", unit.clone())])
        }
    }
}

/// Writes a value as people write what is compared.
pub(super) fn written(by: &Compared, value: Fraction) -> String {
    match by {
        Compared::Total => value.truncated(2),
        Compared::Execution => percent_of(value),
        Compared::UnitCost(_) => two_places(value),
    }
}

/// Says what the least amount is taken from, and what else was looked at.
pub(super) fn why_least(language: Language, least: &Least) -> String {
    let among = least.among.iter().filter(|(of, _)| *of != least.of);
    let others = among.map(|(of, amount)| {
        format!("{} {}", language.pattern(defended(*of)), language.money(amount.fen().into()))
    });
    let others: Vec<String> = others.collect();
    let of = language.pattern(defended(least.of)).to_owned();
    let mut text = if others.is_empty() {
        of
    } else {
        let others = others.join(language.phrase(Phrase::NameSeparator));
        language.pattern_with(Text::LeastOf, &[("of", of), ("others", others)])
    };
    if let Some(committed) = least.committed {
        let values = [("amount", language.money(committed.fen().into()))];
        text.push_str(language.phrase(Phrase::Separator));
        text.push_str(&language.pattern_with(Text::LeastCommitted, &values));
    }
    text
}

const fn defended(of: Defended) -> Text {
    match of {
        Defended::Executed => Text::OfExecuted,
        Defended::Kept => Text::OfKept,
        Defended::Request => Text::OfRequest,
        Defended::Reviewed => Text::OfReviewed,
        Defended::PeerPrice => Text::OfPeerPrice,
    }
}

pub(super) fn usual(language: Language, report: &PeersReport) -> Listed {
    let mut rows = Vec::new();
    for category in &report.categories {
        for one in &category.usual {
            rows.push(usual_cells(language, category, one));
        }
    }
    for (name, count) in &report.too_few {
        let values = [("count", count.to_string()), ("fewest", FEWEST_PEERS.to_string())];
        let why = language.pattern_with(Text::PeersTooFew, &values);
        rows.push(vec![name.clone(), String::new(), count.to_string(), String::new(), why]);
    }
    let mut notes = Vec::new();
    if report.without > 0 {
        let values = [("count", report.without.to_string())];
        notes.push(language.pattern_with(Text::PeersWithout, &values));
    }
    listed(language, [Text::SheetUsual, Text::UsualTitle], notes, columns(language, &USUAL), rows)
}

fn usual_cells(language: Language, category: &Category, one: &Usual) -> Vec<String> {
    let far = category.peers.iter().flat_map(|peer| &peer.far);
    let at = category.usual.iter().position(|other| other == one);
    let count = far.filter(|far| Some(far.usual) == at).count();
    let text = match (one.alike, count) {
        (true, _) => Text::UsualAlike,
        (false, 0) => Text::UsualNone,
        (false, _) => Text::UsualFar,
    };
    vec![
        category.name.clone(),
        what(language, &one.by),
        one.count.to_string(),
        written(&one.by, one.median),
        language.pattern(text).to_owned(),
    ]
}
