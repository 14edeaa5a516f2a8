//! A folder of the disk with what came back → what it comes to.

use super::arrived::Arrived;
use super::collected::Collected;
use super::origin::{Origin, asked, before, load_origin};
use super::request::CollectRequest;
use crate::assess::Request;
use crate::disk;
use crate::error::{Cause, Error, Failure};
use crate::manifest::FileHash;
use crate::rules::Rules;
use crate::source::Source;
use jixiao_core::problem::{Code, Place, Problem};

/// Collects the forms of a folder.
///
/// # Errors
/// When the folder, or the portfolio the forms were made from, cannot be read; or when no form is
/// there and none is expected.
pub fn collect(request: &Request, wanted: &CollectRequest) -> Result<Collected, Error> {
    let folder = &request.input;
    if !disk::is_folder(folder) {
        return Err(Failure::new(folder, Cause::NotFound).into());
    }
    let own = disk::relative(folder, &wanted.out);
    let mut arrived = Arrived::read(&Source::folder(folder), &own)?;
    let origin = match &wanted.from {
        Some(from) => load_origin(from, request, &wanted.out, &mut arrived.inputs)?,
        None => Origin::of_forms(rules_of_forms(request, &arrived)?, asked(request, &wanted.out)),
    };
    let earlier = before(&wanted.out);
    let mut collected = Collected::of(arrived, origin, wanted.due, earlier.as_ref());
    for name in &collected.evidence {
        let sha256 = disk::hash_of(&folder.join(name))?;
        collected.inputs.push(FileHash { file: name.clone(), sha256 });
    }
    collected.inputs.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(collected)
}

/// Finds the rulebook that the forms were made for.
fn rules_of_forms(request: &Request, arrived: &Arrived) -> Result<Rules, Error> {
    if let Some(form) = arrived.forms.first() {
        return request.asked().load_for(form);
    }
    let mut problems = arrived.problems.clone();
    problems.push(Problem::new(Code::InputUnknown, &Place::file(disk::shown(&request.input))));
    Err(Error::Problems(problems))
}
