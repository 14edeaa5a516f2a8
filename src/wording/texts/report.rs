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
        FillInStart = "【请填写" | "[fill in";
        FillInEnd = "】" | "]";
        NotReported = "未填报" | "not reported";
        None = "无" | "none";
        OfYear(year) = "{year}年" | "{year}";
        NextYear = "下年" | "next year";
        InYuan(what) = "{what}（元）" | "{what} (yuan)";
        InToldUnit(what) = "{what}\n（万元）" | "{what} (yuan)";
        AmountWan(amount) = "{amount}万元" | "{amount} wan yuan";
        AmountYuan(amount) = "{amount}元" | "{amount} yuan";
        OneProject(count) = "{count}个项目" | "{count} project";
        ManyProjects(count) = "{count}个项目" | "{count} projects";
        Listed = "、" | ", ";
        Error = "。" | ".";
        Labelled(label, text) = "{label}：{text}" | "{label}: {text}";
        ChapterNumbered(number, title) = "{number}、{title}" | "{number}. {title}";
        PartNumbered(number, title) = "（{number}）{title}" | "{number} {title}";
        TableName(number) = "表{number}" | "table {number}";
        FigureName(number) = "图{number}" | "figure {number}";
        Numbered(name, title) = "{name}　{title}" | "{name}. {title}";
        FirstToLast(first, last) = "{first}至{last}" | "{first} to {last}";
        SeeAfter(names) = "（见{names}）" | " (see {names})";
        SeeAlone(names) = "具体情况见{names}。" | "For details see {names}.";
        CitedIssued(title) = "《{title}》" | "\"{title}\"";
        CitedPlain(title) = "“{title}”" | "\"{title}\"";
        NamedAlone(name) = "“{name}”" | "\"{name}\"";
        NamedOf(department, name) = "{department}“{name}”" | "\"{name}\" ({department})";
        NamedWith(department, name, amount) =
            "{department}“{name}”（{amount}）"
            | "\"{name}\" ({department}, {amount})";
        BandBest(from, to) = "{from}（含）—{to}分" | "{from} to {to}";
        Band(from, to) = "{from}（含）—{to}分" | "{from} to below {to}";
        BandBelow(to) = "{to}分以下（不含{to}分）" | "below {to}";
        ReasonNumbered(number, reason) = "{number}是{reason}" | "({number}) {reason}";
        GravityLimits = "影响评价等级" | "it limits the grade";
        GravityZeroes = "该项指标不得分" | "it takes all points of the indicator";
        GravitySerious = "扣分较重" | "half of its points or more are lost";
        GravityPlain = "扣分较轻" | "less than half of its points are lost";
        WithinDays(days) = "{days}日内" | "within {days} days";
        HeaderReconstruction =
            "测试稿　所用规则为重构本，不是正式印发的文件"
            | "Draft: its rules are a reconstruction and have no official standing";
        HeaderExample = "示例稿　评分依据为示例，不是正式印发的文件" | "Example: its rules are made up and have no official standing";
        HeaderTrial = "试算稿　比例未经决定" | "Trial: its rates are not decided";
        HeaderOpen = "暂评稿　部分项目事实不全，不作为正式结论" | "Provisional: facts are missing, so these are no final conclusions";
        GradeChanged(reason, from, to) =
            "因{reason}，等级由“{from}”下调为“{to}”"
            | "lowered from {from} to {to}, because {reason}";
        GradeChangedPublic(indicator, from, to) =
            "因“{indicator}”方面的问题，等级由“{from}”下调为“{to}”"
            | "lowered from {from} to {to}, because of {indicator}";

        // How a paper was made.
        BasisHead = "编制说明" | "How this paper was made";
        BasisData(title) = "本文依据“{title}”的填报数据编制。" | "This paper is made from the data of \"{title}\".";
        BasisRulebook(title, edition, status, document) =
            "评分依据：{title}，版本{edition}，性质为{status}；{document}。"
            | "Scored by: {title}, edition {edition}, status: {status}; {document}.";
        BasisPolicy(title, edition, status, document) =
            "压减依据：{title}，版本{edition}，性质为{status}；{document}。"
            | "Cut by: {title}, edition {edition}, status: {status}; {document}.";
        BasisPrinted(items) = "已读到原文的来源：{items}。" | "Sources that were read: {items}.";
        BasisUnconfirmed(items) =
            "下列文件未与原文核对，引用前请核实：{items}。"
            | "These texts were not compared with their originals; check them before you cite them: {items}.";
        BasisReconstructed =
            "分值、评分标准、等级限制、整改要求和期限中没有注明上述来源的，系自行编制，不是任何文件的规定。"
            | "Points, scoring rules, limits of grades, demands and days that none of these texts gives are made up for this rulebook and have no official standing.";
        BasisNumbers =
            "得分、等级、占比和合计由所列数据计算得出，不是从公开文件摘录的。总分截取两位小数，不进位；比例四舍五入到两位小数；以万元为单位的金额保留两位小数，分项与合计不平时增加小数位数，不足一万元的以元为单位；以元为单位的金额精确到分。没有数据的写“未填报”，不等于零；不适用的指标不计入适用分值，不按零分计。"
            | "Points, grades, shares and sums are computed from the data listed and not taken from a public document. Totals are cut off after two decimals and never rounded up; shares are rounded half up to two decimals; amounts are exact to the fen. \"Not reported\" means that there are no data, which is not zero; an indicator that does not apply is left out of the points that can be reached and is not counted as zero.";
        OpenProjects(projects) =
            "{projects}事实不全，得分、等级和压减额以“最低–最高”列出，不计入等级汇总和压减合计。本文为暂评结果，不能作为正式结论。"
            | "Facts are missing ({projects}): points, grades and cuts are given as lowest to highest and are not in the sums by grade nor in the cuts. These results are provisional and no final conclusion.";

        // Headings of columns.
        ColumnOrder = "序号" | "no.";
        ColumnShare = "占比" | "share";
        ColumnBand = "总分区间" | "totals";
        ColumnApplicable = "适用分值" | "points possible";
        ColumnReached = "得分率" | "share reached";
        ColumnLost = "扣分" | "lost";
        ColumnSteps = "计算过程" | "calculation";
        ColumnRemark = "备注" | "remarks";
        RemarkConverted = "按适用分值折算" | "converted";
        ConvertedNote =
            "注：有指标不适用的项目，总分为各部分得分之和按适用分值折算为百分制，与各部分得分之和不同，备注栏已注明。"
            | "Note: where indicators do not apply, the total is the sum of the dimensions converted from the points that apply, so it is not that sum; the remarks say where.";
        ColumnFacts = "填报情况" | "facts";
        ColumnItem = "个性指标" | "item";
        ColumnEvidence = "佐证材料" | "evidence";
        ColumnUsedFor = "用于的指标" | "used for";
        ColumnRule = "评分标准" | "scoring rule";
        ColumnCitations = "依据" | "source";
        ColumnExecution = "执行率" | "executed";
        ColumnRate = "压减比例" | "rate";
        ColumnCut = "压减额" | "cut";
        ColumnNext = "下年预算" | "next budget";
        ColumnChange = "比上年" | "change";
        ColumnReason = "理由" | "reason";
        ColumnDocument = "决定文件" | "document that decided";
        ColumnExempt = "豁免比例" | "kept free";
        ColumnAffected = "扣分项目数" | "projects that lost";
        ColumnNumber = "内容" | "details";
        ColumnThing = "事项" | "item";
        ColumnDepartment = "主管部门" | "department";
        ColumnProject = "项目" | "project";
        ColumnIndicator = "指标" | "indicator";
        ColumnGravity = "严重程度" | "how grave";
        ColumnProblem = "问题" | "problem";
        ColumnAmount = "涉及金额" | "amount";
        ColumnBasis = "依据" | "basis";
        ColumnDemand = "整改要求" | "required action";
        ColumnResponsible = "责任单位" | "responsible";
        ColumnDeadline = "整改期限" | "by when";
        ColumnPerson = "姓名" | "name";
        ColumnUnitOf = "单位" | "unit";
        ColumnTitleOf = "职务职称" | "title";
        ColumnTask = "分工" | "task";
        ColumnOpinion = "意见" | "opinion";
        ColumnAdopted = "采纳情况及理由" | "response and reasons";

        // The list of problems, and what people are asked to fill in.
        ProblemCell(what, effect) = "{what}（{effect}）" | "{what} ({effect})";
        ProblemCellOf(indicator, what, effect) = "{indicator}：{what}（{effect}）" | "{indicator}: {what} ({effect})";
        EffectAll(lost) = "扣{lost}分，该项不得分" | "{lost} points, all of it";
        EffectLost(lost) = "扣{lost}分" | "{lost} points";
        ReasonMeasured(figures) = "按填报数计算，{figures}" | "by the figures reported, {figures}";
        AskReason = "【请填写：扣分原因】" | "[fill in: reason]";
        AskBasis = "【请填写：依据条款】" | "[fill in: basis]";
        AskDemand = "【请填写：整改要求】" | "[fill in: demand]";
        AskResponsible = "【请填写：责任单位】" | "[fill in: who]";
        AskDeadline = "【请填写：期限】" | "[fill in: day]";
        AskName = "【请填写：姓名】" | "[fill in: name]";
        AskUnit = "【请填写：单位】" | "[fill in: unit]";
        AskTitle = "【请填写：职务】" | "[fill in: title]";
        AskTask = "【请填写：分工】" | "[fill in: task]";
        AskOpinion = "【请填写：反馈意见】" | "[fill in: opinion]";
        AskAdopted = "【请填写：采纳情况】" | "[fill in: adopted or not, and why]";
        AskLittle = "【请填写：执行率低的原因】" | "[fill in: why so little was executed]";
        TableGroup = "评价组成员" | "Members of the evaluation team";
        TableOpinions = "被评价单位意见及采纳情况" | "Opinions of the units, and the response to them";
        ReliedOn(number, title) = "{number}. {title}；" | "{number}. {title};";
        ReliedOnMore(number) = "{number}. 【请填写：本地制度、项目批复和其他依据文件】。" | "{number}. [fill in: local rules, approvals and other documents].";
        OpinionsAre = "【请填写：征求意见的时间和方式】被评价单位的意见和采纳情况如下。" | "[fill in: when and how the units were asked] Their opinions, and what became of them, are these.";
        SectionOpinions = "被评价单位意见及采纳情况" | "Opinions of the units";
        SectionChecks = "数据校核情况" | "Check of the data";

        // Steps of a score, as a paper tells them.
        StepAwarded = "由评价人员给分" | "awarded by an evaluator";
        StepMissing(fact) = "缺少{fact}" | "{fact} is missing";
        StepQuotient(above, below, value) = "{above}÷{below}＝{value}" | "{above} ÷ {below} = {value}";
        StepTurned(below, above, value) = "目标值{below}÷实际值{above}＝{value}（越低越好）" | "target {below} ÷ actual {above} = {value}, less being better";
        StepValue(fact, value) = "{fact}{value}" | "{fact} {value}";
        StepZeroBelow(limit) = "低于{limit}，不得分" | "below {limit}, no points";
        StepUnmet(fact) = "{fact}为“否”，不得分" | "{fact}: no, so no points";
        StepNothingDue(fact) = "{fact}为0，不适用" | "{fact} is 0, so it does not apply";
        StepGives(share) = "得满分的{share}" | "gives {share} of the maximum";
        StepChecklist(of, met) = "适用要点{of}项，折合符合{met}项" | "{met} of {of} applicable checkpoints met";
        StepFindings(title, count, takes) = "{title}{count}项，扣{takes}分" | "{title}: {count}, {takes} points off";
        StepZeroed(title) = "{title}，该项不得分" | "{title}: no points";
        StepLevel(level, share) = "{level}，档内给分{share}" | "{level}, given {share} within the level";
        StepItem(item, share, attained) = "{item}：占{share}，完成{attained}" | "{item}: carries {share}, {attained} attained";
        StepItemLevel(item, share, attained) = "{item}：占{share}，档内给分{attained}" | "{item}: carries {share}, given {attained} within its level";
        StepPoints(points) = "得{points}分" | "{points} points";
        StepBetween(low, high) = "得分在{low}分和{high}分之间" | "between {low} and {high} points";
        FactTold(name, value) = "{name}：{value}" | "{name}: {value}";
        FactOfPart(part, told) = "{part}（{told}）" | "{part} ({told})";
        WithEvidence(line, evidence) = "{line}。佐证：{evidence}" | "{line}. Evidence: {evidence}";
        CheckpointIs(number, title) = "（{number}）{title}" | "({number}) {title}";
        OwnRule = "本指标体系自定" | "set by this rulebook";

        // The evaluation report of a project.
        ProjectTitle(name) = "{name}\n绩效评价报告" | "{name}\nPerformance evaluation report";
        ProjectProperty(name) = "{name}绩效评价报告" | "{name}: performance evaluation report";
        CoverFirm = "【请填写：评价机构名称】" | "[fill in: name of the evaluating body]";
        CoverDate = "报告日期：【请填写：报告日期】" | "date of the report: [fill in: date]";
        CoverMissing(what) = "【请填写：{what}】" | "[fill in: {what}]";
        SignHead = "签署页" | "Signatures";
        SignLines =
            "评价项目负责人：|日期：\n评价组成员：|日期：\n评价组成员：|日期：\n评价组成员：|日期：\n复核人：|日期：\n评价机构负责人（盖章）：|日期："
            | "leader of the evaluation: |date: \nmember of the team: |date: \nmember of the team: |date: \nmember of the team: |date: \nreviewed by: |date: \nhead of the evaluating body: |date: ";
        SummaryHead = "摘要" | "Summary";
        ContentsHead = "目　录" | "Contents";
        ProjectIs(name) = "本次评价的项目为{name}" | "This report is about {name}";
        ProjectOf(what, name) = "，{what}为{name}" | ", {what}: {name}";
        ProjectMoney(budget, executed) =
            "全年预算{budget}，执行{executed}"
            | "The full-year budget is {budget}, of which {executed} was spent";
        ProjectMoneyRate(rate) = "，执行数占全年预算数的{rate}%" | ", or {rate}% of the budget";
        ProjectNoBudget = "全年预算数或执行数未填报" | "The budget or the amount spent is not reported";
        ScoredBy(rulebook, total) = "按{rulebook}评价，{total}" | "Under the rulebook {rulebook} {total}";
        TotalIs(total) = "综合得分{total}分" | "the project scores {total}";
        TotalConverted(total, points, applicable, whole) =
            "综合得分{total}分（适用指标满分{applicable}分，得{points}分，折算为{whole}分制）"
            | "the project scores {total} ({points} of the {applicable} points that apply, converted to {whole})";
        TotalBetween(low, high) = "综合得分在{low}分和{high}分之间（事实不全）" | "the project scores between {low} and {high}, as facts are missing";
        GradeIs(grade) = "评价等级为“{grade}”" | "which makes it {grade}";
        GradeBetween(best, worst) = "评价等级在“{best}”和“{worst}”之间" | "which makes it {best} at best and {worst} at worst";
        GradeByTotal(grade, band) = "按得分对应的等级为“{grade}”（{band}）。" | "By its score alone the project is {grade} ({band}).";
        WhyGrade(why) = "{why}。" | "Its grade was {why}.";
        LimitOpen(reason) = "事实不全，下列限制是否适用尚未确定：{reason}。" | "Facts are missing, so this limit may or may not apply: {reason}.";
        DimensionIs(title, points, possible, share) =
            "{title}得{points}分（适用分值{possible}分，得分率{share}%）"
            | "{title} scores {points} of {possible} ({share}%)";
        DimensionOpen(title, low, high, possible) =
            "{title}得{low}—{high}分（适用分值{possible}分，事实不全）"
            | "{title} scores {low} to {high} of {possible}, as facts are missing";
        DimensionNone(title) = "{title}不适用" | "{title} does not apply";
        DimensionsAre(items) = "分部分看，{items}。" | "By dimension: {items}.";
        LostIn(lost, count, items) =
            "共扣{lost}分，涉及{count}项指标，扣分最多的是{items}。"
            | "{lost} points are lost across {count} indicators, most of them in {items}.";
        LostOpen = "事实不全的指标未计入。" | "Indicators whose facts are missing are not counted.";
        LostNothing = "各项适用指标均得满分。" | "Every indicator that applies got all its points.";
        LostItem(title, lost) = "{title}（扣{lost}分）" | "{title} ({lost})";
        CutIs(policy, next, base, amount, cut, rate, kept) =
            "按{policy}，{next}预算以{base}{amount}为基数，按{rate}压减{cut}，压减后为{kept}。"
            | "Under {policy}, {cut} is cut from the budget of {next}, {rate} of the {base} of {amount}; {kept} is kept.";
        CutIsNext(policy, next, base, amount, cut, rate, kept) =
            "按{policy}，{next}预算以{base}{amount}为基数，按{rate}压减{cut}，拟安排{kept}。"
            | "Under {policy}, {cut} is cut from the budget of {next}, {rate} of the {base} of {amount}; {kept} is budgeted.";
        CutNothing(policy, next) = "按{policy}，{next}预算不压减。" | "Under {policy}, nothing is cut from the budget of {next}.";
        CutNext(next, amount) = "{next}预算安排{amount}。" | "The budget of {next} is {amount}.";
        CutBeyond(amount) = "经预算评审等核减{amount}，不属于等级压减。" | "Budget review removes a further {amount}, which is not due to the grade.";
        CutEnded(next) = "项目到期，{next}不再安排预算，不压减。" | "The project ends: it has no budget in {next}, and nothing is cut.";
        CutOpen(why) = "压减额待定：{why}。" | "The cut is open: {why}.";
        CutExempt(reason, document) = "该项目获豁免，理由：{reason}；决定文件：{document}。" | "It is exempt because: {reason}; decided by: {document}.";
        CutNone(next) =
            "本次评价没有使用压减政策，不涉及{next}预算。"
            | "No cut policy was used; nothing is said on the budget of {next}.";
        ChapterFacts = "基本情况" | "The project";
        SectionProject = "项目概况" | "Facts and figures";
        SectionTargets = "绩效目标" | "Performance targets";
        ProjectInShort = "项目单位、资金和上年评价情况汇总如下。" | "Units, amounts and last year's grade in short.";
        AskBackground =
            "【请填写：项目立项背景、主要内容和实施情况】"
            | "[fill in: background, content and course of the project]";
        AskTargets = "【请填写：项目总体绩效目标和年度绩效目标】" | "[fill in: overall and annual targets]";
        TargetsInAnnex(count) =
            "项目设有{count}项个性指标，目标值和实际完成情况见附件3。"
            | "Targets and results of the project's own items ({count}) are in annex 3.";
        TargetsNone = "填报数据中没有个性指标。" | "The data hold no items of the project's own.";
        TableProject = "项目基本情况" | "The project";
        ChapterWork = "绩效评价工作开展情况" | "How it was evaluated";
        SectionPurpose = "评价目的、对象和范围" | "Purpose, object and scope";
        PurposeProject(name, year) = "评价对象为{name}，评价年度为{year}。" | "Evaluated is {name}, year {year}.";
        AskPurpose = "【请填写：评价目的和范围】" | "[fill in: purpose and scope]";
        SectionMethod = "评价原则、指标体系、方法和标准" | "Principles, indicators, method and standards";
        MethodRulebook(rulebook, dimensions, indicators, items) =
            "评价采用{rulebook}，设{dimensions}个一级指标、{indicators}项三级指标：{items}。"
            | "The rulebook is {rulebook}. It has {dimensions} dimensions and {indicators} indicators: {items}.";
        CheckMore(count) = "另有{count}条未列出，见检查结果。" | "Not listed here, but in the check: {count} more.";
        MethodDimension(title, max) = "{title}{max}分" | "{title} {max}";
        MethodGrades(items) = "按综合得分评定等级：{items}。" | "The total gives the grade: {items}.";
        MethodGrade(grade, band) = "{grade}为{band}" | "{grade}, {band}";
        MethodLimits(items) = "有下列情形的，等级另行限定：{items}。" | "Some matters limit the grade: {items}.";
        AskMethod = "【请填写：评价原则和采用的评价方法】" | "[fill in: principles and methods of the evaluation]";
        SectionCourse = "评价工作过程和人员" | "Course of the work, and who did it";
        CourseFacts(facts, evidenced, files) =
            "评价共核对填报数据{facts}条，其中附有佐证材料的{evidenced}条，佐证材料{files}种（见附件5）。"
            | "{facts} facts were checked; {evidenced} of them name evidence, in {files} different papers (annex 5).";
        AskCourse =
            "【请填写：前期准备、现场核查、分析评价的时间安排】"
            | "[fill in: preparation, visits and analysis, with dates]";
        ChapterResult = "综合评价情况及评价结论" | "Result";
        SectionScores = "综合评价情况" | "Points";
        ScoresAre = "各一级指标得分和得分率汇总如下。" | "The points of each dimension, and the share reached.";
        SectionOfConclusion = "评价结论" | "Conclusion";
        ConclusionStrong(strong, weak) = "从各部分看，{strong}部分得分率最高，{weak}部分得分率最低。" | "{strong} reaches the greatest share of its points and {weak} the least.";
        ConclusionGravest(title, gravity) = "影响最大的是“{title}”（{gravity}）。" | "What weighs most is {title}: {gravity}.";
        ConclusionMost(title, lost) = "扣分最多的是“{title}”（扣{lost}分）。" | "Most is lost in {title} ({lost} points).";
        ProblemsOrder =
            "以下先列影响等级、该项不得分和扣分达到分值一半及以上的问题，再按扣分多少排列。"
            | "Problems that limit the grade or cost half of an indicator's points or more come first, then the others by the points they cost.";
        TableDimensions = "各一级指标得分" | "Points by dimension";
        ResultAnnex =
            "各项指标的得分和计算过程见附件1，发现的问题和整改要求见附件2。"
            | "Points and calculation of every indicator are in annex 1, problems and what is asked for in annex 2.";
        ChapterAnalysis = "绩效评价指标分析" | "Analysis by dimension";
        AmongOthers(items, count) = "{items}等{count}项" | "{items} and others ({count} in all)";
        AnalysisFull(items) = "{items}得满分。" | "All points went to {items}.";
        AnalysisLost(items) = "扣分的是{items}，原因逐项列出。" | "Points were lost in {items}.";
        AnalysisAbsent(items) = "{items}不适用。" | "What does not apply: {items}.";
        AnalysisMissing(items) = "{items}事实不全。" | "Facts are missing for {items}.";
        AnalysisTable(title) = "{title}部分扣分情况" | "Points lost: {title}";
        AbsentItem(title, reason) = "{title}（{reason}）" | "{title} ({reason})";
        AbsentByRule = "按评分标准不适用" | "does not apply by the rule";
        ChapterFindings = "主要经验及做法、存在的问题及原因分析" | "What went well, what did not, and why";
        SectionPractice = "主要经验及做法" | "What went well";
        ProjectPractice(items) = "本项目{items}。" | "The project {items}.";
        AskPractice = "【请填写：主要经验及做法】" | "[fill in: good practice]";
        SectionProblems = "存在的问题" | "Problems";
        ProblemsNone = "填报数据中没有扣分的指标。" | "The data record no loss of points.";
        ProblemLine(number, title, lost, reasons) =
            "{number}. {title}扣{lost}分。{reasons}。"
            | "{number}. {title} ({lost} points): {reasons}.";
        ProblemLimits(number, title, lost, reasons) =
            "{number}. {title}扣{lost}分，并限制评价等级。{reasons}。"
            | "{number}. {title} ({lost} points, and a limit to the grade): {reasons}.";
        ProblemZeroes(number, title, lost, reasons) =
            "{number}. {title}扣{lost}分，该项不得分。{reasons}。"
            | "{number}. {title} ({lost} points, all of it): {reasons}.";
        ProblemsMore(count) = "其余{count}项扣分较少的问题见附件2。" | "Smaller problems ({count}) are in annex 2.";
        CausesAre(items) = "从发现的问题看，主要原因：{items}。" | "The problems point to these causes: {items}.";
        AskCauses = "【请填写：核对上述原因，补充本次评价查明的其他原因】" | "[fill in: check these causes and add others that were found]";
        ChapterAdvice = "有关建议" | "Recommendations";
        AdviceIs(number, whom, demand, responsible, deadline) =
            "{number}. {whom}，{demand}（责任单位：{responsible}，{deadline}完成）。"
            | "{number}. {whom}: {demand} (responsible: {responsible}, {deadline}).";
        AdviceOnOne(title) = "针对{title}方面的问题" | "On {title}";
        AskAdvice = "【请填写：改进管理和完善政策的其他建议】" | "[fill in: further recommendations on management and policy]";
        ChapterOther = "其他需要说明的问题" | "Other matters";
        ChecksFound(count) =
            "数据校核提示{count}条，列在结果工作簿“数据校核”表中。【请填写：逐条核实的情况】"
            | "The check of the data raised {count} points, listed in the workbook of results. [fill in: what came of each]";
        GradeOnAbsence(projects, items) =
            "有{projects}的等级取决于不适用的认定（见不适用指标一览表）：{items}。【请填写：逐项复核的结论】"
            | "The grade of {projects} rests on what was left out as not applicable (see the annex on it): {items}. [fill in: what reviewing each came to]";
        RestingOnAbsence(projects, items) =
            "有{projects}的等级或压减额取决于不适用的认定（见不适用指标一览表）：{items}。【请填写：逐项复核的结论】"
            | "The grade or cut of {projects} rests on what was left out as not applicable (see the annex on it): {items}. [fill in: what reviewing each came to]";
        ChecksNone = "数据校核没有提示。" | "The check of the data raised no points.";
        AskOther = "【请填写：其他需要说明的问题；没有的填“无”】" | "[fill in: other matters, or \"none\"]";
        AnnexScores = "附件1　评分表" | "Annex 1. Score table";
        AnnexProblemsOne = "附件2　问题清单" | "Annex 2. Problems";
        AnnexItems = "附件3　个性指标完成情况" | "Annex 3. Items";
        AnnexSurveys = "附件4　满意度等调查数据" | "Annex 4. Survey figures";
        ColumnPaper = "依据文件" | "paper";
        TableCorrections = "更正情况" | "corrections";
        CorrectionsAre = "复核后更正的填报值如下，评分以更正后的为准。" | "These values were corrected after a review, and the corrected ones were scored.";
        ReplyTitle(name) = "关于{name}绩效评价结果的答复" | "Reply on the evaluation of {name}";
        ReplyTo(department) = "{department}：" | "To {department}:";
        ReplyOpening(title, name, id) =
            "你单位对{title}中“{name}”（{id}）评价结果的意见收悉。现答复如下。"
            | "We have considered your comments on the result of {name} ({id}) in {title} and answer as follows.";
        ReplyResult = "评价结果" | "The result";
        ReplyCameTo(total, grade) = "该项目得{total}分，等级为“{grade}”。" | "The project has {total} points and the grade {grade}.";
        ReplyCameToFor(total, grade, why) =
            "该项目得{total}分，等级为“{grade}”（{why}）。"
            | "The project has {total} points and the grade {grade} ({why}).";
        ReplyRule(items) = "按评定标准，{items}。" | "Under the rulebook, {items}.";
        DaysCount = "整改期限自收到评价结果通知之日起算。" | "Days count from the day on which the result is received.";
        ReplyLosses = "扣分情况" | "Points deducted";
        ReplyLost(count, lost) =
            "共{count}项指标扣{lost}分，由重到轻列出如下。"
            | "Points lost: {lost}, in {count} of the indicators, listed from the gravest.";
        ReplyNoLoss = "各项指标均得满分。" | "Every indicator has full marks.";
        ReplyRest(count, lost) =
            "其余{count}项共扣{lost}分，见项目评价报告的评分表。"
            | "Others ({count}) lost {lost} points together, as the score table of the project's report shows.";
        ReplyTable = "扣分明细" | "Points deducted";
        ReplyPoints = "得分/分值" | "points / max";
        ReplyOf(points, max) = "{points}/{max}" | "{points} / {max}";
        ReplyPlace = "填报表单元格" | "cell of your form";
        ReplyCorrections = "复核更正" | "Corrections";
        ReplyNoCorrections = "没有更正填报值。【请填写：复核经过】" | "No value was corrected. [fill in: how it was reviewed]";
        ReplyOpinion = "对意见的答复" | "Your objections";
        ReplyAsk = "【请填写：对每条意见逐条答复，说明采纳或不采纳的理由和依据】" | "[fill in: an answer to each objection, with its reason and paper]";
        ReplyEnd =
            "对本答复仍有异议的，请在收到之日起【请填写：天数】日内书面提出，并附佐证材料。特此函复。"
            | "If you still object, write within [fill in: number] days of receiving this, with evidence.";
        ReplyNumber = "【请填写：发文字号】" | "[fill in: reference number]";
        ReplyDate = "【请填写：日期】" | "[fill in: date]";
        ReplyFrom = "【请填写：答复单位】" | "[fill in: the office]";
        AnnexEvidence = "附件5　佐证材料清单" | "Annex 5. Evidence";
        AnnexRules = "附件6　评分标准与依据" | "Annex 6. Scoring rules and sources";
        NothingToList = "没有需要列出的内容。" | "There is nothing to list.";
        ScoresDimension(title, points, max) = "{title}　得{points}分，适用分值{max}分" | "{title}: {points} of {max}";
        ScoresTotal(total, grade) = "综合得分{total}，评价等级“{grade}”" | "Total {total}, grade: {grade}";

        // The report on all projects.
        Evaluation = "评价" | "evaluation";
        PortfolioTitle(title) = "{title}\n报告" | "{title}\nReport on the evaluation";
        PortfolioProperty(title) = "{title}报告" | "{title}: report on the evaluation";
        CoverOffice = "编制单位：【请填写：编制单位】" | "prepared by: [fill in: office]";
        OverallIs(projects, departments, budget) =
            "本次共评价{projects}，涉及主管部门{departments}个，全年预算合计{budget}。"
            | "The evaluation covers {projects} from {departments} departments, with full-year budgets of {budget} in all.";
        OverallNoDepartment(projects, budget) =
            "本次共评价{projects}，全年预算合计{budget}。"
            | "The evaluation covers {projects}, with full-year budgets of {budget} in all.";
        OverallNoBudget(projects) =
            "其中{projects}未填报全年预算数，未计入合计。"
            | "Without a reported budget, and not in the sum: {projects}.";
        OverallGrades(items) = "从评定等级看，{items}。" | "Grades: {items}.";
        OverallGrade(grade, projects, budget) =
            "评为“{grade}”的{projects}，预算{budget}"
            | "{grade}, {projects} with {budget}";
        OverallNoGrade(grade) = "没有评为“{grade}”的项目" | "{grade}, no project";
        OverallBelow(grade, projects, share) =
            "“{grade}”以下的{projects}，占{share}%。"
            | "Below \"{grade}\": {projects}, or {share}%.";
        OverallOpen(projects) =
            "另有{projects}等级待定，以上比例未计入。"
            | "Still open, and left out of the share: {projects}.";
        OverallSpread(least, median, most) =
            "综合得分最低{least}分，中位数{median}分，最高{most}分。"
            | "The lowest total is {least}, the median {median}, the highest {most}.";
        OverallLost(share, items) =
            "全部项目平均得分率{share}%，扣分集中在{items}。"
            | "All projects together reach {share}% of their points; most is lost in {items}.";
        OverallLostItem(title, projects) = "{title}（{projects}扣分）" | "{title} ({projects})";
        OverallCut(policy, projects, cut, column, base, rate, next, sum) =
            "按{policy}，拟压减{projects}、{cut}，占{column}{base}的{rate}%，{next}预算合计{sum}。"
            | "Under {policy}, {cut} is to be cut ({projects}), {rate}% of the {column} of {base}; the budgets of {next} come to {sum}.";
        OverallBeyond(amount) = "经预算评审等核减{amount}，不属于等级压减。" | "Budget review removes a further {amount}, which is not due to grades.";
        OverallEnded(projects, amount) = "到期不再安排的{projects}，涉及{amount}。" | "Not funded again, as they end: {projects}, {amount}.";
        OverallExempt(projects) = "获豁免的{projects}，理由和决定文件另列。" | "Exempt: {projects}; reasons and documents are listed apart.";
        ExemptNone = "本次无豁免项目。" | "No project is exempt.";
        GravestAre(items) = "问题较重的有：{items}。" | "The gravest matters: {items}.";
        GraveItem(project, reason) = "{project}{reason}" | "{project}: {reason}";
        PortfolioWork = "评价工作基本情况" | "The evaluation";
        SectionObject = "评价对象" | "What was evaluated";
        SectionReliedOn = "评价依据" | "Documents relied on";
        SectionRules = "指标体系和评定标准" | "Indicators and standards";
        SectionPeople = "组织实施" | "Organisation";
        AskWork = "【请填写：评价工作的组织方式、时间安排和评价机构】" | "[fill in: organisation, dates and evaluating bodies]";
        PortfolioResults = "评价结果" | "Results";
        SectionConclusion = "评价结论" | "Conclusion";
        SectionGrades = "等级分布" | "Grades";
        SectionSpread = "得分分布" | "Totals";
        SectionDepartments = "分部门情况" | "By department";
        SectionLastYear = "与上年比较" | "Against last year";
        ShareOf(title, share) = "{title}{share}%" | "{title} {share}%";
        ConclusionShares(items) = "各部分得分率为：{items}。" | "Share of points reached: {items}.";
        ConclusionBest(grade, projects) = "评为“{grade}”的有{projects}。" | "Graded \"{grade}\": {projects}.";
        DepartmentIs(department, projects, budget) = "{department}{projects}，预算{budget}" | "{department}, {projects} with {budget}";
        DepartmentCut(department, projects, budget, cut) = "{department}{projects}，预算{budget}，压减{cut}" | "{department}, {projects} with {budget}, of which {cut} is cut";
        DepartmentsAre(items) = "压减额或预算较大的部门：{items}。" | "The departments with the greatest cuts or budgets: {items}.";
        NoDepartments = "填报数据没有写明主管部门。" | "The data name no departments.";
        LastYearKnown(projects, missing) = "填报了上年等级的有{projects}，未评价或未填报的有{missing}。" | "Last year's grade is given for {projects}; not evaluated or not reported: {missing}.";
        Fell(last, grade) = "上年等级为“{last}”，本年降为“{grade}”" | "last year's grade was \"{last}\", and this year's is \"{grade}\"";
        AgainSame(grade) = "连续两年评为“{grade}”" | "it is graded \"{grade}\" for the second year running";
        Again(last, grade) = "上年等级为“{last}”，本年为“{grade}”，连续两年未达到最高等级" | "last year's grade was \"{last}\" and this year's is \"{grade}\", below the best for the second year running";
        AgainNone = "没有连续两年未达到最高等级的项目。" | "No project is below the best grade for the second year running.";
        AgainAre(projects, items) = "连续两年未达到最高等级的有{projects}：{items}。" | "Below the best grade for the second year running: {projects}: {items}.";
        AgainItem(name, last, grade) = "{name}（上年“{last}”，本年“{grade}”）" | "{name} ({last}, then {grade})";
        TableGrades = "各等级项目数与预算" | "Projects and budgets by grade";
        TableDepartments = "各主管部门评价结果" | "Results by department";
        PortfolioIndicators = "指标得分分析" | "Analysis by indicator";
        SettledOnly(projects) =
            "本部分只统计得分已确定的{projects}。"
            | "Only projects whose points are settled are counted here: {projects}.";
        NoneSettled = "没有得分已确定的项目，不作统计。" | "No project has settled points, so nothing is counted.";
        SectionByDimension = "各部分得分" | "By dimension";
        SectionLosses = "扣分集中的指标" | "Where points were lost";
        DimensionReached(title, share) = "{title}部分得分率{share}%。" | "{title} reaches {share}% of its points.";
        DimensionWeak(strong, most, weak, least, projects) =
            "得分率最高的是{strong}（{most}%），最低的是{weak}（{least}%，{projects}扣分）。"
            | "Best is {strong} ({most}%), weakest {weak} ({least}%; points were lost by {projects}).";
        DimensionWhy(weak, name, reason) = "{weak}如“{name}”：{reason}。" | "On {weak}, for example \"{name}\": {reason}.";
        TableShares = "各一级指标得分合计" | "Points by dimension, all projects";
        TableLosses = "扣分最多的指标" | "Indicators that lost most";
        PortfolioUse = "评价结果应用" | "Use of the results";
        UseAmounts = "从本年预算到下年预算的变化和各部门压减额如下。" | "How this year's budgets become next year's, and what each department loses.";
        PolicyIs(policy, next) = "{next}预算按{policy}安排。" | "The budgets of {next} follow {policy}.";
        PolicyLines(items) = "{items}。" | "{items}.";
        PolicyBaseTold(column) = "以{column}为压减基数" | "the base is the {column}";
        PolicyNoneTold(grade) = "评为“{grade}”的不压减" | "projects graded {grade} are not cut";
        PolicyRateTold(grade, rate) = "评为“{grade}”的压减{rate}" | "projects graded {grade} are cut by {rate}";
        PolicyOpenTold(grade) = "评为“{grade}”的，压减比例另行研究确定" | "the rate for \"{grade}\" remains to be decided";
        PolicyFloorTold(grades, rate) = "{grades}的压减比例不低于{rate}" | "no less than {rate} is cut from {grades}";
        TableExemptions = "豁免项目" | "Exemptions";
        TableShort = "合同承诺高于拟安排数的项目" | "Projects whose contracts commit more than is budgeted";
        ColumnCommitted = "合同承诺数（元）" | "committed by contract (yuan)";
        ColumnShort = "缺口（元）" | "short (yuan)";
        ColumnDecision = "处理意见" | "decision";
        AskShort = "【请填写：变更合同、调剂或豁免】" | "[fill in: change of contract, other funds, or exemption]";
        TableEnded = "到期不再安排的项目" | "Projects that end";
        TableOpen = "压减额待定的项目" | "Projects whose cut is open";
        PortfolioPractice = "主要经验及做法" | "What went well";
        PracticeIs(number, project, total, items) =
            "{number}. {project}综合得分{total}分，{items}。"
            | "{number}. {project} scores {total} and {items}.";
        FullMarks(count, items) = "有{count}项指标得满分，包括{items}" | "got all points in {count} indicators, among them {items}";
        FullNone = "本项目没有得满分的指标。" | "The project has full marks in no indicator.";
        Full(title) = "{title}" | "{title}";
        FullWith(title, evidence) = "{title}（佐证：{evidence}）" | "{title} (evidence: {evidence})";
        PortfolioProblems = "存在的主要问题及原因" | "Main problems and their causes";
        SectionGrave = "问题较重的项目" | "Most serious cases";
        SectionCommon = "较普遍的问题" | "Common problems";
        SectionCauses = "原因分析" | "Causes";
        GraveIs(number, project, reason, indicator, effect) =
            "{number}. {project}：{reason}。“{indicator}”{effect}。"
            | "{number}. {project}: {reason}. Lost in {indicator}: {effect}.";
        GraveGrade(total, from, to) = "该项目综合得分{total}分，按得分应为“{from}”，下调为“{to}”。" | "It scores {total} and would be {from}, but is {to}.";
        ProblemIndicator(number, title, applicable, projects, share) =
            "{number}. {title}：适用的{applicable}中有{projects}扣分，平均得分率{share}%。"
            | "{number}. {title}: {projects} of the {applicable} it applies to lost points; {share}% was reached on average.";
        ProblemExample(name, reason) = "“{name}”{reason}" | "\"{name}\": {reason}";
        ProblemExamples(items) = "如{items}。" | "Examples: {items}.";
        PortfolioAdvice = "有关建议" | "Recommendations";
        AdviceFor(name) = "对“{name}”的问题" | "For \"{name}\"";
        AdviceOn(title, projects) = "针对{title}方面的问题（涉及{projects}）" | "On {title} ({projects})";
        PortfolioOther = "其他需要说明的问题" | "Other matters";
        AnnexResults = "附件1　项目评价结果一览表" | "Annex 1. Results of all projects";
        AnnexProblems = "附件2　问题清单" | "Annex 2. Problems";
        AnnexProblemsNote =
            "本清单列影响等级、指标不得分、扣分达到分值一半及以上的问题，以及未达到最高等级的项目扣分最多的两个问题，其余问题见结果工作簿“问题清单”表。期限自结果印发之日起算。"
            | "Listed are problems that limit a grade or take half of an indicator's points or more, and the two that cost most points in every project below the best grade; the workbook of results has all of them. Days count from the day the results are issued.";
        AnnexCuts = "附件3　项目压减情况一览表" | "Annex 3. Cuts of all projects";
        AnnexAbsent = "附件4　不适用指标一览表" | "Annex 4. Indicators that do not apply";
        AnnexAbsentThird = "附件3　不适用指标一览表" | "Annex 3. Indicators that do not apply";

        // The list of cuts.
        CutsTitle(next) = "{next}部门预算压减清单" | "Cuts in the budgets of {next}, by department";
        CutsOf(title) = "（依据：{title}）" | "(after: {title})";
        CutsOpening(projects) = "本清单共{projects}。" | "This list has {projects}.";
        CutsHead(department) = "{department}压减清单" | "{department}";
        CutsDepartment(department, projects, cut) = "{department}{projects}，压减{cut}。" | "{department}: {projects}, cut: {cut}.";
        CutsConfirm = "部门确认（签字）：|日期：" | "confirmed by the department: |date: ";
        CutsSummary = "汇总" | "Summary";
        CutsByDepartment = "分部门清单" | "By department";
        CutsExempt = "豁免、到期和待定情况" | "Exempt, ending and open projects";
        CutsSign = "会议确认" | "Confirmed by the meeting";
        CutsSignLines =
            "预算处：|日期：\n绩效管理处：|日期：\n分管负责人：|日期："
            | "budget division: |date: \nperformance division: |date: \nresponsible head: |date: ";
        CutsSum(department) = "{department}小计" | "{department}: sum";
        CutsRule =
            "下年预算取压减后数额、申报数、评审核定数和增长限制中最小的一个，只压减一次；备注栏只写与等级比例不同之处。"
            | "Next year's budget is the lowest of the amount after the cut, the amount requested, the reviewed amount and any limit of growth, so nothing is cut twice; remarks say only what differs from the rate of the grade.";
        TableCutsGrades = "各等级压减情况" | "Cuts by grade";
        TableCutsDepartments = "各主管部门压减情况" | "Cuts by department";
        RemarkExempt(share, reason) = "豁免{share}：{reason}" | "{share} exempt: {reason}";
        RemarkEnds = "到期，不再安排" | "ends, not budgeted again";
        RemarkOpen = "待定" | "open";
        RemarkReviewed = "评审核定低于压减后数额，按评审核定数安排" | "reviewed below what is kept, so the reviewed amount is budgeted";
        RemarkRequest = "申报低于压减后数额，按申报数安排" | "requested less than is kept, so the request is budgeted";
        RemarkCommitted(amount, short) = "合同已承诺{amount}，缺口{short}" | "contracts commit {amount}, {short} more than is budgeted";

        // The memo that compares scenarios.
        MemoTitle(next) = "{next}预算压减方案比选" | "Scenarios for the budgets of {next}";
        MemoQuestion = "比选事项" | "The question";
        MemoFile(title, count, computed) =
            "方案文件《{title}》列出方案{count}个，算出{computed}个，以下逐一与上述结果（以下称“本次测算”）比较。"
            | "The file of scenarios \"{title}\" lists {count}, of which {computed} were computed; each is compared with the results above, \"the run\".";
        MemoFileUntitled(count, computed) =
            "方案文件列出方案{count}个，算出{computed}个，以下逐一与上述结果（以下称“本次测算”）比较。"
            | "The file of scenarios lists {count}, of which {computed} were computed; each is compared with the results above, \"the run\".";
        MemoNone = "没有列出方案，以下只有本次测算。" | "No scenarios are given; only the run is shown.";
        MemoTableRules = "各方案改动的规则" | "What each scenario changes";
        MemoCompared = "方案对比" | "Side by side";
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
        MemoMoved = "变动项目及原因" | "Who moves, and why";
                MemoSame = "等级、压减额和下年预算都与本次测算相同。" | "Grades, cuts and next budgets are those of the run.";
        MemoMoves(count, cut, next) =
            "与本次测算不同的项目{count}个，压减额合计{cut}，下年预算合计{next}。变动大的在前。"
            | "{count} projects differ from the run; cuts in all {cut}, next budgets {next}. The greatest changes come first.";
        MemoMore(amount) = "增加{amount}" | "grow by {amount}";
        MemoLess(amount) = "减少{amount}" | "fall by {amount}";
        MemoEqual = "不变" | "stay";
        MemoRest(count) = "另有{count}个项目未列出，全部见 changes.csv。" | "{count} more are not listed here; changes.csv has them all.";
        MemoDepartments = "各主管部门" | "Departments";
        MemoTableDepartments = "各主管部门压减额和下年预算" | "Cuts and next budgets by department";
        MemoDepartment(department, count, base) =
            "{department}：{count}个项目，压减基数{base}"
            | "{department}: {count} projects, base {base}";
        MemoAlike = "其余方案与本次测算相同" | "the other scenarios are as the run";
        MemoAllAlike = "各方案都与本次测算相同" | "all scenarios are as the run";
        MemoRestDepartments(count) =
            "另有{count}个部门未列出，全部见 scenarios.csv。"
            | "{count} more departments are not listed here; scenarios.csv has them all.";
        MemoYears = "往后年度" | "Later years";
        MemoTableYears = "各年压减额（元）" | "Cuts by year (yuan)";
        MemoTableBudgets = "各年下年预算（元）" | "Next budgets by year (yuan)";
        MemoYear(year) = "第{year}年" | "year {year}";
        MemoYearsOpen =
            "“—”的年度没有算出，原因如下："
            | "Years with a dash were not computed, because:";
        MemoRefused = "没有算出的方案和目标" | "What was not computed";
        MemoTargets = "压减目标" | "savings targets";
        MemoRefusedWhy(number, what, why) = "{number}. {what}。{why}。" | "{number}. {what}. {why}.";
        MemoRefusedHint(hint, place) = "处理：{hint}（{place}）。" | "What to do: {hint} ({place}).";
        MemoSign = "会签" | "Signatures";
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
        MemoTarget = "压减到目标" | "Cutting to a target";
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
        MemoGiven = "腾出资金的安排" | "Where the freed money goes";
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
        DisclosureIssuer = "发布单位：【请填写：发布单位】　发布日期：【请填写：发布日期】" | "issued by: [fill in: office], date: [fill in: date]";
        DisclosureContact = "监督电话：【请填写：监督电话】；意见反馈：【请填写：邮箱或地址】。" | "Telephone: [fill in: telephone]; comments to: [fill in: address].";
        DisclosureLeftOut =
            "按规定不公开的项目不列入本表，也不计入合计。"
            | "Projects that rules keep from publication are neither listed nor in the sums.";
        DisclosureNote =
            "执行率为执行数占全年预算数的比例。各项目的评价依据和扣分原因不在本表公开。评价指标和分值一并公布。"
            | "The share executed is that of the full-year budget. Evidence and reasons of single projects are not published here. The indicators and their points are published, too.";
        DisclosureGrades = "总体情况" | "Overview";
        DisclosureDepartments = "分部门情况" | "By department";
        DisclosureProjects = "各项目评价结果" | "Results by project";
        DisclosureIndicators = "评价指标" | "Indicators";
        DisclosureCut(next, cut) =
            "{next}预算拟压减合计{cut}，以批复的预算为准。"
            | "{cut} is to be cut from the budgets of {next}; the budget as approved is what counts.";
        DisclosureNothing = "没有可公开的项目。" | "There is no project to be published.";
    }
}
