//! Forms as offices publish them (项目支出绩效自评表), drawn at random with what is right about them.
//!
//! A form without a flaw is one that a careful reader reads one way only, whatever its oddities. What
//! is right comes from the form as drawn, never from the program. `scripts/forms.sh` draws many.

mod as_csv;
mod as_docx;
mod as_html;
mod as_xlsx;
mod count;
mod extra;
mod flaw;
mod foot;
mod form;
mod goals;
mod grid;
mod head;
mod heading;
mod kept;
mod kind;
mod money;
mod names;
mod numbers;
mod outcome;
mod pen;
mod plan;
pub(crate) mod random;
mod sheet;
mod subtotals;
mod table;
mod total;
mod truth;
mod words;
mod wrong;

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use self::count::Count;
use self::flaw::Flaw;
use self::form::{Form, form};
use self::grid::Part;
use self::sheet::Mark;

#[test]
fn a_thousand_published_forms_come_out_right_or_are_refused() {
    let count = Count::of(1..=1_000);
    assert!(count.is_good(), "{}", count.report());
}

/// Run by `scripts/forms.sh`: as many forms as `JIXIAO_FORMS` says.
#[test]
#[ignore = "takes minutes: scripts/forms.sh runs it"]
fn published_forms_in_great_number() {
    let number = env::var("JIXIAO_FORMS").map_or(100_000, |number| number.parse().unwrap());
    let count = Count::of(1_001..=1_000 + number);
    assert!(count.is_good(), "{}", count.report());
}

/// Run by `scripts/forms.sh --write`: writes the forms of a seed, or from one to another, as files
/// with what is right about them, to be tried by hand.
#[test]
#[ignore = "writes files: scripts/forms.sh runs it"]
fn published_forms_are_written_to_a_folder() {
    let seeds = env::var("JIXIAO_FORM_SEED").expect("JIXIAO_FORM_SEED is a number, or `1-20`");
    let folder = env::var("JIXIAO_FORM_OUT").expect("JIXIAO_FORM_OUT is a folder");
    let folder = Path::new(&folder);
    let (first, last) = seeds.split_once('-').unwrap_or((&seeds, &seeds));
    let mut truths = String::from("file,flaw,layout,total,grade,sure,oddities\n");
    fs::create_dir_all(folder).unwrap();
    for seed in first.parse().unwrap()..=last.parse().unwrap() {
        let form = form(seed);
        let name = format!("{seed}-{}", form.kind.names().1);
        fs::write(folder.join(&name), kind::bytes(&form)).unwrap();
        fs::write(folder.join(format!("{seed}.txt")), form.grid.dump()).unwrap();
        writeln!(truths, "{name},{}", form.truth_line()).unwrap();
    }
    fs::write(folder.join("truth.csv"), truths).unwrap();
}

#[test]
fn what_is_right_about_a_drawn_form_adds_up() {
    for seed in 1..=2_000 {
        let form = form(seed);
        let (points, score) = form.sheet.sums();
        let rows = form.sheet.dimensions.iter().flat_map(|one| &one.rows);
        let within = rows.chain(&form.sheet.money).all(|row| {
            let score = row.score.points();
            (0..=row.points.points()).contains(&score)
        });
        match form.flaw {
            Flaw::PointsOff | Flaw::PointsMissing => assert_ne!(points, 10_000, "{seed}"),
            Flaw::BesideMoney | Flaw::ExecutionTwice => assert_eq!(points, 11_000, "{seed}"),
            _ => assert_eq!(points, 10_000, "{seed}"),
        }
        if form.flaw == Flaw::None {
            assert!(within && form.truth.sure, "{seed}");
            assert_eq!(form.truth.total, Some(score), "{seed}");
        }
        if matches!(form.flaw, Flaw::ScoreAbove | Flaw::Negative) {
            assert!(!within, "{seed}");
        }
        facts_are_sound(&form);
        what_is_drawn_adds_up(&form);
        form.grid.places();
    }
}

#[test]
fn the_same_seed_draws_the_same_bytes() {
    for seed in 1..=60 {
        assert_eq!(kind::bytes(&form(seed)), kind::bytes(&form(seed)), "{seed}");
    }
    assert_ne!(kind::bytes(&form(1)), kind::bytes(&form(2)));
}

/// The money that a form speaks of was planned before it was paid, and stands in the form.
fn facts_are_sound(form: &Form) {
    let texts: Vec<&str> =
        form.grid.lines.iter().flat_map(|line| &line.cells).map(grid::Cell::shown).collect();
    let facts = &form.facts;
    for name in [facts.project, facts.department].into_iter().flatten() {
        assert!(texts.iter().any(|text| text.contains(name)), "{}: {name}", form.seed);
    }
    if let Some(money) = facts.money {
        assert!((0..=money.full_year).contains(&money.executed), "{}", form.seed);
        assert!(money.unit.is_none_or(|unit| texts.iter().any(|text| text.contains(unit))));
    }
}

/// The rows as drawn add to what they are known to add to, read from the form alone.
fn what_is_drawn_adds_up(form: &Form) {
    let sums = form.columns.map(|column| {
        let rows = form.grid.lines.iter().filter(|line| line.part == Part::Table);
        let rows = rows.filter(|line| line.cells.iter().all(|cell| !cell.shown().ends_with('计')));
        rows.filter_map(|line| numbers::read(line.cells[column].shown())).sum::<i64>()
    });
    let money = form.sheet.money.iter().map(|row| [row.points, row.score].map(Mark::points));
    let money = money.fold([0, 0], |_, one| one);
    let known = form.sheet.sums();
    if form.flaw != Flaw::Negative {
        assert_eq!([sums[0] + money[0], sums[1] + money[1]], [known.0, known.1], "{}", form.seed);
    }
    if matches!(form.flaw, Flaw::PrintedTotalOff | Flaw::PrintedGradeOff) {
        let mut cells = form
            .grid
            .lines
            .iter()
            .filter(|line| line.part == Part::Total)
            .flat_map(|line| &line.cells);
        assert!(cells.any(|cell| numbers::read(cell.shown()) == Some(form.printed.score)));
    }
}
