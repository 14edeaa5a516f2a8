//! A big wide table, streamed into a result folder.

use super::args::OutArgs;
use super::console::Console;
use super::exit::Exit;
use super::meant::{self, stopped_on};
use super::progress::rows_read;
use super::{problems, summary};
use crate::assess::Request;
use crate::disk::{self, Staging};
use crate::error::Failure;
use crate::stream;
use crate::wording::{Phrase, counted};
use crate::write;

/// Streams a wide table into a result folder and shows the sums.
pub(super) fn stream(
    request: &Request,
    output: &OutArgs,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let input = request.input.as_path();
    let out = output.out.clone().unwrap_or_else(|| write::default_out(input));
    let staging = Staging::begin(&out, &request.input, output.force)?;
    let rows = rows_read(console.language);
    let streamed = stream::stream(request, staging, &|reached| rows.reach(reached));
    drop(rows);
    let streamed = match streamed {
        Ok(streamed) => streamed,
        Err(stop) => return stopped_on(stop, request, console),
    };
    let title = disk::shown(input);
    problems::print(console, &streamed.problems, streamed.counts);
    meant::show(request, &streamed.problems, console);
    if streamed.sorted {
        let text = console.say(Phrase::SummarySorted, &[]);
        console.line(&text);
    }
    if !streamed.is_blocked() {
        if let Some(rejected) = streamed.rejected.filter(|rejected| rejected.projects > 0) {
            let (scored, rejected) = (streamed.rows, rejected.projects);
            let values = [
                ("read", counted(scored + rejected)),
                ("scored", counted(scored)),
                ("rejected", counted(rejected)),
            ];
            let text = console.say(Phrase::SummaryRejected, &values);
            console.line(&text);
        }
        summary::print(console, &title, &streamed.rules, &streamed.summary);
    }
    if streamed.out.is_some() {
        let folder = [("folder", disk::quoted_folder(&out))];
        let text = console.say(Phrase::SummaryFiles, &folder);
        console.line(&text);
    }
    Ok(if streamed.counts[0] == 0 { Exit::Fine } else { Exit::Problems })
}
