//! English names of facts, values and things.

/// Names a fact or column; `None` where only a rulebook can.
pub(in crate::wording) fn fact_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "budget_initial" => "initial budget",
        "budget" => "full-year budget",
        "received" => "received",
        "executed" => "executed",
        "actual" => "actual",
        "target" => "target",
        "share" => "share",
        "direction" => "direction",
        "level" => "level",
        "level_share" => "share awarded",
        "points" => "points",
        "applicable" => "applicable",
        "fund" => "fund",
        "project_id" => "project id",
        "name" => "project name",
        "department" => "department",
        "purchaser" => "purchaser",
        "contractor" => "contractor",
        "firm" => "evaluation firm",
        "service_class" => "service class",
        "category" => "category",
        "year" => "year",
        "continues" => "continues",
        "request" => "request",
        "reviewed" => "reviewed amount",
        "committed" => "committed",
        "grade_last_year" => "grade last year",
        "confidential" => "confidential",
        "indicator" => "indicator",
        "fact" => "fact",
        "value" => "value",
        "level1" => "first level",
        "level2" => "second level",
        "level3" => "third level",
        "weight" => "maximum",
        "score" => "score",
        "money_unit" => "unit of money",
        _ => return None,
    })
}

/// Names a kind of value that a fact takes.
pub(in crate::wording) fn kind_of_value(id: &str) -> Option<&'static str> {
    Some(match id {
        "number" => "a number of at least 0 with at most 12 decimals, its unit in the column unit",
        "mark" => "met, partly, not-met or not-applicable",
        "count" => "a whole number of at least 0",
        "level" => "the name of a level",
        "yes-no" => "yes or no",
        "direction" => "at-least (≥) or at-most (≤)",
        "share" => "a share from 0 to 1 or a percentage",
        "points" => "points with at most two decimals",
        _ => return None,
    })
}

/// Names a kind of thing that rules are made of.
pub(in crate::wording) fn thing(id: &str) -> Option<&'static str> {
    Some(match id {
        "dimension" => "dimension",
        "group" => "group",
        "indicator" => "indicator",
        "number" => "indicator number",
        "grade" => "grade",
        "source" => "source",
        "checkpoint" => "checkpoint",
        "finding" => "finding",
        "level" => "level",
        "rule" => "rule",
        "status" => "status",
        "confidence" => "confidence",
        "limit kind" => "kind of limit",
        "comma" => "commas",
        "tab" => "tabs",
        "one value" => "where one number must stand, not a bound",
        "other way" => "which bounds the other way than it is scored",
        "semicolon" => "semicolons",
        "project-added" => "a project too many:",
        "project-repeated" => "a project stands twice:",
        "project-gone" => "a project is gone:",
        "line-added" => "a line too many:",
        "line-repeated" => "a line stands twice:",
        "line-gone" => "a line is gone:",
        "headings" => "a heading was changed:",
        "sheet-gone" => "a sheet is gone:",
        "row-unkeyed" => "a row without key holds",
        "key-unreadable" => "the key of a line was changed:",
        "stamp" => "the hidden sheet was changed",
        "form-unit" => "who filled the form in",
        "form-person" => "the person who filled the form in",
        "form-date" => "the date of the form",
        "damaged" => "it is damaged, or no workbook",
        "locked" => "it asks for a password",
        "other-kind" => "it is an xlsb",
        "parts" => "files within it",
        "unpacked" => "bytes once unpacked",
        "binary" => "bytes of an xls",
        "cells" => "cells",
        "text" => "bytes of text",
        "columns" => "columns",
        "row" => "bytes of one row",
        _ => return None,
    })
}

/// Names what an example came to, where it is not points.
pub(in crate::wording) fn outcome(id: &str) -> Option<&'static str> {
    Some(match id {
        "missing" => "missing",
        "not-applicable" => "not applicable",
        _ => return None,
    })
}
