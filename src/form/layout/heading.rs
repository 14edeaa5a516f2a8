//! The headings of a form, fixed for this version of the layout.
//!
//! A form that comes back is known to be whole by its headings, and was sent out long before. So they
//! are no wording: sentences elsewhere may change at any time, while another heading or
//! column is another `FORMAT` of the stamp. A form of another layout is refused.

use super::column::Column;
use jixiao_core::project::raw::Field;
use jixiao_core::quantity::MoneyUnit;

/// Gives the heading of a column of lines in a form of a language, `zh` or `en`; the hidden key has
/// none.
pub(in crate::form) fn line_heading(language: &str, column: Column) -> &'static str {
    let [zh, en] = match column {
        Column::Key => ["", ""],
        Column::Project => ["项目编号", "Project id"],
        Column::ProjectName => ["项目名称", "Project name"],
        Column::Indicator => ["指标", "Indicator"],
        Column::Rule => ["评分标准", "Scoring rule"],
        Column::EvidenceWanted => ["需要的佐证材料", "Evidence wanted"],
        Column::Item => ["个性指标名称", "Item"],
        Column::Fact => ["填报内容", "What to fill in"],
        Column::Value => ["填报值", "Value"],
        Column::Unit => ["单位", "Unit"],
        Column::Reason => ["扣分原因", "Reason for lost points"],
        Column::Evidence => ["佐证材料", "Evidence"],
        Column::Annex => ["附件号", "Annex no."],
        Column::Check => ["核对", "Check"],
    };
    if language == ENGLISH { en } else { zh }
}

/// Gives the heading of a project's column in a form of a language whose amounts are in `unit`.
pub(in crate::form) fn project_heading(language: &str, field: Field, unit: MoneyUnit) -> String {
    let [zh, en] = match field {
        Field::Id => ["项目编号", "project id"],
        Field::Name => ["项目名称", "project name"],
        Field::Department => ["主管部门", "department"],
        Field::Purchaser => ["购买主体", "purchaser"],
        Field::Contractor => ["承接主体", "contractor"],
        Field::Firm => ["评价机构", "evaluation firm"],
        Field::Category => ["类别", "category"],
        Field::ServiceClass => ["服务目录", "service class"],
        Field::Year => ["年度", "year"],
        Field::Continues => ["是否延续", "continues"],
        Field::BudgetInitial => ["年初预算数", "initial budget"],
        Field::Budget => ["全年预算数", "full-year budget"],
        Field::Received => ["到位数", "received"],
        Field::Executed => ["执行数", "executed"],
        Field::Contract => ["合同金额", "contract"],
        Field::Request => ["申报数", "request"],
        Field::Reviewed => ["评审核定数", "reviewed amount"],
        Field::Committed => ["合同承诺数", "committed"],
        Field::GradeLastYear => ["上年等级", "grade last year"],
        Field::Confidential => ["不公开", "confidential"],
    };
    match (language == ENGLISH, field.is_money()) {
        (true, true) => format!("{en} ({})", unit.name()),
        (true, false) => en.to_owned(),
        (false, true) => format!("{zh}（{}）", unit.name()),
        (false, false) => zh.to_owned(),
    }
}

/// The language that a stamp names where it is not Chinese.
const ENGLISH: &str = "en";
