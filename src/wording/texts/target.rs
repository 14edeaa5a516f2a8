//! Savings targets and freed money: what was found, what holds whom, what it costs and who gets it.

use crate::wording::declare::phrases;

phrases! {
    /// A text about savings targets and freed money.
    pub(crate) enum TargetText {
        Title(target) = "压减目标 {target}" | "a target of {target}";
        Start(name) = "  起点：{name}" | "  starting from {name}";
        Range(least, most, now) =
            "  可压减的项目合计最少 {least}，最多 {most}；按现行规则压减 {now}"
            | "  the projects that may be cut give {least} at least and {most} at most; {now} by the rules as they are";
        Rules(scope, ceiling) =
            "  同时守住：下限、豁免、压减上限 {ceiling}、等级次序（{scope}，等级差的比例不低于等级好的）"
            | "  what holds: floors, exemptions, a ceiling of {ceiling}, and the order of grades ({scope}: a worse grade has no lower rate)";
        ScopeDepartment = "同一部门内" | "within a department";
        ScopeOverall = "全部项目之间" | "among all projects";
        MethodExtra = "同比例加压" | "the same extra rate";
        MethodShortfall = "按差分加压" | "by the shortfall of points";
        MethodLeast = "影响最小" | "least disruption";
        MethodHead(method, total) = "{method}：合计压减 {total}" | "{method}: {total} in all";
        Own(department, target) = "{department} {target}：" | "{department}, {target}: ";
        ExtraMore(rate) = "各等级比例一律加 {rate} 个百分点" | "every grade's rate plus {rate} percentage points";
        ExtraLess(rate) = "各等级比例一律减 {rate} 个百分点" | "every grade's rate less {rate} percentage points";
        PerPointMore(rate) = "总分比线每差一分，比例加 {rate} 个百分点" | "plus {rate} percentage points for every point below the line";
        PerPointLess(rate) = "总分比线每差一分，比例减 {rate} 个百分点" | "less {rate} percentage points for every point below the line";
        Least(rate) = "没有被限制的项目一律压减 {rate}（Σ 压减额²÷基数 最小）" | "{rate} of every project that nothing holds (least Σ cut² ÷ base)";
        Certificate(missed, bounds, order) =
            "核对：合计与目标相差 {missed} 元，越出上下限 {bounds} 元，等级次序{order}"
            | "checked: the sum misses the target by {missed} yuan, bounds by {bounds} yuan; the order of grades {order}";
        CertificateOptimum(missed, bounds, order, deviation) =
            "核对：合计与目标相差 {missed} 元，越出上下限 {bounds} 元，等级次序{order}；最优条件最多偏离 {deviation}"
            | "checked: the sum misses the target by {missed} yuan, bounds by {bounds} yuan; the order of grades {order}; the conditions of the least are missed by {deviation} at most";
        OrderHolds = "无倒挂" | "holds";
        OrderWithinFen(count) = "无倒挂（{count} 个项目因进位到分相差一分以内）" | "holds ({count} projects within the rounding to one fen)";
        OrderBroken(rate) = "倒挂 {rate}" | "is broken by {rate}";
        HeldLeast = "下限" | "floor";
        HeldMost = "上限" | "ceiling";
        HeldMonotony = "等级次序" | "order of grades";
        HeadCutBefore = "现压减" | "cut now";
        HeadCutAfter = "新压减" | "new cut";
        HeadRate = "比例" | "rate";
        HeadHeld = "受限于" | "held by";
        HeadNextAfter = "次年预算" | "next budget";
        HeadRange = "可压减范围" | "may give";
        HeadProjects = "项目" | "projects";
        HeadDifference = "增减" | "change";
        Of(from, to) = "{from} 至 {to}" | "{from} to {to}";
        MoreProjects(count) = "  另有 {count} 个，见 target.csv（加 -o 写出）" | "  and {count} more, see target.csv (written with -o)";
        Refused(count) = "有 {count} 个问题，没有算出：" | "not computed, {count} problems:";
        DepartmentList(department, before, after, least, most) =
            "{department}：现压减 {before}，新压减 {after}，本部门可压减 {least} 至 {most}"
            | "{department}: {before} now, {after} then; it may give {least} to {most}";
        Concession(department, spared) =
            "对{department}让步 {spared}，其他部门要多压减："
            | "sparing {department} {spared} costs the others:";
        NobodyCut = "没有参与压减的项目" | "no project of it may be cut";

        PoolTitle(freed, given, returned) =
            "腾出资金 {freed} = 安排 {given} + 收回 {returned}"
            | "freed {freed} = given {given} + returned {returned}";
        PoolFrom(method) = "（按“{method}”压减）" | " (cut by {method})";
        PoolRule(order, method, keep) =
            "  先后次序：{order}；方法：{method}；部门留用：{keep}"
            | "  order: {order}; method: {method}; departments keep: {keep}";
        KeyGrade = "等级" | "grade";
        KeyTotal = "总分" | "total";
        KeyPriority = "优先顺序" | "priority";
        KeyExisting = "已有项目在前" | "existing projects first";
        GiveInOrder = "依次给足" | "in order until spent";
        GiveInProportion = "按基数比例" | "in proportion to the base";
        GiveSameShare = "同一满足率" | "the same share of every claim";
        HeadNew = "新增" | "new";
        HeadClaim = "要求" | "claim";
        HeadGiven = "安排" | "given";
        HeadOwn = "其中本部门留用" | "of it kept";
        HeadCap = "受限于" | "held by";
        HeadFreed = "腾出" | "freed";
        HeadKept = "可留用" | "may keep";
        HeadUsed = "已用" | "used";
        HeadBase = "现有" | "base";
        CapRequest = "申报数" | "request";
        CapReview = "评审核定数" | "review";
        CapPool = "资金不足" | "the pool";
        NoClaims = "没有可安排的项目：最好等级的延续项目没有申报数高于基数的，也没有新增项目"
            | "nobody may draw on it: no project of the best grade requests more than its base, and there is no new project";

        BarsStart = "：" | ":";
        BarFloor = "下限" | "its floor";
        BarCeiling = "压减上限" | "its ceiling";
        BarExemption = "豁免" | "its exemption";
        BarMonotony(by) = "与 {by} 的等级次序" | "the order of grades with {by}";
        BarNoShortfall = "总分没有低于线，这个方法压减不到它" | "no shortfall, so this method does not move it";
        Bar(project, bound, room, gives) =
            "\n    {project}：{bound}，应让出 {gives} 元（最多 {room} 元）"
            | "\n    {project}: {bound}; would have to give {gives} yuan (of {room})";
        BarRoom(project, bound, room) = "\n    {project}：{bound} {room} 元" | "\n    {project}: {bound} of {room} yuan";
        BarsMore(count) = "\n    另有 {count} 个" | "\n    and {count} more";
    }
}
