//! The amounts of a project that a policy may start from.

/// An amount of a project that a policy may start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// 全年预算数.
    Budget,
    /// 年初预算数.
    BudgetInitial,
    /// 到位数.
    Received,
    /// 执行数.
    Executed,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 4] = [Self::Budget, Self::BudgetInitial, Self::Received, Self::Executed];

    /// Reads the name of the column.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.name() == name)
    }

    /// Gives the name of the column.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::BudgetInitial => "budget_initial",
            Self::Received => "received",
            Self::Executed => "executed",
        }
    }
}
