//! What stands in parentheses at the end of a text.

/// Splits what stands in parentheses at the end off a text.
pub(crate) fn split_parentheses(text: &str) -> (&str, Option<&str>) {
    let open = text.find(['（', '(']);
    let closed = text.strip_suffix(['）', ')']);
    match (open, closed) {
        (Some(open), Some(closed)) => {
            let inside = closed[open..].trim_start_matches(['（', '(']);
            (text[..open].trim_end(), Some(inside.trim()))
        }
        _ => (text, None),
    }
}
