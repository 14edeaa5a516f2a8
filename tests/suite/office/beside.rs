//! The tables beside the list: last year's list, exemptions, and facts that stand for scores.

use super::amount::decimal;
use super::draw::Office;
use super::fault::Fault;
use super::keyed::{Exemptions, Key, LastYear};
use super::sheet::{Cell, Sheet};
use super::titles::{LIMITS, TITLES};

/// Makes last year's list.
pub(super) fn last_year(office: &Office, last: &LastYear) -> Sheet {
    let mut rows = Vec::new();
    if office.dress.title {
        rows.push(vec![Cell::text("2024年政府购买服务项目绩效评价结果")]);
    }
    let mut heading = key_headings(last.key);
    heading.extend(last.budgets.then(|| Cell::text("全年预算数（元）")));
    heading.push(Cell::text(last.heading));
    rows.push(heading);
    for row in &last.rows {
        let mut cells = keyed(last.key, &row.id, &row.name);
        cells.extend(last.budgets.then_some(Cell::Number(500_000.0)));
        cells.push(Cell::text(row.grade));
        rows.push(cells);
    }
    if office.dress.total {
        rows.push(vec![Cell::text("合计")]);
    }
    Sheet { rows, ..Sheet::default() }
}

/// Makes the table of exemptions.
pub(super) fn exemptions(office: &Office, exemptions: &Exemptions) -> Sheet {
    let said = if exemptions.usual {
        ["免压减比例", "理由", "决定文件"]
    } else {
        ["免压减份额", "原因", "批准文件"]
    };
    let mut heading = key_headings(exemptions.key);
    heading.extend(said.map(Cell::text));
    let mut rows = vec![heading];
    for exempt in &exemptions.rows {
        let project = &office.projects[exempt.at];
        let other = &office.projects[office.at[1]];
        let mut cells = match office.fault_at(exempt.at) {
            Some(Fault::ExemptUnknown) => {
                keyed(exemptions.key, "GF-2025-099", &format!("{}项目", project.name))
            }
            Some(Fault::ExemptOther) => keyed(exemptions.key, &project.id, &other.name),
            _ => keyed(exemptions.key, &project.id, &project.name),
        };
        cells.push(match exempt.percent {
            100 => Cell::text("全部"),
            percent if exempt.at.is_multiple_of(2) => Cell::text(format!("{percent}%")),
            percent => Cell::Number(decimal(percent, 2).parse().unwrap()),
        });
        cells.push(Cell::text("合同期三年且付款已约定"));
        cells.push(match office.fault_at(exempt.at) {
            Some(Fault::ExemptUnfounded) => Cell::Blank,
            _ => Cell::text("市政府常务会议纪要〔2025〕12号"),
        });
        rows.push(cells);
    }
    Sheet { rows, ..Sheet::default() }
}

/// Makes the table of facts: the points awarded for each indicator, and what the limits of the grades look at.
pub(super) fn facts(office: &Office, key: Key) -> Sheet {
    let mut heading = key_headings(key);
    heading.extend(["指标", "填报项", "值"].map(Cell::text));
    let mut rows = vec![heading];
    for at in &office.order {
        let project = &office.projects[*at];
        let other = &office.projects[office.at[1]].name;
        let awarded = project.scores.iter().zip(TITLES);
        let awarded = awarded.map(|(score, (title, ..))| {
            (title, "给分", Cell::Number(decimal(*score, 2).parse().unwrap()))
        });
        let limits = LIMITS.map(|(title, fact, value)| (title, fact, Cell::text(value)));
        for (place, (title, fact, value)) in awarded.chain(limits).enumerate() {
            let fault = office.fault_at(*at).filter(|_| place == office.indicator);
            let mut cells = match fault {
                Some(Fault::FactUnknown) => keyed(key, "", &format!("{}项目", project.name)),
                Some(Fault::FactOther) => keyed(key, &project.id, other),
                _ => keyed(key, &project.id, &project.name),
            };
            cells.extend([Cell::text(title), Cell::text(fact), value]);
            rows.push(cells);
        }
    }
    Sheet { rows, ..Sheet::default() }
}

fn key_headings(key: Key) -> Vec<Cell> {
    keyed(key, "项目编号", "项目名称")
}

fn keyed(key: Key, id: &str, name: &str) -> Vec<Cell> {
    let id = key.has_id().then(|| Cell::text(id));
    id.into_iter().chain(key.has_name().then(|| Cell::text(name))).collect()
}
