//! English words of a new portfolio folder.

use super::super::scaffold::scaffold_texts;

scaffold_texts! {
    Head = "The settings of this portfolio. What follows a # is only a remark. Any text editor will do; keep it UTF-8.";
    Title = "The name of this portfolio.";
    TitleGiven = "Evaluation of purchased services";
    Year = "The year evaluated: remove the # of the next line and put in the year.";
    Rulebook = "The rulebook: a built-in id, or a folder of your own (its path relative to this folder). Built in are:";
    Policy = "The policy by which budgets are cut: a built-in id, or a file of your own. Without it nothing is cut.\nTo use a built-in one, remove the # of its line:";
    MoneyUnit = "The unit of amounts, 元, 万元 or 亿元, where a heading names none. What a heading names counts.";
    Projects = "One row a project; project_id, name and budget are required.";
    Facts = "One row a fact, by which projects are scored. The command template writes forms for departments to fill in.";
    Scores = "One row a project, one column an indicator.";
    Exemptions = "May stay without rows.";
    Columns = "What your own headings stand for.";
    ColumnsHead = "What your own headings stand for. On the left the heading exactly as in the file, on the right the column it means.\n\"\" on the right means that the column is not used. Headings that are known by themselves need no line here.\nWhat says \"guessed\" was guessed by the look of it: check every line. When data are read only what stands here counts, and nothing is guessed.";
    Guessed = "guessed: please check";
    UsedAs = "used in [{table}]";
    Repeats = "means the same as \"{heading}\"";
    Open = "Columns that no heading stands for (put the heading of those you need above):";
    Made = "made {folder}";
    File = "  {file}  {what}";
    Taken = "  {source} → {file}  {what}; headings guessed: {guessed}, not used: {unused}";
    LeftOut = "  {source}  no use was found for it";
    NextHead = "next:";
    NextColumns = "  go through columns.toml: correct what was guessed; what is not used keeps \"\"";
    NextFill = "  fill in {files} with Excel or WPS and save as \"CSV UTF-8 (comma delimited)\"";
    NextSettings = "  put the year, and the policy if budgets are to be cut, into jixiao.toml";
    NextCheck = "  jixiao check {folder}  says what is missing";
    NextTemplate = "  jixiao template {folder}  writes Excel forms for departments to fill in";
    NextRun = "  jixiao run {folder}  scores, grades and cuts";
}

/// Says what a file of a portfolio folder holds.
pub(in crate::wording) fn portfolio_file(name: &str) -> &'static str {
    match name {
        "settings" => "settings",
        "projects" => "projects",
        "facts" => "facts",
        "scores" => "scores",
        "exemptions" => "exemptions",
        "columns" => "what headings stand for",
        _ => "",
    }
}

/// Says what a column means.
pub(in crate::wording) fn column_meaning(name: &str) -> &'static str {
    match name {
        "project_id" => "project id, required and unique",
        "name" => "project name, required",
        "department" => "department in charge",
        "purchaser" => "who buys the service",
        "contractor" => "who provides it",
        "firm" => "evaluation firm",
        "category" => "category",
        "service_class" => "class in the service catalogue",
        "year" => "year, four digits",
        "continues" => "goes on next year: yes or no",
        "budget_initial" => "budget at the start of the year",
        "budget" => "full-year budget, required",
        "received" => "amount received",
        "executed" => "amount spent",
        "request" => "amount requested for next year",
        "reviewed" => "amount approved by the budget review",
        "committed" => "amount contracts commit for next year",
        "grade_last_year" => "last year's grade",
        "confidential" => "not to be published: yes or no",
        "indicator" => "the indicator's id, number or title",
        "item" => "name of an item",
        "fact" => "name of the fact",
        "value" => "value",
        "unit" => "unit",
        "reason" => "reason",
        "evidence" => "evidence",
        "share" => "share kept free of the cut",
        "document" => "deciding document or meeting",
        _ => "",
    }
}
