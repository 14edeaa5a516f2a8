//! The words of charts.

use super::{Language, fill, grouped};
use jixiao_core::quantity::{MoneyUnit, Points, Rounding};

/// A text of a chart; each language gives it. The comment names the placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ChartText {
    SourceData,     // title
    SourceRulebook, // title status
    SourcePolicy,   // title status
    SourceComputed,
    NoteOpen, // count
    NoteMoney,
    NoteCapped,
    NotNamed,
    Separator,
    UnitYuan,
    UnitWan,
    UnitYi,
    WithUnit,  // name unit
    WithShare, // amount rate
    Points,
    Total,
    Budget,
    Amount,
    Cut,
    ColumnProject,
    ColumnName,
    ColumnGrade,
    ColumnProjects,
    ColumnShare,
    ColumnReached,
    ColumnDepartment,
    ColumnIndicator,
    ColumnStep,
    ColumnGroupedBy,
    ColumnGroup,
    ColumnMedian,
    ColumnLeast,
    ColumnLower,
    ColumnUpper,
    ColumnGreatest,
    ColumnLost,
    ColumnPossible,
    ColumnCumulative,
    ColumnBase,
    GradesTitle,
    GradesProjects,    // count
    GradesMoney,       // unit amount
    GradesCount,       // count
    GradesItem,        // grade count amount unit
    GradesAlternative, // count items
    RankingTitle,
    RankingAlternative, // count best best_total worst worst_total median lines
    RankingUnnamed,
    LineItem,    // grade from
    RadarTitle,  // name
    RadarLegend, // project
    RadarMedian,
    RadarNote,
    RadarBarsNote,
    RadarLeftOut,     // list
    RadarItem,        // title share median
    RadarAlternative, // project items
    HeatmapTitle,
    HeatmapFull,
    HeatmapStep,  // from
    HeatmapBelow, // to
    HeatmapNotApplicable,
    HeatmapAverage,
    HeatmapNote,
    HeatmapUnnamed,
    HeatmapAlternative, // projects indicators items
    IndicatorItem,      // title share
    LossesTitle,
    LossesAxis,
    LossesCumulative,
    LossesNone,
    LossesNote,
    LossesAlternative, // lost possible share items
    LossesItem,        // title lost share
    WaterfallTitle,
    WaterfallBase,
    WaterfallGrade, // grade
    WaterfallBeyond,
    WaterfallEnded, // count
    WaterfallNext,
    WaterfallByDepartment,
    WaterfallOther, // count
    WaterfallBroken,
    WaterfallOpen,        // count
    WaterfallUnit,        // unit
    WaterfallAlternative, // unit base cuts next share
    WaterfallItem,        // title amount
    ScatterTitle,
    ScatterAxis, // unit
    ScatterNote,
    ScatterZero,        // count
    ScatterAlternative, // count least most unit lowest highest
    BoxplotTitle,
    ByDepartment,
    ByCategory,
    BoxplotGroup, // name count
    BoxplotNote,
    BoxplotLeftOut,     // count
    BoxplotAlternative, // items
    BoxplotItem,        // name count median least greatest
    BoxplotNone,
    AllProjects,
    CutsTitle,
    CutsNote, // unit
    CutsNone,
    CutsAlternative, // cut unit base rate items
    CutsItem,        // name amount
    Written,         // file
    SkippedProject,  // kind
    SkippedPolicy,   // kind
    SkippedSettled,  // kind
    MissingGlyphs,   // characters
    Folder,          // folder
}

/// Makes a language's table of texts; one without text does not compile.
macro_rules! chart_texts {
    ($($name:ident = $text:literal;)+) => {
        /// Gives the text of a chart.
        pub(in crate::wording) const fn chart_text(
            text: crate::wording::ChartText,
        ) -> &'static str {
            match text { $(crate::wording::ChartText::$name => $text,)+ }
        }
    };
}
pub(super) use chart_texts;

impl Language {
    /// Gives a text of a chart.
    pub const fn chart(self, text: ChartText) -> &'static str {
        match self {
            Self::Chinese => super::zh::chart_text(text),
            Self::English => super::en::chart_text(text),
        }
    }

    /// Gives a text of a chart with values in it.
    pub fn chart_with(self, text: ChartText, values: &[(&str, String)]) -> String {
        fill(self.chart(text), values)
    }

    /// Joins the items of a list.
    pub fn chart_list(self, items: &[String]) -> String {
        items.join(self.chart(ChartText::Separator))
    }

    /// Names a unit of money.
    pub const fn money_unit(self, unit: MoneyUnit) -> &'static str {
        self.chart(match unit {
            MoneyUnit::Yuan => ChartText::UnitYuan,
            MoneyUnit::WanYuan => ChartText::UnitWan,
            MoneyUnit::YiYuan => ChartText::UnitYi,
        })
    }

    /// Writes an amount in a unit, rounded half up to two decimals, in groups of three digits and
    /// without trailing zeros. It is for labels; tables have exact amounts.
    pub fn amount(self, fen: i128, unit: MoneyUnit) -> String {
        let hundredths = Rounding::HalfUp.divide(fen, i128::from(unit.yuan()));
        let text = i64::try_from(hundredths).map(Points::from_hundredths).unwrap_or_default();
        let text = text.to_string();
        let text = text.trim_end_matches('0').trim_end_matches('.');
        grouped(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_labels_are_rounded_half_up_and_grouped() {
        let of = |fen, unit| Language::Chinese.amount(fen, unit);
        assert_eq!(of(11_100_000_000, MoneyUnit::WanYuan), "11,100");
        assert_eq!(of(10_116_425_000, MoneyUnit::WanYuan), "10,116.43");
        assert_eq!(of(-4_999, MoneyUnit::WanYuan), "0");
        assert_eq!(of(-100_050, MoneyUnit::Yuan), "-1,000.5");
        assert_eq!(of(0, MoneyUnit::Yuan), "0");
    }
}
