//! The nodes of the tree. They are made by the typed wrappers only.

use super::{Flag, Text, Whole};
use num_bigint::BigInt;

/// An expression of any type.
#[derive(Clone, Debug)]
pub(crate) enum Expr {
    /// A whole number.
    Whole(Whole),
    /// A condition.
    Flag(Flag),
    /// A text.
    Text(Text),
    /// A whole number of `10^-scale`, shown as a decimal.
    Decimal(Whole, u32),
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A whole number.
    Whole,
    /// A text.
    Text,
    /// A condition.
    Flag,
    /// A decimal with so many places.
    Decimal(u32),
}

/// One operation, or a leaf.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// A column, with the name of its step where several are joined.
    Column(Vec<String>),
    Integer(BigInt),
    Literal(String),
    Null(Kind),
    Sum(Vec<Whole>),
    Difference(Whole, Whole),
    Product(Vec<Whole>),
    /// Cut off towards zero. What is divided by is never zero: then it is null.
    Quotient(Whole, Whole),
    Rest(Whole, Whole),
    Least(Vec<Whole>),
    Greatest(Vec<Whole>),
    Case(Vec<(Flag, Expr)>, Option<Box<Expr>>),
    /// The first that is not null.
    First(Vec<Expr>),
    Compare(Whole, &'static str, Whole),
    Same(Text, Text),
    OneOf(Text, Vec<String>),
    Matches(Text, String),
    IsNull(Box<Expr>),
    NotNull(Box<Expr>),
    Both(Vec<Flag>),
    Either(Vec<Flag>),
    Not(Flag),
    /// A decimal expression as whole units of `10^-scale`.
    Units(Box<Node>, u32),
    /// A text that is known to be a decimal, read as one of so many places.
    ReadDecimal(Text, u32),
    /// Whether a decimal column lies between two whole numbers, or beyond one.
    Between(Box<Node>, i64, i64),
    Outside(Box<Node>, &'static str, i64),
    /// Whether a decimal column is null.
    Absent(Box<Node>),
    /// Whether a decimal column has more places than it is read with.
    Finer(Box<Node>, u32),
    /// A text; null where it is empty.
    Filled(Text),
    Without(Text, String),
    /// What stands before a mark in a text, or behind it.
    Before(Text, String),
    After(Text, String),
    /// Texts one behind the other; null where one is.
    Chained(Vec<Text>),
    /// Numbers as one text, with a blank before and behind each that is not null.
    Outcomes(Vec<Whole>),
    /// Whether a text has another within it.
    Contains(Text, String),
    /// Texts, with blanks between those that are not null.
    JoinedTexts(Vec<Text>),
    /// The texts whose condition holds, with blanks between them; null where none does.
    Listed(Vec<(Flag, String)>),
    /// The greatest of the rows of a group.
    GreatestOfGroup(Box<Expr>),
    SumOfGroup(Whole),
    CountOfGroup,
    /// The sum over the rows of a department, or the place of a row among them.
    SumOver(Whole, Vec<String>),
    PlaceOver(Vec<String>, Vec<(Expr, bool)>),
    /// The value of the row before, in the order of a column.
    Previous(Box<Expr>, Vec<String>, String),
}

impl Node {
    /// Goes through the expressions that it is made of.
    pub(crate) fn each(&self, visit: &mut impl FnMut(&Expr)) {
        let mut whole = |whole: &Whole| visit(&Expr::Whole(whole.clone()));
        match self {
            Self::Sum(parts)
            | Self::Outcomes(parts)
            | Self::Product(parts)
            | Self::Least(parts)
            | Self::Greatest(parts) => {
                parts.iter().for_each(whole);
            }
            Self::Difference(one, other)
            | Self::Quotient(one, other)
            | Self::Rest(one, other)
            | Self::Compare(one, _, other) => [one, other].into_iter().for_each(whole),
            Self::SumOfGroup(inner) | Self::SumOver(inner, _) => whole(inner),
            Self::Case(cases, otherwise) => {
                for (flag, value) in cases {
                    visit(&Expr::Flag(flag.clone()));
                    visit(value);
                }
                if let Some(otherwise) = otherwise {
                    visit(otherwise);
                }
            }
            Self::First(parts) => parts.iter().for_each(visit),
            Self::IsNull(inner) | Self::NotNull(inner) | Self::GreatestOfGroup(inner) => {
                visit(inner);
            }
            Self::Previous(inner, ..) => visit(inner),
            Self::Same(one, other) => {
                visit(&Expr::Text(one.clone()));
                visit(&Expr::Text(other.clone()));
            }
            Self::OneOf(text, _)
            | Self::Matches(text, _)
            | Self::Contains(text, _)
            | Self::ReadDecimal(text, _)
            | Self::Filled(text)
            | Self::Without(text, _)
            | Self::Before(text, _)
            | Self::After(text, _) => visit(&Expr::Text(text.clone())),
            Self::JoinedTexts(parts) | Self::Chained(parts) => {
                for part in parts {
                    visit(&Expr::Text(part.clone()));
                }
            }
            Self::Both(parts) | Self::Either(parts) => {
                for part in parts {
                    visit(&Expr::Flag(part.clone()));
                }
            }
            Self::Not(inner) => visit(&Expr::Flag(inner.clone())),
            Self::Listed(parts) => {
                for (flag, _) in parts {
                    visit(&Expr::Flag(flag.clone()));
                }
            }
            Self::PlaceOver(_, order) => order.iter().for_each(|(expr, _)| visit(expr)),
            Self::Units(inner, _)
            | Self::Between(inner, ..)
            | Self::Outside(inner, ..)
            | Self::Absent(inner)
            | Self::Finer(inner, _) => inner.each(visit),
            Self::Column(_)
            | Self::Integer(_)
            | Self::Literal(_)
            | Self::Null(_)
            | Self::CountOfGroup => {}
        }
    }
}
