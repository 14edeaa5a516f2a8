//! The tables that a statement reads, with their types and checks.

use crate::Refusal;
use crate::options::Form;
use crate::plan::{Given, Plan};
use crate::print::{Engine, quoted_table};
use crate::read::{AMOUNTS, TEXTS};
use jixiao_core::fact::FactKind;

/// Writes one `CREATE TABLE` for each table.
///
/// # Errors
/// With every name that the engine cannot hold.
pub(crate) fn create(plan: &Plan<'_>, engine: &dyn Engine) -> Result<String, Vec<Refusal>> {
    let mut tables = Tables { engine, text: String::new(), refused: Vec::new() };
    let names = &plan.options.tables;
    let columns = tables.projects(plan);
    tables.table(&names.projects, &columns);
    let text = engine.text();
    if plan.options.form == Form::Facts {
        let mut columns: Vec<String> =
            ["project_id", "indicator", "fact"].map(|name| tables.required(name)).into();
        let rest = ["item", "value", "unit", "reason", "evidence"];
        columns.extend(rest.map(|name| tables.column(name, &text)));
        tables.table(&names.facts, &columns);
    }
    if let Some(exemptions) = plan.exemptions() {
        let mut columns = vec![tables.required("project_id")];
        columns.push(tables.checked("share", &engine.decimal(5, 4), "BETWEEN 0 AND 1"));
        columns.extend(["reason", "document"].map(|name| tables.column(name, &text)));
        tables.table(exemptions, &columns);
    }
    if tables.refused.is_empty() { Ok(tables.text) } else { Err(tables.refused) }
}

struct Tables<'e> {
    engine: &'e dyn Engine,
    text: String,
    refused: Vec<Refusal>,
}

impl Tables<'_> {
    fn table(&mut self, name: &str, columns: &[String]) {
        match quoted_table(name, self.engine) {
            Ok(name) => {
                let (columns, tail) = (columns.join(",\n  "), self.engine.table_tail());
                self.text.extend([format!("CREATE TABLE {name} (\n  {columns}\n){tail};\n\n")]);
            }
            Err(refusal) => self.refused.push(refusal),
        }
    }

    fn name(&mut self, name: &str) -> String {
        self.engine.name(name).unwrap_or_else(|| {
            self.refused.push(Refusal::Name(name.to_owned()));
            String::new()
        })
    }

    fn column(&mut self, name: &str, kind: &str) -> String {
        format!("{} {kind}", self.name(name))
    }

    fn required(&mut self, name: &str) -> String {
        let kind = self.engine.not_null(&self.engine.text());
        self.column(name, &kind)
    }

    fn checked(&mut self, name: &str, kind: &str, check: &str) -> String {
        let column = self.column(name, kind);
        if !self.engine.checks() {
            return column;
        }
        let name = self.name(name);
        format!("{column} CHECK ({name} {check})")
    }

    fn projects(&mut self, plan: &Plan<'_>) -> Vec<String> {
        let engine = self.engine;
        let (text, whole, money) = (engine.text(), engine.narrow(), engine.decimal(18, 2));
        let mut columns = vec![self.required("project_id"), self.required("name")];
        columns.extend(TEXTS.map(|name| self.column(name, &text)));
        columns.push(self.column("year", &whole));
        columns.extend(AMOUNTS.map(|name| self.checked(name, &money, ">= 0")));
        if plan.options.form == Form::Facts {
            return columns;
        }
        for (at, indicator) in plan.rulebook.indicators.iter().enumerate() {
            if plan.given(indicator) == Given::Points {
                let check = format!("BETWEEN 0 AND {}", indicator.max);
                columns.push(self.checked(&indicator.id, &engine.decimal(9, 2), &check));
            }
            for of_fact in plan.columns_of(at) {
                let kind = match of_fact.kind {
                    FactKind::Number if of_fact.is_amount => engine.decimal(18, 2),
                    FactKind::Number | FactKind::Share => engine.decimal(18, 6),
                    FactKind::Points => engine.decimal(9, 2),
                    FactKind::Count => engine.narrow(),
                    FactKind::Mark | FactKind::Level | FactKind::YesNo | FactKind::Direction => {
                        columns.push(self.column(&of_fact.name, &text));
                        continue;
                    }
                };
                columns.push(self.checked(&of_fact.name, &kind, ">= 0"));
            }
        }
        columns
    }
}
