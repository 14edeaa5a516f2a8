//! What people and spreadsheets do to a form, with what was meant.
#![allow(
    clippy::unnecessary_wraps,
    reason = "all changes have one type; most may find no cell to change"
)]

use super::book::Book;
use super::sent::Sent;
use crate::published::random::Random;
use jixiao::fact::FactKind;
use jixiao::form::Line;
use jixiao::problem::Place;
use jixiao::project::raw::{Field, RawProject};

/// What a change means for the portfolio that comes of it.
#[derive(Clone, Debug)]
pub(super) enum Truth {
    /// It says the same as before.
    Same,
    /// A fact has another value.
    Fact(Box<Line>, String),
    /// A column of a project has another value.
    Column(String, Field, String),
    /// Nobody can know; it must be told.
    Unclear,
}

/// One change: its name, the cell it was made to, and what it means.
pub(super) struct Change {
    pub(super) name: &'static str,
    pub(super) place: Option<Place>,
    /// Another cell that no other change may be made to.
    pub(super) beside: Option<Place>,
    /// The cells of the portfolio that it is about.
    pub(super) about: Vec<String>,
    pub(super) truth: Truth,
}

fn about(line: &Line) -> Vec<String> {
    let key = &line.key;
    vec![format!("{} {} {} {}", key.project, key.indicator, line.item.value, key.fact)]
}

/// Everything that may be done.
type Make = fn(&Sent, &mut Book, &mut Random) -> Option<Change>;

/// The changes with how often they are made.
pub(super) const ALL: [Make; 19] = [
    as_text,
    full_width,
    thousands,
    spaces,
    with_unit,
    other_unit,
    formula,
    formula_alone,
    percent,
    another_number,
    another_mark,
    cleared,
    merged,
    plan,
    money_sent,
    word_sent,
    blank_filled,
    held_amount,
    share_renamed,
];

/// The place of a sheet in the workbook, from 1.
fn sheet_of(sent: &Sent, place: &Place) -> usize {
    let name = place.sheet.as_deref().unwrap();
    let stamp = &sent.read.stamp;
    let names = [&stamp.help_sheet, &stamp.project_sheet];
    let all: Vec<&String> = names.into_iter().chain(&stamp.entry_sheets).collect();
    all.iter().position(|known| known.as_str() == name).unwrap() + 1
}

fn kind(sent: &Sent, line: &Line) -> Option<FactKind> {
    let rulebook = &sent.rules.rulebook;
    let at = rulebook.indicator(&line.key.indicator)?;
    rulebook.indicators[at].fact_kind(&line.key.fact, line.key.slot > 0)
}

/// Says whether a unit may change a line: no plan, and no amount of the project.
fn is_own(line: &Line) -> bool {
    let fact = line.key.fact.as_str();
    let planned = matches!(fact, "target" | "share" | "direction" | "budget" | "received");
    let budget = line.key.indicator == "budget-execution";
    !planned && !budget && !line.value.value.is_empty()
}

fn line(sent: &Sent, random: &mut Random, fits: impl Fn(&Line) -> bool) -> Option<Line> {
    let all: Vec<&Line> =
        sent.read.lines.iter().filter(|line| !line.value.value.is_empty() && fits(line)).collect();
    (!all.is_empty()).then(|| all[random.below(all.len())].clone())
}

fn number(sent: &Sent, random: &mut Random) -> Option<Line> {
    line(sent, random, |line| {
        is_own(line)
            && matches!(kind(sent, line), Some(FactKind::Number | FactKind::Count))
            && line.value.value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    })
}

fn rewritten(
    sent: &Sent,
    book: &mut Book,
    line: Line,
    name: &'static str,
    text: &str,
    truth: Truth,
) -> Option<Change> {
    let about = about(&line);
    let place = line.value.place;
    book.put_text(sheet_of(sent, &place), &place.cell().unwrap(), text);
    Some(Change { name, place: Some(place), beside: None, about, truth })
}

fn as_text(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = number(sent, random)?;
    let text = line.value.value.clone();
    rewritten(sent, book, line, "number as text", &text, Truth::Same)
}

fn full_width(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = number(sent, random)?;
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).unwrap();
    let text: String = line.value.value.chars().map(wide).collect();
    rewritten(sent, book, line, "full width", &text, Truth::Same)
}

fn thousands(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = number(sent, random)?;
    let (whole, rest) = line.value.value.split_once('.').unwrap_or((&line.value.value, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(random.pick(&[',', '，']));
        }
        grouped.push(digit);
    }
    let text = if rest.is_empty() { grouped } else { format!("{grouped}.{rest}") };
    rewritten(sent, book, line, "thousands separators", &text, Truth::Same)
}

