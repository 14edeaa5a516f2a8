//! Chinese texts of problems: what is wrong, why it matters, what to do. Decides nothing.

mod fact;

use super::super::problem::ProblemText;
use jixiao_core::problem::Code;

/// Gives the texts of a code, with their placeholders.
pub(in crate::wording) const fn problem(code: Code) -> ProblemText {
    match code.id().as_bytes()[0] {
        b'T' => table(code),
        b'C' => returned(code),
        b'R' => rulebook(code),
        b'P' => policy(code),
        b'D' => project(code),
        b'F' => fact::fact(code),
        _ => sheet(code),
    }
}

// A code without a text does not compile.
const _: () = {
    let mut at = 0;
    while at < Code::ALL.len() {
        let ProblemText { what, why, hint } = problem(Code::ALL[at]);
        assert!(!what.is_empty() && !why.is_empty() && !hint.is_empty());
        at += 1;
    }
};

const fn text(what: &'static str, why: &'static str, hint: &'static str) -> ProblemText {
    ProblemText { what, why, hint }
}

// In the tables below a code takes three lines: what, why, hint.

#[rustfmt::skip]
const fn table(code: Code) -> ProblemText {
    match code {
        Code::EncodingUnknown => text("文件的文字编码既不是 UTF-8、UTF-16，也不是 GB18030，前 {byte} 个字节之后无法识别",
            "编码不对，汉字会变成乱码，项目和指标就对不上",
            "用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”，再重新检查"),
        Code::RaggedRow => text("本行有 {fields} 格，表头有 {expected} 格",
            "格子错位，值会落到别的列上，所以本行没有采用",
            "补上缺的格，或删去多余的逗号；内容里有逗号的，整格用英文双引号括起来；双引号要成对"),
        Code::ColumnMissing => text("缺少必需的列 {column}",
            "没有这一列，就无法继续",
            "在表头补上 {column}（也可用对应的中文列名）并逐行填写"),
        Code::ColumnRepeated => text("列“{column}”与前面的一列重复",
            "两列含义相同，无法判断以哪一列为准",
            "核对后只留一列"),
        Code::ColumnUnknown => text("不认识列“{column}”，没有采用",
            "这一列的内容没有进入评价",
            "列名写错的，改成规定的列名；自己备用的列，可以不管"),
        Code::TomlUnreadable => text("文件不合格式：{reason}",
            "读不懂的设置不能靠猜",
            "改正所指的这一行；文字和数值都要加英文双引号，如 rate = \"0.10\"；键名要与样例一致"),
        Code::InputUnknown => text("认不出这份输入是什么",
            "不知道是什么，就不知道按哪种办法评价",
            "给出下列之一：有 jixiao.toml 的项目文件夹；每行一个项目、有 project_id（项目编号）列的表；\
            每行一个指标、有三级指标、分值、得分三列的评分表"),
        Code::TableEmpty => text("表里没有数据",
            "没有可以评价的内容",
            "第一行写表头，下面至少填一行；已经填过的，看看是否存到了别的文件"),
        Code::FileMissing => text("找不到文件 {name}",
            "评价要用到它",
            "把文件放到所写的位置，或改正写错的文件名（包括扩展名）"),
        Code::RulesMissing => text("没有名为“{name}”的指标体系或压减政策",
            "没有规则，就不能评分和压减",
            "可用的有：{known}；用自己的，填它的路径"),
        Code::QuoteNotClosed => text("从本行开始的记录没有结束：有一个英文双引号没有配对，或一行超过 1 MB",
            "它后面的各行都被并成了一格，读不出来",
            "检查本行的英文双引号是否成对；内容里的双引号要连写两个"),
        Code::ReadAs => text("按 {encoding} 编码、以{separator}分隔读取",
            "认错了编码或分隔符，文字和数字就会错位",
            "看一眼名称和金额是否正常；另存为“CSV UTF-8（逗号分隔）”就没有这条提示"),
        Code::ValueReadAs => text("{on}：{fact} 的“{value}”按 {read} 读取",
            "写法与规范形式不同，读法只有一种，所以照读",
            "读得对就不用管；不对的，改写成规范形式：半角数字，不加逗号，单位写在列名或 unit 列里"),
        _ => workbook(code),
    }
}

