//! The list of what to ask for, and what collecting forms prints.

use crate::wording::declare::phrases;

phrases! {
    /// A text of the list.
    pub(crate) enum ChaseText {
        SheetSummary = "汇总" | "summary";
        NoDepartment = "未写主管部门" | "no department";
        OfEvaluator = "评价组" | "evaluation group";
        OfBureau = "本局自查" | "the bureau's own";
        Title(title) = "{title}：填报情况汇总" | "{title}: where the forms stand";
        TitleOf(title, department) =
            "{title}：{department}待办事项"
            | "{title}: what {department} has to do";
        HeadDepartment = "主管部门" | "department";
        HeadProjects = "应交项目" | "projects";
        HeadReturned = "已交" | "returned";
        HeadBlank = "空表" | "blank";
        HeadRefused = "退回" | "sent back";
        HeadMissing = "未交" | "missing";
        HeadLate = "迟交" | "late";
        HeadBlocking = "必须补正" | "to put right";
        HeadAdvice = "请核实" | "to look at";
        HeadProject = "项目编号" | "project";
        HeadName = "项目名称" | "name";
        HeadSeverity = "性质" | "kind";
        HeadCode = "代码" | "code";
        HeadWhat = "问题" | "what";
        HeadHint = "办理要求" | "what to do";
        HeadFile = "文件" | "file";
        HeadSheet = "工作表" | "sheet";
        HeadCell = "单元格" | "cell";
        Sum = "合计" | "sum";
        Forms(forms, files) =
            "读到 {forms} 份填报表、{files} 个附件"
            | "{forms} forms and {files} attachments read";
        NewProject(project, new) = "  {project}　新交，{new} 格" | "  {project}  new, {new} cells";
        ChangedProject(project, new, changed, gone) =
            "  {project}　新填 {new} 格，改动 {changed} 格，清空 {gone} 格"
            | "  {project}  {new} cells new, {changed} changed, {gone} emptied";
        Changed = "与上次汇总相比：" | "changed since it was last collected:";
        Unchanged = "与上次汇总相比没有变化" | "nothing changed since it was last collected";
        SeeList(blocking, advice) =
            "必须补正 {blocking} 条、请核实 {advice} 条，按主管部门列在 chase.xlsx 和 chase.csv 中，可直接发出"
            | "{blocking} findings to put right and {advice} to look at stand by department in chase.xlsx and chase.csv";
        OwnList(count) =
            "其中 {count} 条由本局处理，列在“本局自查”，不发给主管部门"
            | "{count} of them are the bureau's own; they stand under \"the bureau's own\" and are not for departments";
        Carried(files) =
            "沿用文件夹中改过的 {files}" | "carried on as they were changed in the folder: {files}";
        Dropped(files) =
            "{files} 写后的改动已按 --force 丢弃" | "changes made to {files} were given up, as --force says";
        Folder(folder) = "项目文件夹：{folder}" | "portfolio: {folder}";
    }
}

impl ChaseText {
    /// The headings of where each department stands: its name, then its counts.
    pub(crate) const SUMMARY: [Self; 9] = [
        Self::HeadDepartment,
        Self::HeadProjects,
        Self::HeadReturned,
        Self::HeadBlank,
        Self::HeadRefused,
        Self::HeadMissing,
        Self::HeadLate,
        Self::HeadBlocking,
        Self::HeadAdvice,
    ];
}
