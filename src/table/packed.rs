//! Tables packed by gzip or zstd, told by how they start and never by their name: unpacked while they are read, so
//! that what they unpack to takes no memory by itself.

use super::limits;
use flate2::read::MultiGzDecoder;
use jixiao_core::problem::{Code, Place, Problem, Word};
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};
use std::io::{self, Read};

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// One or several members of gzip.
    Gzip,
    /// One or several frames of zstd.
    Zstd,
}

impl Packing {
    /// Tells how a file is packed; `None` where it is not.
    pub(crate) fn of(start: &[u8]) -> Option<Self> {
        match start {
            [0x1F, 0x8B, 8, ..] => Some(Self::Gzip),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Self::Zstd),
            _ => None,
        }
    }

    /// Unpacks what is read.
    pub(crate) fn unpack<'r>(self, packed: impl Read + Send + 'r) -> Box<dyn Read + Send + 'r> {
        match self {
            Self::Gzip => Box::new(MultiGzDecoder::new(io::BufReader::new(packed))),
            Self::Zstd => Box::new(Frames {
                packed: io::BufReader::new(packed),
                decoder: FrameDecoder::new(),
            }),
        }
    }
}

/// Unpacks a file that is read whole; `None` where it is not packed.
pub(super) fn whole(place: &Place, bytes: &[u8]) -> Result<Option<Vec<u8>>, Box<Problem>> {
    let Some(packing) = Packing::of(bytes) else { return Ok(None) };
    let mut unpacked = Vec::new();
    let read = packing.unpack(bytes).take(limits::UNPACKED + 1).read_to_end(&mut unpacked);
    let problem = |code, what| Problem::new(code, place).with_word("what", Word::Thing, what);
    if unpacked.len() as u64 > limits::UNPACKED {
        let problem = problem(Code::TooLarge, "unpacked");
        return Err(Box::new(problem.with("limit", limits::UNPACKED)));
    }
    match read {
        Ok(_) => Ok(Some(unpacked)),
        Err(_) => Err(Box::new(problem(Code::WorkbookUnreadable, "packed-damaged"))),
    }
}

/// Frames of zstd, one after another.
struct Frames<R> {
    packed: R,
    decoder: FrameDecoder,
}

impl<R: Read> Frames<R> {
    /// Begins the next frame; `false` where there is none.
    fn begin(&mut self) -> io::Result<bool> {
        loop {
            let mut first = Vec::new();
            if self.packed.by_ref().take(1).read_to_end(&mut first)? == 0 {
                return Ok(false);
            }
            match self.decoder.init(first.as_slice().chain(&mut self.packed)) {
                Ok(()) => return Ok(true),
                // A frame of somebody's own between those of data.
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let mut own = self.packed.by_ref().take(u64::from(length));
                    io::copy(&mut own, &mut io::sink())?;
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
    }

    /// Compares what was unpacked with the sum that its frame ends with.
    fn compare(&self) -> io::Result<()> {
        let stated = self.decoder.get_checksum_from_data();
        if stated.is_some() && stated != self.decoder.get_calculated_checksum() {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "the sum of the frame differs"));
        }
        Ok(())
    }
}

impl<R: Read> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let one = BlockDecodingStrategy::UptoBlocks(1);
                self.decoder.decode_blocks(&mut self.packed, one).map_err(io::Error::other)?;
            }
            let read = self.decoder.read(buffer)?;
            if read > 0 {
                return Ok(read);
            }
            self.compare()?;
            if !self.begin()? {
                return Ok(0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};
    use std::io::Write;

    const TEXT: &[u8] = "项目编号,预算\nP1,100.00\n".as_bytes();

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    fn zstd(text: &[u8]) -> Vec<u8> {
        compress_to_vec(text, CompressionLevel::Fastest)
    }

    fn read(bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut read = Vec::new();
        Packing::of(bytes).expect("packed").unpack(bytes).read_to_end(&mut read)?;
        Ok(read)
    }

    #[test]
    fn what_is_packed_once_or_in_parts_reads_the_same() {
        let own = [&[0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0], &b"own"[..]].concat();
        let (first, second) = TEXT.split_at(7);
        for bytes in [
            gzip(TEXT),
            [gzip(first), gzip(second)].concat(),
            zstd(TEXT),
            [zstd(first), own, zstd(b""), zstd(second)].concat(),
        ] {
            assert_eq!(read(&bytes).unwrap(), TEXT);
        }
        assert_eq!((Packing::of(TEXT), Packing::of(b"")), (None, None));
    }

    #[test]
    fn what_is_cut_off_or_changed_is_refused() {
        for bytes in [gzip(TEXT), zstd(TEXT)] {
            assert!(read(&bytes[..bytes.len() - 5]).is_err());
        }
        let mut changed = gzip(TEXT);
        let at = changed.len() - 6;
        changed[at] ^= 1;
        assert!(read(&changed).is_err());
    }
}
