//! What plotters drew → the SVG that is given: with a beginning of its own, and without what is
//! understood.

use super::slim::Run;
use crate::xml::{Attributes, Xml, holds};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, BytesText, Event};

/// How a drawing begins, and what it does without.
pub(super) struct Beginning<'a> {
    /// The attributes of the whole.
    pub(super) attributes: Attributes<'a>,
    /// Its title and description: the element, its id and its text.
    pub(super) told: &'a [(&'a str, &'a str, &'a str)],
    /// Whether it stands within a page: texts take the typeface of the page, and shapes few bytes.
    pub(super) within: bool,
}

/// Writes a drawing anew. Characters no XML may hold are left out, as a name that has one would make
/// the drawing unreadable, and so are tabs; a text stands on one line, as a line break would be drawn
/// as a space.
pub(super) fn begun(drawn: &str, beginning: &Beginning<'_>) -> String {
    let drawn = held(drawn);
    let mut reader = Reader::from_str(&drawn);
    let mut xml = Xml::new();
    let mut in_text = false;
    let mut run = Run::default();
    // What plotters wrote is well formed, so that nothing ends before the end.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Empty(shape) if beginning.within && run.takes(&shape, &mut xml) => continue,
            Event::Text(_) if beginning.within && !in_text => continue,
            _ => run.end(&mut xml),
        }
        match event {
            Event::Eof => break,
            Event::Start(start) if start.name().as_ref() == "svg" => begin(&mut xml, beginning),
            Event::Start(start) => {
                in_text = start.name().as_ref() == "text";
                xml.event(Event::Start(needed(&start, beginning)));
            }
            Event::Empty(start) => xml.event(Event::Empty(needed(&start, beginning))),
            Event::Text(text) if in_text => {
                xml.event(Event::Text(BytesText::from_escaped(text.replace('\n', ""))));
            }
            Event::End(end) => {
                in_text = false;
                xml.event(Event::End(end));
            }
            other => xml.event(other),
        }
    }
    xml.into_string()
}

fn begin(xml: &mut Xml, beginning: &Beginning<'_>) {
    xml.open("svg", beginning.attributes);
    for (name, id, text) in beginning.told {
        xml.text("\n");
        xml.open(name, &[("id", id)]);
        xml.quoting(&held(text));
        xml.close(name);
    }
}

/// Gives an element without the attributes that say what holds anyway.
fn needed(start: &BytesStart<'_>, beginning: &Beginning<'_>) -> BytesStart<'static> {
    let mut kept = BytesStart::new(start.name().as_ref().to_owned());
    for attribute in start.attributes().flatten() {
        let key = attribute.key.as_ref();
        let holds_anyway = key == "opacity" && attribute.value == "1"
            || beginning.within
                && (key == "font-family" || key == "text-anchor" && attribute.value == "start");
        if !holds_anyway {
            kept.push_attribute(attribute);
        }
    }
    kept
}

fn held(text: &str) -> String {
    let white = |character: char| matches!(character, '\t' | '\r');
    text.chars().filter(|character| holds(*character) && !white(*character)).collect()
}
