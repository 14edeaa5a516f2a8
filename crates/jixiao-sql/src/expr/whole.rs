//! Whole numbers with the range they lie in.

use super::{Expr, Flag, Kind, Node};
use jixiao_core::quantity::Rounding;
use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};
use std::rc::Rc;

/// The least and the greatest value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) low: BigInt,
    pub(crate) high: BigInt,
}

impl Range {
    /// Takes both ends.
    pub(crate) fn new(low: impl Into<BigInt>, high: impl Into<BigInt>) -> Self {
        Self { low: low.into(), high: high.into() }
    }

    /// Takes everything from zero to so many nines.
    pub(crate) fn of_digits(digits: u32) -> Self {
        Self::new(0, BigInt::from(10).pow(digits) - 1)
    }

    /// Says whether 64 bits hold every value.
    pub(crate) fn is_narrow(&self) -> bool {
        self.low >= BigInt::from(i64::MIN) && self.high <= BigInt::from(i64::MAX)
    }

    /// Gives the decimal digits of the longest value.
    pub(crate) fn digits(&self) -> usize {
        let digits = |value: &BigInt| value.abs().to_string().len();
        digits(&self.low).max(digits(&self.high))
    }

    fn joined(&self, other: &Self) -> Self {
        Self::new(
            self.low.clone().min(other.low.clone()),
            self.high.clone().max(other.high.clone()),
        )
    }

    fn spanned(corners: impl IntoIterator<Item = BigInt>) -> Self {
        let corners: Vec<BigInt> = corners.into_iter().collect();
        let low = corners.iter().min().cloned().unwrap_or_default();
        Self::new(low, corners.into_iter().max().unwrap_or_default())
    }
}

/// A whole number.
#[derive(Clone, Debug)]
pub(crate) struct Whole {
    pub(crate) node: Rc<Node>,
    pub(crate) range: Range,
}

impl Whole {
    pub(crate) fn new(node: Node, range: Range) -> Self {
        Self { node: Rc::new(node), range }
    }

    /// A column of the step that is read.
    pub(crate) fn column(name: &str, range: Range) -> Self {
        Self::new(Node::Column(vec![name.to_owned()]), range)
    }

    /// A column of one of several steps that are joined.
    pub(crate) fn column_of(step: &str, name: &str, range: Range) -> Self {
        Self::new(Node::Column(vec![step.to_owned(), name.to_owned()]), range)
    }

    /// A number that is known.
    pub(crate) fn known(value: impl Into<BigInt>) -> Self {
        let value = value.into();
        Self::new(Node::Integer(value.clone()), Range::new(value.clone(), value))
    }

    /// Nothing.
    pub(crate) fn null() -> Self {
        Self::new(Node::Null(Kind::Whole), Range::new(0, 0))
    }

    /// Gives the value of a number that is known.
    pub(crate) fn value(&self) -> Option<&BigInt> {
        match &*self.node {
            Node::Integer(value) => Some(value),
            _ => None,
        }
    }

    /// Narrows the range by what the range alone cannot tell: a part is not more than its whole.
    pub(crate) fn within(mut self, low: impl Into<BigInt>, high: impl Into<BigInt>) -> Self {
        self.range.low = self.range.low.max(low.into());
        self.range.high = self.range.high.min(high.into()).max(self.range.low.clone());
        self
    }

    /// Narrows the range to what is not negative.
    pub(crate) fn not_negative(self) -> Self {
        let high = self.range.high.clone();
        self.within(0, high)
    }

    /// Adds several numbers.
    pub(crate) fn sum(parts: impl IntoIterator<Item = Self>) -> Self {
        let (mut known, mut rest) = (BigInt::zero(), Vec::new());
        for part in parts {
            match part.value() {
                _ if part.is_null() => return Self::null(),
                Some(value) => known += value,
                None => rest.push(part),
            }
        }
        if !known.is_zero() || rest.is_empty() {
            rest.push(Self::known(known));
        }
        if rest.len() == 1 {
            return rest.swap_remove(0);
        }
        let low: BigInt = rest.iter().map(|part| &part.range.low).sum();
        let high: BigInt = rest.iter().map(|part| &part.range.high).sum();
        Self::new(Node::Sum(rest), Range::new(low, high))
    }

    /// Adds.
    pub(crate) fn plus(&self, other: &Self) -> Self {
        Self::sum([self.clone(), other.clone()])
    }

    /// Subtracts.
    pub(crate) fn minus(&self, other: &Self) -> Self {
        match (self.value(), other.value()) {
            _ if self.is_null() || other.is_null() => return Self::null(),
            (Some(one), Some(other)) => return Self::known(one - other),
            (None, Some(zero)) if zero.is_zero() => return self.clone(),
            _ => {}
        }
        let range =
            Range::new(&self.range.low - &other.range.high, &self.range.high - &other.range.low);
        Self::new(Node::Difference(self.clone(), other.clone()), range)
    }

