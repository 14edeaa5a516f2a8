//! Which files of a folder are published sheets, or were sent in place of one.

use crate::error::Failure;
use crate::manifest::Manifest;
use crate::source::Source;
use std::path::Path;

/// What has one of these endings is taken for a sheet, or for something sent in place of one.
const ENDINGS: [&str; 26] = [
    "csv", "tsv", "xlsx", "xlsm", "xlsb", "xltx", "xls", "xlt", "et", "ods", "docx", "docm", "doc",
    "wps", "htm", "html", "mht", "mhtml", "xml", "pdf", "ofd", "rtf", "jpg", "jpeg", "png", "tif",
];

/// Lists the files of a folder that are or stand for a sheet; what programs leave behind is none.
pub(super) fn sheet_files(source: &Source) -> Result<Vec<String>, Failure> {
    let is_sheet = |name: &String| {
        let path = Path::new(name);
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let own = path.file_name().map(|own| own.to_string_lossy());
        let left = own.is_some_and(|own| own.starts_with('.') || own.starts_with("~$"));
        ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) && !left
    };
    // What an earlier run wrote beside the sheets is none of them.
    let is_result = |name: &String| {
        let mut folders = name.match_indices('/').map(|(at, _)| &name[..at]);
        folders.any(|folder| source.is_file(&format!("{folder}/{}", Manifest::NAME)))
    };
    let files = source.list("")?.into_iter();
    Ok(files.filter(is_sheet).filter(|name| !is_result(name)).collect())
}
