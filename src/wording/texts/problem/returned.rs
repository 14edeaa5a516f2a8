//! Returned forms.

use super::declare::problems;

problems! {
    FormEdition(rulebook, edition) {
        what: "填报表所用的指标体系或版次不同：{rulebook}，{edition} 版"
            | "the form was made for another rulebook or edition: {rulebook}, edition {edition}",
        why: "指标和评分标准不同，所填内容无法对应，整份未采用"
            | "indicators and rules differ, so what was filled in does not fit, and none of it was taken",
        hint: "请改填按现行指标体系重新发出的填报表"
            | "fill in the form that was made anew with the rulebook now used",
    }
    FormAltered(what, value, repair) {
        what: "填报表的结构有改动：{what} {value}" | "the structure of the form was changed: {what} {value}",
        why: "表的行列有变动，所填内容可能错位，整份未采用"
            | "with rows or columns moved, what was filled in may stand in the wrong place, so none of it was taken",
        hint: "请{repair}" | "{repair}",
    }
    FormProjectUnknown(project) {
        what: "项目 {project} 不在应填报的项目之列，未采用"
            | "project {project} is not one of those asked for and was not taken",
        why: "多出的项目会改变总数和压减额" | "a project too many changes every total",
        hint: "核对项目编号；确需评价的，请与发表单位联系，列入后重新领取填报表"
            | "check the project's id; where it is to be evaluated, ask those who sent the form to add it and send a new one",
    }
    FormContradicts(fact, value, at, first) {
        what: "{on}，{fact}：同一格填报不一致，这里是“{value}”，{at} 是“{first}”"
            | "{on}, {fact}: the same cell has two values, here \"{value}\", at {at} \"{first}\"",
        why: "无法判断以哪一个为准，两个值均未采用，这一格按空白处理"
            | "the later one need not be right; neither was taken and the cell counts as blank",
        hint: "请核实以哪一个为准，改正另一份后重新报送"
            | "find out which one holds, correct the other file and hand it in again",
    }
    FormNotReturned(project, name) {
        what: "项目 {project}“{name}”未报送填报表" | "project {project}, \"{name}\", has not come back",
        why: "没有数据就不能评分" | "without data nothing can be scored",
        hint: "请填报后尽快报送" | "fill the form in and hand it in soon",
    }
    FormNotFilled(project, name) {
        what: "项目 {project}“{name}”报送的是空表"
            | "the form of project {project}, \"{name}\", came back blank",
        why: "没有数据就不能评分" | "without data nothing can be scored",
        hint: "请填报后重新报送" | "fill the form in and hand it in again",
    }
    FieldBlank(fact) {
        what: "{on}：{fact}未填" | "{on}: {fact} is blank",
        why: "缺数据不能按 0 分处理，总分和等级因此无法确定"
            | "what is missing must not count as 0, so total and grade stay open",
        hint: "请补填这几格；整个指标不适用的，“是否适用”填“否”并写明原因"
            | "fill the cells in; where the whole indicator does not apply, say so at \"applies\" with a reason",
    }
    ItemUnnamed(number, value) {
        what: "{on}：第 {number} 个个性指标填了“{value}”，未填名称"
            | "{on}: item {number} was filled in (\"{value}\") but has no name",
        why: "没有名称，无法确定填的是哪一项，这一项未采用"
            | "without a name it is not known what was measured, so the item was not taken",
        hint: "请在这一项的第一行补填个性指标的名称" | "name the item on its first line",
    }
    FileUnreadable(reason) {
        what: "文件无法读取：{reason}" | "the file cannot be read: {reason}",
        why: "其中的内容未采用" | "its content was not taken in",
        hint: "关闭正在打开它的 Excel 或 WPS，待同步盘下载完毕，再重新汇总"
            | "close it in Excel or WPS, let the synchronised folder finish, and collect again",
    }
    FormLate(value, due) {
        what: "填报日期 {value}，晚于截止日期 {due}" | "filled in on {value}, after the day it was due, {due}",
        why: "逾期影响评价进度" | "late forms hold the evaluation up",
        hint: "请按时报送；本次内容照常采用" | "hand forms in by the day they are due; the content was taken",
    }
    ReasonBlank(fact, value) {
        what: "{on}：{fact}填了“{value}”，将扣分，未写原因"
            | "{on}: {fact} is \"{value}\", which costs points, and no reason is given",
        why: "没有原因，扣分无法说明" | "points lost without a reason cannot be explained or defended",
        hint: "请在“扣分原因”一格写明具体情况" | "write what happened into the cell for the reason",
    }
    FormulaTyped(value) {
        what: "应当直接填写的格中是公式，按文件中存的结果 {value} 采用"
            | "a cell to be filled in holds a formula; its stored result {value} was taken",
        why: "公式引用的内容变动后结果也会变，无法确定原来填的是什么"
            | "when what it refers to changes, so does the result, and what was meant is gone",
        hint: "请直接输入数值，或复制后“选择性粘贴－数值”" | "paste it as a value, or type it",
    }
    EvidenceNotThere(project, count, value) {
        what: "项目 {project}：所列 {count} 份佐证材料未随填报表报送：{value}"
            | "project {project}: {count} documents named as evidence did not come with the forms: {value}",
        why: "没有材料，填报的内容无法核实" | "without them what was filled in cannot be checked",
        hint: "请补充报送，文件名与所列名称一致" | "hand them in, each under the name that is given",
    }
    FormUnknown {
        what: "这个工作簿不是发出的填报表，按附件处理"
            | "the workbook is none of the forms sent out and counts as an attachment",
        why: "如果它应当是填报表，其中的内容未采用" | "if it should be a form, its content was not taken in",
        hint: "请核对：是填报表的，在原来发出的文件中填写后重新报送，不要另建或复制工作表；是附件的，无需处理"
            | "check what it is: fill a form in in the file that was sent out, not in a new or copied sheet, and hand it in again; an attachment may stay as it is",
    }
    FormCoverBlank(what) {
        what: "{what}未填" | "{what} is blank",
        why: "有疑问时无法联系，也无法判断是否按时" | "nobody can be asked, and whether it is in time is not known",
        hint: "请在“说明”表中补填" | "fill it in on the sheet \"Help\"",
    }
    FormDateUnclear(value) {
        what: "填报日期“{value}”无法确定是哪一天" | "the date \"{value}\" could be more than one day",
        why: "年月日的先后不明确，无法判断是否按时"
            | "the order of day and month is not guessed, so whether it is in time is not known",
        hint: "请改写成 2025-11-30 这样的日期" | "write it as 2025-11-30",
    }
    LockedFilled(fact, value, giver) {
        what: "{on}：{fact} 由{giver}，本表却填了“{value}”"
            | "{on}: {fact} is {giver}, and this form says \"{value}\"",
        why: "自己不能给自己定档、定额，填的内容没有采用"
            | "nobody judges or sets amounts for himself; what was filled in was not taken",
        hint: "请填报单位不要解除保护；确需更正的，由应填的一方在发给它的表里填"
            | "ask the unit not to lift the protection; whoever gives it corrects it in the form sent to them",
    }
    FormPlanChanged(fact, first, value) {
        what: "{on}：{fact}发出时是“{first}”，报送时是“{value}”"
            | "{on}: {fact} was sent out as \"{first}\" and came back as \"{value}\"",
        why: "项目资料和计划值（分项、权重、目标）以发出的为准，改动未采用"
            | "a project's own data and its plan (items, shares, targets) hold as they were sent; the change was not taken",
        hint: "请核对改动；确需修改的，请与发表单位联系，改正项目资料后重新汇总"
            | "check the change; where it is meant, ask those who sent the form to change the portfolio and collect again",
    }
    FormValueCleared(fact, first) {
        what: "{on}：{fact}发出时是“{first}”，报送时为空"
            | "{on}: {fact} was sent out as \"{first}\" and came back blank",
        why: "这一格可以不填，按没有填处理；误删的，得分和等级可能不同"
            | "the field may stay blank and counts as not filled in; cleared by mistake, it may change points and grade",
        hint: "请核对；误删的，填好后重新报送"
            | "check it; where it was cleared by mistake, fill it in and send the form again",
    }
}
