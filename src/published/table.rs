//! The lines of an indicator table → items, each with what it may be.

use super::amount::{Amount, Scale};
use super::choice::Choice;
use super::columns::Column;
use super::head::{Said, is_signature};
use super::heading::Role;
use super::item::{Item, Kind};
use super::line::Line;
use super::words::{SumWord, is_grade_label, is_nothing, is_placeholder, stated_points, sum_word};
use crate::table::ragged;
use jixiao_core::problem::Problem;
use jixiao_core::quantity::Points;
use jixiao_core::sheet::WHOLE;

/// Reads the lines of one indicator table.
pub(super) struct TableLines<'t> {
    pub(super) columns: &'t [Column],
    pub(super) choice: Choice<'t>,
    pub(super) block: usize,
    /// How many cells the heading has.
    pub(super) width: usize,
    pub(super) items: &'t mut Vec<Item>,
    pub(super) said: &'t mut Said,
    pub(super) problems: &'t mut Vec<Problem>,
    /// A total stood above, below the last row.
    pub(super) has_ended: bool,
    /// How many lines there are up to the last row.
    pub(super) rows_end: usize,
    /// How many lines were taken.
    pub(super) taken: usize,
    /// The first and second level of the line above.
    pub(super) levels: [String; 2],
}

impl TableLines<'_> {
    /// Takes the lines below the heading.
    pub(super) fn take_all(&mut self, lines: &[Line<'_>]) {
        self.rows_end = lines.iter().rposition(|line| self.is_row(line)).map_or(0, |at| at + 1);
        for line in lines {
            self.taken += 1;
            self.take(line);
        }
    }

    /// Says whether a line has points of its own and is no sum.
    fn is_row(&self, line: &Line<'_>) -> bool {
        let weight = self.choice.weights.column.and_then(|column| column.points(line));
        let score = self.choice.score.and_then(|column| column.points(line));
        (weight.is_some() || score.is_some()) && self.sum_label(line).is_none() && !is_signed(line)
    }

    fn take(&mut self, line: &Line<'_>) {
        let item = self.item(line);
        let numbered = !(item.weight.is_empty() && item.score.is_empty());
        if let Some((label, word)) = self.sum_label(line) {
            self.take_sum(line, Item { label, ..item }, word);
        } else if line.filled().any(|(_, text)| is_grade_label(text)) {
            self.said.take(line);
        } else if numbered {
            self.take_numbered(line, item);
        } else {
            self.take_unnumbered(line, item);
        }
    }

    fn text(&self, line: &Line<'_>, role: Role) -> String {
        let of = self.columns.iter().filter(|column| column.role == Some(role));
        let texts = of.map(|column| line.text(&column.span));
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("；")
    }

    fn item(&self, line: &Line<'_>) -> Item {
        let texts = [1, 2, 3].map(|level| self.text(line, Role::Level(level)));
        let has = |level| self.columns.iter().any(|column| column.role == Some(Role::Level(level)));
        let [first, second, third] = texts;
        // The deepest level there is names the indicator.
        let (first, second, third) = match (has(2), has(3)) {
            (_, true) => (first, second, third),
            (true, false) => (first, String::new(), second),
            (false, false) => (String::new(), String::new(), first),
        };
        let first = if has(1) { first } else { section(line).unwrap_or(first) };
        let [(first, of_first), (second, of_second)] =
            [first, second].map(|level| stated_points(&level));
        let weights = &self.choice.weights;
        let score = |column| amount(line, Some(column), "score", Scale::Points);
        let mut item = Item {
            block: self.block,
            place: line.place().clone(),
            levels: [first, second, one_line(&third)],
            stated: [of_first, of_second],
            weight: amount(line, weights.column, "weight", weights.scale),
            score: amount(line, self.choice.score, "score", Scale::Points),
            others: self.choice.others.iter().map(|one| score(one)).collect(),
            target: self.text(line, Role::Target),
            actual: self.text(line, Role::Actual),
            reason: self.text(line, Role::Reason),
            ..Item::default()
        };
        for (level, column) in &weights.of_levels {
            let points = amount(line, Some(column), "weight", Scale::Points).points();
            if let (Some(stated), Some(points)) = (item.stated.get_mut(level - 1), points) {
                *stated = Some(points);
            }
        }
        if weights.in_names
            && let (name, Some(points)) = stated_points(&third)
        {
            item.levels[2] = name;
            item.weight = Amount::stated(points, line.place().clone());
        }
        item
    }

    /// Finds what a line says it is the sum of, in whatever column.
    fn sum_label(&self, line: &Line<'_>) -> Option<(String, SumWord)> {
        let holds_numbers = |at: usize| {
            let counting = [Role::Weight, Role::Share, Role::Score, Role::Reason];
            let column = self.columns.iter().find(|column| column.span.contains(&at));
            column.and_then(|column| column.role).is_some_and(|role| counting.contains(&role))
        };
        let labels = line.filled().filter(|(at, _)| !holds_numbers(*at));
        labels.take(3).find_map(|(_, text)| Some((one_line(text), sum_word(text)?)))
    }

    fn take_sum(&mut self, line: &Line<'_>, mut item: Item, word: SumWord) {
        if item.weight.is_empty() && item.score.is_empty() {
            // Its numbers may stand under other headings, where cells are merged differently.
            let points = |(at, text): (usize, &str)| {
                let amount = Amount::of(text, line.place_of(at), "score", Scale::Points);
                amount.points().map(|_| amount)
            };
            let mut found: Vec<Amount> = line.filled().filter_map(points).collect();
            match (found.pop(), found.pop(), found.is_empty()) {
                (Some(score), None, _) => item.score = score,
                (Some(score), Some(weight), true) => (item.weight, item.score) = (weight, score),
                _ => {
                    self.said.take(line);
                    return;
                }
            }
        }
        // A sum merged over both columns, or called a score, is one of scores.
        let of_scores = ["得分", "评分"].iter().any(|word| item.label.contains(word))
            || self.choice.weights.column.zip(self.choice.score).is_some_and(|(weight, score)| {
                line.span(*weight.span.start()).contains(score.span.start())
            });
        if item.score.is_blank() && of_scores && item.weight.points() != Some(WHOLE) {
            item.score = std::mem::take(&mut item.weight);
        }
        let mut kinds = match word {
            SumWord::Part => vec![Kind::Part],
            SumWord::Whole => vec![Kind::Whole],
        };
        let some_points = |weight: Points| weight < WHOLE;
        if item.weight.points().is_some_and(some_points) && item.has_values() {
            kinds.push(Kind::Row);
        }
        self.has_ended |= word == SumWord::Whole && self.taken > self.rows_end;
        self.push(item, kinds);
    }

    fn take_numbered(&mut self, line: &Line<'_>, item: Item) {
        let [first, second, third] = &item.levels;
        let is_zero = |points: Option<Points>| points.is_none_or(|points| points == Points::ZERO);
        let unread = item.weight.is_unread() || item.score.is_unread();
        if third.is_empty()
            && !item.has_values()
            && item.weight.is_blank()
            && item.score.is_unread()
        {
            self.said.take(line);
            return;
        }
        if is_signed(line) && item.weight.points().is_none() {
            self.said.take(line);
            return;
        }
        // Cells left off at the end are blank; more cells than headings are a slip of commas.
        if line.counted() && line.filled().any(|(at, _)| at >= self.width) {
            self.problems.push(ragged(line.place(), line.width(), self.width));
        }
        let zero = !unread && is_zero(item.weight.points()) && is_zero(item.score.points());
        let kinds = if zero && (third.is_empty() || is_placeholder(third)) {
            vec![Kind::Unused]
        } else if third.is_empty() && !item.has_values() && !(first.is_empty() && second.is_empty())
        {
            vec![Kind::Row, Kind::Ahead]
        } else {
            vec![Kind::Row]
        };
        let label = item.name().to_owned();
        self.push(Item { label, ..item }, kinds);
    }

    fn take_unnumbered(&mut self, line: &Line<'_>, item: Item) {
        let [first, second, third] = &item.levels;
        let named = !third.is_empty();
        let levels = !(first.is_empty() && second.is_empty());
        let alone = line.filled().count() == 1;
        let long = line.filled().any(|(_, text)| text.chars().count() > 30 || text.ends_with('。'));
        if self.said.take(line) || self.has_ended || line.is_note() || (alone && long) {
            return;
        }
        let says_nothing = item.weight.is_nothing() || item.score.is_nothing();
        let merged = |column: Option<&Column>| column.is_some_and(|one| line.goes_on(&one.span));
        let goes_on = merged(self.choice.weights.column) && merged(self.choice.score);
        // A level that is repeated on every line, or merged down, is the row's own.
        let same = |own: &String, last: &String| own.is_empty() || own == last;
        let own = same(first, &self.levels[0]) && same(second, &self.levels[1]);
        if own && (goes_on || (!named && item.has_values())) {
            return self.go_on(&item);
        }
        let kinds = match (named, levels || item.has_values()) {
            (true, _) if is_placeholder(third) => vec![Kind::Unused],
            (true, _) if says_nothing => vec![Kind::Unused, Kind::Row],
            (true, _) => vec![Kind::Row, Kind::Unused],
            (false, _) if item.has_values() => vec![Kind::Row, Kind::Unused],
            (false, true) if says_nothing || is_nothing(&item.target) => vec![Kind::Unused],
            (false, true) => vec![Kind::Level],
            (false, false) => return,
        };
        self.push(item, kinds);
    }

    /// An indicator over several lines: what it wants and what came of it goes on.
    fn go_on(&mut self, more: &Item) {
        let row = self.items.iter_mut().rev().find(|item| item.block == self.block);
        let Some(row) = row.filter(|row| row.kinds[0] == Kind::Row) else { return };
        let texts = [
            (&mut row.levels[2], &more.levels[2]),
            (&mut row.target, &more.target),
            (&mut row.actual, &more.actual),
            (&mut row.reason, &more.reason),
        ];
        for (text, more) in texts {
            if !more.is_empty() {
                *text = if text.is_empty() { more.clone() } else { format!("{text}；{more}") };
            }
        }
    }

    fn push(&mut self, item: Item, kinds: Vec<Kind>) {
        if matches!(kinds[0], Kind::Row | Kind::Level | Kind::Unused) {
            for (last, level) in self.levels.iter_mut().zip(&item.levels) {
                if !level.is_empty() {
                    last.clone_from(level);
                }
            }
        }
        self.items.push(Item { kinds, ..item });
    }
}

