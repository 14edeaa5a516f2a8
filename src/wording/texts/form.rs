//! Forms to be filled in: names of files and sheets, headings, hints, and what a cell asks for.

use crate::wording::declare::phrases;

phrases! {
    /// A text of a form.
    pub(crate) enum FormText {
        // Files, sheets and groups.
        File = "填报表" | "form";
        FileOf(group) = "填报表-{group}" | "form-{group}";
        NoDepartment = "未填主管部门" | "no-department";
        NoContractor = "未填承接主体" | "no-contractor";
        NoFirm = "未填评价机构" | "no-firm";
        SheetHelp = "说明" | "Help";
        SheetProjects = "项目信息" | "Projects";
        Books(books, projects) =
            "共 {books} 个填报表，{projects} 个项目"
            | "{books} workbooks, {projects} projects";
        BookLine(file, projects) = "{file}　{projects} 个项目" | "{file}  projects: {projects}";
        Folder(folder) = "填报表：{folder}" | "forms: {folder}";

        // The sheet that explains.
        Title(title) = "{title}　填报表" | "{title}: form to fill in";
        Rulebook(title, status, edition) =
            "指标体系：{title}（{status}，版次 {edition}）"
            | "Rulebook: {title} ({status}, edition {edition})";
        FilledFor = "填报单位" | "Unit reporting";
        FilledBy = "填报人" | "Filled in by";
        FilledOn = "填报日期" | "Date";
        Phone = "联系电话" | "Telephone";
        Due = "截止日期" | "To be handed in by";
        Way = "报送方式" | "To be handed in to";
        Signature = "负责人签字" | "Signature of the person in charge";
        Seal = "单位盖章" | "Seal of the unit";
        Colours = "颜色" | "Colours";
        ColourInput = "白色：可以填写" | "white: may be filled in";
        ColourMissing = "浅黄：必须填写，现在空着" | "pale yellow: must be filled in and is blank";
        ColourReason =
            "浅红：失分而缺原因，或者缺佐证材料"
            | "pale red: points are lost and the reason is missing, or evidence is missing";
        Questions = "填报问答" | "Questions and answers";
        ColourLocked = "灰色：已锁定，不用填" | "grey: locked, nothing to fill in";

        // Headings and what stands under them.
        HeadAmount(name, unit) = "{name}（{unit}）" | "{name} ({unit})";
        Indicator(number, title, max) =
            "{number}. {title}\n（{max} 分）"
            | "{number}. {title}\n({max} points)";
        OfItem(slot, fact) = "分项 {slot}：{fact}" | "item {slot}: {fact}";
        Hinted(fact, hint) = "{fact}（{hint}）" | "{fact} ({hint})";
        HintApplicable = "空白即适用" | "blank: it applies";
        HintOfProject(sheet) = "空白取“{sheet}”表" | "blank: taken from the sheet {sheet}";
        HintHeld = "以发出的金额为准，不用填" | "the amount sent out holds; nothing to fill in";
        HintDirection(direction) = "空白即{direction}" | "blank: {direction}";
        HintOptional = "可不填" | "may stay blank";
        NoGrade = "无" | "none";

        // The state of a line.
        StateFill = "请填写" | "fill in";
        StateNameItem = "请写名称" | "name item";
        StateReason = "缺原因" | "reason missing";
        StateEvidence = "缺佐证" | "evidence missing";
        StateDone = "完成" | "done";
        StateNotApplicable = "不适用" | "not applicable";

        // What a cell asks for.
        AskTitle = "请填写" | "Please fill in";
        AskChoice(words) = "从列表中选：{words}" | "Choose from the list: {words}";
        AskApplicable =
            "本指标不适用的选“否”，并在“扣分原因”一列写明为什么不适用。适用的可以空着。"
            | "Choose no where the indicator does not apply, and say why in the column for reasons. May stay blank where it applies.";
        AskItem =
            "写本项目在这个指标下的一项具体内容，例如“清扫面积”。同一项的其余各行自动带出。"
            | "Name one thing this project delivers under the indicator, such as area swept. The other lines of the item repeat it.";
        AskCount = "不小于 0 的整数；没有的填 0。" | "A whole number of at least 0; 0 where there is none.";
        AskNumber =
            "不小于 0 的数，只写数字，单位写在“单位”一列。"
            | "A number of at least 0, without its unit, which goes into the column Unit.";
        AskAmount(unit) =
            "不小于 0 的金额，只写数字，单位：{unit}。"
            | "An amount of at least 0, digits only, in {unit}.";
        AskShare = "0 至 100% 的比例，例如 60%。" | "A share from 0 to 100%, such as 60%.";
        AskPoints(max) =
            "0 至 {max} 的分数，最多两位小数；不给满分的写明原因。"
            | "Points from 0 to {max} with at most two decimals; give a reason below the maximum.";
        AskDate = "日期，例如 2026-01-15。" | "A date such as 2026-01-15.";
        WrongTitle = "填写有误" | "This cannot be taken";

        // Print.
        Page = "第 &P 页，共 &N 页" | "page &P of &N";
    }
}
