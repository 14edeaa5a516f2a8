#!/usr/bin/env bash
# Draws published forms at random with what is right about them, and lets the program read them.
#
#   scripts/forms.sh                  100000 forms
#   scripts/forms.sh 5000             so many
#   scripts/forms.sh --write 17 look  writes form 17 (or 1-20) into the folder look, to be tried by hand
set -euo pipefail
cd "$(dirname "$0")/.."

run() {
  cargo test --locked --release --test suite -- --ignored --exact "published::$1"
}

if [ "${1:-}" = --write ]; then
  JIXIAO_FORM_SEED="$2" JIXIAO_FORM_OUT="$3" run published_forms_are_written_to_a_folder
else
  JIXIAO_FORMS="${1:-100000}" run published_forms_in_great_number
fi
