#!/usr/bin/env python3
"""Tries inputs made to do harm, each kind with 1 GB of address space and 20 seconds of a processor: it is refused with the code of the
problem, or read; nothing is lost and nothing is left behind. After a trial of hostile inputs, 2026-11-25.

usage: tests/hostile/main.py JIXIAO [NAME…]      (run by scripts/test-hostile.sh)
"""
import sys, time
import faults, places, tables, texts
from harness import Trial

ROWS = [
    places.results_in_place_of_no_folder, places.results_in_place_of_no_file, places.reading_what_never_ends,
    places.manifests_that_lead_elsewhere, places.manifests_that_ask_too_much, places.files_added_to_a_result,
    tables.blanks_told_by_their_number, tables.cells_from_last_to_first, tables.records_without_end,
    tables.parts_named_twice, tables.worksheets_without_number, tables.cells_beyond_any_sheet,
    tables.settings_without_end, tables.years_and_nulls, tables.what_is_no_text, tables.problems_without_number,
    tables.rows_of_a_wrong_length, tables.rows_of_all_columns, tables.line_breaks_without_number, tables.packed_bombs,
    texts.full_devices, texts.texts_for_the_terminal, texts.long_titles, texts.long_names, texts.texts_beyond_a_cell,
    places.results_over_an_input,
    *faults.ROWS,
]


def main():
    program, wanted = sys.argv[1], sys.argv[2:]
    failed, began = 0, time.monotonic()
    for row in ROWS:
        if wanted and not any(name in row.__name__ for name in wanted):
            continue
        with Trial(program, row.__name__) as trial:
            try:
                row(trial)
            except Exception as error:
                if wanted:
                    raise
                trial.wrong.append(f"the trial itself failed: {error!r}")
            name = row.__name__.replace("_", " ")
            print(f"{name:34} {trial.runs:4} runs {len(trial.wrong):3} wrong  slowest {trial.slowest:4.1f} s  most {trial.largest >> 10:4} MB", flush=True)
            for wrong in trial.wrong[: None if wanted else 12]:
                print("    " + wrong, flush=True)
            failed += bool(trial.wrong)
    print(f"{time.monotonic() - began:.0f} s in all")
    return 1 if failed else 0


sys.exit(main())
