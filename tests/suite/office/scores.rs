//! Tables of scores.

use super::amount::decimal;
use super::draw::Office;
use super::fault::Fault;
use super::sheet::{Cell, Sheet};
use super::titles::{TITLES, UNCLEAR};

/// Makes the table of scores.
pub(super) fn scores(office: &Office) -> Sheet {
    let mut rows = vec![headings(office)];
    for at in &office.order {
        rows.push(score_row(office, *at));
        if *at == office.at[0] && office.fault == Fault::ScoreTwice {
            rows.push(score_row(office, *at));
        }
    }
    if office.dress.score_average {
        rows.push(averages(office));
    }
    let first = usize::from(office.has_ids) + usize::from(office.names_scores);
    let hidden_column = office.dress.hides_score.then_some(first + office.indicator);
    Sheet { rows, hidden_column, ..Sheet::default() }
}

fn headings(office: &Office) -> Vec<Cell> {
    let mut heading = Vec::new();
    if office.has_ids {
        heading.push(Cell::text("项目编号"));
    }
    if office.names_scores {
        heading.push(Cell::text("项目名称"));
    }
    let (unclear, said) = UNCLEAR[office.indicator % UNCLEAR.len()];
    for (at, (title, short, points)) in TITLES.iter().enumerate() {
        heading.push(Cell::Text(match office.dress.headings {
            _ if office.fault == Fault::TitleUnclear && *title == unclear => said.to_owned(),
            _ if office.fault == Fault::TitleTwice && *title == "支付及时合规性" => {
                "支付及时".to_owned()
            }
            0 => (*title).to_owned(),
            1 => (*short).to_owned(),
            2 => format!("{}.{title}", at + 1),
            _ => format!("{title}（{}分）", points / 100),
        }));
    }
    if office.fault == Fault::TitleTwice {
        heading.push(Cell::text("支付及时性"));
    }
    if office.dress.printed_total {
        heading.push(Cell::text("总分"));
    }
    heading
}

/// Makes the row of averages, whole hundredths.
fn averages(office: &Office) -> Vec<Cell> {
    let mut cells = vec![Cell::text(office.dress.average.unwrap_or("平均分"))];
    cells.resize_with(usize::from(office.has_ids) + usize::from(office.names_scores), || {
        Cell::Blank
    });
    let number = i64::try_from(office.projects.len()).unwrap();
    cells.extend((0..TITLES.len()).map(|at| {
        let sum: i64 = office.projects.iter().map(|project| project.scores[at]).sum();
        Cell::Number(decimal(sum / number, 2).parse().unwrap())
    }));
    cells
}

fn score_row(office: &Office, at: usize) -> Vec<Cell> {
    let project = &office.projects[at];
    let fault = office.fault_at(at);
    let mut cells = Vec::new();
    if office.has_ids {
        cells.push(Cell::text(match fault {
            Some(Fault::IdUnknown) => "GF-2025-099",
            Some(Fault::IdAltered) => "2025-3-1",
            _ => &project.id,
        }));
    }
    if office.names_scores {
        cells.push(Cell::Text(match fault {
            Some(Fault::OtherName) => office.projects[office.at[1]].name.clone(),
            Some(Fault::NameUnknown) => format!("{}项目", project.name),
            Some(Fault::NameSpelled) => {
                format!("{} ", project.name.replace('（', "(").replace('）', ")"))
            }
            Some(Fault::Invisible) => format!("{}\u{200b}", project.name),
            _ => project.name.clone(),
        }));
    }
    for (indicator, score) in project.scores.iter().enumerate() {
        let fault = fault.filter(|_| indicator == office.indicator);
        let score = if fault == Some(Fault::ScoreAbove) { TITLES[indicator].2 + 5 } else { *score };
        cells.push(if fault == Some(Fault::ScoreMissing) {
            Cell::Blank
        } else {
            Cell::Number(decimal(score, 2).parse().unwrap())
        });
    }
    if office.fault == Fault::TitleTwice {
        cells.push(Cell::Number(1.0));
    }
    if office.dress.printed_total {
        cells.push(Cell::Number(decimal(project.total(), 2).parse().unwrap()));
    }
    cells
}
