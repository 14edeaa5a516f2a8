//! Bytes of a table → text: UTF-8, UTF-16 with a mark, or GB18030; and what separates its cells.

use std::borrow::Cow;

/// So many bytes tell what a file is, and how a text is encoded.
pub(crate) const START: usize = 1 << 16;

/// How a text was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with a byte order mark, as "Unicode text" is saved, in one of its two byte orders.
    Utf16(&'static encoding_rs::Encoding),
    /// GB18030, which includes GBK and GB2312.
    Gb18030,
}

impl Encoding {
    /// Gives the name people know.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16(_) => "UTF-16",
            Self::Gb18030 => "GB18030",
        }
    }

    /// Starts to decode a text, whose byte order mark is left out.
    pub(super) fn decoder(self) -> encoding_rs::Decoder {
        match self {
            Self::Utf8 => encoding_rs::UTF_8.new_decoder_with_bom_removal(),
            Self::Utf16(order) => order.new_decoder_with_bom_removal(),
            Self::Gb18030 => encoding_rs::GB18030.new_decoder_without_bom_handling(),
        }
    }
}

/// Tells how a text is encoded by its byte order mark, or else as UTF-8.
fn marked(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xFF, 0xFE, ..] => Encoding::Utf16(encoding_rs::UTF_16LE),
        [0xFE, 0xFF, ..] => Encoding::Utf16(encoding_rs::UTF_16BE),
        _ => Encoding::Utf8,
    }
}

/// Tells how a text is encoded by how it starts, where its last letter may be cut off; `None` where it is in no
/// known encoding.
pub(crate) fn encoding_of_start(start: &[u8]) -> Option<Encoding> {
    match marked(start) {
        Encoding::Utf8 if !is_text_in(Encoding::Utf8, start) => encoding_of_most_lines(start),
        marked => is_text_in(marked, start).then_some(marked),
    }
}

/// Tells how most lines that are not in ASCII are encoded, so that a few bytes that are no text do not hide what the
/// others are.
fn encoding_of_most_lines(text: &[u8]) -> Option<Encoding> {
    let lines = || text.split(|byte| *byte == b'\n').filter(|line| !line.is_ascii());
    let are_most = |encoding: &Encoding| {
        let of_it = lines().filter(|line| is_text_in(*encoding, line)).count();
        of_it * 2 > lines().count()
    };
    [Encoding::Utf8, Encoding::Gb18030].into_iter().find(are_most)
}

/// Says whether bytes are text in an encoding; their last letter may be cut off.
fn is_text_in(encoding: Encoding, bytes: &[u8]) -> bool {
    let mut decoder = encoding.decoder();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = vec![0; room.unwrap_or_default()];
    let (result, _, written) = decoder.decode_to_utf8_without_replacement(bytes, &mut text, false);
    result == encoding_rs::DecoderResult::InputEmpty
        && memchr::memchr(0, &text[..written]).is_none()
}

/// Decodes a text without replacing anything.
///
/// # Errors
/// With the number of bytes that are UTF-8, where the text is in no known encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), usize> {
    if let encoding @ Encoding::Utf16(order) = marked(bytes) {
        let text = order
            .decode_without_bom_handling_and_without_replacement(&bytes[2..])
            .ok_or(0_usize)?;
        return match text.find('\0') {
            // What has such signs is no text in this encoding: UTF-32 starts like UTF-16.
            Some(_) => Err(0),
            None => Ok((text, encoding)),
        };
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => Err(text.find('\0').unwrap_or_default()),
        Ok(text) => Ok((Cow::Borrowed(text), Encoding::Utf8)),
        Err(error) => encoding_of_start(&bytes[..bytes.len().min(START)])
            .filter(|encoding| *encoding == Encoding::Gb18030)
            .and_then(|encoding| {
                let text = encoding_rs::GB18030
                    .decode_without_bom_handling_and_without_replacement(bytes)?;
                // Text holds no such control characters; what does is no text.
                (!text.contains('\0')).then_some((text, encoding))
            })
            .ok_or(error.valid_up_to()),
    }
}

/// Tells what separates the cells of a heading: a comma unless there is none but tabs or
/// semicolons.
pub(crate) fn separator_of(text: &str) -> u8 {
    let heading = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    [b',', b'\t', b';'].into_iter().find(|mark| heading.as_bytes().contains(mark)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_read_in_every_encoding_offices_use() {
        let text = "项目编号,预算";
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let gb18030 = b"\xCF\xEE\xC4\xBF\xB1\xE0\xBA\xC5,\xD4\xA4\xCB\xE3";
        assert_eq!(decode(text.as_bytes()), Ok((text.into(), Encoding::Utf8)));
        assert_eq!(decode(&utf16), Ok((text.into(), Encoding::Utf16(encoding_rs::UTF_16LE))));
        assert_eq!(decode(gb18030), Ok((text.into(), Encoding::Gb18030)));
        assert_eq!(decode(b"ab\xFF"), Err(2));
    }

    #[test]
    fn one_broken_letter_makes_no_other_letters_of_the_rest() {
        let mut broken = "项目编号,预算\n".repeat(3).into_bytes();
        // The second byte of the third 项.
        broken[41] = b'A';
        let gb18030 = encoding_rs::GB18030;
        assert!(gb18030.decode_without_bom_handling_and_without_replacement(&broken).is_some());
        assert_eq!(encoding_of_start(&broken), Some(Encoding::Utf8));
        assert_eq!(decode(&broken), Err(40));
    }

    #[test]
    fn what_is_no_text_is_told_by_its_place() {
        assert_eq!(decode(b"ab\0c"), Err(2), "no text has such a sign");
        assert_eq!(decode(b"\xFF\xFE\0\0a\0\0\0"), Err(0), "UTF-32");
    }

    #[test]
    fn the_separator_is_the_one_the_heading_uses() {
        assert_eq!(separator_of("a;b,c\n"), b',');
        assert_eq!(separator_of("\na\tb;c\n"), b'\t');
        assert_eq!(separator_of("a;b\n1,5;2\n"), b';');
        assert_eq!(separator_of("a\n1\n"), b',');
    }
}
