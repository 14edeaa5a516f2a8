//! Chinese words of a new portfolio folder.

use super::super::scaffold::scaffold_texts;

scaffold_texts! {
    Head = "这一批项目的设置。# 后面是说明，程序不读。可以用记事本修改，编码保持 UTF-8。";
    Title = "这一批项目的名称。";
    TitleGiven = "政府购买服务项目绩效评价";
    Year = "评价年度：去掉下一行开头的 #，改成实际年度。";
    Rulebook = "指标体系：内置的编号，或自己的文件夹（路径从本文件夹算起）。内置的有：";
    Policy = "压减政策：内置的编号，或自己的文件。没有这一行，只评分、定级，不压减。\n要用内置的，去掉其中一行开头的 #：";
    MoneyUnit = "金额单位：元、万元或亿元。只管列名里没有写单位的金额；列名里写了单位的，以列名为准。";
    Projects = "项目表：每行一个项目；项目编号、项目名称、全年预算数必填。";
    Facts = "事实表：每行一个事实，评分的依据。可以用 template 命令写出填报表，交各单位填。";
    Scores = "得分表：每行一个项目，每个指标一列。";
    Exemptions = "豁免表：没有豁免的，空着就行。";
    Columns = "列名对应表：本单位自己的列名各是什么意思。";
    ColumnsHead = "列名对应表。等号左边是文件里的列名，与文件一字不差；右边是它的意思，写英文列名或通用的中文列名。\n右边写 \"\"，表示不用这一列。程序本来就认识的列名不必写在这里。\n写着“猜的”的，是照字面猜的：请逐行核对，改对后删去“猜的”字样。读数据时只认这里写的，不再猜。";
    Guessed = "猜的，请核对";
    UsedAs = "用在 [{table}] 里";
    Repeats = "与“{heading}”意思相同";
    Open = "还没有列对应的（需要的，把对应的列名写到上面）：";
    Made = "已新建 {folder}";
    File = "  {file}　{what}";
    Taken = "  {source} → {file}　{what}；列名猜了 {guessed} 个，不用 {unused} 个";
    LeftOut = "  {source}　看不出用途，没有采用";
    NextHead = "接下来：";
    NextColumns = "  核对 columns.toml：猜的列名改对，不用的留着 \"\"";
    NextFill = "  用 Excel 或 WPS 填写 {files}，仍存为“CSV UTF-8（逗号分隔）”";
    NextSettings = "  在 jixiao.toml 里写上年度；要压减的，选定压减政策";
    NextCheck = "  jixiao check {folder}　看还缺什么";
    NextTemplate = "  jixiao template {folder}　写出给各单位填报的 Excel 表";
    NextRun = "  jixiao run {folder}　评分、定级、压减";
}

/// Says what a file of a portfolio folder holds.
pub(in crate::wording) fn portfolio_file(name: &str) -> &'static str {
    match name {
        "settings" => "设置",
        "projects" => "项目表",
        "facts" => "事实表",
        "scores" => "得分表",
        "exemptions" => "豁免表",
        "columns" => "列名对应表",
        _ => "",
    }
}

/// Says what a column means.
pub(in crate::wording) fn column_meaning(name: &str) -> &'static str {
    match name {
        "project_id" => "项目编号，必填，不重复",
        "name" => "项目名称，必填",
        "department" => "主管部门",
        "purchaser" => "购买主体",
        "contractor" => "承接主体",
        "firm" => "评价机构",
        "category" => "项目类别",
        "service_class" => "服务目录",
        "year" => "年度，四位数字",
        "continues" => "是否延续：是、否",
        "budget_initial" => "年初预算数",
        "budget" => "全年预算数，必填",
        "received" => "到位数",
        "executed" => "执行数",
        "request" => "下年申报数",
        "reviewed" => "下年评审核定数",
        "committed" => "合同承诺下年支付数",
        "grade_last_year" => "上年等级",
        "confidential" => "不公开：是、否",
        "indicator" => "指标的编号、序号或名称",
        "item" => "个性指标的名称",
        "fact" => "事实的名称",
        "value" => "值",
        "unit" => "计量单位",
        "reason" => "原因",
        "evidence" => "佐证材料",
        "share" => "免压减的比例",
        "document" => "决定文件或会议",
        _ => "",
    }
}
