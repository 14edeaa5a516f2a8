//! Charts: titles, axes, notes, what a reader who cannot see them hears, and what drawing them prints.

use crate::wording::declare::phrases;

phrases! {
    /// A text of a chart.
    pub(crate) enum ChartText {
        SourceData(title) = "数据来源：{title}" | "Data: {title}";
        SourceRulebook(title, status) = "；指标体系：{title}〔{status}〕" | "; rulebook: {title} [{status}]";
        SourcePolicy(title, status) = "；压减政策：{title}〔{status}〕" | "; policy: {title} [{status}]";
        SourceComputed =
            "。图中数字由上述数据计算得出。"
            | ". Figures computed from these data.";
        NoteOpen(count) =
            "另有 {count} 个项目因事实缺失、等级未定，未列入本图。"
            | "{count} more projects are left out, as facts are missing and their grade is open.";
        NoteMoney =
            "图中金额四舍五入到两位小数，分项与合计可能有尾差；精确数见本图数据表。"
            | "Amounts are rounded to two decimals and may not add up to the last digit; the chart's data table has exact ones.";
        NoteCapped =
            "* 只看总分会是另一等级，依等级限制定为此等级。"
            | "* The total alone would give another grade; a cap or override acts.";
        NotNamed = "未填写" | "not given";
        Separator = "；" | "; ";
        UnitYuan = "元" | "yuan";
        UnitQian = "千元" | "thousand yuan";
        UnitWan = "万元" | "wan yuan";
        UnitBaiWan = "百万元" | "million yuan";
        UnitYi = "亿元" | "yi yuan";
        WithUnit(name, unit) = "{name}（{unit}）" | "{name} ({unit})";
        WithShare(amount, rate) = "{amount}（{rate}%）" | "{amount} ({rate}%)";
        Points = "分" | "points";
        Total = "总分" | "total";
        Budget = "全年预算数" | "full-year budget";
        Amount = "金额" | "amount";
        Cut = "压减额" | "cut";
        ColumnProject = "项目编号" | "project";
        ColumnName = "名称" | "name";
        ColumnGrade = "等级" | "grade";
        ColumnProjects = "项目数" | "projects";
        ColumnShare = "占比" | "share";
        ColumnReached = "得分率" | "share of points";
        ColumnDepartment = "主管部门" | "department";
        ColumnIndicator = "三级指标" | "indicator";
        ColumnStep = "步骤" | "step";
        ColumnGroupedBy = "分组方式" | "grouped by";
        ColumnGroup = "组别" | "group";
        ColumnMedian = "中位数" | "median";
        ColumnLeast = "最低" | "least";
        ColumnLower = "下四分位数" | "lower quartile";
        ColumnUpper = "上四分位数" | "upper quartile";
        ColumnGreatest = "最高" | "greatest";
        ColumnLost = "扣分" | "points lost";
        ColumnPossible = "可得分" | "points possible";
        ColumnCumulative = "累计占比" | "cumulative share";
        ColumnBase = "压减基数" | "base of the cut";
        GradesTitle = "各等级项目数与预算" | "Projects and budgets by grade";
        GradesProjects(count) = "项目数（共 {count} 个）" | "projects ({count} in all)";
        GradesMoney(unit, amount) =
            "全年预算数（{unit}，共 {amount}）"
            | "full-year budget ({unit}, {amount} in all)";
        GradesCount(count) = "{count} 个" | "{count}";
        GradesItem(grade, count, amount, unit) =
            "{grade} {count} 个，预算 {amount} {unit}"
            | "{grade} {count} with {amount} {unit}";
        GradesAlternative(count, items) =
            "条形图，共 {count} 个项目：{items}。"
            | "Bar chart of {count} projects: {items}.";
        RankingTitle = "项目得分排名" | "Projects by total";
        RankingAlternative(count, best, best_total, worst, worst_total, median, lines) =
            "点图，{count} 个项目按总分从高到低排列：最高 {best} {best_total} 分，最低 {worst} {worst_total} 分，中位数 {median} 分；等级线：{lines}。"
            | "Dot plot of {count} projects, the greatest total first: {best} has {best_total}, {worst} has {worst_total}, the median is {median}; grades start at: {lines}.";
        RankingUnnamed =
            "项目较多，图中不标名称，逐项名次见本图数据表；左侧为各等级的项目数。"
            | "There are too many projects for names, which the chart's data table has; at the left stands how many have each grade.";
        LineItem(grade, from) = "{grade} {from} 分起" | "{grade} {from}";
        RadarTitle(name) = "{name}：各部分得分率" | "{name}: share of points";
        RadarLegend(project) = "{project}" | "{project}";
        RadarMedian = "全部项目的中位数" | "median of all projects";
        RadarNote =
            "得分率 = 得分 ÷ 适用指标分值；斜线前为本项目，斜线后为全部项目（缺数据的除外）的中位数。雷达图为二级指标，条形图为一级指标。"
            | "Points as a share of the maximum of the indicators that apply: this project / the median of all projects that have it. The radar has the groups, the bars have the dimensions.";
        RadarBarsNote =
            "得分率 = 得分 ÷ 适用指标分值；斜线前为本项目，斜线后为全部项目（缺数据的除外）的中位数。"
            | "Points as a share of the maximum of the indicators that apply: this project / the median of all projects that have it.";
        RadarLeftOut(list) =
            "不适用或事实缺失，未列入：{list}。"
            | "Left out, as it does not apply or facts are missing: {list}.";
        RadarItem(title, share, median) =
            "{title} {share}%（中位数 {median}%）"
            | "{title} {share}% (median {median}%)";
        RadarAlternative(project, items) =
            "{project}各一级指标得分率：{items}。"
            | "{project}, share of points by dimension: {items}.";
        HeatmapTitle = "各项目各指标得分率" | "Share of points by indicator and project";
        HeatmapFull = "满分" | "all points";
        HeatmapStep(from) = "{from}%以上" | "{from}% or more";
        HeatmapBelow(to) = "不到{to}%" | "below {to}%";
        HeatmapNotApplicable = "不适用" | "not applicable";
        HeatmapAverage = "平均%" | "mean %";
        HeatmapNote =
            "每列一个项目，按等级、总分从高到低排列，列首色条为等级；颜色越深，扣分越多。平均为全部项目得分合计 ÷ 适用分值合计。"
            | "One column a project, by grade and total, the best first, with the grade's colour at its head; the darker, the more points are lost. The mean is all points over all that could be had.";
        HeatmapUnnamed =
            "项目较多，图中不标编号，逐项得分率见本图数据表。"
            | "There are too many projects for ids; the chart's data table has them.";
        HeatmapAlternative(projects, indicators, items) =
            "热力图，{projects} 个项目、{indicators} 项指标的得分率；扣分最多的指标：{items}。"
            | "Heat map of the share of points of {projects} projects in {indicators} indicators; most is lost in: {items}.";
        IndicatorItem(title, share) = "{title} 平均 {share}%" | "{title}, mean {share}%";
        ApartTitle = "自评与重点评价相差多少" | "Self-evaluation and key evaluation: how far apart";
        ApartMean = "两者的平均（分）" | "mean of both (points)";
        ApartDifference = "自评减重点评价（分）" | "self less key (points)";
        ApartOwn = "自评总分" | "self total";
        ApartKey = "重点评价总分" | "key total";
        ApartBias(value) = "平均差 {value}" | "mean {value}";
        ApartHigh(value) = "上限 {value}" | "upper {value}";
        ApartLow(value) = "下限 {value}" | "lower {value}";
        ApartNote =
            "每个标记是一个项目，形状和颜色表示重点评价的等级。上下限为平均差加减 1.96 个标准差，95% 的项目在其间（Bland–Altman 1986）。"
            | "A mark is a project, in the look of its grade by the key evaluation. Limits are the mean and 1.96 standard deviations, between which 95 % of projects lie (Bland & Altman 1986).";
        ApartAlternative(count, lines) =
            "{count}个项目的自评与重点评价之差：{lines}。" | "Differences between self and key evaluation of {count} projects: {lines}.";
        RanksTitle = "权重变动时的名次区间" | "Ranks under drawn weights";
        RanksAxis = "名次" | "rank";
        RanksNote =
            "标记在居中的名次，形状和颜色表示现在的等级；线段两端是 5% 和 95% 的抽样不超过的名次；右侧为居中名次和区间。"
            | "Marks: the middle rank and the present grade. Lines end at the ranks that 5 % and 95 % of draws do not exceed.";
        RanksLow = "名次 5%" | "rank, 5 %";
        RanksMiddle = "名次 50%" | "rank, 50 %";
        RanksHigh = "名次 95%" | "rank, 95 %";
        RanksHolds = "等级不变的占比" | "share in which the grade holds";
        RanksAlternative(count, name, low, high) =
            "{count}个项目的名次区间。最宽的是{name}：第{low}名至第{high}名。"
            | "Intervals of the ranks of {count} projects. The widest is that of {name}: {low} to {high}.";
        TornadoTitle = "总分的波动来自哪些指标的权重" | "Which weights the total spreads by";
        TornadoFirst = "一阶指数（单独的作用）" | "first-order (alone)";
        TornadoWhole = "总指数（连同与其他权重的共同作用）" | "total (with all others)";
        TornadoNote =
            "波动按方差计，指数为占总分方差的比例（Sobol 1993；Saltelli 2010）；共同作用重复计入，总指数相加可超过 100%。"
            | "Indices are shares of the variance of the total (Sobol 1993; Saltelli 2010); what weights do together counts for each, so totals may add to more than 100 %.";
        TornadoMore(count) = "只画最大的{count}个指标。" | "The {count} greatest are drawn.";
        TornadoAlternative(name, items) =
            "{name}总分波动的来源，依次为（一阶指数/总指数）：{items}。"
            | "What the total of {name} spreads by, the most first (first-order/total): {items}.";
        LossesTitle = "扣分集中在哪些指标" | "Where points are lost";
        LossesAxis = "扣分（分，占全部扣分%）" | "points lost (share of all lost, %)";
        LossesCumulative = "累计占全部扣分（%）" | "cumulative share (%)";
        LossesNone = "没有扣分。" | "No points are lost.";
        LossesNote =
            "扣分 = 分值 − 得分，全部项目相加；不适用的指标不计。"
            | "Maximum less points, added over all projects; indicators that do not apply are left out.";
        LossesAlternative(lost, possible, share, items) =
            "帕累托图：全部项目共扣 {lost} 分，占可得 {possible} 分的 {share}%；扣分最多：{items}。"
            | "Pareto chart: {lost} of {possible} points are lost, {share}%; most in: {items}.";
        LossesItem(title, lost, share) = "{title} {lost} 分（{share}%）" | "{title} {lost} ({share}%)";
        WaterfallTitle = "从本年预算到下年预算" | "From this year's budgets to next year's";
        WaterfallBase = "本年压减基数" | "base of this year";
        WaterfallGrade(grade) = "评为{grade}的压减" | "cut for grade {grade}";
        WaterfallBeyond = "经预算评审等核减" | "less by request, review or no growth";
        WaterfallEnded(count) = "到期不再安排（{count} 个项目）" | "projects that end ({count})";
        WaterfallNext = "下年预算" | "next year's budgets";
        WaterfallByDepartment = "其中压减额按主管部门分（与上面各等级压减合计相同）" | "the same cuts by department";
        WaterfallOther(count) = "其余 {count} 个部门" | "{count} other departments";
        WaterfallBroken =
            "横轴不从零开始：合计条上的斜口表示截断。"
            | "The axis does not start at zero: the totals are broken, as the slanting marks show.";
        WaterfallOpen(count) =
            "另有 {count} 个项目等级未定，未计入。"
            | "{count} more projects are left out, as their grade is open.";
        WaterfallUnit(unit) = "单位：{unit}" | "Unit: {unit}";
        WaterfallAlternative(unit, base, cuts, next, share) =
            "瀑布图（单位：{unit}）：本年压减基数 {base}；{cuts}；下年预算 {next}。因等级压减占基数的 {share}%。"
            | "Waterfall chart in {unit}: base {base}; {cuts}; next year's budgets {next}. The cuts are {share}% of the base.";
        WaterfallItem(title, amount) = "{title} {amount}" | "{title} {amount}";
        ScatterTitle = "得分与预算规模" | "Totals and budgets";
        ScatterAxis(unit) = "全年预算数（{unit}，对数刻度）" | "full-year budget ({unit}, logarithmic scale)";
        ScatterNote =
            "每点一个项目，颜色和形状表示等级；项目编号只标在不重叠处，其余见本图数据表。"
            | "One point a project; colour and shape show the grade. Ids stand only where there is room; the chart's data table has them all.";
        ScatterZero(count) =
            "另有 {count} 个项目预算为零或未填，未列入本图。"
            | "{count} more projects are left out, as their budget is zero or not given.";
        ScatterAlternative(count, least, most, unit, lowest, highest) =
            "散点图，{count} 个项目：预算 {least}—{most} {unit}，总分 {lowest}—{highest} 分。"
            | "Scatter plot of {count} projects: budgets from {least} to {most} {unit}, totals from {lowest} to {highest}.";
        BoxplotTitle = "各部门、各类别得分分布" | "Totals by department and category";
        ByDepartment = "按主管部门" | "by department";
        ByCategory = "按项目类别" | "by category";
        BoxplotGroup(name, count) = "{name}（{count}）" | "{name} ({count})";
        BoxplotNote =
            "括号内为项目数。圆点为各项目，粗竖线为中位数，横线为最低到最高；5 个及以上项目加方框，为中间一半项目。"
            | "In parentheses: projects. Points are projects, the thick bar is the median, the line goes from the least to the greatest; with 5 projects or more a box holds the middle half.";
        BoxplotLeftOut(count) =
            "另有 {count} 个项目较少的组未画出，见本图数据表。"
            | "{count} groups with fewer projects are not drawn; the chart's data table has them.";
        BoxplotAlternative(items) =
            "箱线图，各组按中位数从高到低排列，居前的：{items}。"
            | "Box plot, the greatest median first: {items}.";
        BoxplotItem(name, count, median, least, greatest) =
            "{name} {count} 个项目，中位数 {median}（{least}—{greatest}）"
            | "{name}, {count} projects, median {median} ({least} to {greatest})";
        BoxplotNone =
            "没有主管部门，也没有类别，全部项目合为一组。"
            | "There are no departments and no categories: all projects are one group.";
        AllProjects = "全部项目" | "all projects";
        CutsTitle = "各部门压减额" | "Cuts by department";
        CutsNote(unit) =
            "单位：{unit}；括号内为占本部门压减基数的比例。"
            | "Unit: {unit}; in parentheses the share of the department's base.";
        CutsNone = "没有压减。" | "Nothing is cut.";
        CutsAlternative(cut, unit, base, rate, items) =
            "条形图：共压减 {cut} {unit}，占基数 {base} {unit} 的 {rate}%；压减最多：{items}。"
            | "Bar chart: {cut} {unit} are cut, {rate}% of the base of {base} {unit}; most from: {items}.";
        CutsItem(name, amount) = "{name} {amount}" | "{name} {amount}";
        NoteTrial =
            "各方案均为试算，不是决定；正式压减以批准的政策为准。"
            | "The scenarios are a trial, not a decision; what counts is the policy that is approved.";
        NoteRefused(count, names) =
            "没有算出、未列入本图的方案 {count} 个：{names}。"
            | "Scenarios that were not computed and are left out: {count} ({names}).";
        WithChange(amount, change) = "{amount}（{change}）" | "{amount} ({change})";
        OfScenario(title, name) = "{title}　{name}" | "{title}: {name}";
        OfName(name) = "{name}：" | "{name}: ";
        ColumnId = "方案编号" | "id";
        ColumnScenario = "方案" | "scenario";
        NextBudget = "下年预算" | "next budget";
        CutOfRun = "本次测算压减额" | "cut of the run";
        CutChange = "压减增减" | "change of the cut";
        NextChange = "下年预算增减" | "change of the next budget";
        ShareOfBase = "占本部门基数（%）" | "share of the department's base (%)";
        ScenariosTitle = "各方案的压减额和下年预算" | "Cuts and next budgets by scenario";
        ScenariosCut(unit) = "压减额（{unit}）" | "cut ({unit})";
        ScenariosNext(unit) = "下年预算（{unit}）" | "next budget ({unit})";
        ScenariosNote =
            "括号内为与本次测算相比的增减；竖虚线为本次测算。"
            | "In parentheses the difference from the run, which the dashed line shows.";
        ScenariosMore(count) =
            "另有 {count} 个方案未画出，见本图数据表。"
            | "{count} more scenarios are not drawn; the chart's data table has them.";
        ScenariosItem(name, cut, next) =
            "{name}压减 {cut}，下年预算 {next}"
            | "{name}: cut {cut}, next budget {next}";
        ScenariosAlternative(unit, items) =
            "条形图（单位：{unit}）：{items}。"
            | "Bar chart in {unit}: {items}.";
        DepartmentsTitle = "各部门压减额：各方案与本次测算对比" | "Cuts by department: each scenario beside the run";
        DepartmentsRun = "本次测算" | "the run";
        DepartmentsScenario = "方案" | "the scenario";
        DepartmentsNote =
            "每格一个方案，各格同一刻度；数字为方案的压减额，括号内为与本次测算相比的增减，没有括号的不变。"
            | "One panel a scenario, all on one scale; the number is the scenario's cut, in parentheses its difference from the run, where there is any.";
        DepartmentsSame(name) = "{name}各部门不变" | "{name}: no department changes";
        DepartmentsItem(name, department, change) =
            "{name}变动最大的是{department}（{change}）"
            | "{name}: {department} changes most ({change})";
        DepartmentsAlternative(unit, items) =
            "成对条形图（单位：{unit}）：{items}。"
            | "Paired bar charts in {unit}: {items}.";
        TargetTitle = "压减目标与可达范围" | "A target and what can be reached";
        TargetSum = "目标" | "target";
        TargetNow = "本次测算" | "the run";
        TargetLeast = "最少压减" | "the least";
        TargetMost = "最多可压减" | "the most";
        TargetMark(name, amount) = "{name} {amount}" | "{name} {amount}";
        TargetWithin = "目标在可达范围之内。" | "The target can be reached.";
        TargetBelow(by, unit) =
            "目标比最少压减还少 {by} {unit}，达不到。"
            | "The target is {by} {unit} below the least and cannot be reached.";
        TargetAbove(by, unit) =
            "目标比最多可压减多 {by} {unit}，达不到。"
            | "The target is {by} {unit} above the most and cannot be reached.";
        TargetAlternative(unit, least, most, target, now, verdict) =
            "范围图（单位：{unit}）：可压减 {least} 到 {most}，目标 {target}，本次测算 {now}。{verdict}"
            | "Range chart in {unit}: from {least} to {most} can be cut, the target is {target}, the run cuts {now}. {verdict}";
        SkippedProject(kind) =
            "没有画 {kind}：它针对一个项目，请用 --project 指定编号"
            | "{kind} was not drawn: it is about one project; name one by --project";
        SkippedPolicy(kind) =
            "没有画 {kind}：没有压减政策，可用 --policy 指定"
            | "{kind} was not drawn: there is no cut policy; name one by --policy";
        SkippedDraws(kind) =
            "没有画 {kind}：没有等级已定的项目，或者项目太多，不能抽取权重"
            | "{kind} was not drawn: no project has a settled grade, or there are too many to draw weights for";
        SkippedSpread(kind) =
            "没有画 {kind}：这个项目的总分不随权重波动，或者有指标不适用"
            | "{kind} was not drawn: the total of the project does not spread by weights, or something does not apply";
        SkippedSettled(kind) =
            "没有画 {kind}：没有可画的项目"
            | "{kind} was not drawn: there is no project to draw";
        MissingGlyphs(characters) =
            "字体里没有这些字：{characters}；PNG 中会缺字，请用 chart 命令的 --font 指定含有这些字的字体文件（.ttf 或 .otf）"
            | "the font has no glyph for: {characters}; the PNG shows them as boxes; name a font file (.ttf or .otf) that has them by --font of the command chart";
        Folder(folder) = "图表：{folder}" | "charts: {folder}";
    }
}
