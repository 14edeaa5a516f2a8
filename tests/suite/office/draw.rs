//! A list and its scores, drawn from a seed.

use super::fault::Fault;
use super::heads::{self, Group, Stated};
use super::keyed::{self, Exemptions, Key, LastYear};
use super::titles::TITLES;
use crate::published::random::Random;

const PLACES: [&str; 12] = [
    "公园",
    "河道",
    "社区",
    "中小学",
    "北站地区",
    "12345热线",
    "档案馆",
    "浑河西岸",
    "高新区",
    "老年大学",
    "体育场",
    "地铁沿线",
];
const SERVICES: [&str; 8] = [
    "保洁服务",
    "绿化养护",
    "居家养老服务",
    "法律援助",
    "安全巡查",
    "数据整理",
    "垃圾分类宣传",
    "设备运维（2025）",
];
const DEPARTMENTS: [&str; 5] = ["城管局", "民政局", "司法局", "水务局", "政务服务局"];

/// A project with what is right about it.
#[derive(Clone, Debug)]
pub(super) struct Project {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) department: &'static str,
    /// In 分.
    pub(super) budget: i64,
    /// In 分.
    pub(super) executed: i64,
    /// In hundredths.
    pub(super) scores: [i64; 25],
    /// Last year's grade, where it is known.
    pub(super) last: Option<&'static str>,
    /// How much of it is exempt from cuts, in per cent.
    pub(super) exempt: Option<i64>,
}

impl Project {
    /// Adds its scores up, in hundredths.
    pub(super) fn total(&self) -> i64 {
        self.scores.iter().sum()
    }
}

/// A unit of money: its name, how many 分 it has, and how many decimals are written in it.
pub(super) type Unit = (&'static str, i64, u32);

const UNITS: [Unit; 4] =
    [("元", 100, 2), ("千元", 100_000, 2), ("万元", 1_000_000, 2), ("亿元", 10_000_000_000, 4)];

/// Which rows and columns stand beside the projects.
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Dress {
    pub(super) title: bool,
    pub(super) ordinal: bool,
    pub(super) subtotals: bool,
    pub(super) total: bool,
    /// What a row of averages below the list is called, if there is one.
    pub(super) average: Option<&'static str>,
    /// Whether there is one for each department, too.
    pub(super) averages: bool,
    /// Whether there is one below the scores.
    pub(super) score_average: bool,
    /// Whether the rows of sums have their label in the column of names.
    pub(super) label_in_name: bool,
    /// Whether a column that matters is hidden, and a row.
    pub(super) hides: [bool; 2],
    /// Whether a column of the scores is hidden.
    pub(super) hides_score: bool,
    /// Whether sums are formulas whose values are not stored.
    pub(super) bare_sums: bool,
    pub(super) note: bool,
    pub(super) remark: bool,
    /// Whether numbers are written as texts, some full-width or in groups.
    pub(super) texts: bool,
    /// How headings of scores are written: as they are, shortened, numbered, with points.
    pub(super) headings: usize,
    pub(super) printed_total: bool,
}

/// A list of projects and their scores.
#[derive(Clone, Debug)]
pub(super) struct Office {
    pub(super) seed: u64,
    pub(super) projects: Vec<Project>,
    /// The order of the rows of scores.
    pub(super) order: Vec<usize>,
    pub(super) unit: Unit,
    pub(super) stated: Stated,
    /// Where another unit is stated, too.
    pub(super) other_stated: Option<Stated>,
    pub(super) group: Option<Group>,
    pub(super) last_year: Option<LastYear>,
    pub(super) exemptions: Option<Exemptions>,
    /// By what a table of facts, which stands for the scores, names its projects.
    pub(super) facts: Option<Key>,
    pub(super) has_ids: bool,
    /// Whether the scores name the projects beside their ids.
    pub(super) names_scores: bool,
    pub(super) one_book: bool,
    pub(super) dress: Dress,
    pub(super) fault: Fault,
    /// The project that the fault is about, and another one.
    pub(super) at: [usize; 2],
    /// The indicator that the fault is about.
    pub(super) indicator: usize,
}

impl Office {
    /// Says whether a fault is about a project.
    pub(super) fn fault_at(&self, at: usize) -> Option<Fault> {
        (at == self.at[0]).then_some(self.fault)
    }

    /// Says where the unit of money is stated beside the table, and what it is.
    pub(super) fn stated_at(&self, place: Stated) -> Option<&'static str> {
        let (unit, ..) = self.unit;
        if self.stated == place {
            return Some(unit);
        }
        (self.other_stated == Some(place)).then(|| other_unit(unit))
    }

    /// Lists the problems that must be told beside what blocks.
    pub(super) fn told(&self) -> Vec<&'static str> {
        let dress = &self.dress;
        let [column, row] = dress.hides;
        let scores = self.facts.is_none();
        let sums = dress.total || dress.subtotals || dress.average.is_some();
        let strangers = self.last_year.as_ref().is_some_and(|last| last.strangers > 0);
        let is = |code, told: bool| told.then_some(code);
        let units = matches!(self.fault, Fault::UnitContradicted | Fault::UnitOfOne);
        let all = [
            is("T36", column || (scores && dress.hides_score)),
            is("T32", row),
            is("T31", sums || (scores && dress.score_average)),
            is("T37", units),
            is("D26", strangers),
        ];
        all.into_iter().flatten().collect()
    }
}

