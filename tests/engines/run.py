#!/usr/bin/env python3
"""Asks engines what the library was asked: every case is loaded, its statements are run, and every row and column is
compared with what the library makes of it, numbers as exact decimals and texts to the letter.

usage: tests/engines/run.py CASES [--engine NAME …] [--case NUMBER …] [--sums-of N] [--lenient-codes] [--show N]
       (CASES as the example `cases` writes them; run by scripts/test-engines.sh)
"""
import argparse, os, sys, tempfile, time, traceback
from collections import Counter, defaultdict
from decimal import Decimal, InvalidOperation
from engines import ENGINES, as_text, read_csv

TEXTS = {"project_id", "department", "grade", "problems"}
UNDECIDED = "undecided"
# Of all rows at most so many may be left to the library.
UNDECIDED_AT_MOST = Decimal("0.001")
# Of the rows refused, in so many another of several problems may be told than the library tells.
OTHER_CODES_AT_MOST = Decimal("0.02")


class Tally:
    """What an engine came to."""

    def __init__(self, engine, show):
        self.engine, self.show = engine, show
        self.count = Counter()
        self.reasons = Counter()

    def differs(self, what, *words):
        self.count[what] += 1
        if self.count[what] <= self.show:
            print(f"  {self.engine}: {what}: " + " | ".join(map(str, words)), flush=True)

    def line(self, seconds):
        count = self.count
        return (f"{self.engine}: {count['cases']} cases, {count['rows']} rows: {count['right']} right, {count['refused rightly']} "
                f"refused rightly, {count['refused for a part']} with the first of several codes, {count['undecided']} undecided, {count['different']} different, {count['codes']} with other codes; "
                f"{count['sums']} sums right, {count['sum different']} different; {count['statement refused']} statements refused, "
                f"{count['error']} errors; {seconds:.0f} s")

    def failed(self, lenient_codes):
        count = self.count
        wrong = ["different", "sum different", "error"]
        refused = sum(count[what] for what in ("refused rightly", "refused for a part", "codes"))
        if not lenient_codes and count["codes"] > OTHER_CODES_AT_MOST * max(refused, 1):
            return True
        too_many = count["undecided"] > UNDECIDED_AT_MOST * max(count["rows"], 1)
        return any(count[what] for what in wrong) or too_many or not count["right"]


def same(column, one, other):
    """Whether two cells are the same; a number may have other zeros behind it."""
    if one is None or other is None or column in TEXTS:
        return one == other
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def asked(engine, folder, end):
    """The answer to a statement of a case; none where the dialect cannot hold it."""
    path = os.path.join(folder, f"{engine.name}{end}.sql")
    if not os.path.exists(path):
        return None
    heading, rows = engine.ask(open(path, encoding="utf-8").read().rstrip().rstrip(";"))
    inexact = [name for name, kind in heading if any(word in kind.lower() for word in ("float", "double", "real"))]
    assert not inexact, f"columns of binary floats: {inexact}"
    return [name for name, _ in heading], [[as_text(cell) for cell in row] for row in rows]


def compare_results(engine, folder, tally):
    """Compares the results of a case; gives the projects that the engine could not settle."""
    answer = asked(engine, folder, "")
    if answer is None:
        return set()
    case = os.path.basename(folder)
    heading, rows = answer
    expected_heading, expected = read_csv(os.path.join(folder, "expected.csv"))
    if heading != expected_heading:
        tally.differs("error", case, f"columns {heading}, expected {expected_heading}")
        return set()
    answers = defaultdict(list)
    for row in rows:
        answers[row[0]].append(row)
    undecided = {row[0] for row in rows if UNDECIDED in (row[-1] or "")}
    open_with = left_open(folder, undecided) if "cut" in heading else set()
    for row in expected:
        own = answers.pop(row[0], [])
        tally.count["rows"] += 1
        if not own:
            tally.differs("different", case, row[0], "no row")
        elif row[0] in open_with and is_without_cut(heading, own[0]) and not is_without_cut(heading, row):
            tally.count["undecided"] += 1
        else:
            compare_row(tally, case, heading, row, own)
    for project in answers:
        tally.differs("different", case, project, "a row that nothing was expected of")
    return undecided


def departments(folder):
    """The department of every row of the table of projects, with its project."""
    heading, rows = read_csv(os.path.join(folder, "projects.csv"))
    at = heading.index("department")
    return [(row[0], row[at] or "") for row in rows]


def left_open(folder, undecided):
    """The projects of departments in which a project is undecided: what is spread over them is, too."""
    open_departments = {department for project, department in departments(folder) if project in undecided}
    return {project for project, department in departments(folder) if department in open_departments}


def is_without_cut(heading, row):
    """Whether a row has a grade and no cut, as where what is spread over a department is open."""
    cells = dict(zip(heading, row))
    return cells["problems"] is None and cells["grade"] is not None and cells["cut"] is None


