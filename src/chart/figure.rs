//! A figure as data: its texts, its table, and what is to be drawn.

use super::canvas::Canvas;
use super::typeface::Ruler;
use crate::error::Cause;
use crate::view::View;
use crate::wording::{ChartText, Language};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::grade::Graded;
use jixiao_core::policy::Policy;
use jixiao_core::project::Project;
use jixiao_core::quantity::{Fraction, MoneyUnit, Points, Rounding};
use jixiao_core::rulebook::GradeIndex;
use jixiao_core::score::Total;
use std::borrow::Cow;

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// It is about one project, and none is named.
    Project,
    /// It is about cuts, and there is no policy.
    Policy,
    /// No project has a settled grade.
    Settled,
    /// It is about drawn weights, and none could be drawn for it.
    Draws,
    /// It is about what a total spreads by, and that one does not, or not everything applies.
    Spread,
}

impl Nothing {
    /// Says what keeps the figure from being drawn.
    pub(crate) const fn cause(self) -> Cause {
        match self {
            Self::Project => Cause::ChartProject,
            Self::Policy => Cause::NoPolicy,
            Self::Settled | Self::Draws => Cause::NothingToDraw,
            Self::Spread => Cause::NoSpread,
        }
    }
}

/// A figure. What it shows stands in its table, too, and in short in its alternative.
#[derive(Debug)]
pub struct Figure {
    /// The name of its kind of chart, and of its file.
    pub name: Cow<'static, str>,
    /// The title.
    pub title: String,
    /// What it is about.
    pub subtitle: String,
    /// How it is to be read, and what is left out.
    pub notes: Vec<String>,
    /// Where the data and rules come from.
    pub source: String,
    /// What it shows, for those who cannot see it.
    pub alternative: String,
    /// Its data.
    pub table: DataTable,
    /// What is drawn.
    pub(super) plot: Box<dyn Plot>,
}

/// The data of a figure, exact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataTable {
    /// The headings.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// What is drawn between the subtitle and the notes.
pub(super) trait Plot: std::fmt::Debug + Send + Sync {
    /// Gives the height it takes.
    fn height(&self, ruler: &Ruler<'_>) -> i32;

    /// Draws it from `top` down.
    fn draw(&self, canvas: &mut Canvas<'_>, top: i32);
}

/// A project with a settled total and grade.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settled<'a> {
    pub(super) project: &'a Project,
    pub(super) result: &'a ProjectResult,
    pub(super) graded: &'a Graded,
    pub(super) grade: GradeIndex,
    pub(super) total: Fraction,
}

impl Settled<'_> {
    /// Gives the total in hundredths of a point, cut off, as it is printed everywhere.
    pub(super) fn hundredths(&self) -> i128 {
        hundredths(self.total)
    }
}

/// Gives points in hundredths, cut off.
pub(super) fn hundredths(points: Fraction) -> i128 {
    i128::from(points.to_points(Rounding::Down).unwrap_or_default().hundredths())
}

/// A line at which a grade starts.
#[derive(Clone, Debug)]
pub(super) struct GradeLine {
    pub(super) grade: usize,
    pub(super) title: String,
    pub(super) from: Points,
}

impl<'a> View<'a> {
    /// Lists the projects whose total and grade are settled.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn settled(&self) -> Result<Vec<Settled<'a>>, Nothing> {
        let of = |(project, result): (&'a Project, &'a ProjectResult)| {
            let graded = result.graded.as_ref()?;
            let total = result.total.and_then(Total::exact)?;
            Some(Settled { project, result, graded, grade: graded.certain()?, total })
        };
        let pairs = self.portfolio.projects.iter().zip(&self.evaluation.results);
        let settled: Vec<_> = pairs.filter_map(of).collect();
        if settled.is_empty() { Err(Nothing::Settled) } else { Ok(settled) }
    }

    /// Makes a figure with the usual subtitle and the source of one that shows no cuts.
    pub(super) fn figure(
        &self,
        name: &'static str,
        title: String,
        notes: Vec<String>,
        alternative: String,
        table: DataTable,
        plot: Box<dyn Plot>,
    ) -> Figure {
        let subtitle = self.portfolio.title.clone();
        let source = self.source(None);
        Figure { name: name.into(), title, subtitle, notes, source, alternative, table, plot }
    }

    /// Says where data, rulebook and policy, if any is shown, come from and that the figures were
    /// computed.
    pub(super) fn source(&self, policy: Option<&Policy>) -> String {
        let of = |text, heading: &jixiao_core::citation::Heading| {
            let title = self.language.of(&heading.title).to_owned();
            let status = self.language.status(heading.status).to_owned();
            self.say(text, &[("title", title), ("status", status)])
        };
        let mut source =
            self.say(ChartText::SourceData, &[("title", self.portfolio.title.clone())]);
        source.push_str(&of(ChartText::SourceRulebook, &self.rulebook.heading));
        if let Some(policy) = policy {
            source.push_str(&of(ChartText::SourcePolicy, &policy.heading));
        }
        source.push_str(self.text(ChartText::SourceComputed));
        source
    }

    /// Gives a text.
    pub(super) fn text(&self, text: ChartText) -> &'static str {
        self.language.chart(text)
    }

    /// Gives a text with values in it.
    pub(super) fn say(&self, text: ChartText, values: &[(&str, String)]) -> String {
        self.language.chart_with(text, values)
    }

    /// Gives the title of a grade.
    pub(super) fn grade(&self, grade: GradeIndex) -> String {
        self.language.of(&self.rulebook.grades.get(grade).title).to_owned()
    }

    /// Gives the number of grades.
    pub(super) fn grades(&self) -> usize {
        self.rulebook.grades.grades.len()
    }

    /// Gives a department's name, or says that there is none.
    pub(super) fn named(&self, name: &str) -> String {
        if name.is_empty() { self.text(ChartText::NotNamed).to_owned() } else { name.to_owned() }
    }

    /// Lists the lines at which grades start, best first.
    pub(super) fn lines(&self) -> Vec<GradeLine> {
        let line = |(at, grade): (GradeIndex, &jixiao_core::rulebook::Grade)| {
            let from = grade.band?.from;
            (from > Points::ZERO).then(|| GradeLine { grade: at.0, title: self.grade(at), from })
        };
        self.rulebook.grades.iter().filter_map(line).collect()
    }

    /// Says how many projects are left out because their grade is open.
    pub(super) fn note_open(&self, settled: usize) -> Option<String> {
        let open = self.portfolio.projects.len() - settled;
        (open > 0).then(|| self.say(ChartText::NoteOpen, &[("count", open.to_string())]))
    }

    /// Writes an amount in a unit, with so many decimals that the amounts of the run add up as printed.
    pub(super) fn amount(&self, fen: i128, unit: MoneyUnit) -> String {
        self.language.amount_at(fen, unit, self.places(unit))
    }
}

/// Picks the unit in which the greatest of some amounts has up to six digits: 元 or 万元, or 亿元. In
/// English it is always the yuan, as in the text beside the chart.
pub(super) fn unit_for(language: Language, greatest_fen: i128) -> MoneyUnit {
    if language == Language::English {
        return MoneyUnit::Yuan;
    }
    match greatest_fen.abs() / 100 {
        0..10_000 => MoneyUnit::Yuan,
        10_000..100_000_000_000 => MoneyUnit::WanYuan,
        _ => MoneyUnit::YiYuan,
    }
}
