//! A wide table → how its projects stand, without keeping what they are scored by. Rows of plain awards are
//! scored as they are read. All others are laid into a table of their own, below the same heading, and that is
//! read the ordinary way.

use super::chunks::{Chunk, Chunks};
use super::heading::Understood;
use super::reader::RowReader;
use super::repeated::fingerprint;
use crate::assess::{Asked, Assessment, Made, assess, is_streamed, open_text};
use crate::disk::STDIN;
use crate::portfolio::Role;
use crate::rules::Rules;
use crate::source::{NamedBytes, Source};
use crate::stability::{Attained, Named, Standing, share, standings as standings_of};
use crate::table::{RowsBelow, count_lines, is_total_row, record_end, records};
use jixiao_core::alike::has_unseen;
use jixiao_core::analysis::flip::Ladder;
use jixiao_core::evaluate::Mode;
use jixiao_core::problem::{Place, Problem};
use jixiao_core::project::LONGEST_NAME;
use std::sync::Arc;

/// Gives how the projects of a wide table stand, in the order of the input, as they do where it is read the
/// ordinary way, and the rules asked for; `None` where only that way can tell, as of a problem that blocks.
pub(crate) fn standings(source: &Source, asked: &Asked) -> Option<(Rules, Vec<Standing>)> {
    let name = source.entry().filter(|name| *name != STDIN)?;
    if !is_streamed(source).ok()? {
        return None;
    }
    let rules = asked.load().ok()?;
    let place = Place::file(name);
    let opened = open_text(source, name).ok()?.filter(|text| text.made != Made::FromColumns)?;
    let mut chunks = Chunks::new(opened.text, &place);
    let head = chunks.head().ok()?;
    let heading = Understood::of(head, &rules, &place).ok()?.value;
    // What follows from points alone is found once for all.
    if heading.columns.roles.iter().any(|role| matches!(role, Role::Fact(..))) {
        return None;
    }
    let head = lines_through(head, heading.ends).to_vec();
    chunks.skip_through(heading.ends);
    let mut reading = Reading::new(source, name, &rules, &heading, head);
    if reading.reader.reads_none() {
        return None;
    }
    let mut chunk = Chunk::default();
    while chunks.fill_next(&mut chunk).ok()? {
        reading.take(&chunk.bytes)?;
    }
    let standings = reading.finish(&place)?;
    Some((rules, standings))
}

/// Gives the records up to the one that starts on a line, and that.
fn lines_through(head: &[u8], line: u64) -> &[u8] {
    let (mut end, mut at) = (0, 1);
    while at <= line && end < head.len() {
        let record = record_end(&head[end..], true).map_or(head.len() - end, |record| record.at);
        at += count_lines(&head[end..end + record]);
        end += record;
    }
    &head[..end]
}

/// A table being read.
struct Reading<'a> {
    source: &'a Source,
    name: &'a str,
    rules: &'a Rules,
    heading: &'a Understood,
    reader: RowReader<'a>,
    /// The grades of projects of which nothing is known but points, once there is one.
    ladder: Option<Arc<Ladder>>,
    /// How many records were read.
    read: usize,
    /// Each with the number of its record as its place.
    standings: Vec<Standing>,
    /// The fingerprints of their ids.
    prints: Vec<u64>,
    /// The heading, and rows that are left to the ordinary way.
    head: Vec<u8>,
    left: Vec<u8>,
    /// The numbers of their records, each with the line on which it starts among them.
    numbers: Vec<(u64, usize)>,
    line: u64,
}

impl<'a> Reading<'a> {
    fn new(
        source: &'a Source,
        name: &'a str,
        rules: &'a Rules,
        heading: &'a Understood,
        head: Vec<u8>,
    ) -> Self {
        Self {
            source,
            name,
            rules,
            heading,
            reader: RowReader::new(heading, rules, &Place::file(name)),
            ladder: None,
            read: 0,
            standings: Vec::new(),
            prints: Vec::new(),
            line: count_lines(&head) + 1,
            head,
            left: Vec::new(),
            numbers: Vec::new(),
        }
    }

    /// Takes whole records; `None` where only the ordinary way can tell how they stand.
    fn take(&mut self, bytes: &[u8]) -> Option<()> {
        let whole = simdutf8::basic::from_utf8(bytes).ok()?;
        for record in records(bytes) {
            let text = whole.get(record)?;
            let cells = text.strip_suffix('\n').unwrap_or(text);
            let cells = cells.strip_suffix('\r').unwrap_or(cells);
            if cells.is_empty() {
                continue;
            }
            match self.standing(cells) {
                Some(standing) => {
                    self.prints.push(fingerprint(&standing.named.id));
                    self.standings.push(standing);
                }
                None => self.leave(text),
            }
            self.read += 1;
        }
        Some(())
    }

