//! Steps → a statement.

use super::Engine;
use super::expression::Writer;
use crate::Refusal;
use crate::expr::{Expr, Node, Whole};
use crate::step::{Column, Origin, Source, Step};

/// A statement, or what the engine cannot hold.
pub(crate) struct Printed {
    pub(crate) text: String,
    pub(crate) refused: Vec<Refusal>,
}

/// Writes the name of a table, each part within its marks.
///
/// # Errors
/// With the part that no marks can hold.
pub(crate) fn quoted_table(table: &str, engine: &dyn Engine) -> Result<String, Refusal> {
    let part = |part: &str| engine.name(part).ok_or_else(|| Refusal::Name(part.to_owned()));
    let parts: Result<Vec<String>, Refusal> = table.split('.').map(part).collect();
    parts.map(|parts| parts.join("."))
}

/// Writes steps; the last of them is what the statement gives.
pub(crate) fn print(
    heading: &[String],
    view: Option<&str>,
    steps: &[Step],
    engine: &dyn Engine,
) -> Printed {
    let mut writer = Writer { engine, refused: Vec::new(), at: String::new() };
    let mut text: String = heading.iter().map(|line| comment(line, 0)).collect();
    if let Some(view) = view {
        let name = table_name(&mut writer, view);
        text.extend([format!("CREATE OR REPLACE VIEW {name} AS\n")]);
    }
    let Some((last, before)) = steps.split_last() else {
        return Printed { text, refused: writer.refused };
    };
    for (at, step) in before.iter().enumerate() {
        text.push_str(if at == 0 { "WITH\n" } else { ",\n\n" });
        text.extend(step.notes.iter().map(|note| comment(note, 0)));
        let name = writer.name(&step.name);
        text.extend([format!("{name} AS {}(\n{}\n)", engine.step(), select(&mut writer, step, 2))]);
    }
    if !before.is_empty() {
        text.push_str("\n\n");
    }
    text.extend(last.notes.iter().map(|note| comment(note, 0)));
    text.push_str(&select(&mut writer, last, 0));
    text.push_str(engine.tail());
    text.push_str(";\n");
    Printed { text, refused: writer.refused }
}

/// Writes a line of comment; what would end it is left out.
fn comment(text: &str, indent: usize) -> String {
    let shown = |letter: char| {
        if letter.is_control() || matches!(letter, '\u{85}' | '\u{2028}' | '\u{2029}') {
            ' '
        } else {
            letter
        }
    };
    let text: String = text.chars().map(shown).collect();
    format!("{}-- {}\n", " ".repeat(indent), text.replace("${", "$ {").trim_end())
}

fn select(writer: &mut Writer<'_>, step: &Step, indent: usize) -> String {
    let mut text = one_select(writer, step, indent);
    for further in &step.and {
        text.extend([format!("\n{}UNION ALL\n", " ".repeat(indent))]);
        text.push_str(&one_select(writer, further, indent));
    }
    if !step.order.is_empty() {
        let names: Vec<String> = step.order.iter().map(|name| writer.name(name)).collect();
        text.extend([format!("\n{}ORDER BY {}", " ".repeat(indent), names.join(", "))]);
    }
    text
}

fn one_select(writer: &mut Writer<'_>, step: &Step, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let mut lines = Vec::new();
    for kept in &step.keeps {
        let name = writer.name(kept);
        lines.push(format!("{pad}  {name}.*"));
    }
    let all = step.columns.iter().map(|column| written(writer, column, indent + 2));
    lines.extend(all);
    let distinct = if step.distinct { " DISTINCT" } else { "" };
    let mut text = format!("{pad}SELECT{distinct}\n{}", lines.join(",\n"));
    for (at, source) in step.sources.iter().enumerate() {
        let line =
            if at == 0 { from(writer, source) } else { join(writer, source, &step.sources[0]) };
        text.extend([format!("\n{pad}{line}")]);
    }
    if let Some(filter) = &step.filter {
        let filter = writer.laid(&Expr::Flag(filter.clone()), indent + 6);
        text.extend([format!("\n{pad}WHERE {filter}")]);
    }
    if !step.group.is_empty() {
        let names: Vec<String> = step.group.iter().map(|name| writer.name(name)).collect();
        text.extend([format!("\n{pad}GROUP BY {}", names.join(", "))]);
    }
    if let Some(having) = &step.having {
        let having = writer.laid(&Expr::Flag(having.clone()), indent + 7);
        text.extend([format!("\n{pad}HAVING {having}")]);
    }
    text
}

fn written(writer: &mut Writer<'_>, column: &Column, indent: usize) -> String {
    writer.at.clone_from(&column.name);
    let name = writer.name(&column.name);
    let note = column.note.as_ref().map(|note| comment(note, indent)).unwrap_or_default();
    let text = writer.laid(&column.expr, indent);
    let pad = " ".repeat(indent);
    let text = match cast(writer, column) {
        Some(kind) => format!("CAST({text} AS {kind})"),
        None => text,
    };
    if text == name {
        return format!("{note}{pad}{text}");
    }
    format!("{note}{pad}{text} AS {name}")
}

/// Gives the type into which a column has to be cast: that of its range, where the engine would compute it
/// in another.
fn cast(writer: &Writer<'_>, column: &Column) -> Option<String> {
    let Expr::Whole(whole) = &column.expr else { return None };
    match (whole.range.is_narrow(), whole.is_computed_wide()) {
        (true, false) if is_typed(whole) => None,
        (true, _) => Some(writer.engine.narrow()),
        (false, _) if matches!(*whole.node, Node::Column(_)) => None,
        (false, _) => Some(writer.engine.wide()),
    }
}

/// Says whether the type of a number comes from a column, and not from literals alone.
fn is_typed(whole: &Whole) -> bool {
    let of = |expr: &Expr| matches!(expr, Expr::Whole(whole) if is_typed(whole));
    match &*whole.node {
        Node::Column(_) | Node::Units(..) | Node::Null(_) => true,
        Node::Sum(parts) | Node::Product(parts) | Node::Least(parts) | Node::Greatest(parts) => {
            parts.iter().any(is_typed)
        }
        Node::Difference(one, other) | Node::Quotient(one, other) => {
            is_typed(one) || is_typed(other)
        }
        Node::GreatestOfGroup(inner) | Node::Previous(inner, ..) => of(inner),
        Node::First(parts) => parts.iter().any(of),
        Node::Case(cases, otherwise) => {
            cases.iter().map(|(_, value)| value).chain(otherwise.as_deref()).any(of)
        }
        _ => false,
    }
}

fn origin(writer: &mut Writer<'_>, source: &Source) -> String {
    let name = writer.name(&source.name);
    match &source.origin {
        Origin::Step => name,
        Origin::Table(table) => format!("{} AS {name}", table_name(writer, table)),
    }
}

fn table_name(writer: &mut Writer<'_>, table: &str) -> String {
    let parts: Vec<String> = table.split('.').map(|part| writer.name(part)).collect();
    parts.join(".")
}

fn from(writer: &mut Writer<'_>, source: &Source) -> String {
    format!("FROM {}", origin(writer, source))
}

fn join(writer: &mut Writer<'_>, source: &Source, first: &Source) -> String {
    let joined = origin(writer, source);
    let (name, first) = (writer.name(&source.name), writer.name(&first.name));
    let by: Vec<String> = source
        .by
        .iter()
        .map(|(own, other)| {
            let (own, other) = (writer.name(own), writer.name(other));
            format!("{name}.{own} = {first}.{other}")
        })
        .collect();
    format!("LEFT JOIN {joined} ON {}", by.join(" AND "))
}
