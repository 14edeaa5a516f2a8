//! What came, as named files → what it comes to.

use super::arrived::Arrived;
use super::collected::Collected;
use super::corrections::Carried;
use super::kept::Kept;
use super::options::CollectOptions;
use super::origin::{Origin, before, load_origin};
use crate::assess::Asked;
use crate::error::Error;
use crate::manifest::{FileDigest, FileHash};
use crate::rules::Rules;
use crate::source::Source;
use jixiao_core::problem::{Code, Place, Problem};

/// Collects the forms among what came, and says what to ask whom for.
///
/// # Errors
/// When what came, or the portfolio the forms were made from, cannot be read; or when no form is
/// there and none is expected.
pub fn collect(came: &Source, asked: &Asked, options: &CollectOptions) -> Result<Collected, Error> {
    let arrived = Arrived::read(came, &options.leave_out)?;
    let origin = match &options.from {
        Some(from) => load_origin(from, asked)?,
        None => Origin::of_forms(rules_of_forms(came, asked, &arrived)?, asked),
    };
    let known = origin.portfolio.as_ref().map_or(&[][..], |portfolio| &portfolio.corrections);
    let corrections = Carried::of(options.earlier.as_ref(), known)?;
    let earlier = options.earlier.as_ref().and_then(before);
    let unit = origin.portfolio.as_ref().map(|portfolio| portfolio.unit);
    let kept =
        Kept::of(options.earlier.as_ref(), earlier.as_ref(), origin.portfolio.as_ref(), unit);
    let mut collected =
        Collected::of(arrived, origin, (corrections, kept), (options.due, earlier.as_ref()));
    for name in &collected.evidence {
        let digest = FileDigest::Sha256(came.hash(name)?);
        collected.inputs.push(FileHash { file: name.clone(), digest });
    }
    Ok(collected)
}

/// Finds the rulebook that the forms were made for.
fn rules_of_forms(came: &Source, asked: &Asked, arrived: &Arrived) -> Result<Rules, Error> {
    if let Some(form) = arrived.forms.first() {
        return asked.load_for(form);
    }
    let mut problems = arrived.problems.clone();
    problems.push(Problem::new(Code::InputUnknown, &Place::file(came.title())));
    Err(Error::Problems(problems))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Frame, form_workbook, layout};
    use crate::portfolio::{PortfolioHead, no_corrections, portfolio_files};
    use crate::source::NamedBytes;
    use crate::wording::Language;
    use jixiao_core::project::raw::{Field, RawPortfolio, RawProject};

    fn portfolio(ids: &[&str]) -> RawPortfolio {
        let row = |id: &&str| RawProject {
            values: [
                (Field::Id, (*id).to_owned()),
                (Field::Name, format!("项目{id}")),
                (Field::Department, "甲局".to_owned()),
                (Field::Budget, "100".to_owned()),
            ]
            .into(),
            ..RawProject::default()
        };
        RawPortfolio { projects: ids.iter().map(row).collect(), ..RawPortfolio::default() }
    }

    /// The form of project P1, as it was sent out.
    fn form(rules: &Rules) -> Vec<u8> {
        let frame = Frame {
            language: "zh".to_owned(),
            rulebook_sha256: rules.rulebook_hash.sha256.clone(),
            help_sheet: "help".to_owned(),
            project_sheet: "projects".to_owned(),
            entry_sheets: ["a", "b", "c", "d"].map(str::to_owned).into(),
            ..Frame::default()
        };
        let form = layout(&portfolio(&["P1"]), &rules.rulebook, &frame).remove(0);
        form_workbook(Language::Chinese, &rules.rulebook, &form).unwrap()
    }

    #[test]
    fn forms_are_collected_from_bytes_alone() {
        let rules = Rules::builtin("purchased-services-25").unwrap();
        let came = [
            NamedBytes::new("甲局/表.xlsx", form(&rules)),
            NamedBytes::new("甲局/批复.pdf", "%PDF"),
            NamedBytes::new("out/projects.csv", "not read"),
            NamedBytes::new("outside.pdf", "read"),
        ];
        let head = PortfolioHead { rulebook: None, policy: Some("example-stepped".to_owned()) };
        let sent = portfolio_files(&portfolio(&["P1", "P2"]), &head, no_corrections()).unwrap();
        let earlier = portfolio_files(&portfolio(&["P1"]), &head, no_corrections()).unwrap();
        let options = CollectOptions {
            from: Some(Source::bytes("sent", sent)),
            earlier: Some(Source::bytes("earlier", earlier)),
            leave_out: vec!["out".to_owned()],
            ..CollectOptions::default()
        };
        let asked = Asked::of(Source::bytes("", []));
        let collected = collect(&Source::bytes("来件", came), &asked, &options).unwrap();

        assert_eq!((collected.forms, collected.attachments), (1, 2));
        assert_eq!(collected.summary[0].counts()[..5], [2, 0, 1, 0, 1]); // P1 came back blank, P2 not at all
        let codes = |code| collected.problems.iter().filter(|one| one.code == code).count();
        assert_eq!((codes(Code::FormNotReturned), codes(Code::FormNotFilled)), (1, 1));
        let changed: Vec<_> =
            collected.changes.as_ref().unwrap().iter().map(|one| &one.project).collect();
        assert_eq!(changed, ["P2"], "P1 was collected before");
        let read =
            |files: &[FileHash]| files.iter().map(|one| one.file.clone()).collect::<Vec<_>>();
        assert_eq!(read(&collected.inputs), ["甲局/表.xlsx"]);
        assert_eq!(
            read(&collected.of_origin),
            ["jixiao.toml", "projects.csv", "facts.csv", "exemptions.csv", "corrections.csv"]
        );
        assert_eq!(collected.head.policy.as_deref(), Some("example-stepped"));
    }
}
