//! The formula of the column that says whether a line is complete. It follows `form::state`.

use super::super::layout::{
    Column, Entry, Need, ReasonWanted, State, applicable_line, reason_wanted,
};
use crate::wording::Language;
use crate::xlsx::{letter, quoted};
use jixiao_core::fact::{Direction, Mark};
use jixiao_core::rulebook::Indicator;

/// A block of lines with the row, from 0, its first line stands in.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    pub(super) entries: &'a [Entry],
    pub(super) row: u32,
    pub(super) indicator: &'a Indicator,
}

impl Block<'_> {
    /// Gives the row of a line, from 0.
    pub(super) fn row_of(&self, at: usize) -> u32 {
        self.row + u32::try_from(at).unwrap_or(u32::MAX)
    }

    /// Gives the line on which the item of a line is named, where it belongs to one.
    pub(super) fn name_line(&self, at: usize) -> Option<usize> {
        let slot = self.entries[at].key.slot;
        (slot > 0).then(|| self.entries.partition_point(|entry| entry.key.slot < slot))
    }

    fn cell(&self, column: Column, at: usize) -> String {
        cell(column, self.row_of(at))
    }
}

/// Names a cell, with its column fixed.
pub(super) fn cell(column: Column, row: u32) -> String {
    format!("{}{}", letter(column.index()), row + 1)
}

/// Repeats the name of an item from its first line.
pub(super) fn repeat_item(row: u32) -> String {
    let first = cell(Column::Item, row);
    format!("=IF({first}=\"\",\"\",{first})")
}

/// Says how far a line is, the way `form::state` does.
pub(super) fn check(language: Language, block: Block<'_>, at: usize) -> String {
    let word = |state| quoted(language.form_state(state));
    let value = block.cell(Column::Value, at);
    let entry = &block.entries[at];
    let lost = lost(language, block, at);
    let complete = if block.indicator.evidence.is_empty() {
        word(State::Done)
    } else {
        let last = block.entries.len() - 1;
        let named = |column| [block.cell(column, 0), block.cell(column, last)].join(":");
        let [names, numbers] = [Column::Evidence, Column::Annex].map(named);
        let [lacks, done] = [State::Evidence, State::Done].map(word);
        // A number may be kept as one, whatever the cell is set to.
        let count = format!("COUNTIF({names},\"?*\")+COUNTIF({numbers},\"?*\")+COUNT({numbers})");
        format!("IF({count}=0,{lacks},{done})")
    };
    let done = match &lost {
        None => complete,
        Some(lost) => {
            let reason = block.cell(Column::Reason, at);
            format!("IF(AND({lost},TRIM({reason})=\"\"),{},{complete})", word(State::Reason))
        }
    };
    let named = block.name_line(at).map(|line| {
        let name = block.cell(Column::Item, line);
        format!("TRIM({name})=\"\"")
    });
    let blank = match (entry.need, &named) {
        (Need::Always, _) => word(State::Fill),
        (Need::WithItem, Some(unnamed)) => {
            format!("IF({unnamed},{},{})", word(State::Open), word(State::Fill))
        }
        _ => word(State::Open),
    };
    let filled = match &named {
        Some(unnamed) => format!("IF({unnamed},{},{done})", word(State::NameItem)),
        None => done,
    };
    let line = format!("IF({value}=\"\",{blank},{filled})");
    let Some(applies) = applicable_line(block.entries).filter(|line| *line != at) else {
        return format!("={line}");
    };
    let applies = block.cell(Column::Value, applies);
    let no = quoted(language.yes_no_word(false));
    format!("=IF({applies}={no},{},{line})", word(State::NotApplicable))
}

/// Says when a filled-in line loses points; `None` where it never asks for a reason.
fn lost(language: Language, block: Block<'_>, at: usize) -> Option<String> {
    if block.entries[at].locked {
        return None;
    }
    let value = block.cell(Column::Value, at);
    let no_reason_at = |line: Option<usize>| {
        let other = line.map(|line| block.cell(Column::Reason, line));
        other.map_or(String::new(), |reason| format!(",TRIM({reason})=\"\""))
    };
    let is = |word: &str| format!("{value}={}", quoted(word));
    let is_number = format!("ISNUMBER({value})");
    Some(match reason_wanted(block.entries, at, block.indicator) {
        ReasonWanted::Never => return None,
        ReasonWanted::WhenNo => is(language.yes_no_word(false)),
        ReasonWanted::WhenNotMet { partly, absent } => {
            let also = [(Mark::Partly, partly), (Mark::NotApplicable, absent)];
            let marks = also.into_iter().filter_map(|(mark, wanted)| wanted.then_some(mark));
            let marks: Vec<String> =
                marks.chain([Mark::NotMet]).map(|mark| is(language.mark_word(mark))).collect();
            if marks.len() == 1 { marks.concat() } else { format!("OR({})", marks.join(",")) }
        }
        ReasonWanted::WhenFound => format!("IF({is_number},{value}>0,FALSE)"),
        ReasonWanted::WhenBelowBest { share } => {
            let best = block.indicator.rule.levels().first()?;
            let best = quoted(language.of(&best.title));
            format!("AND({value}<>{best}{})", no_reason_at(share))
        }
        ReasonWanted::WhenBelowWhole { level } => {
            format!("AND(IF({is_number},{value}<1,FALSE){})", no_reason_at(level))
        }
        ReasonWanted::WhenShort { target, direction, otherwise } => {
            let of_target = block.cell(Column::Value, target);
            let less = format!("{value}<{of_target}");
            let more = format!("{value}>{of_target}");
            let (usual, other, turned) = match otherwise {
                Direction::AtLeast => (less, more, Direction::AtMost),
                Direction::AtMost => (more, less, Direction::AtLeast),
            };
            let short = direction.map_or(usual.clone(), |line| {
                let said = block.cell(Column::Value, line);
                let turned = quoted(language.direction_word(turned));
                format!("IF({said}={turned},{other},{usual})")
            });
            let units = [at, target].map(|line| block.cell(Column::Unit, line));
            format!(
                "IF(AND({is_number},ISNUMBER({of_target}),{}={}),{short},FALSE)",
                units[0], units[1]
            )
        }
        ReasonWanted::WhenBelowMaximum => {
            format!("IF({is_number},{value}<{},FALSE)", block.indicator.max)
        }
    })
}
