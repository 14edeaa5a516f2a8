//! ClickHouse: whole numbers of 64 bits wrap around without a word, so that what may leave them is an
//! Int256; a type holds no null unless it says so, and a join fills with zeros unless it is told not to.

use super::Engine;

pub(super) struct ClickHouse;

impl Engine for ClickHouse {
    fn most_digits(&self) -> Option<usize> {
        Some(76)
    }

    fn narrow(&self) -> String {
        "Nullable(Int64)".to_owned()
    }

    fn wide(&self) -> String {
        "Nullable(Int256)".to_owned()
    }

    fn text(&self) -> String {
        "Nullable(String)".to_owned()
    }

    fn decimal(&self, digits: u32, places: u32) -> String {
        format!("Nullable(Decimal({digits}, {places}))")
    }

    fn name(&self, name: &str) -> Option<String> {
        let fits = !name.is_empty() && !name.contains('\0');
        fits.then(|| format!("`{}`", name.replace('\\', "\\\\").replace('`', "\\`")))
    }

    fn literal(&self, text: &str) -> String {
        let text = text.replace('\0', "").replace('\\', "\\\\").replace('\'', "\\'");
        format!("'{text}'")
    }

    fn quotient(&self, one: &str, other: &str, _: bool) -> String {
        format!("intDiv({one}, {other})")
    }

    fn matches(&self, text: &str, pattern: &str) -> String {
        format!("match({text}, {})", self.literal(pattern))
    }

    fn units(&self, decimal: &str, places: u32) -> String {
        if places == 0 {
            return format!("CAST({decimal} AS {})", self.narrow());
        }
        // A product keeps the digits of its longest factor, so the factor must be long enough.
        let long = format!("CAST({decimal} AS {})", self.decimal(38, places));
        format!("CAST({long} * {} AS {})", 10_u64.pow(places), self.narrow())
    }

    fn shown(&self, whole: &str, places: u32, wide: bool) -> String {
        // An Int256 becomes a decimal by way of a text only.
        let (long, short) = if wide { (76, 38) } else { (38, 18) };
        let whole =
            if wide { format!("CAST({whole} AS {})", self.text()) } else { whole.to_owned() };
        let long = format!("CAST({whole} AS {})", self.decimal(long, places));
        format!("CAST({long} / {} AS {})", 10_u64.pow(places), self.decimal(short, places))
    }

    fn read_decimal(&self, text: &str, places: u32) -> String {
        format!("toDecimal64OrNull({text}, {places})")
    }

    fn part(&self, text: &str, mark: &str, behind: bool) -> String {
        let at = if behind { 2 } else { 1 };
        format!("splitByString({}, coalesce({text}, ''))[{at}]", self.literal(mark))
    }

    fn joined(&self, parts: &str) -> String {
        format!("arrayStringConcat(arrayMap(part -> coalesce(part, ''), [{parts}]), ' ')")
    }

    // Steps that are merged are written into each other: plan and memory double with every step that looks at
    // a column twice.
    fn tail(&self) -> &'static str {
        "\nSETTINGS join_use_nulls = 1, query_plan_merge_expressions = 0"
    }

    fn table_tail(&self) -> &'static str {
        " ENGINE = MergeTree ORDER BY tuple()"
    }

    // It checks by a constraint of its own, in a form that differs from version to version.
    fn checks(&self) -> bool {
        false
    }

    fn not_null(&self, kind: &str) -> String {
        let bare = kind.strip_prefix("Nullable(").and_then(|kind| kind.strip_suffix(')'));
        bare.unwrap_or(kind).to_owned()
    }
}
