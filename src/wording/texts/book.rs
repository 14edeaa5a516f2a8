//! The workbook of results: its sheets, headings, notes and charts.

use crate::wording::declare::phrases;

phrases! {
    /// A text of the workbook of results.
    pub(crate) enum BookText {
        // Sheets.
        SheetSummary = "汇总" | "Summary";
        SheetScores = "评分表" | "Scores";
        SheetDetails = "得分明细" | "Details";
        SheetLive = "压减测算" | "Cut calculation";
        SheetCharts = "图表" | "Charts";
        SheetCorrected = "更正" | "Corrections";
        SheetAbsent = "不适用" | "Not applicable";
        SheetProblems = "数据校核" | "Data checks";
        SheetFindings = "问题清单" | "Problems";
        SheetRulebook = "指标体系" | "Rulebook";
        SheetAbout = "说明" | "Notes";
        Titled(title, sheet) = "{title}　{sheet}" | "{title}: {sheet}";
        Dated(title, edition, status) = "{title}（{edition}，{status}）" | "{title} ({edition}, {status})";

        // Headings.
        Department = "主管部门" | "department";
        NoDepartment = "未写主管部门" | "no department given";
        Project = "项目编号" | "project";
        ProjectName = "项目名称" | "name";
        Dimension = "一级指标" | "dimension";
        Group = "二级指标" | "group";
        Number = "序号" | "no.";
        Indicator = "三级指标" | "indicator";
        Points = "得分" | "points";
        Max = "分值" | "maximum";
        State = "状态" | "state";
        Scored = "已评" | "scored";
        NotApplicable = "不适用" | "n/a";
        Subtotal(dimension) = "{dimension}小计" | "{dimension}, subtotal";
        Total = "总分" | "total";
        Grade = "等级" | "grade";
        Projects = "项目数" | "projects";
        Budget = "全年预算（元）" | "full-year budget (yuan)";
        Base = "压减基数（元）" | "base of the cut (yuan)";
        BaseOf(column) = "压减基数（元）：{column}" | "base of the cut (yuan): {column}";
        Cut = "压减额（元）" | "cut (yuan)";
        Kept = "留存（元）" | "kept (yuan)";
        Beyond = "申报、评审、限增另减（元）" | "less by request, review, no growth (yuan)";
        EndedKept = "到期不再安排（元）" | "ends, not budgeted again (yuan)";
        Next = "下年预算（元）" | "next budget (yuan)";
        Facts = "事实与佐证" | "facts and evidence";
        Steps = "计算过程" | "arithmetic";
        Reason = "扣分原因" | "why points were lost";
        Source = "事实出处" | "where the facts stand";
        Citations = "依据与可信度" | "sources and how sure they are";
        Rule = "评分标准" | "scoring rule";
        Evidence = "佐证材料" | "evidence wanted";
        Severity = "性质" | "severity";
        Code = "代码" | "code";
        File = "文件" | "file";
        Sheet = "工作表" | "sheet";
        Cell = "行或单元格" | "line or cell";
        What = "问题" | "problem";
        Why = "影响" | "why it matters";
        Hint = "建议" | "what to do";
        Band = "总分区间或触发条件" | "band of totals, or what sets it off";
        Sum = "合计" | "sum";
        Open = "等级待定" | "grade open";
        Between(low, high) = "{low}–{high}" | "{low}–{high}";

        // The sheet of what is not applicable.
        AbsentHint =
            "一行是一个不适用的指标或评价要点；“按不得分计”指该处按适用、不得分重新计算。结果不同的，复核时先看。"
            | "A line for each indicator or checkpoint that is not applicable, and where its project would stand if it gave no points. Look first at those that make another result.";
        Absent = "不适用的指标或评价要点" | "what is not applicable";
        AbsentAll = "以上各项合计" | "all of these together";
        AbsentReason = "理由" | "reason";
        AbsentEvidence = "依据材料" | "evidence named";
        Stands = "现在的结果" | "as it stands";
        Otherwise = "按不得分计的结果" | "if it gave no points";
        Decides = "结果不同" | "another result";

        // The sheet of corrections.
        CorrectedHint =
            "一行是一处更正：交回的原值不动，按更正后的值评分。原值出处和更正表的行号见最后一列。"
            | "A line for each correction: what came back stays as it was, and the corrected value is scored. The last column says where both stand.";
        Corrected = "更正的内容" | "what was corrected";
        CorrectedOld = "原值" | "old value";
        CorrectedNew = "更正为" | "new value";
        CorrectedWho = "更正人、日期" | "by whom and when";
        CorrectedWhy = "理由和依据" | "why, and on what paper";
        CorrectedBecause(why, document) = "{why}（{document}）" | "{why} ({document})";
        CorrectedFrom = "出处" | "where it stands";

        // The sheet that calculates.
        LiveHint =
            "黄色单元格可以改，其余随之重算，精确到分。这里的改动只是测算，不改变其他工作表；要作为正式结果，请写进压减政策后重新运行。公式说明见表末。"
            | "Yellow cells may be changed; everything else follows, exact to 0.01 yuan. What is changed here is a what-if and changes no other sheet; for a formal result put it into the policy and run again. The formulas are explained below the table.";
        Floor = "压减底线" | "floor of the cut";
        FloorApplies = "适用底线" | "floor applies";
        Rate = "压减比例" | "cut rate";
        Goes = "下年继续" | "goes on";
        ExemptShare = "豁免比例" | "exempt share";
        Rest = "参与压减（元）" | "subject to the cut (yuan)";
        GradeRate = "等级比例" | "rate of the grade";
        OwnRate = "单列比例" | "rate of its own";
        RateUsed = "采用比例" | "rate used";
        Request = "下年申报（元）" | "request (yuan)";
        Reviewed = "评审核定（元）" | "reviewed (yuan)";
        Limit = "下年上限（元）" | "most for next year (yuan)";
        Remark = "说明" | "remark";
        AsRun = "本次运行结果" | "result of this run";
        Difference = "测算与本次结果之差" | "what-if less result";
        BelowFloor = "低于底线，按底线压减" | "below the floor, cut by the floor";
        LiveOpen(remark) = "等级待定，不参与测算：{remark}" | "the grade is open, not calculated: {remark}";
        LiveNote =
            "随改随算的：各等级压减比例、底线及其适用等级、豁免比例、单列比例、是否继续、申报数、评审核定数、下年上限；参与压减、采用比例、压减额、留存、下年预算和各项合计都是公式。比例最多四位小数（如 12.34%）。"
            | "Live: the rate of each grade, the floor and the grades it applies to, exempt shares, rates of their own, whether a project goes on, request, reviewed amount, and the most for next year. What is subject to the cut, the rate used, the cut, what is kept, the next budget and all sums are formulas. Rates have at most four decimals (such as 12.34 %).";
        LiveNoteCut(rounding) =
            "参与压减 = 基数 −（基数 × 豁免比例，舍到分）；压减额取两者中较大的：参与压减 × 采用比例（{rounding}到分），参与压减 × 底线（不足一分进一分）；留存 = 基数 − 压减额。隐藏列以整数“分”计算，因此没有浮点误差。"
            | "Subject to the cut = base − (base × exempt share, rounded down to 0.01). The cut is the greater of: subject × rate used ({rounding} to 0.01), and subject × floor (rounded up to 0.01). Kept = base − cut. Hidden columns calculate in whole 分 (0.01 yuan), so that no binary fraction can move a result.";
        LiveNoteNext =
            "下年预算取留存、申报数、评审核定数、下年上限中最小的一个，空格不参与；“下年继续”为否的不压减，也不安排下年预算。"
            | "The next budget is the least of kept, request, reviewed amount and the most for next year; blanks do not count. A project that does not go on is not cut and has no next budget.";
        LiveNoteTaken =
            "直接取自本次运行、不随比例变化的：基数、等级，以及政策中按执行率、上年等级、类别、部门等规则算出的比例（填在“单列比例”，原因见“说明”）和“不增长”规则给出的下年上限。清空“单列比例”即改用等级比例。"
            | "Taken over from this run, not following the rates: base, grade, the rates that the policy's rules by execution, last year's grade, category or department led to (in “rate of its own”, with the reason beside it), and the most for next year by a rule against growth. Clear a rate of its own to use the grade's.";
        LiveNoteOpen(count) =
            "有 {count} 个项目数据不全，等级或压减额待定：只列出可能的区间，不含在合计内。"
            | "Facts are missing for {count} projects, so that their grade or cut is open: only the range is shown, and they are in no sum.";
        AskRate =
            "请填 0 到 1 之间、最多四位小数的比例，如 10% 或 12.34%。"
            | "A rate from 0 to 1 with at most four decimals, such as 10 % or 12.34 %.";
        AskAmount =
            "请填以元为单位、最多两位小数的金额，不填则留空。"
            | "An amount in yuan with at most two decimals, or blank.";
        AskPoints =
            "请填 0 到满分之间、最多两位小数的分数。"
            | "Points from 0 to the full total, with at most two decimals.";
        FixedSpread =
            "压减按主管部门整体扣减、由所属项目分担，牵一发而动全身：本表的压减额是固定值，不随其他单元格变动；要改请改规则后重新运行。"
            | "Cuts are taken off departments as a whole and borne by their projects, so that each depends on all: the cuts on this sheet are values that follow no cell; change the rules and run again.";
        AskYesNo = "请选“是”或“否”。" | "yes or no.";
        WrongTitle = "不能这样填" | "this cannot be";

        // The workbook of scenarios.
        SheetCompared = "比选" | "Compared";
        SheetChanges = "变动" | "Changes";
        SheetYears = "年度" | "Years";
        ComparedHint =
            "本表由后面各方案的测算表汇总：改测算表的黄色单元格，本表随之重算。状态为“固定值”的不随改。"
            | "This sheet sums up the sheets of the scenarios behind it: change yellow cells there, and it follows. Where the state is “values”, nothing follows.";
        LeftOut(count) =
            "项目和方案太多，有 {count} 个方案没有附测算表：状态写明“未附表”，数字是写出时的结果。"
            | "There are too many projects and scenarios: {count} of them have no sheet of their own; their state says so, and their numbers are as written.";
        StateLive = "随改随算" | "live";
        StateValues = "固定值" | "values";
        StateNoSheet = "固定值，未附表" | "values, no sheet";
        StateWrong = "设置不成立" | "settings refused";
        RefusedFor(what, place, hint) = "{what}（{place}）；{hint}" | "{what} ({place}); {hint}";
        RefusedMore(count) = "另有 {count} 个问题" | "and {count} more problems";
        CutsOfDepartments = "各主管部门压减额（元）" | "cuts by department (yuan)";
        NextOfDepartments = "各主管部门下年预算（元）" | "next budgets by department (yuan)";
        CutChange = "压减增减（元）" | "change of the cut (yuan)";
        NextChange = "下年预算增减（元）" | "change of the next budget (yuan)";
        ScenarioHint =
            "黄色单元格可以改：等级比例、底线、等级线、豁免比例。等级、压减额、下年预算和“比选”表随之重算，精确到分，与把同样的改动写进方案文件后运行 simulate 的结果相同。公式说明见表末。"
            | "Yellow cells may be changed: rates, floor, lines of grades and exempt shares. Grades, cuts, next budgets and the sheet that compares follow, exact to 0.01 yuan, as `simulate` has them with the same changes in the file of scenarios. The formulas are explained below the table.";
        ScenarioRules(changes) = "相对本次测算的改动：{changes}" | "changed against the run: {changes}";
        ScenarioTotal = "总分" | "total";
        Line = "等级线" | "line";
        AsWritten = "写出时的结果" | "as written";
        ChangedBy = "改动带来的差" | "difference by what was changed";
        LineWrong =
            "等级线须低于较好等级且不超过满分，程序不收"
            | "a line must be below that of the better grade and below the total; refused";
        RateFalls = "比例低于较好等级，程序不收" | "less than a better grade loses; refused";
        UndercutsFloor = "比例低于底线，程序不收" | "below the floor; refused";
        RuleUndercuts = "有规则的比例低于此底线，程序不收" | "a rule's rate is below this floor; refused";
        WhyWritten = "变动原因（写出时）" | "why it moved (as written)";
        RemarkWritten = "说明（写出时）" | "remark (as written)";
        ScenarioNote =
            "总分截取两位小数，按等级线定等级（含本线），封顶和一票否决等限制照旧。采用比例 = 等级比例，再依次按本项目符合的规则增加、保底、改定或封顶；人工决定的从其决定。"
            | "Totals, cut off after two decimals, are graded by the lines (each included), and caps and overrides of grades act as before. The rate used is that of the grade, then raised, kept up, set or capped by the rules that hold for the project, in their order; what a person decided stands.";
        ScenarioNoteTaken =
            "直接取自测算、不随改的：总分、基数、申报数、评审核定数、是否继续，以及项目是否符合规则的执行率、上年等级、类别、部门等条件。变动原因和说明是写出时的，不随改。#N/A 表示按改后的等级缺比例、决定或数据，程序同样会拒绝。"
            | "Taken over and not following: totals, base, request, reviewed amount, whether a project goes on, and whether it meets the conditions of rules by execution, last year's grade, category or department. Reasons and remarks are as written. #N/A means that a rate, decision or amount is missing for the grade that follows; the program refuses it, too.";
        FixedMany =
            "规则太多，电子表格的公式容不下：本表的等级和压减额是固定值，不随其他单元格变动。"
            | "There are too many rules for the formulas of a spreadsheet: grades and cuts on this sheet are values that follow no cell.";
        ChangesNote =
            "与本次测算不同的项目，写出时的结果，不随黄色单元格变动。"
            | "Projects that differ from the run, as written; they follow no yellow cell.";
        ChangesMore(count) =
            "另有 {count} 行没有写入本表，全部见同一文件夹的 changes.csv。"
            | "{count} more rows are not on this sheet; changes.csv in the same folder has them all.";
        GradeBefore = "本次等级" | "grade in the run";
        GradeAfter = "方案等级" | "grade in the scenario";
        CutBefore = "本次压减（元）" | "cut in the run (yuan)";
        CutAfter = "方案压减（元）" | "cut in the scenario (yuan)";
        NextBefore = "本次下年预算（元）" | "next budget in the run (yuan)";
        NextAfter = "方案下年预算（元）" | "next budget in the scenario (yuan)";
        CutsOfYears = "各年压减额（元）" | "cuts by year (yuan)";
        BudgetsOfYears = "各年所定下年预算（元）" | "next budgets set in each year (yuan)";
        YearOf(year) = "第 {year} 年" | "year {year}";
        YearsOpen = "“—”的年度没有算出：" | "Years with “—” were not computed:";

        // Charts.
        ChartCount = "各等级项目数" | "projects by grade";
        ChartBudget = "各等级预算（万元）" | "budget by grade (wan yuan)";
        ChartCut = "各主管部门压减额（万元）" | "cuts by department (wan yuan)";
        ChartCutFirst(count) =
            "各主管部门压减额（万元，最多的 {count} 个）"
            | "cuts by department (wan yuan, the {count} greatest)";
        ChartBudgetOf = "各主管部门预算（万元）" | "budget by department (wan yuan)";
        ChartBudgetFirst(count) =
            "各主管部门预算（万元，最多的 {count} 个）"
            | "budget by department (wan yuan, the {count} greatest)";

        // The sheet that explains.
        HowToRead = "怎样读这份工作簿" | "How to read this workbook";
        ReadSummary =
            "汇总：按等级、按主管部门的项目数、预算、压减和下年预算。基数 = 压减额 + 另减 + 到期不再安排 + 下年预算。"
            | "Summary: projects, budget, cut and next budget by grade and by department. Base = cut + less by request, review or no growth + what ends + next budget.";
        ReadScores =
            "评分表：每个项目一行，各指标得分、各一级指标小计、总分和等级。折算后的总分截取两位小数，不进位。"
            | "Scores: one row a project with the points of every indicator, the subtotal of every dimension, total and grade. Converted totals are cut off after two decimals, never rounded up.";
        ReadDetails =
            "得分明细：每个项目每个指标一行，列出事实、计算过程、扣分原因、事实所在的文件和行（或单元格）；评分标准的依据见“指标体系”。A3 纸横排打印。"
            | "Details: one row an indicator and project with facts, arithmetic, why points were lost, and the file and line (or cell) the facts stand in; the sources of the rules are in the rulebook. It prints on A3.";
        ReadLive =
            "压减测算：比例、底线、豁免都是可改的单元格，压减额和下年预算是公式，其他软件重算后与本次结果一分不差。"
            | "Cut calculation: rates, floor and exemptions are cells to be changed, cuts and next budgets are formulas; recalculated by another program they agree with this run to 0.01 yuan.";
        ReadCharts =
            "图表：取自“汇总”，是可编辑的 Excel 图表。"
            | "Charts: made from the summary, as Excel charts that can be edited.";
        ReadFindings =
            "问题清单：每个项目的扣分问题，按严重程度和扣分排列，附金额、依据、整改要求、责任单位、期限和佐证。"
            | "Problems: what cost points in every project, the gravest first, with amount, basis, demand, who, by when and evidence.";
        ReadProblems =
            "数据校核：数据检查提示的每一条，在哪里、有什么影响、怎么办。"
            | "Data checks: all that was found, where it is, why it matters and what to do.";
        ReadRulebook =
            "指标体系：各级指标、分值、评分标准、佐证材料、依据与可信度，等级和触发等级调整的条件。"
            | "Rulebook: dimensions, groups and indicators with points, rules, evidence, sources and how sure they are; grades and what changes them.";
        NoLive =
            "本次运行没有使用压减政策，所以没有“压减测算”工作表，也没有压减额和下年预算。"
            | "No policy was used, so there is no sheet that calculates cuts, and there are no cuts and next budgets.";
        NoDetails(rows) =
            "得分明细超过 {rows} 行，没有写入本工作簿；全部内容见同一文件夹的 scorecards.csv。"
            | "The details would take more than {rows} rows and are not in this workbook; scorecards.csv in the same folder has all of them.";
        OpenProjects(count) =
            "有 {count} 个项目数据不全：得分、总分和等级以“最低–最高”列出，不计入等级汇总和压减。这是暂评结果，不能作为正式结论。"
            | "Facts are missing for {count} projects: their points, totals and grades are shown as lowest–highest and are in no sum by grade and no cut. This is a provisional result.";
        Policy = "压减政策" | "Policy";
        RulebookHead = "指标体系" | "Rulebook";
        PolicyBase(column) = "压减基数：{column}" | "base of the cut: {column}";
        PolicyRounding(rounding) = "压减额{rounding}到分" | "cuts are {rounding} to 0.01 yuan";
        PolicyFloor(grades, rate) =
            "底线：{grades}不低于 {rate}，不足一分的进一分"
            | "floor: {grades} lose at least {rate}, rounded up to 0.01 yuan";
        PolicyRate(grade, rate) = "“{grade}”压减 {rate}" | "{grade} loses {rate}";
        PolicyNoRate(grade) =
            "评为“{grade}”的，压减比例另行研究确定"
            | "{grade} has no rate; meeting one stops the run";
        Exemptions = "豁免" | "Exemptions";
        ExemptionLine(id, name, share, reason, document) =
            "{id}　{name}　豁免 {share}：{reason}（{document}）"
            | "{id}  {name}  {share} exempt: {reason} ({document})";
        NoExemptions = "本次无豁免项目" | "no exemptions";
        Hashes = "输入文件和规则的 SHA-256" | "SHA-256 of inputs and rules";
        Input = "文件" | "file";
        Hash = "SHA-256" | "SHA-256";
        LimitAtMost(grade) = "等级最高为“{grade}”" | "{grade} at most";
        LimitSet(grade) = "等级定为“{grade}”" | "{grade}";
        HalfUp = "四舍五入" | "rounded half up";
        HalfEven = "四舍六入五成双" | "rounded half to even";
        Down = "舍去尾数" | "rounded down";
        Up = "进一" | "rounded up";
    }
}
