//! Shapes for a drawing within a page, in few bytes: those that are painted alike, one after another, become
//! one path. They are opaque, so that it looks the same.

use crate::xml::Xml;
use quick_xml::events::BytesStart;

/// Shapes that are painted alike.
#[derive(Default)]
pub(super) struct Run {
    paint: Vec<(&'static str, String)>,
    path: String,
}

impl Run {
    /// Adds a shape; `false` where it is none that becomes part of a path.
    pub(super) fn takes(&mut self, shape: &BytesStart<'_>, xml: &mut Xml) -> bool {
        let Some((paint, path)) = shape_of(shape) else { return false };
        if paint != self.paint {
            self.end(xml);
            self.paint = paint;
        }
        self.path.push_str(&path);
        true
    }

    /// Writes what was added.
    pub(super) fn end(&mut self, xml: &mut Xml) {
        let Self { paint, path } = std::mem::take(self);
        if !path.is_empty() {
            let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = Vec::new();
            attributes.extend(paint.iter().map(|(key, value)| (*key, value as _)));
            attributes.push(("d", &path));
            xml.empty("path", &attributes);
        }
    }
}

/// Gives how a shape is painted, and its path.
fn shape_of(shape: &BytesStart<'_>) -> Option<(Vec<(&'static str, String)>, String)> {
    let value = |name: &str| {
        let found = shape.try_get_attribute(name).ok().flatten();
        found.map(|attribute| attribute.value.into_owned()).unwrap_or_default()
    };
    let [x, y] = ["x", "y"].map(value);
    let [width, height] = ["width", "height"].map(value);
    let stroked = || {
        let mut paint = vec![("fill", "none".to_owned()), ("stroke", value("stroke"))];
        let wide = Some(value("stroke-width")).filter(|width| width != "1");
        paint.extend(wide.map(|width| ("stroke-width", width)));
        paint
    };
    let filled = value("stroke") == "none";
    let opaque = value("opacity") == "1" || value("opacity").is_empty();
    match shape.name().as_ref() {
        _ if !opaque => None,
        "rect" => {
            let paint = if filled { vec![("fill", value("fill"))] } else { stroked() };
            Some((paint, format!("M{x} {y}h{width}v{height}h-{width}z")))
        }
        "line" => {
            let [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map(value);
            Some((stroked(), format!("M{x1} {y1}L{x2} {y2}")))
        }
        "polyline" => Some((stroked(), format!("M{}", value("points").trim_end()))),
        // A dot is the round end of a line that has no length.
        "circle" if filled => {
            let radius: u32 = value("r").parse().ok()?;
            let dot = [("stroke", value("fill")), ("stroke-width", (radius * 2).to_string())];
            let paint = dot.into_iter().chain([("stroke-linecap", "round".to_owned())]);
            Some((paint.collect(), format!("M{} {}h0", value("cx"), value("cy"))))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quick_xml::Reader;
    use quick_xml::events::Event;

    fn slim(drawn: &str) -> String {
        let (mut reader, mut xml, mut run) = (Reader::from_str(drawn), Xml::new(), Run::default());
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Empty(shape) if run.takes(&shape, &mut xml) => {}
                Event::Eof => break,
                other => {
                    run.end(&mut xml);
                    xml.event(other);
                }
            }
        }
        run.end(&mut xml);
        xml.into_string()
    }

    #[test]
    fn shapes_painted_alike_become_one_path_and_others_stay_apart() {
        let drawn = "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"#AAAAAA\" stroke=\"none\"/>\
            <rect x=\"5\" y=\"2\" width=\"3\" height=\"4\" fill=\"#AAAAAA\" stroke=\"none\"/>\
            <rect x=\"9\" y=\"2\" width=\"3\" height=\"4\" fill=\"#BBBBBB\" stroke=\"none\"/>\
            <line x1=\"0\" y1=\"1\" x2=\"2\" y2=\"3\" stroke=\"#000000\" stroke-width=\"1\"/>\
            <polyline points=\"0,1 2,3 \" fill=\"none\" stroke=\"#000000\" stroke-width=\"1\"/>\
            <circle cx=\"7\" cy=\"8\" r=\"3\" fill=\"#CCCCCC\" stroke=\"none\"/>";
        let slimmed = "<path fill=\"#AAAAAA\" d=\"M1 2h3v4h-3zM5 2h3v4h-3z\"/>\
            <path fill=\"#BBBBBB\" d=\"M9 2h3v4h-3z\"/>\
            <path fill=\"none\" stroke=\"#000000\" d=\"M0 1L2 3M0,1 2,3\"/>\
            <path stroke=\"#CCCCCC\" stroke-width=\"6\" stroke-linecap=\"round\" d=\"M7 8h0\"/>";
        assert_eq!(slim(drawn), slimmed);
    }

    #[test]
    fn what_is_no_opaque_shape_stays_as_it_is() {
        let kept = "<polygon points=\"0,0 1,0 1,1\" fill=\"#AAAAAA\"/>\
            <rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"#AAAAAA\" opacity=\"0.5\" stroke=\"none\"/>";
        assert_eq!(slim(kept), kept);
    }
}
