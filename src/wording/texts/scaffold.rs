//! A new portfolio folder: the comments in its files, and what making it prints.

use crate::wording::declare::phrases;

phrases! {
    /// A text of a new folder.
    pub(crate) enum ScaffoldText {
        // jixiao.toml
        Head =
            "这一批项目的设置。# 后面是说明，程序不读。可以用记事本修改，编码保持 UTF-8。"
            | "The settings of this portfolio. What follows a # is only a remark. Any text editor will do; keep it UTF-8.";
        Title = "这一批项目的名称。" | "The name of this portfolio.";
        TitleGiven = "政府购买服务项目绩效评价" | "Evaluation of purchased services";
        Year =
            "评价年度：去掉下一行开头的 #，改成实际年度。"
            | "The year evaluated: remove the # of the next line and put in the year.";
        Rulebook =
            "指标体系：内置的编号，或自己的文件夹（路径从本文件夹算起）。内置的有："
            | "The rulebook: a built-in id, or a folder of your own (its path relative to this folder). Built in are:";
        Policy =
            "压减政策：内置的编号，或自己的文件。没有这一行，只评分、定级，不压减。\n要用内置的，去掉其中一行开头的 #："
            | "The policy by which budgets are cut: a built-in id, or a file of your own. Without it nothing is cut.\nTo use a built-in one, remove the # of its line:";
        MoneyUnit =
            "金额单位：元、千元、万元、百万元或亿元。只管列名里没有写单位的金额；列名里写了单位的，以列名为准。"
            | "The unit of amounts, 元, 千元, 万元, 百万元 or 亿元, where a heading names none. What a heading names counts.";
        Projects =
            "项目表：每行一个项目；项目编号、项目名称、全年预算数必填。"
            | "One row a project; project_id, name and budget are required.";
        Facts =
            "事实表：每行一个事实，评分的依据。可以用 template 命令写出填报表，交各单位填。"
            | "One row a fact, by which projects are scored. The command template writes forms for departments to fill in.";
        Ids =
            "编号表：项目表没有编号，按项目名称编的号。增加项目时，在这里加一行，编号自定，不与别的重复。"
            | "The ids, made from the names, as the table of projects has none. For a new project add a row with an id of its own.";
        Scores = "得分表：每行一个项目，每个指标一列。" | "One row a project, one column an indicator.";
        Exemptions = "豁免表：没有豁免的，空着就行。" | "May stay without rows.";
        LastYear =
            "上年名单：项目名称和上年等级，按名称对到今年的项目。"
            | "Last year's grades, found by the names of the projects.";
        Columns = "列名对应表：本单位自己的列名各是什么意思。" | "What your own headings stand for.";

        // columns.toml
        ColumnsHead =
            "列名对应表。等号左边是文件里的列名，与文件一字不差；右边是它的意思，写英文列名或通用的中文列名。\n右边写 \"\"，表示不用这一列。程序本来就认识的列名不必写在这里。\n写着“猜的”的，是照字面猜的：请逐行核对，改对后删去“猜的”字样。读数据时只认这里写的，不再猜。"
            | "What your own headings stand for. On the left the heading exactly as in the file, on the right the column it means.\n\"\" on the right means that the column is not used. Headings that are known by themselves need no line here.\nWhat says \"guessed\" was guessed by the look of it: check every line. When data are read only what stands here counts, and nothing is guessed.";
        Guessed = "猜的，请核对" | "guessed: please check";
        UsedAs(table) = "用在 [{table}] 里" | "used in [{table}]";
        AsWell(heading) = "与“{heading}”像是同一列，请写明以哪一列为准" | "looks like the same column as \"{heading}\": say which counts";
        PartOf(heading) = "“{heading}”中的一列" | "one of the columns of \"{heading}\"";
        Repeats(heading) = "与“{heading}”意思相同" | "means the same as \"{heading}\"";
        Open =
            "还没有列对应的（需要的，把对应的列名写到上面）："
            | "Columns that no heading stands for (put the heading of those you need above):";

        // What is printed.
        Made(folder) = "已新建 {folder}" | "made {folder}";
        File(file, what) = "  {file}　{what}" | "  {file}  {what}";
        Taken(source, file, what, guessed, unused) =
            "  {source} → {file}　{what}；列名猜了 {guessed} 个，不用 {unused} 个"
            | "  {source} → {file}  {what}; headings guessed: {guessed}, not used: {unused}";
        IdsMade(file, count) =
            "  项目表没有编号：按项目名称编了 {count} 个，写在 {file} 里"
            | "  the projects have no ids: {count} were made from their names and written into {file}";
        LeftOut(source) = "  {source}　看不出用途，没有采用" | "  {source}  no use was found for it";
        NextHead = "接下来：" | "next:";
        NextColumns =
            "  核对 columns.toml：猜的列名改对，不用的留着 \"\""
            | "  go through columns.toml: correct what was guessed; what is not used keeps \"\"";
        NextFill(files) =
            "  用 Excel 或 WPS 填写 {files}，仍存为“CSV UTF-8（逗号分隔）”"
            | "  fill in {files} with Excel or WPS and save as \"CSV UTF-8 (comma delimited)\"";
        NextSettings =
            "  在 jixiao.toml 里写上年度；要压减的，选定压减政策"
            | "  put the year, and the policy if budgets are to be cut, into jixiao.toml";
        NextCheck(folder) =
            "  jixiao check {folder}　看还缺什么"
            | "  jixiao check {folder}  says what is missing";
        NextTemplate(folder) =
            "  jixiao template {folder}　写出给各单位填报的 Excel 表"
            | "  jixiao template {folder}  writes Excel forms for departments to fill in";
        NextRun(folder) =
            "  jixiao run {folder}　评分、定级、压减"
            | "  jixiao run {folder}  scores, grades and cuts";
    }
}
