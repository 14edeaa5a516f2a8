//! What came and what it was made from → one portfolio, and what to ask whom for. Knows no disk.

use super::super::chase::{Chase, ChaseSummary, Whom, chase, comes_first, summarize};
use super::super::merged::{
    Changes, Merged, addressees, find_blanks, find_changes, find_evidence, merge,
};
use super::super::returned::{Day, Returned, find_renumbered};
use super::arrived::Arrived;
use super::corrections::Carried;
use super::kept::Kept;
use super::origin::Origin;
use crate::assess::sort;
use crate::manifest::FileHash;
use crate::portfolio::PortfolioHead;
use crate::rules::Rules;
use jixiao_core::evaluate::{Mode, evaluate};
use jixiao_core::lint;
use jixiao_core::problem::follow_on::Explanation;
use jixiao_core::problem::{Checked, Code, Detail, Place, Problem, Problems};
use jixiao_core::project;
use jixiao_core::project::raw::{Field, RawPortfolio};
use jixiao_core::rulebook::Rulebook;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

/// What a folder of returned forms comes to.
#[derive(Clone, Debug)]
pub struct Collected {
    /// The portfolio, and the files its projects came in.
    pub merged: Merged,
    /// What to ask for, by department.
    pub list: Vec<Chase>,
    /// Where each department stands.
    pub summary: Vec<ChaseSummary>,
    /// Every problem, the blocking ones first.
    pub problems: Vec<Problem>,
    /// What changed since the portfolio was last collected; `None` the first time.
    pub changes: Option<Vec<Changes>>,
    /// How many forms were read.
    pub forms: usize,
    /// How many other files there are.
    pub attachments: usize,
    /// The rules the forms were made for.
    pub rules: Rules,
    /// How these rules are named where they were found: what was asked for, what the portfolio names
    /// the forms were made from, or else the id.
    pub head: PortfolioHead,
    /// The forms read, and the files named as evidence.
    pub inputs: Vec<FileHash>,
    /// The files read of the portfolio the forms were made from.
    pub of_origin: Vec<FileHash>,
    /// The table of corrections, carried on.
    pub corrections: Vec<u8>,
    /// What else people wrote in the folder collected last, carried on.
    pub kept: Kept,
    /// The files named as evidence, among those that came.
    pub(super) evidence: Vec<String>,
}

impl Collected {
    /// Puts what came together. `earlier` is the portfolio last collected, where there is one; corrections
    /// hold against what came.
    pub(super) fn of(
        mut arrived: Arrived,
        origin: Origin,
        (corrections, kept): (Carried, Kept),
        (due, earlier): (Option<Day>, Option<&RawPortfolio>),
    ) -> Self {
        let Origin { rules, portfolio: expected, head, inputs: of_origin } = origin;
        let (forms, refused) = arrived.usable(&rules);
        let count = forms.len();
        let unused: BTreeSet<String> =
            refused.iter().flat_map(|form| &form.stamp.projects).cloned().collect();
        let addressees: Vec<_> = addressees(&refused).collect();
        arrived.problems.extend(find_behind(refused, &rules, expected.as_ref()));
        let found = merge(forms, &rules.rulebook, expected.as_ref(), due);
        let mut merged = found.value;
        merged.portfolio.corrections = corrections.rows;
        merged.portfolio.exemptions.clone_from(&kept.rows);
        merged.addressees.extend(addressees);
        // What came back and could not be used is not also said not to have come back.
        let of_unused = |(name, value): &(&str, Detail)| {
            *name == "project" && matches!(value, Detail::Plain(id) if unused.contains(id))
        };
        let said = found.problems.into_iter().filter(|problem| {
            !problem.code.is_explained_by(Explanation::FormUnusable)
                || !problem.details.iter().any(of_unused)
        });
        let mut problems: Problems = arrived.problems.into_iter().collect();
        problems.extend(said);
        problems.extend(find_blanks(&settled(&merged, &rules.rulebook), &rules.rulebook));
        problems.extend(find_unscorable(&merged, &rules.rulebook));
        let evidence = find_evidence(&merged.portfolio, &arrived.attachments);
        let evidence = evidence.report_to(&mut problems);
        let mut problems = problems.into_vec();
        problems.retain(|problem| !problem.is_note());
        sort(&mut problems);
        let list = chase(&problems, &merged);
        let summary = summarize(&list, &merged, &unused);
        let changes = earlier.map(|earlier| find_changes(earlier, &merged.portfolio));
        Self {
            merged,
            list,
            summary,
            problems,
            changes,
            forms: count,
            attachments: arrived.attachments.len(),
            rules,
            head,
            inputs: arrived.inputs,
            of_origin,
            corrections: corrections.table,
            kept,
            evidence,
        }
    }

