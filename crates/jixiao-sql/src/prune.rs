//! Leaves out columns that no later step looks at.

use crate::expr::{Expr, Node};
use crate::step::Step;
use std::collections::HashSet;

/// Leaves columns out of every step but the last where nothing names them.
pub(crate) fn prune(steps: &mut [Step]) {
    loop {
        let mut named = HashSet::new();
        for step in &*steps {
            name_all(step, &mut named);
        }
        let mut left_out = false;
        let last = steps.len().saturating_sub(1);
        for step in &mut steps[..last] {
            let before = step.columns.len();
            let mut note = None;
            let mut kept = Vec::with_capacity(before);
            for mut column in std::mem::take(&mut step.columns) {
                note = column.note.take().or(note);
                if named.contains(&column.name) {
                    column.note = note.take();
                    kept.push(column);
                }
            }
            left_out |= kept.len() < before;
            step.columns = kept;
        }
        if !left_out {
            return;
        }
    }
}

/// Names every column that a step looks at.
fn name_all(step: &Step, named: &mut HashSet<String>) {
    named.extend(step.group.iter().chain(&step.order).cloned());
    for (own, other) in step.sources.iter().flat_map(|source| &source.by) {
        named.extend([own.clone(), other.clone()]);
    }
    for column in &step.columns {
        name_in(&column.expr, named);
    }
    for flag in step.filter.iter().chain(&step.having) {
        name_node(&flag.0, named);
    }
    for further in &step.and {
        name_all(further, named);
    }
}

fn name_in(expr: &Expr, named: &mut HashSet<String>) {
    match expr {
        Expr::Whole(whole) | Expr::Decimal(whole, _) => name_node(&whole.node, named),
        Expr::Flag(flag) => name_node(&flag.0, named),
        Expr::Text(text) => name_node(&text.0, named),
    }
}

fn name_node(node: &Node, named: &mut HashSet<String>) {
    if let Node::Column(path) = node {
        named.extend(path.last().cloned());
    }
    if let Node::SumOver(_, by) | Node::PlaceOver(by, _) = node {
        named.extend(by.iter().cloned());
    }
    if let Node::Previous(_, by, order) = node {
        named.extend(by.iter().chain([order]).cloned());
    }
    node.each(&mut |part| name_in(part, named));
}
