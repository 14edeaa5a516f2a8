//! An expression → its text: on one line where it fits, otherwise a line a case or part.

use super::Engine;
use crate::Refusal;
use crate::expr::{Expr, Flag, Kind, Node, Whole};
use num_bigint::BigInt;

/// The columns of text that a line may have.
const WIDTH: usize = 110;

/// What binds how strongly.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Either,
    Both,
    Not,
    Compare,
    Sum,
    Product,
    Atom,
}

/// Writes expressions for one engine, and notes what it cannot hold.
pub(super) struct Writer<'e> {
    pub(super) engine: &'e dyn Engine,
    /// What cannot be held, each once.
    pub(super) refused: Vec<Refusal>,
    /// The column that is written.
    pub(super) at: String,
}

impl Writer<'_> {
    /// Writes a name within its marks.
    pub(super) fn name(&mut self, name: &str) -> String {
        if let Some(name) = self.engine.name(name) {
            return name;
        }
        self.refuse(Refusal::Name(name.to_owned()));
        String::new()
    }

    fn refuse(&mut self, refusal: Refusal) {
        if !self.refused.contains(&refusal) {
            self.refused.push(refusal);
        }
    }

    /// Writes an expression that starts at a column of text.
    pub(super) fn laid(&mut self, expr: &Expr, indent: usize) -> String {
        let flat = self.flat(expr);
        if flat.len() + indent <= WIDTH {
            return flat;
        }
        let pad = " ".repeat(indent);
        let Some(node) = node_of(expr) else { return flat };
        match node {
            Node::Case(cases, otherwise) => {
                let mut lines = vec!["CASE".to_owned()];
                for (flag, value) in cases {
                    let when = self.laid(&Expr::Flag(flag.clone()), indent + 7);
                    let then = self.value(value, indent + 7);
                    let one = format!("{pad}  WHEN {when} THEN {then}");
                    if one.len() <= WIDTH || then.len() < 24 {
                        lines.push(one);
                    } else {
                        lines.push(format!("{pad}  WHEN {when}"));
                        lines.push(format!("{pad}  THEN {then}"));
                    }
                }
                if let Some(otherwise) = otherwise {
                    lines.push(format!("{pad}  ELSE {}", self.value(otherwise, indent + 7)));
                }
                lines.push(format!("{pad}END"));
                lines.join("\n")
            }
            Node::Sum(parts) => {
                let parts: Vec<Expr> = parts.iter().cloned().map(Expr::Whole).collect();
                self.broken(&parts, Level::Sum, &format!("\n{pad}  + "), indent + 4)
            }
            Node::Both(parts) => {
                let parts: Vec<Expr> = parts.iter().cloned().map(Expr::Flag).collect();
                self.broken(&parts, Level::Not, &format!("\n{pad}  AND "), indent + 6)
            }
            Node::Either(parts) => {
                let parts: Vec<Expr> = parts.iter().cloned().map(Expr::Flag).collect();
                self.broken(&parts, Level::Both, &format!("\n{pad}  OR "), indent + 5)
            }
            Node::Listed(parts) => self.listed(parts, &format!("\n{pad}  || "), indent + 5),
            Node::OneOf(text, texts) => self.wrapped(&text.0, "IN", texts, indent),
            Node::Not(inner) => match &*inner.0 {
                Node::OneOf(text, texts) => self.wrapped(&text.0, "NOT IN", texts, indent),
                _ => flat,
            },
            Node::Least(parts) => self.call("LEAST", parts, indent),
            Node::Greatest(parts) => self.call("GREATEST", parts, indent),
            Node::GreatestOfGroup(inner) => format!("MAX({})", self.laid(inner, indent + 4)),
            _ => flat,
        }
    }

    /// Writes a list of texts on as many lines as it needs.
    fn wrapped(&mut self, text: &Node, word: &str, texts: &[String], indent: usize) -> String {
        let pad = " ".repeat(indent + 2);
        let mut lines = vec![format!("{} {word} (", self.node(text))];
        let mut line = pad.clone();
        for (at, one) in texts.iter().enumerate() {
            let one = self.engine.literal(one);
            let one = if at + 1 < texts.len() { format!("{one}, ") } else { one };
            if line.len() + one.len() > WIDTH && line.len() > pad.len() {
                lines.push(line.trim_end().to_owned());
                line.clone_from(&pad);
            }
            line.push_str(&one);
        }
        lines.push(line);
        format!("{})", lines.join("\n"))
    }

    /// Writes what a case gives; nothing needs no type there.
    fn value(&mut self, value: &Expr, indent: usize) -> String {
        if node_of(value).is_some_and(|node| matches!(node, Node::Null(_))) {
            return "NULL".to_owned();
        }
        if indent == 0 { self.flat(value) } else { self.laid(value, indent) }
    }

    fn broken(&mut self, parts: &[Expr], level: Level, joint: &str, indent: usize) -> String {
        let parts: Vec<String> = parts
            .iter()
            .map(|part| {
                let text = self.laid(part, indent);
                if node_of(part).is_some_and(|node| Self::level(node) < level) {
                    format!("({text})")
                } else {
                    text
                }
            })
            .collect();
        parts.join(joint)
    }

    fn call(&mut self, name: &str, parts: &[Whole], indent: usize) -> String {
        let pad = " ".repeat(indent + 2);
        let parts: Vec<String> =
            parts.iter().map(|part| self.laid(&Expr::Whole(part.clone()), indent + 2)).collect();
        format!("{name}(\n{pad}{}\n{})", parts.join(&format!(",\n{pad}")), " ".repeat(indent))
    }

    fn listed(&mut self, parts: &[(Flag, String)], joint: &str, indent: usize) -> String {
        let parts: Vec<String> = parts
            .iter()
            .map(|(flag, text)| {
                let text = self.engine.literal(&format!("{text} "));
                let when = self.laid(&Expr::Flag(flag.clone()), indent + 10);
                format!("CASE WHEN {when} THEN {text} ELSE '' END")
            })
            .collect();
        format!("NULLIF(RTRIM({}), '')", parts.join(joint))
    }

    /// Writes an expression on one line.
    pub(super) fn flat(&mut self, expr: &Expr) -> String {
        match expr {
            Expr::Whole(whole) => {
                self.check(whole);
                self.node(&whole.node)
            }
            Expr::Flag(flag) => self.node(&flag.0),
            Expr::Text(text) => self.node(&text.0),
            Expr::Decimal(whole, places) => {
                self.check(whole);
                let text = self.node(&whole.node);
                self.engine.shown(&text, *places, whole.is_computed_wide())
            }
        }
    }

    /// Notes a number that is longer than the longest of the engine.
    fn check(&mut self, whole: &Whole) {
        if let Some(most) = self.engine.most_digits()
            && whole.range.digits() > most
        {
            let (column, digits) = (self.at.clone(), whole.range.digits());
            self.refuse(Refusal::TooLong { column, digits, most });
        }
    }

    fn whole(&mut self, whole: &Whole, level: Level) -> String {
        self.check(whole);
        let text = self.node(&whole.node);
        if Self::level(&whole.node) < level { format!("({text})") } else { text }
    }

    /// Writes parts of a sum, or the like, so that the engine computes it in a type that holds it.
    fn operands(&mut self, parts: &[&Whole], wide: bool, level: Level) -> Vec<String> {
        let mut to_widen = wide && !parts.iter().any(|part| part.is_computed_wide());
        let mut texts = Vec::with_capacity(parts.len());
        for part in parts {
            let known = part.value().is_some();
            if to_widen && !known {
                to_widen = false;
                let text = self.whole(part, Level::Either);
                texts.push(format!("CAST({text} AS {})", self.engine.wide()));
            } else {
                texts.push(self.whole(part, level));
            }
        }
        texts
    }

    fn node(&mut self, node: &Node) -> String {
        match node {
            Node::Column(path) => {
                let names: Vec<String> = path.iter().map(|name| self.name(name)).collect();
                names.join(".")
            }
            Node::Integer(value) => self.integer(value),
            Node::Literal(text) => self.engine.literal(text),
            Node::Null(kind) => self.null(*kind),
            Node::Sum(_)
            | Node::Difference(..)
            | Node::Product(_)
            | Node::Quotient(..)
            | Node::Rest(..)
            | Node::Least(_)
            | Node::Greatest(_) => self.arithmetic(node),
            Node::Compare(..)
            | Node::Same(..)
            | Node::OneOf(..)
            | Node::Matches(..)
            | Node::Contains(..)
            | Node::IsNull(_)
            | Node::NotNull(_)
            | Node::Both(_)
            | Node::Either(_)
            | Node::Not(_)
            | Node::Between(..)
            | Node::Outside(..)
            | Node::Absent(_)
            | Node::Finer(..) => self.condition(node),
            Node::Case(cases, otherwise) => self.case(cases, otherwise.as_deref()),
            Node::First(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.flat(part)).collect();
                format!("COALESCE({})", parts.join(", "))
            }
            Node::Listed(parts) => self.listed(parts, " || ", 0),
            Node::Outcomes(parts) => {
                let kind = self.engine.text();
                let parts: Vec<String> = parts
                    .iter()
                    .map(|part| format!("CAST({} AS {kind})", self.node(&part.node)))
                    .collect();
                let joined = self.engine.joined(&parts.join(", "));
                format!("' ' || {joined} || ' '")
            }
            Node::Chained(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.node(&part.0)).collect();
                parts.join(" || ")
            }
            Node::JoinedTexts(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.node(&part.0)).collect();
                self.engine.joined(&parts.join(", "))
            }
            Node::Units(inner, places) => {
                let inner = self.node(inner);
                self.engine.units(&inner, *places)
            }
            Node::ReadDecimal(text, places) => {
                let text = self.node(&text.0);
                self.engine.read_decimal(&text, *places)
            }
            _ => self.of_text(node),
        }
    }

    fn of_text(&mut self, node: &Node) -> String {
        match node {
            Node::Filled(text) => format!("NULLIF({}, '')", self.node(&text.0)),
            Node::Without(text, part) => {
                let text = self.node(&text.0);
                format!("REPLACE({text}, {}, '')", self.engine.literal(part))
            }
            Node::Before(text, mark) | Node::After(text, mark) => {
                let behind = matches!(node, Node::After(..));
                let text = self.node(&text.0);
                self.engine.part(&text, mark, behind)
            }
            _ => self.of_rows(node),
        }
    }

    fn arithmetic(&mut self, node: &Node) -> String {
        match node {
            Node::Sum(parts) => {
                let wide = !Whole::sum(parts.clone()).range.is_narrow();
                let parts: Vec<&Whole> = parts.iter().collect();
                self.operands(&parts, wide, Level::Sum).join(" + ")
            }
            Node::Difference(one, other) => {
                let wide = !one.minus(other).range.is_narrow();
                let mut parts = self.operands(&[one, other], wide, Level::Product);
                let other = parts.pop().unwrap_or_default();
                format!("{} - {other}", parts.concat())
            }
            Node::Product(parts) => {
                let wide = !Whole::product(parts.clone()).range.is_narrow();
                let parts: Vec<&Whole> = parts.iter().collect();
                self.operands(&parts, wide, Level::Atom).join(" * ")
            }
            Node::Quotient(one, other) => {
                let wide = one.is_computed_wide() || other.is_computed_wide();
                let one = self.whole(one, Level::Atom);
                let other = self.divisor(other);
                self.engine.quotient(&one, &other, wide)
            }
            Node::Rest(one, other) => {
                let one = self.whole(one, Level::Atom);
                let other = self.divisor(other);
                format!("{one} % {other}")
            }
            Node::Least(parts) | Node::Greatest(parts) => {
                let name = if matches!(node, Node::Least(_)) { "LEAST" } else { "GREATEST" };
                let parts: Vec<String> =
                    parts.iter().map(|part| self.whole(part, Level::Either)).collect();
                format!("{name}({})", parts.join(", "))
            }
            _ => String::new(),
        }
    }

    /// Writes what is divided by, so that a zero gives nothing instead of an error.
    fn divisor(&mut self, divisor: &Whole) -> String {
        if divisor.range.low > BigInt::default() {
            return self.whole(divisor, Level::Atom);
        }
        format!("NULLIF({}, 0)", self.whole(divisor, Level::Either))
    }

    fn condition(&mut self, node: &Node) -> String {
        match node {
            Node::Compare(one, sign, other) => {
                let one = self.whole(one, Level::Sum);
                let other = self.whole(other, Level::Sum);
                format!("{one} {sign} {other}")
            }
            Node::Same(one, other) => format!("{} = {}", self.node(&one.0), self.node(&other.0)),
            Node::OneOf(text, texts) => {
                let text = self.node(&text.0);
                let texts: Vec<String> = texts.iter().map(|one| self.engine.literal(one)).collect();
                match &texts[..] {
                    [] => "FALSE".to_owned(),
                    [only] => format!("{text} = {only}"),
                    _ => format!("{text} IN ({})", texts.join(", ")),
                }
            }
            Node::Matches(text, pattern) => {
                let text = self.node(&text.0);
                self.engine.matches(&text, pattern)
            }
            Node::Contains(text, part) => {
                let text = self.node(&text.0);
                format!("{text} LIKE {}", self.engine.literal(&format!("%{part}%")))
            }
            Node::IsNull(inner) => format!("{} IS NULL", self.atom(inner)),
            Node::NotNull(inner) => format!("{} IS NOT NULL", self.atom(inner)),
            Node::Both(parts) if parts.is_empty() => "TRUE".to_owned(),
            Node::Either(parts) if parts.is_empty() => "FALSE".to_owned(),
            Node::Both(parts) => self.flags(parts, Level::Not).join(" AND "),
            Node::Either(parts) => self.flags(parts, Level::Both).join(" OR "),
            Node::Not(inner) => self.contrary(&inner.0),
            Node::Between(column, low, high) => {
                format!("{} BETWEEN {low} AND {high}", self.node(column))
            }
            Node::Outside(column, sign, end) => format!("{} {sign} {end}", self.node(column)),
            Node::Absent(column) => format!("{} IS NULL", self.node(column)),
            Node::Finer(column, places) => {
                let column = self.node(column);
                format!("{column} <> ROUND({column}, {places})")
            }
            _ => String::new(),
        }
    }

    fn contrary(&mut self, node: &Node) -> String {
        match node {
            Node::OneOf(text, texts) if !texts.is_empty() => {
                let text = self.node(&text.0);
                let texts: Vec<String> = texts.iter().map(|one| self.engine.literal(one)).collect();
                match &texts[..] {
                    [only] => format!("{text} <> {only}"),
                    _ => format!("{text} NOT IN ({})", texts.join(", ")),
                }
            }
            Node::Same(one, other) => format!("{} <> {}", self.node(&one.0), self.node(&other.0)),
            Node::Contains(text, part) => {
                let text = self.node(&text.0);
                format!("{text} NOT LIKE {}", self.engine.literal(&format!("%{part}%")))
            }
            _ => format!("NOT ({})", self.node(node)),
        }
    }

    fn atom(&mut self, expr: &Expr) -> String {
        let text = self.flat(expr);
        let bare = node_of(expr).is_some_and(|node| Self::level(node) == Level::Atom);
        if bare { text } else { format!("({text})") }
    }

    fn flags(&mut self, parts: &[Flag], level: Level) -> Vec<String> {
        let flag = |part: &Flag| {
            let text = self.node(&part.0);
            if Self::level(&part.0) < level { format!("({text})") } else { text }
        };
        parts.iter().map(flag).collect()
    }

    fn case(&mut self, cases: &[(Flag, Expr)], otherwise: Option<&Expr>) -> String {
        let mut text = "CASE".to_owned();
        for (flag, value) in cases {
            let (flag, value) = (self.node(&flag.0), self.value(value, 0));
            text.extend([format!(" WHEN {flag} THEN {value}")]);
        }
        if let Some(otherwise) = otherwise {
            text.extend([format!(" ELSE {}", self.value(otherwise, 0))]);
        }
        text.push_str(" END");
        text
    }

    fn of_rows(&mut self, node: &Node) -> String {
        match node {
            Node::GreatestOfGroup(inner) => format!("MAX({})", self.flat(inner)),
            Node::SumOfGroup(inner) => {
                let inner = self.whole(inner, Level::Either);
                format!("SUM(CAST({inner} AS {}))", self.engine.wide())
            }
            Node::CountOfGroup => "COUNT(*)".to_owned(),
            Node::SumOver(inner, by) => {
                let inner = self.whole(inner, Level::Either);
                let by: Vec<String> = by.iter().map(|name| self.name(name)).collect();
                let inner = format!("CAST({inner} AS {})", self.engine.wide());
                format!("SUM({inner}) OVER (PARTITION BY {})", by.join(", "))
            }
            Node::PlaceOver(by, order) => {
                let by: Vec<String> = by.iter().map(|name| self.name(name)).collect();
                let order: Vec<String> = order
                    .iter()
                    .map(|(expr, falling)| {
                        format!("{}{}", self.flat(expr), if *falling { " DESC" } else { "" })
                    })
                    .collect();
                let order = order.join(", ");
                format!("ROW_NUMBER() OVER (PARTITION BY {} ORDER BY {order})", by.join(", "))
            }
            Node::Previous(inner, by, order) => {
                let inner = self.flat(inner);
                let by: Vec<String> = by.iter().map(|name| self.name(name)).collect();
                let order = self.name(order);
                format!("LAG({inner}) OVER (PARTITION BY {} ORDER BY {order})", by.join(", "))
            }
            _ => String::new(),
        }
    }

    fn integer(&self, value: &BigInt) -> String {
        let short = i32::try_from(value).is_ok();
        if short { value.to_string() } else { format!("CAST({value} AS {})", self.type_for(value)) }
    }

    fn type_for(&self, value: &BigInt) -> String {
        let narrow = i64::try_from(value).is_ok();
        if narrow { self.engine.narrow() } else { self.engine.wide() }
    }

    fn null(&self, kind: Kind) -> String {
        let kind = match kind {
            Kind::Whole => self.engine.narrow(),
            Kind::Text => self.engine.text(),
            Kind::Decimal(places) => self.engine.decimal(18, places),
            Kind::Flag => return "NULL".to_owned(),
        };
        format!("CAST(NULL AS {kind})")
    }

    fn level(node: &Node) -> Level {
        match node {
            Node::Either(parts) if parts.len() > 1 => Level::Either,
            Node::Both(parts) if parts.len() > 1 => Level::Both,
            Node::Not(inner)
                if matches!(*inner.0, Node::OneOf(..) | Node::Same(..) | Node::Contains(..)) =>
            {
                Level::Compare
            }
            Node::Not(_) => Level::Not,
            Node::Compare(..)
            | Node::Same(..)
            | Node::OneOf(..)
            | Node::IsNull(_)
            | Node::NotNull(_)
            | Node::Matches(..)
            | Node::Contains(..)
            | Node::Between(..)
            | Node::Outside(..)
            | Node::Absent(_)
            | Node::Finer(..) => Level::Compare,
            Node::Sum(_) | Node::Difference(..) => Level::Sum,
            Node::Product(_) | Node::Quotient(..) | Node::Rest(..) => Level::Product,
            _ => Level::Atom,
        }
    }
}

fn node_of(expr: &Expr) -> Option<&Node> {
    match expr {
        Expr::Whole(whole) => Some(&whole.node),
        Expr::Flag(flag) => Some(&flag.0),
        Expr::Text(text) => Some(&text.0),
        Expr::Decimal(..) => None,
    }
}
