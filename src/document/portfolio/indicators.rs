//! The chapter on indicators: each dimension in a few sentences, and where points were lost.

use super::super::content::{Column, Row, Section, Table};
use super::super::draft::{Draft, share};
use super::overall;
use super::whole::Whole;
use crate::chart::Kind;
use crate::wording::{Phrase, ReportText};
use jixiao_core::analysis::{Loss, losses};
use jixiao_core::quantity::Points;

/// The most indicators in the table of losses.
const LISTED: usize = 10;

/// Writes the chapter on points.
pub(super) fn write(whole: &Whole<'_>, out: &mut Section) {
    let draft = whole.draft;
    let losses = losses(draft.view.rulebook, draft.view.evaluation);
    out.chapter(draft.say(ReportText::PortfolioIndicators));
    let settled = overall::settled(draft);
    if settled == 0 {
        out.blocks.push(draft.body(&draft.say(ReportText::NoneSettled)));
        return;
    }
    if settled < whole.all.places.len() {
        let projects = [("projects", draft.projects(settled))];
        out.blocks.push(draft.body(&draft.tell(ReportText::SettledOnly, &projects)));
    }
    out.part(draft.say(ReportText::SectionByDimension));
    out.blocks.extend(dimensions(draft, &losses).iter().map(|text| draft.body(text)));
    out.table(by_dimension(draft, &losses));
    out.part(draft.say(ReportText::SectionLosses));
    out.blocks.extend(overall::lost(draft).iter().map(|text| draft.body(text)));
    out.blocks.extend(draft.figure(Kind::Losses));
    out.table(table(draft, &losses));
}

/// Says of each dimension what it reached, in which indicators it is strong and weak, and why.
fn dimensions(draft: &Draft<'_>, losses: &[Loss]) -> Vec<String> {
    let rulebook = draft.view.rulebook;
    let findings = draft.findings(&draft.all());
    let told = rulebook.dimensions.iter().enumerate().filter_map(|(at, dimension)| {
        let mut own: Vec<&Loss> = losses
            .iter()
            .filter(|loss| rulebook.indicators[loss.indicator].dimension == at)
            .filter(|loss| loss.possible > Points::ZERO)
            .collect();
        let sum = |of: fn(&Loss) -> Points| own.iter().map(|loss| of(loss)).sum::<Points>();
        let (possible, lost) = (sum(|loss| loss.possible), sum(|loss| loss.lost));
        let title = draft.language().of(&dimension.title).to_owned();
        let values = [("title", title), ("share", share(possible - lost, possible)?)];
        let mut texts = vec![draft.tell(ReportText::DimensionReached, &values)];
        own.sort_by_key(|loss| reached(loss));
        if let [weak, .., strong] = own.as_slice() {
            let of = |loss: &Loss| share(loss.possible - loss.lost, loss.possible);
            let values = [
                ("strong", draft.indicator(strong.indicator)),
                ("most", of(strong)?),
                ("weak", draft.indicator(weak.indicator)),
                ("least", of(weak)?),
                ("projects", draft.projects(weak.projects)),
            ];
            texts.push(draft.tell(ReportText::DimensionWeak, &values));
            let worst = findings.iter().find(|one| one.indicator == weak.indicator);
            if let Some((finding, reason)) =
                worst.and_then(|one| Some((one, draft.words(one).reasons.into_iter().next()?)))
            {
                let name = draft.at(finding.project).0.record.name.clone();
                let weak = draft.indicator(weak.indicator);
                let values = [("weak", weak), ("name", name), ("reason", reason)];
                texts.push(draft.tell(ReportText::DimensionWhy, &values));
            }
        }
        Some(draft.language().sentences(texts))
    });
    told.collect()
}

/// Orders indicators by the share of points they reached; exactly, as ten-thousandths cut off would not.
fn reached(loss: &Loss) -> (i64, i64) {
    let (got, possible) = ((loss.possible - loss.lost).hundredths(), loss.possible.hundredths());
    (got.saturating_mul(1_000_000) / possible.max(1), got)
}

fn by_dimension(draft: &Draft<'_>, losses: &[Loss]) -> Table {
    let rulebook = draft.view.rulebook;
    let language = draft.language();
    let mut table = Table {
        caption: draft.say(ReportText::TableShares),
        columns: vec![
            Column::text(draft.column("level1"), 30),
            Column::number(draft.say(ReportText::ColumnApplicable), 22),
            Column::number(draft.column("score"), 20),
            Column::number(draft.say(ReportText::ColumnLost), 18),
            Column::number(draft.say(ReportText::ColumnReached), 16),
        ],
        rows: Vec::new(),
    };
    let row = |title: String, possible: Points, lost: Points| {
        let reached = share(possible - lost, possible).map(|share| format!("{share}%"));
        vec![
            title,
            possible.to_string(),
            (possible - lost).to_string(),
            lost.to_string(),
            reached.unwrap_or_else(|| "—".to_owned()),
        ]
    };
    let mut all = (Points::ZERO, Points::ZERO);
    for (at, dimension) in rulebook.dimensions.iter().enumerate() {
        let own = losses.iter().filter(|loss| rulebook.indicators[loss.indicator].dimension == at);
        let sums = own.fold((Points::ZERO, Points::ZERO), |sums, loss| {
            (sums.0 + loss.possible, sums.1 + loss.lost)
        });
        all = (all.0 + sums.0, all.1 + sums.1);
        table.rows.push(Row::Cells(row(language.of(&dimension.title).to_owned(), sums.0, sums.1)));
    }
    table.rows.push(Row::Sums(row(language.phrase(Phrase::SumRow).to_owned(), all.0, all.1)));
    table
}

fn table(draft: &Draft<'_>, losses: &[Loss]) -> Table {
    let rulebook = draft.view.rulebook;
    let mut table = Table {
        caption: draft.say(ReportText::TableLosses),
        columns: vec![
            Column::text(draft.language().phrase(Phrase::HeadIndicator), 36),
            Column::number(draft.say(ReportText::ColumnAffected), 18),
            Column::number(draft.say(ReportText::ColumnApplicable), 18),
            Column::number(draft.say(ReportText::ColumnLost), 16),
            Column::number(draft.say(ReportText::ColumnReached), 14),
        ],
        rows: Vec::new(),
    };
    for loss in losses.iter().filter(|loss| loss.lost > Points::ZERO).take(LISTED) {
        let indicator = &rulebook.indicators[loss.indicator];
        let reached = share(loss.possible - loss.lost, loss.possible);
        table.rows.push(Row::Cells(vec![
            format!("{}. {}", indicator.number, draft.language().of(&indicator.title)),
            loss.projects.to_string(),
            loss.possible.to_string(),
            loss.lost.to_string(),
            reached.map_or_else(|| "—".to_owned(), |share| format!("{share}%")),
        ]));
    }
    table
}
