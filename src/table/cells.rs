//! A record → its cells, where it is written as usual: no marks but those about a cell and doubled ones within.

use super::records::closing_mark;

/// The cells of a record without its line break. A quoted cell comes without its marks, doubled ones still
/// doubled. Where one is quoted in another way than usual they end, and what is left stays.
pub(crate) struct Cells<'r>(pub(crate) Option<&'r str>);

impl<'r> Iterator for Cells<'r> {
    type Item = &'r str;

    #[inline]
    fn next(&mut self) -> Option<&'r str> {
        let rest = self.0?;
        if let Some(quoted) = rest.strip_prefix('"') {
            let end = closing_mark(quoted.as_bytes())?;
            self.0 = match quoted.as_bytes().get(end + 1) {
                None => None,
                Some(b',') => quoted.get(end + 2..),
                // Text behind the closing mark.
                Some(_) => return None,
            };
            return Some(&quoted[..end]);
        }
        let length = comma_in(rest.as_bytes());
        self.0 = length.map(|length| &rest[length + 1..]);
        Some(&rest[..length.unwrap_or(rest.len())])
    }
}

/// Finds the first comma. Cells are short, so that eight bytes at a time are faster than a search made for
/// long texts.
#[inline]
fn comma_in(bytes: &[u8]) -> Option<usize> {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGHS: u64 = u64::from_le_bytes([0x80; 8]);
    const COMMAS: u64 = u64::from_le_bytes([b','; 8]);
    let (words, rest) = bytes.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        // The lowest zero byte is marked, whatever stands above it.
        let differs = u64::from_le_bytes(*word) ^ COMMAS;
        let found = differs.wrapping_sub(ONES) & !differs & HIGHS;
        if found != 0 {
            return Some(at * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let at = rest.iter().position(|byte| *byte == b',')?;
    Some(words.len() * 8 + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_comma_is_found_wherever_it_stands() {
        for length in 0..40 {
            // A byte that differs from a comma by one is no comma behind one.
            let mut text = vec![b'-'; length];
            assert_eq!(comma_in(&text), None);
            for at in (0..length).rev() {
                text[at] = b',';
                assert_eq!(comma_in(&text), Some(at), "{length}");
            }
        }
    }

    #[test]
    fn cells_end_where_marks_are_not_as_usual() {
        let read = |text| {
            let mut cells = Cells(Some(text));
            (cells.by_ref().collect::<Vec<_>>(), cells.0)
        };
        assert_eq!(
            read("a,\"b\nc\",,\"d \"\"e\"\"\",\"\""),
            (vec!["a", "b\nc", "", "d \"\"e\"\"", ""], None)
        );
        assert_eq!(read("6\" pipe,"), (vec!["6\" pipe", ""], None));
        assert_eq!(read("a,\"b\"c,d"), (vec!["a"], Some("\"b\"c,d")));
        assert_eq!(read("a,\"b"), (vec!["a"], Some("\"b")));
    }
}
