//! English texts of problems: what is wrong, why it matters, what to do. Decides nothing.

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
        Code::EncodingUnknown => text("the text is neither UTF-8, UTF-16 nor GB18030; nothing after the first {byte} bytes can be read",
            "in the wrong encoding Chinese names turn to garbage and match nothing",
            "open the file in Excel or WPS, save it as \"CSV UTF-8 (comma delimited)\" and check again"),
        Code::RaggedRow => text("this row has {fields} cells, the heading has {expected}",
            "values would land in the wrong columns, so the row was left out",
            "add the missing cells or remove the extra commas; put a cell that contains a comma in double quotes, and close every quote"),
        Code::ColumnMissing => text("the column {column} is missing",
            "nothing can be done without it",
            "add {column} to the heading (its usual Chinese name is accepted too) and fill it in for every row"),
        Code::ColumnRepeated => text("the column \"{column}\" repeats an earlier one",
            "both mean the same, and which one counts cannot be told",
            "compare the two columns and keep one"),
        Code::ColumnUnknown => text("the column \"{column}\" is not known and was left out",
            "what it holds does not enter the evaluation",
            "correct the name if it is misspelt; a column kept for your own use may stay"),
        Code::TomlUnreadable => text("the file cannot be read as what it should be: {reason}",
            "settings are not guessed",
            "correct this line; put texts and quantities in double quotes, as in rate = \"0.10\", and use the keys of the samples"),
        Code::InputUnknown => text("the input is of no known kind",
            "how to evaluate it depends on what it is",
            "give a portfolio folder with jixiao.toml, a table of one row a project with a column project_id, \
            or a score sheet of one row an indicator with columns level3, weight and score"),
        Code::TableEmpty => text("the table has no rows",
            "there is nothing to evaluate",
            "write the heading on the first line and at least one row below it; if you did, see whether it was saved elsewhere"),
        Code::FileMissing => text("the file {name} is not there",
            "the evaluation needs it",
            "put the file where it is expected, or correct its name, extension included"),
        Code::RulesMissing => text("there is no rulebook or policy named \"{name}\"",
            "without rules there is no score and no cut",
            "use one of {known}, or the path of your own"),
        Code::QuoteNotClosed => text("the record that starts here does not end: a double quote is not closed, or the line is longer than 1 MB",
            "every row after it became part of one cell and cannot be read",
            "see that every double quote on this line has its partner; write a quote inside a cell twice"),
        Code::ReadAs => text("read as {encoding}, separated by {separator}",
            "with the wrong encoding or separator, text and numbers end up in the wrong place",
            "see that names and amounts look right; saved as \"CSV UTF-8 (comma delimited)\" this advice goes away"),
        Code::ValueReadAs => text("{on}: {fact} \"{value}\" was read as {read}",
            "it is not in its plain form, but has one meaning only, so it was taken",
            "nothing to do if it was read rightly; otherwise write the plain form: digits without commas, \
            the unit in the heading or in the column unit"),
        _ => workbook(code),
    }
}

