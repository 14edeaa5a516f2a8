//! Returned forms.

use super::declare::problems;

problems! {
    FormEdition(rulebook, edition) {
        what: "这份填报表是按另一套指标体系或另一版本做的：{rulebook}，{edition} 版"
            | "the form was made for another rulebook or edition: {rulebook}, edition {edition}",
        why: "指标和评分标准不一样，填的内容对不上，所以整份没有采用"
            | "indicators and rules differ, so what was filled in does not fit, and none of it was taken",
        hint: "用现在的指标体系重新生成填报表，请对方改填新表"
            | "make the forms anew with the rulebook now used and ask for them to be filled in",
    }
    FormAltered(what, value) {
        what: "填报表的结构被改动：{what} {value}" | "the structure of the form was changed: {what} {value}",
        why: "表的行列变了，填的内容可能错位，所以整份没有采用"
            | "with rows or columns moved, what was filled in may stand in the wrong place, so none of it was taken",
        hint: "请对方把内容抄到原来发出的填报表里，不要增删行列或改动灰色的格"
            | "ask for the content in the form as it was sent out, without adding or deleting rows, columns or grey cells",
    }
    FormProjectUnknown(project) {
        what: "项目 {project} 不在要收的项目里，没有采用"
            | "project {project} is not one of those asked for and was not taken",
        why: "多出来的项目会改变总数和压减额" | "a project too many changes every total",
        hint: "核对项目编号；确实要评的，先补进项目表，重新生成填报表"
            | "check the project's id; where it is to be evaluated, add it to the table of projects and make the forms anew",
    }
    FormContradicts(fact, value, at, first) {
        what: "{on}，{fact}：同一格有两个不同的值，这里是“{value}”，{at} 是“{first}”"
            | "{on}, {fact}: the same cell has two values, here \"{value}\", at {at} \"{first}\"",
        why: "后来的不一定对，两个值都没有采用，这一格按空白处理"
            | "the later one need not be right; neither was taken and the cell counts as blank",
        hint: "请对方确认以哪一个为准，改正另一份后重新汇总"
            | "ask which one holds, correct the other file and collect again",
    }
    FormNotReturned(project, name) {
        what: "项目 {project}（{name}）没有交回填报表" | "project {project} ({name}) has not come back",
        why: "没有数据就不能评分" | "without data nothing can be scored",
        hint: "请主管部门尽快交回" | "ask the department for it",
    }
    FormNotFilled(project, name) {
        what: "项目 {project}（{name}）的填报表一格也没有填"
            | "nothing of project {project} ({name}) was filled in",
        why: "没有数据就不能评分" | "without data nothing can be scored",
        hint: "请对方填好后重新交回" | "ask for the form again, filled in",
    }
    FieldBlank(fact) {
        what: "{on}：没有填 {fact}" | "{on}: {fact} is blank",
        why: "缺数据不能按 0 分处理，总分和等级因此定不下来"
            | "what is missing must not count as 0, so total and grade stay open",
        hint: "填上这几格；整个指标不适用的，在“是否适用”填“否”并写明原因"
            | "fill the cells in; where the whole indicator does not apply, say so at \"applies\" with a reason",
    }
    ItemUnnamed(number, value) {
        what: "{on}：第 {number} 个个性指标填了“{value}”，却没有名称"
            | "{on}: item {number} was filled in (\"{value}\") but has no name",
        why: "没有名称，就不知道填的是哪一项，所以这一项没有采用"
            | "without a name it is not known what was measured, so the item was not taken",
        hint: "在这一项的第一行填上个性指标的名称" | "name the item on its first line",
    }
    FileUnreadable(reason) {
        what: "文件读不出来：{reason}" | "the file cannot be read: {reason}",
        why: "里面的内容没有收进来" | "its content was not taken in",
        hint: "关闭正在打开它的 Excel 或 WPS，等同步盘下载完，再重新汇总"
            | "close it in Excel or WPS, let the synchronised folder finish, and collect again",
    }
    FormLate(value, due) {
        what: "填报日期 {value}，晚于截止日期 {due}" | "filled in on {value}, after the day it was due, {due}",
        why: "迟交会影响评价进度" | "late forms hold the evaluation up",
        hint: "按规定提醒；内容照常采用" | "remind them as the rules say; the content was taken",
    }
    ReasonBlank(fact, value) {
        what: "{on}：{fact} 填的是“{value}”，会扣分，却没有写原因"
            | "{on}: {fact} is \"{value}\", which costs points, and no reason is given",
        why: "没有原因，扣分就说不清、站不住" | "points lost without a reason cannot be explained or defended",
        hint: "在“扣分原因”一格写明具体情况" | "write what happened into the cell for the reason",
    }
    FormulaTyped(value) {
        what: "应当直接填写的格里是公式，按文件里存的结果 {value} 采用"
            | "a cell to be filled in holds a formula; its stored result {value} was taken",
        why: "公式引用的内容变了，结果也会变，看不出原来填的是什么"
            | "when what it refers to changes, so does the result, and what was meant is gone",
        hint: "复制后“选择性粘贴－数值”，或直接输入" | "paste it as a value, or type it",
    }
    EvidenceNotThere(project, count, value) {
        what: "项目 {project}：写明的 {count} 份佐证材料不在交回的文件里：{value}"
            | "project {project}: {count} documents named as evidence did not come with the forms: {value}",
        why: "没有材料，填报的内容无从核实" | "without them what was filled in cannot be checked",
        hint: "补交这些材料，文件名与所写名称一致" | "ask for them, with the names that are given",
    }
    FormUnknown {
        what: "这个工作簿不是发出的填报表，当作附件处理"
            | "the workbook is none of the forms sent out and counts as an attachment",
        why: "如果它本该是填报表，里面的内容没有收进来" | "if it should be a form, its content was not taken in",
        hint: "是填报表的，请对方在原来发出的文件里填写，不要另建或复制工作表；是附件的，可以不管"
            | "where it is a form, ask for it in the file that was sent out, not in a new or copied sheet; where it is an attachment, nothing is to be done",
    }
    FormCoverBlank(what) {
        what: "没有填写{what}" | "{what} is blank",
        why: "有疑问时找不到人，也判断不了是否按时" | "nobody can be asked, and whether it is in time is not known",
        hint: "在“填报说明”一页补上" | "fill it in on the sheet that explains the form",
    }
    FormDateUnclear(value) {
        what: "填报日期“{value}”看不出是哪一天" | "the date \"{value}\" could be more than one day",
        why: "年月日的先后不能靠猜，判断不了是否按时"
            | "the order of day and month is not guessed, so whether it is in time is not known",
        hint: "写成 2025-11-30 这样的日期" | "write it as 2025-11-30",
    }
    LockedFilled(fact, value, giver) {
        what: "{on}：{fact} 由{giver}，本表却填了“{value}”"
            | "{on}: {fact} is {giver}, and this form says \"{value}\"",
        why: "自己不能给自己定档、定额，填的内容没有采用"
            | "nobody judges or sets amounts for himself; what was filled in was not taken",
        hint: "提醒填报单位不要解除保护；确需更正的，由应填的一方在发给它的表里填"
            | "remind the unit not to lift the protection; whoever gives it corrects it in the form sent to them",
    }
    FormPlanChanged(fact, first, value) {
        what: "{on}：{fact} 发出时是“{first}”，交回时成了“{value}”"
            | "{on}: {fact} was sent out as \"{first}\" and came back as \"{value}\"",
        why: "项目资料和计划值（分项、权重、目标）以发出的为准，交回的改动没有采用"
            | "a project's own data and its plan (items, shares, targets) hold as they were sent; the change was not taken",
        hint: "确实要改的，先改发出时用的项目文件夹，再重新汇总"
            | "where it is meant, change the portfolio folder the forms were made from and collect again",
    }
}