    /// Multiplies several numbers.
    pub(crate) fn product(parts: impl IntoIterator<Item = Self>) -> Self {
        let (mut known, mut rest) = (BigInt::one(), Vec::new());
        for part in parts {
            match &*part.node {
                Node::Null(_) => return Self::null(),
                Node::Integer(value) => known *= value,
                // Of a product of its own the number that is known is taken out.
                Node::Product(factors) => match factors[0].value() {
                    Some(value) if factors.len() == 2 && factors[1].product_fits(value, &part) => {
                        known *= value;
                        rest.push(factors[1].clone());
                    }
                    _ => rest.push(part),
                },
                _ => rest.push(part),
            }
        }
        if known.is_zero() || rest.is_empty() {
            return Self::known(known);
        }
        if !known.is_one() {
            rest.insert(0, Self::known(known));
        }
        if rest.len() == 1 {
            return rest.swap_remove(0);
        }
        let range = rest.iter().skip(1).fold(rest[0].range.clone(), |range, part| {
            let other = &part.range;
            let corners = [(&range.low, &other.low), (&range.low, &other.high)];
            let corners =
                corners.into_iter().chain([(&range.high, &other.low), (&range.high, &other.high)]);
            Range::spanned(corners.map(|(one, other)| one * other))
        });
        Self::new(Node::Product(rest), range)
    }

    /// Says whether a product with a number that is known lies in the range of the product, so that the range
    /// was not narrowed.
    fn product_fits(&self, known: &BigInt, product: &Self) -> bool {
        let ends = [&self.range.low * known, &self.range.high * known];
        Range::spanned(ends) == product.range
    }

    /// Multiplies.
    pub(crate) fn times(&self, other: &Self) -> Self {
        Self::product([self.clone(), other.clone()])
    }

    /// Multiplies by a number that is known.
    pub(crate) fn times_known(&self, factor: impl Into<BigInt>) -> Self {
        self.times(&Self::known(factor))
    }

    /// Divides numbers that are not negative, and cuts off. Nothing where it is divided by zero.
    pub(crate) fn quotient(&self, divisor: &Self) -> Self {
        if divisor.value().is_some_and(One::is_one) || self.is_null() {
            return self.clone();
        }
        if divisor.is_null() {
            return Self::null();
        }
        let least = divisor.range.low.clone().max(BigInt::one());
        let high = self.range.high.clone().max(BigInt::zero()) / least;
        let greatest = divisor.range.high.clone().max(BigInt::one());
        let low = self.range.low.clone().max(BigInt::zero()) / greatest;
        Self::new(Node::Quotient(self.clone(), divisor.clone()), Range::new(low, high))
    }

    /// What is left when numbers that are not negative are divided.
    pub(crate) fn rest(&self, divisor: &Self) -> Self {
        let high = (&divisor.range.high - BigInt::one()).max(BigInt::zero());
        Self::new(Node::Rest(self.clone(), divisor.clone()), Range::new(0, high))
    }

    /// Divides numbers that are not negative, and rounds to a whole number.
    pub(crate) fn rounded_quotient(&self, divisor: &Self, rounding: Rounding) -> Self {
        if divisor.value().is_some_and(One::is_one) {
            return self.clone();
        }
        let halves = || self.times_known(2).plus(divisor).quotient(&divisor.times_known(2));
        match rounding {
            Rounding::Down => self.quotient(divisor),
            Rounding::Up => {
                self.plus(divisor).minus(&Self::known(1)).not_negative().quotient(divisor)
            }
            Rounding::HalfUp => halves(),
            // A half went up: where that made the number odd, the even one is the one below.
            Rounding::HalfEven => {
                let (twice, half_up) = (divisor.times_known(2), halves());
                let on_half =
                    self.times_known(2).plus(divisor).rest(&twice).is("=", &Self::known(0));
                let odd = half_up.rest(&Self::known(2)).is("=", &Self::known(1));
                let back = Self::case(
                    [(Flag::both([on_half, odd]), Self::known(1))],
                    Some(Self::known(0)),
                );
                let range = half_up.range.clone();
                half_up.minus(&back).within(0, range.high)
            }
        }
    }

    /// Compares; null where either is.
    pub(crate) fn is(&self, sign: &'static str, other: &Self) -> Flag {
        if self.is_null() || other.is_null() {
            return Flag::unknown();
        }
        Flag::new(Node::Compare(self.clone(), sign, other.clone()))
    }

    /// The least of numbers none of which is null.
    pub(crate) fn least(parts: Vec<Self>) -> Self {
        Self::extreme(parts, Node::Least, true)
    }

