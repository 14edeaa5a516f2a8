//! Documents: reports, the list of cuts and the tables for publication.

use crate::wording::declare::phrases;

phrases! {
    /// A text of a document.
    pub(crate) enum ReportText {
        // The command.
        Folder(folder) = "报告：{folder}" | "reports: {folder}";
        NoticeInChinese =
            "通报按国内公文格式编制，只有中文本"
            | "the notice follows the Chinese standard for official documents and exists in Chinese only";
        SkippedProject(kind) =
            "没有写 {kind}：它针对一个项目，请在输入之后写项目编号"
            | "{kind} was not written: it is about one project; name its id after the input";
        SkippedPolicy(kind) =
            "没有写 {kind}：没有压减政策，可用 --policy 指定"
            | "{kind} was not written: there is no cut policy; name one by --policy";

        // Common to all.
        FillInStart = "【请填写" | "【fill in";
        NotReported = "未填报" | "not reported";
        None = "无" | "none";
        OfYear(year) = "{year}年" | "{year}";
        NextYear = "下年" | "next year";
        InYuan(what) = "{what}（元）" | "{what} (yuan)";
        AmountWan(amount) = "{amount}万元" | "{amount} wan yuan";
        AmountYuan(amount) = "{amount}元" | "{amount} yuan";
        Listed = "、" | ", ";
        Error = "。" | ".";
        Labelled(label, text) = "{label}：{text}" | "{label}: {text}";
        BasisHead = "口径说明" | "What the figures rest on";
        BasisRulebook(title, edition, status, document) =
            "评分依据：{title}（版本 {edition}，性质：{status}）；{document}。"
            | "Scored by: {title} (edition {edition}, status: {status}); {document}.";
        BasisPolicy(title, edition, status, document) =
            "压减依据：{title}（版本 {edition}，性质：{status}）；{document}。"
            | "Cut by: {title} (edition {edition}, status: {status}); {document}.";
        BasisComputed(printed, computed, unconfirmed, reconstruction) =
            "本文的项目数、得分、等级、占比、得分率和金额合计均由所列数据计算得出，不是公开文件印发的数字；分值和等级线出自评分依据。引用依据之后的方括号注明可信度：“{printed}”指所引公开来源印有此内容，“{computed}”指由公开数字计算，“{unconfirmed}”指未与原文核对，“{reconstruction}”指自行编制。"
            | "Counts, points, grades, shares and sums in this document are computed from the data listed; no public document printed them. Maxima and grade lines come from the rulebook. The brackets after a citation say how sure it is: \"{printed}\", the public source cited prints it; \"{computed}\", computed from printed figures; \"{unconfirmed}\", not compared with the text; \"{reconstruction}\", made up for this rulebook.";
        BasisCuts =
            "压减额由基数和压减比例计算得出；压减比例和底线出自压减依据，其可信度见所引依据。"
            | "Cuts are computed from base and rate; rates and the floor come from the policy, and its citations say how sure they are.";
        BasisNumbers =
            "总分截取两位小数，不进位；比例四舍五入到两位小数；正文金额以万元为单位，四舍五入到两位小数，不足一万元的以元为单位；表中金额以元为单位，精确到分。“未填报”是没有数据，不等于零；“不适用”的指标不计入适用分值，不按零分计。"
            | "Totals are cut off after two decimals and never rounded up; shares are rounded half up to two decimals; amounts are exact to the fen. \"Not reported\" means that there are no data, which is not zero; an indicator that does not apply is left out of the points that can be reached and is not counted as zero.";

        // Headings of columns.
        ColumnOrder = "序号" | "no.";
        ColumnShare = "占比" | "share";
        ColumnBand = "总分区间" | "totals";
        ColumnApplicable = "适用分值" | "points possible";
        ColumnReached = "得分率" | "share reached";
        ColumnLost = "失分" | "lost";
        ColumnSteps = "计算过程" | "calculation";
        ColumnCalculated = "计算与说明" | "calculation and remarks";
        ColumnWhere = "事实出处" | "where the facts stand";
        ColumnFacts = "事实与佐证" | "facts and evidence";
        ColumnItem = "个性指标" | "item";
        ColumnEvidence = "佐证材料" | "evidence";
        ColumnUsedFor = "用于的指标" | "used for";
        ColumnRule = "评分标准" | "scoring rule";
        ColumnCitations = "依据与可信度" | "citations and how sure they are";
        ColumnExecution = "执行率" | "executed";
        ColumnRate = "压减比例" | "rate";
        ColumnReason = "理由" | "reason";
        ColumnDocument = "决定文件" | "document that decided";
        ColumnExempt = "豁免比例" | "kept free";
        ColumnSigned = "部门确认（签字）" | "department (signature)";
        ColumnAffected = "失分项目数" | "projects that lost";
        ColumnNumber = "内容" | "value";
        ColumnThing = "事项" | "what";

        // The evaluation report of a project.
        ProjectTitle(name) = "{name}\n绩效评价报告" | "{name}\nPerformance evaluation report";
        ProjectProperty(name) = "{name}绩效评价报告" | "{name}: performance evaluation report";
        CoverFirm = "【请填写：评价机构名称】" | "【fill in: name of the evaluating body】";
        CoverDate = "报告日期：【请填写：报告日期】" | "date of the report: 【fill in: date】";
        CoverMissing(what) = "【请填写：{what}】" | "【fill in: {what}】";
        SignHead = "签署页" | "Signatures";
        SignLines =
            "评价项目负责人：|日期：\n评价组成员：|日期：\n复核人：|日期：\n评价机构负责人（盖章）：|日期："
            | "leader of the evaluation: |date: \nmembers of the team: |date: \nreviewed by: |date: \nhead of the evaluating body: |date: ";
        SummaryHead = "摘要" | "Summary";
        ContentsHead = "目录" | "Contents";
        ProjectIs(name, id) = "{name}（项目编号{id}）" | "{name} (project {id})";
        ProjectOf(what, name) = "，{what}为{name}" | ", {what}: {name}";
        ProjectMoney(budget, executed) =
            "全年预算{budget}，执行{executed}"
            | "The full-year budget is {budget}, of which {executed} were executed";
        ProjectMoneyRate(rate) = "，执行数占全年预算数的{rate}%" | ", {rate}% of the budget";
        ProjectNoBudget = "全年预算数或执行数未填报" | "The budget or the amount executed is not reported";
        ScoredBy(rulebook) = "按《{rulebook}》评价，" | "Under the rulebook \"{rulebook}\": ";
        DimensionIs(title, points, possible, share) =
            "{title}{points}分（适用分值{possible}分，得分率{share}%）"
            | "{title} {points} of {possible} ({share}%)";
        DimensionOpen(title, low, high, possible) =
            "{title}{low}—{high}分（适用分值{possible}分，事实不全）"
            | "{title} {low} to {high} of {possible} (facts are missing)";
        DimensionNone(title) = "{title}不适用" | "{title}: does not apply";
        DimensionsAre(items) = "分部分看：{items}。" | "By dimension: {items}.";
        LostIn(lost, count, items) =
            "共失{lost}分，涉及{count}项指标，失分最多的是{items}。"
            | "{lost} points were lost in {count} indicators, the most in {items}.";
        LostOpen = "事实不全的指标未计入。" | "Indicators whose facts are missing are not counted.";
        LostNothing = "各项适用指标均得满分。" | "Every indicator that applies got all its points.";
        LostItem(title, lost) = "{title}（失{lost}分）" | "{title} ({lost})";
        CutIs(policy, next, base, amount, cut, rate, kept) =
            "按《{policy}》，{next}预算以{base}{amount}为基数压减{cut}（压减比例{rate}），留存{kept}"
            | "Under \"{policy}\", {cut} are cut from the budget of {next} (base: {base}, {amount}; rate {rate}), which keeps {kept}";
        CutNext(next, amount) = "；{next}预算为{amount}。" | "; the budget of {next} is {amount}.";
        CutBeyond(amount) =
            "其中因申报、评审或限制增长另减{amount}，不属于等级压减。"
            | "{amount} less is due to request, review or a rule against growth, not to the grade.";
        CutEnded(next) =
            "项目到期，{next}不再安排预算，不压减。"
            | "The project ends: it has no budget in {next}, and nothing is cut.";
        CutOpen(why) = "压减额待定：{why}。" | "The cut is open: {why}.";
        CutCalculated(why) = "计算：{why}。" | "Calculation: {why}.";
        CutNone(next) =
            "本次评价没有使用压减政策，不涉及{next}预算。"
            | "No cut policy was used; nothing is said on the budget of {next}.";
        ChapterFacts = "一、基本情况" | "1. The project";
        SectionProject = "（一）项目概况" | "1.1 Facts and figures";
        SectionTargets = "（二）绩效目标" | "1.2 Performance targets";
        AskBackground =
            "【请填写：项目立项背景、主要内容和实施情况】"
            | "【fill in: background, content and course of the project】";
        AskTargets = "【请填写：项目总体绩效目标和年度绩效目标】" | "【fill in: overall and annual targets】";
        TargetsInAnnex(count) =
            "项目设有{count}项个性指标，目标值和实际完成情况见附件2。"
            | "The project has {count} items of its own; targets and results are in annex 2.";
        TargetsNone = "数据中没有个性指标。" | "The data hold no items of the project's own.";
        TableProject = "项目基本情况表" | "The project";
        ChapterWork = "二、绩效评价工作开展情况" | "2. How it was evaluated";
        SectionPurpose = "（一）评价目的、对象和范围" | "2.1 Purpose, object and scope";
        PurposeProject(name, year) = "评价对象为{name}，评价年度为{year}。" | "Evaluated is {name}, year {year}.";
        AskPurpose = "【请填写：评价目的和范围】" | "【fill in: purpose and scope】";
        SectionMethod = "（二）评价原则、指标体系、方法和标准" | "2.2 Principles, indicators, method and standards";
        MethodRulebook(rulebook, edition, status, dimensions, indicators, items) =
            "评价采用《{rulebook}》（版本 {edition}，性质：{status}），设{dimensions}个一级指标、{indicators}项三级指标：{items}。"
            | "The rulebook is \"{rulebook}\" (edition {edition}, status: {status}) with {dimensions} dimensions and {indicators} indicators: {items}.";
        MethodDimension(title, max) = "{title}{max}分" | "{title} {max}";
        MethodGrades(items) = "按总分评定等级：{items}。" | "The total gives the grade: {items}.";
        MethodGrade(grade, band) = "{grade}{band}" | "{grade} {band}";
        MethodLimits(items) = "等级限制：{items}。" | "Caps and overrides: {items}.";
        AskMethod = "【请填写：评价原则和采用的评价方法】" | "【fill in: principles and methods of the evaluation】";
        SectionCourse = "（三）评价工作过程" | "2.3 Course of the work";
        CourseFacts(facts, evidenced, files) =
            "评价共采用事实{facts}条，其中注明佐证材料的{evidenced}条，佐证材料{files}种（见附件4）。"
            | "{facts} facts were used; {evidenced} of them name evidence, {files} papers in all (annex 4).";
        AskCourse =
            "【请填写：前期准备、现场核查、分析评价的时间和人员安排】"
            | "【fill in: preparation, visits and analysis, with dates and people】";
        ChapterResult = "三、综合评价情况及评价结论" | "3. Result";
        TableDimensions = "各一级指标得分" | "Points by dimension";
        ResultAnnex =
            "各项指标的得分、计算过程和事实出处见附件1。"
            | "Points, calculation and where the facts stand are in annex 1 for every indicator.";
        ChapterAnalysis = "四、绩效评价指标分析" | "4. Analysis by dimension";
        SectionDimension(number, title) = "（{number}）{title}" | "4.{number} {title}";
        AnalysisFull(items) = "得满分的指标：{items}。" | "All points: {items}.";
        AnalysisAbsent(items) = "不适用的指标：{items}。" | "Not applicable: {items}.";
        AnalysisMissing(items) = "事实不全的指标：{items}。" | "Facts missing: {items}.";
        AnalysisTable(title) = "{title}失分情况" | "Points lost: {title}";
        AbsentItem(title, reason) = "{title}（{reason}）" | "{title} ({reason})";
        AskReason = "【请填写：扣分原因】" | "【fill in: reason】";
        ChapterFindings = "五、主要经验及做法、存在的问题及原因分析" | "5. What went well, what did not, and why";
        SectionPractice = "（一）主要经验及做法" | "5.1 What went well";
        AskPractice = "【请填写：主要经验及做法】" | "【fill in: good practice】";
        SectionProblems = "（二）存在的问题及原因分析" | "5.2 Problems and their causes";
        ProblemsNone = "数据中没有记录扣分原因。" | "The data record no reason for lost points.";
        ProblemLine(number, reason, title, lost) =
            "{number}. {reason}（{title}，该项指标失{lost}分）。"
            | "{number}. {reason} ({title}; {lost} points lost in this indicator).";
        AskCauses = "【请填写：问题产生的原因分析】" | "【fill in: causes of the problems】";
        ChapterAdvice = "六、有关建议" | "6. Recommendations";
        AskAdvice = "【请填写：改进管理和完善政策的建议】" | "【fill in: recommendations on management and policy】";
        ChapterOther = "七、其他需要说明的问题" | "7. Other matters";
        ChecksFound(count) =
            "数据检查提示{count}条："
            | "The check of the data gives {count} pieces of advice:";
        CheckLine(number, what, place) = "{number}. {what}（{place}）" | "{number}. {what} ({place})";
        CheckMore(count) = "另有{count}条未列出，见检查结果。" | "{count} more are not listed here; see the check.";
        ChecksNone = "数据检查没有提示。" | "The check of the data gives no advice.";
        AskOther = "【请填写：其他需要说明的问题；没有的填“无”】" | "【fill in: other matters, or \"none\"】";
        AnnexScores = "附件1　评分表" | "Annex 1  Score table";
        AnnexItems = "附件2　个性指标完成情况" | "Annex 2  Items";
        AnnexSurveys = "附件3　满意度等调查数据" | "Annex 3  Survey figures";
        AnnexEvidence = "附件4　佐证材料清单" | "Annex 4  List of evidence";
        AnnexRules = "附件5　评分标准与依据" | "Annex 5  Scoring rules and citations";
        NothingToList = "数据中没有此类内容。" | "The data hold none.";
        ScoresTotal(total, grade) = "总分{total}，等级“{grade}”" | "Total {total}, grade: {grade}";

        // The report on all projects.
        PortfolioTitle(title) = "{title}\n评价报告" | "{title}\nReport on the evaluation";
        PortfolioProperty(title) = "{title}评价报告" | "{title}: report on the evaluation";
        CoverOffice = "编制单位：【请填写：编制单位】" | "prepared by: 【fill in: office】";
        OverallIs(count, departments, budget) =
            "本次共评价项目{count}个，涉及主管部门{departments}个，全年预算合计{budget}。"
            | "{count} projects of {departments} departments were evaluated, with full-year budgets of {budget} in all.";
        OverallNoDepartment(count, budget) =
            "本次共评价项目{count}个，全年预算合计{budget}。"
            | "{count} projects were evaluated, with full-year budgets of {budget} in all.";
        OverallNoBudget(count) =
            "其中{count}个项目未填报全年预算数，未计入合计。"
            | "{count} of them report no full-year budget and are not in the sum.";
        OverallGrades(items) = "评定等级：{items}。" | "Grades: {items}.";
        OverallGrade(grade, count, budget) =
            "“{grade}”{count}个，预算{budget}"
            | "{grade} {count}, with {budget}";
        OverallNoGrade(grade) = "“{grade}”0个" | "{grade} 0";
        OverallBelow(grade, count, share) =
            "“{grade}”以下的{count}个，占{share}%。"
            | "{count} are below \"{grade}\", {share}%.";
        OverallOpen(count) =
            "另有{count}个项目等级待定，以上比例未计入。"
            | "The grade of {count} more is open; the share leaves them out.";
        OverallSpread(least, median, most) =
            "总分最低{least}分，中位数{median}分，最高{most}分。"
            | "The lowest total is {least}, the median {median}, the highest {most}.";
        OverallLost(possible, lost, share, items) =
            "全部项目可得{possible}分，失{lost}分（{share}%）；失分最多的指标是{items}。"
            | "{lost} of {possible} points were lost ({share}%), the most in {items}.";
        OverallLostItem(title, count, lost) =
            "{title}（{count}个项目，共失{lost}分）"
            | "{title} ({count} projects, {lost} points)";
        OverallCut(policy, cut, base, rate, next, sum) =
            "按《{policy}》，压减{cut}，占压减基数{base}的{rate}%，{next}预算合计{sum}。"
            | "Under \"{policy}\", {cut} are cut, {rate}% of the base of {base}; the budgets of {next} come to {sum}.";
        OverallBeyond(amount) =
            "申报、评审或限制增长另减{amount}，不属于等级压减。"
            | "Request, review or rules against growth take {amount} more, which is not due to grades.";
        OverallEnded(count, amount) =
            "到期不再安排的项目{count}个，涉及{amount}。"
            | "{count} projects end and are not budgeted again: {amount}.";
        OverallExempt(count) =
            "有豁免的项目{count}个，理由和决定文件见表。"
            | "{count} projects have an exemption; reasons and documents are in the table.";
        ExemptNone = "没有豁免。" | "There is no exemption.";
        OpenProjects(count) =
            "有{count}个项目事实不全，得分、等级和压减额以“最低–最高”列出，不计入等级汇总和压减合计。这是暂评结果，不能作为正式结论。"
            | "Facts of {count} projects are missing: points, grade and cut are given as lowest to highest and are not in the sums by grade nor in the cuts. These results are provisional and no final conclusion.";
        PortfolioWork(number) = "{number}、评价工作基本情况" | "{number}. The evaluation";
        AskWork = "【请填写：评价工作的组织方式、时间安排和评价机构】" | "【fill in: organisation, dates and evaluating bodies】";
        PortfolioResults(number) = "{number}、评价结果" | "{number}. Results";
        SectionGrades = "（一）等级分布" | "2.1 Grades";
        SectionSpread = "（二）得分分布" | "2.2 Totals";
        SectionDepartments = "（三）分部门情况" | "2.3 By department";
        TableGrades = "各等级项目数与预算" | "Projects and budgets by grade";
        TableDepartments = "各主管部门评价结果" | "Results by department";
        PortfolioIndicators(number) = "{number}、指标得分分析" | "{number}. Analysis by indicator";
        SettledOnly(count) =
            "本部分只统计得分已确定的{count}个项目。"
            | "Only the {count} projects whose points are settled are counted here.";
        NoneSettled = "没有得分已确定的项目，不作统计。" | "No project has settled points, so nothing is counted.";
        SectionByDimension = "（一）各部分得分" | "3.1 By dimension";
        SectionLosses = "（二）失分集中的指标" | "3.2 Where points were lost";
        TableShares = "各一级指标得分合计" | "Points by dimension, all projects";
        TableLosses = "失分最多的指标" | "Indicators that lost most";
        PortfolioUse(number) = "{number}、评价结果应用" | "{number}. Use of the results";
        PolicyIs(policy, next) =
            "按《{policy}》计算{next}预算："
            | "The budgets of {next} follow \"{policy}\":";
        PolicyLine(text, citation) = "{text}。依据：{citation}" | "{text}. Source: {citation}";
        PolicyPlain(text) = "{text}。" | "{text}.";
        TableExemptions = "豁免项目" | "Exemptions";
        TableEnded = "到期不再安排的项目" | "Projects that end";
        TableOpen = "压减额待定的项目" | "Projects whose cut is open";
        PortfolioProblems(number) = "{number}、存在的主要问题" | "{number}. Main problems";
        ProblemIndicator(number, title, applicable, count, lost) =
            "{number}. {title}：适用的{applicable}个项目中有{count}个失分，共失{lost}分。"
            | "{number}. {title}: {count} of the {applicable} projects it applies to lost points, {lost} in all.";
        ProblemExample(reason, id) = "{reason}（{id}）" | "{reason} ({id})";
        ProblemExamples(items) = "记录的原因有：{items}。" | "Reasons recorded: {items}.";
        PortfolioAdvice(number) = "{number}、有关建议" | "{number}. Recommendations";
        PortfolioOther(number) = "{number}、其他需要说明的问题" | "{number}. Other matters";
        AnnexResults = "附件1　项目评价结果一览表" | "Annex 1  Results of all projects";
        AnnexCuts = "附件2　项目压减情况一览表" | "Annex 2  Cuts of all projects";

        // The list of cuts.
        CutsTitle(next) = "{next}部门预算压减清单" | "Cuts in the budgets of {next}, by department";
        CutsOf(title) = "（依据：{title}）" | "(after: {title})";
        CutsHead(department, count, cut) =
            "{department}：{count}个项目，压减{cut}"
            | "{department}: {count} projects, cut by {cut}";
        CutsSummary = "一、汇总" | "1. Summary";
        CutsByDepartment = "二、分部门清单" | "2. By department";
        CutsExempt = "三、豁免项目及决定文件" | "3. Exemptions and the documents that decided them";
        CutsSign = "四、会议确认" | "4. Confirmed by the meeting";
        CutsSignLines =
            "预算处：|日期：\n绩效管理处：|日期：\n分管负责人：|日期："
            | "budget division: |date: \nperformance division: |date: \nresponsible head: |date: ";
        CutsSum(department) = "{department}小计" | "{department}: sum";
        CutsRule =
            "留存＝基数−压减额；下年预算取留存、申报数、评审核定数和增长限制中最小的一个，只压减一次。"
            | "Kept = base − cut; next year's budget is the least of kept, request, review and any limit of growth, so nothing is cut twice.";
        TableCutsGrades = "各等级压减情况" | "Cuts by grade";
        TableCutsDepartments = "各主管部门压减情况" | "Cuts by department";

        // The memo that compares scenarios.
        MemoTitle(next) = "{next}预算压减方案比选" | "Scenarios for the budgets of {next}";
        MemoQuestion(number) = "{number}、比选事项" | "{number}. The question";
        MemoFile(title, count, computed) =
            "方案文件《{title}》列出方案{count}个，算出{computed}个，以下逐一与上述结果（以下称“本次测算”）比较。"
            | "The file of scenarios \"{title}\" lists {count}, of which {computed} were computed; each is compared with the results above, \"the run\".";
        MemoUntitled = "未写标题" | "untitled";
        MemoNone = "没有列出方案，以下只有本次测算。" | "No scenarios are given; only the run is shown.";
        MemoTableRules = "各方案改动的规则" | "What each scenario changes";
        MemoCompared(number) = "{number}、方案对比" | "{number}. Side by side";
        MemoTableSums = "各方案等级、压减额和下年预算" | "Grades, cuts and next budgets";
        MemoMost(most, cut, least, other, next) =
            "压减最多的是“{most}”（{cut}），最少的是“{least}”（{other}），相差{next}。"
            | "\"{most}\" cuts most ({cut}), \"{least}\" least ({other}); between them lie {next}.";
        MemoTableCauses = "从本年预算到下年预算（按原因）" | "From this year's budgets to next year's, by cause";
        MemoAddUp =
            "每一行：压减基数－压减额－另减－到期不再安排＝下年预算，精确到分。"
            | "In each row the base less the cut, what is less by request, review or no growth, and what ends is the next budget, to the fen.";
        MemoFigures =
            "上图为本次测算；各方案的同一种图见 charts 文件夹。"
            | "The figure shows the run; the folder charts has the same figure for each scenario.";
        MemoMoved(number) = "{number}、变动项目及原因" | "{number}. Who moves, and why";
        MemoScenario(number, name) = "（{number}）{name}" | "3.{number} {name}";
        MemoSame = "等级、压减额和下年预算都与本次测算相同。" | "Grades, cuts and next budgets are those of the run.";
        MemoMoves(count, cut, next) =
            "与本次测算不同的项目{count}个，压减额合计{cut}，下年预算合计{next}。变动大的在前。"
            | "{count} projects differ from the run; cuts in all {cut}, next budgets {next}. The greatest changes come first.";
        MemoMore(amount) = "增加{amount}" | "grow by {amount}";
        MemoLess(amount) = "减少{amount}" | "fall by {amount}";
        MemoEqual = "不变" | "stay";
        MemoRest(count) = "另有{count}个项目未列出，全部见 changes.csv。" | "{count} more are not listed here; changes.csv has them all.";
        MemoDepartments(number) = "{number}、各主管部门" | "{number}. Departments";
        MemoTableDepartments = "各主管部门压减额和下年预算" | "Cuts and next budgets by department";
        MemoDepartment(department, count, base) =
            "{department}：{count}个项目，压减基数{base}"
            | "{department}: {count} projects, base {base}";
        MemoAlike = "其余方案与本次测算相同" | "the other scenarios are as the run";
        MemoAllAlike = "各方案都与本次测算相同" | "all scenarios are as the run";
        MemoRestDepartments(count) =
            "另有{count}个部门未列出，全部见 scenarios.csv。"
            | "{count} more departments are not listed here; scenarios.csv has them all.";
        MemoYears(number) = "{number}、往后年度" | "{number}. Later years";
        MemoTableYears = "各年压减额（元）" | "Cuts by year (yuan)";
        MemoTableBudgets = "各年下年预算（元）" | "Next budgets by year (yuan)";
        MemoYear(year) = "第{year}年" | "year {year}";
        MemoYearsOpen =
            "“—”的年度没有算出，原因如下："
            | "Years with a dash were not computed, because:";
        MemoRefused(number) = "{number}、没有算出的方案和目标" | "{number}. What was not computed";
        MemoTargets = "压减目标" | "savings targets";
        MemoRefusedWhy(number, what, why) = "{number}. {what}。{why}。" | "{number}. {what}. {why}.";
        MemoRefusedHint(hint, place) = "处理：{hint}（{place}）。" | "What to do: {hint} ({place}).";
        MemoSign(number) = "{number}、会签" | "{number}. Signatures";
        MemoAssumed =
            "各方案用同一批事实和同一套预算数据；方案没有写明的规则、比例和豁免，与它所依据的方案或本次测算相同。方案由编制人设定，未注明出处的比例不是任何文件的规定。"
            | "All scenarios use the same facts and budgets; rules, rates and exemptions that a scenario does not name are those of the scenario it builds on, or of the run. Whoever wrote the scenarios set them: a rate without a source is nobody's rule.";
        MemoFileHash(name, hash) = "方案文件：{name}，SHA-256 前16位：{hash}。" | "File of scenarios: {name}, SHA-256 beginning {hash}.";
        MemoOther(name, what) = "“{name}”：{what}。" | "\"{name}\": {what}.";
        MemoColumnScenario = "方案" | "scenario";
        MemoColumnOn = "起点" | "builds on";
        MemoColumnRules = "改动的规则" | "what is changed";
        MemoColumnNote = "说明" | "remarks";
        MemoColumnChange = "比本次测算（元）" | "against the run (yuan)";
        MemoColumnMoved = "变动项目" | "moved";
        MemoColumnCut = "压减比例" | "share cut";
        MemoColumnBefore = "本次压减额（元）" | "cut, the run (yuan)";
        MemoColumnAfter = "方案压减额（元）" | "cut, scenario (yuan)";
        MemoColumnNext = "下年预算增减（元）" | "change of the next budget (yuan)";
        MemoTarget(number) = "{number}、压减到目标" | "{number}. Cutting to a target";
        MemoTargetAsked(target, start, now, least, most, ceiling, scope) =
            "压减目标{target}，以“{start}”为起点（压减{now}）。参与压减的项目合计最少可压减{least}，最多{most}。各方法都守住压减下限、豁免、压减上限（基数的{ceiling}）和等级次序（{scope}，等级差的比例不低于等级好的）。"
            | "The target is {target}, starting from \"{start}\" ({now} cut). The projects that may be cut give {least} at least and {most} at most. Every method keeps floors, exemptions, the ceiling ({ceiling} of the base) and the order of grades ({scope}: a worse grade has no lower rate).";
        MemoTargetFound(method, settings) = "{method}：{settings}" | "{method}: {settings}";
        MemoTargetSetting(setting, checked) = "{setting}。{checked}。" | "{setting}; {checked}. ";
        MemoTableTargetDepartments = "压减到目标：各主管部门压减额与可压减范围" | "Cutting to the target: departments, and what they may give";
        MemoTableTargetProjects = "压减到目标：各项目压减额与比例" | "Cutting to the target: projects";
        MemoRestTarget(count) = "另有{count}个项目未列出，全部见 target.csv。" | "{count} more are not listed here; target.csv has them all.";
        MemoConcession(department, spared, method) =
            "对{department}少压减{spared}（{method}）的，其他部门相应多压减，合计不变："
            | "Sparing {department} {spared} ({method}) costs the others as much:";
        MemoTableConcession = "让步对各主管部门的影响" | "What a concession costs the others";
        MemoGiven(number) = "{number}、腾出资金的安排" | "{number}. Where the freed money goes";
        MemoGivenSaid(from, freed, given, returned, order, method, keep) =
            "按“{from}”腾出{freed}，安排{given}，收回{returned}。先后次序：{order}；方法：{method}；部门留用{keep}。"
            | "By \"{from}\" {freed} are freed, {given} of it given and {returned} returned. Order: {order}; method: {method}; departments keep {keep}.";
        MemoTableGiven = "安排的项目" | "Who is given what";
        MemoRestGiven(count) =
            "另有{count}个项目未列出或没有可安排的额度，全部见 reallocation.csv。"
            | "{count} more are not listed or may draw nothing; reallocation.csv has them all.";
        MemoTableGivenDepartments = "各主管部门腾出、留用和安排的资金" | "What departments free, keep and are given";

        // The tables for publication.
        DisclosureTitle(title) = "{title}\n结果公开表" | "{title}\nResults for publication";
        DisclosureProperty(title) = "{title}结果公开表" | "{title}: results for publication";
        DisclosureNote =
            "标为不公开的项目不列入本表，也不计入合计。本表不含账号、联系方式和个人姓名；各项目的评价依据和扣分原因不在本表公开。"
            | "Projects marked confidential are neither listed nor in the sums. The tables hold no account numbers, contact data or names of persons; evidence and reasons of single projects are not published here.";
        DisclosureGrades = "表1　总体情况" | "Table 1  Overview";
        DisclosureDepartments = "表2　分部门情况" | "Table 2  By department";
        DisclosureProjects = "表3　各项目评价结果" | "Table 3  Results by project";
        DisclosureIndicators = "表4　评价指标" | "Table 4  Indicators";
        DisclosureCut(next, cut) =
            "评价结果应用：{next}预算拟压减合计{cut}，以批复的预算为准。"
            | "Use of the results: {cut} are to be cut from the budgets of {next}; the budget as approved is what counts.";
        DisclosureNothing = "没有可公开的项目。" | "There is no project to be published.";
    }
}
