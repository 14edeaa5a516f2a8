//! `900万元`, `10%` or `DEPARTMENT=300万元`, read.

use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::quantity::{Money, MoneySum, MoneyUnit, Rate, Written, WrittenUnit};

/// An amount as people ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulate) enum Amount {
    /// So much.
    Money(Money),
    /// A share of the whole base, rounded up to 分.
    Share(Rate),
    /// All there is.
    All,
}

/// An argument, read.
#[derive(Clone, Debug)]
pub(in crate::simulate) struct Asked<'a> {
    /// The department, where one is named.
    pub(in crate::simulate) department: Option<&'a str>,
    /// The amount.
    pub(in crate::simulate) amount: Amount,
    /// The argument.
    pub(in crate::simulate) place: Place,
}

/// Reads the value of an argument such as `--target`.
pub(in crate::simulate) fn read<'a>(
    argument: &str,
    written: &'a str,
) -> Result<Asked<'a>, Box<Problem>> {
    let place = Place::file(format!("{argument} {written}"));
    let (department, amount) = match written.rsplit_once(['=', '＝']) {
        Some((department, amount)) => (Some(department.trim()), amount.trim()),
        None => (None, written.trim()),
    };
    match amount_of(amount) {
        Some(amount) if department != Some("") => Ok(Asked { department, amount, place }),
        _ => {
            let problem = Problem::new(Code::TargetUnreadable, &place);
            Err(Box::new(problem.with("argument", argument).with("value", written)))
        }
    }
}

fn amount_of(text: &str) -> Option<Amount> {
    if matches!(text, "all" | "全部") {
        return Some(Amount::All);
    }
    let written = Written::read(text)?.unbounded()?;
    let money = |unit| Money::parse_in(written.plain(), unit).ok().map(Amount::Money);
    let read = match &written.unit {
        WrittenUnit::None => money(MoneyUnit::Yuan),
        WrittenUnit::Money(unit) => money(*unit),
        WrittenUnit::Percent => {
            Rate::parse(&format!("{}%", written.plain())).ok().map(Amount::Share)
        }
        WrittenUnit::Other(_) => None,
    };
    read.filter(|amount| !matches!(amount, Amount::Money(money) if *money < Money::ZERO))
}

impl Amount {
    /// Gives the amount, where a share is one of `base`; `None` where it is all, or beyond any amount.
    pub(in crate::simulate) fn of(self, base: MoneySum) -> Option<Money> {
        match self {
            Self::Money(money) => Some(money),
            Self::Share(share) => {
                let (numerator, denominator) = share.as_ratio();
                let (numerator, denominator) = (i128::from(numerator), i128::from(denominator));
                let fen = (base.fen() * numerator + denominator - 1) / denominator;
                i64::try_from(fen).ok().and_then(Money::from_fen)
            }
            Self::All => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fen(written: &str) -> Option<i64> {
        let base = MoneySum::from_fen(10_001);
        read("--target", written).ok().and_then(|asked| asked.amount.of(base)).map(Money::fen)
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        assert_eq!(fen("900万元"), Some(900_000_000));
        assert_eq!(fen("９００ 万元"), Some(900_000_000));
        assert_eq!(fen("0.09亿元"), Some(900_000_000));
        assert_eq!(fen("9,000,000"), Some(900_000_000));
        assert_eq!(fen("9000000.01"), Some(900_000_001));
        // 10 % of 100.01 is 10.001: a saving is no less than its share.
        assert_eq!(fen("10%"), Some(1_001));
        assert_eq!(fen("0%"), Some(0));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for written in ["900万", "九百", "-1", "≥900万元", "101%", "0.001", "", "=3", "a="] {
            assert!(read("--target", written).is_err(), "{written}");
        }
    }

    #[test]
    fn a_department_stands_before_the_amount() {
        let asked = read("--spare", "市城管部门＝50万元").unwrap();
        assert_eq!(asked.department, Some("市城管部门"));
        assert_eq!(&*asked.place.file, "--spare 市城管部门＝50万元");
        assert_eq!(read("--spare", "a=all").unwrap().amount, Amount::All);
    }
}