    /// The greatest of numbers none of which is null.
    pub(crate) fn greatest(parts: Vec<Self>) -> Self {
        Self::extreme(parts, Node::Greatest, false)
    }

    fn extreme(mut parts: Vec<Self>, node: fn(Vec<Self>) -> Node, least: bool) -> Self {
        parts.retain(|part| !part.is_null());
        if parts.is_empty() {
            return Self::null();
        }
        if parts.len() == 1 {
            return parts.swap_remove(0);
        }
        let of = |end: fn(&Range) -> &BigInt| {
            let ends = parts.iter().map(|part| end(&part.range));
            if least { ends.min() } else { ends.max() }.cloned().unwrap_or_default()
        };
        let range = Range::new(of(|range| &range.low), of(|range| &range.high));
        Self::new(node(parts), range)
    }

    /// The first case that holds; nothing where none does and nothing else is said.
    pub(crate) fn case(
        cases: impl IntoIterator<Item = (Flag, Self)>,
        otherwise: Option<Self>,
    ) -> Self {
        let (cases, otherwise) = Flag::looked_at(cases, otherwise);
        if cases.is_empty() {
            return otherwise.unwrap_or_else(Self::null);
        }
        let all = cases.iter().map(|(_, value)| value).chain(&otherwise);
        let real = all.filter(|value| !value.is_null());
        let range = real.map(|value| value.range.clone()).reduce(|one, other| one.joined(&other));
        let cases = cases.into_iter().map(|(flag, value)| (flag, Expr::Whole(value))).collect();
        let otherwise = otherwise.map(|value| Box::new(Expr::Whole(value)));
        Self::new(Node::Case(cases, otherwise), range.unwrap_or_else(|| Range::new(0, 0)))
    }

    /// Says whether it is nothing, whatever is read.
    pub(crate) fn is_null(&self) -> bool {
        matches!(*self.node, Node::Null(_))
    }

    /// Says whether it is nothing, or the same number that is known, as another.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self.value(), other.value()) {
            (Some(one), Some(other)) => one == other,
            (None, None) => self.is_null() && other.is_null(),
            _ => false,
        }
    }

    /// This, or another where it is nothing.
    pub(crate) fn or(&self, other: &Self) -> Self {
        if self.is_null() {
            return other.clone();
        }
        let range = self.range.joined(&other.range);
        Self::new(Node::First(vec![Expr::Whole(self.clone()), Expr::Whole(other.clone())]), range)
    }

    /// Says whether there is nothing.
    pub(crate) fn missing(&self) -> Flag {
        if self.is_null() {
            return Flag::always();
        }
        Flag::new(Node::IsNull(Box::new(Expr::Whole(self.clone()))))
    }

    /// Says whether there is something.
    pub(crate) fn given(&self) -> Flag {
        if self.is_null() {
            return Flag::never();
        }
        Flag::new(Node::NotNull(Box::new(Expr::Whole(self.clone()))))
    }

    /// The greatest of a group.
    pub(crate) fn greatest_of_group(&self) -> Self {
        Self::new(Node::GreatestOfGroup(Box::new(Expr::Whole(self.clone()))), self.range.clone())
    }

    /// Says whether the engine computes it in more than 64 bits. The range may be narrower than that of the
    /// operation, by what is known besides.
    pub(crate) fn is_computed_wide(&self) -> bool {
        let any = |parts: &[Self]| parts.iter().any(Self::is_computed_wide);
        let leaves = |whole: Self| !whole.range.is_narrow();
        match &*self.node {
            Node::Sum(parts) => any(parts) || leaves(Self::sum(parts.clone())),
            Node::Product(parts) => any(parts) || leaves(Self::product(parts.clone())),
            Node::Least(parts) | Node::Greatest(parts) => any(parts),
            Node::Difference(one, other) => {
                one.is_computed_wide() || other.is_computed_wide() || leaves(one.minus(other))
            }
            Node::Quotient(one, other) | Node::Rest(one, other) => {
                one.is_computed_wide() || other.is_computed_wide()
            }
            Node::Case(cases, otherwise) => {
                let all = cases.iter().map(|(_, value)| value).chain(otherwise.as_deref());
                all.into_iter().any(Expr::is_computed_wide)
            }
            Node::First(parts) => parts.iter().any(Expr::is_computed_wide),
            Node::GreatestOfGroup(inner) | Node::Previous(inner, ..) => inner.is_computed_wide(),
            Node::SumOfGroup(_) | Node::SumOver(..) => true,
            _ => !self.range.is_narrow(),
        }
    }
}

impl Expr {
    fn is_computed_wide(&self) -> bool {
        matches!(self, Self::Whole(whole) if whole.is_computed_wide())
    }
}
