//! XML as a run of elements and texts. Entities of its own are left out, so none can grow.

use super::refusal::Refusal;
use crate::table::limits;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, escape::resolve_xml_entity};

/// What is come to.
pub(super) enum Piece<'p> {
    /// An element starts.
    Start(&'p BytesStart<'p>),
    /// An element of this name without prefix ends.
    End(&'p str),
    /// A text, or a part of one.
    Text(&'p str),
}

/// Shows every element and text; an element without content starts and ends.
///
/// # Errors
/// When it is no XML, nested too deeply, or `see` refuses it.
pub(super) fn for_each_piece(
    xml: &[u8],
    mut see: impl FnMut(Piece<'_>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| Refusal::Damaged)? {
            Event::Start(start) => {
                depth += 1;
                if depth > limits::DEPTH {
                    return Err(Refusal::Damaged);
                }
                see(Piece::Start(&start))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                see(Piece::End(end.local_name().into_inner()))?;
            }
            Event::Text(text) => see(Piece::Text(&text))?,
            Event::CData(text) => see(Piece::Text(&text))?,
            Event::GeneralRef(name) => {
                let mut letter = [0; 4];
                match name.resolve_char_ref() {
                    Ok(Some(found)) => see(Piece::Text(found.encode_utf8(&mut letter)))?,
                    Ok(None) => see(Piece::Text(resolve_xml_entity(&name).unwrap_or_default()))?,
                    Err(_) => return Err(Refusal::Damaged),
                }
            }
            Event::Eof if depth > 0 => return Err(Refusal::Damaged),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}
