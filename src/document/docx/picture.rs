//! A picture in a document: its size on the page, its title and what it shows.

use super::names::paragraph;
use crate::xml::{Attributes, Xml};

/// A twentieth of a point in the units of pictures.
const EMU: u32 = 635;

/// A picture.
pub(super) struct Picture<'a> {
    /// Its place among the pictures, from one.
    pub(super) number: usize,
    /// Its width and height in the units of pictures.
    pub(super) size: (u32, u32),
    pub(super) title: &'a str,
    /// What it shows, for those who cannot see it.
    pub(super) alternative: &'a str,
}

impl Picture<'_> {
    /// Writes it as a paragraph of its own.
    pub(super) fn write(&self, xml: &mut Xml) {
        paragraph(
            xml,
            "Picture",
            |_| {},
            |xml| {
                xml.around("w:r", &[], |xml| {
                    xml.around("w:drawing", &[], |xml| self.in_line(xml));
                });
            },
        );
    }

    fn extent(&self, xml: &mut Xml, name: &str) {
        xml.empty(name, &[("cx", &self.size.0), ("cy", &self.size.1)]);
    }

    fn in_line(&self, xml: &mut Xml) {
        let none: Attributes<'_> = &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)];
        let about: Attributes<'_> = &[
            ("id", &self.number),
            ("name", &format_args!("Figure {}", self.number)),
            ("title", &self.title),
            ("descr", &self.alternative),
        ];
        let uri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        xml.around("wp:inline", none, |xml| {
            self.extent(xml, "wp:extent");
            xml.empty("wp:docPr", about);
            xml.around("a:graphic", &[], |xml| {
                xml.around("a:graphicData", &[("uri", &uri)], |xml| {
                    xml.around("pic:pic", &[], |xml| self.picture(xml));
                });
            });
        });
    }

    fn picture(&self, xml: &mut Xml) {
        let about: Attributes<'_> = &[
            ("id", &self.number),
            ("name", &format_args!("figure{}.png", self.number)),
            ("descr", &self.alternative),
        ];
        xml.around("pic:nvPicPr", &[], |xml| {
            xml.empty("pic:cNvPr", about);
            xml.empty("pic:cNvPicPr", &[]);
        });
        xml.around("pic:blipFill", &[], |xml| {
            xml.empty("a:blip", &[("r:embed", &format_args!("picture{}", self.number))]);
            xml.around("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
        });
        xml.around("pic:spPr", &[], |xml| {
            xml.around("a:xfrm", &[], |xml| {
                xml.empty("a:off", &[("x", &0), ("y", &0)]);
                self.extent(xml, "a:ext");
            });
            xml.around("a:prstGeom", &[("prst", &"rect")], |xml| xml.empty("a:avLst", &[]));
        });
    }
}

/// Gives the size that a PNG has on a page.
pub(super) fn size_of(png: &[u8], room: (u32, u32)) -> (u32, u32) {
    let word = |at: usize| {
        let bytes = png.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        u32::from_be_bytes(bytes.unwrap_or([0, 0, 0, 1])).max(1)
    };
    fitted((word(16), word(20)), room)
}

/// Fits a picture into a page; gives its size in the units of pictures.
fn fitted((width, height): (u32, u32), (room, most): (u32, u32)) -> (u32, u32) {
    let (width, height) = (u64::from(width), u64::from(height));
    // A line is left for what stands around it.
    let (room, most) = (u64::from(room), u64::from(most.saturating_sub(600)));
    let tall = room * height / width;
    let (wide, tall) = if tall <= most { (room, tall) } else { (most * width / height, most) };
    let size = |length: u64| u32::try_from(length * u64::from(EMU)).unwrap_or(u32::MAX);
    (size(wide), size(tall))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_fits_the_page_and_keeps_its_shape() {
        // Twice as wide as tall: the width counts. Ten times as tall as wide: the height does.
        assert_eq!(fitted((200, 100), (8_000, 10_600)), (8_000 * EMU, 4_000 * EMU));
        assert_eq!(fitted((100, 1_000), (8_000, 10_600)), (1_000 * EMU, 10_000 * EMU));
    }
}
