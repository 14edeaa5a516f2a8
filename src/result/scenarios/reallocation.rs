//! `reallocation.csv`.

use crate::simulate::{METHODS, Simulation, name_of};
use crate::wording::Language;
use crate::xlsx::harmless;

/// The columns.
const HEADING: [&str; 18] = [
    "from",
    "part",
    "project_id",
    "name",
    "department",
    "new",
    "grade",
    "priority",
    "base",
    "request",
    "reviewed",
    "claim",
    "given",
    "given_from_own",
    "held_by",
    "freed",
    "kept",
    "returned",
];

/// Writes where freed money goes: a row a claimant, then a row a department, then the sum. `from` is
/// the method of the target that freed it, blank where the rules alone did.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn reallocation_csv(
    language: Language,
    simulation: &Simulation,
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADING)?;
    let grades = &simulation.start().setting.rulebook.grades;
    for one in &simulation.reallocations {
        let from = one.from.as_ref().map(|method| name_of(&METHODS, method)).unwrap_or_default();
        let row = |part: &str, values: &[(usize, String)]| {
            let mut cells = vec![String::new(); HEADING.len()];
            (cells[0], cells[1]) = (from.to_owned(), part.to_owned());
            for (at, value) in values {
                cells[*at].clone_from(value);
            }
            cells.into_iter().map(harmless).collect::<Vec<_>>()
        };
        for claim in &one.claims {
            let grade = claim.grade.map(|grade| language.of(&grades.get(grade).title).to_owned());
            let text = |value: Option<String>| value.unwrap_or_default();
            writer.write_record(row(
                "claimant",
                &[
                    (2, claim.id.clone()),
                    (3, claim.name.clone()),
                    (4, claim.department.clone()),
                    (5, if claim.project.is_none() { "yes" } else { "no" }.to_owned()),
                    (6, text(grade)),
                    (7, text(claim.priority.map(|place| place.to_string()))),
                    (8, claim.base.to_string()),
                    (9, claim.request.to_string()),
                    (10, text(claim.reviewed.map(|amount| amount.to_string()))),
                    (11, claim.given.claim.to_string()),
                    (12, claim.given.amount.to_string()),
                    (13, claim.given.from_own.to_string()),
                    (14, language.cap(claim.given.cap).to_owned()),
                ],
            ))?;
        }
        for share in &one.departments {
            writer.write_record(row(
                "department",
                &[
                    (4, share.name.clone()),
                    (12, share.given.to_string()),
                    (13, share.used.to_string()),
                    (15, share.freed.to_string()),
                    (16, share.kept.to_string()),
                ],
            ))?;
        }
        let sums = [
            (12, one.given.to_string()),
            (15, one.freed.to_string()),
            (17, one.returned.to_string()),
        ];
        writer.write_record(row("total", &sums))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
