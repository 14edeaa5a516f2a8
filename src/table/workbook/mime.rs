//! A packed web page (mht): its parts that are pages, decoded.

use super::charset;
use super::refusal::Refusal;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::borrow::Cow;

/// The fields of a header that matter.
#[derive(Default)]
struct Header {
    kind: String,
    transfer: String,
}

/// Gives the pages that a packed page holds, in their order.
///
/// # Errors
/// When it has no parts, or a page in no known encoding.
pub(super) fn pages(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let (header, body) = split_header(bytes);
    let Some(boundary) = parameter(&header.kind, "boundary") else {
        return Ok(page(&header, body)?.into_iter().collect());
    };
    let mark = format!("--{boundary}");
    let mut starts: Vec<usize> = memchr::memmem::find_iter(body, mark.as_bytes())
        .filter(|at| *at == 0 || body[at - 1] == b'\n')
        .collect();
    starts.push(body.len());
    let mut pages = Vec::new();
    for pair in starts.windows(2) {
        let part = &body[pair[0]..pair[1]];
        let line = memchr::memchr(b'\n', part).map_or(part.len(), |at| at + 1);
        let (header, body) = split_header(&part[line..]);
        pages.extend(page(&header, body)?);
    }
    Ok(pages)
}

/// Decodes a part, where it is a page.
fn page(header: &Header, body: &[u8]) -> Result<Option<String>, Refusal> {
    let kind = header.kind.to_ascii_lowercase();
    if !kind.starts_with("text/html") && !kind.starts_with("application/xhtml") {
        return Ok(None);
    }
    let body = match header.transfer.to_ascii_lowercase().as_str() {
        "quoted-printable" => Cow::Owned(unquoted(body)),
        "base64" => {
            let letters: Vec<u8> =
                body.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
            Cow::Owned(STANDARD.decode(letters).map_err(|_| Refusal::Damaged)?)
        }
        _ => Cow::Borrowed(body),
    };
    let charset = parameter(&header.kind, "charset");
    let text = charset::decode(&body, charset.as_deref()).ok_or(Refusal::Damaged)?;
    Ok(Some(text.into_owned()))
}

/// Splits a header, whose lines may go on with a blank, from what follows the empty line behind it.
fn split_header(bytes: &[u8]) -> (Header, &[u8]) {
    let mut header = Header::default();
    let (mut rest, mut name, mut value) = (bytes, String::new(), String::new());
    loop {
        let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |at| at + 1);
        let (line, behind) = rest.split_at(end);
        let line = String::from_utf8_lossy(line);
        if line.starts_with([' ', '\t']) && !line.trim().is_empty() {
            value.push_str(line.trim());
        } else {
            header.take(&name, &value);
            let (before, after) = line.split_once(':').unwrap_or_default();
            (name, value) = (before.trim().to_ascii_lowercase(), after.trim().to_owned());
        }
        rest = behind;
        if line.trim().is_empty() || rest.is_empty() {
            header.take(&name, &value);
            return (header, rest);
        }
    }
}

impl Header {
    fn take(&mut self, name: &str, value: &str) {
        match name {
            "content-type" => value.clone_into(&mut self.kind),
            "content-transfer-encoding" => value.clone_into(&mut self.transfer),
            _ => {}
        }
    }
}

/// Gives a parameter of a kind, such as its charset.
fn parameter(kind: &str, name: &str) -> Option<String> {
    let parameters = kind.split(';').skip(1);
    let mut pairs = parameters.filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(key, _)| key.trim().eq_ignore_ascii_case(name))?;
    Some(value.trim().trim_matches('"').to_owned()).filter(|value| !value.is_empty())
}

/// Decodes quoted-printable.
fn unquoted(body: &[u8]) -> Vec<u8> {
    let digit =
        |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (mut text, mut rest) = (Vec::with_capacity(body.len()), body);
    while let Some(at) = memchr::memchr(b'=', rest) {
        text.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        rest = match rest {
            [b'\r', b'\n', behind @ ..] | [b'\n', behind @ ..] => behind,
            [high, low, behind @ ..] if digit(high).is_some() && digit(low).is_some() => {
                text.extend(digit(high).zip(digit(low)).map(|(high, low)| high << 4 | low));
                behind
            }
            rest => {
                text.push(b'=');
                rest
            }
        };
    }
    text.extend_from_slice(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_of_a_packed_page_are_decoded() {
        let bytes = b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"--=_x\"\r\n\r\n\
            preamble\r\n----=_x\r\nContent-Type: text/html; charset=\"gb2312\"\r\n\
            Content-Transfer-Encoding: quoted-printable\r\n\r\n<td a=3D1>=B7=D6=\r\n=D6=B5\r\n\
            ----=_x\r\nContent-Type: image/png\r\n\r\nxx\r\n\
            ----=_x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n5Yi\r\nG\r\n----=_x--\r\n";
        assert_eq!(
            pages(bytes).unwrap(),
            ["<td a=3D1>分值\r\n".replace("3D", ""), "分".to_owned()]
        );
        assert_eq!(pages(b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>").unwrap(), ["<p>"]);
        assert!(pages(b"MIME-Version: 1.0").unwrap().is_empty());
    }
}
