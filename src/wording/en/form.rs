//! English texts of forms.

crate::wording::form::form_texts! {
    File = "form";
    FileOf = "form-{group}";
    NoDepartment = "no-department";
    NoContractor = "no-contractor";
    NoFirm = "no-firm";
    SheetHelp = "Help";
    SheetProjects = "Projects";
    Books = "{books} workbooks, {projects} projects";
    BookLine = "{file}  projects: {projects}";
    Folder = "forms: {folder}";
    Title = "{title}: form to fill in";
    Rulebook = "Rulebook: {title} ({status}, edition {edition})";
    FilledFor = "Unit reporting";
    FilledBy = "Filled in by";
    FilledOn = "Date";
    Colours = "Colours";
    ColourInput = "white: may be filled in";
    ColourMissing = "pale yellow: must be filled in and is blank";
    ColourReason = "pale red: points are lost and a reason is wanted";
    ColourLocked = "grey: locked, nothing to fill in";
    HeadAmount = "{name} ({unit})";
    Indicator = "{number}. {title}\n({max} points)";
    OfItem = "item {slot}: {fact}";
    Hinted = "{fact} ({hint})";
    HintApplicable = "blank: it applies";
    HintOfProject = "blank: taken from the sheet {sheet}";
    HintDirection = "blank: {direction}";
    HintOptional = "may stay blank";
    NoGrade = "none";
    StateFill = "fill in";
    StateNameItem = "name item";
    StateReason = "give reason";
    StateDone = "done";
    StateNotApplicable = "not applicable";
    AskTitle = "Please fill in";
    AskChoice = "Choose from the list: {words}";
    AskApplicable = "Choose no where the indicator does not apply, and say why in the column for reasons. May stay blank where it applies.";
    AskItem = "Name one thing this project delivers under the indicator, such as area swept. The other lines of the item repeat it.";
    AskCount = "A whole number of at least 0; 0 where there is none.";
    AskNumber = "A number of at least 0, without its unit, which goes into the column Unit.";
    AskAmount = "An amount of at least 0, digits only, in {unit}.";
    AskShare = "A share from 0 to 100%, such as 60%.";
    AskPoints = "Points from 0 to {max} with at most two decimals; give a reason below the maximum.";
    AskDate = "A date such as 2026-01-15.";
    WrongTitle = "This cannot be taken";
    Page = "page &P of &N";
}

/// How to fill in a form.
pub(in crate::wording) const FORM_HELP: &[&str] = &[
    "1. Fill in the sheet {projects} first, then the sheet of each dimension. Fill in white and pale yellow cells only; grey cells are locked.",
    "2. Amounts are plain digits. On the sheet {projects} they are in {unit}, as the headings say; elsewhere the unit stands in the column Unit.",
    "3. Where the column Value has a list, choose from it; elsewhere enter a number as the note says. A percentage is a number with the unit %; a share is written like 60%.",
    "4. A blank means that the value is missing, not that it is 0. Enter 0 for findings that did not occur.",
    "5. Where an indicator does not apply, choose no in its first line, applicable, and say why; its other lines need not be filled in.",
    "6. Where an indicator takes items, name each item in its first line; the other lines repeat the name. The shares add to 100%. Leave unused lines blank.",
    "7. Say briefly why points are lost: partly or not met, a finding, less than the best level, a target not reached.",
    "8. Under Evidence give the titles of documents; hand in the documents themselves separately.",
    "9. The column Check says fill in, name item or give reason where a line is not finished; done or a blank need nothing more. Use the filter to see unfinished lines only.",
    "10. Amounts marked as taken from the sheet {projects} need not be entered again; reasons and evidence for them go into that line.",
    "11. Do not add or delete rows or columns, rename sheets or move contents to another file. Columns and rows may be resized. Save as .xlsx and send it back.",
    "12. Classified projects must not be entered here, in whole or in part.",
];
