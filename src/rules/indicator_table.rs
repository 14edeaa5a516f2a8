//! An indicator table (一级/二级/三级指标, 分值) → the files of a rulebook to be worked on.
//!
//! What the table does not say, such as facts and checkpoints, is left to a person: every
//! indicator becomes an award, and the status is that of an example.

use crate::table::{Table, is_subtotal, is_total};
use jixiao_core::problem::{Checked, Code, Problem, Word};
use jixiao_core::quantity::{Points, Written};
use std::fmt::Write as _;

/// A file of the drafted rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFile {
    /// The name.
    pub name: String,
    /// The text.
    pub text: String,
}

/// One row, with the levels above it filled in.
struct Line<'t> {
    levels: [&'t str; 3],
    max: Points,
    rule: &'t str,
}

/// Drafts a rulebook from an indicator table. `grades` is the text of the `grades.toml` to use.
///
/// Returns `None` where a problem blocks.
pub fn draft_rulebook(table: &Table, id: &str, grades: &str) -> Checked<Option<Vec<DraftFile>>> {
    read_lines(table).map(|lines| Some(draft_of(table, id, grades, &lines?)))
}

fn draft_of(table: &Table, id: &str, grades: &str, lines: &[Line<'_>]) -> Vec<DraftFile> {
    let mut dimensions: Vec<(&str, Vec<&Line<'_>>)> = Vec::new();
    for line in lines {
        match dimensions.iter_mut().find(|(title, _)| *title == line.levels[0]) {
            Some((_, members)) => members.push(line),
            None => dimensions.push((line.levels[0], vec![line])),
        }
    }
    let total: Points = lines.iter().map(|line| line.max).sum();
    let source = table.place.file.as_ref();
    let mut files = vec![
        DraftFile { name: "rulebook.toml".to_owned(), text: head(id, source, total) },
        DraftFile { name: "grades.toml".to_owned(), text: grades.to_owned() },
    ];
    let mut number = 0;
    for (at, (title, members)) in (1..).zip(&dimensions) {
        let text = dimension(at, title, members, &mut number);
        files.push(DraftFile { name: format!("{at:02}-d{at}.toml"), text });
    }
    files
}

/// Leaves the caps and overrides out of a `grades.toml`, as they name indicators of another table.
pub(super) fn bands_only(grades: &str) -> String {
    grades.split("[[limit]]").next().unwrap_or_default().to_owned()
}

fn read_lines(table: &Table) -> Checked<Option<Vec<Line<'_>>>> {
    let mut problems = Vec::new();
    let find = |name: &str| table.headings.iter().position(|known| known.column == Some(name));
    let columns = ["level1", "level2", "level3", "weight"].map(|name| {
        let found = find(name);
        if found.is_none() {
            let missing = Problem::new(Code::ColumnMissing, &table.heading);
            problems.push(missing.with_word("column", Word::Column, name));
        }
        found
    });
    let [Some(level1), Some(level2), Some(level3), Some(weight)] = columns else {
        return Checked::new(None, problems);
    };
    let rule = find("rule");
    let (mut first, mut second) = ("", "");
    let mut lines = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let levels = [level1, level2, level3].map(|at| row.cell(at));
        if levels.iter().any(|level| is_total(level) || is_subtotal(level)) {
            let problem = Problem::new(Code::RowLeftOut, &row.place);
            problems.push(problem.with("value", levels.join(" ").trim()));
            continue;
        }
        // A blank cell of a level means the one above, as in merged cells.
        if !row.cell(level1).is_empty() {
            (first, second) = (row.cell(level1), "");
        }
        if !row.cell(level2).is_empty() {
            second = row.cell(level2);
        }
        for (name, value) in [("level1", first), ("level2", second), ("level3", row.cell(level3))] {
            if value.is_empty() {
                let missing = Problem::new(Code::ValueMissing, &row.place);
                problems.push(missing.with_word("column", Word::Column, name));
            }
        }
        let text = row.cell(weight);
        let read = Written::read(text).and_then(Written::points).map(|(points, _)| points);
        match read {
            Some(max) if max > Points::ZERO => lines.push(Line {
                levels: [first, second, row.cell(level3)],
                max,
                rule: rule.map_or("", |at| row.cell(at)),
            }),
            _ => problems.push(
                Problem::new(Code::BadQuantity, &row.place_of(weight))
                    .with("field", &table.headings[weight].counting)
                    .with("value", text),
            ),
        }
    }
    let blocked = problems.iter().any(Problem::blocks);
    Checked::new((!blocked).then_some(lines), problems)
}

/// Writes a text as a TOML string.
fn quoted(text: &str) -> String {
    ::toml::Value::String(text.to_owned()).to_string()
}

fn bilingual(text: &str) -> String {
    format!("{{ zh = {0}, en = {0} }}", quoted(text))
}

fn head(id: &str, source: &str, total: Points) -> String {
    let notice_zh = format!("由 {source} 导入的草稿，评分标准待补充");
    let notice_en =
        format!("a draft imported from {source}; the scoring rules are to be filled in");
    format!(
        "# Drafted from {comment}.\n\
         id = {id}\nedition = \"draft\"\ntitle = {title}\nissuer = {{ zh = \"\", en = \"\" }}\n\
         document = {document}\nstatus = \"example\"\n\
         notice = {{ zh = {zh}, en = {en} }}\nin_force = \"2000-01-01\"  # to be filled in, as is the issuer\ntotal = \"{total}\"\n\
         missing = \"refuse\"\nnot_applicable = \"total\"\n\n\
         [rounding]\nplaces = 2\nmode = \"half-up\"\n\n\
         [[source]]\nid = \"table\"\ntitle = {document_title}\n",
        comment = source.replace(char::is_control, " "),
        id = quoted(id),
        title = bilingual(id),
        document = bilingual(source),
        zh = quoted(&notice_zh),
        en = quoted(&notice_en),
        document_title = quoted(source),
    )
}

fn dimension(at: usize, title: &str, members: &[&Line<'_>], number: &mut u32) -> String {
    let max: Points = members.iter().map(|line| line.max).sum();
    let mut groups: Vec<&str> = Vec::new();
    for line in members {
        if !groups.contains(&line.levels[1]) {
            groups.push(line.levels[1]);
        }
    }
    let mut text = format!(
        "# {comment}\n[dimension]\nid = \"d{at}\"\ntitle = {}\nmax = \"{max}\"\n",
        bilingual(title),
        comment = title.replace(char::is_control, " ")
    );
    for (of, group) in (1..).zip(&groups) {
        let title = bilingual(group);
        let _ = write!(text, "\n[[group]]\nid = \"d{at}-g{of}\"\ntitle = {title}\n");
    }
    for line in members {
        *number += 1;
        let group = groups.iter().position(|known| *known == line.levels[1]).unwrap_or(0) + 1;
        let says = match line.rule {
            "" => String::new(),
            rule => format!(", says = {}", bilingual(rule)),
        };
        let _ = write!(
            text,
            "\n[[indicator]]\nid = \"i{number:02}\"\nnumber = {number}\ntitle = {title}\n\
             group = \"d{at}-g{group}\"\nmax = \"{max}\"\nnature = \"qualitative\"\n\
             citation = [ {{ source = \"table\", confidence = \"printed\"{says} }} ]\n\n\
             [indicator.rule]\nkind = \"award\"\nreason = \"required\"\n\n\
             [[indicator.example]]\nfacts = {{ points = \"{max}\" }}\npoints = \"{max}\"\n",
            title = bilingual(line.levels[2]),
            max = line.max,
        );
    }
    text
}
