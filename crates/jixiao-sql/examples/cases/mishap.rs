//! What goes wrong in tables that people fill in.

use crate::draw::Draw;
use crate::facts::Entry;
use jixiao_core::fact::{APPLICABLE, FactKind, LEVEL_SHARE, POINTS, SHARE};
use jixiao_core::rulebook::Rulebook;
use jixiao_sql::Form;

/// Lets one thing go wrong for a project.
pub(crate) fn befall(
    draw: &mut Draw,
    rulebook: &Rulebook,
    form: Form,
    fields: &mut [String],
    entries: &mut Vec<Entry>,
) {
    if draw.one_in(5) {
        in_row(draw, fields);
    } else if entries.is_empty() || draw.one_in(3) {
        missing(draw, entries);
    } else if form == Form::Facts && draw.one_in(2) {
        in_table(draw, rulebook, entries);
    } else {
        in_cell(draw, rulebook, form, entries);
    }
}

/// In the row of the project itself, by the places of its columns.
fn in_row(draw: &mut Draw, fields: &mut [String]) {
    match draw.below(8) {
        0 => fields[1].clear(),
        1 => "10000000000000.01".clone_into(&mut fields[8 + draw.index(7)]),
        2 => "甲等".clone_into(&mut fields[7]),
        3 => fields[9].clear(),
        4 => "-0.01".clone_into(&mut fields[8 + draw.index(7)]),
        5 | 6 => fields[7].clear(),
        _ => fields[8 + draw.index(4)].clear(),
    }
}

fn missing(draw: &mut Draw, entries: &mut Vec<Entry>) {
    if entries.is_empty() {
        return;
    }
    let at = draw.index(entries.len());
    if draw.one_in(2) {
        entries.remove(at);
    } else {
        entries[at].value.clear();
    }
}

/// What only a table of facts can have.
fn in_table(draw: &mut Draw, rulebook: &Rulebook, entries: &mut Vec<Entry>) {
    let at = draw.index(entries.len());
    let one = entries[at].clone();
    let other = |fact: &str, value: &str| Entry {
        fact: fact.to_owned(),
        value: value.to_owned(),
        unit: String::new(),
        item: String::new(),
        ..one.clone()
    };
    match draw.below(14) {
        0 => entries.push(one),
        1 => entries.push(other("unheard_of", "1")),
        2 => entries.push(Entry { indicator: "nowhere".to_owned(), ..other("actual", "1") }),
        3 => {
            let number = |entry: &&mut Entry| {
                let one = rulebook.indicators.iter().find(|one| one.id == entry.indicator);
                let kind = one.and_then(|one| one.fact_kind(&entry.fact, !entry.item.is_empty()));
                kind == Some(FactKind::Number)
            };
            if let Some(entry) = entries[at..].iter_mut().find(number) {
                draw.pick(&["万元", "%", "人次", "元"]).clone_into(&mut entry.unit);
            }
        }
        4 => entries.push(other(APPLICABLE, "否")),
        5 => entries.push(other(POINTS, "0.5")),
        6 => "甲项".clone_into(&mut entries[at].item),
        7 => entries[at].reason.clear(),
        8 => entries[at].evidence.clear(),
        9 => {
            let fact = rulebook.indicators[draw.index(rulebook.indicators.len())].fact_names()[0]
                .to_owned();
            entries.push(other(&fact, "1"));
        }
        10 => entries.push(Entry { project: "P-unknown".to_owned(), ..other(POINTS, "1") }),
        11 => {
            let own = entries.iter_mut().find(|entry| entry.fact == SHARE);
            if let Some(own) = own {
                draw.pick(&["0.3", "1/7", "5/4", "0"]).clone_into(&mut own.value);
            }
        }
        12 => {
            let left_out = entries.iter_mut().find(|entry| !entry.reason.is_empty());
            if let Some(entry) = left_out {
                (if draw.one_in(2) { &mut entry.reason } else { &mut entry.evidence }).clear();
            }
        }
        // What is no number, answer or level at all an engine may leave to the library.
        _ if draw.one_in(12) => {
            draw.pick(&["abc", "一半", "1e5", "--"]).clone_into(&mut entries[at].value);
        }
        _ => entries[at].value.clear(),
    }
}

/// What any form can have.
fn in_cell(draw: &mut Draw, rulebook: &Rulebook, form: Form, entries: &mut Vec<Entry>) {
    let at = draw.index(entries.len());
    let entry = &mut entries[at];
    let indicators = &rulebook.indicators;
    let Some(indicator) = indicators.iter().find(|one| one.id == entry.indicator) else { return };
    let kind = indicator.fact_kind(&entry.fact, !entry.item.is_empty());
    match kind {
        Some(FactKind::Number) => match draw.below(4) {
            0 if entry.value.starts_with(['1', '2', '3']) => {
                entry.value.insert(0, '-');
            }
            0 => "-1".clone_into(&mut entry.value),
            1 => "0".clone_into(&mut entry.value),
            2 => "1.01".clone_into(&mut entry.value),
            _ if entry.unit.is_empty() => "999999999999.999999".clone_into(&mut entry.value),
            _ => "17".clone_into(&mut entry.value),
        },
        Some(FactKind::Mark) => {
            let checkpoints = indicator.rule.checkpoints().iter();
            let mut whole = checkpoints.filter(|one| one.id == entry.fact && !one.partly);
            let words = match whole.next() {
                Some(_) if !draw.one_in(10) => ["不适用", "not-applicable"],
                _ => ["partly", "not-applicable"],
            };
            draw.pick(&words).clone_into(&mut entry.value);
        }
        Some(FactKind::Count) => draw.pick(&["-1", "100000"]).clone_into(&mut entry.value),
        Some(FactKind::Level) => {
            let levels = indicator.rule.levels();
            entry.value.clone_from(&levels[draw.index(levels.len())].id);
        }
        Some(FactKind::YesNo) => draw.pick(&["否", "no"]).clone_into(&mut entry.value),
        Some(FactKind::Share) if entry.fact == LEVEL_SHARE || form == Form::Facts => {
            draw.pick(&["0.123456", "1", "0", "-0.1"]).clone_into(&mut entry.value);
        }
        Some(FactKind::Points) => {
            draw.pick(&["99.99", "16", "-1"]).clone_into(&mut entry.value);
        }
        Some(FactKind::Direction) => "反向".clone_into(&mut entry.value),
        _ => entry.value.clear(),
    }
    if draw.one_in(6) {
        // Said not to apply, with or without a right to it.
        let indicator = entries[at].indicator.clone();
        let fact = APPLICABLE.to_owned();
        entries.push(Entry { indicator, fact, value: "否".to_owned(), ..Entry::default() });
    }
}
