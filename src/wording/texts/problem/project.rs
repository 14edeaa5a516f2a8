//! Projects, scores and exemptions.

use super::declare::problems;

problems! {
    ValueMissing(column) {
        what: "必填的 {column} 是空的" | "{column} is blank but required",
        why: "缺了它，这一行无法使用" | "the row cannot be used without it",
        hint: "在本行填上 {column}；还不知道的先查清，不要用 0 代替"
            | "fill in {column}; if you do not know it yet, find out, and do not put 0 in its place",
    }
    ProjectRepeated(project) {
        what: "项目编号 {project} 出现了两次" | "the project id {project} stands twice",
        why: "同一个项目会重复计算预算和压减" | "its budget and cut would count twice",
        hint: "重复的删去一行；确是两个项目的，改用不同的编号"
            | "delete one of the rows, or give different projects different ids",
    }
    AmountUnreadable(column, value) {
        what: "{column} 的“{value}”不是有效的金额" | "{column} cannot be read as an amount: \"{value}\"",
        why: "金额读错一位，压减额就错了" | "one digit misread is a wrong cut",
        hint: "填一个数，最多精确到分，如 1205000、1,205,000.00 或 120.5万元；不写“约”、日期、区间和分数；单位最好写在列名里，如“全年预算数（万元）”"
            | "write one number, nothing finer than 0.01 yuan, such as 1205000, 1,205,000.00 or 120.5万元; no dates, ranges, fractions or estimates; the unit stands best in the heading, as in budget (万元)",
    }
    AmountNegative(column, value) {
        what: "{column} 是负数：{value}" | "{column} is negative: {value}",
        why: "预算和支出不会是负数，多半是录入有误" | "a budget or an expense below zero is most likely a slip",
        hint: "核对正负号；有冲减的，填冲减后的净额" | "check the sign; after a reversal give the net amount",
    }
    FieldUnreadable(column, value) {
        what: "{column} 的“{value}”读不懂" | "{column} cannot be \"{value}\"",
        why: "定不下项目是否延续、是否公开或属于哪一年"
            | "it decides whether the project goes on, is published, or which year it belongs to",
        hint: "continues（是否延续）和 confidential（不公开）填“是”或“否”；year（年度）填四位年份，如 2025"
            | "write yes or no for continues and confidential, and a year of four digits such as 2025 for year",
    }
    LastGradeUnknown(value) {
        what: "上年等级“{value}”不在等级之列" | "last year's grade \"{value}\" is not one of the grades",
        why: "看上年等级的压减规则就无法判断" | "rules that look at last year's grade cannot decide",
        hint: "填指标体系里的等级，如优、良、中、差；上年没有评价过的填“无”"
            | "use a grade of the rulebook, such as excellent, good, medium, poor, or none where there was no evaluation",
    }
    ExemptionProjectUnknown(project) {
        what: "豁免所写的项目 {project} 不在项目表里"
            | "the exempted project {project} is not in the table of projects",
        why: "这条豁免没有保护到任何项目" | "the exemption protects nothing",
        hint: "核对豁免表和项目表的项目编号；项目已不在评价之列的，删去本行"
            | "compare the ids of exemptions and projects; delete the row if the project is no longer evaluated",
    }
    ExemptionUnfounded(project) {
        what: "项目 {project} 的豁免没有写明理由或决定文件"
            | "the exemption of project {project} lacks a reason or a deciding document",
        why: "没有书面依据的豁免，审计时说不清"
            | "an exemption without a paper behind it does not stand up to an audit",
        hint: "在 reason 写理由，在 document 写决定文件或会议纪要的名称和文号"
            | "put the reason into reason, and the name and number of the decision or minutes into document",
    }
    ExemptionShare(project, value) {
        what: "项目 {project} 的免压减比例“{value}”读不懂，或者什么也不免"
            | "the exempted share \"{value}\" of project {project} cannot be read, or exempts nothing",
        why: "不知道该保留多少；填 0 的照常压减" | "how much is kept free cannot be told; with 0 the project is cut as any other",
        hint: "填大于 0、不超过 1 的小数或百分数，如 0.5 或 50%，最多四位小数（1/3 写成 0.3333）；全部免压减的填“全部”；不免的删去这一行"
            | "write a decimal or percentage above 0 and up to 1, such as 0.5 or 50%, of at most four decimals (0.3333 for 1/3), or whole for all of it; where nothing is exempt, drop the row",
    }
    ExemptionRepeated(project) {
        what: "项目 {project} 有两条豁免" | "project {project} has two exemptions",
        why: "无法判断以哪一条为准" | "which one counts cannot be told",
        hint: "合并成一行，写明合计的比例、理由和决定文件"
            | "join them into one row with the whole share, the reason and the document",
    }
    UnitUnknown(column, value) {
        what: "“{column}”的单位“{value}”不是金额单位"
            | "the unit \"{value}\" of \"{column}\" is no unit of money",
        why: "单位弄错，金额会差一万倍，所以不能猜"
            | "a wrong unit makes an amount wrong ten thousand times over, so it is not guessed",
        hint: "只用“元”“万元”“亿元”，写在 money_unit 里或列名后的括号里"
            | "use 元, 万元 or 亿元, in money_unit or in parentheses after the heading",
    }
    AmountUnitDiffers(column, value, unit) {
        what: "{column} 的“{value}”自带的单位，与列名或 money_unit 里的“{unit}”不同"
            | "{column} \"{value}\" carries another unit than {unit}, which its heading or money_unit names",
        why: "元和万元差一万倍，两处说法不一，不能猜"
            | "元 and 万元 differ ten thousand times, and which one counts is not guessed",
        hint: "查清后只留一处单位；￥ 只说明是人民币，在按万元、亿元填的列里请去掉，或写明“万元”“亿元”"
            | "find out and leave the unit in one place; ￥ only says that it is yuan, so take it out of a column in 万元 or 亿元, or write the unit behind the number",
    }
    ExecutedOverReceived(executed, column, received) {
        what: "{on}：执行 {executed} 元，多于 {column} 的 {received} 元"
            | "{on}: {executed} yuan executed, more than {column} with {received}",
        why: "花的比能花的多，多半有一个数填错、单位不同或重复统计"
            | "spending more than there was most often means a slip, different units or double counting",
        hint: "查账核对这两个数；确实如此的，在报告里说明资金来源"
            | "check both amounts against the books; if they are right, explain the funding in the report",
    }
    CommittedOverKept(committed, kept) {
        what: "{on}：合同已承诺 {committed} 元，压减后只留 {kept} 元"
            | "{on}: contracts commit {committed} yuan, only {kept} are kept after the cut",
        why: "照此压减，下年已签的合同付不出钱" | "signed contracts could not be paid next year",
        hint: "核对合同期限和金额；确需保障的，先调整合同，或按程序办理豁免"
            | "check term and amount of the contract; change it, or have an exemption decided, where it must be honoured",
    }
}
