//! Workbooks to be filled in → a folder of the disk.

use crate::assess::Request;
use crate::disk::Staging;
use crate::error::Error;
use crate::form::{Template, TemplateOptions};
use crate::manifest::{Manifest, TemplateSettings};
use std::path::PathBuf;

/// Writes the workbooks whole, or nothing.
///
/// # Errors
/// When they cannot be written.
pub fn write_template(
    template: &Template,
    request: &Request,
    options: TemplateOptions,
    staging: Staging,
) -> Result<PathBuf, Error> {
    stage_template(template, request, options, &staging)?;
    Ok(staging.put_in_place()?)
}

/// Writes the workbooks into a staging folder.
pub(crate) fn stage_template(
    template: &Template,
    request: &Request,
    options: TemplateOptions,
    staging: &Staging,
) -> Result<(), Error> {
    let mut outputs = Vec::with_capacity(template.books.len());
    for book in &template.books {
        outputs.extend(staging.write(std::slice::from_ref(&book.file))?);
    }
    let mut job = request.settings(staging.out(), false);
    let split = options.split.name().to_owned();
    let giver = options.giver.map(|giver| giver.name().to_owned());
    job.template = Some(TemplateSettings { split, blank: options.blank, giver });
    let manifest =
        Manifest::new(job, &template.inputs, &template.rules.rulebook_hash, None, outputs);
    Ok(staging.record(&manifest)?)
}