def compare_row(tally, case, heading, expected, own):
    """Compares a project; one whose id stands more than once has a row each, all of them refused."""
    codes = set(" ".join(row[-1] or "" for row in own).split())
    wanted = set((expected[-1] or "").split())
    shown = [(column, cell) for row in own if row[-1] for column, cell in list(zip(heading, row))[1:-1] if cell is not None]
    if shown:
        tally.differs("different", case, expected[0], f"refused for {sorted(codes)}, and yet {shown}")
    elif UNDECIDED in codes:
        tally.count["undecided"] += 1
    elif wanted or codes or len(own) > 1:
        if not wanted or not all(row[-1] for row in own):
            tally.differs("different", case, expected[0], f"refused for {sorted(codes)}, expected {sorted(wanted)}")
        elif codes < wanted:
            # Of several problems of one indicator, the statement tells the first.
            tally.count["refused for a part"] += 1
        elif codes != wanted:
            tally.differs("codes", case, expected[0], f"{sorted(codes)}, expected {sorted(wanted)}")
        else:
            tally.count["refused rightly"] += 1
    else:
        wrong = [(column, one, other) for column, one, other in zip(heading, own[0], expected) if not same(column, one, other)]
        if wrong:
            tally.differs("different", case, expected[0], *[f"{column}: {one}, expected {other}" for column, one, other in wrong])
        else:
            tally.count["right"] += 1


def compare_summary(engine, folder, tally, undecided):
    answer = asked(engine, folder, "-summary")
    if answer is None:
        return
    case = os.path.basename(folder)
    heading, rows = answer
    expected_heading, expected = read_csv(os.path.join(folder, "expected-summary.csv"))
    if heading != expected_heading:
        tally.differs("error", case, f"columns {heading}, expected {expected_heading}")
        return
    key = lambda row: (row[0] or "", row[1])
    answers = {key(row): row for row in rows}
    if len(answers) != len(rows):
        tally.differs("sum different", case, "a department and grade stand twice")
    expected = {key(row): row for row in expected}
    left_out = {department for project, department in departments(folder) if project in undecided}
    for department, count in without_result(folder, undecided).items():
        expected[(department, None)] = [department, None, str(count)] + [None] * (len(heading) - 3)
    for group in sorted(set(answers) | set(expected), key=str):
        if group[0] in left_out:
            continue  # The library's sums have a project that the engine leaves to it.
        one, other = answers.get(group), expected.get(group)
        if one is None or other is None:
            tally.differs("sum different", case, group, f"{one}, expected {other}")
            continue
        wrong = [(column, a, b) for column, a, b in list(zip(heading, one, other))[1:] if not same(column, a, b)]
        if wrong:
            tally.differs("sum different", case, group, *[f"{column}: {a}, expected {b}" for column, a, b in wrong])
        else:
            tally.count["sums"] += 1


def without_result(folder, undecided):
    """How many rows of each department have no result: those of projects with a problem, or undecided."""
    _, expected = read_csv(os.path.join(folder, "expected.csv"))
    wrong = {row[0] for row in expected if row[-1]} | undecided
    return Counter(department for project, department in departments(folder) if project in wrong)


def refusals(engine, folder, tally):
    for end in ("-create", "", "-summary"):
        path = os.path.join(folder, f"{engine.name}{end}.refused")
        if os.path.exists(path):
            tally.count["statement refused"] += 1
            for reason in open(path, encoding="utf-8").read().splitlines():
                tally.reasons[reason] += 1
                if tally.reasons[reason] == 1:
                    print(f"  {engine.name}: refused: {os.path.basename(folder)}{end} | {reason}", flush=True)


def run(engine, folders, tally, sums_of):
    for at, folder in enumerate(folders):
        started = time.time()
        refusals(engine, folder, tally)
        tally.count["cases"] += 1
        try:
            engine.load(folder)
            undecided = compare_results(engine, folder, tally)
            if at % sums_of == 0:
                compare_summary(engine, folder, tally, undecided)
        except Exception as error:
            text = str(error).strip() or traceback.format_exc()
            tally.differs("error", os.path.basename(folder), text[:1500])
        if time.time() - started > 60:
            print(f"  {engine.name}: {os.path.basename(folder)} took {time.time() - started:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("cases")
    parser.add_argument("--engine", nargs="+", choices=list(ENGINES), default=list(ENGINES))
    parser.add_argument("--case", nargs="+", default=[])
    parser.add_argument("--lenient-codes", action="store_true", help="count other codes without failing")
    parser.add_argument("--sums-of", type=int, default=1, help="compare the sums of every so many cases only")
    parser.add_argument("--show", type=int, default=5, help="how many differences of a kind are shown")
    given = parser.parse_args()
    cases = os.path.abspath(given.cases)
    folders = [os.path.join(cases, name) for name in sorted(os.listdir(cases))]
    folders = [folder for folder in folders if os.path.isdir(folder) and (not given.case or os.path.basename(folder) in given.case)]
    failed = not folders
    with tempfile.TemporaryDirectory(prefix="engines-", ignore_cleanup_errors=True) as work:
        for name in given.engine:
            started, tally = time.time(), Tally(name, given.show)
            engine = ENGINES[name](work)
            try:
                run(engine, folders, tally, given.sums_of)
            finally:
                engine.close()
            print(tally.line(time.time() - started), flush=True)
            failed |= tally.failed(given.lenient_codes)
    sys.exit(1 if failed else 0)


main()
