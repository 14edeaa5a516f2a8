//! A form as the HTML table that web systems send out as `.xls`.

use std::fmt::Write;

use super::form::Form;
use super::grid::{Part, Place};

/// Writes it, with the name of its encoding.
pub(super) fn text(form: &Form, encoding: &str) -> String {
    let office = "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    let mut out = format!(
        "<html {office}><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={encoding}\"></head><body>"
    );
    let places = form.grid.places();
    let outside = |part| form.dress.outside && part == Part::Title;
    let title = form.grid.lines.iter().take_while(|line| outside(line.part));
    let first = title.clone().count();
    for line in title {
        write!(out, "<h3>{}</h3>", escaped(line.cells[0].shown())).unwrap();
        let rest = line.cells[1..].iter().map(super::grid::Cell::shown).collect::<String>();
        out.push_str(&escaped(&rest));
    }
    out.push_str(if form.dress.windows {
        "<TABLE class=\"tb\" border=\"1\" cellspacing=\"0\"><tbody>\n"
    } else {
        "<table border=1>\n"
    });
    let style = if form.dress.quoted { " style=\"mso-number-format:'\\@';\"" } else { "" };
    for (line, places) in form.grid.lines.iter().zip(&places).skip(first) {
        out.push_str("<tr>");
        for (cell, place) in line.cells.iter().zip(places) {
            let spans = match place {
                _ if !form.dress.merges => String::new(),
                Place::Alone => String::new(),
                Place::Below(_) | Place::Hidden => continue,
                Place::First(down, 1) => format!(" rowspan=\"{down}\""),
                Place::First(1, across) => format!(" colspan={across}"),
                Place::First(down, across) => format!(" colspan={across} rowspan={down}"),
            };
            let text = escaped(cell.shown());
            let text = if text.is_empty() && form.dress.ragged { "&nbsp;" } else { &text };
            write!(out, "<td{spans}{style}>{text}</td>").unwrap();
        }
        out.push_str("</tr>\n");
    }
    out.push_str(if form.dress.windows { "</tbody></TABLE>" } else { "</table>" });
    out.push_str("</body></html>");
    out
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('\n', "<br>")
}
