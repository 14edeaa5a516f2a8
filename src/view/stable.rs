//! How stable grades are, in words: the cells of every table that tells it.

use super::View;
use crate::stability::{ProjectStability, Stability};
use crate::wording::{Language, StabilityText as Text};
use jixiao_core::analysis::flip::{Flip, Flips};
use jixiao_core::quantity::{Fraction, MoneySum, Rounding};
use jixiao_core::rulebook::{GradeIndex, Rulebook};
use jixiao_statistics::stability::Sobol;

/// The columns of the table on the screen.
pub(crate) const STABILITY_HEADS: [Text; 10] = [
    Text::HeadId,
    Text::HeadName,
    Text::HeadTotal,
    Text::HeadGrade,
    Text::HeadGradeHolds,
    Text::HeadCutHolds,
    Text::HeadGrades,
    Text::HeadRank,
    Text::HeadWeightFlip,
    Text::HeadPointFlip,
];

/// What leads from one grade to a neighbour, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WayOut {
    /// The other grade.
    pub(crate) grade: String,
    /// The least weight to be moved, in points.
    pub(crate) weight: String,
    /// The least points gained or lost.
    pub(crate) points: String,
    /// What would be cut more, in yuan; nothing where it is not known.
    pub(crate) cost: Option<String>,
}

/// How stable projects are, in one language.
#[derive(Clone, Copy, Debug)]
pub struct StableView<'a> {
    /// The language of the texts.
    pub language: Language,
    /// The rulebook whose weights were drawn around.
    pub rulebook: &'a Rulebook,
    /// The title of the portfolio.
    pub title: &'a str,
    /// What holds under drawn weights.
    pub stability: &'a Stability,
}

impl<'a> View<'a> {
    /// Shows what holds under drawn weights; `None` where nothing was drawn.
    pub fn stable(&self) -> Option<StableView<'a>> {
        let View { language, rulebook, portfolio, .. } = *self;
        let stability = self.stability?;
        Some(StableView { language, rulebook, title: &portfolio.title, stability })
    }
}

