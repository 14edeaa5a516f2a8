//! Two results side by side: a paper of its own, or an annex of the report on all projects.

use super::content::{Block, Column, Document, Look, Paragraph, Row, Section, Set, Table};
use super::draft::Draft;
use super::finish::finish;
use crate::view::{comparison_lines, from_to, signed};
use crate::wording::{CompareText, Language, ReportText, grouped};
use jixiao_core::compare::{Comparison, Named};

/// Makes the paper. `sides` says what is compared.
pub(crate) fn compared(language: Language, comparison: &Comparison, sides: &str) -> Document {
    let title = language.sentence(language.compare(CompareText::PaperTitle).to_owned());
    let mut page = Section::lying();
    page.blocks.push(Block::Title(title.clone()));
    page.blocks.push(Block::Paragraph(Paragraph::new(language, Set::Centred, sides)));
    for notice in notices(comparison) {
        page.blocks.push(Block::Paragraph(Paragraph::new(language, Set::Note, notice)));
    }
    write(language, comparison, &mut page);
    let mut sections = vec![page];
    finish(language, &mut sections);
    Document { language, title, look: Look::Report, header: String::new(), sections }
}

/// Makes the annex, where the report was asked to look back at an earlier result.
pub(super) fn annex(draft: &Draft<'_>, number: usize) -> Option<Section> {
    let comparison = draft.view.before?;
    let language = draft.language();
    let mut page = Section::lying();
    let number = [("number", number.to_string())];
    page.head(language.compare_with(CompareText::Annex, &number));
    write(language, comparison, &mut page);
    Some(page)
}

/// Lists what is to be known of the rules of both sides, each once.
fn notices(comparison: &Comparison) -> Vec<&str> {
    let sides = [&comparison.new, &comparison.old];
    let rules =
        sides.into_iter().flat_map(|side| std::iter::once(&side.rulebook).chain(&side.policy));
    let mut notices: Vec<&str> = Vec::new();
    for notice in rules.filter_map(|rules: &Named| rules.notice.as_deref()) {
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    }
    notices
}

/// Says which rules differ, who moves and why, what all come to, and how the new points and amounts come about.
fn write(language: Language, comparison: &Comparison, out: &mut Section) {
    let body = |text: &str| Block::Paragraph(Paragraph::new(language, Set::Body, text));
    let note = |text: &str| Block::Paragraph(Paragraph::new(language, Set::Note, text.trim()));
    let rules = language.rules_differ(comparison);
    out.blocks.extend(rules.iter().map(|text| note(text)));
    let values = [
        ("moved", comparison.moves.len().to_string()),
        ("same", comparison.same.to_string()),
        ("sums", language.comparison_sums(comparison)),
    ];
    if comparison.moves.is_empty() {
        out.blocks.push(body(&language.compare_with(CompareText::PaperNothing, &values)));
        return;
    }
    out.blocks.push(body(&language.compare_with(CompareText::PaperMoved, &values)));
    out.table(table(language, comparison));
    let arithmetic = language.arithmetic_after(comparison);
    if !arithmetic.is_empty() {
        out.blocks.push(body(language.compare(CompareText::PaperArithmetic)));
        out.blocks.extend(arithmetic.iter().map(|text| note(text)));
    }
}

fn table(language: Language, comparison: &Comparison) -> Table {
    let head = |text| language.compare(text).to_owned();
    let in_yuan = |text| {
        language.report_with(ReportText::InYuan, &[("what", language.compare(text).to_owned())])
    };
    let columns = vec![
        Column::text(head(CompareText::HeadId), 14),
        Column::text(head(CompareText::HeadName), 24),
        Column::text(head(CompareText::HeadDepartment), 18),
        Column::mark(head(CompareText::HeadTotal), 15),
        Column::mark(head(CompareText::HeadGrade), 11),
        Column::number(in_yuan(CompareText::HeadCutNew), 18),
        Column::number(in_yuan(CompareText::HeadCut), 18),
        Column::number(in_yuan(CompareText::HeadNextNew), 19),
        Column::number(in_yuan(CompareText::HeadNext), 18),
        Column::text(head(CompareText::HeadWhy), 40),
    ];
    let cells = |cells: [String; _]| {
        let [
            id,
            name,
            department,
            total,
            total_new,
            grade,
            grade_new,
            _,
            cut,
            cut_change,
            _,
            next,
            next_change,
            why,
        ] = cells;
        vec![
            id,
            name,
            department,
            from_to(language, &total, &total_new),
            from_to(language, &grade, &grade_new),
            grouped(&cut),
            signed(&cut_change),
            grouped(&next),
            signed(&next_change),
            why,
        ]
    };
    let mut rows: Vec<Vec<String>> =
        comparison_lines(language, comparison).into_iter().map(cells).collect();
    let sums = rows.pop().map(Row::Sums);
    let rows = rows.into_iter().map(Row::Cells).chain(sums).collect();
    Table { columns, rows, ..Table::default() }
}
