//! Why does a mean differ between two populations: because groups weigh otherwise, or because groups have other
//! means? Kitagawa 1955; for two groups of wages Oaxaca 1973 and Blinder 1973 ask the same.

/// A group as it is in two populations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Its share of each population.
    pub share: [f64; 2],
    /// Its mean in each; `None` where the population has none of it.
    pub mean: [Option<f64>; 2],
}

/// What a group adds to the difference of the means.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Effects {
    /// Because its share is another: the change of the share × the mean of its means.
    pub mix: f64,
    /// Because its mean is another: the change of the mean × the mean of its shares.
    pub rate: f64,
}

/// Splits the difference between two means by group; all effects add up to it.
///
/// A group that one population lacks has no mean there, so that its whole effect is one of mix.
pub fn effects(cells: &[Cell]) -> Vec<Effects> {
    let of = |cell: &Cell| {
        let [before, after] = match cell.mean {
            [Some(before), Some(after)] => [before, after],
            [one, other] => [one.or(other).unwrap_or_default(); 2],
        };
        let [share_before, share_after] = cell.share;
        Effects {
            mix: (share_after - share_before) * f64::midpoint(before, after),
            rate: (after - before) * f64::midpoint(share_before, share_after),
        }
    };
    cells.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Das Gupta 1993, "Standardization and Decomposition of Rates: A User's Manual", table 5.1: households by age
    /// of their head, United States 1970 and 1985, shares and headship rates in per cent.
    const HOUSEHOLDS: [[f64; 4]; 13] = [
        [12.9, 10.1, 1.9, 2.2],
        [10.9, 11.2, 25.8, 24.3],
        [9.5, 11.6, 45.7, 45.8],
        [8.0, 10.9, 49.6, 52.5],
        [7.8, 9.4, 51.2, 56.1],
        [8.4, 7.7, 51.6, 55.6],
        [8.6, 6.3, 51.8, 56.0],
        [7.8, 6.0, 54.9, 57.4],
        [7.0, 6.3, 58.7, 57.2],
        [5.9, 5.9, 60.4, 61.2],
        [4.7, 5.1, 62.8, 63.9],
        [3.6, 4.0, 66.6, 68.6],
        [4.9, 5.5, 66.8, 72.2],
    ];

    #[test]
    fn households_by_age_of_1970_and_1985_as_in_das_gupta_1993() {
        let cells = HOUSEHOLDS.map(|[before, after, rate, rate_after]| Cell {
            share: [before / 100.0, after / 100.0],
            mean: [Some(rate), Some(rate_after)],
        });
        let found = effects(&cells);
        let mix: f64 = found.iter().map(|one| one.mix).sum();
        let rate: f64 = found.iter().map(|one| one.rate).sum();
        // Printed: age structure 1.2269, rate 1.7403, all 2.9672 of 44.7268 to 47.6940.
        assert!((mix - 1.2269).abs() < 5e-5, "{mix}");
        assert!((rate - 1.7403).abs() < 5e-5, "{rate}");
        assert!((mix + rate - 2.9672).abs() < 5e-5);
    }

    #[test]
    fn a_group_that_is_new_or_gone_is_mix_and_nothing_is_lost() {
        let cells = [
            Cell { share: [1.0, 0.5], mean: [Some(80.0), Some(84.0)] },
            Cell { share: [0.0, 0.5], mean: [None, Some(90.0)] },
        ];
        // (0.5 − 1) × 82 = −41, 4 × 0.75 = 3; 0.5 × 90 = 45: together 7, from 80 to 87.
        let found = effects(&cells);
        assert_eq!(found[0], Effects { mix: -41.0, rate: 3.0 });
        assert_eq!(found[1], Effects { mix: 45.0, rate: 0.0 });
    }
}
