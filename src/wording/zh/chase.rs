//! Chinese words of the list of what to ask for.

use super::super::chase::chase_texts;

chase_texts! {
    SheetSummary = "汇总";
    NoDepartment = "未写主管部门";
    Title = "{title}：填报情况汇总";
    TitleOf = "{title}：{department}待办事项";
    HeadDepartment = "主管部门";
    HeadProjects = "应交项目";
    HeadReturned = "已交";
    HeadMissing = "未交";
    HeadLate = "迟交";
    HeadBlocking = "必须处理";
    HeadAdvice = "请留意";
    HeadProject = "项目编号";
    HeadName = "项目名称";
    HeadSeverity = "性质";
    HeadCode = "代码";
    HeadWhat = "问题";
    HeadHint = "怎么办";
    HeadFile = "文件";
    HeadSheet = "工作表";
    HeadCell = "单元格";
    Sum = "合计";
    Forms = "读到 {forms} 份填报表、{files} 个附件";
    NewProject = "  {project}　新交，{new} 格";
    ChangedProject = "  {project}　新填 {new} 格，改动 {changed} 格，清空 {gone} 格";
    Changed = "与上次汇总相比：";
    Unchanged = "与上次汇总相比没有变化";
    SeeList = "必须处理 {blocking} 条、请留意 {advice} 条，按主管部门列在 chase.xlsx 和 chase.csv 里，可直接发出";
    Folder = "项目文件夹：{folder}";
}
