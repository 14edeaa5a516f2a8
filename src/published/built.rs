//! One reading of a form: its rows and sums, and whether they fit together.

use super::item::{Item, Kind};
use super::words::{bare, split_end};
use jixiao_core::problem::Place;
use jixiao_core::quantity::Points;
use jixiao_core::sheet::{PrintedTotal, SheetRow, StatedSum, WHOLE};

/// A reading of a form.
#[derive(Clone, Debug, Default)]
pub(super) struct Built {
    /// The rows.
    pub(super) rows: Vec<SheetRow>,
    /// Of which item each row is.
    pub(super) of_items: Vec<usize>,
    /// The sums of parts.
    pub(super) sums: Vec<StatedSum>,
    /// The sum of everything.
    pub(super) printed: Option<PrintedTotal>,
    /// How many sums do not fit their rows.
    pub(super) contradictions: usize,
}

/// A sum whose rows are still to be found.
struct Pending<'i> {
    item: &'i Item,
    kind: Kind,
    /// How many rows stand above it.
    above: usize,
    /// Where the rows start that no sum was of yet.
    since: usize,
    /// The levels it stands under.
    levels: [String; 2],
}

/// A level that states points of itself.
struct Named {
    name: String,
    points: Points,
    level: usize,
    from: usize,
    place: Place,
}

/// Builds the reading in which each item is of a given kind.
pub(super) fn build(items: &[Item], kinds: &[Kind]) -> Built {
    let mut built = Built::default();
    let mut blocks = Vec::new();
    let mut pending = Vec::new();
    let mut named: Vec<Named> = Vec::new();
    let (mut first, mut second, mut since, mut block) = (String::new(), String::new(), 0, 0);
    for (at, (item, kind)) in items.iter().zip(kinds).enumerate() {
        if item.block != block {
            (first, second, since, block) =
                (String::new(), String::new(), built.rows.len(), item.block);
        }
        if matches!(kind, Kind::Row | Kind::Level | Kind::Ahead | Kind::Unused) {
            take_levels(item, &mut first, &mut second);
            let names = [&first, &second];
            let stated = item.stated.iter().enumerate();
            named.extend(stated.filter_map(|(level, points)| {
                let (name, from) = (names[level].clone(), built.rows.len());
                Some(Named { name, points: (*points)?, level, from, place: item.place.clone() })
            }));
        }
        match kind {
            Kind::Row => {
                built.rows.push(row(item, &first, &second));
                built.of_items.push(at);
                blocks.push(item.block);
            }
            Kind::Part | Kind::Whole | Kind::Ahead => {
                let levels = [first.clone(), second.clone()];
                pending.push(Pending { item, kind: *kind, above: built.rows.len(), since, levels });
                if *kind == Kind::Part {
                    since = built.rows.len();
                }
            }
            Kind::Unused | Kind::Level | Kind::Repeated => {}
        }
    }
    for named in &named {
        built.take_named(named);
    }
    built.take_sums(&pending, &blocks);
    built
}

/// Says whether a line gives the score to the points of the line above it.
fn is_score_of(one: &Pending<'_>, next: &Pending<'_>) -> bool {
    let given = |one: &Pending<'_>| {
        (one.kind, one.item.weight.points().is_some(), one.item.score.points().is_some())
    };
    given(one) == (Kind::Whole, true, false)
        && given(next) == (Kind::Whole, false, true)
        && one.above == next.above
}

/// A blank cell of a level means the one above, as in merged cells.
fn take_levels(item: &Item, first: &mut String, second: &mut String) {
    let [one, two, _] = &item.levels;
    if !one.is_empty() && one != first {
        first.clone_from(one);
        second.clear();
    }
    if !two.is_empty() {
        second.clone_from(two);
    }
}

fn row(item: &Item, first: &str, second: &str) -> SheetRow {
    SheetRow {
        level1: first.to_owned(),
        level2: second.to_owned(),
        level3: item.levels[2].clone(),
        weight: item.weight.points(),
        score: item.score.points(),
        target: item.target.clone(),
        actual: item.actual.clone(),
        reason: item.reason.clone(),
        place: item.place.clone(),
    }
}

impl Built {
    /// Says whether the reading fits in itself: every row has points and they add to 100, no score is
    /// above its row's, and every sum is that of its rows.
    pub(super) fn fits(&self) -> bool {
        let weights = self.rows.iter().map(|row| row.weight).sum::<Option<Points>>();
        let within = |row: &SheetRow| row.score.is_none_or(|score| Some(score) <= row.weight);
        weights == Some(WHOLE) && self.contradictions == 0 && self.rows.iter().all(within)
    }

    /// Gives the sum of the scores given.
    pub(super) fn given(&self) -> Points {
        self.rows.iter().filter_map(|row| row.score).sum()
    }

    /// Takes the points that a level states of its rows.
    fn take_named(&mut self, named: &Named) {
        let of = |row: &SheetRow| match named.level {
            0 => row.level1 == named.name,
            _ => row.level2 == named.name,
        };
        let rows = (named.from..self.rows.len()).take_while(|at| of(&self.rows[*at]));
        let rows: Vec<usize> = rows.collect();
        let known = |sum: &StatedSum| sum.rows.last() == rows.last() && sum.name == named.name;
        // A name repeated on every line states its points once.
        if rows.is_empty() || self.sums.iter().any(known) {
            return;
        }
        let weight = Some(named.points);
        let (name, place) = (named.name.clone(), named.place.clone());
        self.take_sum(StatedSum { name, rows, weight, score: None, place });
    }

