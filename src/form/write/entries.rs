//! A sheet of lines to fill in: one dimension, every project of the form.

use super::super::layout::{
    Column, Entry, FIRST_ROW, FormSheet, Need, State, in_columns, line_heading, state,
};
use super::book::FormBook;
use super::formula::{self, Block};
use super::page;
use super::style::first;
use super::validation::{Ask, Asked};
use super::value::{shown, write_value};
use crate::wording::FormText;
use crate::xlsx::text;
use crate::xlsx::write_text;
use jixiao_core::fact::{APPLICABLE, Direction, FactKind, Mark};
use jixiao_core::project::raw::Field;
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::{Giver, Indicator};
use rust_xlsxwriter::{ConditionalFormatFormula, Format, Formula, Worksheet, XlsxError};

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &FormBook<'_>,
    lines: &FormSheet,
    name: &str,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    // A formula that gives an empty text would otherwise be kept as 0 until it is recalculated.
    sheet.set_formula_result_default("");
    headings(sheet, book)?;
    let mut asked = [Column::Item, Column::Value, Column::Unit].map(|c| Asked::of(c.index()));
    for (at, entries) in lines.blocks() {
        let indicator = &book.rulebook.indicators[entries[0].indicator];
        let row = FIRST_ROW + u32::try_from(at).unwrap_or(u32::MAX);
        let block = Block { entries, row, indicator };
        write_block(sheet, book, block, &mut asked)?;
    }
    for column in asked {
        column.write(sheet, book.language)?;
    }
    let count = u32::try_from(lines.entries.len()).unwrap_or(u32::MAX);
    let last = (FIRST_ROW + count).saturating_sub(1);
    if last >= FIRST_ROW {
        marks(sheet, book, last)?;
    }
    let (first_column, last_column) = (Column::Project.index(), Column::Check.index());
    sheet.set_column_hidden(Column::Key.index())?;
    sheet.set_freeze_panes(FIRST_ROW, Column::Rule.index())?;
    sheet.autofilter(0, first_column, last, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    page::set_up(sheet, book, last, (first_column, last_column))?;
    page::protect(sheet);
    Ok(())
}

/// Gives the width of a column in narrow characters.
const fn width(column: Column) -> u16 {
    match column {
        Column::Key => 8,
        Column::ProjectName | Column::EvidenceWanted => 18,
        Column::Indicator | Column::Reason | Column::Evidence => 20,
        Column::Rule => 26,
        Column::Item => 16,
        Column::Fact => 44,
        Column::Value => 13,
        Column::Unit | Column::Annex => 10,
        Column::Project | Column::Check => 11,
    }
}

fn headings(sheet: &mut Worksheet, book: &FormBook<'_>) -> Result<(), XlsxError> {
    for column in Column::ALL.into_iter().filter(|column| *column != Column::Key) {
        let heading = line_heading(&book.form.stamp.language, column);
        sheet.set_column_width(column.index(), width(column))?;
        sheet.write_string_with_format(0, column.index(), heading, &book.styles.heading)?;
    }
    sheet.set_row_height(0, text::height(1) + 6.0)?;
    Ok(())
}

/// Writes the lines of one indicator of one project.
fn write_block(
    sheet: &mut Worksheet,
    book: &FormBook<'_>,
    block: Block<'_>,
    asked: &mut [Asked; 3],
) -> Result<(), XlsxError> {
    let FormBook { language, styles, .. } = book;
    let indicator = block.indicator;
    let rule = language.rule(indicator);
    let wanted: Vec<&str> = indicator.evidence.iter().map(|one| language.of(one)).collect();
    let wanted = language.join(wanted.into_iter().map(str::to_owned));
    let last = block.row_of(block.entries.len() - 1);
    let mut most = 1;
    for (column, words) in [(Column::Rule, &rule), (Column::EvidenceWanted, &wanted)] {
        let (at, format) = (column.index(), first(&styles.merged, true));
        if last > block.row {
            sheet.merge_range(block.row, at, last, at, words, &format)?;
        } else {
            write_text(sheet, (last, at), words, &format)?;
        }
        most = most.max(text::lines(*language, words, width(column)));
    }
    let mut heights = Vec::with_capacity(block.entries.len());
    for at in 0..block.entries.len() {
        let lines = write_line(sheet, book, block, at)?;
        heights.push(text::height(lines));
        ask(book, block, at, asked);
    }
    // What the merged cells need beyond their rows is shared out among these.
    let rows = f64::from(last - block.row + 1);
    let lacking = (text::height(most) - heights.iter().sum::<f64>()).max(0.0) / rows;
    for (row, height) in (block.row..).zip(heights) {
        sheet.set_row_height(row, height + lacking)?;
    }
    Ok(())
}

