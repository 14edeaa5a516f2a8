//! A rulebook as an indicator table (csv), the form people share.

use crate::wording::Language;
use jixiao_core::rulebook::Rulebook;

/// Writes one row an indicator: levels, number, id, maximum, scoring rule and citation.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn indicator_csv(language: Language, rulebook: &Rulebook) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let heading = match language {
        Language::Chinese => {
            ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "编号", "标识", "出处"]
        }
        Language::English => {
            ["level1", "level2", "level3", "weight", "rule", "number", "id", "source"]
        }
    };
    writer.write_record(heading)?;
    for indicator in &rulebook.indicators {
        writer.write_record([
            language.of(&rulebook.dimensions[indicator.dimension].title),
            language.of(&rulebook.groups[indicator.group].title),
            language.of(&indicator.title),
            &indicator.max.to_string(),
            &language.rule(indicator),
            &indicator.number.to_string(),
            &indicator.id,
            &language.citations(&indicator.citations),
        ])?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
