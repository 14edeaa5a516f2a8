"""Runs the program, and fills in and changes its forms as people do. The answers are those of
samples/shenyang-2025. Imported by scripts whose arguments are JIXIAO WORK.
"""
import csv, datetime, os, subprocess, sys, urllib.parse
from openpyxl import load_workbook

JIXIAO, WORK = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SAMPLE = os.path.join(ROOT, "samples", "shenyang-2025")
KEY, ITEM, VALUE, UNIT, REASON, EVIDENCE, ANNEX, CHECK = 1, 7, 9, 10, 11, 12, 13, 14


def jixiao(*args, code=0):
    return both(*args, code=code)[0]


def both(*args, code=0):
    """Runs the program; gives what it says, and what it says of mistakes."""
    done = subprocess.run([JIXIAO, *args], cwd=WORK, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == code, f"{args}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout, done.stderr


def soffice(kind, path, folder):
    profile = f"-env:UserInstallation=file://{urllib.parse.quote(WORK)}/profile"
    subprocess.run(["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + "." + kind)


def read(name):
    with open(os.path.join(SAMPLE, name), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


PROJECTS = {row["project_id"]: row for row in read("projects.csv")}
FACTS = {(r["project_id"], r["indicator"], r["item"], r["fact"]): r for r in read("facts.csv")}


def typed(value):
    """What a person types: a number where it is one."""
    try:
        return float(value)
    except ValueError:
        return value or None


def lines(book):
    """Every line of a form: its sheet, row and key parts, with the name of its item."""
    for sheet in book.worksheets:
        if sheet.title.startswith("_") or "|" not in str(sheet.cell(2, KEY).value):
            continue
        item = None
        for row in range(2, sheet.max_row + 1):
            key = sheet.cell(row, KEY).value
            if not key:
                continue
            project, indicator, slot, fact = key.split("|")
            named = sheet.cell(row, ITEM).value
            if slot == "0":
                item = ""
            elif named and not str(named).startswith("="):
                item = named
            elif fact == "share":
                item = ""
            yield sheet, row, (project, indicator, int(slot), fact), item


def fill(path, date="2025-11-20"):
    book = load_workbook(path)
    help_sheet, projects = book.worksheets[0], book.worksheets[1]
    help_sheet["B5"] = "填报员"
    help_sheet["B6"] = datetime.date.fromisoformat(date)
    for row in range(2, projects.max_row + 1):
        assert projects.cell(row, 1).value in PROJECTS
    for sheet, row, (project, indicator, slot, fact), item in lines(book):
        if slot and not item:
            continue
        known = FACTS.get((project, indicator, item, fact))
        if known is None and fact == "level_share":
            known = FACTS.get((project, indicator, item, "share"))
        if known is None:
            continue
        value, unit = known["value"], known["unit"]
        if unit == "%" or value.endswith("%") and fact not in ("share", "level_share"):
            value, unit = value.rstrip("%"), "%"
        cell = sheet.cell(row, VALUE)
        if value.endswith("%"):
            cell.value = float(value[:-1]) / 100
        else:
            cell.value = typed(value)
        if sheet.cell(row, UNIT).protection.locked is False:
            sheet.cell(row, UNIT).value = unit or None
        sheet.cell(row, REASON).value = known["reason"] or None
        sheet.cell(row, EVIDENCE).value = known["evidence"] or None
    book.save(path)


def change(path, do):
    book = load_workbook(path)
    do(book)
    book.save(path)


def line_of(book, key):
    for sheet, row, parts, _ in lines(book):
        if "|".join(map(str, parts)) == key:
            return sheet, row
    raise KeyError(key)


def put(path, key, column, value):
    def do(book):
        sheet, row = line_of(book, key)
        sheet.cell(row, column).value = value
    change(path, do)
