//! A look through XML, seen as the library that reads workbooks sees it: what one of the two would
//! pass over must not be there for the other.

use super::refusal::Refusal;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// What is come to.
pub(super) enum Tag<'t> {
    /// An element starts.
    Start(&'t BytesStart<'t>),
    /// An element of this name ends.
    End(&'t str),
    /// So many bytes of text.
    Text(usize),
}

/// Shows where every element starts and ends; one without content does both.
///
/// # Errors
/// When it is no XML; all before that was shown.
pub(super) fn for_each_tag(xml: &[u8], mut see: impl FnMut(Tag<'_>)) -> Result<(), Refusal> {
    let mut reader = Reader::from_reader(xml);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    config.expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start)) => see(Tag::Start(&start)),
            Ok(Event::End(end)) => see(Tag::End(end.name().into_inner())),
            Ok(Event::Text(text)) => see(Tag::Text(text.len())),
            Ok(Event::CData(text)) => see(Tag::Text(text.len())),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(Refusal::Damaged),
        }
    }
}

/// Shows where every element starts, up to the end or what is no XML.
pub(super) fn for_each_start(xml: &[u8], mut see: impl FnMut(&BytesStart<'_>)) {
    // What is no XML is found by who needs all of it.
    let _ = for_each_tag(xml, |tag| {
        if let Tag::Start(start) = tag {
            see(start);
        }
    });
}

/// Gives an attribute of an element by its name without prefix.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    let found = attributes.flatten().find(|one| one.key.local_name().into_inner() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// Gives the largest number that any attribute of a name without prefix holds.
pub(super) fn largest(start: &BytesStart<'_>, name: &str) -> Option<u64> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    let named = attributes.flatten().filter(|one| one.key.local_name().into_inner() == name);
    let values = named.filter_map(|one| one.normalized_value(XmlVersion::Implicit1_0).ok());
    values.filter_map(|value| value.trim().parse().ok()).max()
}
