//! Savings targets and freed money in words.

use super::{Language, Phrase, TargetText, grouped};
use jixiao_core::problem::Bar;
use jixiao_core::quantity::Fraction;
use jixiao_core::reallocate::{self, Cap, Key};
use jixiao_core::target::{Certificate, Held, Method, Parameter, Scope, Setting};
use rust_decimal::Decimal;

/// So many of those that hold a target are named.
const BARS: usize = 10;

impl Language {
    /// Names a method that meets a target.
    pub(crate) const fn target_method(self, method: Method) -> &'static str {
        self.target(match method {
            Method::Extra => TargetText::MethodExtra,
            Method::Shortfall => TargetText::MethodShortfall,
            Method::Least => TargetText::MethodLeast,
        })
    }

    /// Names where rates are monotone.
    pub(crate) const fn target_scope(self, scope: Scope) -> &'static str {
        self.target(match scope {
            Scope::Department => TargetText::ScopeDepartment,
            Scope::Overall => TargetText::ScopeOverall,
        })
    }

    /// Says what holds a cut; nothing where the formula gives it.
    pub(crate) const fn held(self, held: Held) -> &'static str {
        match held {
            Held::Free => "",
            Held::Least => self.target(TargetText::HeldLeast),
            Held::Most => self.target(TargetText::HeldMost),
            Held::Monotony => self.target(TargetText::HeldMonotony),
        }
    }

    /// Says the setting of a method that was found.
    pub(crate) fn target_parameter(self, parameter: &Parameter) -> String {
        let (setting, more, less) = match parameter {
            Parameter::Extra(setting) => (setting, TargetText::ExtraMore, TargetText::ExtraLess),
            Parameter::PerPoint(setting) => {
                (setting, TargetText::PerPointMore, TargetText::PerPointLess)
            }
            Parameter::Multiplier(lambda) => {
                // With weights of one the rate of a free project is half the multiplier.
                let rate = rate_percent(Fraction::from_decimal(*lambda / Decimal::TWO));
                return self.target_with(TargetText::Least, &[("rate", rate)]);
            }
        };
        let value = match *setting {
            Setting::Exact(fraction) => fraction,
            Setting::Near(decimal) => Fraction::from_decimal(decimal),
        };
        let below = value < Fraction::ZERO;
        let magnitude = Fraction::ZERO.minus(value).ok().filter(|_| below).unwrap_or(value);
        let points = rate_percent(magnitude);
        let points = points.trim_end_matches('%').to_owned();
        self.target_with(if below { less } else { more }, &[("rate", points)])
    }

    /// Says by how much an answer misses its conditions.
    pub(crate) fn target_certificate(self, certificate: &Certificate) -> String {
        let order = if certificate.beyond_monotony > Decimal::ZERO {
            let values = [("rate", certificate.beyond_monotony.to_string())];
            self.target_with(TargetText::OrderBroken, &values)
        } else if certificate.within_one_fen > 0 {
            let values = [("count", certificate.within_one_fen.to_string())];
            self.target_with(TargetText::OrderWithinFen, &values)
        } else {
            self.target(TargetText::OrderHolds).to_owned()
        };
        let mut values = vec![
            ("missed", certificate.missed.to_string()),
            ("bounds", certificate.beyond_bounds.to_string()),
            ("order", order),
        ];
        let Some(optimum) = &certificate.optimum else {
            return self.target_with(TargetText::Certificate, &values);
        };
        let parts = [optimum.feasible, optimum.stationary, optimum.signs, optimum.balance];
        let worst = parts.into_iter().max().unwrap_or_default().normalize();
        values.push(("deviation", worst.to_string()));
        self.target_with(TargetText::CertificateOptimum, &values)
    }

    /// Names a method that gives money out.
    pub(crate) const fn give_method(self, method: reallocate::Method) -> &'static str {
        self.target(match method {
            reallocate::Method::InOrder => TargetText::GiveInOrder,
            reallocate::Method::InProportion => TargetText::GiveInProportion,
            reallocate::Method::SameShare => TargetText::GiveSameShare,
        })
    }

    /// Says what decides who comes first.
    pub(crate) fn give_order(self, keys: &[Key]) -> String {
        let named = |key: &Key| {
            self.target(match key {
                Key::Grade => TargetText::KeyGrade,
                Key::Total => TargetText::KeyTotal,
                Key::Priority => TargetText::KeyPriority,
                Key::Existing => TargetText::KeyExisting,
            })
        };
        let named: Vec<&str> = keys.iter().map(named).collect();
        named.join(self.phrase(Phrase::OnSeparator))
    }

    /// Says what limits what a claimant gets.
    pub(crate) const fn cap(self, cap: Option<Cap>) -> &'static str {
        self.target(match cap {
            Some(Cap::Request) => TargetText::CapRequest,
            Some(Cap::Review) => TargetText::CapReview,
            None => TargetText::CapPool,
        })
    }

    /// Names what holds projects, a line each; of many the first, which would have to give most.
    pub(super) fn bars(self, bars: &[Bar]) -> String {
        let mut text = String::new();
        if !bars.is_empty() {
            text.push_str(self.target(TargetText::BarsStart));
        }
        for bar in bars.iter().take(BARS) {
            text.push_str(&self.bar(bar));
        }
        if bars.len() > BARS {
            let values = [("count", (bars.len() - BARS).to_string())];
            text.push_str(&self.target_with(TargetText::BarsMore, &values));
        }
        text
    }

    fn bar(self, bar: &Bar) -> String {
        let bound = match bar.bound {
            "floor" => self.target(TargetText::BarFloor).to_owned(),
            "ceiling" => self.target(TargetText::BarCeiling).to_owned(),
            "exemption" => self.target(TargetText::BarExemption).to_owned(),
            "monotony" => {
                let by = bar.by.clone().unwrap_or_default();
                self.target_with(TargetText::BarMonotony, &[("by", by)])
            }
            _ => self.target(TargetText::BarNoShortfall).to_owned(),
        };
        let mut values =
            vec![("project", bar.project.clone()), ("bound", bound), ("room", grouped(&bar.room))];
        match &bar.gives {
            Some(gives) => {
                values.push(("gives", grouped(gives)));
                self.target_with(TargetText::Bar, &values)
            }
            None => self.target_with(TargetText::BarRoom, &values),
        }
    }
}

/// Writes a rate as a percentage with four decimals, cut off and marked where more follow.
pub(crate) fn rate_percent(rate: Fraction) -> String {
    let hundred = Fraction::from_decimal(Decimal::ONE_HUNDRED);
    let Ok(percent) = rate.times(hundred) else {
        return rate.truncated(6);
    };
    let cut_off = percent.truncated(4);
    let exact = Fraction::from_decimal(cut_off.parse().unwrap_or_default()) == percent;
    if exact {
        let plain = if cut_off.contains('.') {
            cut_off.trim_end_matches('0').trim_end_matches('.')
        } else {
            &cut_off
        };
        return format!("{plain}%");
    }
    format!("{cut_off}…%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_exact_or_cut_off_and_marked() {
        let of = |part, whole| rate_percent(Fraction::from_parts(part, whole).unwrap());
        assert_eq!(of(1, 10), "10%");
        assert_eq!(of(1, 8), "12.5%");
        assert_eq!(of(1, 3), "33.3333…%");
        assert_eq!(of(0, 3), "0%");
        assert_eq!(of(3, 3), "100%");
        assert_eq!(of(123_456, 1_000_000), "12.3456%");
        assert_eq!(of(1_234_567, 10_000_000), "12.3456…%");
    }
}
