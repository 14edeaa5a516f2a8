//! Self-evaluation against key evaluation.

use crate::wording::declare::phrases;

phrases! {
    /// A text about self-evaluation against key evaluation.
    pub(crate) enum InflationText {
        Title = "单位自评与财政重点评价比较" | "Self-evaluation against key evaluation";
        Data(projects, only_own, only_key) =
            "两边都有的项目 {projects} 个；只有自评的 {only_own} 个，只有重点评价的 {only_key} 个，不比较"
            | "projects of both {projects}; of the self-evaluation alone {only_own}, of the key evaluation alone {only_key}, which are left out";
        Mean(difference, interval) =
            "自评总分平均高 {difference} 分{interval}" | "self-scores are higher by {difference} on average{interval}";
        Interval(low, high) = "（95% 置信区间 {low} 至 {high}）" | " (95 % interval {low} to {high})";
        Student(test) = "  成对 t 检验：{test}" | "  paired t: {test}";
        Rank(pairs, above, below, p) =
            "  威尔科克森符号秩检验：非零差 {pairs} 个，正秩和 {above}，负秩和 {below}，p {p}"
            | "  Wilcoxon signed ranks: {pairs} differences not zero, sums of ranks {above} above and {below} below, p {p}";
        Limits(low, high) =
            "  一致性界限（Bland–Altman）：95% 的项目，自评与重点评价之差在 {low} 至 {high} 分之间"
            | "  limits of agreement (Bland & Altman): for 95 % of projects the difference lies between {low} and {high}";
        NoTest(why) = "  没有检验：{why}" | "  no test: {why}";
        Grades(better, same, worse) =
            "等级：自评更高的 {better} 个，相同的 {same} 个，更低的 {worse} 个"
            | "grades: better by self-scores {better}, the same {same}, worse {worse}";
        Kept(own, key, kept) =
            "压减额：按自评 {own} 元，按重点评价 {key} 元；若按自评，少压减 {kept} 元"
            | "cuts: {own} yuan by self-scores, {key} by key scores; self-scores would have kept {kept} more";
        IndicatorsHead = "各指标（自评高得多的在前）" | "by indicator (the most inflated first)";
        DepartmentsHead = "各部门（总分）" | "by department (totals)";
        Meaning =
            "正数是自评高于重点评价。p 是逐项检验的，没有按项数校正：25 个指标里有一两个小于 0.05 可能只是偶然"
            | "above zero self-scores are higher; each p is by itself: of 25 indicators one or two below 0.05 may be chance";
        SheetProjects = "项目" | "Projects";
        SheetIndicators = "指标" | "Indicators";
        SheetDepartments = "部门" | "Departments";
        NoteProjects =
            "自评分和重点评价分按同一套指标体系和政策、用重点评价的项目信息计算总分、等级和压减额。差为自评减重点评价。"
            | "Both are scored, graded and cut by the same rules on the records of the key evaluation. Differences are self less key.";
        NoteTests =
            "差为自评减重点评价；p 是逐项检验的，没有按项数校正。空白表示项目太少或没有差别，不能检验。"
            | "Differences are self less key; each p is by itself. Blank: too few projects, or no difference, to be tested.";
        HeadId = "项目编号" | "project id";
        HeadName = "项目名称" | "name";
        HeadDepartment = "部门" | "department";
        HeadIndicator = "指标" | "indicator";
        HeadProjects = "项目数" | "projects";
        HeadOwnTotal = "自评总分" | "self total";
        HeadKeyTotal = "重点评价总分" | "key total";
        HeadDifference = "差（分）" | "difference";
        HeadOwnGrade = "自评等级" | "self grade";
        HeadKeyGrade = "重点评价等级" | "key grade";
        HeadOwnCut = "按自评压减（元）" | "cut by self, yuan";
        HeadKeyCut = "按重点评价压减（元）" | "cut by key, yuan";
        HeadKept = "少压减（元）" | "kept, yuan";
        HeadOwnMean = "自评平均" | "self mean";
        HeadKeyMean = "重点评价平均" | "key mean";
        HeadLow = "差的下限（95%）" | "lower, 95 %";
        HeadHigh = "差的上限（95%）" | "upper, 95 %";
        HeadStudent = "成对 t 的 p" | "p, paired t";
        HeadRank = "符号秩的 p" | "p, signed ranks";
        Written(file) = "已写入 {file}" | "written to {file}";
    }
}
