#!/usr/bin/env bash
# Changes forms at random the way people do, collects them, and finds whether anything is silently taken.
#
#   scripts/returned.sh               10000 forms
#   scripts/returned.sh 500           so many
set -euo pipefail
cd "$(dirname "$0")/.."
JIXIAO_FORMS="${1:-10000}" cargo test --locked --release --test suite -- --ignored --nocapture --exact "returned::changed_forms_in_great_number"
