//! What looks wrong among scores: what gathers at a line, who is unlike the peers, what drifts from year to year.

use crate::wording::declare::phrases;

phrases! {
    /// A text about what looks wrong among scores.
    pub(crate) enum PatternText {
        None = "—" | "—";
        HeadMeaning = "含义" | "meaning";
        SheetLines = "等级线" | "grade lines";
        BunchingTitle = "等级线上的扎堆" | "scores gathering at grade lines";
        BunchingData(projects, width) =
            "{projects} 个已定等级的项目；每条等级线上下各 {width} 分之内，如果没有别的原因，落在线上和线下的机会各半。p 是线上至少有这么多的概率（精确二项检验），校正后的 p 按同时检验的线和单位作霍尔姆校正，小于 0.05 才算超出偶然"
            | "{projects} projects with a grade; within {width} points of a line, and for no other reason, a total is as likely to lie above as below. p is the probability of at least so many above (exact binomial test); adjusted for all lines and groups tested (Holm), it counts as more than chance below 0.05";
        BunchingTooFew(groups, fewest) =
            "另有 {groups} 处（部门或评价机构在一条线附近）不足 {fewest} 个项目，未检验"
            | "{groups} departments or firms at a line have fewer than {fewest} projects there and were not tested";
        BunchingOpen(count) = "总分或等级未定、没有计入的 {count} 个" | "left out, as their total or grade is open: {count}";
        BunchingMeaning =
            "扎堆只说明线上的分数多得不像偶然，说不出是谁、因为什么：分数本来就集中在这一带、习惯打整分、复核后调整，都会这样；不能据此认定任何一个项目的分数不实。项目少时只能发现很明显的扎堆，没有发现不等于没有"
            | "gathering says that scores just above a line are more than chance allows, and neither who did it nor why: scores may lie there by nature, be round numbers, or have been corrected on review; it proves no score of any project wrong. With few projects only what is gross is found, and finding nothing proves nothing";
        BunchingFound(line, above, all, p) =
            "紧挨着“{line}”线的 {all} 个总分有 {above} 个在线上，超出偶然（p {p}）：请抽查刚过线的项目"
            | "{above} of the {all} totals close to the line {line} lie above it, more than chance allows (p {p}): look again at those that just pass";
        BunchingNone(line, above, all, p) =
            "紧挨着“{line}”线的 {all} 个总分有 {above} 个在线上，看不出超出偶然（p {p}）"
            | "{above} of the {all} totals close to the line {line} lie above it, which chance allows (p {p})";
        BunchingUntested(fewest) = "不足 {fewest} 个，未检验" | "fewer than {fewest}, not tested";
        HeadLine = "等级线" | "line";
        HeadScope = "范围" | "of";
        HeadGroup = "名称" | "name";
        HeadBelow = "线下" | "below";
        HeadAbove = "线上" | "above";
        HeadP = "p" | "p";
        HeadAdjusted = "校正后 p" | "adjusted p";
        ScopeAll = "全部" | "all";
        ScopeDepartment = "部门" | "department";
        ScopeFirm = "评价机构" | "firm";
        SheetPeers = "同类项目" | "peers";
        PeersTitle = "同类项目比较" | "projects beside their peers";
        PeersMeaning(fewest, far) =
            "同一类别至少 {fewest} 个项目才比；离群用中位数和绝对中位差：改进 z 值 = 0.6745 ×（值 − 中位数）÷ 绝对中位差，绝对值超过 {far} 算离群（Iglewicz 和 Hoaglin 1993）。离群只说明与同类不同，不说明有错，也可能是项目本来就不一样"
            | "a category is compared from {fewest} projects on; far off is told by median and median absolute deviation: a modified z-score, 0.6745 (value − median) ÷ MAD, beyond {far} (Iglewicz & Hoaglin 1993). Far off is unlike the peers and not wrong: the project may be of another kind";
        PeersOfCategory(category) = "同类项目比较：{category}" | "projects beside their peers: {category}";
        SheetFar = "离群" | "far off";
        FarTitle = "与同类相比离群的项目" | "projects far off from their peers";
        SheetAmounts = "从严就低" | "least amounts";
        AmountsTitle = "从严就低（元）" | "least amounts (yuan)";
        AmountsMeaning =
            "“从严就低”是同一行从“本年执行”到“从严”之前各数中最低的；没有的数空着。“合同承诺”只列比它更多的，先与单位核对"
            | "\"least\" is the lowest of the amounts between \"cut\" and it in its row; blank is what was not given. \"committed\" is what contracts commit, where that is more: ask the purchaser first";
        HeadCutShort = "压减额" | "cut";
        HeadExecuted = "本年执行" | "spent";
        HeadKept = "压减后保留" | "kept";
        HeadRequest = "下年申报" | "request";
        HeadReviewed = "评审核定" | "reviewed";
        HeadPeerPrice = "按同类单价" | "at peers' price";
        HeadLeastShort = "从严" | "least";
        HeadCommitted = "合同承诺" | "committed";
        LeastMeaning =
            "“从严就低”是现有材料都能支持的最低金额，列出比过的数，供编预算时参考；它不是评价结果，也不是压减额，不写入任何结果"
            | "\"least\" is the lowest amount that all papers at hand support, with what it was taken from, for whoever drafts the budget; it is no result of the evaluation, no cut, and part of no result";
        PeersTooFew(count, fewest) = "只有 {count} 个已评分的项目，不足 {fewest} 个，不比" | "{count} scored projects, fewer than {fewest}: not compared";
        PeersWithout(count) = "{count} 个项目没有填类别，不比" | "{count} projects name no category and are not compared";
        SheetUsual = "常见值" | "usual";
        UsualTitle = "各类别的常见值" | "what is usual in each category";
        UsualAlike = "一半以上相同，无从判断离群" | "more than half are the same, so nothing can be called far off";
        UsualNone = "没有离群" | "nothing is far off";
        UsualFar = "有离群，见“离群”" | "some are far off, see \"far off\"";
        HeadCategory = "类别" | "category";
        HeadId = "项目编号" | "project id";
        HeadName = "项目名称" | "name";
        HeadTotal = "总分" | "total";
        HeadGrade = "等级" | "grade";
        HeadExecution = "执行率" | "execution";
        HeadUnitCost = "单位成本" | "unit cost";
        HeadBudget = "全年预算（元）" | "budget (yuan)";
        HeadCut = "压减额（元）" | "cut (yuan)";
        HeadFar = "离群" | "far off";
        HeadLeast = "从严就低（元）" | "least (yuan)";
        HeadLeastWhy = "依据" | "why";
        HeadCompared = "比什么" | "compared by";
        HeadCount = "项目数" | "projects";
        HeadMedian = "中位数" | "median";
        UnitCostOf(unit) = "单位成本（{unit}）" | "unit cost ({unit})";
        FarAbove(what, value, median, score) = "{what} {value} 高于同类（中位数 {median}，z {score}）" | "{what} {value} is above the peers (median {median}, z {score})";
        FarBelow(what, value, median, score) = "{what} {value} 低于同类（中位数 {median}，z {score}）" | "{what} {value} is below the peers (median {median}, z {score})";
        LeastOf(of, others) = "取{of}；比过：{others}" | "{of}; compared with {others}";
        LeastCommitted(amount) = "合同已承诺 {amount}，先与单位核对" | "contracts commit {amount}: ask the purchaser first";
        OfExecuted = "本年执行数" | "what was spent this year";
        OfKept = "压减后保留数" | "what the grade leaves";
        OfRequest = "下年申报数" | "the request";
        OfReviewed = "评审核定数" | "the reviewed amount";
        OfPeerPrice = "执行数按同类单价中位数折算" | "what was spent, at the median price of the peers";
        SheetDrift = "变化来源" | "change";
        DriftTitle = "两年变化的来源" | "where the change of two years comes from";
        DriftData(old, new, same, by_id) =
            "上年 {old} 个、本年 {new} 个已定等级的项目，两年都有的 {same} 个（其中名称不同、按编号认的 {by_id} 个）"
            | "{old} projects with a grade in the older year and {new} in the newer; {same} stand in both ({by_id} of them by their id alone, as the name differs)";
        DriftOpen(old, new) = "未定等级、没有计入的：上年 {old} 个，本年 {new} 个" | "left out, as their grade is open: {old} of the older year and {new} of the newer";
        MovedBy(more, less, p) =
            "两年都有的项目，总分升了的 {more} 个、降了的 {less} 个；若升降机会各半，这么不均衡的概率 p {p}（符号检验）"
            | "of the projects in both years {more} have more points and {less} fewer; were either as likely, so uneven a split had p {p} (sign test)";
        MovedNone = "两年都有的项目，总分都没有变" | "no project of both years has another total";
        DriftMeaning =
            "“评分变化”是同一批项目评得与上年不同带来的（项目自身变好变差也在其中，单凭数字分不开）；“项目构成”是换了项目带来的。按北川 1955 年的方法分解，各部分相加正好等于变化；表中先取两位小数，差额记在项目构成"
            | "\"strictness\" is what the same projects, scored otherwise, change (they may have become better or worse; numbers alone cannot tell); \"mix\" is what other projects change. Kitagawa's decomposition of 1955: the parts add up to the change, in the table after rounding to two places, where mix takes the rest";
        HeadWhat = "项目" | "what";
        HeadOld = "上年" | "older";
        HeadNew = "本年" | "newer";
        HeadChange = "变化" | "change";
        HeadStrictness = "评分变化" | "strictness";
        HeadMix = "项目构成" | "mix";
        HeadBaseChange = "预算规模" | "amounts";
        HeadRateChange = "政策比例" | "rates";
        ShareOf(grade) = "“{grade}”占比" | "share of {grade}";
        MeanTotal = "平均总分" | "mean total";
        CutSum = "压减额（元）" | "cuts (yuan)";
        SaidNothing = "没有变化" | "no change";
        SaidShare(what, change, strictness, mix) =
            "{what}变化 {change} 个百分点：同一批项目评分变化 {strictness}，项目构成 {mix}"
            | "the {what} changes by {change} percentage points: {strictness} by the same projects, {mix} by others";
        SaidMean(what, change, strictness, mix) =
            "{what}变化 {change} 分：同一批项目评分变化 {strictness}，项目构成 {mix}"
            | "the {what} changes by {change}: {strictness} by the same projects, {mix} by others";
        SaidCut(change, grade, others, base, rate) =
            "压减额变化 {change}：同一批项目等级变化 {grade}，项目进出 {others}，预算规模 {base}，等级没变而比例变了 {rate}"
            | "cuts change by {change}: {grade} by other grades of the same projects, {others} by other projects, {base} by other amounts, {rate} by other rates of the same grade";
        DriftNoCategories = "有一年没有填类别，不分类别" | "one year names no category, so the change is not told by category";
        SheetCategories = "分类别" | "by category";
        CategoriesTitle = "平均总分的变化，分类别" | "the change of the mean total, by category";
        CategoriesMeaning =
            "“占比变化”是类别项目多了少了带来的，“类别内变化”是类别平均分变了带来的；全部相加等于平均总分的变化。只有一年有项目的类别，变化都算占比"
            | "\"by share\" is what more or fewer projects of a category change, \"within\" what its mean changes; all of them add up to the change of the mean. A category with projects in one year alone changes by its share";
        NoCategory = "（未填类别）" | "(no category)";
        HeadRateOfCategory = "类别内变化" | "within";
        SheetDepartments = "分部门" | "by department";
        DepartmentsTitle = "平均总分的变化，分部门" | "the change of the mean total, by department";
        DepartmentsMeaning =
            "“占比变化”是部门项目多了少了带来的，“部门内变化”是部门平均分变了带来的；全部相加等于平均总分的变化。只有一年有项目的部门，变化都算占比"
            | "\"by share\" is what more or fewer projects of a department change, \"within\" what its mean changes; all of them add up to the change of the mean. A department with projects in one year alone changes by its share";
        HeadDepartment = "主管部门" | "department";
        NoDepartment = "（未填部门）" | "(no department)";
        HeadCountOld = "上年项目" | "older";
        HeadCountNew = "本年项目" | "newer";
        HeadMeanOld = "上年平均" | "older mean";
        HeadMeanNew = "本年平均" | "newer mean";
        HeadMixOfMean = "占比变化" | "by share";
        HeadRateOfMean = "部门内变化" | "within";
        SheetYears = "历年情况" | "years";
        YearsTitle = "项目历年情况" | "projects through the years";
        YearsData(projects, low, by_id) =
            "{projects} 个项目，连续两年等级偏低的 {low} 个；名称不同、按编号认作同一项目的 {by_id} 个"
            | "{projects} projects, {low} of them low in two years that follow on each other; {by_id} are the same by their id alone, as the name differs";
        YearsMeaning =
            "项目按名称认（名称在当年只出现一次），名称对不上的按编号认。偏低是等级在后一半（优良中差里的中、差）。从没得满分的指标，至少有两年评过才列；不适用和未定的不算"
            | "projects are the same by a name that stands once in its year, or else by their id. Low is a grade of the worse half (medium and poor of four). Indicators that are never full were scored in two years at least; what is not applicable or open does not count";
        TotalOfYear(year) = "总分 {year}" | "total {year}";
        GradeOfYear(year) = "等级 {year}" | "grade {year}";
        BaseOfYear(year) = "压减基数 {year}" | "base {year}";
        CutOfYear(year) = "压减额 {year}" | "cut {year}";
        ShownWithout(columns) =
            "屏幕上不列、用 -o 写出的表里有的：{columns}"
            | "not shown here, and in the table that -o writes: {columns}";
        SheetBudgets = "预算变化" | "budgets";
        BudgetsTitle = "项目预算逐年变化" | "budgets from year to year";
        BudgetsMeaning =
            "全年预算数（元）和比上一年的变化，变化的百分数以上一年为 100%，保留两位小数；哪一年没有这个项目或没有填预算就空着，不当作零，与它相邻的变化也空着；上一年预算为零的没有百分数"
            | "full-year budgets (yuan) and how they change on the year before, also in percent of it, to two places. A year without the project or its budget stays blank and is not zero, and so do the changes beside it; on a budget of zero there is no percentage";
        BudgetOfYear(year) = "预算 {year}" | "budget {year}";
        BudgetChanged(one, other) = "{one}→{other}" | "{one} → {other}";
        BudgetChangedShare(one, other) = "{one}→{other} %" | "{one} → {other}, %";
        HeadLowTwice = "连续偏低" | "low twice";
        LowTwice(one, other) = "{one}、{other}" | "{one} and {other}";
        HeadNeverFull = "从没得满分的指标" | "indicators never full";
        SheetNeverFull = "没得过满分的指标" | "never full";
        NeverFullTitle = "没有一个项目得过满分的指标" | "indicators of which no project had all points";
        NeverFullMeaning =
            "下列指标历年没有一个项目得过满分：可能是普遍的短板，也可能是标准不合实际；数字是当年评过的项目数"
            | "no project had all points of these in any year: a weakness of all, or a standard that nobody can meet; the numbers are the projects scored";
        NeverFullNone = "没有这样的指标" | "there is none";
        HeadIndicatorId = "指标编号" | "indicator id";
        HeadIndicator = "指标" | "indicator";
        ScoredOfYear(year) = "评过 {year}" | "scored {year}";
        More(count) = "  另有 {count} 行，写成文件（-o）可看全部" | "  and {count} more rows; all are in the file that -o writes";
    }
}
