#!/usr/bin/env bash
# Draws lists and scores of offices at random with what is right about them, and lets the program take them in.
#
#   scripts/offices.sh          10000 lists
#   scripts/offices.sh 500      so many
set -euo pipefail
cd "$(dirname "$0")/.."

JIXIAO_OFFICES="${1:-10000}" cargo test --locked --release --test suite -- \
  --ignored --nocapture --exact office::lists_of_offices_in_great_number
