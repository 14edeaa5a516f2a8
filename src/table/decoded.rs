//! Text that is decoded while it is read, so that a table in another encoding than UTF-8 takes no more memory.

use super::text::Encoding;
use encoding_rs::{Decoder, DecoderResult};
use std::io::{self, Read};

/// So much is read at a time.
const PIECE: usize = 1 << 16;

/// Stands for bytes that are no text; as no UTF-8 has it, the line they stand on is refused.
const NO_TEXT: u8 = 0xFF;

/// A text as UTF-8.
pub(crate) struct Decoded<R> {
    encoded: R,
    decoder: Decoder,
    /// What was read and is not decoded.
    input: Vec<u8>,
    output: Vec<u8>,
    /// How much of the output was given.
    given: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    /// Decodes what a reader gives.
    pub(crate) fn of(encoded: R, encoding: Encoding) -> Self {
        let decoder = encoding.decoder();
        let (input, output) = (Vec::new(), Vec::new());
        Self { encoded, decoder, input, output, given: 0, ended: false }
    }

    /// Decodes the next piece.
    fn go_on(&mut self) -> io::Result<()> {
        self.input.clear();
        let read = (&mut self.encoded).take(PIECE as u64).read_to_end(&mut self.input)?;
        self.ended = read < PIECE;
        self.output.clear();
        self.given = 0;
        let mut from = 0;
        loop {
            let rest = &self.input[from..];
            let room = self.decoder.max_utf8_buffer_length_without_replacement(rest.len());
            let before = self.output.len();
            self.output.resize(before + room.unwrap_or(PIECE).max(4), 0);
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
                rest,
                &mut self.output[before..],
                self.ended,
            );
            self.output.truncate(before + written);
            from += read;
            match result {
                DecoderResult::InputEmpty => return Ok(()),
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => self.output.push(NO_TEXT),
            }
        }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.output.len() {
            if self.ended {
                return Ok(0);
            }
            self.go_on()?;
        }
        let rest = &self.output[self.given..];
        let length = rest.len().min(buffer.len());
        buffer[..length].copy_from_slice(&rest[..length]);
        self.given += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::encoding_of_start;
    use super::*;

    fn decoded(bytes: &[u8], encoding: Encoding) -> Vec<u8> {
        let mut text = Vec::new();
        Decoded::of(bytes, encoding).read_to_end(&mut text).unwrap();
        text
    }

    #[test]
    fn letters_that_two_pieces_share_are_whole() {
        // Two bytes a letter behind one of one byte: every border of a piece goes through a letter.
        let text = format!("a{}", "项目编号".repeat(40_000));
        let (gb18030, ..) = encoding_rs::GB18030.encode(&text);
        assert_eq!(encoding_of_start(&gb18030[..PIECE]), Some(Encoding::Gb18030));
        assert_eq!(decoded(&gb18030, Encoding::Gb18030), text.as_bytes());
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(
            encoding_of_start(&utf16[..PIECE]),
            Some(Encoding::Utf16(encoding_rs::UTF_16LE))
        );
        assert_eq!(decoded(&utf16, Encoding::Utf16(encoding_rs::UTF_16LE)), text.as_bytes());
    }

    #[test]
    fn what_is_no_text_is_no_utf_8_either() {
        // 0xFF starts no letter; the last byte of 项 is missing.
        assert_eq!(decoded(b"P1,\xFF\nP2\n", Encoding::Gb18030), b"P1,\xFF\nP2\n");
        assert_eq!(decoded(b"P1,\xCF", Encoding::Gb18030), b"P1,\xFF");
    }
}