/// Writes one line and gives how many lines of text it takes.
fn write_line(
    sheet: &mut Worksheet,
    book: &FormBook<'_>,
    block: Block<'_>,
    at: usize,
) -> Result<usize, XlsxError> {
    let FormBook { language, styles, .. } = book;
    let (entry, row) = (&block.entries[at], block.row_of(at));
    let is_first = at == 0;
    let value = shown(*language, block.indicator, entry);
    let [project, name, indicator] = names(book, block);
    let repeated = if is_first { &styles.locked } else { &styles.repeated };
    let indicator = if is_first { indicator } else { indicator.replace('\n', " ") };
    let fact = defined(book, block.indicator, entry, fact(book, block.indicator, entry));
    let measured = matches!(entry.kind, Some(FactKind::Number | FactKind::Count) | None);
    let unit_format =
        if measured && !entry.locked && !entry.held { &styles.text } else { &styles.locked };
    let reason_format = if entry.locked { &styles.locked } else { &styles.text };
    let [evidence, annex] = in_columns(&book.form.stamp.language, &entry.evidence);
    let cells: [(Column, &str, &Format); 9] = [
        (Column::Key, &entry.key.to_string(), &styles.locked),
        (Column::Project, &project, repeated),
        (Column::ProjectName, &name, repeated),
        (Column::Indicator, &indicator, repeated),
        (Column::Fact, &fact, &styles.locked),
        (Column::Unit, &entry.unit, unit_format),
        (Column::Reason, &entry.reason, reason_format),
        (Column::Evidence, &evidence, &styles.text),
        (Column::Annex, &annex, &styles.text),
    ];
    let mut tallest = 1;
    for (column, words, format) in cells {
        write_text(sheet, (row, column.index()), words, &first(format, is_first))?;
        let repeats = matches!(column, Column::Project | Column::ProjectName | Column::Indicator);
        if column != Column::Key && (is_first || !repeats) {
            tallest = tallest.max(text::lines(*language, words, width(column)));
        }
    }
    let place = (row, Column::Value.index());
    let format = value_format(book, entry);
    write_value(sheet, place, entry, &value, &first(format, is_first))?;
    write_item(sheet, book, block, at)?;
    let said = language.form_state(state(block.entries, at, block.indicator));
    let check = Formula::new(formula::check(*language, block, at)).set_result(said);
    let format = first(&styles.check, is_first);
    sheet.write_formula_with_format(row, Column::Check.index(), check, &format)?;
    let wrapped = text::lines(*language, &value, width(Column::Value));
    Ok(tallest.max(wrapped).max(text::lines(*language, &entry.item, width(Column::Item))))
}

/// Writes the name of an item where it is to be filled in, and repeats it on its other lines.
fn write_item(
    sheet: &mut Worksheet,
    book: &FormBook<'_>,
    block: Block<'_>,
    at: usize,
) -> Result<(), XlsxError> {
    let (entry, row, column) = (&block.entries[at], block.row_of(at), Column::Item.index());
    let styles = &book.styles;
    match block.name_line(at) {
        Some(line) if line == at => write_text(sheet, (row, column), &entry.item, &styles.text),
        Some(line) => {
            let repeat = Formula::new(formula::repeat_item(block.row_of(line)));
            let repeat = repeat.set_result(entry.item.as_str());
            sheet.write_formula_with_format(row, column, repeat, &styles.repeated)?;
            Ok(())
        }
        None => write_text(sheet, (row, column), "", &first(&styles.locked, at == 0)),
    }
}

/// Gives the project's id and name and the indicator, as every line repeats them.
fn names(book: &FormBook<'_>, block: Block<'_>) -> [String; 3] {
    let id = &block.entries[0].key.project;
    let project = book.form.projects.iter().find(|project| project.value(Field::Id) == id.as_str());
    let name = project.map_or("", |project| project.value(Field::Name)).to_owned();
    let max = block.indicator.max.to_string();
    let values = [
        ("number", block.indicator.number.to_string()),
        ("title", book.language.of(&block.indicator.title).to_owned()),
        ("max", max.trim_end_matches('0').trim_end_matches('.').to_owned()),
    ];
    [id.clone(), name, book.language.form_with(FormText::Indicator, &values)]
}

/// Says what to fill in, with a hint where a blank means something.
fn fact(book: &FormBook<'_>, indicator: &Indicator, entry: &Entry) -> String {
    let language = book.language;
    let name = entry.key.fact.as_str();
    let fact = language.form_fact(indicator, name, entry.key.slot);
    let is_direction = indicator.rule.fact_kind(name) == Some(FactKind::Direction);
    let hint = match indicator.rule.direction() {
        _ if name == APPLICABLE => language.form(FormText::HintApplicable).to_owned(),
        _ if entry.held => language.form(FormText::HintHeld).to_owned(),
        _ if entry.of_project => {
            let sheet = book.form.stamp.project_sheet.clone();
            language.form_with(FormText::HintOfProject, &[("sheet", sheet)])
        }
        Some(direction) if is_direction => {
            let direction = language.direction_word(direction).to_owned();
            language.form_with(FormText::HintDirection, &[("direction", direction)])
        }
        _ if entry.need == Need::Optional && !entry.locked => {
            language.form(FormText::HintOptional).to_owned()
        }
        _ => return fact,
    };
    language.form_with(FormText::Hinted, &[("fact", fact), ("hint", hint)])
}