#[rustfmt::skip]
const fn workbook(code: Code) -> ProblemText {
    match code {
        Code::TableRead => text("the heading was found here, with {rows} rows below it",
            "with another heading every column would mean something else",
            "compare the number of rows; where it is off, delete the lines above the table"),
        Code::ColumnsRead => text("what the columns were taken for: {columns}",
            "a column taken for another puts its values in the wrong place",
            "look over columns and units of amounts; where one is off, correct its heading"),
        Code::FormulasRead => text("{count} cells hold formulas and count by the result stored with them",
            "where what they refer to changed and the file was not saved, the stored result is old",
            "open the file and see that the results are up to date"),
        Code::WorkbookUnreadable => text("the workbook cannot be opened: {what}",
            "without its content nothing can be scored, and it must not count as having no data",
            "open it in Excel or WPS, take the password off and save it as an Excel workbook (.xlsx); where it does not open, ask for it again"),
        Code::TooLarge => text("the file is too large: {what} above the limit of {limit}",
            "a file beyond the limits would fill the machine's memory, so it was not read",
            "delete sheets, blank rows and columns and pictures that are not needed; for very many projects use a wide table as UTF-8 CSV with commas"),
        Code::FormulaWithoutValue => text("the cell is a formula, and the file stores no result with it",
            "formulas are not computed here, so what it comes to is not known",
            "open and save the file once in Excel or WPS, or paste the formula's result as a value"),
        Code::CellError => text("the cell holds the error value {value}",
            "an error is no number, nor is it blank or 0",
            "put the cell's formula or content right"),
        Code::NumberTooLong => text("the cell's number {value} has more than 15 digits, and a spreadsheet keeps no more",
            "the digits after the fifteenth have become 0: an id will not match, an amount will be wrong",
            "format the cell as text and type it again"),
        Code::SheetUnclear => text("it is not clear which worksheet is meant; the file has: {known}",
            "with the wrong sheet the data would be somebody else's",
            "keep only the sheet to be read, or name it behind the file, as in projects.xlsx#Sheet1"),
        Code::MappingUnknown => text("the heading \"{heading}\" is to stand for the column \"{column}\", which is not known",
            "what the column means is not known, and it is not guessed",
            "use one of these, or \"\" to leave the column out: {known}"),
        Code::MappingRepeated => text("the headings \"{heading}\" and \"{first}\" both stand for the column \"{column}\"",
            "both mean the same, and which one counts cannot be told",
            "keep one; give the other another column, or \"\" to leave it out"),
        Code::FormatUnclear => text("the cell holds {value}, and its number format shows another number",
            "what is seen and what is stored differ a hundred- or a thousandfold, and it is not known which one is meant",
            "set the cell's format to General, check the number and its unit, and save"),
        Code::MappingUnused => text("the table has no heading \"{heading}\"",
            "this line has no effect, so a column that is wanted may not have been read",
            "write the heading exactly as in the file, with its parentheses and unit, or delete the line if the column is gone"),
        Code::RowLeftOut => text("this row is a note, a total or a heading printed again, and was left out: {value}",
            "rows that are no data would add projects or count twice",
            "where it is data, fill in the id and the other cells that are required"),
        Code::HiddenRows => text("{count} rows of this sheet are hidden; they were read like any other",
            "who opens the file does not see them and may think they do not count",
            "clear the filter or unhide them and have a look; delete rows that should not count"),
        Code::ColumnUnnamed => text("column {number} has something in it, but no heading, and was left out",
            "what the column means is not known",
            "give it a heading, or delete it"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn returned(code: Code) -> ProblemText {
    match code {
        Code::FormEdition => text("the form was made for another rulebook or edition: {rulebook}, edition {edition}",
            "indicators and rules differ, so what was filled in does not fit, and none of it was taken",
            "make the forms anew with the rulebook now used and ask for them to be filled in"),
        Code::FormAltered => text("the structure of the form was changed: {what} {value}",
            "with rows or columns moved, what was filled in may stand in the wrong place, so none of it was taken",
            "ask for the content in the form as it was sent out, without adding or deleting rows, columns or grey cells"),
        Code::FormProjectUnknown => text("project {project} is not one of those asked for and was not taken",
            "a project too many changes every total",
            "check the project's id; where it is to be evaluated, add it to the table of projects and make the forms anew"),
        Code::FormContradicts => text("{on}, {fact}: the same cell has two values, here \"{value}\", at {at} \"{first}\"",
            "the later one need not be right; neither was taken and the cell counts as blank",
            "ask which one holds, correct the other file and collect again"),
        Code::FormNotReturned => text("project {project} ({name}) has not come back",
            "without data nothing can be scored",
            "ask the department for it"),
        Code::FormNotFilled => text("nothing of project {project} ({name}) was filled in",
            "without data nothing can be scored",
            "ask for the form again, filled in"),
        Code::FieldBlank => text("{on}: {fact} is blank",
            "what is missing must not count as 0, so total and grade stay open",
            "fill the cells in; where the whole indicator does not apply, say so at \"applies\" with a reason"),
        Code::ItemUnnamed => text("{on}: item {number} was filled in (\"{value}\") but has no name",
            "without a name it is not known what was measured, so the item was not taken",
            "name the item on its first line"),
        Code::FileUnreadable => text("the file cannot be read: {reason}",
            "its content was not taken in",
            "close it in Excel or WPS, let the synchronised folder finish, and collect again"),
        Code::FormLate => text("filled in on {value}, after the day it was due, {due}",
            "late forms hold the evaluation up",
            "remind them as the rules say; the content was taken"),
        Code::ReasonBlank => text("{on}: {fact} is \"{value}\", which costs points, and no reason is given",
            "points lost without a reason cannot be explained or defended",
            "write what happened into the cell for the reason"),
        Code::FormulaTyped => text("a cell to be filled in holds a formula; its stored result {value} was taken",
            "when what it refers to changes, so does the result, and what was meant is gone",
            "paste it as a value, or type it"),
        Code::EvidenceNotThere => text("project {project}: {count} documents named as evidence did not come with the forms: {value}",
            "without them what was filled in cannot be checked",
            "ask for them, with the names that are given"),
        Code::FormUnknown => text("the workbook is none of the forms sent out and counts as an attachment",
            "if it should be a form, its content was not taken in",
            "where it is a form, ask for it in the file that was sent out, not in a new or copied sheet; where it is an attachment, nothing is to be done"),
        Code::FormCoverBlank => text("{what} is blank",
            "nobody can be asked, and whether it is in time is not known",
            "fill it in on the sheet that explains the form"),
        Code::FormDateUnclear => text("the date \"{value}\" could be more than one day",
            "the order of day and month is not guessed, so whether it is in time is not known",
            "write it as 2025-11-30"),
        Code::FormPlanChanged => text("{on}: {fact} was sent out as \"{first}\" and came back as \"{value}\"",
            "a project's own data and its plan (items, shares, targets) hold as they were sent; the change was not taken",
            "where it is meant, change the portfolio folder the forms were made from and collect again"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn rulebook(code: Code) -> ProblemText {
    match code {
        Code::PointsDoNotAdd => text("{of} states {stated} points, its parts add to {sum}",
            "a total means nothing when its points do not add",
            "correct the max of the indicators or dimensions so that they add to what is stated"),
        Code::RepeatedId => text("{what} {id} stands twice, or the numbering leaves a gap",
            "everything is found by its id or number, so each may stand only once",
            "give each its own id; number the indicators from 1 on without gaps"),
        Code::GradeBands => text("the grade bands leave a gap or overlap: at {grade} it is {from} to {to}, but should reach {expected}",
            "a total in a gap has no grade, one in an overlap has two",
            "write the best grade first: its to is the full total, each to is the from of the grade above, the last from is 0"),
        Code::RuleBands => text("{on}: the scoring rule leaves a gap, overlaps or is out of order at {at}",
            "a value there would get no points, or two different ones",
            "let bands run from 0 without gaps and the last have no to; levels from 1 down to 0; points of a line upwards"),
        Code::ExampleFails => text("example {example} of indicator {indicator} states {stated}, the scoring rule gives {points}",
            "example and rule disagree, so one of them is wrong",
            "work it out by hand and correct the rule or the example; \"missing\" means the example lacks a fact, \
            a letter with digits is a problem code"),
        Code::RuleUnknown => text("the scoring rule of indicator {indicator} cannot be read: {reason}",
            "no points can be given by it",
            "choose the kind from ratio, bands, linear, checklist, deduction, levels, award, \
            and compare its settings with an indicator of the same kind"),
        Code::RuleFactUnknown => text("indicator {indicator} has no fact {fact}",
            "an example or a limit of the grades relies on it and would never see a value",
            "use a fact that the scoring rule names, or add it to the rule first"),
        Code::CitationMissing => text("{of} has no citation",
            "without a source nobody can defend a score or a cut",
            "add citation with source and confidence (printed, unconfirmed, reconstruction or computed)"),
        Code::BadQuantity => text("{field} cannot be \"{value}\"",
            "quantities, ids, dates and options are not guessed",
            "write quantities as quoted decimals such as \"0.10\", ids with ASCII letters, digits and - _ . only, \
            dates as 2025-09-29, options as in the samples"),
        Code::UnknownReference => text("there is no {what} \"{name}\"",
            "the rule points at something that does not exist",
            "correct the name or define it first; status is official, reconstruction or example; \
            confidence is printed, unconfirmed, reconstruction or computed; the kind of a limit is at-most or set"),
        Code::ExampleMissing => text("indicator {id} has no example",
            "without one nothing shows that the rule gives the points it was meant to give",
            "add at least one [[indicator.example]] with facts and the points worked out by hand"),
        Code::NoticeMissing => text("{id} has the status {status} but no notice",
            "readers would take it for the official text",
            "add a notice in Chinese and English that says where it comes from; only official goes without"),
        Code::RulebookEmpty => text("the rulebook {id} has no indicator",
            "there is nothing to score",
            "write at least one dimension file, such as 1-decision.toml, with at least one indicator"),
        Code::SettingsClash => text("these settings clash: {one} and {other}",
            "only one of the two can decide how points are worked out",
            "keep one of them; where neither is complete, complete one"),
        _ => rulebook_advice(code),
    }
}

#[rustfmt::skip]
const fn rulebook_advice(code: Code) -> ProblemText {
    match code {
        Code::LittleOutput => text("output and benefit carry {share} of the total, less than {limit}",
            "the weight lies on formalities and says little about the service itself",
            "give output and benefit more points, or state a limit of your own under [advice]"),
        Code::OneIndicatorHeavy => text("{on} carries {share} of the total, more than {limit}",
            "one indicator all but decides the grade",
            "split it into several indicators or give it fewer points"),
        Code::NoSatisfaction => text("no indicator measures satisfaction",
            "those who are served and those who buy are not heard",
            "add an indicator of satisfaction and record the number of valid answers"),
        Code::MostlyQualitative => text("judged indicators carry {share} of the total, more than {limit}",
            "another evaluator might well give other points",
            "turn what can be counted into ratios or bands"),
        Code::VagueItem => text("{on} says \"{word}\", which is vague",
            "nobody can tell whether it was achieved",
            "say what can be counted and checked: of what, how many, by when, to which standard"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn policy(code: Code) -> ProblemText {
    match code {
        Code::FloorUndercut => text("\"{by}\" undercuts the floor: with the grade \"{grade}\" and a base of {base} yuan \
            it cuts {cut} ({rate}), the floor of {floor} takes {least}",
            "the least cut that was decided must not be lost",
            "raise this rate to at least {floor}, or keep the floor's grades out with when; to protect single projects \
            use exemptions.csv, with reason and deciding document"),
        Code::RatesFall => text("\"{worse}\" is cut by {worse_rate}, less than \"{better}\" with {better_rate}",
            "a worse result would be rewarded",
            "correct the [[rate]] entries so that no worse grade has a lower rate"),
        Code::RuleEffect => text("the rule \"{rule}\" states {count} effects, it needs exactly one",
            "with none or several it is not clear what it does",
            "keep one of add, at_least, set, at_most, no_growth_over"),
        Code::GradeWithoutRate => text("{on} is graded \"{grade}\", for which the policy {policy} has no rate",
            "without a decision there is no cut, and no exemption from one either",
            "have the rate decided by those entitled to, then add a [[rate]] with grade, rate and citation to the policy"),
        Code::RuleInputMissing => text("{on} lacks {column}, which \"{rule}\" of the policy needs",
            "without it the cut cannot be decided",
            "fill in {column} in the table of projects; for last year's grade write none where there was no evaluation"),
        Code::PossibleGradeWithoutRate => text("{on} may come out as \"{grade}\", for which the policy {policy} has no rate",
            "the range of its cut has no upper end",
            "fill in the missing facts to settle the grade, or have a rate decided"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn project(code: Code) -> ProblemText {
    match code {
        Code::ValueMissing => text("{column} is blank but required",
            "the row cannot be used without it",
            "fill in {column}; if you do not know it yet, find out, and do not put 0 in its place"),
        Code::ProjectRepeated => text("the project id {project} stands twice",
            "its budget and cut would count twice",
            "delete one of the rows, or give different projects different ids"),
        Code::AmountUnreadable => text("{column} cannot be read as an amount: \"{value}\"",
            "one digit misread is a wrong cut",
            "write one number, nothing finer than 0.01 yuan, such as 1205000, 1,205,000.00 or 120.5万元; no dates, ranges, \
            fractions or estimates; the unit stands best in the heading, as in budget (万元)"),
        Code::AmountNegative => text("{column} is negative: {value}",
            "a budget or an expense below zero is most likely a slip",
            "check the sign; after a reversal give the net amount"),
        Code::FieldUnreadable => text("{column} cannot be \"{value}\"",
            "it decides whether the project goes on, is published, or which year it belongs to",
            "write yes or no for continues and confidential, and a year of four digits such as 2025 for year"),
        Code::LastGradeUnknown => text("last year's grade \"{value}\" is not one of the grades",
            "rules that look at last year's grade cannot decide",
            "use a grade of the rulebook, such as excellent, good, medium, poor, or none where there was no evaluation"),
        Code::ExemptionProjectUnknown => text("the exempted project {project} is not in the table of projects",
            "the exemption protects nothing",
            "compare the ids of exemptions and projects; delete the row if the project is no longer evaluated"),
        Code::ExemptionUnfounded => text("the exemption of project {project} lacks a reason or a deciding document",
            "an exemption without a paper behind it does not stand up to an audit",
            "put the reason into reason, and the name and number of the decision or minutes into document"),
        Code::ExemptionShare => text("the exempted share \"{value}\" of project {project} cannot be read",
            "how much is kept free cannot be told",
            "write a decimal or percentage above 0 and up to 1, such as 0.5 or 50%, or whole for all of it"),
        Code::ExemptionRepeated => text("project {project} has two exemptions",
            "which one counts cannot be told",
            "join them into one row with the whole share, the reason and the document"),
        Code::UnitUnknown => text("the unit \"{value}\" of \"{column}\" is no unit of money",
            "a wrong unit makes an amount wrong ten thousand times over, so it is not guessed",
            "use 元, 万元 or 亿元, in money_unit or in parentheses after the heading"),
        Code::AmountUnitDiffers => text("{column} \"{value}\" carries another unit than {unit}, which its heading or money_unit names",
            "元 and 万元 differ ten thousand times, and which one counts is not guessed",
            "find out and leave the unit in one place; ￥ only says that it is yuan, so take it out of a column in 万元 or 亿元, \
            or write the unit behind the number"),
        Code::ExecutedOverReceived => text("{on}: {executed} yuan executed, more than {column} with {received}",
            "spending more than there was most often means a slip, different units or double counting",
            "check both amounts against the books; if they are right, explain the funding in the report"),
        Code::CommittedOverKept => text("{on}: contracts commit {committed} yuan, only {kept} are kept after the cut",
            "signed contracts could not be paid next year",
            "check term and amount of the contract; change it, or have an exemption decided, where it must be honoured"),
        _ => text("", "", ""),
    }
}

#[rustfmt::skip]
const fn sheet(code: Code) -> ProblemText {
    match code {
        Code::SheetWeights => text("the points of the rows add to {sum}, they should add to 100",
            "a total out of anything but 100 gives no grade",
            "check the points of each row for lines left out, repeated or mistyped; nothing is converted for you"),
        Code::SheetScoresMissing => text("{count} of {rows} rows have no score",
            "a blank is not 0, so the total is incomplete",
            "fill in the scores from the evaluator's record, or say that a row does not apply and why"),
        Code::SheetScoreOver => text("\"{row}\" scores {score}, its maximum is {max}",
            "more than the maximum inflates the total",
            "compare with the evaluator's record: a slip, or two columns swapped"),
        Code::SheetNoBenefit => text("the sheet has no row for {what}",
            "it does not show what the money achieved",
            "add such an indicator with target and result, or say why there is none"),
        Code::SheetRowHeavy => text("\"{row}\" alone carries {weight} of {sum} points",
            "one row decides the result and the others hardly count",
            "next time split it and spread the points over several aspects"),
        Code::SheetMoneyAsOutput => text("\"{row}\" counts money spent as an output",
            "spending is not achieving, and the execution rate already covers it",
            "use the quantity, quality or timeliness of the service, such as patrols made or share passing inspection"),
        Code::SheetAllFull => text("every row has full marks",
            "not a single finding is rare and invites the doubt that nobody looked",
            "check a few rows against their evidence; if they hold, leave them as they are"),
        Code::SheetTotalDiffers => text("the total line prints {printed}, by its rows it should be {sum}",
            "a published total that its rows do not bear out cannot be defended",
            "compare the rows and the total line with the evaluator's record and find the slip"),
        Code::SheetExecution => text("\"{row}\": an execution rate of {rate} gives {expected} points, the sheet has {score}",
            "this row follows a formula, so a difference will be asked about",
            "check budget, executed amount and typing; where another rule applies, name it as the reason"),
        Code::SheetLossUnexplained => text("\"{row}\": target {target}, actual {actual}, met, yet {score} of {max} points and no reason",
            "points lost on a target that was met need an explanation",
            "write down the reason, and check target and actual for slips"),
        Code::SheetZeroExecution => text("\"{row}\" scores 0, yet all other rows have full marks",
            "everything done without money most often means that the funds row was left blank or another one filled in",
            "check the executed amount against the books; where funds have a total and parts, see that the total is filled in"),
        Code::SheetWordForNumber => text("\"{row}\": the target is a number ({target}), the actual value says \"{actual}\"",
            "without a number nobody can tell how much was achieved",
            "give the number reached, in the unit of the target"),
        Code::SheetNumberUnreadable => text("\"{row}\": \"{value}\" in {column} is no number",
            "a row that cannot be read cannot be added up",
            "write one number with two decimals at most, such as 9.5 or 9.5分; leave a missing score blank"),
        Code::SheetRowMisplaced => text("\"{row}\" is a matter of process but stands among outputs or benefits",
            "good paperwork is no result, and outputs and benefits look better than they are",
            "move it to process, or replace it with what the service achieved"),
        _ => text("", "", ""),
    }
}
