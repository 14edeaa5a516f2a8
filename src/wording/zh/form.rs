//! Chinese texts of forms.

crate::wording::form::form_texts! {
    File = "填报表";
    FileOf = "填报表-{group}";
    NoDepartment = "未填主管部门";
    NoContractor = "未填承接主体";
    NoFirm = "未填评价机构";
    SheetHelp = "说明";
    SheetProjects = "项目信息";
    Books = "共 {books} 个填报表，{projects} 个项目";
    BookLine = "{file}　{projects} 个项目";
    Folder = "填报表：{folder}";
    Title = "{title}　填报表";
    Rulebook = "指标体系：{title}（{status}，版次 {edition}）";
    FilledFor = "填报单位";
    FilledBy = "填报人";
    FilledOn = "填报日期";
    Colours = "颜色";
    ColourInput = "白色：可以填写";
    ColourMissing = "浅黄：必须填写，现在空着";
    ColourReason = "浅红：失分，须写原因";
    ColourLocked = "灰色：已锁定，不用填";
    HeadAmount = "{name}（{unit}）";
    Indicator = "{number}. {title}\n（{max} 分）";
    OfItem = "分项 {slot}：{fact}";
    Hinted = "{fact}（{hint}）";
    HintApplicable = "空白即适用";
    HintOfProject = "空白取“{sheet}”表";
    HintDirection = "空白即{direction}";
    HintOptional = "可不填";
    NoGrade = "无";
    StateFill = "请填写";
    StateNameItem = "请写名称";
    StateReason = "请写原因";
    StateDone = "完成";
    StateNotApplicable = "不适用";
    AskTitle = "请填写";
    AskChoice = "从列表中选：{words}";
    AskApplicable = "本指标不适用的选“否”，并在“扣分原因”一列写明为什么不适用。适用的可以空着。";
    AskItem = "写本项目在这个指标下的一项具体内容，例如“清扫面积”。同一项的其余各行自动带出。";
    AskCount = "不小于 0 的整数；没有的填 0。";
    AskNumber = "不小于 0 的数，只写数字，单位写在“单位”一列。";
    AskAmount = "不小于 0 的金额，只写数字，单位：{unit}。";
    AskShare = "0 至 100% 的比例，例如 60%。";
    AskPoints = "0 至 {max} 的分数，最多两位小数；不给满分的写明原因。";
    AskDate = "日期，例如 2026-01-15。";
    WrongTitle = "填写有误";
    Page = "第 &P 页，共 &N 页";
}

/// How to fill in a form.
pub(in crate::wording) const FORM_HELP: &[&str] = &[
    "1. 先填“{projects}”表，再逐个填写各一级指标的表。只填白色和浅黄色的格子，灰色的格子已锁定。",
    "2. 金额只写数字。“{projects}”表的金额单位一律为{unit}，已写在列名里；其他表的单位写在“单位”一列。",
    "3. “填报值”有下拉列表的从列表中选，其余按提示填数字。百分数填数字，单位写“%”；占比直接写 60% 这样的比例。",
    "4. 空白表示缺数据，不是 0。扣分情形没有发生的，请填 0。",
    "5. 指标不适用的，在该指标第一行“是否适用”选“否”并写明原因，该指标其余各行不用填。",
    "6. 可以分列个性指标的，在每一项的第一行写名称，其余各行自动带出；各项“占比”合计为 100%。用不着的空行留空。",
    "7. 部分符合、不符合、有扣分情形、未达最好档次、未完成目标的，写明“扣分原因”，一句话说清即可。",
    "8. “佐证材料”写材料名称，多份用顿号隔开；材料本身另附。",
    "9. “核对”一列为“请填写”“请写名称”“请写原因”的，还没有填完；为“完成”或空白的可以不管。可以用筛选只看没有填完的。",
    "10. 标明“空白取‘{projects}’表”的金额不用再填，需要说明原因、列出佐证材料的写在该行。",
    "11. 不要增删行列、改工作表名称、把内容移到别的文件。可以调整列宽、行高。填完保存为 .xlsx 发回。",
    "12. 涉密项目不得填入本表，一部分也不行。",
];
