//! The folder of a case: its tables, its statements, and what they must come to.
#![allow(clippy::disallowed_methods, reason = "the example writes folders of its own")]

use crate::expected::Expected;
use crate::portfolio::{FIELDS, Tables};
use jixiao_core::policy::Policy;
use jixiao_core::project::raw::Field;
use jixiao_core::rulebook::Rulebook;
use jixiao_sql::{Dialect, Options, Output, Tables as Names, create, statement};
use std::fs;
use std::io;
use std::path::Path;

/// Writes the folder.
pub(crate) fn case(
    folder: &Path,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    tables: &Tables,
    expected: &Expected,
) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("projects.csv"), projects(tables))?;
    if !tables.facts.is_empty() {
        fs::write(folder.join("facts.csv"), facts(tables))?;
    }
    if let Some(rows) = &tables.exemptions {
        let heading = ["project_id", "share", "reason", "document"].map(str::to_owned);
        let rows = [heading].into_iter().chain(rows.iter().cloned());
        fs::write(folder.join("exemptions.csv"), csv(rows))?;
    }
    fs::write(folder.join("expected.csv"), csv(expected.results.iter().cloned()))?;
    fs::write(folder.join("expected-summary.csv"), csv(expected.summary.iter().cloned()))?;
    for dialect in Dialect::ALL {
        statements(folder, rulebook, policy, tables, dialect)?;
    }
    Ok(())
}

fn statements(
    folder: &Path,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    tables: &Tables,
    dialect: Dialect,
) -> io::Result<()> {
    let exemptions = tables.exemptions.as_ref().map(|_| "exemptions".to_owned());
    let names = Names { exemptions, ..Names::default() };
    let options = Options {
        dialect,
        form: tables.layout.form,
        tables: names,
        output: Output::Results,
        columns: tables.layout.own.is_some().then(|| heading(tables)),
        view: None,
        english: false,
    };
    let name = dialect.name();
    let file = |end: &str| folder.join(format!("{name}{end}"));
    let mut written = vec![("-create", create(rulebook, policy, &options))];
    for (output, end) in [(Output::Results, ""), (Output::Summary, "-summary")] {
        let options = Options { output, ..options.clone() };
        written.push((end, statement(rulebook, policy, &options)));
    }
    for (end, text) in written {
        match text {
            Ok(text) => fs::write(file(&format!("{end}.sql")), text)?,
            Err(reasons) => {
                let lines = reasons.iter().map(|reason| format!("{reason}\n"));
                fs::write(file(&format!("{end}.refused")), lines.collect::<String>())?;
            }
        }
    }
    Ok(())
}

fn heading(tables: &Tables) -> Vec<String> {
    let fields = FIELDS.iter().filter(|field| is_there(tables, **field));
    let fields = fields.map(|field| field.name().to_owned());
    fields.chain(tables.columns.iter().map(|column| column.name.clone())).collect()
}

fn is_there(tables: &Tables, field: Field) -> bool {
    tables.layout.own.as_ref().is_none_or(|own| own.contains(&field))
}

fn projects(tables: &Tables) -> String {
    let rows = tables.rows.iter().map(|row| {
        let fields = FIELDS.iter().zip(&row.fields).filter(|(field, _)| is_there(tables, **field));
        let fields = fields.map(|(_, text)| text.clone());
        fields.chain(row.cells.iter().cloned()).collect()
    });
    csv([heading(tables)].into_iter().chain(rows))
}

fn facts(tables: &Tables) -> String {
    let heading =
        ["project_id", "indicator", "item", "fact", "value", "unit", "reason", "evidence"];
    let rows = tables.facts.iter().map(|entry| {
        let columns = [
            &entry.project,
            &entry.indicator,
            &entry.item,
            &entry.fact,
            &entry.value,
            &entry.unit,
            &entry.reason,
            &entry.evidence,
        ];
        columns.map(String::clone)
    });
    csv([heading.map(str::to_owned)].into_iter().chain(rows))
}

fn csv<R: AsRef<[String]>>(rows: impl Iterator<Item = R>) -> String {
    let mut out = String::new();
    for row in rows {
        for (at, text) in row.as_ref().iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            if text.contains([',', '"', '\n', '\r']) {
                out.push('"');
                out.push_str(&text.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(text);
            }
        }
        out.push('\n');
    }
    out
}
