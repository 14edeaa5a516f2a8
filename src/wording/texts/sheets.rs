//! Published sheets: what one comes to, and the table of a folder of them.

use crate::wording::declare::phrases;

phrases! {
    /// A text about published sheets.
    pub(crate) enum SheetText {
        Total(id, total, weights, grade) =
            "{id}：得分合计 {total}，分值合计 {weights}，等级 {grade}"
            | "{id}: scores add to {total} of {weights}, grade {grade}";
        Incomplete(id, total, weights, count) =
            "{id}：已有得分 {total}，还有 {count} 行没有得分；分值合计 {weights}，等级待定"
            | "{id}: {total} of {weights} so far, {count} rows have no score; no grade";
        InDoubt(id, given, weights) =
            "{id}：总分待定（各行得分相加是 {given}，但表里有矛盾，不能作数）；分值合计 {weights}，等级待定"
            | "{id}: no total (the rows add to {given}, but the sheet contradicts itself) of {weights}; no grade";
        Printed(total, grade) = "  表上写的：总分 {total}，等级 {grade}" | "  the sheet prints: total {total}, grade {grade}";
        Head(name, department, unit) =
            "  项目：{name}；主管部门：{department}；实施单位：{unit}"
            | "  project: {name}; department: {department}; unit: {unit}";
        Money(budget, executed) = "  预算 {budget}，执行 {executed}" | "  budget {budget}, executed {executed}";
        Taken(heading) = "  以“{heading}”为准" | "  scores taken from \"{heading}\"";
        Other(heading, total) = "  “{heading}”合计 {total}（未采用）" | "  \"{heading}\" adds to {total} (not taken)";
        NotGiven = "未写" | "not given";
        Graded = "已定级" | "graded";
        NoScore = "没有一行有得分" | "no row has a score";
        Open = "待定" | "open";
        Refused = "没有读出" | "not read";
        Title = "自评表汇总" | "Score sheets";
        Problems = "数据校核" | "Data checks";
        HeadFile = "文件" | "file";
        HeadName = "项目名称" | "project";
        HeadDepartment = "主管部门" | "department";
        HeadUnit = "实施单位" | "unit";
        HeadTotal = "总分" | "total";
        HeadPrinted = "表上总分" | "printed total";
        HeadGrade = "等级" | "grade";
        HeadPrintedGrade = "表上等级" | "printed grade";
        HeadWeights = "分值合计" | "points";
        HeadBudget = "预算" | "budget";
        HeadExecuted = "执行" | "executed";
        HeadOther = "其他评分" | "other scores";
        HeadBlocking = "拦截" | "blocking";
        HeadAdvice = "提示" | "advice";
        HeadState = "结果" | "outcome";
        HeadWhy = "为何待定" | "why open";
        HeadSeverity = "性质" | "kind";
        HeadCode = "代码" | "code";
        HeadPlace = "位置" | "place";
        HeadWhat = "问题" | "what is wrong";
        HeadHint = "怎么办" | "what to do";
        Summary(files, graded, open, refused) =
            "{files} 份：定出等级 {graded} 份，待定 {open} 份，没有读出 {refused} 份"
            | "{files} files: {graded} graded, {open} open, {refused} not read";
        OfGrade(grade, count) = "{grade} {count} 份" | "{grade}: {count}";
        Notice =
            "总分按各行得分相加；凡表里有矛盾、缺漏或读不准的，不定等级，原因见“为何待定”。"
            | "totals are the sum of the rows; where a sheet contradicts itself, lacks something or cannot be read surely, there is no grade and the last column says why.";
    }
}
