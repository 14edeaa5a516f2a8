//! The files of a new portfolio folder: settings, tables with headings alone, and the draft of the
//! mapping file. Their remarks are in the user's language.

use crate::wording::{Language, ScaffoldText};
use std::fmt::Write as _;

/// What `jixiao.toml` of a new folder says.
#[derive(Clone, Debug, Default)]
pub(super) struct NewSettings {
    /// The rulebook.
    pub(super) rulebook: String,
    /// The built-in rulebooks, each with its title.
    pub(super) rulebooks: Vec<(String, String)>,
    /// The built-in policies, each with its title.
    pub(super) policies: Vec<(String, String)>,
    /// The files, by their names in `[files]`.
    pub(super) files: Vec<(&'static str, String)>,
}

/// A table's part of the mapping file.
#[derive(Clone, Debug)]
pub(super) struct NewColumns {
    /// The table's name in the mapping file.
    pub(super) table: &'static str,
    /// The headings.
    pub(super) lines: Vec<NewColumn>,
    /// The columns that no heading stands for, each with its meaning.
    pub(super) open: Vec<(String, String)>,
}

/// A line of the mapping file.
#[derive(Clone, Debug)]
pub(super) struct NewColumn {
    /// The heading as it stands in the file.
    pub(super) heading: String,
    /// The column, empty where it is not used.
    pub(super) column: String,
    /// A remark, or nothing.
    pub(super) remark: String,
}

/// Writes `jixiao.toml`.
pub(super) fn new_settings(language: Language, settings: &NewSettings) -> Vec<u8> {
    let mut text = String::new();
    let say = |text| language.scaffold(text);
    remark(&mut text, say(ScaffoldText::Head));
    text.push('\n');
    remark(&mut text, say(ScaffoldText::Title));
    let _ = writeln!(text, "title = {}\n", quoted(say(ScaffoldText::TitleGiven)));
    remark(&mut text, say(ScaffoldText::Year));
    text.push_str("# year = 2025\n\n");
    remark(&mut text, say(ScaffoldText::Rulebook));
    for (id, title) in &settings.rulebooks {
        remark(&mut text, &format!("  {id}  {title}"));
    }
    let _ = writeln!(text, "rulebook = {}\n", quoted(&settings.rulebook));
    remark(&mut text, say(ScaffoldText::Policy));
    for (id, title) in &settings.policies {
        remark(&mut text, &format!("policy = {}  # {title}", quoted(id)));
    }
    text.push('\n');
    remark(&mut text, say(ScaffoldText::MoneyUnit));
    text.push_str("money_unit = \"元\"\n\n[files]\n");
    for (name, file) in &settings.files {
        remark(&mut text, say(of_file(name)));
        let _ = writeln!(text, "{name} = {}", quoted(file));
    }
    text.into_bytes()
}

fn of_file(name: &str) -> ScaffoldText {
    match name {
        "projects" => ScaffoldText::Projects,
        "facts" => ScaffoldText::Facts,
        "scores" => ScaffoldText::Scores,
        "ids" => ScaffoldText::Ids,
        "last_year" => ScaffoldText::LastYear,
        "exemptions" => ScaffoldText::Exemptions,
        _ => ScaffoldText::Columns,
    }
}

/// Writes the draft of the mapping file.
pub(super) fn new_columns(language: Language, sections: &[NewColumns]) -> Vec<u8> {
    let mut text = String::new();
    remark(&mut text, language.scaffold(ScaffoldText::ColumnsHead));
    for section in sections {
        let _ = writeln!(text, "\n[{}]", section.table);
        for NewColumn { heading, column, remark } in &section.lines {
            let _ = write!(text, "{} = {}", quoted(heading), quoted(column));
            if !remark.is_empty() {
                let _ = write!(text, "  # {}", on_one_line(remark));
            }
            text.push('\n');
        }
        if !section.open.is_empty() {
            remark(&mut text, language.scaffold(ScaffoldText::Open));
        }
        for (column, meaning) in &section.open {
            remark(&mut text, &format!("  {column}  {}", on_one_line(meaning)));
        }
    }
    text.into_bytes()
}

/// Writes a table of headings with the rows below them, with a byte order mark so that Excel reads it as UTF-8.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub(super) fn new_table(headings: &[String], rows: &[[String; 2]]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(headings)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn remark(text: &mut String, lines: &str) {
    for line in lines.lines() {
        let _ = writeln!(text, "# {line}");
    }
}

fn on_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// Writes a text as a TOML string of one line, which a key must be.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_heading_can_be_a_key_and_no_remark_breaks_its_line() {
        let heading = "本年\n\"安排\"\\\t（万元）\u{7f}";
        let line = NewColumn {
            heading: heading.to_owned(),
            column: "budget".to_owned(),
            remark: "a\n[b]".to_owned(),
        };
        let section = NewColumns {
            table: "projects",
            lines: vec![line],
            open: vec![("x".into(), "y\nz".into())],
        };
        let text = String::from_utf8(new_columns(Language::Chinese, &[section])).unwrap();
        let table: toml::Table = text.parse().unwrap();
        assert_eq!(table["projects"][heading].as_str(), Some("budget"));
        assert_eq!(table.len(), 1);
    }
}
