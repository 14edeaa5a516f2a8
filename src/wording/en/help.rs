//! English help texts.

/// Gives the help of a command, named by its path such as `rulebook list`; empty where unknown.
pub(in crate::wording) fn command(path: &str) -> &'static str {
    match path {
        "" => {
            "score purchased-service projects, grade them and turn grades into next year's budgets"
        }
        "run" => "the main job: check, score, grade, cut, write the results",
        "new" => {
            "make a portfolio folder; from your own tables, with a draft of what their headings stand for"
        }
        "check" => "list problems only, or explain a problem code",
        "score" => "score and grade; a big wide table is streamed",
        "cut" => "show every project's cut and next budget",
        "explain" => "every step of one project's score and cut",
        "chart" => "draw a chart: SVG, PNG or its data as csv",
        "report" => {
            "write reports, the notice, the list of cuts and tables to publish: Word (docx) or Markdown; or a page for the browser"
        }
        "rulebook" => "look at, check, import, export and compare rulebooks",
        "rulebook list" => "list the built-in rulebooks",
        "rulebook show" => "show a rulebook",
        "rulebook check" => "check a rulebook",
        "rulebook import" => "draft a rulebook from an indicator table (csv or Excel)",
        "rulebook export" => "export as csv or as a handbook",
        "rulebook diff" => "compare two rulebooks",
        "template" => "write Excel workbooks for departments to fill in",
        "collect" => {
            "puts returned forms together into a portfolio folder, with a list of what to ask for"
        }
        "verify" => "recompute a result folder from its inputs and compare every byte",
        "completions" => "write a completion script for a shell",
        _ => "",
    }
}

/// Gives the help of an argument that means the same in every command.
pub(in crate::wording) fn argument(id: &str) -> &'static str {
    match id {
        "lang" => "language: zh (default) or en; also by JIXIAO_LANG",
        "json" => "write JSON to standard output",
        "help" => "show help",
        "version" => "show the version",
        "input" => "a portfolio folder, a wide table or a score sheet",
        "inputs" => "files or folders to check",
        "out" => "where the result goes; <name>-result in the current folder by default",
        "force" => "write over a folder this program did not write (other files in it stay)",
        "rulebook" => "a rulebook: a built-in id or a folder",
        "policy" => "a cut policy: a built-in id or a file",
        "provisional" => "give the lowest and highest possible result where facts are missing",
        "explain" => "explain a problem code such as F06",
        "verbose" => "also say which values were read as what",
        "project" => "the project's id",
        "kind" => {
            "grades, ranking, radar, heatmap, losses, waterfall, scatter, boxplot, cuts, or all"
        }
        "font" => "a font file (.ttf, .otf) for rare characters the built-in font lacks",
        "dpi" => "resolution of PNG in dots per inch: 300 by default, 72 to 1200",
        "to_line" => "for reviewers: the distance to each grade line and points not reached",
        "shell" => "bash, zsh, fish, elvish or powershell",
        "split" => "how to split: department, contractor or firm; one workbook where not given",
        "from" => "the portfolio folder the forms were made from; with it who is missing is known",
        "due" => "the day forms were due, such as 2025-11-30; later ones are late",
        "blank" => {
            "leave out known results; keep only names, shares, targets, directions and units of items"
        }
        "one" => "the first: a built-in id or a folder",
        "other" => "the second: a built-in id or a folder",
        "table" => "the indicator table (csv or Excel)",
        "all" => "all built-in rulebooks and policies (handbook only)",
        "format" => "csv (default) or handbook",
        _ => "",
    }
}

/// Gives the help of an argument that means something else in one command.
pub(in crate::wording) fn argument_of(command_and_id: &str) -> Option<&'static str> {
    Some(match command_and_id {
        "new folder" => "the folder to make",
        "new from" => {
            "tables of your own (csv, xlsx, xls, ods), one or more; FILE#SHEET for one worksheet"
        }
        "template input" => "a portfolio folder",
        "template out" => "where the workbooks go; <name>-forms in the current folder by default",
        "collect input" => "the folder with what came back, evidence included",
        "collect out" => {
            "where the portfolio folder goes; <name>-portfolio in the current folder by default"
        }
        "chart out" => {
            "the file (.svg, .png, .csv), <kind>.svg by default; with all a folder, <name>-charts by default"
        }
        "chart force" | "report force" => {
            "write over an existing file, or a folder this program did not write"
        }
        "chart project" => "the id of the project the chart is about (radar)",
        "report kind" => {
            "project (one evaluation report), portfolio (all projects), notice, cuts, disclosure, html (a page for the browser), or all documents"
        }
        "report project" => "the id of the project the report is about (project)",
        "report out" => {
            "the file (.docx, .md; .html for the page), <kind>.docx or report.html by default; with all a folder, <name>-reports by default"
        }
        "report projects" => "with all, also write an evaluation report for each project",
        "verify out" => "the result folder",
        "verify input" => "where the input is; by default as the manifest says",
        "rulebook import out" => "the new folder to write",
        "rulebook export out" => "the file to write; standard output by default",
        "rulebook export force" => "write over an existing file",
        _ => return None,
    })
}