    /// Leaves a record to the ordinary way.
    fn leave(&mut self, record: &str) {
        self.numbers.push((self.line, self.read));
        self.line += count_lines(record.as_bytes()).max(1);
        self.left.extend_from_slice(record.as_bytes());
        if !record.ends_with('\n') {
            self.left.push(b'\n');
        }
    }

    /// Reads a row and scores it; `None` where it is left to the ordinary way.
    fn standing(&mut self, text: &str) -> Option<Standing> {
        if has_unseen(text.as_bytes()) {
            return None;
        }
        let fields = self.reader.read(text)?;
        let fits = |name: &str| name.len() <= LONGEST_NAME && !name.contains('"');
        let fit = [fields.name, fields.department, fields.category].into_iter().all(fits);
        if !fit || fields.amounts.committed.is_some() {
            return None;
        }
        let scored = self.rules.rulebook.indicators.iter().zip(&self.reader.points);
        let shares = scored.map(|(indicator, points)| share(indicator, *points).map(Some));
        let shares = shares.collect::<Result<_, _>>().ok()?;
        let (total, _) = self.reader.total()?;
        let ladder = self.ladder_of(text)?;
        let named = Named {
            id: fields.id.to_owned(),
            name: fields.name.to_owned(),
            department: fields.department.to_owned(),
        };
        let attained = Attained { shares, scored: total, total };
        Standing::of(self.rules, (self.read, named), attained, ladder, &fields.subject()).ok()
    }

    /// Gives the grades of projects of which nothing is known but points: those of the first, which is read
    /// the ordinary way for it.
    fn ladder_of(&mut self, row: &str) -> Option<Arc<Ladder>> {
        if self.ladder.is_none() {
            let first = self.ordinary(row.as_bytes()).and_then(|one| standings_of(&one).ok());
            self.ladder = Some(first?.pop()?.ladder);
        }
        self.ladder.clone()
    }

    /// Reads rows below the heading the ordinary way; `None` where anything blocks.
    fn ordinary(&self, rows: &[u8]) -> Option<Assessment> {
        let table = NamedBytes::new(self.name, [&self.head, rows].concat());
        let assessed = assess(&self.source.with([table]), self.rules, Mode::Final).ok()?;
        let sound = |one: &Assessment| !one.problems.iter().any(Problem::blocks);
        assessed.portfolio().filter(sound)
    }

    /// Says whether any row that was left is a project; `None` where one is refused, or states a unit, which holds
    /// for all rows.
    fn has_left_projects(&self, place: &Place) -> Option<bool> {
        let mut rows = RowsBelow::of(place, &self.left, (self.line, &[]), &self.heading.judge);
        let mut found = false;
        while let Some(row) = rows.next() {
            found |= !is_total_row(row, self.heading.columns.names());
        }
        let sound = rows.units.is_empty() && !rows.problems.iter().any(Problem::blocks);
        sound.then_some(found)
    }

