//! What is said of each code of a problem: what is wrong, why it matters, what to do.

mod declare;
mod fact;
mod policy;
mod project;
mod returned;
mod rulebook;
mod scenario;
mod sheet;
mod table;

pub(in crate::wording) use self::declare::Declared;

use jixiao_core::problem::Code;

/// Gives the texts of a code.
pub(in crate::wording) const fn declared(code: Code) -> &'static Declared {
    match in_any_file(code) {
        Some(declared) => declared,
        None => &Declared { what: [""; 2], why: [""; 2], hint: [""; 2], details: &[] },
    }
}

const fn in_any_file(code: Code) -> Option<&'static Declared> {
    match code.id().as_bytes()[0] {
        b'T' => table::declared(code),
        b'C' => returned::declared(code),
        b'R' => rulebook::declared(code),
        b'P' => policy::declared(code),
        b'M' => scenario::declared(code),
        b'D' => project::declared(code),
        b'F' => fact::declared(code),
        _ => sheet::declared(code),
    }
}

// A code without texts does not compile; the message is its id.
const _: () = {
    let mut at = 0;
    while at < Code::ALL.len() {
        assert!(in_any_file(Code::ALL[at]).is_some(), "{}", Code::ALL[at].id());
        at += 1;
    }
};
