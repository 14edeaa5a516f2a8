//! Forms that are kept with what is right about them: published layouts, and forms as people remember
//! them.

use jixiao::quantity::Points;
use jixiao::{Assessed, Error, Mode, NamedBytes, Rules, Source, assess};
use std::fs;
use std::path::Path;

/// What the program gives: the total where it is complete, and the grade.
fn given(folder: &Path, file: &str, rules: &Rules) -> [Option<String>; 2] {
    let bytes = fs::read(folder.join(file)).unwrap();
    match assess(&Source::bytes("form", [NamedBytes::new(file, bytes)]), rules, Mode::Final) {
        Ok(Assessed::Sheet(read)) => {
            let whole = read.sheet.rows.iter().all(|row| row.score.is_some());
            let grades = &read.rules.rulebook.grades.grades;
            let total = read.result.total.filter(|_| whole).map(|total: Points| total.to_string());
            [total, read.result.grade.map(|at| grades[at.0].id.clone())]
        }
        Ok(Assessed::Portfolio(_)) => panic!("{file} is no portfolio"),
        Err(Error::Problems(problems)) => {
            assert!(!problems.is_empty(), "{file}");
            [None, None]
        }
        Err(Error::Failure(failure)) => panic!("{file}: {failure:?}"),
    }
}

/// Reads every form of a folder, and lists those that come out wrong or, but for `refused`, not at all.
fn hold(folder: &str, refused: &[&str]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/published").join(folder);
    let rules = Rules::builtin("purchased-services-25").unwrap();
    let truth = fs::read_to_string(folder.join("truth.csv")).unwrap();
    let mut wrong = Vec::new();
    for line in truth.lines().skip(1) {
        let [file, total, grade] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let found = given(&folder, file, &rules);
        let open = total == "open";
        let is_refused = found == [None, None] && refused.contains(&file);
        // Where there is no grade, refusing the total as well is no mistake.
        let withheld = found[0].is_none() && (open || grade.is_empty());
        let right_total = withheld || found[0].as_deref() == Some(total);
        let right_grade = found[1].as_deref() == Some(grade).filter(|grade| !grade.is_empty());
        if !(is_refused || (right_total && right_grade)) {
            wrong.push(format!("{line}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn forms_of_every_known_kind_come_out_right() {
    hold("kinds", &[]);
}

#[test]
fn forms_drawn_from_published_layouts_come_out_right() {
    hold("random", &[]);
}

/// A form that gives deductions alone is refused: what was lost is not what was scored.
#[test]
fn forms_as_people_remember_them_come_out_right_or_are_refused() {
    hold("remembered", &["17-college-deductions-only.csv"]);
}