    /// Puts rows of both kinds in their order.
    fn finish(mut self, place: &Place) -> Option<Vec<Standing>> {
        let mut all: Vec<(usize, Option<Standing>)> = Vec::with_capacity(self.read);
        all.extend(self.standings.drain(..).map(|one| (one.project, Some(one))));
        if self.has_left_projects(place)? {
            let left = self.ordinary(&self.left)?;
            let mut found = standings_of(&left).ok()?.into_iter().peekable();
            for (at, project) in left.portfolio.projects.iter().enumerate() {
                let line = project.record.place.line?;
                let number = self.numbers.binary_search_by_key(&line, |(line, _)| *line).ok()?;
                self.prints.push(fingerprint(&project.record.id));
                all.push((self.numbers[number].1, found.next_if(|one| one.project == at)));
            }
        }
        self.prints.sort_unstable();
        if all.is_empty() || self.prints.windows(2).any(|two| two[0] == two[1]) {
            return None;
        }
        all.sort_by_key(|(number, _)| *number);
        for (at, (_, one)) in all.iter_mut().enumerate() {
            if let Some(one) = one {
                one.project = at;
            }
        }
        Some(all.into_iter().filter_map(|(_, one)| one).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The points of the indicators of the sample, in hundredths, and so many tables are drawn.
    const MAX: [usize; 25] = [
        300, 250, 250, 200, 300, 200, 300, 300, 400, 300, 200, 300, 200, 600, 500, 500, 500, 500,
        500, 400, 700, 600, 600, 600, 500,
    ];
    const TABLES: usize = 60;

    struct Draws(u64);

    impl Draws {
        /// Gives a number below another (Knuth's generator for 64 bits).
        fn below(&mut self, end: usize) -> usize {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap() % end
        }

        fn points(&mut self) -> Vec<String> {
            let share = 40 + self.below(60);
            let of = |max: &usize| {
                let points = (max * (share + self.below(30)) / 100).min(*max);
                format!("{}.{:02}", points / 100, points % 100)
            };
            MAX.iter().map(of).collect()
        }

        /// Draws a row; what is odd in it blocks nothing.
        fn row(&mut self, number: usize) -> String {
            let (mut id, mut points) = (format!("P{number:03}"), self.points());
            let mut name = format!("项目{number}");
            let mut department = ["教育局", "水务局", ""][self.below(3)].to_owned();
            let mut amounts = "1000000.00,900000.5".to_owned();
            match self.below(16) {
                0 => points[3] = " 1.50 ".to_owned(),
                1 => name = format!("\"{name}，甲, 乙\""),
                2 => name = format!("\"{name}\"\"甲\"\"\""),
                3 => department = format!(" {department} "),
                4 => amounts = "1000000,1000001".to_owned(),
                5 => amounts = "\"1,000,000.00\",".to_owned(),
                6 => id = format!("\"{id}\""),
                7 => points = MAX.iter().map(|max| format!("{}", max / 100)).collect(),
                8 => points[3] = "１.５".to_owned(),
                9 => return String::new(),
                10 => return format!("合计,,,,2025,3000000,{}", ",".repeat(25)),
                11 => return ",".repeat(31),
                12 => name = format!("\"{name}\n分行\""),
                _ => {}
            }
            format!("{id},{name},{department},民生,2025,{amounts},{}", points.join(","))
        }

        fn table(&mut self, rows: usize) -> Vec<String> {
            let numbers: Vec<String> = (1..=25).map(|at| format!("s{at:02}")).collect();
            let heading = "project_id,name,department,category,year,budget,executed";
            let heading = format!("{heading},{}", numbers.join(","));
            std::iter::once(heading).chain((1..=rows).map(|number| self.row(number))).collect()
        }
    }

    fn asked() -> Asked {
        let named = |name: &str| Some(name.to_owned());
        let (rulebook, policy) = (named("rulebook"), named("example-stepped"));
        Asked { rulebook, policy, ..Asked::of(Source::folder("samples/wide")) }
    }

    /// Gives what is found row by row, and the ordinary way.
    fn both_ways(rows: &[String], end: &str) -> [Option<Vec<Standing>>; 2] {
        let table = NamedBytes::new("t.csv", rows.join(end));
        let source = Source::bytes("t.csv", [table]).entry_of("t.csv");
        let rules = asked().load().unwrap();
        let whole = assess(&source, &rules, Mode::Final).unwrap().portfolio().unwrap();
        let sound = !whole.problems.iter().any(Problem::blocks);
        let whole = sound.then(|| standings_of(&whole).unwrap());
        [standings(&source, &asked()).map(|(_, found)| found), whole]
    }

    #[test]
    fn projects_stand_as_they_do_where_the_table_is_read_whole() {
        let mut draws = Draws(7);
        for at in 0..TABLES {
            let rows = draws.table(1 + at);
            let [found, whole] = both_ways(&rows, if at % 2 == 0 { "\n" } else { "\r\n" });
            assert_eq!(found, whole, "{}", rows.join("\n"));
            assert!(at < 20 || found.is_some_and(|all| all.len() > 10), "{}", rows.join("\n"));
        }
    }

    #[test]
    fn what_blocks_is_left_to_the_ordinary_way() {
        let mut draws = Draws(11);
        let odd = [
            ("P001,", "P002,"),
            ("P001,", "Ｐ００２,"),
            (",2025,", ",去年,"),
            (",1000000.00,", ",,"),
            (",1000000.00,", ",-5,"),
            (",1000000.00,", ",1 000 000,"),
        ];
        for (from, to) in odd {
            let mut rows = draws.table(1);
            let plain = |number: usize, draws: &mut Draws| {
                let points = draws.points().join(",");
                format!("P{number:03},名,教育局,民生,2025,1000000.00,1,{points}")
            };
            rows[1] = plain(1, &mut draws).replacen(from, to, 1);
            rows.extend((2..9).map(|number| plain(number, &mut draws)));
            assert_eq!(both_ways(&rows, "\n"), [None, None], "{to}");
            // The same table without it is read row by row.
            rows.remove(1);
            let [found, whole] = both_ways(&rows, "\n");
            assert!(found.is_some() && found == whole);
            // A unit that is told below the rows holds for all of them.
            rows.push(format!("单位：万元{}", ",".repeat(31)));
            assert_eq!(both_ways(&rows, "\n")[0], None);
        }
    }
}
