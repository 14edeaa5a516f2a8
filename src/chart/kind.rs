//! The kinds of chart: one line each, and the file that names and makes it.

use super::figure::{Figure, Nothing};
use super::{
    boxplot, cuts, grades, heatmap, losses, radar, ranking, ranks, scatter, tornado, waterfall,
};
use crate::view::View;

macro_rules! charts {
    ($($(#[doc = $doc:literal])+ $kind:ident($file:ident);)+) => {
        /// A kind of chart.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind { $($(#[doc = $doc])+ $kind,)+ }

        impl Kind {
            /// Every kind with its name, in the order they are written in.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$kind, $file::NAME),)+];

            /// Gives the name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $file::NAME,)+ }
            }

            /// Makes the figure.
            ///
            /// # Errors
            /// With what it would need, where there is nothing to be drawn.
            pub fn figure(self, view: &View<'_>) -> Result<Figure, Nothing> {
                match self { $(Self::$kind => $file::figure(view),)+ }
            }
        }
    };
}

charts! {
    /// Projects and money by grade.
    Grades(grades);
    /// Projects by total, with the grade lines.
    Ranking(ranking);
    /// One project's groups and dimensions against the median.
    Radar(radar);
    /// Every indicator of every project.
    Heatmap(heatmap);
    /// Points lost by indicator.
    Losses(losses);
    /// This year's budgets to next year's.
    Waterfall(waterfall);
    /// Totals against budgets.
    Scatter(scatter);
    /// Totals by department and category.
    Boxplot(boxplot);
    /// Cuts by department.
    Cuts(cuts);
    /// Ranks of projects under drawn weights.
    Ranks(ranks);
    /// The weights that one project's total spreads by.
    Tornado(tornado);
}

impl Kind {
    /// Says whether it is about one project.
    pub fn is_of_one(self) -> bool {
        matches!(self, Self::Radar | Self::Tornado)
    }

    /// Says whether weights are drawn for it, which takes time.
    pub fn needs_draws(self) -> bool {
        matches!(self, Self::Ranks | Self::Tornado)
    }

    /// Lists the kinds that stand among the results of a run: those about all projects for which nothing is
    /// drawn.
    pub fn of_run() -> Vec<Self> {
        let all = Self::ALL.iter().map(|(kind, _)| *kind);
        all.filter(|kind| !kind.is_of_one() && !kind.needs_draws()).collect()
    }
}
