//! A flaw put into what a form says.

use super::flaw::Flaw;
use super::random::Random;
use super::sheet::{Mark, Row, Sheet};

/// Puts a flaw into the rows, where it is one of the rows.
pub(super) fn put(random: &mut Random, flaw: Flaw, sheet: &mut Sheet) {
    match flaw {
        Flaw::TwoScores => return differ(random, sheet),
        Flaw::TwoScoresAlike if random.chance(50) => {
            sheet.scored().into_iter().for_each(|row| row.second = Mark::Blank);
            return;
        }
        _ => {}
    }
    let mut rows = sheet.scored();
    let at = random.below(rows.len());
    let row = &mut *rows[at];
    let (points, score) = (row.points.points(), row.score.points());
    match flaw {
        Flaw::ScoreAbove => {
            let tenfold = if score * 10 > points { score * 10 } else { points * 10 };
            let more = points + random.pick(&[1, 50, 100, 200]);
            row.score = Mark::Points(if random.chance(50) { more } else { tenfold });
        }
        Flaw::Negative => row.score = Mark::Points(-score.max(50)),
        Flaw::ScoreMissing => row.score = Mark::Blank,
        Flaw::WordScore => {
            row.score = Mark::Word(random.pick(&[
                "待定",
                "未评价",
                "待核",
                "优秀",
                "暂无",
                "见附件",
                "—",
                "/",
            ]));
        }
        Flaw::PointsMissing => row.points = Mark::Blank,
        Flaw::PointsOff => {
            let by = random.pick(&[-500, -200, -100, 100, 200, 500, 1_000]);
            let points = if points + by > 0 { points + by } else { points - by };
            row.points = Mark::Points(points);
            row.score = Mark::Points(score.min(points));
        }
        _ => {}
    }
    row.second = row.score;
}

/// Gives some rows another score by the second who looked at them.
fn differ(random: &mut Random, sheet: &mut Sheet) {
    let rows = sheet.dimensions.iter_mut().flat_map(|one| &mut one.rows);
    let mut rows: Vec<&mut Row> = rows.filter(|row| !row.unused).collect();
    let at = random.below(rows.len());
    for (place, row) in rows.iter_mut().enumerate() {
        let score = row.score.points();
        let less = (score - random.pick(&[50, 150, 100])).max(0);
        if place == at || random.chance(40) {
            // A row that got nothing gets something from the other.
            row.second = Mark::Points(if score == 0 { 50 } else { less });
        }
    }
}
