//! Names of what ids stand for: facts, kinds of values, things and outcomes.

use crate::wording::declare::names;

names! {
    /// Names a fact that means the same under every indicator; `None` where it has no such name.
    pub fn common_fact_name {
        "budget_initial" = "年初预算数" | "initial budget";
        "budget" = "全年预算数" | "full-year budget";
        "received" = "到位数" | "received";
        "executed" = "执行数" | "executed";
        "actual" = "实际值" | "actual";
        "target" = "目标值" | "target";
        "share" = "占比" | "share";
        "direction" = "方向" | "direction";
        "level" = "档次" | "level";
        "level_share" = "给分比例" | "share awarded";
        "points" = "给分" | "points";
        "applicable" = "是否适用" | "applicable";
        "fund" = "资金" | "fund";
        "project_id" = "项目编号" | "project id";
        "name" = "项目名称" | "project name";
        "department" = "主管部门" | "department";
        "purchaser" = "购买主体" | "purchaser";
        "contractor" = "承接主体" | "contractor";
        "firm" = "评价机构" | "evaluation firm";
        "service_class" = "服务目录" | "service class";
        "category" = "类别" | "category";
        "year" = "年度" | "year";
        "continues" = "是否延续" | "continues";
        "contract" = "合同金额" | "contract";
        "request" = "申报数" | "request";
        "reviewed" = "评审核定数" | "reviewed amount";
        "committed" = "合同承诺数" | "committed";
        "grade_last_year" = "上年等级" | "grade last year";
        "confidential" = "不公开" | "confidential";
        "indicator" = "指标" | "indicator";
        "item" = "分项" | "item";
        "fact" = "事实名称" | "fact";
        "value" = "值" | "value";
        "unit" = "单位" | "unit";
        "reason" = "扣分原因" | "reason";
        "evidence" = "佐证材料" | "evidence";
        "document" = "决定文件" | "document";
        "priority" = "优先顺序" | "priority";
        "level1" = "一级指标" | "first level";
        "level2" = "二级指标" | "second level";
        "level3" = "三级指标" | "third level";
        "weight" = "分值" | "maximum";
        "score" = "得分" | "score";
        "money_unit" = "金额单位" | "unit of money";
    }
}

names! {
    /// Names a kind of value.
    pub(in crate::wording) fn kind_of_value {
        "number" =
            "不小于 0 的数字，小数最多 12 位，单位写在“单位”一列"
            | "a number of at least 0 with at most 12 decimals, its unit in the column unit";
        "mark" = "符合、部分符合、不符合或不适用" | "met, partly, not-met or not-applicable";
        "mark-whole" = "符合或不符合，没有部分符合" | "met or not-met, nothing between";
        "count" = "不小于 0 的整数" | "a whole number of at least 0";
        "level" = "档次名称" | "the name of a level";
        "yes-no" = "是或否" | "yes or no";
        "direction" = "“正向”（≥）或“反向”（≤）" | "at-least (≥) or at-most (≤)";
        "share" = "0 至 1 的比例或百分数" | "a share from 0 to 1 or a percentage";
        "points" = "分数，最多两位小数" | "points with at most two decimals";
    }
}

