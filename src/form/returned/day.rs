//! A day as people write it, the year first. Any other order leaves doubt and is no day.

use jixiao_core::quantity::narrow;
use std::fmt;

/// A day of the calendar: year, month and day of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u16, u8, u8);

impl Day {
    /// Reads `2025-11-30`, `2025/11/30`, `2025.11.30`, `20251130` or `2025年11月30日`, also in wide
    /// digits; `None` for anything else, such as `11/30/2025` and `25-11-30`, and for days that no
    /// month has. A time behind it is passed over.
    pub fn parse(text: &str) -> Option<Self> {
        let mut text = narrow(text.trim()).into_owned();
        if text.contains('年') {
            text.retain(|c| !c.is_whitespace());
        }
        if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            text = format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]);
        }
        let date = text.split([' ', 'T']).next().unwrap_or_default();
        let date = date.split_once('日').map_or(date, |(date, _)| date);
        let mut parts = date.split(['-', '/', '.', '年', '月']);
        let mut next = |longest: usize| {
            let digits = parts.next().filter(|part| (1..=longest).contains(&part.len()))?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u16>().ok())?
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        if parts.next().is_some() || year < 1900 {
            return None;
        }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        if !(1..=days).contains(&day) {
            return None;
        }
        Some(Self(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
    }
}

/// Writes the day as `2025-11-30`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_comes_first_or_it_is_no_day() {
        for text in ["2025-11-30", "2025/11/30", "2025.11.30", "2025年11月30日", "2025-11-30 08:00"]
        {
            assert_eq!(Day::parse(text).unwrap().to_string(), "2025-11-30", "{text}");
        }
        for text in
            ["20251130", "２０２５－１１－３０", "2025 年 11 月 30 日", "2025年11月30日8:00"]
        {
            assert_eq!(Day::parse(text).unwrap().to_string(), "2025-11-30", "{text}");
        }
        assert_eq!(Day::parse("2025-1-5").unwrap().to_string(), "2025-01-05");
        for text in [
            "11/30/2025",
            "25-11-30",
            "2025-11",
            "2025-11-30-1",
            "十一月三十日",
            "",
            "45991",
            "30112025",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn only_days_that_are_in_the_calendar_count() {
        assert!(Day::parse("2024-02-29").is_some() && Day::parse("2000-02-29").is_some());
        for text in
            ["2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00"]
        {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_come_in_order() {
        let day = |text| Day::parse(text).unwrap();
        assert!(day("2025-11-30") < day("2025-12-01") && day("2025-12-01") < day("2026-01-01"));
    }
}
