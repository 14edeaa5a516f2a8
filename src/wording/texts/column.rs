//! What the columns of tables are taken for.

use crate::wording::declare::phrases;

phrases! {
    /// A text about the columns of tables.
    pub(crate) enum ColumnText {
        Table(place, what) = "{what}：{place}" | "{what}: {place}";
        HeadPlace = "单元格" | "cell";
        HeadWritten = "表中的列名" | "heading";
        HeadTaken = "读作" | "taken for";
        HeadBy = "依据" | "by";
        HeadUnit = "金额单位" | "unit";
        HeadElse = "也可能是" | "could be";
        ByItself = "列名" | "the heading";
        ByMapping = "columns.toml" | "columns.toml";
        NotUsed = "不用（columns.toml）" | "not used (columns.toml)";
        LeftToProjects = "不用，以项目表为准" | "not used, the table of projects counts";
        Unknown = "认不出，不用" | "not known, not used";
        Points(indicator) = "“{indicator}”的得分" | "points of \"{indicator}\"";
        UnitOfHeading(unit) = "{unit}（列名）" | "{unit} (the heading)";
        UnitOfTable(unit) = "{unit}（表上注明）" | "{unit} (stated in the table)";
        UnitOfSettings = "按 jixiao.toml 的 money_unit" | "money_unit of jixiao.toml";
        Several = "几个指标，分不清" | "several indicators";
    }
}
