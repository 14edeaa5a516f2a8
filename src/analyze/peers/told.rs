//! Projects beside their peers, as tables.

use super::{Category, Compared, FEWEST_PEERS, Far, Peer, PeersReport, Usual};
use crate::analyze::digits::{percent_of, two_places};
use crate::analyze::notices;
use crate::result::{Column, Holds, Listed, Row};
use crate::wording::{Language, PatternText as Text, Phrase};
use jixiao_core::analysis::{Defended, Least};
use jixiao_core::quantity::{Fraction, Money};
use jixiao_statistics::outlier::FAR_OFF;

const COLUMNS: [(Text, u16, Holds); 12] = [
    (Text::HeadCategory, 12, Holds::Text),
    (Text::HeadId, 12, Holds::Text),
    (Text::HeadName, 20, Holds::Text),
    (Text::HeadTotal, 8, Holds::Number),
    (Text::HeadGrade, 7, Holds::Mark),
    (Text::HeadExecution, 9, Holds::Mark),
    (Text::HeadUnitCost, 14, Holds::Text),
    (Text::HeadBudget, 14, Holds::Money),
    (Text::HeadCut, 14, Holds::Money),
    (Text::HeadFar, 24, Holds::Text),
    (Text::HeadLeast, 14, Holds::Money),
    (Text::HeadLeastWhy, 36, Holds::Text),
];

const USUAL: [(Text, u16, Holds); 5] = [
    (Text::HeadCategory, 16, Holds::Text),
    (Text::HeadCompared, 20, Holds::Text),
    (Text::HeadCount, 8, Holds::Mark),
    (Text::HeadMedian, 14, Holds::Mark),
    (Text::HeadMeaning, 40, Holds::Text),
];

/// Gives the table of the projects, and that of what is usual.
pub(crate) fn peers_listed(language: Language, report: &PeersReport) -> [Listed; 2] {
    [projects(language, report), usual(language, report)]
}

fn columns(language: Language, all: &[(Text, u16, Holds)]) -> Vec<Column> {
    let column = |(heading, width, holds): &(Text, u16, Holds)| Column {
        heading: language.pattern(*heading).to_owned(),
        width: *width,
        holds: *holds,
    };
    all.iter().map(column).collect()
}

fn projects(language: Language, report: &PeersReport) -> Listed {
    let title = language.pattern(Text::PeersTitle).to_owned();
    let mut notes = notices(language, &report.assessment.rules.rulebook.heading);
    let limits = [("fewest", FEWEST_PEERS.to_string()), ("far", FAR_OFF.to_string())];
    notes.push(language.pattern_with(Text::PeersMeaning, &limits));
    notes.push(language.pattern(Text::LeastMeaning).to_owned());
    let mut rows = Vec::new();
    for category in &report.categories {
        let row = |peer| Row { cells: cells(language, report, category, peer), of_sums: false };
        rows.extend(category.peers.iter().map(row));
    }
    Listed { name: title.clone(), title, notes, columns: columns(language, &COLUMNS), rows }
}

fn cells(
    language: Language,
    report: &PeersReport,
    category: &Category,
    peer: &Peer,
) -> Vec<String> {
    let assessment = &report.assessment;
    let record = &assessment.portfolio.projects[peer.project].record;
    let result = &assessment.evaluation.results[peer.project];
    let grades = &assessment.rules.rulebook.grades;
    let money = |amount: Option<Money>| amount.map_or_else(String::new, |one| one.to_string());
    let cost = peer.values.unit_cost.as_ref();
    vec![
        category.name.clone(),
        record.id.clone(),
        record.name.clone(),
        peer.values.total.map_or_else(String::new, |total| total.truncated(2)),
        result.grade().map_or_else(String::new, |at| language.of(&grades.get(at).title).to_owned()),
        peer.values.execution.map_or_else(String::new, percent_of),
        cost.map_or_else(String::new, |(cost, unit)| format!("{} {unit}", two_places(*cost))),
        money(record.amounts.budget),
        money(result.exact_cut().map(|cut| cut.cut)),
        all_far(language, category, peer),
        money(peer.least.as_ref().map(|least| least.amount)),
        peer.least.as_ref().map_or_else(String::new, |least| why_least(language, least)),
    ]
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

fn usual(language: Language, report: &PeersReport) -> Listed {
    let title = language.pattern(Text::UsualTitle).to_owned();
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
    let rows = rows.into_iter().map(|cells| Row { cells, of_sums: false }).collect();
    Listed { name: title.clone(), title, notes, columns: columns(language, &USUAL), rows }
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
