//! The compound file that an xls is: whether the chains of its sectors end, and the stream of the
//! workbook in it.
//!
//! The library follows every chain wherever it leads, so one that runs in a circle is found here.

use super::refusal::Refusal;

const END: u32 = 0xFFFF_FFFE;
/// The first number that is no sector of a list of sectors.
const RESERVED: u32 = 0xFFFF_FFFA;
/// The first number that is no sector of an allocation table.
const NO_TABLE: u32 = 0xFFFF_FFFC;
/// Streams shorter than this lie in small sectors.
const SHORT: usize = 4_096;
const SMALL: usize = 64;

/// A compound file whose allocation table was read.
struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    table: Vec<u32>,
}

/// An entry of the folder.
struct Entry {
    name: String,
    start: u32,
    length: usize,
}

/// Gives the stream that holds a workbook.
///
/// # Errors
/// When there is none, or a chain does not end within the file.
pub(super) fn workbook(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    let streams = read(bytes).ok_or(Refusal::Damaged)?;
    let has = |name: &str| streams.names.iter().any(|known| known.eq_ignore_ascii_case(name));
    match streams.workbook {
        Some(workbook) => Ok(workbook),
        // The folder says that there is one, but it does not lie where it should.
        None if has("Workbook") || has("Book") => Err(Refusal::Damaged),
        None if has("WordDocument") => Err(Refusal::Foreign("doc")),
        None if has("PowerPoint Document") => Err(Refusal::Foreign("ppt")),
        None => Err(Refusal::Foreign("old-office")),
    }
}

/// What lies in a compound file.
struct Streams {
    names: Vec<String>,
    workbook: Option<Vec<u8>>,
}

fn read(bytes: &[u8]) -> Option<Streams> {
    let file = Compound::of(bytes)?;
    let most = bytes.len();
    let folder = file.chain(number(bytes, 48)?, None)?;
    let entries: Vec<Entry> =
        folder.as_chunks::<128>().0.iter().map(|entry| file.entry(entry)).collect::<Option<_>>()?;
    let root = entries.first()?;
    let small_tables = usize::try_from(number(bytes, 64)?).ok()?;
    let (mut small, mut small_table) = (Vec::new(), Vec::new());
    if small_tables > 0 {
        let length = small_tables.checked_mul(file.sector)?;
        if root.length > most || length > most {
            return None;
        }
        small = file.chain(root.start, Some(root.length))?;
        small_table = words(&file.chain(number(bytes, 60)?, Some(length))?).collect();
    }
    let named = |name: &str| entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name));
    let found: Vec<&Entry> = ["Workbook", "Book"].into_iter().filter_map(named).collect();
    if found.iter().any(|entry| entry.length > most) {
        return None;
    }
    let workbook = found.into_iter().find_map(|entry| match entry.length {
        length if length < SHORT => {
            // The library would go on reading elsewhere behind a small sector that is cut off.
            let whole = |id| within(&small, id, SMALL, 0).filter(|bytes| bytes.len() == SMALL);
            follow(entry.start, Some(length), &small_table, whole)
        }
        length => file.chain(entry.start, Some(length)),
    });
    Some(Streams { workbook, names: entries.into_iter().map(|entry| entry.name).collect() })
}

impl<'b> Compound<'b> {
    /// Reads the allocation table.
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let sector = match u16::from_le_bytes(*bytes.get(30..)?.first_chunk()?) {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, table: Vec::new() };
        let most = bytes.len() / sector + 1;
        let mut tables: Vec<u32> = words(bytes.get(76..512)?).collect();
        let (mut next, mut count) = (number(bytes, 68)?, 0);
        while next < RESERVED {
            tables.extend(words(file.sector(next)?));
            next = tables.pop()?;
            count += 1;
            if count > most {
                return None;
            }
        }
        tables.retain(|id| *id < NO_TABLE);
        if tables.len() > most {
            return None;
        }
        for id in tables {
            let table = file.sector(id)?;
            file.table.extend(words(table));
        }
        Some(file)
    }

    fn sector(&self, id: u32) -> Option<&'b [u8]> {
        within(self.bytes, id, self.sector, self.sector)
    }

    fn chain(&self, start: u32, length: Option<usize>) -> Option<Vec<u8>> {
        follow(start, length, &self.table, |id| self.sector(id))
    }

    fn entry(&self, entry: &[u8; 128]) -> Option<Entry> {
        let units = entry[..64].as_chunks::<2>().0.iter().map(|unit| u16::from_le_bytes(*unit));
        let letters = char::decode_utf16(units.take_while(|unit| *unit != 0));
        let name = letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        let low = u64::from(number(entry, 120)?);
        let high = if self.sector == 512 { 0 } else { u64::from(number(entry, 124)?) };
        let length = usize::try_from(high << 32 | low).ok()?;
        Some(Entry { name, start: number(entry, 116)?, length })
    }
}

/// Puts the sectors of a chain together. Without a length it must end by itself, which it does within
/// as many sectors as the table has.
fn follow<'s>(
    start: u32,
    length: Option<usize>,
    table: &[u32],
    sector: impl Fn(u32) -> Option<&'s [u8]>,
) -> Option<Vec<u8>> {
    let (mut chain, mut id, mut count) = (Vec::new(), start, 0);
    while id != END {
        let bytes = sector(id)?;
        let left = length.map_or(bytes.len(), |length| length - chain.len());
        chain.extend_from_slice(&bytes[..bytes.len().min(left)]);
        if Some(chain.len()) == length {
            break;
        }
        id = *table.get(usize::try_from(id).ok()?)?;
        count += 1;
        if count > table.len() {
            return None;
        }
    }
    Some(chain)
}

/// Gives a sector; the last of a file may be shorter.
fn within(bytes: &[u8], id: u32, size: usize, head: usize) -> Option<&[u8]> {
    let start = usize::try_from(id).ok()?.checked_mul(size)?.checked_add(head)?;
    let rest = bytes.get(start..)?;
    Some(&rest[..rest.len().min(size)])
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks::<4>().0.iter().map(|four| u32::from_le_bytes(*four))
}
