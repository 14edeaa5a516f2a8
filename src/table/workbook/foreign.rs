//! Runs a reader that others wrote: should it panic on a broken file, the file is damaged, and
//! nothing of the panic is printed.

use super::refusal::Refusal;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    /// Whether this thread is within such a reader.
    static WITHIN: Cell<bool> = const { Cell::new(false) };
}

/// Reads, and takes a panic for damage. Panics of other threads are told as before.
pub(super) fn guarded<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |panic| {
            if !WITHIN.try_with(Cell::get).unwrap_or_default() {
                before(panic);
            }
        }));
    });
    let outer = WITHIN.replace(true);
    let read = catch_unwind(AssertUnwindSafe(read));
    WITHIN.set(outer);
    read.unwrap_or(Err(Refusal::Damaged))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_within_a_reader_is_damage() {
        assert_eq!(guarded(|| Ok(1)), Ok(1));
        let outcome: Result<(), Refusal> = guarded(|| panic!("this must not be printed"));
        assert_eq!(outcome, Err(Refusal::Damaged));
        assert!(!WITHIN.get());
    }
}
