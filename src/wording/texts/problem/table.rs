//! Tables, workbooks and settings: what keeps a file from being read.

use super::declare::problems;

problems! {
    EncodingUnknown(byte) {
        what: "文件的文字编码既不是 UTF-8、UTF-16，也不是 GB18030，前 {byte} 个字节之后无法识别"
            | "the text is neither UTF-8, UTF-16 nor GB18030; nothing after the first {byte} bytes can be read",
        why: "编码不符，汉字会变成乱码，项目和指标无法对应"
            | "in the wrong encoding Chinese names turn to garbage and match nothing",
        hint: "用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”；设置文件用记事本打开，另存时编码选“UTF-8”；再重新检查"
            | "open a table in Excel or WPS and save it as \"CSV UTF-8 (comma delimited)\", a settings file (.toml) in Notepad and save it with the encoding UTF-8; then check again",
    }
    RaggedRow(fields, expected) {
        what: "本行有 {fields} 格，表头有 {expected} 格"
            | "this row has {fields} cells, the heading has {expected}",
        why: "格子错位，数值会落到别的列，本行未采用"
            | "values would land in the wrong columns, so the row was left out",
        hint: "补齐缺少的格，或删去多余的逗号；内容里有逗号的，整格用英文双引号括起来；双引号要成对"
            | "add the missing cells or remove the extra commas; put a cell that contains a comma in double quotes, and close every quote",
    }
    ColumnMissing(column) {
        what: "缺少必需的{column}一列" | "the column {column} is missing",
        why: "没有这一列，就无法继续" | "nothing can be done without it",
        hint: "在表头补上{column}一列，并逐行填写"
            | "add {column} to the heading (its usual Chinese name is accepted too) and fill it in for every row",
    }
    ColumnRepeated(first, column) {
        what: "{column}一列与前面的{first}含义相同" | "the column {column} means the same as {first} before it",
        why: "两列数值不一定相同，无法判断以哪一列为准" | "which of the two counts cannot be told",
        hint: "核对后只留一列；自评表里有几列得分的，用 --score-column 指明以哪一列为准"
            | "compare the two and keep one; where a self-evaluation sheet has several scores, say which counts with --score-column",
    }
    ColumnUnknown(column) {
        what: "{column}一列无法识别，未采用" | "the column {column} is not known and was left out",
        why: "这一列的内容未用于评价" | "what it holds does not enter the evaluation",
        hint: "核对列名：写错的，改用规定的列名；自行备用的列，无需处理"
            | "check the name and correct it if it is misspelt; a column kept for your own use may stay",
    }
    TomlUnreadable(reason) {
        what: "文件不符合格式：{reason}" | "the file cannot be read as what it should be: {reason}",
        why: "设置无法识别，不能据以评价" | "nothing can be evaluated by settings that cannot be read",
        hint: "改正所指的这一行；文字和数值都要加英文双引号，如“rate = \"0.10\"”（比例）；各项名称要与样例一致"
            | "correct this line; put texts and quantities in double quotes, as in rate = \"0.10\", and use the keys of the samples",
    }
    InputUnknown {
        what: "未找到项目表或设置文件" | "no table of projects and no settings were found",
        why: "无法确定按哪种办法评价" | "how to evaluate it depends on what it is",
        hint: "提供下列之一：有设置文件“jixiao.toml”的项目文件夹；每行一个项目、有“项目编号”一列的表；每行一个指标、有“三级指标”“分值”“得分”三列的自评表；“score”（评分）和“check”（检查）两条命令还可用放自评表的文件夹"
            | "give a portfolio folder with jixiao.toml, a table of one row a project with a column project_id, or a score sheet of one row an indicator with columns level3, weight and score; score and check also take a folder of score sheets",
    }
    TableEmpty {
        what: "表中没有数据" | "the table has no rows",
        why: "没有可以评价的内容" | "there is nothing to evaluate",
        hint: "补填内容：第一行写表头，下面至少填一行；已经填过的，核对是否存到了别的文件"
            | "write the heading on the first line and at least one row below it; where that was done, see whether it was saved elsewhere",
    }
    FileMissing(name) {
        what: "找不到文件 {name}" | "the file {name} is not there",
        why: "评价要用到它" | "the evaluation needs it",
        hint: "将文件放到所写的位置，或改正写错的文件名（包括扩展名）"
            | "put the file where it is expected, or correct its name, extension included",
    }
    RulesMissing(name, known) {
        what: "没有名为“{name}”的指标体系或压减政策" | "there is no rulebook or policy named \"{name}\"",
        why: "没有规则，就不能评分和压减" | "without rules there is no score and no cut",
        hint: "改用下列之一：{known}；用自行编制的，填其路径" | "use one of {known}, or the path of your own",
    }
    QuoteNotClosed {
        what: "从本行开始的记录没有结束：有一个英文双引号没有配对，或一行超过 1 MB"
            | "the record that starts here does not end: a double quote is not closed, or the line is longer than 1 MB",
        why: "其后各行都被并成一格，无法读取" | "every row after it became part of one cell and cannot be read",
        hint: "核对本行的英文双引号是否成对；内容里的双引号要连写两个"
            | "see that every double quote on this line has its partner; write a quote inside a cell twice",
    }
    ReadAs(encoding, separator) {
        what: "按 {encoding} 编码、以{separator}分隔读取" | "read as {encoding}, separated by {separator}",
        why: "编码或分隔符识别有误，文字和数字会错位"
            | "with the wrong encoding or separator, text and numbers end up in the wrong place",
        hint: "核对名称和金额是否正常；另存为“CSV UTF-8（逗号分隔）”就没有这条提示"
            | "see that names and amounts look right; saved as \"CSV UTF-8 (comma delimited)\" this advice goes away",
    }
    WorkbookUnreadable(what) {
        what: "工作簿无法打开：{what}" | "the workbook cannot be opened: {what}",
        why: "内容无法读取，不能评价，也不能视为没有数据"
            | "without its content nothing can be scored, and it must not count as having no data",
        hint: "用 Excel 或 WPS 打开它，去掉打开密码，另存为“Excel 工作簿（.xlsx）”；仍无法打开的，请提供单位重新发送"
            | "open it in Excel or WPS, take the password off and save it as an Excel workbook (.xlsx); where it does not open, ask for it again",
    }
    TooLarge(what, limit) {
        what: "文件太大：{what}超过上限 {limit}"
            | "the file is too large: {what} above the limit of {limit}",
        why: "超出上限的文件会占满电脑内存，未读取"
            | "a file beyond the limits would fill the machine's memory, so it was not read",
        hint: "删去用不到的工作表、空行空列和图片后另存；项目很多的，用 UTF-8 逗号分隔的 CSV 大表"
            | "delete sheets, blank rows and columns and pictures that are not needed; for very many projects use a wide table as UTF-8 CSV with commas",
    }
    FormulaWithoutValue {
        what: "这一格是公式，文件中没有存计算结果"
            | "the cell is a formula, and the file stores no result with it",
        why: "本程序不计算公式，无法得知结果"
            | "formulas are not computed here, so what it comes to is not known",
        hint: "用 Excel 或 WPS 打开并保存一次；或把公式复制后“选择性粘贴－数值”"
            | "open and save the file once in Excel or WPS, or paste the formula's result as a value",
    }
    CellError(value) {
        what: "这一格是错误值 {value}" | "the cell holds the error value {value}",
        why: "错误值不是数，也不能视为空白或 0" | "an error is no number, nor is it blank or 0",
        hint: "改正这一格的公式或内容" | "put the cell's formula or content right",
    }
    NumberTooLong(value) {
        what: "这一格的数字 {value} 超过 15 位，表格软件不保存 15 位以后的数字"
            | "the cell's number {value} has more than 15 digits, and a spreadsheet keeps no more",
        why: "后面的数字已变成 0，编号会对应错误，金额会不准"
            | "the digits after the fifteenth have become 0: an id will not match, an amount will be wrong",
        hint: "将这一格的格式改成“文本”，再重新输入" | "format the cell as text and type it again",
    }
    SheetUnclear(known) {
        what: "无法确定读哪一张工作表；文件中有：{known}"
            | "it is not clear which worksheet is meant; the file has: {known}",
        why: "读错工作表，数据会对应错误" | "with the wrong sheet the data would be somebody else's",
        hint: "只留要读的一张；或在文件名后写明工作表，如“项目.xlsx#汇总”"
            | "keep only the sheet to be read, or name it behind the file, as in projects.xlsx#Sheet1",
    }
    MappingUnknown(heading, column, known) {
        what: "表头“{heading}”对应的{column}一列无法识别"
            | "the heading \"{heading}\" is to stand for the column {column}, which is not known",
        why: "无法确定这一列的含义，不能采用" | "what the column means is not known, so it cannot be used",
        hint: "改用下列之一，或写 \"\" 表示不用这一列：{known}"
            | "use one of these, or \"\" to leave the column out: {known}",
    }
    MappingRepeated(heading, first, column) {
        what: "表头“{heading}”和“{first}”都对应{column}一列"
            | "the headings \"{heading}\" and \"{first}\" both stand for the column {column}",
        why: "两列含义相同，无法判断以哪一列为准" | "both mean the same, and which one counts cannot be told",
        hint: "只留一个；另一个改用别的列，或写 \"\" 表示不用"
            | "keep one; give the other another column, or \"\" to leave it out",
    }
    FormatUnclear(value) {
        what: "这一格存的是 {value}，按单元格格式显示的是另一个数"
            | "the cell holds {value}, and its number format shows another number",
        why: "所见与所存相差百倍、千倍，无法确定按哪一个计算"
            | "what is seen and what is stored differ a hundred- or a thousandfold, and it is not known which one is meant",
        hint: "将单元格格式改成“常规”，核对数值和单位后保存"
            | "set the cell's format to General, check the number and its unit, and save",
    }
    ColumnTypeUnread(column, kind) {
        what: "{column}一列存的是{kind}，没有读取" | "the column {column} holds {kind} and was not read",
        why: "二进制浮点数存不准 0.1，金额会差一分；嵌套的值和字节不是一个数或一段文字"
            | "a binary float cannot hold 0.1, and amounts would be a fen off; nested values and bytes are no single number or text",
        hint: "将这一列转换成十进制小数（“DECIMAL”）或文字，再重新导出"
            | "convert the column to DECIMAL or text where it is exported, as in CAST(… AS DECIMAL(18, 2))",
    }
    TextTooLong(column, count, limit) {
        what: "{on}：{column}一列有 {count} 个字，最多 {limit} 个" | "{on}: {column} has {count} characters, more than {limit}",
        why: "工作簿的一格、图上的标签和打印的表格容不下，内容会残缺"
            | "no cell of a workbook, label of a chart or printed table holds it, and part of it would be lost",
        hint: "删去多余的内容，只写要点；详细内容另存为文件，在佐证材料中写文件名；一格里粘进了别的内容的，删去"
            | "write it shortly, and keep the details in a document that the evidence names; where something else was pasted into the cell, remove it",
    }
    FileOfOtherKind(what, remedy) {
        what: "这是{what}，没有可以读取的表格" | "this is {what}; no table can be read from it",
        why: "内容无法读取，不能评价，也不能视为没有数据"
            | "without its content nothing can be scored, and it must not count as having no data",
        hint: "{remedy}" | "{remedy}",
    }
    UnitBelow(value) {
        what: "表下的说明写明金额单位是“{value}”，而列名里没有写单位"
            | "a note below the rows states the unit {value}, and the headings of amounts name none",
        why: "这张大表是逐行读取的，前面各行已经按元计算，金额会差很多倍"
            | "this big table is read row by row, and the rows before were taken in 元, so amounts would be many times off",
        hint: "在各金额列的列名后写明单位，如“全年预算数（万元）”，再重新运行"
            | "put the unit into the headings of amounts, as in 全年预算数（万元）, and run it again",
    }
    GroupUnclear(group, columns) {
        what: "“{group}”下面分成几列：{columns}；其中没有合计，无法确定以哪一列为准"
            | "\"{group}\" stands over several columns, {columns}, and none of them is a total, so which one counts cannot be told",
        why: "只取其中一列，金额就不完整" | "taken from one of them alone, an amount would be incomplete",
        hint: "在这几列中增加“合计”一列；或把要用的一列的列名改成“{group}”，其余的列另起列名"
            | "add a column 合计 (total) among them, or name the column that counts \"{group}\" and give the others names of their own",
    }
    RowLeftOut(value) {
        what: "本行是说明、合计、平均或重复的表头，未采用：{value}"
            | "this row is a note, a total, an average or a heading printed again, and was left out: {value}",
        why: "混入不是数据的行，会多出项目或重复计算" | "rows that are no data would add projects or count twice",
        hint: "核对本行；确实是数据的，补填编号等必填的格"
            | "look at the row; where it is data, fill in the id and the other cells that are required",
    }
    HiddenRows(count) {
        what: "这张表有 {count} 行是隐藏的，已照常读取"
            | "{count} rows of this sheet are hidden; they were read like any other",
        why: "打开时看不见这些行，容易误认为没有计入"
            | "who opens the file does not see them and may think they do not count",
        hint: "取消筛选或隐藏后核对；不需要的行请删去"
            | "clear the filter or unhide them and have a look; delete rows that should not count",
    }
    HiddenColumns(columns) {
        what: "这张表的 {columns} 列是隐藏的，已照常读取"
            | "columns {columns} of this sheet are hidden; they were read like any other",
        why: "打开时看不见这些列，容易误认为没有计入"
            | "who opens the file does not see them and may think they do not count",
        hint: "取消隐藏后核对；不需要的列请删去" | "look at them unhidden; delete columns that should not count",
    }
    UnitOfHeading(column, unit, stated) {
        what: "{column}写明单位是{unit}，表上另注单位是{stated}，按{unit}读取"
            | "{column} names {unit}, the table states {stated}; it was read in {unit}",
        why: "单位弄错，金额会差成百上千倍" | "a wrong unit is off by a thousand times and more",
        hint: "核对这一列的单位；两处都对的，不用处理" | "check the unit of this column; leave it where both are right",
    }
    ColumnUnnamed(number) {
        what: "第 {number} 列有内容而无表头，未采用"
            | "column {number} has something in it, but no heading, and was left out",
        why: "无法确定这一列的含义，不能采用" | "what the column means is not known",
        hint: "补填表头；不需要的，删去这一列" | "give it a heading, or delete it",
    }
    MappingUnused(heading) {
        what: "表中没有表头“{heading}”" | "the table has no heading \"{heading}\"",
        why: "这一行对应关系未起作用，需要的列可能没有读到"
            | "this line has no effect, so a column that is wanted may not have been read",
        hint: "核对表头，应与文件中的完全一致（包括括号和单位）；已没有这一列的，删去这一行"
            | "write the heading exactly as in the file, with its parentheses and unit, or delete the line if the column is gone",
    }
    FileNotNamed(line) {
        what: "文件夹中有这个文件，设置里没有写上它，没有读取"
            | "this file lies in the folder, but jixiao.toml does not name it, so it was not read",
        why: "里面填的内容对结果没有影响" | "nothing in it has an effect on the result",
        hint: "在“jixiao.toml”的“files”下写上 {line}；不用这个文件的，移到别的文件夹"
            | "write {line} under files in jixiao.toml, or move the file to another folder if it is not used",
    }
    TableRead(rows) {
        what: "表头在这里，下面有 {rows} 行数据" | "the heading was found here, with {rows} rows below it",
        why: "表头识别有误，各列的含义都会出错" | "with another heading every column would mean something else",
        hint: "核对行数；不符的，删去表格上方多余的行"
            | "compare the number of rows; where it is off, delete the lines above the table",
    }
    ColumnsRead(columns) {
        what: "各列的读法：{columns}" | "what the columns were taken for: {columns}",
        why: "列识别有误，数值会放到别处" | "a column taken for another puts its values in the wrong place",
        hint: "核对各列和金额单位；不符的，改正表头"
            | "look over columns and units of amounts; where one is off, correct its heading",
    }
    ValueReadAs(fact, value, read) {
        what: "{on}：{fact}的“{value}”按“{read}”读取" | "{on}: {fact} \"{value}\" was read as \"{read}\"",
        why: "写法与规范形式不同，但含义唯一，照此读取"
            | "it is not in its plain form, but has one meaning only, so it was taken",
        hint: "核对读取结果；有误的，改用规范写法：半角数字，不加逗号，单位写在列名中或“单位”一列"
            | "see whether it was read rightly; otherwise write the plain form: digits without commas, the unit in the heading or in the column unit",
    }
    FormulasRead(count) {
        what: "表中有 {count} 格公式，按文件中存的结果采用"
            | "{count} cells hold formulas and count by the result stored with them",
        why: "公式引用的内容变动而未重新保存的，所存结果是旧的"
            | "where what they refer to changed and the file was not saved, the stored result is old",
        hint: "打开文件核对结果是否最新" | "open the file and see that the results are up to date",
    }
    CharactersUnseen(count, characters) {
        what: "从这里起有 {count} 格夹着看不见的字符（{characters}），已去掉；不常见的空格按普通空格读取"
            | "from here on {count} cells hold characters that cannot be seen ({characters}); they were left out, and unusual spaces read as plain ones",
        why: "看上去相同的编号和名称，夹有这种字符就无法对应"
            | "an id or a name that looks the same would not match with such a character in it",
        hint: "核对这些格；一般无需处理，这种字符多是从网页、PDF 或聊天软件中复制来的"
            | "look at these cells; usually nothing is to be done, as such characters come along when text is copied from web pages, PDF files or chats",
    }
}
