//! What the files and columns of a portfolio folder are called.

use super::Language;

impl Language {
    /// Says what a file of a portfolio folder holds, by its name in `[files]`; empty where unknown.
    pub fn portfolio_file(self, name: &str) -> &'static str {
        self.name_of_portfolio_file(name).unwrap_or_default()
    }

    /// Says what a column of a portfolio's tables means; empty where only a rulebook can.
    pub fn column_meaning(self, name: &str) -> &'static str {
        self.meaning_of_column(name).unwrap_or_default()
    }
}
