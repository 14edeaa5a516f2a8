//! Projects, scores and exemptions.

use super::declare::problems;

problems! {
    ValueMissing(column) {
        what: "必填的{column}未填" | "{column} is blank but required",
        why: "缺了它，这一行无法使用" | "the row cannot be used without it",
        hint: "在本行填写{column}；尚不清楚的先查清，不要用 0 代替"
            | "fill in {column}; if you do not know it yet, find out, and do not put 0 in its place",
    }
    ProjectRepeated(project) {
        what: "项目编号 {project} 出现了两次" | "the project id {project} stands twice",
        why: "同一个项目会重复计算预算和压减" | "its budget and cut would count twice",
        hint: "删去重复的一行；确是两个项目的，改用不同的编号"
            | "delete one of the rows, or give different projects different ids",
    }
    AmountUnreadable(column, value) {
        what: "{column}的“{value}”不是有效的金额" | "{column} cannot be read as an amount: \"{value}\"",
        why: "金额错一位，压减额就会出错" | "one digit misread is a wrong cut",
        hint: "改填一个数，最多精确到分，如 1205000、1,205,000.00 或 120.5万元；不写“约”、日期、区间和分数；单位最好写在列名中，如“全年预算数（万元）”"
            | "write one number, nothing finer than 0.01 yuan, such as 1205000, 1,205,000.00 or 120.5万元; no dates, ranges, fractions or estimates; the unit stands best in the heading, as in budget (万元)",
    }
    AmountNegative(column, value) {
        what: "{column}是负数：{value}" | "{column} is negative: {value}",
        why: "预算和支出不会是负数，多半是录入有误" | "a budget or an expense below zero is most likely a slip",
        hint: "核对正负号；有冲减的，填冲减后的净额" | "check the sign; after a reversal give the net amount",
    }
    FieldUnreadable(column, value) {
        what: "{column}的“{value}”无法识别" | "{column} cannot be \"{value}\"",
        why: "无法确定项目是否延续、是否公开或属于哪一年"
            | "it decides whether the project goes on, is published, or which year it belongs to",
        hint: "按规定改填：“是否延续”和“不公开”填“是”或“否”；“年度”填四位年份，如 2025"
            | "write yes or no for continues and confidential, and a year of four digits such as 2025 for year",
    }
    LastGradeUnknown(value) {
        what: "上年等级“{value}”不在等级之列" | "last year's grade \"{value}\" is not one of the grades",
        why: "按上年等级确定的压减规则无法判断" | "rules that look at last year's grade cannot decide",
        hint: "改填指标体系中的等级，如优、良、中、差；上年未评价的填“无”"
            | "use a grade of the rulebook, such as excellent, good, medium, poor, or none where there was no evaluation",
    }
    ExemptionProjectUnknown(project) {
        what: "豁免的项目 {project} 不在项目表中"
            | "the exempted project {project} is not in the table of projects",
        why: "这条豁免没有保护到任何项目" | "the exemption protects nothing",
        hint: "核对豁免表和项目表的项目编号；项目已不在评价之列的，删去本行"
            | "compare the ids of exemptions and projects; delete the row if the project is no longer evaluated",
    }
    ExemptionUnfounded(project) {
        what: "项目 {project} 的豁免未写明理由或决定文件"
            | "the exemption of project {project} lacks a reason or a deciding document",
        why: "没有书面依据的豁免，审计时无法说明"
            | "an exemption without a paper behind it does not stand up to an audit",
        hint: "补填“理由”一列，并在“决定文件”一列写明决定文件或会议纪要的名称和文号"
            | "put the reason into reason, and the name and number of the decision or minutes into document",
    }
    ExemptionShare(project, value) {
        what: "项目 {project} 的免压减比例“{value}”无法识别，或者没有豁免任何金额"
            | "the exempted share \"{value}\" of project {project} cannot be read, or exempts nothing",
        why: "无法确定保留多少；填 0 的照常压减" | "how much is kept free cannot be told; with 0 the project is cut as any other",
        hint: "改填大于 0、不超过 1 的小数或百分数，如 0.5 或 50%，最多四位小数（1/3 写成 0.3333）；全部免压减的填“全部”；不免的删去这一行"
            | "write a decimal or percentage above 0 and up to 1, such as 0.5 or 50%, of at most four decimals (0.3333 for 1/3), or whole for all of it; where nothing is exempt, drop the row",
    }
    ExemptionRepeated(project) {
        what: "项目 {project} 有两条豁免" | "project {project} has two exemptions",
        why: "无法判断以哪一条为准" | "which one counts cannot be told",
        hint: "合并成一行，写明合计的比例、理由和决定文件"
            | "join them into one row with the whole share, the reason and the document",
    }
    UnitUnknown(column, value) {
        what: "{column}的单位“{value}”不是金额单位"
            | "the unit \"{value}\" of {column} is no unit of money",
        why: "单位有误，金额会差一万倍"
            | "a wrong unit makes an amount wrong ten thousand times over",
        hint: "改用“元”“千元”“万元”“百万元”“亿元”之一，写在列名后的括号里，或写在设置文件的“money_unit”（金额单位）一项"
            | "use 元, 千元, 万元, 百万元 or 亿元, in money_unit or in parentheses after the heading",
    }
    AmountUnitDiffers(column, value, unit) {
        what: "{column}的“{value}”所带单位，与列名或“金额单位”中的“{unit}”不同"
            | "{column} \"{value}\" carries another unit than {unit}, which its heading or money_unit names",
        why: "元和万元差一万倍，前后填报不一致，金额无法确定"
            | "元 and 万元 differ ten thousand times, and which one counts is not guessed",
        hint: "查清后只留一处单位；￥ 只表示人民币，按万元、亿元填的列请去掉，或写明“万元”“亿元”"
            | "find out and leave the unit in one place; ￥ only says that it is yuan, so take it out of a column in 万元 or 亿元, or write the unit behind the number",
    }
    NameDiffers(project, name, other, first) {
        what: "编号 {project} 的项目，这里写的是“{name}”，{first} 写的是“{other}”"
            | "project {project} is called \"{name}\" here and \"{other}\" at {first}",
        why: "编号和名称指的不是同一个项目，这一行的数可能算到别的项目头上"
            | "id and name are those of different projects, so the row may be given to the wrong one",
        hint: "核对这一行是哪个项目的，改正编号或名称；同一个项目的，两处名称写成一样"
            | "find out which project the row is about and correct the id or the name; if it is the same project, write its name alike in both places",
    }
    NameUnknown(name, list, nearest) {
        what: "{list} 中没有名称为“{name}”的项目；最接近的是“{nearest}”"
            | "no project in {list} is called \"{name}\"; the nearest is \"{nearest}\"",
        why: "这里按名称认项目，名称不同就不知道是哪个项目；相近的不代填"
            | "projects are known by name here, and a name that is only near is never taken for another",
        hint: "核对名称：是同一个项目的，改成一样；是另一个项目的，在 {list} 中加上一行"
            | "write the name alike where it is the same project; add a row to {list} where it is another",
    }
    NameRepeated(name, first) {
        what: "项目名称“{name}”重复，{first} 也有" | "the name \"{name}\" also stands at {first}",
        why: "这里按名称认项目，名称相同就分不清是哪个项目"
            | "projects are known by name here, and of two with one name neither can be told",
        hint: "删去重复的一行；确是两个项目的，把名称写得有区别，或在项目表中加上“项目编号”一列"
            | "delete the row that is repeated; if there are two projects, give them different names, or give the table of projects a column project_id",
    }
    LastGradeDiffers(value, other, first) {
        what: "{on}：上年名单中的等级是“{value}”，项目表（{first}）中是“{other}”"
            | "{on}: last year's list has the grade {value}, the table of projects ({first}) has {other}",
        why: "按上年等级确定的压减规则不知道以哪个为准"
            | "rules that look at last year's grade cannot tell which counts",
        hint: "查对上年的评价结果，改正其中一处；或者把项目表的“上年等级”留空，以名单为准"
            | "check last year's result and correct one of them, or leave grade_last_year of the table of projects blank so that the list counts",
    }
    LastYearUnmatched(name, value, nearest) {
        what: "上年名单中的“{name}”（{value}）在今年的项目中没有找到；名称最接近的是“{nearest}”"
            | "\"{name}\" ({value}) of last year's list is none of this year's projects; the nearest name is \"{nearest}\"",
        why: "它的上年等级没有用上；今年改了名称的，会被当作上年没有评价"
            | "its grade is not used; where the project was renamed, it counts as not evaluated last year",
        hint: "核对名称：是同一个项目的，改成一样；今年没有这个项目的，不用处理"
            | "make the names alike where it is the same project; leave it where there is no such project this year",
    }
    ExecutedOverReceived(executed, column, received) {
        what: "{on}：执行 {executed} 元，多于{column}的 {received} 元"
            | "{on}: {executed} yuan executed, more than {column} with {received}",
        why: "支出多于可用资金，多半有一个数填错、单位不同或重复统计"
            | "spending more than there was most often means a slip, different units or double counting",
        hint: "查账核对这两个数；确实如此的，在报告中说明资金来源"
            | "check both amounts against the books; if they are right, explain the funding in the report",
    }
    CommittedOverKept(committed, kept, short) {
        what: "{on}：已签合同下年应付 {committed} 元，压减后只留 {kept} 元"
            | "{on}: contracts commit {committed} yuan, only {kept} are kept after the cut",
        why: "压减后不足以支付已签合同，缺口 {short} 元" | "contracts that are signed could not be paid next year; {short} yuan are short",
        hint: "核对合同期限和金额；确需保障的，先调整合同，或按程序办理豁免"
            | "check term and amount of the contract; change it, or have an exemption decided, where it must be honoured",
    }
    ContractOffBudget(contract, budget, share, side, limit) {
        what: "{on}：合同金额 {contract} 元，全年预算数 {budget} 元，合同与预算之比 {share}，{side} {limit}"
            | "{on}: a contract of {contract} yuan on a full-year budget of {budget} yuan: {share}, {side} {limit}",
        why: "远低于预算的，预算编多了，钱闲置在项目里，下年照样编还会多；高于预算的，超出部分没有资金来源"
            | "far under the budget, money lies idle in the project and would be asked for again; over it, the rest has no money behind it",
        hint: "核对合同和预算，多年合同只填本年应付的；金额无误的，低的请单位说明差额，下年按合同安排预算，高的先落实资金来源"
            | "check contract and budget (of a contract over several years, what is due this year); where both are right, have the difference explained and budget by the contract where it is below, and find the money first where it is above",
    }
    SpelledAlike(column, first, value) {
        what: "{column}“{value}”与“{first}”写法相近，按两个不同的名称计算"
            | "{column} \"{value}\" looks like \"{first}\", and the two count as different names",
        why: "确是同一个的，汇总会分成两处，压减规则也只对其中一个起作用"
            | "where both are one, sums are split and a rule of the policy acts on one of them alone",
        hint: "核对两处写法；是同一个的，改成一致"
            | "compare the two, and where they are one, write them alike",
    }
    SpelledTheSame(column, first, value) {
        what: "{column}“{value}”与“{first}”只是全角半角、空格等写法不同，按同一个计算"
            | "{column} \"{value}\" and \"{first}\" differ only in full-width forms, spaces and the like, and count as one",
        why: "汇总和压减规则都把两种写法当作同一个"
            | "sums and rules of the policy take both for the same",
        hint: "核对是否确为同一个；不是的，改用不同的名称"
            | "see whether they are one; where not, give them different names",
    }
    IdAltered(value) {
        what: "项目编号“{value}”像是被表格软件改过的：写成了科学计数法、公式或带撇号的文本"
            | "the project id \"{value}\" looks altered by a spreadsheet: an exponent, a formula, or an apostrophe before it",
        why: "编号对不上，事实和得分就归不到项目" | "facts and scores would not find their project",
        hint: "将这一列的格式改成“文本”，重新输入完整的编号；不要带等号、引号和撇号"
            | "format the column as text and type the whole id again, without the equals sign, quotes or apostrophe",
    }
    AmountFarOff(fact, value, column, first, ratio) {
        what: "{on}：{fact} {value} 元，{column} {first} 元，{ratio}"
            | "{on}: {fact} {value} yuan, {column} {first} yuan, {ratio}",
        why: "元、万元、亿元填混，申报数、压减额和下年预算都会差成千上万倍"
            | "元, 万元 and 亿元 mixed up make requests, cuts and budgets wrong thousands of times over",
        hint: "对照批复文件核对金额和单位；填错的改正，确实如此的不用改"
            | "check both amounts and their unit against the papers; correct a slip, and leave what is right",
    }
}
