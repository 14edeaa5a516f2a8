//! Chapter 1: the project, its amounts and its targets.

use super::super::content::{Column, Row, Section, Table};
use super::one::One;
use crate::wording::{Phrase, ReportText};
use jixiao_core::project::{LastGrade, Record};

/// Writes the chapter.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let draft = one.draft;
    out.chapter(draft.say(ReportText::ChapterFacts));
    out.part(draft.say(ReportText::SectionProject));
    out.blocks.push(draft.body(&draft.say(ReportText::AskBackground)));
    out.blocks.push(draft.body(&draft.say(ReportText::ProjectInShort)));
    out.table(table(one));
    out.part(draft.say(ReportText::SectionTargets));
    out.blocks.push(draft.body(&draft.say(ReportText::AskTargets)));
    let items: usize = one.scored().map(|scored| scored.facts.items.len()).sum();
    let text = if items == 0 {
        draft.say(ReportText::TargetsNone)
    } else {
        draft.tell(ReportText::TargetsInAnnex, &[("count", items.to_string())])
    };
    out.blocks.push(draft.body(&text));
}

fn table(one: One<'_>) -> Table {
    let draft = one.draft;
    let record = &one.project.record;
    let mut table = Table {
        caption: draft.say(ReportText::TableProject),
        columns: vec![
            Column::text(draft.say(ReportText::ColumnThing), 30),
            Column::text(draft.say(ReportText::ColumnNumber), 70),
        ],
        rows: Vec::new(),
    };
    let mut add = |what: String, value: String| table.rows.push(Row::Cells(vec![what, value]));
    for (name, value) in words(one, record) {
        add(draft.column(name), value);
    }
    for (name, amount) in record.amounts.named() {
        add(draft.in_yuan(&draft.column(name)), draft.money(amount));
    }
    table
}

fn words(one: One<'_>, record: &Record) -> Vec<(&'static str, String)> {
    let draft = one.draft;
    let language = draft.language();
    let given = |value: &str| {
        if value.is_empty() { draft.say(ReportText::NotReported) } else { value.to_owned() }
    };
    let yes_no = if record.continues { Phrase::Yes } else { Phrase::No };
    let last = match record.grade_last_year {
        LastGrade::Missing => draft.say(ReportText::NotReported),
        LastGrade::NotEvaluated => draft.say(ReportText::None),
        LastGrade::Grade(grade) => draft.grade(grade),
    };
    vec![
        ("project_id", record.id.clone()),
        ("name", record.name.clone()),
        ("department", given(&record.department)),
        ("purchaser", given(&record.purchaser)),
        ("contractor", given(&record.contractor)),
        ("category", given(&record.category)),
        ("service_class", given(&record.service_class)),
        ("continues", language.phrase(yes_no).to_owned()),
        ("grade_last_year", last),
    ]
}