    fn take_sums(&mut self, pending: &[Pending<'_>], blocks: &[usize]) {
        let last = pending.iter().rposition(|one| one.kind == Kind::Whole);
        let mut parts = 0;
        let mut above: Option<StatedSum> = None;
        for (at, one) in pending.iter().enumerate() {
            let mut stated = StatedSum {
                name: one.item.label.clone(),
                rows: Vec::new(),
                weight: one.item.weight.points(),
                score: one.item.score.points(),
                place: one.item.place.clone(),
            };
            // 总分值 and 总得分, each on a line of its own, are one sum.
            let next = pending.get(at + 1).filter(|next| is_score_of(one, next));
            if next.is_some() {
                above = Some(stated);
                continue;
            }
            if let Some(above) = above.take() {
                stated = StatedSum { score: stated.score, ..above };
            }
            if stated.weight.is_none() && stated.score.is_none() {
                continue;
            }
            let everything: Vec<usize> = (0..self.rows.len()).collect();
            let is_whole = one.kind == Kind::Whole;
            let scopes = self.scopes(one, blocks);
            let stated = self.in_its_column(stated, &everything, &scopes);
            if is_whole && self.is_of(&stated, &everything) {
                self.take_printed(stated);
                continue;
            }
            let fitting = scopes.iter().find(|rows| self.is_of(&stated, rows));
            // Where every dimension ends with its own 合计, so may the last.
            let is_last = is_whole && last == Some(at) && parts == 0;
            match fitting {
                Some(rows) if !is_last => {
                    parts += usize::from(is_whole);
                    let rows = rows.clone();
                    self.take_sum(StatedSum { rows, ..stated });
                }
                _ if is_whole && last == Some(at) => {
                    self.contradictions += 1;
                    self.take_printed(stated);
                }
                _ => {
                    let rows = scopes.into_iter().next().unwrap_or(everything);
                    self.take_sum(StatedSum { rows, ..stated });
                }
            }
        }
    }

    /// A single number may stand under the points and be the sum of scores, where cells were merged.
    fn in_its_column(
        &self,
        stated: StatedSum,
        everything: &[usize],
        scopes: &[Vec<usize>],
    ) -> StatedSum {
        let fits = |sum: &StatedSum| {
            self.is_of(sum, everything) || scopes.iter().any(|rows| self.is_of(sum, rows))
        };
        if stated.score.is_some() || fits(&stated) {
            return stated;
        }
        let moved = StatedSum { weight: None, score: stated.weight, ..stated.clone() };
        if fits(&moved) { moved } else { stated }
    }

    fn take_sum(&mut self, sum: StatedSum) {
        self.contradictions += usize::from(!self.is_of(&sum, &sum.rows));
        self.sums.push(sum);
    }

    /// Adds what a total line prints; forms that print weights and scores on two lines have both.
    fn take_printed(&mut self, sum: StatedSum) {
        let StatedSum { weight, score, place, .. } = sum.clone();
        let Some(printed) = &mut self.printed else {
            self.printed = Some(PrintedTotal { weight, score, place });
            return;
        };
        // A total stated twice is another sum where it is another number.
        if score.is_some_and(|score| printed.score.is_some_and(|known| known != score)) {
            self.sums.push(StatedSum { rows: (0..self.rows.len()).collect(), ..sum });
            return;
        }
        printed.weight = printed.weight.or(weight);
        printed.score = printed.score.or(score);
    }

    /// Says whether a sum is that of some rows, as far as they are filled in.
    fn is_of(&self, sum: &StatedSum, rows: &[usize]) -> bool {
        let rows = || rows.iter().map(|at| &self.rows[*at]);
        let weights = rows().map(|row| row.weight).sum::<Option<Points>>();
        let given: Points = rows().filter_map(|row| row.score).sum();
        let open = rows().filter(|row| row.score.is_none());
        let most = given + open.filter_map(|row| row.weight).sum();
        rows().next().is_some()
            && sum.weight.is_none_or(|weight| weights.is_none_or(|weights| weights == weight))
            && sum.score.is_none_or(|score| given <= score && score <= most)
    }

    /// Lists the rows that a sum may be of, the likeliest first.
    fn scopes(&self, one: &Pending<'_>, blocks: &[usize]) -> Vec<Vec<usize>> {
        let rows = &self.rows;
        let [first, second] = &one.levels;
        if one.kind == Kind::Ahead {
            let level = usize::from(!one.item.levels[1].is_empty());
            let of = |row: &SheetRow| row.level1 == *first && (level == 0 || row.level2 == *second);
            let ahead = (one.above..rows.len()).take_while(|at| of(&rows[*at]));
            return vec![ahead.collect()];
        }
        let above = 0..one.above;
        let label = bare(&one.item.label);
        let (label, _) = split_end(&label);
        let ends = ["得分小计", "小计", "得分合计", "合计", "总计"];
        let name = ends.iter().find_map(|end| label.strip_suffix(end)).unwrap_or_default();
        let called = |text: &str| {
            !name.is_empty() && bare(text).trim_end_matches("指标") == name.trim_end_matches("指标")
        };
        let tail = |of: &dyn Fn(&SheetRow) -> bool| -> Vec<usize> {
            let from = above.clone().rev().take_while(|at| of(&rows[*at])).last();
            from.map_or(Vec::new(), |from| (from..one.above).collect())
        };
        let here = |at: &usize| blocks[*at] == one.item.block;
        let scopes = [
            above
                .clone()
                .filter(|at| called(&rows[*at].level1) || called(&rows[*at].level2))
                .collect(),
            (one.since..one.above).collect(),
            tail(&|row| row.level1 == *first),
            tail(&|row| row.level1 == *first && row.level2 == *second),
            above.clone().filter(here).collect(),
            above.clone().collect(),
        ];
        scopes.into_iter().filter(|rows: &Vec<usize>| !rows.is_empty()).collect()
    }
}
