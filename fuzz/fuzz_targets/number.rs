//! Any text as a number. What is read is the same when it is read again as it is then written.
#![no_main]

use jixiao::quantity::{Money, MoneyUnit, Number, Points, Rate, Written};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = Money::parse_in(text, MoneyUnit::WanYuan);
    let _ = Points::parse(text.as_bytes());
    let _ = Rate::parse(text);
    let _ = Number::parse(text);
    if let Some(read) = Written::read(text) {
        let again = Written::read(&read.to_string()).expect("what is written is read");
        assert_eq!(again.number, read.number);
        assert_eq!(again.plain(), read.plain());
        let _ = read.points();
    }
});