/// Says whether a line says who made the form, or what to know about it.
fn is_signed(line: &Line<'_>) -> bool {
    line.is_note() || line.filled().any(|(_, text)| is_signature(text))
}

/// Gives the name of a part of the table that stands alone on its line: 一、购买决策（15分）.
fn section(line: &Line<'_>) -> Option<String> {
    let mut filled = line.filled();
    let (_, text) = filled.next()?;
    let numbered = text.split_once('、').is_some_and(|(number, _)| {
        !number.is_empty() && number.chars().all(|c| "一二三四五六七八九十".contains(c))
    });
    let is_part = stated_points(text).1.is_some() || numbered;
    (is_part && filled.next().is_none() && sum_word(text).is_none()).then(|| text.to_owned())
}

/// Reads the cell of a line under a heading.
fn amount(line: &Line<'_>, column: Option<&Column>, name: &str, scale: Scale) -> Amount {
    let Some(column) = column else { return Amount::default() };
    let span = &column.span;
    let filled = line.filled().find(|(at, _)| span.contains(at));
    let at = filled.map_or(*span.start(), |(at, _)| at);
    Amount::of(&line.text(span), line.place_of(at), name, scale)
}

/// Puts the lines of a text together.
fn one_line(text: &str) -> String {
    text.lines().map(str::trim).collect()
}
