//! Chapter 1: the project, its amounts and its targets.

use super::super::content::{Column, Row, Section, Table};
use super::one::One;
use crate::wording::{Phrase, ReportText};
use jixiao_core::project::{LastGrade, Record};

/// Writes the chapter.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let matter = one.matter;
    out.heading(1, matter.say(ReportText::ChapterFacts));
    out.heading(2, matter.say(ReportText::SectionProject));
    out.blocks.push(matter.body(&matter.say(ReportText::AskBackground)));
    out.table(table(one));
    out.heading(2, matter.say(ReportText::SectionTargets));
    out.blocks.push(matter.body(&matter.say(ReportText::AskTargets)));
    let items: usize = one.scored().map(|scored| scored.facts.items.len()).sum();
    let text = if items == 0 {
        matter.say(ReportText::TargetsNone)
    } else {
        matter.tell(ReportText::TargetsInAnnex, &[("count", items.to_string())])
    };
    out.blocks.push(matter.body(&text));
}

fn table(one: One<'_>) -> Table {
    let matter = one.matter;
    let record = &one.project.record;
    let mut table = Table {
        caption: matter.say(ReportText::TableProject),
        columns: vec![
            Column::text(matter.say(ReportText::ColumnThing), 30),
            Column::text(matter.say(ReportText::ColumnNumber), 70),
        ],
        rows: Vec::new(),
    };
    let mut add = |what: String, value: String| table.rows.push(Row::Cells(vec![what, value]));
    for (name, value) in words(one, record) {
        add(matter.column(name), value);
    }
    for (name, amount) in record.amounts.named() {
        add(matter.in_yuan(&matter.column(name)), matter.money(amount));
    }
    add(matter.say(ReportText::ColumnWhere), record.place.to_string());
    table
}

fn words(one: One<'_>, record: &Record) -> Vec<(&'static str, String)> {
    let matter = one.matter;
    let language = matter.language();
    let given = |value: &str| {
        if value.is_empty() { matter.say(ReportText::NotReported) } else { value.to_owned() }
    };
    let yes_no = if record.continues { Phrase::Yes } else { Phrase::No };
    let last = match record.grade_last_year {
        LastGrade::Missing => matter.say(ReportText::NotReported),
        LastGrade::NotEvaluated => matter.say(ReportText::None),
        LastGrade::Grade(grade) => matter.grade(grade),
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
