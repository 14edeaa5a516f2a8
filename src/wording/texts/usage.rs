//! What is said of a command that cannot be understood.

use crate::wording::declare::phrases;

phrases! {
    /// A text about a command that cannot be understood.
    pub(crate) enum UsageText {
        Head(what) = "命令写法有误：{what}" | "the command cannot be understood: {what}";
        NoCommand(name) = "没有“{name}”这个命令" | "there is no command \"{name}\"";
        NoOption(name) = "这个命令没有“{name}”这个选项" | "this command has no option \"{name}\"";
        Extra(name) = "多出了“{name}”" | "\"{name}\" is one too many";
        Missing = "缺少下列内容" | "something is missing";
        MissingOne(name, help) = "{name}　{help}" | "{name}  {help}";
        NoValue(name) = "“{name}”后面要写一个值" | "\"{name}\" needs a value behind it";
        BadValue(name, value) = "“{name}”不能是“{value}”" | "\"{name}\" cannot be \"{value}\"";
        NotTaken(name, value) =
            "“{name}”后面不带值，却写了“{value}”"
            | "\"{name}\" takes no value, and \"{value}\" was given";
        Conflict(name, other) =
            "“{name}”和“{other}”不能同时用，请去掉其中一个"
            | "\"{name}\" and \"{other}\" exclude each other; leave one of them out";
        Twice(name) = "“{name}”只能写一次" | "\"{name}\" may be given once only";
        NoSubcommand(name) = "“{name}”后面要写做什么" | "\"{name}\" needs a command behind it";
        NotUnicode =
            "有一个参数不是 UTF-8 文字，无法识别"
            | "an argument is no text in UTF-8 and cannot be read";
        Other = "参数的个数或写法不对" | "the arguments are too many, too few or badly written";

        Meant(names) = "是不是 {names}？" | "did you mean {names}?";
        Or = " 或 " | " or ";
        Values(values) = "可以写：{values}" | "it may be: {values}";
        Form(form) = "应为：{form}" | "it has to be: {form}";
        ValueWord(name, word) = "{name}（{word}）" | "{name} ({word})";
        ListSeparator = "、" | ", ";
        Spaces =
            "文件或文件夹的名称里有空格的，整个名称要用英文双引号括起来"
            | "put double quotation marks around the name of a file or folder that has spaces";
        Dashes(name) =
            "选项前面是两个英文减号，写成 {name}"
            | "an option begins with two hyphens, write {name}";
        StartsWithDash(name) =
            "“{name}”若是文件名或文字，在它前面另写一个 --"
            | "if \"{name}\" is a name or a text, put -- before it";
        Usage(usage) = "用法：{usage}" | "usage: {usage}";
        See(command) = "详细说明：{command}" | "more: {command}";

        // What was probably meant by an input that is none.
        MeantFolderOf =
            "这个文件在项目文件夹里，要写的是整个文件夹："
            | "this file lies in a portfolio folder; name the folder:";
        MeantWithin =
            "项目文件夹在它里面，要写的是其中之一："
            | "portfolio folders lie within it; name one of them:";
        MeantResults =
            "这是写出的结果，可以核验："
            | "these are results; they can be verified:";
        MeantForms =
            "这里是交回的填报表，先汇总："
            | "these are forms that came back; collect them first:";
        MeantSheets = "这里是自评表，可以逐份评分：" | "these are score sheets; they can be scored:";
        MeantTable =
            "如果这是本单位的项目清单或评分表，先由它新建项目文件夹："
            | "if this is a list of projects or scores of your own, make a portfolio folder from it first:";
        MeantTables =
            "如果这些是本单位的项目清单和评分表，先由它们新建项目文件夹（用不到的去掉）："
            | "if these are lists of projects and scores of your own, make a portfolio folder from them first (leave out what is not needed):";
        MeantEmpty =
            "这里没有表，可以先新建项目文件夹："
            | "there are no tables here; make a portfolio folder to start with:";

        // The signs in a usage line.
        Options = "[选项]" | "[OPTIONS]";
        Command = "命令" | "COMMAND";
    }
}
