//! Spark: `div` gives 64 bits only, and a quotient of decimals is rounded; what is divided without a rest
//! is exact. A text may hold no `${`, which it would replace by a setting.

use super::Engine;

pub(super) struct Spark;

impl Engine for Spark {
    fn most_digits(&self) -> Option<usize> {
        Some(38)
    }

    fn wide(&self) -> String {
        "DECIMAL(38, 0)".to_owned()
    }

    fn text(&self) -> String {
        "STRING".to_owned()
    }

    fn name(&self, name: &str) -> Option<String> {
        let fits = !name.is_empty() && !name.contains('\0') && !name.contains("${");
        fits.then(|| format!("`{}`", name.replace('`', "``")))
    }

    fn literal(&self, text: &str) -> String {
        let text = text.replace('\0', "").replace('\\', "\\\\").replace('\'', "\\'");
        format!("'{}'", text.replace("${", "\\u0024{"))
    }

    fn quotient(&self, one: &str, other: &str, wide: bool) -> String {
        if wide {
            format!("CAST(({one} - {one} % {other}) / {other} AS {})", self.wide())
        } else {
            format!("{one} DIV {other}")
        }
    }

    fn matches(&self, text: &str, pattern: &str) -> String {
        format!("{text} RLIKE {}", self.literal(pattern))
    }

    fn read_decimal(&self, text: &str, places: u32) -> String {
        format!("TRY_CAST({text} AS {})", self.decimal(18, places))
    }

    fn checks(&self) -> bool {
        false
    }

    fn table_tail(&self) -> &'static str {
        " USING PARQUET"
    }
}
