//! What people call a number of agreement, by the scale of who proposed it.

/// A scale that names ranges of a statistic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Koo & Li 2016, of intraclass correlations.
    KooLi,
    /// Landis & Koch 1977, of κ.
    LandisKoch,
    /// Krippendorff 2004, of α.
    Krippendorff,
    /// Schmidt 1997, of W.
    Schmidt,
    /// Nunnally 1978, of Cronbach's α.
    Nunnally,
}

/// The name of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// No better than chance.
    None,
    /// Landis & Koch: slight; Schmidt: very weak.
    Slight,
    /// Landis & Koch: fair; Schmidt: weak.
    Fair,
    /// Too little to rely on.
    Poor,
    /// In between.
    Moderate,
    /// Krippendorff: for tentative conclusions alone; Nunnally: enough for research.
    Tentative,
    /// Landis & Koch: substantial; Schmidt: strong; Koo & Li: good.
    Good,
    /// The highest range.
    Excellent,
}

impl Scale {
    /// Names a number.
    pub fn level(self, value: f64) -> Level {
        let ranges: &[(f64, Level)] = match self {
            Self::KooLi => &[
                (0.9, Level::Excellent),
                (0.75, Level::Good),
                (0.5, Level::Moderate),
                (f64::NEG_INFINITY, Level::Poor),
            ],
            Self::LandisKoch => &[
                (0.8, Level::Excellent),
                (0.6, Level::Good),
                (0.4, Level::Moderate),
                (0.2, Level::Fair),
                (0.0, Level::Slight),
                (f64::NEG_INFINITY, Level::None),
            ],
            Self::Krippendorff => {
                &[(0.8, Level::Good), (0.667, Level::Tentative), (f64::NEG_INFINITY, Level::Poor)]
            }
            Self::Schmidt => &[
                (0.9, Level::Excellent),
                (0.7, Level::Good),
                (0.5, Level::Moderate),
                (0.3, Level::Fair),
                (f64::NEG_INFINITY, Level::Slight),
            ],
            Self::Nunnally => &[
                (0.9, Level::Excellent),
                (0.8, Level::Good),
                (0.7, Level::Tentative),
                (f64::NEG_INFINITY, Level::Poor),
            ],
        };
        // Landis and Koch print ranges such as 0.61–0.80, so a limit belongs to the range below it;
        // the others say from where on a range begins.
        let reached = |from: f64| match self {
            Self::LandisKoch if from > 0.0 => value > from,
            Self::KooLi if from >= 0.9 => value > from,
            _ => value >= from,
        };
        ranges.iter().find(|(from, _)| reached(*from)).map_or(Level::None, |(_, level)| *level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_named_as_landis_and_koch_print_them() {
        let named = [-0.01, 0.0, 0.2, 0.21, 0.4, 0.41, 0.61, 0.8, 0.81, 1.0];
        let levels = [
            Level::None,
            Level::Slight,
            Level::Slight,
            Level::Fair,
            Level::Fair,
            Level::Moderate,
            Level::Good,
            Level::Good,
            Level::Excellent,
            Level::Excellent,
        ];
        assert_eq!(named.map(|value| Scale::LandisKoch.level(value)), levels);
    }

    #[test]
    fn ranges_are_named_as_koo_and_li_print_them() {
        // Below 0.5 poor, 0.5 to 0.75 moderate, 0.75 to 0.9 good, greater than 0.90 excellent.
        let named = [0.49, 0.5, 0.75, 0.9, 0.91].map(|value| Scale::KooLi.level(value));
        let levels = [Level::Poor, Level::Moderate, Level::Good, Level::Good, Level::Excellent];
        assert_eq!(named, levels);
    }
}
