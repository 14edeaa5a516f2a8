//! The part of the page on which next year's budget is tried.

use crate::wording::declare::phrases;

phrases! {
    /// A text of the trial.
    pub(crate) enum TrialText {
        Title = "试算下年预算" | "Try next year's budget";
        Titled = "下年预算试算页" | "a page to try next year's budget";
        Notice =
            "这里的数字是试算，不是决定；正式压减以批准的政策为准。改动任何一项，下面的结果随即更新，到分。"
            | "The figures here are a trial, not a decision; what counts is the policy that is approved. Change anything, and the results below follow at once, to 0.01 yuan.";
        NoPolicy =
            "没有压减政策，无从试算。生成本页时请加 --policy 指定一份政策（policy list 列出现有的，policy new 可新写一份）。"
            | "There is no cut policy, so nothing can be tried. Name one with --policy when this page is made (policy list shows those there are, policy new writes one).";
        ByDepartments(title) =
            "政策按“{title}”把压减从整个部门扣除再分摊，本页不能试算；请用命令 simulate。"
            | "By \"{title}\" the policy takes cuts off departments as a whole and spreads them, which this page cannot try; use the command simulate.";
        AllOpen =
            "没有一个项目的等级和压减都已定，无从试算；请先补齐数据。"
            | "No project has both its grade and its cut settled, so nothing can be tried; complete the data first.";
        TooMany(count) =
            "项目超过 {count} 个，本页不能试算；请用命令 simulate。"
            | "There are more than {count} projects, which this page cannot try; use the command simulate.";
        NeedsScript =
            "试算要能运行脚本的浏览器（2020 年以后的均可）。"
            | "Trying needs a browser that runs scripts (any since 2020).";
        Settings = "试算条件" | "What is tried";
        Results = "试算结果" | "What it comes to";

        // Fields.
        Lines = "等级线（总分不低于）" | "Lines (total at least)";
        LineOf(grade) = "{grade}的等级线" | "line of {grade}";
        Rates = "压减比例" | "Cut rates";
        RateOf(grade) = "{grade}的压减比例" | "cut rate of {grade}";
        Floor = "压减底线" | "Floor of the cut";
        FloorUnder(grades) = "适用于：{grades}。不要底线请写 0。" | "Holds for {grades}. Write 0 for none.";
        SliderOf(field) = "{field}（滑块）" | "{field} (slider)";
        Points = "分" | "points";
        Exemptions = "豁免" | "Exemptions";
        Project = "项目" | "project";
        Choose = "请选择" | "choose one";
        Share = "豁免比例" | "exempt share";
        Exempt = "加入豁免" | "exempt it";
        Remove = "取消豁免" | "exempt no more";
        ShareOf(project) = "{project}的豁免比例" | "exempt share of {project}";
        Target = "压减目标" | "Target";
        TargetField = "压减合计（元，也可写万元、亿元）" | "cut in all (yuan, or 万元, 亿元)";
        Reach = "各压减等级加同一比例" | "same extra rate for every cut grade";
        Reset = "恢复为本次测算" | "back to the run";

        // Results.
        Cut = "压减合计（元）" | "cut (yuan)";
        Next = "下年预算合计（元）" | "next budget (yuan)";
        Change = "压减比本次测算增减（元）" | "cut, more or less than in the run (yuan)";
        Moved = "变动项目" | "projects that move";
        ByGrade = "试算结果：按等级" | "The trial by grade";
        ByDepartment = "试算结果：按主管部门" | "The trial by department";
        ByProject = "试算结果：变动项目，增减多的在前" | "The trial: projects that move, the greatest change first";
        Count = "项目数" | "projects";
        CutFrom = "原压减（元）" | "cut in the run (yuan)";
        CutTo = "试算压减（元）" | "cut tried (yuan)";
        Difference = "增减（元）" | "difference (yuan)";
        NextTo = "试算下年预算（元）" | "next budget tried (yuan)";
        Arrow(from, to) = "{from} → {to}" | "{from} → {to}";
        MovedNone = "没有变动的项目。" | "No project moves.";
        More(count) = "另有 {count} 个，全部列出" | "list the other {count}, too";
        Left = "保持本次测算结果的项目" | "Projects left as in the run";
        LeftOpen = "等级或压减未定，合计不含" | "grade or cut open, not in the sums";
        LeftDiffers =
            "本页算不出与本次测算相同的数，保持原样；请用命令 simulate"
            | "this page does not come to the figure of the run, so it stays as it is; use the command simulate";
        Stopped = "没有计算：请先改正标出的各项。" | "Nothing is computed: first mend what is marked.";
        StoppedProjects = "没有计算：有的项目算不出，见“试算结果”。" | "Nothing is computed: some projects cannot be told, see “What it comes to”.";
        And(count) = "另有 {count} 个" | "and {count} more";
        Said(cut, change, moved) =
            "压减合计 {cut} 元，比本次测算增减 {change} 元，变动项目 {moved} 个"
            | "cut {cut} yuan, {change} against the run, {moved} projects move";

        // What is wrong with a field.
        BadRate = "请写 0 到 100 之间的百分数，最多两位小数" | "write a percentage from 0 to 100, with two decimals at most";
        BadPoints = "请写分数，最多两位小数" | "write points, with two decimals at most";
        BadAmount = "请写金额，如 9000000 或 900万元" | "write an amount, such as 9000000 or 900万元";
        LineRange(total) = "要大于 0，小于 {total}" | "must be above 0 and below {total}";
        LineOrder(better) = "要低于{better}的等级线" | "must be below the line of {better}";
        RateBlank = "请填写比例；空白不是 0" | "give the rate; blank is not 0";
        RateNeeded(count, grade) =
            "请填写比例：有 {count} 个项目为{grade}，空白不是 0"
            | "give the rate: {count} projects are {grade}, and blank is not 0";
        FloorBlank = "请填写；不要底线请写 0" | "give it; write 0 for none";
        Falls(better, rate) = "不能低于{better}的 {rate}" | "must not be below the {rate} of {better}";
        FallsByRules(better, rules) = "按规则“{rules}”，会比{better}减得少" | "would lose less than {better} by the rules \"{rules}\"";
        Listed = "、" | ", ";
        Undercut(floor) = "低于底线 {floor}" | "is below the floor of {floor}";
        UndercutRule(rule, rate) = "高于规则“{rule}”的 {rate}" | "is above the {rate} of the rule \"{rule}\"";
        NeedsInput(rule) = "规则“{rule}”要看的数据没有填报" | "what the rule \"{rule}\" looks at is not given";
        NeedsDecision(rule) = "规则“{rule}”要由人决定，政策里还没有决定" | "the rule \"{rule}\" leaves it to people, and no decision stands in the policy";
        NeedsRate(grade) = "{grade}没有比例" | "{grade} has no rate";

        // The target.
        TargetMet = "正好达到目标。" | "The target is met exactly.";
        TargetShort(amount) = "离目标还差 {amount} 元。" | "{amount} yuan short of the target.";
        TargetOver(amount) = "超过目标 {amount} 元。" | "{amount} yuan over the target.";
        ReachNot =
            "各压减等级都加到 100% 也达不到；请看 simulate --target 说明的可达范围。"
            | "Even with every cut grade at 100% it is not reached; simulate --target says what can be reached.";
        ReachDone(rate) =
            "各压减等级加 {rate} 是达到目标的最小整档（0.01%）；要不差一分，请用 simulate --target。"
            | "{rate} more for every cut grade is the least step of 0.01% that reaches it; simulate --target meets it to 0.01 yuan.";
        ReachNoGrade = "没有比例大于 0 的等级可加。" | "No grade has a rate above 0 to add to.";

        // The scenario.
        Scenario = "写成方案" | "As a scenario";
        ScenarioHint =
            "只写与本次测算不同的各项。存成文件（如 方案.toml），用 simulate --scenarios 方案.toml 复算、比较和存档。"
            | "Only what differs from the run. Save it as a file (such as plans.toml); simulate --scenarios plans.toml computes, compares and keeps it.";
        ScenarioText = "方案文本" | "text of the scenario";
        Copy = "复制为方案" | "copy as scenario";
        Copied = "已复制。" | "Copied.";
        NotCopied = "浏览器不让复制；文本已选中，请按 Ctrl+C。" | "The browser did not copy; the text is selected, press Ctrl+C.";
        Same = "与本次测算没有不同。" | "No different from the run.";
        ScenarioTitle = "网页试算" | "tried on the page";
        ScenarioComment = "试算，不是决定" | "a trial, not a decision";
    }
}
