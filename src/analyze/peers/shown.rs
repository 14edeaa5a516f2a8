//! Projects beside their peers on the screen: narrower tables of the same, one a question.

use super::told::{COMPARED, all_far, compared_cells, cut_of, meaning, money, usual};
use super::{Category, Peer, PeersReport};
use crate::analyze::listed::{Headed, columns, listed};
use crate::result::{Holds, Listed};
use crate::wording::{Language, PatternText as Text};
use jixiao_core::analysis::Defended;
use jixiao_core::quantity::Money;

const FAR: [Headed; 3] = [
    (Text::HeadId, 12, Holds::Text),
    (Text::HeadName, 20, Holds::Text),
    (Text::HeadFar, 24, Holds::Text),
];

/// The amounts that a least one is the lowest of, in their columns.
const AMONG: [(Text, Defended); 5] = [
    (Text::HeadExecuted, Defended::Executed),
    (Text::HeadKept, Defended::Kept),
    (Text::HeadRequest, Defended::Request),
    (Text::HeadReviewed, Defended::Reviewed),
    (Text::HeadPeerPrice, Defended::PeerPrice),
];

/// Gives the tables that are shown: the projects of each category, who is far off, amounts, and what is usual.
pub(crate) fn peers_shown(language: Language, report: &PeersReport) -> Vec<Listed> {
    let mut tables: Vec<Listed> =
        report.categories.iter().map(|category| projects(language, report, category)).collect();
    if let Some(first) = tables.first_mut() {
        first.notes = meaning(language, report);
    }
    tables.extend(far(language, report));
    tables.extend([amounts(language, report), usual(language, report)]);
    tables
}

/// Lists every project that is compared, with its category.
fn all(report: &PeersReport) -> impl Iterator<Item = (&Category, &Peer)> {
    let categories = report.categories.iter();
    categories.flat_map(|category| category.peers.iter().map(move |peer| (category, peer)))
}

fn projects(language: Language, report: &PeersReport, category: &Category) -> Listed {
    let row = |peer| compared_cells(language, report, peer).into();
    let rows = category.peers.iter().map(row).collect();
    let mut table = listed(
        language,
        [Text::SheetPeers, Text::PeersTitle],
        Vec::new(),
        columns(language, &COMPARED),
        rows,
    );
    let values = [("category", category.name.clone())];
    table.title = language.pattern_with(Text::PeersOfCategory, &values);
    table
}

/// Lists who is far off, where somebody is.
fn far(language: Language, report: &PeersReport) -> Option<Listed> {
    let far = all(report).filter(|(_, peer)| !peer.far.is_empty());
    let row = |(category, peer): (&Category, &Peer)| {
        let [id, name, ..] = compared_cells(language, report, peer);
        vec![id, name, all_far(language, category, peer)]
    };
    let rows: Vec<Vec<String>> = far.map(row).collect();
    let columns = columns(language, &FAR);
    (!rows.is_empty())
        .then(|| listed(language, [Text::SheetFar, Text::FarTitle], Vec::new(), columns, rows))
}

/// Lists the amounts that a least one is the lowest of; a column that stays blank is left out.
fn amounts(language: Language, report: &PeersReport) -> Listed {
    let mut heads: Vec<Headed> =
        vec![(Text::HeadId, 12, Holds::Text), (Text::HeadCutShort, 14, Holds::Money)];
    heads.extend(AMONG.map(|(head, _)| (head, 14, Holds::Money)));
    heads.push((Text::HeadLeastShort, 14, Holds::Money));
    heads.push((Text::HeadCommitted, 14, Holds::Money));
    let row = |(_, peer): (&Category, &Peer)| {
        let least = peer.least.as_ref();
        let among = |of: Defended| -> Option<Money> {
            least?.among.iter().find(|(known, _)| *known == of).map(|(_, amount)| *amount)
        };
        let record = &report.assessment.portfolio.projects[peer.project].record;
        let mut cells = vec![record.id.clone(), money(cut_of(report, peer))];
        cells.extend(AMONG.map(|(_, of)| money(among(of))));
        cells.push(money(least.map(|least| least.amount)));
        cells.push(money(least.and_then(|least| least.committed)));
        cells
    };
    let mut rows: Vec<Vec<String>> = all(report).map(row).collect();
    let mut columns = columns(language, &heads);
    for at in (1..columns.len()).rev() {
        if rows.iter().all(|cells| cells[at].is_empty()) {
            columns.remove(at);
            for cells in &mut rows {
                cells.remove(at);
            }
        }
    }
    let notes = [Text::AmountsMeaning, Text::LeastMeaning];
    let notes = notes.map(|text| language.pattern(text).to_owned()).into();
    listed(language, [Text::SheetAmounts, Text::AmountsTitle], notes, columns, rows)
}
