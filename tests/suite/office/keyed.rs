//! Tables beside the list that name its projects: last year's list, exemptions, and facts.

use super::draw::Project;
use super::fault::Fault;
use crate::published::random::Random;

/// By what a table names projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Id,
    Name,
    Both,
}

impl Key {
    pub(super) const fn has_id(self) -> bool {
        matches!(self, Self::Id | Self::Both)
    }

    pub(super) const fn has_name(self) -> bool {
        matches!(self, Self::Name | Self::Both)
    }
}

/// A row of last year's list: id and name of last year, and the grade.
#[derive(Clone, Debug)]
pub(super) struct LastRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) grade: &'static str,
}

/// Last year's list.
#[derive(Clone, Debug)]
pub(super) struct LastYear {
    pub(super) rows: Vec<LastRow>,
    pub(super) key: Key,
    pub(super) heading: &'static str,
    /// Whether last year's budgets stand in it, too.
    pub(super) budgets: bool,
    /// Whether it is a workbook of its own.
    pub(super) own_book: bool,
    /// Whether this year's list has the grades, too.
    pub(super) in_list: bool,
    /// How many of its rows are of no project of this year.
    pub(super) strangers: usize,
}

/// An exemption of a project, in per cent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Exempt {
    pub(super) at: usize,
    pub(super) percent: i64,
}

/// The table of exemptions.
#[derive(Clone, Debug)]
pub(super) struct Exemptions {
    pub(super) rows: Vec<Exempt>,
    pub(super) key: Key,
    pub(super) own_book: bool,
    /// Whether its headings are the usual ones.
    pub(super) usual: bool,
}

const GRADES: [&str; 4] = ["优", "良", "中", "差"];
const HEADINGS: [&str; 5] = ["等级", "评价等级", "上年等级", "2024年评价结果", "评价结果"];

/// Draws by what a table names projects; ids may be used only where the list has them.
pub(super) fn key(random: &mut Random, fault: Fault, has_ids: bool) -> Key {
    match fault {
        Fault::ExemptOther | Fault::FactOther => Key::Both,
        Fault::FactUnknown => Key::Name,
        _ if !has_ids => Key::Name,
        _ => random.pick(&[Key::Id, Key::Name, Key::Both]),
    }
}

/// Draws last year's list, and gives the projects the grades that are right.
pub(super) fn last_year(
    random: &mut Random,
    projects: &mut [Project],
    (fault, at): (Fault, usize),
    has_ids: bool,
) -> LastYear {
    // Ids of last year may be those of other projects now, so that names count.
    let key = match fault {
        Fault::LastYearNear => random.pick(&[Key::Name, Key::Both]),
        _ if !has_ids => random.pick(&[Key::Name, Key::Both]),
        _ => random.pick(&[Key::Id, Key::Name, Key::Both]),
    };
    let ids: Vec<String> = projects.iter().map(|project| project.id.clone()).collect();
    let mut rows = Vec::new();
    for (place, project) in projects.iter_mut().enumerate() {
        if !random.chance(75) && place != at {
            continue;
        }
        let grade = random.pick(&GRADES);
        let id = if key == Key::Id { place } else { (place + 1) % ids.len() };
        let mut name = project.name.clone();
        if place == at && fault == Fault::LastYearNear {
            name = near(random, &name);
        } else {
            project.last = Some(grade);
        }
        let grade = if place == at && fault == Fault::LastYearUnread { "一般" } else { grade };
        rows.push(LastRow { id: ids[id].clone(), name, grade });
    }
    let listed = rows.len();
    for stranger in 0..random.below(3) {
        // Known by a name that no project has, or by an id that none has.
        let name = format!("{}（2024）", projects[stranger % ids.len()].name);
        let id = format!("GF-2024-{:03}", 900 + stranger);
        rows.insert(random.below(listed + 1), LastRow { id, name, grade: random.pick(&GRADES) });
    }
    let strangers = rows.len() - listed + usize::from(fault == Fault::LastYearNear);
    if fault == Fault::LastYearTwice {
        let first = rows.iter().find(|row| row.is_of(key, &projects[at])).unwrap();
        let grade = if first.grade == "优" { "中" } else { "优" };
        rows.push(LastRow { grade, ..first.clone() });
    }
    let in_list =
        fault == Fault::LastYearDiffers || (fault != Fault::LastYearUnread && random.chance(25));
    let heading = random.pick(&HEADINGS);
    LastYear {
        rows,
        key,
        heading,
        // Two lists with budgets are told apart by which of them has grades.
        budgets: !in_list && !heading.contains("上年") && random.chance(25),
        own_book: random.chance(50),
        in_list,
        strangers,
    }
}

impl LastRow {
    fn is_of(&self, key: Key, project: &Project) -> bool {
        match key {
            Key::Id => self.id == project.id,
            _ => self.name == project.name,
        }
    }
}

/// Gives a name that is only near to another.
pub(super) fn near(random: &mut Random, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    match random.below(3) {
        0 => return format!("{name}项目"),
        1 => drop(letters.pop()),
        _ => drop(letters.remove(0)),
    }
    letters.into_iter().collect()
}

/// Draws exemptions, and gives the projects the shares that are right.
pub(super) fn exemptions(
    random: &mut Random,
    projects: &mut [Project],
    (fault, at): (Fault, usize),
    key: Key,
) -> Exemptions {
    let mut rows = Vec::new();
    for (place, project) in projects.iter_mut().enumerate() {
        if place == at || random.chance(20) {
            let percent = random.pick(&[25, 50, 80, 100]);
            project.exempt = Some(percent);
            rows.push(Exempt { at: place, percent });
        }
    }
    let usual = random.chance(60) || fault == Fault::ExemptOther;
    Exemptions { rows, key, own_book: random.chance(50), usual }
}