/// Adds to what to fill in who fills it in, where that is not the unit, and what it means.
fn defined(book: &FormBook<'_>, indicator: &Indicator, entry: &Entry, fact: String) -> String {
    let language = book.language;
    let name = entry.key.fact.as_str();
    let mut text = fact;
    let giver =
        if entry.key.slot > 0 { indicator.givers.of(name) } else { indicator.giver_of(name) };
    if giver != Giver::Unit {
        let by = language.giver(giver).to_owned();
        text = language.form_with(FormText::Hinted, &[("fact", text), ("hint", by)]);
    }
    for means in language.meanings(indicator, name, entry.key.slot > 0) {
        text.push('\n');
        text.push_str(&means);
    }
    text
}

const fn value_format<'s>(book: &'s FormBook<'_>, entry: &Entry) -> &'s Format {
    match entry.kind {
        _ if entry.locked || entry.held => &book.styles.locked,
        Some(FactKind::Number | FactKind::Count | FactKind::Points) => &book.styles.number,
        Some(FactKind::Share) => &book.styles.share,
        Some(FactKind::Mark | FactKind::Level | FactKind::YesNo | FactKind::Direction) => {
            &book.styles.choice
        }
        None => &book.styles.text,
    }
}

/// Notes what the cells of a line ask for.
fn ask(book: &FormBook<'_>, block: Block<'_>, at: usize, asked: &mut [Asked; 3]) {
    let language = book.language;
    let (entry, row) = (&block.entries[at], block.row_of(at));
    let [items, values, units] = asked;
    if block.name_line(at) == Some(at) {
        items.add(Ask::Item, row);
    }
    if entry.locked || entry.held {
        return;
    }
    if entry.of_project {
        units.add(Ask::Choice(MoneyUnit::ALL.map(|unit| unit.name().to_owned()).into()), row);
    }
    let yes_no = || [true, false].map(|yes| language.yes_no_word(yes).to_owned()).into();
    let ask = match entry.kind {
        None => return,
        Some(FactKind::YesNo) if entry.key.fact == APPLICABLE => Ask::Applicable(yes_no()),
        Some(FactKind::YesNo) => Ask::Choice(yes_no()),
        Some(FactKind::Mark) => {
            let whole = !block.indicator.rule.takes_partly(&entry.key.fact);
            let absent = block.indicator.right(&entry.key.fact).map(|_| Mark::NotApplicable);
            let marks = [Mark::Met, Mark::Partly, Mark::NotMet].into_iter().chain(absent);
            let marks = marks.filter(|mark| *mark != Mark::Partly || !whole);
            Ask::Choice(marks.map(|mark| language.mark_word(mark).to_owned()).collect())
        }
        Some(FactKind::Level) => {
            let levels = block.indicator.rule.levels().iter();
            Ask::Choice(levels.map(|level| language.of(&level.title).to_owned()).collect())
        }
        Some(FactKind::Direction) => {
            let both = [Direction::AtLeast, Direction::AtMost];
            Ask::Choice(both.map(|one| language.direction_word(one).to_owned()).into())
        }
        Some(FactKind::Count) => Ask::Count,
        Some(FactKind::Number) => Ask::Number,
        Some(FactKind::Share) => Ask::Share,
        Some(FactKind::Points) => Ask::Points(block.indicator.max),
    };
    values.add(ask, row);
}

/// Colours what is still to be done, by the column that says so.
fn marks(sheet: &mut Worksheet, book: &FormBook<'_>, last: u32) -> Result<(), XlsxError> {
    let styles = &book.styles;
    let marks = [
        (Column::Value, Column::Value, State::Fill, &styles.missing),
        (Column::Item, Column::Item, State::NameItem, &styles.missing),
        (Column::Reason, Column::Reason, State::Reason, &styles.unreasoned),
        (Column::Check, Column::Check, State::Fill, &styles.missing),
        (Column::Check, Column::Check, State::NameItem, &styles.missing),
        (Column::Check, Column::Check, State::Reason, &styles.unreasoned),
        (Column::Evidence, Column::Annex, State::Evidence, &styles.unreasoned),
        (Column::Check, Column::Check, State::Evidence, &styles.unreasoned),
        (Column::Check, Column::Check, State::Done, &styles.done),
        (Column::Fact, Column::Check, State::NotApplicable, &styles.absent),
    ];
    for (from, to, state, format) in marks {
        let check = formula::cell(Column::Check, FIRST_ROW);
        let word = book.language.form_state(state);
        let rule = format!("=${check}=\"{word}\"");
        let rule = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(format);
        sheet.add_conditional_format(FIRST_ROW, from.index(), last, to.index(), &rule)?;
    }
    Ok(())
}
