//! The kinds of chart and their names.

/// A kind of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Projects and money by grade.
    Grades,
    /// Projects by total, with the grade lines.
    Ranking,
    /// One project's groups and dimensions against the median.
    Radar,
    /// Every indicator of every project.
    Heatmap,
    /// Points lost by indicator.
    Losses,
    /// This year's budgets to next year's.
    Waterfall,
    /// Totals against budgets.
    Scatter,
    /// Totals by department and category.
    Boxplot,
    /// Cuts by department.
    Cuts,
}

impl Kind {
    /// Every kind with its name, in the order they are written in.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Grades, "grades"),
        (Self::Ranking, "ranking"),
        (Self::Radar, "radar"),
        (Self::Heatmap, "heatmap"),
        (Self::Losses, "losses"),
        (Self::Waterfall, "waterfall"),
        (Self::Scatter, "scatter"),
        (Self::Boxplot, "boxplot"),
        (Self::Cuts, "cuts"),
    ];

    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }

    /// Gives the name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    /// Says whether it is about one project.
    pub fn is_of_one(self) -> bool {
        self == Self::Radar
    }

    /// Lists the kinds that are about all projects.
    pub fn of_all() -> Vec<Self> {
        Self::ALL.iter().map(|(kind, _)| *kind).filter(|kind| !kind.is_of_one()).collect()
    }
}
