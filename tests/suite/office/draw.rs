//! A list and its scores, drawn from a seed.

use super::fault::Fault;
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

/// Where a unit is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stated {
    Title,
    Heading,
    Row,
    NoteAbove,
    NoteBelow,
}

impl Stated {
    const ALL: [Self; 5] =
        [Self::Title, Self::Heading, Self::Row, Self::NoteAbove, Self::NoteBelow];
}

/// Which rows and columns stand beside the projects.
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
#[derive(Clone, Copy, Debug)]
pub(super) struct Dress {
    pub(super) title: bool,
    pub(super) ordinal: bool,
    pub(super) subtotals: bool,
    pub(super) total: bool,
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

/// Draws a list.
pub(super) fn office(seed: u64) -> Office {
    let random = &mut Random::new(seed);
    let fault = if random.chance(50) { Fault::None } else { random.pick(&Fault::ALL) };
    let unit = random.pick(&UNITS);
    let projects = projects(random, unit);
    let mut order: Vec<usize> = (0..projects.len()).collect();
    for at in (1..order.len()).rev() {
        order.swap(at, random.below(at + 1));
    }
    let stated =
        if fault == Fault::UnitContradicted { Stated::Heading } else { random.pick(&Stated::ALL) };
    let has_ids = fault.ids().unwrap_or(random.chance(50));
    let at = random.below(projects.len());
    let other = (at + 1 + random.below(projects.len() - 1)) % projects.len();
    Office {
        seed,
        order,
        unit,
        stated,
        has_ids,
        names_scores: !has_ids || fault == Fault::OtherName || random.chance(60),
        one_book: random.chance(40),
        dress: dress(random, stated),
        fault,
        at: [at, other],
        indicator: random.below(TITLES.len()),
        projects,
    }
}

fn dress(random: &mut Random, stated: Stated) -> Dress {
    Dress {
        title: stated == Stated::Title || random.chance(60),
        ordinal: random.chance(60),
        subtotals: random.chance(25),
        total: random.chance(60),
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
        });
    }
    projects.sort_by_key(|project| project.department);
    projects
}
