//! Who is asked for what: each only for what he can put right, and nobody for what came back as it was sent.

use super::book::Book;
use super::sent::{FILE, Sent, files};
use jixiao::form::{Collected, Whom};
use jixiao::problem::Code;
use jixiao::rulebook::Giver;
use jixiao::{Asked, CollectOptions, NamedBytes, Source, TemplateOptions, collect, template};

/// The file of the evaluation group.
const GROUP: &str = "评价组.xlsx";

/// The form that goes to one giver.
fn form_of(files: &[NamedBytes], giver: Giver, blank: bool) -> Vec<u8> {
    let options = TemplateOptions { giver: Some(giver), blank, ..TemplateOptions::default() };
    let source = Source::bytes("sent", files.to_vec());
    let made = template(&source, &Asked::of(Source::bytes("", [])), options).unwrap();
    made.books[0].file.bytes.clone()
}

fn collected(files: &[NamedBytes], came: Vec<NamedBytes>) -> Collected {
    let options = CollectOptions {
        from: Some(Source::bytes("sent", files.to_vec())),
        ..CollectOptions::default()
    };
    let asked = Asked::of(Source::bytes("", []));
    collect(&Source::bytes("back", came), &asked, &options).unwrap()
}

#[test]
fn a_form_that_came_back_as_it_was_sent_is_not_said_to_be_filled_in_by_others() {
    let files = files();
    for giver in [Giver::Unit, Giver::Evaluator, Giver::Finance] {
        for blank in [false, true] {
            let came = NamedBytes::new(GROUP, form_of(&files, giver, blank));
            let back = collected(&files, vec![came]);
            let told: Vec<_> = back
                .problems
                .iter()
                .filter(|one| {
                    matches!(
                        one.code,
                        Code::LockedFilled | Code::FormPlanChanged | Code::FormValueCleared
                    )
                })
                .collect();
            assert!(told.is_empty(), "{giver:?}, blank {blank}: {told:?}");
        }
    }
}

#[test]
fn what_the_evaluation_group_gives_is_asked_of_it_where_it_can_be_filled_in() {
    let files = files();
    // What the group gives is known of no project yet.
    let known = |name: &str| files.iter().find(|file| file.name == name).unwrap().bytes.clone();
    let facts = String::from_utf8(known("facts.csv")).unwrap();
    let kept =
        facts.lines().filter(|line| !line.contains(",level,") && !line.contains("level_share"));
    let facts: String = kept.flat_map(|line| [line, "\n"]).collect();
    let open: Vec<NamedBytes> = files
        .iter()
        .map(|file| match file.name.as_str() {
            "facts.csv" => NamedBytes::new("facts.csv", facts.clone()),
            _ => file.clone(),
        })
        .collect();
    let forms = vec![
        NamedBytes::new(FILE, form_of(&open, Giver::Unit, false)),
        NamedBytes::new(GROUP, form_of(&open, Giver::Evaluator, true)),
    ];
    let back = collected(&open, forms);
    let blanks: Vec<_> =
        back.list.iter().filter(|one| one.problem.code == Code::FieldBlank).collect();
    let of_group: Vec<_> = blanks.iter().filter(|one| one.whom == Whom::Evaluator).collect();
    assert!(!of_group.is_empty(), "{blanks:?}");
    for one in &blanks {
        let of_units_file = &*one.problem.place.file == FILE;
        assert_eq!(of_units_file, one.whom == Whom::Department, "{one:?}");
    }
    let last = back.summary.last().unwrap();
    assert_eq!((last.whom, last.projects), (Whom::Evaluator, 0));
    let counted: usize = back.summary.iter().map(|row| row.blocking + row.advice).sum();
    assert_eq!(counted, back.list.len(), "the list has as many rows as are counted");
}

#[test]
fn what_may_change_an_amount_is_told_first_and_papers_that_did_not_come_last() {
    let sent = Sent::new();
    let mut book = Book::open(&sent.form);
    // The budget of the first project, and the executed amount beside it, were typed over.
    let row = sent.read.projects[0].place_of(jixiao::project::raw::Field::Budget).clone();
    book.put_number(2, &row.cell().unwrap(), "100.00");
    let back = super::sent::back(&sent.files, book.bytes());
    let first = back.first();
    assert!(first.iter().any(|one| one.code == Code::FormPlanChanged), "{first:?}");
    let codes: Vec<Code> = back
        .list
        .iter()
        .filter(|one| one.project == "SY25-001" && !one.problem.blocks())
        .map(|one| one.problem.code)
        .collect();
    assert_eq!(codes.first(), Some(&Code::FormPlanChanged), "{codes:?}");
    assert_eq!(codes.last(), Some(&Code::EvidenceNotThere), "{codes:?}");
    let papers = codes.iter().filter(|code| **code == Code::EvidenceNotThere).count();
    assert_eq!(papers, 1, "a project has one row that lists its papers");
}