impl StableView<'_> {
    /// Gives the cells of a project in the table on the screen.
    pub(crate) fn cells(&self, one: &ProjectStability) -> Vec<String> {
        let [low, middle, high] = one.ranks;
        vec![
            one.named.id.clone(),
            one.named.name.clone(),
            total_text(one),
            self.titled(one.grade),
            self.share_of_draws(one.grade_holds),
            one.cut.as_ref().map_or_else(|| self.none(), |cut| self.share_of_draws(cut.holds)),
            self.grades_met(one),
            format!("{low}/{middle}/{high}"),
            self.weight_to_move(one),
            self.points_to_move(one),
        ]
    }

    /// Lists the grades met, each with its share of the draws.
    pub(crate) fn grades_met(&self, one: &ProjectStability) -> String {
        let met = one.grades.iter().filter(|(_, count)| *count > 0);
        let items = met.map(|(grade, count)| {
            format!("{} {}", self.titled(*grade), self.share_of_draws(*count))
        });
        items.collect::<Vec<_>>().join(self.language.stability(Text::GradesSeparator))
    }

    /// Says the least weight that gives another grade, and which.
    pub(crate) fn weight_to_move(&self, one: &ProjectStability) -> String {
        self.flip(one.weight.as_ref(), shift_text)
    }

    /// Says the least points that give another grade, and which.
    pub(crate) fn points_to_move(&self, one: &ProjectStability) -> String {
        self.flip(one.points.as_ref(), |flip| flip.by.to_string())
    }

    /// Names the weights that a total spreads by most, each with its total index.
    pub(crate) fn spread_items(&self, one: &ProjectStability, count: usize) -> Vec<String> {
        let item = |(indicator, index): (usize, Sobol)| {
            let indicator = self.language.of(&self.rulebook.indicators[indicator].title).to_owned();
            let share = format!("{:.1}%", index.total * 100.0);
            let values = [("indicator", indicator), ("share", share)];
            self.language.stability_with(Text::SpreadItem, &values)
        };
        self.stability.sources(one).into_iter().take(count).map(item).collect()
    }

    /// Says a project's certificate in a sentence.
    pub(crate) fn certificate(&self, one: &ProjectStability) -> String {
        let values = [
            ("draws", self.draws().to_string()),
            ("grade", self.titled(one.grade)),
            ("holds", self.share_of_draws(one.grade_holds)),
            ("weight", self.weight_to_move(one)),
            ("points", self.points_to_move(one)),
        ];
        self.language.stability_with(Text::Certificate, &values)
    }

    /// Says what was drawn, with the seed.
    pub(crate) fn drawn(&self) -> String {
        let wanted = &self.stability.wanted;
        let values = [
            ("draws", wanted.draws.to_string()),
            ("seed", wanted.seed.to_string()),
            ("concentration", wanted.concentration.to_string()),
        ];
        self.language.stability_with(Text::StabilityDrawn, &values)
    }

    /// Says what all cuts come to over the draws.
    #[allow(clippy::cast_possible_truncation, reason = "a mean of amounts, told to the 分")]
    pub(crate) fn expected_cuts(&self) -> Option<String> {
        let (mean, [low, high]) = self.stability.cuts?;
        let values = [
            ("mean", self.language.money(mean.round() as i128)),
            ("low", self.language.money(low)),
            ("high", self.language.money(high)),
        ];
        Some(self.language.stability_with(Text::ExpectedCuts, &values))
    }

    /// Writes a share of the draws; all of them is 100 %, and less never is; some are never 0 %.
    pub(crate) fn share_of_draws(&self, count: u32) -> String {
        if count > 0 && u64::from(count) * 1000 < self.draws() as u64 {
            return "<0.1%".to_owned();
        }
        let tenths = u64::from(count) * 1000 / self.draws().max(1) as u64;
        format!("{}.{}%", tenths / 10, tenths % 10)
    }

    /// Tells what leads to the next better and to the next worse grade, as far as anything does.
    pub(crate) fn ways_out(&self, one: &ProjectStability) -> Vec<WayOut> {
        let weight = one.weight.map(|flips| [flips.up, flips.down]);
        let points = one.points.map(|flips| [flips.up, flips.down]);
        let untold = || self.language.stability(Text::FlipUntold).to_owned();
        let way = |at: usize| {
            let shift = weight.map(|all| all[at]);
            let change = points.map(|all| all[at]);
            let grade = shift.flatten().map(|flip| flip.grade);
            let grade = grade.or(change.flatten().map(|flip| flip.grade))?;
            let shift = shift.map(|flip| flip.map_or_else(|| self.no_way(), |f| self.by(&f)));
            let change =
                change.map(|flip| flip.map_or_else(|| self.no_way(), |f| f.by.to_string()));
            Some(WayOut {
                grade: self.titled(grade),
                weight: shift.unwrap_or_else(untold),
                points: change.unwrap_or_else(untold),
                cost: one.costs[at].map(|cost| yuan(i128::from(cost))),
            })
        };
        (0..2).filter_map(way).collect()
    }

    fn no_way(&self) -> String {
        self.language.stability(Text::FlipNone).to_owned()
    }

    fn by(&self, flip: &Flip<Fraction>) -> String {
        let by = [("by", shift_text(flip))];
        if flip.beyond { self.language.stability_with(Text::Beyond, &by) } else { shift_text(flip) }
    }

    fn flip<T: Copy + PartialOrd>(
        &self,
        flips: Option<&Flips<T>>,
        write: impl Fn(&Flip<T>) -> String,
    ) -> String {
        let Some(flips) = flips else {
            return self.language.stability(Text::FlipUntold).to_owned();
        };
        let Some(flip) = flips.smallest() else { return self.no_way() };
        let text = if flip.beyond { Text::FlipBeyond } else { Text::FlipBy };
        let values = [("by", write(&flip)), ("grade", self.titled(flip.grade))];
        self.language.stability_with(text, &values)
    }

    fn draws(&self) -> usize {
        self.stability.wanted.draws
    }

    pub(crate) fn titled(&self, grade: GradeIndex) -> String {
        self.language.of(&self.rulebook.grades.get(grade).title).to_owned()
    }

    fn none(&self) -> String {
        self.language.stability(Text::NoValue).to_owned()
    }
}

/// Writes the total of a project as it stands.
pub(crate) fn append_total(one: &ProjectStability, out: &mut Vec<u8>) {
    one.total.append_truncated(out);
}

/// Gives it as a text.
pub(crate) fn total_text(one: &ProjectStability) -> String {
    one.total.truncated(2)
}

/// Writes a shift of weight with two places: never less than it takes, where it is to be reached, and never
/// more, where it is to be exceeded.
pub(crate) fn append_shift(flip: &Flip<Fraction>, out: &mut Vec<u8>) {
    let rounding = if flip.beyond { Rounding::Down } else { Rounding::Up };
    match flip.by.to_points(rounding) {
        Ok(points) => points.append_to(out),
        Err(_) => flip.by.append_truncated(out),
    }
}

/// Gives it as a text.
pub(crate) fn shift_text(flip: &Flip<Fraction>) -> String {
    let mut out = Vec::new();
    append_shift(flip, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Writes 分 as yuan.
fn yuan(fen: i128) -> String {
    MoneySum::from_fen(fen).to_string()
}
