//! How stable grades are: the certificate, its tables, and what they mean.

use crate::wording::declare::phrases;

phrases! {
    /// A text about the stability of grades.
    pub(crate) enum StabilityText {
        StabilityTitle = "稳定性" | "stability";
        StabilityDrawn(draws, seed, concentration) =
            "围绕现行分值抽取 {draws} 组权重（狄利克雷分布，集中程度 {concentration}，种子 {seed}），各指标的得分率不变"
            | "{draws} sets of weights drawn around the rulebook's (Dirichlet, concentration {concentration}, seed {seed}), shares attained held";
        StabilityShown(shown, all) = "共 {all} 个项目，列出最不稳的 {shown} 个，--json 有全部" | "projects: {all}; the {shown} least stable are shown, --json has all";
        StabilityMeaning =
            "“等级不变”是等级与现在相同的抽样占比：权重换一种合理的取法，等级还站得住的把握。“改动权重”是改变等级至少要在指标之间挪动的分值，“改动得分”是至少要多得或少得的分"
            | "\"grade holds\" is the share of draws with the present grade: how far it stands if weights had been others; \"weight\" is the least weight to be moved between indicators for another grade, \"points\" the least points gained or lost";
        HeadId = "项目编号" | "project id";
        HeadName = "项目名称" | "name";
        HeadTotal = "总分" | "total";
        HeadGrade = "等级" | "grade";
        HeadGradeHolds = "等级不变" | "grade holds";
        HeadCutHolds = "压减不变" | "cut holds";
        HeadGrades = "各等级占比" | "share of grades";
        HeadRank = "名次 5%/50%/95%" | "rank 5/50/95 %";
        HeadWeightFlip = "改动权重" | "weight";
        HeadPointFlip = "改动得分" | "points";
        FlipBy(by, grade) = "{by} → {grade}" | "{by} → {grade}";
        FlipBeyond(by, grade) = "超过 {by} → {grade}" | "over {by} → {grade}";
        FlipNone = "无" | "none";
        FlipUntold = "不适用" | "not told";
        Certificate(draws, grade, holds, weight, points) =
            "{draws} 组权重中，等级“{grade}”不变的占 {holds}；改变等级至少挪动权重（分）：{weight}；至少增减得分：{points}"
            | "of {draws} sets of weights the grade {grade} holds in {holds}; the least weight to be moved, in points: {weight}; the least points: {points}";
        CutsSentence(text) = "{text}。" | "{text}.";
        ExpectedCuts(mean, low, high) =
            "压减额合计：平均 {mean} 元，90% 的抽样在 {low} 至 {high} 元之间"
            | "all cuts: {mean} yuan on average, between {low} and {high} in 90 % of draws";
        Beyond(by) = "超过 {by}" | "over {by}";
        NoValue = "—" | "—";
        GradesSeparator = " " | " ";
        HeadDepartment = "部门" | "department";
        HeadRankLow = "名次 5%" | "rank, 5 %";
        HeadRankMiddle = "名次 50%" | "rank, 50 %";
        HeadRankHigh = "名次 95%" | "rank, 95 %";
        HeadShareOf(grade) = "“{grade}”占比" | "share of {grade}";
        HeadWeightBy = "最少改动权重（分）" | "least weight, points";
        HeadWeightTo = "则等级为" | "then the grade";
        HeadPointsBy = "最少增减得分（分）" | "least points";
        HeadPointsTo = "则等级变为" | "then graded";
        HeadCost = "压减额变动（元）" | "change of the cut, yuan";
        HeadCutExpected = "压减额平均（元）" | "cut on average, yuan";
        HeadCutLow = "压减额 5%（元）" | "cut, 5 %, yuan";
        HeadCutHigh = "压减额 95%（元）" | "cut, 95 %, yuan";
        HeadSure = "把握" | "sure";
        Sure = "稳" | "yes";
        Unsure = "不稳" | "no";
        HeadIndicator = "指标" | "indicator";
        HeadFirst = "一阶指数" | "first-order";
        HeadWhole = "总指数" | "total";
        SheetGrades = "等级稳定性" | "Stability";
        SheetWeights = "波动来源" | "Spread";
        WorkbookTitle = "等级稳定性证书" | "Certificate of stability";
        SpreadTitle = "总分的波动来自哪些指标的权重" | "Which weights the spread of totals comes from";
        NoteSure(percent) =
            "等级不变的占比不低于 {percent}% 为“稳”；占比向下取到 0.1%，不到全部的不写作 100.0%。"
            | "A grade that holds in at least {percent} % of draws is sure; shares are cut off to 0.1 %, and less than all is never written 100.0 %.";
        NoteFlip =
            "最少改动权重：在指标之间至少挪动多少分值，等级才会变；往下变须超过此数。最少增减得分：至少多得或少得多少分。压减额变动按最少改动的去向计算。空白表示不适用或没有。"
            | "Least weight: how many points of weight have to be moved between indicators for another grade; for a worse one, more than that. Least points: what has to be gained or lost. The change of the cut is that of the nearest other grade. Blank: there is none, or it cannot be told.";
        NoteSpread =
            "一阶指数：总分的波动有多少单独来自该指标的权重；总指数：连同与其他权重的共同作用。有指标不适用的项目不列（Sobol 1993；Saltelli 2010）。"
            | "First-order: how much of the spread of the total comes of that weight alone; total: together with all others. Projects to which something does not apply are left out (Sobol 1993; Saltelli 2010).";
        SpreadHead = "总分波动的来源（等级最不稳的项目，各列权重影响最大的 3 个指标，总指数）"
            | "where the spread of totals comes from (the least stable projects, the 3 weights that matter most to each, total index)";
        HeadFirstSource = "最大" | "most";
        HeadSecondSource = "其次" | "second";
        HeadThirdSource = "第三" | "third";
        SpreadItem(indicator, share) = "{indicator} {share}" | "{indicator} {share}";
        Written(file) = "已写入 {file}" | "written to {file}";
        AnnexCertificate(number) = "附件{number}　等级稳定性证书" | "Annex {number}. Certificate of stability";
        AnnexStability(number) = "附件{number}　等级稳定性" | "Annex {number}. Stability of grades";
        CertificateMethod(draws, seed, concentration) =
            "围绕现行分值随机抽取{draws}组权重（狄利克雷分布，集中程度{concentration}，种子{seed}，每组合计仍为满分），各指标的得分率保持不变，逐组重新计算总分、名次、等级和压减额。等级不变的占比就是权重换一种合理取法时本等级还站得住的把握；同样的输入和种子，结果逐字相同。"
            | "{draws} sets of weights were drawn around the rulebook's (Dirichlet, concentration {concentration}, seed {seed}, each adding to the whole); the share each indicator attained is held, and totals, ranks, grades and cuts are computed anew under each. The share of draws in which a grade holds says how far it stands if weights had been others; the same input and seed give the same result to the byte.";
        VerdictSure(grade, holds, percent) =
            "等级“{grade}”在{holds}的抽样中不变，不低于{percent}%，可以认为是稳的。"
            | "The grade {grade} holds in {holds} of draws, not less than {percent} %, and counts as sure.";
        VerdictUnsure(grade, holds, percent) =
            "等级“{grade}”只在{holds}的抽样中不变，低于{percent}%：总分靠近等级线，定级前宜复核得分和权重。"
            | "The grade {grade} holds in {holds} of draws only, less than {percent} %: the total lies near a line, and points and weights deserve another look before the grade is set.";
        CertificateOpen =
            "等级未定，没有证书。" | "The grade is open, so there is no certificate.";
        ColumnWhat = "内容" | "what";
        ColumnResult = "结果" | "result";
        RowTotal = "总分和等级" | "total and grade";
        RowTotalIs(total, grade) = "{total}分，{grade}" | "{total}, {grade}";
        RowGrade = "等级不变的抽样占比" | "share of draws in which the grade holds";
        RowCut = "压减额不变的抽样占比" | "share of draws in which the cut holds";
        RowGrades = "各等级的抽样占比" | "share of draws by grade";
        RowRank(projects) = "名次（{projects}个项目中）" | "rank among {projects} projects";
        RowRankIs(low, middle, high) =
            "居中第{middle}名；90%的抽样在第{low}名至第{high}名之间"
            | "{middle} in the middle; {low} to {high} in 90 % of draws";
        RowDraws = "抽样数、种子" | "draws, seed";
        RowDrawsAre(draws, seed) = "{draws}组，种子{seed}" | "{draws}, seed {seed}";
        TableCertificate = "稳定性" | "Stability";
        TableWays = "变为相邻等级至少要改动多少" | "What it takes for the neighbouring grades";
        ColumnGradeThen = "变为" | "to";
        ColumnMove = "至少挪动权重（分）" | "least weight moved, points";
        ColumnChange = "至少增减得分（分）" | "least points gained or lost";
        ColumnCost = "压减额变动（元）" | "change of the cut, yuan";
        NoWays = "没有任何权重或得分的改动能变动等级。" | "No change of weights or points leads to another grade.";
        TableUnsure = "等级不稳的项目" | "Projects whose grade is not sure";
        AllSure(projects, percent) =
            "{projects}个项目的等级在不少于{percent}%的抽样中不变，都是稳的。"
            | "The grades of all {projects} projects hold in at least {percent} % of draws.";
        SomeUnsure(count, projects, percent) =
            "{projects}个项目中，{count}个的等级在不到{percent}%的抽样中不变，列在下表，最不稳的在前。"
            | "Of {projects} projects, {count} have a grade that holds in less than {percent} % of draws; they are listed below, the least sure first.";
    }
}
