//! The certificate of stability: how far a project's grade stands if weights had been others. An annex of its
//! report; of the report on all projects, their ranks and those whose grade is not sure.

use super::content::{Block, Column, Row, Section, Set, Table};
use super::draft::Draft;
use crate::chart::Kind;
use crate::stability::{ProjectStability, SURE_PERCENT, Stability};
use crate::view::{StableView, signed, total_text};
use crate::wording::StabilityText as Text;

/// Makes the annex of a project's report, where stability was asked for.
pub(super) fn of_project(draft: &Draft<'_>, place: usize, number: usize) -> Option<Section> {
    let stable = draft.view.stable()?;
    let language = draft.language();
    let mut page = Section::upright();
    page.head(language.stability_with(Text::AnnexCertificate, &[("number", number.to_string())]));
    let Some(one) = stable.stability.of_project(place) else {
        page.blocks.push(draft.body(language.stability(Text::CertificateOpen)));
        return Some(page);
    };
    page.blocks.push(draft.body(&verdict(draft, &stable, one)));
    page.table(results(draft, &stable, one));
    let ways = ways(draft, &stable, one);
    if ways.rows.is_empty() {
        page.blocks.push(draft.body(language.stability(Text::NoWays)));
    }
    page.table(ways);
    page.blocks.push(method(draft, stable.stability));
    page.blocks.extend(draft.figure(Kind::Tornado));
    Some(page)
}

/// Makes the annex of the report on all projects, where stability was asked for.
pub(super) fn of_portfolio(draft: &Draft<'_>, number: usize) -> Option<Section> {
    let stable = draft.view.stable()?;
    let stability = stable.stability;
    let language = draft.language();
    let mut page = Section::upright();
    page.head(language.stability_with(Text::AnnexStability, &[("number", number.to_string())]));
    let unsure = unsure(stability);
    let values = [
        ("count", unsure.len().to_string()),
        ("projects", stability.projects.len().to_string()),
        ("percent", SURE_PERCENT.to_string()),
    ];
    let said = if unsure.is_empty() { Text::AllSure } else { Text::SomeUnsure };
    page.blocks.push(draft.body(&language.stability_with(said, &values)));
    page.blocks.extend(
        stable.expected_cuts().map(|text| {
            draft.body(&language.stability_with(Text::CutsSentence, &[("text", text)]))
        }),
    );
    page.table(unsure_table(draft, &stable, &unsure));
    page.blocks.extend(draft.figure(Kind::Ranks));
    page.blocks.push(method(draft, stable.stability));
    Some(page)
}

/// Lists the projects whose grade is not sure, the least sure first.
pub(super) fn unsure(stability: &Stability) -> Vec<&ProjectStability> {
    let mut unsure: Vec<_> =
        stability.projects.iter().filter(|one| !stability.is_sure(one)).collect();
    unsure.sort_by_key(|one| (one.grade_holds, one.project));
    unsure
}

fn verdict(draft: &Draft<'_>, stable: &StableView<'_>, one: &ProjectStability) -> String {
    let values = [
        ("grade", draft.grade(one.grade)),
        ("holds", stable.share_of_draws(one.grade_holds)),
        ("percent", SURE_PERCENT.to_string()),
    ];
    let said = if stable.stability.is_sure(one) { Text::VerdictSure } else { Text::VerdictUnsure };
    draft.language().stability_with(said, &values)
}

/// Says how it was computed.
fn method(draft: &Draft<'_>, stability: &Stability) -> Block {
    let wanted = &stability.wanted;
    let values = [
        ("draws", wanted.draws.to_string()),
        ("seed", wanted.seed.to_string()),
        ("concentration", wanted.concentration.to_string()),
    ];
    let method = draft.language().stability_with(Text::CertificateMethod, &values);
    draft.set(Set::Note, &method)
}

fn results(draft: &Draft<'_>, stable: &StableView<'_>, one: &ProjectStability) -> Table {
    let (stability, language) = (stable.stability, draft.language());
    let say = |text| language.stability(text).to_owned();
    let [low, middle, high] = one.ranks.map(|rank| rank.to_string());
    let total = [("total", total_text(one)), ("grade", draft.grade(one.grade))];
    let ranks = [("low", low), ("middle", middle), ("high", high)];
    let draws = [
        ("draws", stability.wanted.draws.to_string()),
        ("seed", stability.wanted.seed.to_string()),
    ];
    let among = [("projects", stability.ranked.to_string())];
    let cut = one.cut.as_ref().map(|cut| (say(Text::RowCut), stable.share_of_draws(cut.holds)));
    let mut rows = vec![
        (say(Text::RowTotal), language.stability_with(Text::RowTotalIs, &total)),
        (say(Text::RowGrade), stable.share_of_draws(one.grade_holds)),
    ];
    rows.extend(cut);
    rows.extend([
        (say(Text::RowGrades), stable.grades_met(one)),
        (
            language.stability_with(Text::RowRank, &among),
            language.stability_with(Text::RowRankIs, &ranks),
        ),
        (say(Text::RowDraws), language.stability_with(Text::RowDrawsAre, &draws)),
    ]);
    Table {
        caption: say(Text::TableCertificate),
        columns: vec![
            Column::text(say(Text::ColumnWhat), 40),
            Column::text(say(Text::ColumnResult), 60),
        ],
        rows: rows.into_iter().map(|(what, result)| Row::Cells(vec![what, result])).collect(),
    }
}

/// Says what leads to the next better and the next worse grade, and what that would change of the cut.
fn ways(draft: &Draft<'_>, stable: &StableView<'_>, one: &ProjectStability) -> Table {
    let say = |text| draft.language().stability(text).to_owned();
    let rows = stable.ways_out(one).into_iter().map(|way| {
        let cost = way.cost.map_or_else(|| say(Text::NoValue), |cost| signed(&cost));
        Row::Cells(vec![way.grade, way.weight, way.points, cost])
    });
    Table {
        caption: say(Text::TableWays),
        columns: vec![
            Column::mark(say(Text::ColumnGradeThen), 16),
            Column::number(say(Text::ColumnMove), 28),
            Column::number(say(Text::ColumnChange), 28),
            Column::number(say(Text::ColumnCost), 28),
        ],
        rows: rows.collect(),
    }
}

fn unsure_table(draft: &Draft<'_>, stable: &StableView<'_>, unsure: &[&ProjectStability]) -> Table {
    let language = draft.language();
    let say = |text| language.stability(text).to_owned();
    let row = |one: &&ProjectStability| {
        let [low, middle, high] = one.ranks;
        Row::Cells(vec![
            one.named.id.clone(),
            one.named.name.clone(),
            total_text(one),
            stable.grades_met(one),
            format!("{low}/{middle}/{high}"),
            stable.weight_to_move(one),
            stable.points_to_move(one),
        ])
    };
    Table {
        caption: say(Text::TableUnsure),
        columns: vec![
            Column::text(say(Text::HeadId), 13),
            Column::text(say(Text::HeadName), 22),
            Column::number(say(Text::HeadTotal), 8),
            Column::text(say(Text::HeadGrades), 17),
            Column::mark(say(Text::HeadRank), 16),
            Column::mark(say(Text::HeadWeightFlip), 12),
            Column::mark(say(Text::HeadPointFlip), 12),
        ],
        rows: unsure.iter().map(row).collect(),
    }
}
