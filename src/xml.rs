//! XML as it is written here, by `quick_xml` alone: documents and what is added to drawings.

use quick_xml::Writer;
use quick_xml::escape::{escape, partial_escape};
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::name::QName;
use std::borrow::Cow;
use std::fmt::Display;

/// The attributes of an element: names and values, in the order they are written.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// Says whether XML has a place for a character.
pub(crate) fn holds(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => !other.is_control(),
    }
}

/// XML in the making. Nothing is indented, as white space counts.
pub(crate) struct Xml {
    writer: Writer<Vec<u8>>,
}

impl Xml {
    /// Starts a piece of XML.
    pub(crate) fn new() -> Self {
        Self { writer: Writer::new(Vec::new()) }
    }

    /// Starts a file of its own.
    pub(crate) fn file() -> Self {
        let mut xml = Self::new();
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml.text("\n");
        xml
    }

    /// Starts an element.
    pub(crate) fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Start(element(name, attributes)));
    }

    /// Ends an element.
    pub(crate) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Writes an element that has nothing in it.
    pub(crate) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Empty(element(name, attributes)));
    }

    /// Writes an element and what is in it.
    pub(crate) fn around(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inner: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        inner(self);
        self.close(name);
    }

    /// Writes an element with a text in it.
    pub(crate) fn say(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.around(name, attributes, |xml| xml.text(text));
    }

    /// Writes a text.
    pub(crate) fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::from_escaped(escaped(text))));
    }

    /// Writes a text whose quotation marks stay as they are.
    pub(crate) fn quoting(&mut self, text: &str) {
        let held: String = text.chars().filter(|character| holds(*character)).collect();
        self.event(Event::Text(BytesText::from_escaped(partial_escape(held))));
    }

    /// Gives the text.
    pub(crate) fn into_string(self) -> String {
        // Nothing but texts is written.
        String::from_utf8(self.into_bytes()).unwrap_or_default()
    }

    /// Gives the bytes.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    /// Writes a piece of XML as it was read.
    pub(crate) fn event(&mut self, event: Event<'_>) {
        // Writing to memory cannot fail.
        let _ = self.writer.write_event(event);
    }
}

fn element<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (key, value) in attributes {
        let value = Cow::Owned(escaped(&value.to_string()));
        element.push_attribute(Attribute { key: QName(key), value });
    }
    element
}

/// Writes a text as XML has it. Characters XML has no place for are left out; an apostrophe stays as
/// it is, as every value stands between quotation marks.
fn escaped(text: &str) -> String {
    let held: String = text.chars().filter(|character| holds(*character)).collect();
    held.split('\'').map(escape).collect::<Vec<_>>().join("'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_escaped_and_what_xml_cannot_hold_is_left_out() {
        let mut xml = Xml::new();
        xml.say("a", &[("b", &"\"it's\"")], "a<b & \"c\"\u{1}\u{ffff}\n");
        xml.empty("d", &[("e", &1)]);
        let written = "<a b=\"&quot;it's&quot;\">a&lt;b &amp; &quot;c&quot;\n</a><d e=\"1\"/>";
        assert_eq!(xml.into_bytes(), written.as_bytes());
    }
}
