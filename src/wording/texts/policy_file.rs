//! Policies: the comments in a new file, what making it prints, and rules in words.

use crate::wording::declare::phrases;

phrases! {
    /// A text about a policy.
    pub(crate) enum PolicyText {
        // The file.
        Head =
            "压减政策。每行 # 后面是说明，程序不读。可以用记事本修改，编码保持 UTF-8。\nstatus = \"trial\" 是试算：不必写发布单位、文号和出处，结果里都注明“试算”。\n正式使用时，把它改成 \"official\"，补上 issuer（发布单位）、document（文号）和每条的 citation（出处）。"
            | "A cut policy. What follows a # is only a remark. Any text editor will do; keep it UTF-8.\nstatus = \"trial\": it needs no issuer, document or citations, and every result says that it is a trial.\nFor real use make it \"official\", and add issuer, document and the citation of every entry.";
        HeadLike(like) =
            "照政策 {like} 另存的一份，供修改。改了内容，就不再是原来的政策：\n请一并改 title、issuer、document 和 status（只是试算的写 \"trial\"）。"
            | "A copy of the policy {like}, to be changed. Once changed it is no longer that policy:\nchange title, issuer, document and status with it (\"trial\" where it is only tried).";
        TitleGiven = "压减比例试算" | "rates of a cut, tried";
        Base =
            "基数：budget 全年预算数，budget_initial 年初预算数，received 到位数，executed 执行数。"
            | "The base: budget (full year), budget_initial, received or executed.";
        Rounding = "基数 × 比例，四舍五入到分。" | "Base × rate is rounded half up to 0.01 yuan.";
        Floor =
            "下限：这些等级至少压减这么多，不足一分的进一分。"
            | "The floor: these grades lose at least this share, rounded up to 0.01 yuan.";
        NoFloor =
            "下限：没有。要设的，去掉下面三行开头的 #，写上比例。"
            | "The floor: none. For one remove the # of the next three lines and put in the rate.";
        Rates =
            "各等级的压减比例：写 \"10%\" 或 \"0.10\"；不压减的写 \"0\"。\n空着的还没有定；填上以前，这份政策不能用。"
            | "The rate of each grade: \"10%\" or \"0.10\"; for no cut \"0\".\nAn empty one is not decided yet; until it is filled in, the policy cannot be used.";
        FillIn = "请填写" | "fill this in";

        // Its rules.
        Rule(title, when, effect) = "“{title}”：{when}，{effect}" | "\"{title}\": {when}: {effect}";
        Always = "所有项目" | "every project";
        Or = "或" | " or ";
        WhenGrade(names) = "等级为{names}" | "graded {names}";
        WhenLastYear(names) = "上年等级为{names}" | "last year {names}";
        WhenCategory(names) = "类别为{names}" | "category {names}";
        WhenServiceClass(names) = "服务目录为{names}" | "service class {names}";
        WhenDepartment(names) = "主管部门为{names}" | "department {names}";
        WhenExecution(rate) = "执行率低于 {rate}" | "less than {rate} spent";
        Adds(rate) = "比例加 {rate}" | "the rate is raised by {rate}";
        AtLeast(rate) = "比例不低于 {rate}" | "the rate is at least {rate}";
        Sets(rate) = "比例为 {rate}" | "the rate is {rate}";
        AtMost(rate) = "比例不高于 {rate}" | "the rate is at most {rate}";
        NoGrowth(column) = "下年预算不超过{column}" | "the next budget is at most the {column}";
        Decides = "由人决定，决定写进政策以前不计算" | "a person decides, and nothing is computed until the decision stands in the policy";
        Holds(rate) = "下年预算的 {rate} 暂不拨付，整改销号后拨付" | "{rate} of the next budget is held back until the rectification is closed";
        BarsNew = "不安排同类新项目" | "no similar new project is taken up";
        Place(place) = "安排次序第 {place}，不定金额" | "place {place} in the order of funding, no amount";
        WhenExecutionFrom(rate) = "执行率达到 {rate}" | "{rate} or more spent";
        WhenOverTarget(rate) = "实际超过目标 {rate} 及以上" | "an actual {rate} or more above its target";
        TotalAtMost(points) = "总分不高于 {points}" | "the total is at most {points}";
        TotalOff(points) = "总分减 {points}" | "{points} are taken off the total";
        BorneBy(names) = "按部门汇总扣减，由本部门等级为{names}的项目按基数分担" | "taken off the department as a whole and borne by its projects graded {names}, by their bases";
        BorneByAll = "按部门汇总扣减，由本部门的项目按基数分担" | "taken off the department as a whole and borne by its projects, by their bases";

        // What is printed.
        Made(file) = "已写出 {file}" | "written: {file}";
        ToFill(grades) =
            "还要填写压减比例的等级：{grades}（文件里 rate = \"\" 处；不压减的写 \"0\"）"
            | "rates still to be filled in: {grades} (where the file says rate = \"\"; for no cut write \"0\")";
        Next(file) =
            "接下来：jixiao check {file}；用它测算：jixiao cut 输入 --policy {file}"
            | "next: jixiao check {file}; to use it: jixiao cut INPUT --policy {file}";
    }
}
