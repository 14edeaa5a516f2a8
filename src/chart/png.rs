//! SVG → PNG of the same drawing, at a resolution, which the PNG states.

use super::typeface::{BUILT_IN, Typeface};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::sync::{Arc, LazyLock};

/// The built-in typeface, read once.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_source(fontdb::Source::Binary(Arc::new(BUILT_IN)));
    Arc::new(fonts)
});

/// Turns drawings into pictures.
#[derive(Debug)]
pub struct Painter {
    options: Options<'static>,
    dots_per_inch: u16,
}

impl Painter {
    /// Prepares for a resolution in dots per inch.
    pub fn new(typeface: &Typeface, dots_per_inch: u16) -> Self {
        let mut fonts = Arc::clone(&FONTS);
        if let Some(own) = &typeface.own {
            Arc::make_mut(&mut fonts).load_font_data(own.clone());
        }
        let options = Options {
            dpi: f32::from(dots_per_inch),
            font_family: "Noto Sans SC".to_owned(),
            fontdb: fonts,
            ..Options::default()
        };
        Self { options, dots_per_inch }
    }

    /// Gives the PNG of an SVG; `None` where it is too large for the memory.
    pub fn png(&self, svg: &str) -> Option<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options).ok()?;
        let size = tree.size().to_int_size();
        let mut picture = Pixmap::new(size.width(), size.height())?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        let bytes = picture.encode_png().ok()?;
        Some(with_resolution(&bytes, self.dots_per_inch))
    }
}

/// Where the first chunk, of fixed length, ends.
const AFTER_HEADER: usize = 33;

/// Adds the chunk that says how large the picture is on paper.
fn with_resolution(png: &[u8], dots_per_inch: u16) -> Vec<u8> {
    // An inch is 25.4 mm, so a metre has 10000/254 inches.
    let per_metre = (u32::from(dots_per_inch) * 10_000 + 127) / 254;
    let mut chunk = b"pHYs".to_vec();
    chunk.extend(per_metre.to_be_bytes());
    chunk.extend(per_metre.to_be_bytes());
    chunk.push(1);
    let (header, rest) = png.split_at(AFTER_HEADER.min(png.len()));
    [header, &9_u32.to_be_bytes(), &chunk, &checksum(&chunk).to_be_bytes(), rest].concat()
}

/// The CRC-32 of a chunk, as the format asks for.
fn checksum(bytes: &[u8]) -> u32 {
    let fold = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    };
    !bytes.iter().fold(u32::MAX, fold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_format() {
        // The empty end chunk of every PNG, and the check value of CRC-32.
        assert_eq!(checksum(b"IEND"), 0xAE42_6082);
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_drawing_is_as_large_as_its_resolution_says() {
        let svg = "<svg width=\"25.4mm\" height=\"50.8mm\" viewBox=\"0 0 10 20\" \
                   xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"10\" height=\"20\"/></svg>";
        let png = Painter::new(&Typeface::built_in(), 300).png(svg).unwrap();
        let word = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((word(16), word(20)), (300, 600));
        assert_eq!((&png[37..41], word(41)), (&b"pHYs"[..], 11811));
    }
}