    /// Counts what the bureau has to look at itself.
    pub fn of_bureau(&self) -> usize {
        self.list.iter().filter(|one| one.whom == Whom::Bureau).count()
    }

    /// Lists what may change an amount without a word, and so is told before all else.
    pub fn first(&self) -> Vec<Problem> {
        self.problems.iter().filter(|problem| comes_first(problem)).cloned().collect()
    }
}

/// Applies the corrections to what came back, so that nobody is asked for what was put right.
fn settled<'m>(merged: &'m Merged, rulebook: &Rulebook) -> Cow<'m, Merged> {
    if merged.portfolio.corrections.is_empty() {
        return Cow::Borrowed(merged);
    }
    let (portfolio, _) = project::corrected(&merged.portfolio, rulebook).value;
    Cow::Owned(Merged { portfolio, ..merged.clone() })
}

/// Finds what else is wrong with forms that go back, cell by cell, so that all of it is told at once.
fn find_behind(
    refused: Vec<Returned>,
    rules: &Rules,
    expected: Option<&RawPortfolio>,
) -> Vec<Problem> {
    let rulebook = &rules.rulebook;
    // A form for other rules cannot be understood by these.
    let fitting =
        refused.into_iter().filter(|form| form.stamp.rulebook_sha256 == rules.rulebook_hash.sha256);
    let forms: Vec<Returned> = fitting.map(with_number).collect();
    let files: HashSet<String> = forms.iter().map(|form| form.place.file.to_string()).collect();
    let mut found = Vec::new();
    let merged = merge(forms, rulebook, expected, None).report_to(&mut found);
    found.extend(find_blanks(&merged, rulebook));
    found.extend(find_unscorable(&merged, rulebook));
    // What a row of a project is named for are lines that are gone, which is told already.
    let rows: HashSet<Place> =
        merged.portfolio.projects.iter().map(|project| project.place.clone()).collect();
    let of_cell = |one: &Problem| files.contains(&*one.place.file) && !rows.contains(&one.place);
    found.retain(|one| one.code != Code::FormAltered && of_cell(one));
    found
}

/// Gives the one project whose number was changed its number back.
fn with_number(mut form: Returned) -> Returned {
    let renumbered = find_renumbered(&form);
    let renumbered = renumbered.map(|(_, now, id)| (now.to_owned(), id.to_owned()));
    if let Some((now, id)) = renumbered {
        let row = form.projects.iter_mut().find(|row| row.value(Field::Id) == now);
        if let Some(row) = row {
            row.values.insert(Field::Id, id);
        }
    }
    form
}

/// Finds what keeps the projects that came back from being scored, beside what is blank, and amounts
/// that may be in another unit of money. Advice blocks where the rulebook says so.
fn find_unscorable(merged: &Merged, rulebook: &Rulebook) -> Vec<Problem> {
    let Checked { value: portfolio, mut problems } = project::check(&merged.portfolio, rulebook);
    let scored = evaluate(&portfolio, rulebook, None, Mode::Provisional);
    let advice = lint::projects(&portfolio, rulebook, None, &scored.value);
    let of_returned =
        |problem: &Problem| problem.projects().any(|id| merged.files.contains_key(id));
    problems.extend(scored.problems.into_iter().filter(|one| one.blocks() && of_returned(one)));
    // Reasons that are blank are told cell by cell.
    let is_told = |one: &Problem| match one.code {
        Code::ReasonMissing => false,
        Code::AmountFarOff => true,
        _ => one.blocks(),
    };
    problems.extend(advice.into_iter().filter(|one| is_told(one) && of_returned(one)));
    problems
}