#[rustfmt::skip]
const fn workbook(code: Code) -> ProblemText {
    match code {
        Code::TableRead => text("表头在这里，下面有 {rows} 行数据",
            "表头认错了，各列的含义就都错了",
            "对一下行数；不对的，删去表格上方多余的行"),
        Code::ColumnsRead => text("各列的读法：{columns}",
            "列认错了，值就放到了别处",
            "对一下各列和金额单位；不对的，改正表头"),
        Code::FormulasRead => text("表里有 {count} 格公式，按文件里存的结果采用",
            "公式引用的内容变了而没有重新保存，存的结果就是旧的",
            "打开文件看一眼结果是否最新"),
        Code::WorkbookUnreadable => text("工作簿打不开：{what}",
            "读不出内容，就无法评价，也不能当作没有数据",
            "用 Excel 或 WPS 打开它，去掉打开密码，另存为“Excel 工作簿（.xlsx）”；打不开的，请对方重新发一份"),
        Code::TooLarge => text("文件太大：{what}超过上限 {limit}",
            "超出上限的文件会占满电脑内存，所以没有读取",
            "删去用不到的工作表、空行空列和图片后另存；项目很多的，用 UTF-8 逗号分隔的 CSV 大表"),
        Code::FormulaWithoutValue => text("这一格是公式，但文件里没有存它的计算结果",
            "本程序不计算公式，结果是多少无从得知",
            "用 Excel 或 WPS 打开并保存一次；或把公式复制后“选择性粘贴－数值”"),
        Code::CellError => text("这一格是错误值 {value}",
            "错误值不是数，也不能当作空白或 0",
            "改正这一格的公式或内容"),
        Code::NumberTooLong => text("这一格的数字 {value} 超过 15 位，表格软件存不住 15 位以后的数字",
            "后面的数字已经变成 0，编号会对错，金额会不准",
            "把这一格的格式改成“文本”，再重新输入"),
        Code::SheetUnclear => text("不能确定读哪一张工作表；文件里有：{known}",
            "读错了表，数据就张冠李戴",
            "只留要读的一张；或在文件名后面写明工作表，如 项目.xlsx#Sheet1"),
        Code::MappingUnknown => text("表头“{heading}”对应的列“{column}”不认识",
            "不知道这一列是什么，就不能用；也不能猜",
            "改成下列之一，或写 \"\" 表示不用这一列：{known}"),
        Code::MappingRepeated => text("表头“{heading}”和“{first}”都对应到列“{column}”",
            "两列含义相同，无法判断以哪一列为准",
            "只留一个；另一个改成别的列，或写 \"\" 表示不用"),
        Code::FormatUnclear => text("这一格存的是 {value}，单元格格式却把它显示成另一个数",
            "看到的和存的相差百倍、千倍，按哪一个算无从得知",
            "把单元格格式改成“常规”，核对数值和单位后保存"),
        Code::MappingUnused => text("表里没有表头“{heading}”",
            "这一行对应关系没有起作用，想用的列可能没有读到",
            "表头要与文件里的一字不差（包括括号和单位）；不再有这一列的，删去这一行"),
        Code::RowLeftOut => text("本行是说明、合计或重复的表头，没有采用：{value}",
            "不是数据的行混进来，会多出项目或重复计算",
            "确实是数据的，补上编号等必填的格"),
        Code::HiddenRows => text("这张表有 {count} 行是隐藏的，已照常读取",
            "打开时看不见这些行，容易以为没有算进去",
            "取消筛选或隐藏看一遍；不要的行请删掉"),
        Code::ColumnUnnamed => text("第 {number} 列有内容，却没有表头，没有采用",
            "不知道这一列是什么，就不能用",
            "补上表头；不需要的，删去这一列"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn returned(code: Code) -> ProblemText {
    match code {
        Code::FormEdition => text("这份填报表是按另一套指标体系或另一版本做的：{rulebook}，{edition} 版",
            "指标和评分标准不一样，填的内容对不上，所以整份没有采用",
            "用现在的指标体系重新生成填报表，请对方改填新表"),
        Code::FormAltered => text("填报表的结构被改动：{what} {value}",
            "表的行列变了，填的内容可能错位，所以整份没有采用",
            "请对方把内容抄到原来发出的填报表里，不要增删行列或改动灰色的格"),
        Code::FormProjectUnknown => text("项目 {project} 不在要收的项目里，没有采用",
            "多出来的项目会改变总数和压减额",
            "核对项目编号；确实要评的，先补进项目表，重新生成填报表"),
        Code::FormContradicts => text("{on}，{fact}：同一格有两个不同的值，这里是“{value}”，{at} 是“{first}”",
            "后来的不一定对，两个值都没有采用，这一格按空白处理",
            "请对方确认以哪一个为准，改正另一份后重新汇总"),
        Code::FormNotReturned => text("项目 {project}（{name}）没有交回填报表",
            "没有数据就不能评分",
            "请主管部门尽快交回"),
        Code::FormNotFilled => text("项目 {project}（{name}）的填报表一格也没有填",
            "没有数据就不能评分",
            "请对方填好后重新交回"),
        Code::FieldBlank => text("{on}：没有填 {fact}",
            "缺数据不能按 0 分处理，总分和等级因此定不下来",
            "填上这几格；整个指标不适用的，在“是否适用”填“否”并写明原因"),
        Code::ItemUnnamed => text("{on}：第 {number} 个个性指标填了“{value}”，却没有名称",
            "没有名称，就不知道填的是哪一项，所以这一项没有采用",
            "在这一项的第一行填上个性指标的名称"),
        Code::FileUnreadable => text("文件读不出来：{reason}",
            "里面的内容没有收进来",
            "关闭正在打开它的 Excel 或 WPS，等同步盘下载完，再重新汇总"),
        Code::FormLate => text("填报日期 {value}，晚于截止日期 {due}",
            "迟交会影响评价进度",
            "按规定提醒；内容照常采用"),
        Code::ReasonBlank => text("{on}：{fact} 填的是“{value}”，会扣分，却没有写原因",
            "没有原因，扣分就说不清、站不住",
            "在“扣分原因”一格写明具体情况"),
        Code::FormulaTyped => text("应当直接填写的格里是公式，按文件里存的结果 {value} 采用",
            "公式引用的内容变了，结果也会变，看不出原来填的是什么",
            "复制后“选择性粘贴－数值”，或直接输入"),
        Code::EvidenceNotThere => text("项目 {project}：写明的 {count} 份佐证材料不在交回的文件里：{value}",
            "没有材料，填报的内容无从核实",
            "补交这些材料，文件名与所写名称一致"),
        Code::FormUnknown => text("这个工作簿不是发出的填报表，当作附件处理",
            "如果它本该是填报表，里面的内容没有收进来",
            "是填报表的，请对方在原来发出的文件里填写，不要另建或复制工作表；是附件的，可以不管"),
        Code::FormCoverBlank => text("没有填写{what}",
            "有疑问时找不到人，也判断不了是否按时",
            "在“填报说明”一页补上"),
        Code::FormDateUnclear => text("填报日期“{value}”看不出是哪一天",
            "年月日的先后不能靠猜，判断不了是否按时",
            "写成 2025-11-30 这样的日期"),
        Code::FormPlanChanged => text("{on}：{fact} 发出时是“{first}”，交回时成了“{value}”",
            "项目资料和计划值（分项、权重、目标）以发出的为准，交回的改动没有采用",
            "确实要改的，先改发出时用的项目文件夹，再重新汇总"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn rulebook(code: Code) -> ProblemText {
    match code {
        Code::PointsDoNotAdd => text("{of} 写明 {stated} 分，各项相加是 {sum} 分",
            "分值对不上，总分就没有意义",
            "核对各指标、各维度的 max，使相加正好等于写明的分数"),
        Code::RepeatedId => text("{what}“{id}”重复，或编号不连续",
            "一切都按编号查找，编号不唯一就会张冠李戴",
            "改成不重复的编号；指标的 number 从 1 起依次编，不跳号"),
        Code::GradeBands => text("等级分数段有空缺或重叠：{grade} 处是 {from} 至 {to}，应当接到 {expected}",
            "落在空缺处的总分没有等级，落在重叠处的有两个等级",
            "从高到低写：最高一级的 to 是满分，每一级的 to 等于上一级的 from，最低一级的 from 是 0"),
        Code::RuleBands => text("{on}：评分区间在 {at} 处有空缺、重叠或次序不对",
            "落在这里的数值得不到分，或得到两个分",
            "bands 从 0 起逐段相接，最后一段不写 to；levels 从 1 到 0 逐档相接；linear 各点从小到大"),
        Code::ExampleFails => text("指标 {indicator} 的第 {example} 个例子写明 {stated}，按评分标准得到 {points}",
            "例子与标准不一致，必有一处写错",
            "重新手算一遍：标准错了改标准，例子错了改例子；missing 是例子缺事实，字母加数字是问题代码"),
        Code::RuleUnknown => text("指标 {indicator} 的评分标准读不懂：{reason}",
            "读不懂标准，就无法给分",
            "kind 取 ratio、bands、linear、checklist、deduction、levels、award 之一，再对照同类指标核对各项设置"),
        Code::RuleFactUnknown => text("指标 {indicator} 没有名为 {fact} 的事实",
            "例子或等级限制用到了它，却永远取不到值",
            "改成该指标评分标准里写明的事实名；确有需要的，先在评分标准里加上"),
        Code::CitationMissing => text("{of} 没有写出处",
            "没有出处，分数和压减就说不出依据",
            "加一行 citation，写明 source 和 confidence（printed、unconfirmed、reconstruction、computed 之一）"),
        Code::BadQuantity => text("{field} 的值“{value}”不合要求",
            "数量、编号、日期和选项都不能靠猜",
            "数值写成带双引号的小数，如 \"0.10\"；编号只用英文字母、数字和 - _ .；日期写成 2025-09-29；选项照样例取"),
        Code::UnknownReference => text("找不到 {what}“{name}”",
            "这里指向的东西不存在，规则落不了地",
            "改正写错的名称，或先把它写进指标体系；status 取 official、reconstruction、example，\
            confidence 取 printed、unconfirmed、reconstruction、computed，等级限制的 kind 取 at-most、set"),
        Code::ExampleMissing => text("指标 {id} 没有例子",
            "没有例子，就无法验证是否照原意给分",
            "至少加一个 [[indicator.example]]，写明事实和手算的得分"),
        Code::NoticeMissing => text("{id} 的性质是 {status}，却没有说明 notice",
            "没有说明，读者会以为是正式文本",
            "加 notice，用中英文各写一句来历；只有 official 可以不写"),
        Code::RulebookEmpty => text("指标体系 {id} 里没有指标",
            "没有可以打分的内容",
            "至少写一个维度文件（如 1-decision.toml），里面至少有一个指标"),
        Code::SettingsClash => text("设置有冲突：{one} 与 {other}",
            "两种写法只能取一种，否则算法不确定",
            "只留一种；两种都没写全的，补齐其中一种"),
        _ => rulebook_advice(code),
    }
}

#[rustfmt::skip]
const fn rulebook_advice(code: Code) -> ProblemText {
    match code {
        Code::LittleOutput => text("产出和效益合计占 {share}，低于 {limit}",
            "重心偏向手续，看不出服务做得怎样",
            "给产出、效益类指标多分配一些分值；另有依据的，在 [advice] 里写明界限"),
        Code::OneIndicatorHeavy => text("{on}占总分的 {share}，超过 {limit}",
            "一个指标几乎就定了等级",
            "拆成几个指标，或少分配一些分值"),
        Code::NoSatisfaction => text("没有满意度指标",
            "听不到服务对象和购买主体的意见",
            "增加一个满意度指标，并记录有效样本量"),
        Code::MostlyQualitative => text("靠评判的定性指标占 {share}，超过 {limit}",
            "换一个人评，分数可能就不同",
            "能计量的改成比率、分段等定量标准"),
        Code::VagueItem => text("{on}的写法含“{word}”，不够明确",
            "说法含糊，完成没完成无从核实",
            "改成可计量、可查证的写法：什么对象、多少数量、什么时限、什么标准"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn policy(code: Code) -> ProblemText {
    match code {
        Code::FloorUndercut => text("“{by}”会突破压减下限：等级“{grade}”、基数 {base} 元时只减 {cut} 元（{rate}），\
            按下限 {floor} 应减 {least} 元",
            "规定的最低压减不能落空",
            "把该比例改成不低于 {floor}，或用 when 把受下限约束的等级除外；\
            个别项目要保护的，写进 exemptions.csv，注明理由和决定文件"),
        Code::RatesFall => text("等级“{worse}”压减 {worse_rate}，反而少于“{better}”的 {better_rate}",
            "评得差的反而减得少，奖惩颠倒",
            "核对各 [[rate]]：等级越低，比例应当越高或相等"),
        Code::RuleEffect => text("规则“{rule}”写了 {count} 种做法，应当正好一种",
            "没写或写了几种，都不知道该怎样压减",
            "add、at_least、set、at_most、no_growth_over 五项中只留一项"),
        Code::GradeWithoutRate => text("{on} 评为“{grade}”，政策 {policy} 没有规定这一等级的压减比例",
            "没有依据不能压减，也不能当作不减",
            "请有权决定的部门定下比例，再在政策文件里加一段 [[rate]]，写明 grade、rate 和 citation"),
        Code::RuleInputMissing => text("{on} 没有填 {column}，而政策的“{rule}”要用它",
            "缺了它，该不该压减、压减多少都定不下来",
            "在项目表里填上 {column}；要的是上年等级、而上年没有评价过的，填“无”"),
        Code::PossibleGradeWithoutRate => text("{on} 还可能评为“{grade}”，政策 {policy} 没有规定这一等级的压减比例",
            "压减额的区间因此缺一头",
            "补齐缺少的事实，把等级定下来；或先请有权决定的部门定下比例"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn project(code: Code) -> ProblemText {
    match code {
        Code::ValueMissing => text("必填的 {column} 是空的",
            "缺了它，这一行无法使用",
            "在本行填上 {column}；还不知道的先查清，不要用 0 代替"),
        Code::ProjectRepeated => text("项目编号 {project} 出现了两次",
            "同一个项目会重复计算预算和压减",
            "重复的删去一行；确是两个项目的，改用不同的编号"),
        Code::AmountUnreadable => text("{column} 的“{value}”不是有效的金额",
            "金额读错一位，压减额就错了",
            "填一个数，最多精确到分，如 1205000、1,205,000.00 或 120.5万元；不写“约”、日期、区间和分数；\
            单位最好写在列名里，如“全年预算数（万元）”"),
        Code::AmountNegative => text("{column} 是负数：{value}",
            "预算和支出不会是负数，多半是录入有误",
            "核对正负号；有冲减的，填冲减后的净额"),
        Code::FieldUnreadable => text("{column} 的“{value}”读不懂",
            "定不下项目是否延续、是否公开或属于哪一年",
            "continues（是否延续）和 confidential（不公开）填“是”或“否”；year（年度）填四位年份，如 2025"),
        Code::LastGradeUnknown => text("上年等级“{value}”不在等级之列",
            "看上年等级的压减规则就无法判断",
            "填指标体系里的等级，如优、良、中、差；上年没有评价过的填“无”"),
        Code::ExemptionProjectUnknown => text("豁免所写的项目 {project} 不在项目表里",
            "这条豁免没有保护到任何项目",
            "核对豁免表和项目表的项目编号；项目已不在评价之列的，删去本行"),
        Code::ExemptionUnfounded => text("项目 {project} 的豁免没有写明理由或决定文件",
            "没有书面依据的豁免，审计时说不清",
            "在 reason 写理由，在 document 写决定文件或会议纪要的名称和文号"),
        Code::ExemptionShare => text("项目 {project} 的免压减比例“{value}”不合要求",
            "不知道该保留多少",
            "填大于 0、不超过 1 的小数或百分数，如 0.5 或 50%；全部免压减的填“全部”"),
        Code::ExemptionRepeated => text("项目 {project} 有两条豁免",
            "无法判断以哪一条为准",
            "合并成一行，写明合计的比例、理由和决定文件"),
        Code::UnitUnknown => text("“{column}”的单位“{value}”不是金额单位",
            "单位弄错，金额会差一万倍，所以不能猜",
            "只用“元”“万元”“亿元”，写在 money_unit 里或列名后的括号里"),
        Code::AmountUnitDiffers => text("{column} 的“{value}”自带的单位，与列名或 money_unit 里的“{unit}”不同",
            "元和万元差一万倍，两处说法不一，不能猜",
            "查清后只留一处单位；￥ 只说明是人民币，在按万元、亿元填的列里请去掉，或写明“万元”“亿元”"),
        Code::ExecutedOverReceived => text("{on}：执行 {executed} 元，多于 {column} 的 {received} 元",
            "花的比能花的多，多半有一个数填错、单位不同或重复统计",
            "查账核对这两个数；确实如此的，在报告里说明资金来源"),
        Code::CommittedOverKept => text("{on}：合同已承诺 {committed} 元，压减后只留 {kept} 元",
            "照此压减，下年已签的合同付不出钱",
            "核对合同期限和金额；确需保障的，先调整合同，或按程序办理豁免"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn sheet(code: Code) -> ProblemText {
    match code {
        Code::SheetWeights => text("各行分值相加是 {sum}，应为 100",
            "分值不是 100，总分就不能直接定等级",
            "核对分值列，看是否漏行、重行或录错；程序只指出，不代为折算"),
        Code::SheetScoresMissing => text("{rows} 行中有 {count} 行没有得分",
            "空着不等于 0 分，总分因此不完整",
            "查原始评分记录，补上得分；不适用的，写明不适用和原因"),
        Code::SheetScoreOver => text("“{row}”得 {score} 分，分值只有 {max}",
            "得分超过分值，总分虚高",
            "核对原始评分记录，看得分和分值是否录错或填反"),
        Code::SheetNoBenefit => text("评分表缺少{what}指标",
            "看不出钱花了以后有没有效果",
            "补上这类指标，写明目标和完成情况；确实不设的，说明理由"),
        Code::SheetRowHeavy => text("“{row}”一行占 {weight} 分，全表合计 {sum} 分",
            "一行就定了结果，其他指标形同虚设",
            "下次设置指标时把它拆细，分值分散到几个方面"),
        Code::SheetMoneyAsOutput => text("“{row}”把花了多少钱当作产出",
            "花了钱不等于办成了事，支出情况已由预算执行率反映",
            "换成服务本身的数量、质量、时效，如巡查次数、合格率"),
        Code::SheetAllFull => text("每一行都是满分",
            "一处问题都没有的很少见，容易被认为没有认真核实",
            "抽几行对照佐证材料复核；核实无误的，予以保留"),
        Code::SheetTotalDiffers => text("合计行写的是 {printed}，按各行相加应是 {sum}",
            "合计与各行不符，公布出去说不清",
            "核对各行和合计行，查明是哪一处录错"),
        Code::SheetExecution => text("“{row}”执行率 {rate}，按比例应为 {expected} 分，表上是 {score} 分",
            "这一行有公式可算，对不上容易被追问",
            "核对预算数、执行数和录入；另有评分办法的，在扣分原因里写明"),
        Code::SheetLossUnexplained => text("“{row}”目标 {target}，完成 {actual}，已达目标，得 {score} 分（分值 {max}），没有写扣分原因",
            "达到目标却扣分，没有原因就无法解释",
            "补写扣分原因，并核对目标值和完成值有没有填错"),
        Code::SheetZeroExecution => text("“{row}”得 0 分，其余各行却都是满分",
            "钱没花而事全办成，多半是资金行漏填或填错了行",
            "查账核对执行数；资金分总额和明细几行的，看看是否只填了明细"),
        Code::SheetWordForNumber => text("“{row}”的目标是数字（{target}），完成值写的是“{actual}”",
            "没有实际数字，完成了多少无从核实",
            "填上实际完成的数字，单位与目标一致"),
        Code::SheetNumberUnreadable => text("“{row}”的{column}“{value}”不是有效的数字",
            "读不出数字，这一行就加不进总分",
            "只填一个数，最多两位小数，如 9.5 或 9.5分；没有得分的留空"),
        Code::SheetRowMisplaced => text("“{row}”说的是过程管理，却列在产出或效益之下",
            "手续办得好不等于服务有成效，产出和效益会因此虚高",
            "移到过程一类，或换成反映服务结果的指标"),
        _ => text("", "", ""),
    }
}