fn spaces(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = line(sent, random, is_own)?;
    let space = random.pick(&[" ", "\u{a0}", "\u{3000}", "\n", "\u{200b}"]);
    let text = format!("{space}{}{space}", line.value.value);
    rewritten(sent, book, line, "spaces around", &text, Truth::Same)
}

fn with_unit(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = number(sent, random).filter(|line| !line.unit.value.is_empty())?;
    let text = format!("{}{}", line.value.value, line.unit.value);
    rewritten(sent, book, line, "its unit behind it", &text, Truth::Same)
}

fn other_unit(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = number(sent, random)?;
    let text = format!("{}{}", line.value.value, random.pick(&["万立方", "年度", "‰", "左右"]));
    rewritten(sent, book, line, "another unit behind it", &text, Truth::Unclear)
}

fn formula(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = number(sent, random)?;
    let about = about(&line);
    let value = line.value;
    let inner = format!("<f>{}+0</f><v>{}</v>", value.value, value.value);
    book.put(sheet_of(sent, &value.place), &value.place.cell().unwrap(), "", &inner);
    Some(Change {
        name: "formula",
        place: Some(value.place),
        beside: None,
        about,
        truth: Truth::Same,
    })
}

fn formula_alone(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = number(sent, random)?;
    let about = about(&line);
    let value = line.value;
    let (t, inner) = random.pick(&[("", "<f>1+1</f>"), ("e", "<f>1/0</f><v>#DIV/0!</v>")]);
    book.put(sheet_of(sent, &value.place), &value.place.cell().unwrap(), t, inner);
    Some(Change {
        name: "formula without result",
        place: Some(value.place),
        beside: None,
        about,
        truth: Truth::Unclear,
    })
}

fn percent(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = line(sent, random, |line| is_own(line) && line.unit.value == "%")?;
    let text = format!("{}%", line.value.value);
    rewritten(sent, book, line, "percent sign behind a percentage", &text, Truth::Same)
}

fn another_number(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = number(sent, random)?;
    let new = random.between(1, 40).to_string();
    let place = line.value.place.clone();
    book.put_number(sheet_of(sent, &place), &place.cell().unwrap(), &new);
    Some(Change {
        name: "another number",
        place: Some(place),
        beside: None,
        about: about(&line),
        truth: Truth::Fact(Box::new(line), new),
    })
}

fn another_mark(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = line(sent, random, |line| kind(sent, line) == Some(FactKind::Mark))?;
    let (text, is_mark) =
        random.pick(&[("符合", true), ("不符合", true), ("基本符合", false), ("?", false)]);
    let truth =
        if is_mark { Truth::Fact(Box::new(line.clone()), text.to_owned()) } else { Truth::Unclear };
    rewritten(sent, book, line, "another mark", text, truth)
}

fn cleared(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = line(sent, random, is_own)?;
    rewritten(sent, book, line, "cleared", "", Truth::Unclear)
}

fn merged(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let first = line(sent, random, |line| kind(sent, line) == Some(FactKind::Mark))?;
    let row = first.value.place.line?;
    let below = |line: &&Line| {
        line.value.place.sheet == first.value.place.sheet && line.value.place.line == Some(row + 1)
    };
    let second = sent.read.lines.iter().find(below).filter(|line| is_own(line))?;
    let [one, other] = [&first, second].map(|line| line.value.place.cell().unwrap());
    book.merge(sheet_of(sent, &first.value.place), &one, &other);
    let truth = Truth::Fact(Box::new(second.clone()), first.value.value.clone());
    let place = Some(second.value.place.clone());
    Some(Change {
        name: "two cells merged",
        place,
        beside: Some(first.value.place),
        about: about(second),
        truth,
    })
}

fn plan(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = line(sent, random, |line| {
        matches!(&*line.key.fact, "target" | "share") && line.key.slot > 0
    })?;
    let text = random.pick(&["", "0.01", "3"]);
    rewritten(sent, book, line, "plan changed", text, Truth::Same)
}

fn project<'s>(sent: &'s Sent, random: &mut Random) -> &'s RawProject {
    &sent.read.projects[random.below(sent.read.projects.len())]
}