names! {
    /// Names a thing that a problem is about.
    pub(in crate::wording) fn thing {
        "dimension" = "一级指标" | "dimension";
        "group" = "二级指标" | "group";
        "indicator" = "指标" | "indicator";
        "number" = "指标序号" | "indicator number";
        "grade" = "等级" | "grade";
        "rates alone" = "单看各等级的比例" | "by the rates alone";
        "source" = "出处" | "source";
        "checkpoint" = "评价要点" | "checkpoint";
        "finding" = "扣分情形" | "finding";
        "unit" = "单位填" | "filled in by the unit";
        "evaluator" = "评价组填" | "filled in by the evaluation group";
        "finance" = "财政填" | "filled in by the finance bureau";
        "level" = "档次" | "level";
        "rule" = "规则" | "rule";
        "decision" = "决定" | "decision";
        "scenario" = "方案" | "scenario";
        "category" = "类别" | "category";
        "department" = "主管部门" | "department";
        "project" = "项目" | "project";
        "order-key" = "排序依据" | "key of the order";
        "column" = "列" | "column";
        "status" = "性质" | "status";
        "confidence" = "可信程度" | "confidence";
        "limit kind" = "等级限制类型" | "kind of limit";
        "comma" = "逗号" | "commas";
        "tab" = "制表符" | "tabs";
        "semicolon" = "分号" | "semicolons";
        "project-added" = "多出项目" | "a project too many:";
        "project-repeated" = "项目重复" | "a project stands twice:";
        "project-gone" = "少了项目" | "a project is gone:";
        "line-added" = "多出一行" | "a line too many:";
        "line-repeated" = "一行重复" | "a line stands twice:";
        "line-gone" = "少了一行" | "a line is gone:";
        "headings" = "表头有改动" | "a heading was changed:";
        "advice-that-blocks" = "可以拦截的提示" | "advice that may block";
        "ratio-yi" = "相差近一亿倍，像是把亿元、元填混了" | "about 100,000,000 times apart, as 亿元 and 元 are";
        "ratio-wan" = "相差近一万倍，像是把万元、元填混了" | "about 10,000 times apart, as 万元 and 元 are";
        "ratio-qian" = "相差近一千倍，像是把千元、元填混了" | "about 1,000 times apart, as 千元 and 元 are";
        "contract-below" = "低于下限" | "below the limit of";
        "contract-above" = "高于上限" | "above the limit of";
        "share-of-nothing" = "算不出（预算为零）" | "more than nothing";
        "ratio-other" = "相差过大" | "too far apart";
        "sheet-renamed" = "工作表改了名称（发出→交回）" | "a sheet has another name (sent→returned):";
        "sheet-added" = "多出一张工作表" | "a sheet too many:";
        "project-renumbered" = "项目编号有改动（发出→交回）" | "the id of a project was changed (sent→returned):";
        "repair-sheet-name" = "把这张工作表改回原来的名称，重新报送，不用重填" | "give the sheet its name back and hand the form in again; nothing need be filled in anew";
        "repair-sheet-added" = "把内容并入原来的工作表，删去多出的这一张，重新报送" | "put what it says into the sheet that was sent, delete this one and hand the form in again";
        "repair-number" = "把项目编号改回原来的，重新报送，不用重填" | "give the project its id back and hand the form in again; nothing need be filled in anew";
        "repair-project-added" = "删去多出的这一行，重新报送；确需增加项目的，与发表单位联系" | "delete the row and hand the form in again; ask those who sent it where a project is to be added";
        "repair-line-added" = "删去多出的这一行，重新报送" | "delete the row and hand the form in again";
        "repair-headings" = "把表头改回原来的文字，删去插入的列，重新报送" | "give the headings their words back, delete columns put in, and hand the form in again";
        "repair-layout" = "联系发表单位，用现在的程序重新发出填报表，把已填的内容填进新表后重新报送" | "ask those who sent the form to send a new one, made by the program they now use, and put what was filled in into it";
        "repair-anew" = "把已填的内容填入原来发出的填报表，重新报送" | "put what was filled in into the form as it was sent out and hand that in";
        "sheet-gone" = "少了工作表" | "a sheet is gone:";
        "row-unkeyed" = "有一行没有编码却有内容" | "a row without key holds";
        "key-unreadable" = "一行的编码有改动" | "the key of a line was changed:";
        "form-layout" = "这是另一版程序发出的表，版式是" | "another version of the program made it, in the layout";
        "stamp" = "隐藏的标识页有改动" | "the hidden sheet was changed";
        "form-unit" = "填报单位" | "who filled the form in";
        "form-person" = "填报人" | "the person who filled the form in";
        "form-date" = "填报日期" | "the date of the form";
        "correction-indicator" = "指标" | "the indicator";
        "correction-column" = "列名" | "the column";
        "correction-fact" = "事实" | "the fact";
        "correction-new" = "更正为" | "the new value";
        "correction-who" = "更正人" | "who corrected it";
        "correction-reason" = "更正理由" | "the reason";
        "correction-document" = "依据文件" | "the document";
        "correction-day" = "更正日期" | "the day";
        "one value" = "这里应填一个确定的数，不能填界限" | "where one number must stand, not a bound";
        "other way" = "与计分的方向相反" | "which bounds the other way than it is scored";
        "every-row" = "全部" | "all";
        "right-of-all" = "每个要点都可以不适用，指标自身却不可以" | "every checkpoint may be not applicable, the indicator itself may not";
        "right-under-limit" = "等级限制要看的要点不能不适用" | "a checkpoint that a limit of the grades looks at must always apply";
        "packed-damaged" = "压缩的表已损坏，或不完整" | "the packed table is damaged or cut off";
        "damaged" = "文件已损坏，或不是工作簿" | "it is damaged, or no workbook";
        "locked" = "设有打开密码" | "it asks for a password";
        "other-kind" = "是 xlsb 格式" | "it is an xlsb";
        "pdf" = "一份 PDF" | "a PDF";
        "ofd" = "一份 OFD 版式文件" | "an OFD document";
        "picture" = "一张图片" | "a picture";
        "archive" = "一个压缩包" | "an archive";
        "lock-file" = "Excel 或 WPS 打开文件时留下的临时文件" | "a mark that Excel or WPS leaves beside an open workbook";
        "use-workbook" = "改用同名而没有“~$”的文件；临时文件可以删去" | "use the file of that name without ~$; the mark may be deleted";
        "parquet" = "一份 Parquet 文件，而这个程序编译时没有加 parquet 功能" | "a Parquet file, and this build has no feature parquet";
        "build-with-parquet" = "用 cargo build --release --features parquet 编译的程序读取；没有的，将数据导出为 UTF-8 的 CSV"
            | "read it with a program built by cargo build --release --features parquet; where there is none, export the data as UTF-8 CSV";
        "parquet-damaged" = "一份已损坏的 Parquet 文件，或压缩方式不是 snappy、zstd、gzip"
            | "a Parquet file that is damaged, or compressed otherwise than by snappy, zstd or gzip";
        "write-parquet-again" = "用 snappy、zstd 或 gzip 压缩重新导出" | "export it again, compressed by snappy, zstd or gzip";
        "binary floats" = "二进制浮点数" | "binary floats";
        "nested values" = "嵌套的值" | "nested values";
        "bytes" = "没有注明是文字的字节" | "bytes that are not marked as text";
        "U+00A0" = "不换行空格" | "no-break space";
        "U+00AD" = "软连字符" | "soft hyphen";
        "U+200B" = "零宽空格" | "zero width space";
        "U+200C" = "零宽不连字" | "zero width non-joiner";
        "U+200D" = "零宽连字" | "zero width joiner";
        "U+200E" = "从左到右标记" | "left-to-right mark";
        "U+200F" = "从右到左标记" | "right-to-left mark";
        "U+2060" = "词连接符" | "word joiner";
        "U+FEFF" = "字节顺序标记" | "byte order mark";
        "unseen" = "看不见的字符" | "a character that is not seen";
        "docx-without-table" = "一份没有表格的 Word 文档" | "a Word document without a table";
        "page-without-table" = "一份没有表格的网页" | "a web page without a table";
        "use-table" = "改用表格所在的文件；内容写在正文里的，录入 Excel，另存为 .xlsx"
            | "use the file that holds the table; where it is told in sentences, type it into Excel and save it as .xlsx";
        "rtf" = "一份 RTF 文档" | "an RTF document";
        "doc" = "一份旧格式的 Word 或 WPS 文档（.doc、.wps）" | "a document in the old format of Word or WPS (.doc, .wps)";
        "ppt" = "一份演示文稿" | "a presentation";
        "odt" = "一份 OpenDocument 文本（.odt）" | "an OpenDocument text (.odt)";
        "old-office" = "一份旧格式的办公文档" | "an office document in an old format";
        "ask-for-source" = "请提供单位发送原来的 Excel 或 Word 文件；没有的，将表格复制到 Excel，核对后另存为 .xlsx"
            | "ask for the Excel or Word file it was made from; where there is none, copy the table into Excel, check it and save it as .xlsx";
        "type-from-picture" = "请提供单位发送 Excel 或 Word 文件；没有的，将表格录入 Excel，另存为 .xlsx"
            | "ask for the Excel or Word file; where there is none, type the table into Excel and save it as .xlsx";
        "unpack" = "先解压，再用里面的文件" | "unpack it first and use the file in it";
        "save-as-docx" = "用 Word 或 WPS 打开，另存为“Word 文档（.docx）”；表格软件做的，另存为“Excel 工作簿（.xlsx）”"
            | "open it in Word or WPS and save it as a Word document (.docx); where a spreadsheet program made it, as an Excel workbook (.xlsx)";
        "tables" = "表格个数" | "tables";
        "sheets" = "工作表个数" | "worksheets";
        "settings" = "设置或规则文件的字节数" | "bytes of a file of settings or rules";
        "parts" = "内含文件个数" | "files within it";
        "unpacked" = "解压后的字节数" | "bytes once unpacked";
        "binary" = "xls 文件或网页的字节数" | "bytes of an xls or a web page";
        "cells" = "单元格个数" | "cells";
        "other-criteria" = "各表的指标不同" | "the tables name other criteria";
        "too-many-criteria" = "两两判断的指标超过 15 个" | "judgements in pairs take at most 15 criteria";
        "no-indicator" =
            "指标体系中没有这个指标、二级指标或一级指标"
            | "the rulebook has no indicator, group or dimension of this name";
        "weighed-twice" = "其中有指标已由别的一列给了权重" | "another column weighs an indicator of it already";
        "not-weighed" = "没有权重" | "there is no weight for it";
        "unknown-criterion" = "表中没有这一列" | "no column has this name";
        "gap" = "有空格" | "a value is missing";
        "few-rows" = "不足两行" | "there are fewer than two rows";
        "constant" = "各行数值都相同" | "all its values are the same";
        "not-positive" = "有负数，或越小越好的一列有 0" | "a value is negative, or a cost is 0";
        "bad-rows" = "格数不对的行数" | "rows with a wrong number of cells";
        "bad-cells" = "有错误的单元格个数" | "cells with errors";
        "text" = "文字的字节数" | "bytes of text";
        "columns" = "列数" | "columns";
        "row" = "一行的字节数" | "bytes of one row";
    }
}

names! {
    /// Names what a row was read as.
    pub(in crate::wording) fn outcome {
        "missing" = "缺少事实" | "missing";
        "not-applicable" = "不适用" | "not applicable";
    }
}
