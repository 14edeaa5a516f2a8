//! The words of the html page of results, and how it groups digits.

use super::{Language, fill};

/// A text of the page; each language gives it. The comment names the placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PageText {
    Skip,
    Contents,
    Summary,
    Projects,
    Charts,
    Cards,
    Rules,
    Problems,
    About,
    Notice,
    CountOfProjects,
    Yuan, // amount
    NoPolicy,
    States, // missing not_applicable
    ByGrade,
    ByDepartment,
    AllProjects,
    Rate,
    Filter,
    FilterText,
    FilterGrade,
    FilterDepartment,
    Any,
    Clear,
    Shown,      // shown all
    SortedUp,   // column
    SortedDown, // column
    OpenAll,
    CloseAll,
    PrintOne,
    PrintHint,
    Amounts,
    Outcome,
    IndicatorsOf, // id
    ProblemsOf,
    PointsOfMax,
    StepsAndReason,
    RuleLink,
    Back,
    NoCards,      // count
    MoreProblems, // count
    ChartData,
    NoCharts,
    Indicators,
    Grades,
    Laid,
    Alone,
    Made, // version
    Hashes,
    Titled,
}

/// Makes a language's table of texts; one without text does not compile.
macro_rules! page_texts {
    ($($name:ident = $text:literal;)+) => {
        /// Gives the text of the page of results.
        pub(in crate::wording) const fn page_text(
            text: crate::wording::PageText,
        ) -> &'static str {
            match text { $(crate::wording::PageText::$name => $text,)+ }
        }
    };
}
pub(super) use page_texts;

impl Language {
    /// Gives a text of the page of results.
    pub const fn page(self, text: PageText) -> &'static str {
        match self {
            Self::Chinese => super::zh::page_text(text),
            Self::English => super::en::page_text(text),
        }
    }

    /// Gives a text of the page with values in it.
    pub fn page_with(self, text: PageText, values: &[(&str, String)]) -> String {
        fill(self.page(text), values)
    }
}
