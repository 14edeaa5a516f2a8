//! The answers that are words.

/// The answer to a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// 符合.
    Met,
    /// 部分符合.
    Partly,
    /// 不符合.
    NotMet,
    /// 不适用.
    NotApplicable,
}

impl Mark {
    /// Reads an answer in Chinese or by its id.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "符合" | "met" => Some(Self::Met),
            "部分符合" | "partly" => Some(Self::Partly),
            "不符合" | "not-met" => Some(Self::NotMet),
            "不适用" | "not-applicable" => Some(Self::NotApplicable),
            _ => None,
        }
    }

    /// Gives the id.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::NotMet => "not-met",
            Self::NotApplicable => "not-applicable",
        }
    }
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better: actual over target.
    AtLeast,
    /// Less is better: target over actual.
    AtMost,
}

impl Direction {
    /// Reads a direction in Chinese, by its sign or by its id.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "at-least" | "≥" | "正向" => Some(Self::AtLeast),
            "at-most" | "≤" | "反向" => Some(Self::AtMost),
            _ => None,
        }
    }
}

/// The answer to a question, as a limit of the grades asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A checkpoint's mark.
    Mark(Mark),
    /// A level's place in the rule.
    Level(usize),
    /// Yes or no.
    YesNo(bool),
}