/// Gives a unit that another one is taken for.
pub(super) fn other_unit(unit: &str) -> &'static str {
    if unit == "万元" { "亿元" } else { "万元" }
}

/// Draws a list.
pub(super) fn office(seed: u64) -> Office {
    let random = &mut Random::new(seed);
    let fault = if random.chance(50) { Fault::None } else { random.pick(&Fault::ALL) };
    let unit = random.pick(&UNITS);
    let mut projects = projects(random, unit);
    let mut order: Vec<usize> = (0..projects.len()).collect();
    for at in (1..order.len()).rev() {
        order.swap(at, random.below(at + 1));
    }
    let [stated, other_stated] = stated(random, fault);
    let stated = stated.unwrap_or(random.pick(&Stated::ALL));
    let grouped = !matches!(fault, Fault::HiddenCopy | Fault::TwoBudgets | Fault::UnitOfOne)
        && stated != Stated::BelowHeading
        && random.chance(30);
    let has_value = fault != Fault::GroupWithoutTotal;
    let group = (grouped || !has_value).then(|| heads::group(random, has_value));
    let has_ids = fault.ids().unwrap_or(random.chance(50));
    let at = random.below(projects.len());
    let other = (at + 1 + random.below(projects.len() - 1)) % projects.len();
    let about = (fault, at);
    let last_year = (fault.is_of_last_year() || random.chance(35))
        .then(|| keyed::last_year(random, &mut projects, about, has_ids));
    let exemptions = (fault.is_of_exemptions() || random.chance(25)).then(|| {
        let key = keyed::key(random, fault, has_ids);
        keyed::exemptions(random, &mut projects, about, key)
    });
    let facts = fault.facts().unwrap_or(random.chance(15));
    let facts = facts.then(|| keyed::key(random, fault, has_ids));
    Office {
        seed,
        order,
        unit,
        stated,
        other_stated,
        group,
        last_year,
        exemptions,
        facts,
        has_ids,
        names_scores: !has_ids || fault == Fault::OtherName || random.chance(60),
        one_book: random.chance(40),
        dress: dress(random, fault, stated, other_stated),
        fault,
        at: [at, other],
        indicator: random.below(TITLES.len()),
        projects,
    }
}

/// Draws where units are stated that a fault is about.
fn stated(random: &mut Random, fault: Fault) -> [Option<Stated>; 2] {
    let beside = random.pick(&Stated::BESIDE);
    match fault {
        Fault::UnitContradicted | Fault::UnitOfOne => [Some(Stated::Heading), Some(beside)],
        Fault::UnitsDiffer => {
            let others = Stated::BESIDE.into_iter().filter(|other| *other != beside);
            [Some(beside), Some(random.pick(&others.collect::<Vec<_>>()))]
        }
        Fault::GroupWithoutTotal => [Some(random.pick(&[Stated::Title, Stated::Heading])), None],
        _ => [None, None],
    }
}

fn dress(random: &mut Random, fault: Fault, stated: Stated, other_stated: Option<Stated>) -> Dress {
    let in_title = stated == Stated::Title || other_stated == Some(Stated::Title);
    Dress {
        title: in_title || random.chance(60),
        ordinal: random.chance(60),
        subtotals: random.chance(25),
        total: random.chance(60),
        average: random.chance(25).then(|| random.pick(&["平均", "均值", "平均值", "平 均"])),
        averages: random.chance(30),
        score_average: random.chance(20),
        label_in_name: random.chance(30),
        hides: [fault == Fault::HiddenCopy || random.chance(12), random.chance(10)],
        hides_score: random.chance(10),
        bare_sums: random.chance(30),
        note: random.chance(40),
        remark: random.chance(50),
        texts: random.chance(30),
        headings: random.below(4),
        printed_total: random.chance(60),
    }
}

fn projects(random: &mut Random, (_, fen, decimals): Unit) -> Vec<Project> {
    let number = random.between(2, 12);
    // What is written has so many decimals, so that amounts are whole multiples of this.
    let step = fen / 10_i64.pow(decimals);
    let mut projects: Vec<Project> = Vec::new();
    while projects.len() < usize::try_from(number).unwrap() {
        let name = format!("{}{}", random.pick(&PLACES), random.pick(&SERVICES));
        if projects.iter().any(|other| other.name == name) {
            continue;
        }
        // From 1 万元 to 2000 万元.
        let budget = random.between(1_000_000 / step, 2_000_000_000 / step).max(2) * step;
        let executed = random.between(1, budget / step) * step;
        projects.push(Project {
            id: format!("GF-2025-{:03}", projects.len() + 1),
            name,
            department: random.pick(&DEPARTMENTS),
            budget,
            executed,
            scores: TITLES.map(|(_, _, most)| {
                if random.chance(30) { most } else { random.between(most / 2 / 5, most / 5) * 5 }
            }),
            last: None,
            exempt: None,
        });
    }
    projects.sort_by_key(|project| project.department);
    projects
}
