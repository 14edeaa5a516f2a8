//! The bytes of a page or an XML → text: by its mark, as UTF-8 where it is that, as it says itself, or
//! as GB18030. Many pages say gb2312 and are UTF-8.

use encoding_rs::{Encoding, GB18030, GBK, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// What a page says of itself stands within so many bytes.
const WITHIN: usize = 4_096;

/// Decodes a text without replacing anything; `None` where it is in no known encoding. `declared` is
/// what was said of it elsewhere.
pub(super) fn decode<'b>(bytes: &'b [u8], declared: Option<&str>) -> Option<Cow<'b, str>> {
    let strictly = |encoding: &'static Encoding, bytes: &'b [u8]| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return strictly(UTF_16LE, rest),
        [0xFE, 0xFF, rest @ ..] => return strictly(UTF_16BE, rest),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    let stated = declared.map(str::to_owned).or_else(|| stated(bytes));
    let stated = stated.and_then(|label| Encoding::for_label(label.as_bytes()));
    // What says GBK may hold letters that only GB18030 has.
    let stated = stated.map(|encoding| if encoding == GBK { GB18030 } else { encoding });
    let text = stated.and_then(|encoding| strictly(encoding, bytes));
    text.or_else(|| strictly(GB18030, bytes)).filter(|text| !text.contains('\0'))
}

/// Finds the encoding that a page or XML states at its start.
fn stated(bytes: &[u8]) -> Option<String> {
    let start = bytes[..bytes.len().min(WITHIN)].to_ascii_lowercase();
    let behind = |mark: &[u8]| {
        let at = memchr::memmem::find(&start, mark)? + mark.len();
        let quoted = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'');
        let value = start[at..].iter().skip_while(|byte| quoted(byte));
        let name = value.take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte));
        Some(name.map(|byte| char::from(*byte)).collect())
    };
    behind(b"charset=").or_else(|| behind(b"encoding="))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_decoded_by_what_it_is_before_what_it_says() {
        let gbk = b"<meta charset=\"gb2312\">\xB7\xD6\xD6\xB5";
        let big5 = b"<meta content='text/html; charset=big5'>\xA4\xC0\xAD\xC8";
        let utf8 = "<meta charset=gb2312>分值".as_bytes();
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain("分值".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for bytes in [gbk, &big5[..], utf8, &utf16, b"\xB7\xD6\xD6\xB5"] {
            assert!(decode(bytes, None).unwrap().ends_with("分值"), "{bytes:?}");
        }
        assert_eq!(decode(b"\xB7\xD6\xFF", None), None);
        assert_eq!(decode(b"\x95\\", Some("shift_jis")).as_deref(), Some("表"));
    }
}
