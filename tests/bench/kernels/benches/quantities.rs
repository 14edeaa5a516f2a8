//! What a row of a wide table spends its time on, each by itself: `cargo bench` in `tests/bench/kernels`.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use jixiao_core::alike::{compared, has_unseen};
use jixiao_core::quantity::{Money, Points, Rate, Rounding};

/// So many of each are done at a time, as a row has few and a chunk has many.
const MANY: usize = 10_000;

fn main() {
    divan::main();
}

/// Points as evaluators give them, some with one digit before the point and some with two.
fn points() -> Vec<u8> {
    (0..MANY).flat_map(|at| format!("{}.{:02},", at % 12, at * 7 % 100).into_bytes()).collect()
}

#[divan::bench]
fn read_points(bencher: Bencher<'_, '_>) {
    let cells = points();
    bencher.counter(ItemsCount::new(MANY)).counter(BytesCount::of_slice(&cells)).bench(|| {
        let (mut rest, mut sum) = (black_box(cells.as_slice()), Points::ZERO);
        while let Some((points, length)) = Points::parse_cell(rest) {
            sum += points;
            rest = rest.get(length + 1..).unwrap_or_default();
        }
        sum
    });
}

#[divan::bench]
fn read_amounts(bencher: Bencher<'_, '_>) {
    let cells: Vec<String> = (0..MANY).map(|at| format!("{}.{:02}", at * 12_457, at % 100)).collect();
    bencher.counter(ItemsCount::new(MANY)).bench(|| {
        let read = |cell: &String| Money::parse(cell.as_bytes()).unwrap_or_default().fen();
        black_box(&cells).iter().map(read).sum::<i64>()
    });
}

#[divan::bench]
fn print_points_and_amounts(bencher: Bencher<'_, '_>) {
    let points: Vec<Points> = (0..MANY).map(|at| Points::from_hundredths(at as i64)).collect();
    let amounts: Vec<Money> =
        (0..MANY).filter_map(|at| Money::from_fen(at as i64 * 1_245_719)).collect();
    let mut out = Vec::with_capacity(MANY * 32);
    bencher.counter(ItemsCount::new(2 * MANY)).bench_local(|| {
        out.clear();
        for (points, amount) in black_box(&points).iter().zip(&amounts) {
            points.append_to(&mut out);
            amount.append_to(&mut out);
        }
        out.len()
    });
}

#[divan::bench]
fn take_a_share(bencher: Bencher<'_, '_>) {
    let amounts: Vec<Money> =
        (0..MANY).filter_map(|at| Money::from_fen(at as i64 * 1_245_719)).collect();
    let rate = Rate::parse("12.5%").unwrap_or_default();
    bencher.counter(ItemsCount::new(MANY)).bench(|| {
        let cut = |amount: &Money| amount.times(rate, Rounding::HalfUp).fen();
        black_box(&amounts).iter().map(cut).sum::<i64>()
    });
}

#[divan::bench(args = ["SY25-001", "主城区道路机械化清扫保洁一体化服务"])]
fn look_for_what_is_not_seen(bencher: Bencher<'_, '_>, text: &str) {
    bencher.counter(BytesCount::of_str(text)).bench(|| has_unseen(black_box(text).as_bytes()));
}

#[divan::bench(args = ["SY25-001", "主城区道路机械化清扫保洁一体化服务"])]
fn compare_as_seen(bencher: Bencher<'_, '_>, text: &str) {
    bencher.counter(BytesCount::of_str(text)).bench(|| compared(black_box(text)).len());
}
