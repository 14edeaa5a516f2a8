#!/usr/bin/env bash
# Tries inputs made to do harm and faults of the machine, each kind with 1 GB of address space and 20 seconds of a processor: nothing is
# lost, nothing is left behind, and what is refused is called by its code. Linux alone; needs Python.
#
#   scripts/test-hostile.sh                        all that holds, with the release program
#   scripts/test-hostile.sh target/debug/jixiao    with another one
#   scripts/test-hostile.sh target/release/jixiao full_disks killed    what is named so
set -euo pipefail
cd "$(dirname "$0")/.."

if [ $# -eq 0 ]; then
  cargo build --locked --release --quiet
  set -- target/release/jixiao
fi
python3 tests/hostile/main.py "$@"
