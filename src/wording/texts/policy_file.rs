//! A new policy file: the comments in it, and what making it prints.

use crate::wording::declare::phrases;

phrases! {
    /// A text of a new policy.
    pub(crate) enum PolicyText {
        // The file.
        Head =
            "压减政策。# 后面是说明，程序不读。可以用记事本修改，编码保持 UTF-8。\nstatus = \"trial\" 是试算：不必写发布单位、文号和出处，结果里都注明“试算”。\n正式使用时，把它改成 \"official\"，补上 issuer（发布单位）、document（文号）和每条的 citation（出处）。"
            | "A cut policy. What follows a # is only a remark. Any text editor will do; keep it UTF-8.\nstatus = \"trial\": it needs no issuer, document or citations, and every result says that it is a trial.\nFor real use make it \"official\", and add issuer, document and the citation of every entry.";
        HeadLike(like) =
            "照内置政策 {like} 另存的一份，供修改。改了内容，就不再是原来的政策：\n请一并改 title、issuer、document 和 status（只是试算的写 \"trial\"）。"
            | "A copy of the built-in policy {like}, to be changed. Once changed it is no longer that policy:\nchange title, issuer, document and status with it (\"trial\" where it is only tried).";
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