fn money_sent(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let row = project(sent, random);
    let money: Vec<Field> = Field::ALL
        .iter()
        .map(|(field, _)| *field)
        .filter(|field| field.is_money() && !row.value(*field).is_empty())
        .collect();
    let field = random.pick(&money);
    let place = row.place_of(field);
    let text = random.pick(&["", "228.6", "12600000", "约400万", "0"]);
    book.put_text(sheet_of(sent, place), &place.cell().unwrap(), text);
    Some(Change {
        name: "amount sent changed",
        place: Some(place.clone()),
        beside: None,
        about: Vec::new(),
        truth: Truth::Same,
    })
}

fn word_sent(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let row = project(sent, random);
    let (field, text) = random.pick(&[
        (Field::Continues, "否"),
        (Field::GradeLastYear, "优"),
        (Field::GradeLastYear, ""),
        (Field::Name, "改了名的项目"),
        (Field::Category, "其他"),
        (Field::Confidential, "是"),
        (Field::Department, "市财政部门"),
        (Field::Contractor, "承接机构99"),
    ]);
    let place = row.place_of(field);
    book.put_text(sheet_of(sent, place), &place.cell().unwrap(), text);
    Some(Change {
        name: "word sent changed",
        place: Some(place.clone()),
        beside: None,
        about: Vec::new(),
        truth: Truth::Same,
    })
}

fn blank_filled(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let row = &sent.read.projects[1];
    let field = random.pick(&[Field::Request, Field::Executed, Field::Committed]);
    let place = row.place_of(field);
    let (text, plain) = random.pick(&[
        ("3200000", "3200000"),
        ("3,200,000.00", "3200000"),
        ("３２０００００", "3200000"),
        ("320万元", ""),
        ("320", ""),
        ("三百二十万", ""),
    ]);
    book.put_text(sheet_of(sent, place), &place.cell().unwrap(), text);
    let id = row.value(Field::Id).to_owned();
    let truth = match plain {
        "" => Truth::Unclear,
        plain => Truth::Column(id.clone(), field, plain.to_owned()),
    };
    // A column of the project stands for the fact of the same name while that is blank.
    let about =
        vec![format!("{id} {}", field.name()), format!("{id} budget-execution  {}", field.name())];
    Some(Change {
        name: "amount left blank filled in",
        place: Some(place.clone()),
        beside: None,
        about,
        truth,
    })
}

fn held_amount(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let of_amount = |line: &&Line| {
        line.key.indicator == "budget-execution"
            && line.key.slot == 0
            && matches!(&*line.key.fact, "budget" | "received")
            || (&*line.key.project, &*line.key.fact) == ("SY25-001", "executed")
    };
    let lines: Vec<&Line> = sent.read.lines.iter().filter(of_amount).collect();
    let line = lines[random.below(lines.len())];
    let place = line.value.place.clone();
    book.put_number(sheet_of(sent, &place), &place.cell().unwrap(), "1260");
    Some(Change {
        name: "amount among the facts changed",
        place: Some(place),
        beside: None,
        about: Vec::new(),
        truth: Truth::Same,
    })
}

/// Changes rows, columns or sheets, after which cells stand elsewhere.
pub(super) fn structure(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = line(sent, random, |line| line.key.slot == 0)?;
    let at = sheet_of(sent, &line.value.place);
    let row = u32::try_from(line.value.place.line?).unwrap();
    let name = line.value.place.sheet.as_deref()?;
    let id = sent.read.projects[1].place_of(Field::Id);
    let what = match random.below(7) {
        0 => {
            book.delete_row(at, row);
            "row deleted"
        }
        1 => {
            book.swap_rows(at, 2, 3);
            "rows sorted"
        }
        2 => {
            book.rename_sheet(name, "改名");
            "sheet renamed"
        }
        3 => {
            book.copy_sheet(name);
            "sheet copied"
        }
        4 => {
            book.insert_column(at, 'H');
            "column inserted"
        }
        5 => {
            book.put_text(2, &id.cell().unwrap(), "SY25-003A");
            "project number changed"
        }
        _ => {
            book.put_text(at, &format!("A{row}"), "SY25-003|staffing|0|duties");
            "key changed"
        }
    };
    Some(Change { name: what, place: None, beside: None, about: Vec::new(), truth: Truth::Same })
}

fn share_renamed(sent: &Sent, book: &mut Book, random: &mut Random) -> Option<Change> {
    let line = line(sent, random, |line| line.key.slot > 0 && line.key.fact == "share")?;
    let place = line.item.place;
    book.put_text(sheet_of(sent, &place), &place.cell().unwrap(), "另一个名称");
    Some(Change {
        name: "item renamed",
        place: Some(place),
        beside: None,
        about: Vec::new(),
        truth: Truth::Same,
    })
}
