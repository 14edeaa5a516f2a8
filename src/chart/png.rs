//! SVG → PNG of the same drawing, at a resolution, which the PNG states.

use super::typeface::{BUILT_IN, Typeface};
use foldhash::fast::FixedState;
use png::DeflateCompression;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
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

    /// Gives the PNG of an SVG upon white; `None` where it is too large for the memory.
    pub fn png(&self, svg: &str) -> Option<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options).ok()?;
        let size = tree.size().to_int_size();
        let mut picture = Pixmap::new(size.width(), size.height())?;
        picture.fill(Color::WHITE);
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        encoded(&picture, self.dots_per_inch).ok()
    }
}

/// How hard the bytes are pressed: what more effort saves is little, as most of a chart is one colour.
const EFFORT: DeflateCompression = DeflateCompression::Level(2);

/// Writes an opaque picture as PNG, with a palette where its colours fit into one, as those of most charts do.
fn encoded(picture: &Pixmap, dots_per_inch: u16) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_deflate_compression(EFFORT);
    encoder.set_filter(png::Filter::NoFilter);
    // An inch is 25.4 mm, so a metre has 10000/254 inches.
    let per_metre = (u32::from(dots_per_inch) * 10_000 + 127) / 254;
    let unit = png::Unit::Meter;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit }));
    let colours = colours_of(picture);
    let data = if let Some((palette, places)) = colours {
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(palette);
        places
    } else {
        encoder.set_color(png::ColorType::Rgb);
        picture.data().as_chunks::<4>().0.iter().flat_map(|[rgb @ .., _]| *rgb).collect()
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}

/// Gives the colours of an opaque picture, in the order in which they come, and the place of each pixel's among
/// them; `None` where a byte cannot say it.
fn colours_of(picture: &Pixmap) -> Option<(Vec<u8>, Vec<u8>)> {
    let (pixels, _) = picture.data().as_chunks::<4>();
    let mut palette = Vec::new();
    let mut places: HashMap<[u8; 4], u8, FixedState> = HashMap::default();
    let mut written = Vec::with_capacity(pixels.len());
    // No opaque pixel is like this one; most are like the one before.
    let mut before = ([0; 4], 0);
    for pixel in pixels {
        if before.0 != *pixel {
            let place = match places.entry(*pixel) {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(new) => {
                    palette.extend(&pixel[..3]);
                    *new.insert(u8::try_from(palette.len() / 3 - 1).ok()?)
                }
            };
            before = (*pixel, place);
        }
        written.push(before.1);
    }
    Some((palette, written))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Paints a drawing of 25.4 by 50.8 mm; gives its PNG, and its width, height, colours and pixels as a reader has them.
    fn painted(shapes: &str) -> (Vec<u8>, (u32, u32), png::ColorType, Vec<u8>) {
        let svg = format!(
            "<svg width=\"25.4mm\" height=\"50.8mm\" viewBox=\"0 0 300 600\" \
             xmlns=\"http://www.w3.org/2000/svg\">{shapes}</svg>"
        );
        let png = Painter::new(&Typeface::built_in(), 300).png(&svg).unwrap();
        let mut decoder = png::Decoder::new(std::io::Cursor::new(&png));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let info = reader.info();
        (png.clone(), (info.width, info.height), info.color_type, pixels)
    }

    #[test]
    fn a_drawing_is_as_large_as_its_resolution_says() {
        let (png, size, ..) = painted("<rect width=\"10\" height=\"20\"/>");
        assert_eq!(size, (300, 600));
        // 300 dots per 25.4 mm are 11811 per metre.
        let chunk =
            [b"pHYs".as_slice(), &11_811_u32.to_be_bytes(), &11_811_u32.to_be_bytes(), &[1]];
        assert!(png.windows(13).any(|bytes| bytes == chunk.concat()));
    }

    #[test]
    fn few_colours_are_named_in_a_palette_and_many_are_written_out() {
        let (_, _, kind, pixels) = painted("<rect width=\"300\" height=\"1\" fill=\"#123456\"/>");
        assert_eq!(kind, png::ColorType::Indexed);
        assert_eq!(
            (&pixels[..3], &pixels[900..903]),
            ([0x12, 0x34, 0x56].as_slice(), [255; 3].as_slice())
        );
        assert_eq!(pixels.len(), 3 * 300 * 600);
        // A column for each of 300 colours: too many for a byte.
        let column =
            |at: u32| format!("<rect x=\"{at}\" width=\"1\" height=\"600\" fill=\"#{at:06x}\"/>");
        let (_, _, kind, pixels) = painted(&(0..300).map(column).collect::<String>());
        assert_eq!(kind, png::ColorType::Rgb);
        let row: Vec<u8> = (0..300_u32).flat_map(|at| at.to_be_bytes()[1..].to_vec()).collect();
        assert!(pixels.chunks(900).all(|pixels| pixels == row));
    }
}
