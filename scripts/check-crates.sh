#!/usr/bin/env bash
# Checks the licences, sources and known faults of every crate that the program is built of, and tells which come in
# more than one version (deny.toml). Needs cargo-deny (cargo install --locked cargo-deny); without it nothing is checked,
# which is said. The faults are looked up in a database that is fetched; `offline` leaves them out.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v cargo-deny > /dev/null; then
  echo "cargo-deny is not there: crates are not checked" >&2
  exit 0
fi
if [ "${1:-}" = offline ]; then
  cargo deny --offline check licenses bans sources
else
  cargo deny check
fi
