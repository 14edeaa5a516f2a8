//! Many places in an input, written in short.

use std::collections::BTreeMap;

/// Writes many places in short: the first and the last, where they are lines of one file.
pub(super) fn in_short(places: &[String]) -> String {
    let line = |place: &String| {
        let (file, line) = place.rsplit_once(':')?;
        Some((file.to_owned(), line.parse::<u64>().ok()?))
    };
    let mut lines: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    let mut others = Vec::new();
    for place in places {
        match line(place) {
            Some((file, line)) => lines.entry(file).or_default().push(line),
            None => others.push(place.clone()),
        }
    }
    for (file, mut numbers) in lines {
        numbers.sort_unstable();
        others.push(format!("{file}:{}", runs(&numbers)));
    }
    others.join("\n")
}

/// Writes ordered numbers with runs drawn together, as `3-7,9`.
fn runs(numbers: &[u64]) -> String {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            Some((_, last)) if *last == *number => {}
            _ => runs.push((*number, *number)),
        }
    }
    let text = |(first, last): &(u64, u64)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    runs.iter().map(text).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_one_file_are_drawn_together() {
        let places = ["facts.csv:9", "facts.csv:3", "facts.csv:4", "facts.csv:5", "a.xlsx B!C2"];
        let places = places.map(str::to_owned);
        assert_eq!(in_short(&places), "a.xlsx B!C2\nfacts.csv:3-5,9");
    }
}
