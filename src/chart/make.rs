//! What each kind of chart is made by.

use super::figure::{Figure, Nothing};
use super::kind::Kind;
use super::{boxplot, cuts, grades, heatmap, losses, radar, ranking, scatter, waterfall};
use crate::view::View;

impl Kind {
    /// Makes the figure.
    ///
    /// # Errors
    /// With what it would need, where there is nothing to be drawn.
    pub fn figure(self, view: &View<'_>) -> Result<Figure, Nothing> {
        match self {
            Self::Grades => grades::figure(view),
            Self::Ranking => ranking::figure(view),
            Self::Radar => radar::figure(view),
            Self::Heatmap => heatmap::figure(view),
            Self::Losses => losses::figure(view),
            Self::Waterfall => waterfall::figure(view),
            Self::Scatter => scatter::figure(view),
            Self::Boxplot => boxplot::figure(view),
            Self::Cuts => cuts::figure(view),
        }
    }
}
