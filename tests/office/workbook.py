#!/usr/bin/env python3
"""Recalculates the workbook of results in LibreOffice and compares every amount with the engine's, to the 分:
as it was written; with a rate and the floor changed; and with 300 projects of odd amounts under every rounding.

usage: tests/office/workbook.py JIXIAO WORK      (needs openpyxl and soffice; run by scripts/test-office.sh)
"""
import csv, os, random, shutil, subprocess, sys
from decimal import Decimal
from openpyxl import load_workbook

JIXIAO, WORK = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
LIVE, SUMMARY = "压减测算", "汇总"
COLUMNS = {"cut_rate": "采用比例", "cut": "压减额（元）", "next_budget": "下年预算（元）"}
INPUTS = ["豁免比例", "单列比例", "下年申报（元）", "评审核定（元）", "下年上限（元）"]


def run(folder, out, *more):
    done = subprocess.run([JIXIAO, "run", folder, "-o", out, *more], cwd=WORK, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{folder}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return os.path.join(WORK, out)


def recalculated(path, name):
    """Opens a workbook in LibreOffice with every formula forced to be calculated anew, and reads what it stores."""
    profile = os.path.join(WORK, "profile-recalculating")
    os.makedirs(os.path.join(profile, "user"), exist_ok=True)
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w") as f:
        f.write('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
                '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>\n')
    folder = os.path.join(WORK, "recalculated", name)
    os.makedirs(folder, exist_ok=True)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", folder, path],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return load_workbook(os.path.join(folder, os.path.basename(path)), data_only=True)


def number(cell):
    """What a cell shows: the shortest decimal of its float."""
    return Decimal(repr(float(cell))) if cell not in (None, "") else None


def table(sheet):
    """The headings of the projects with their columns, and the rows by project."""
    for row in range(1, sheet.max_row + 1):
        if sheet.cell(row, 1).value == "项目编号":
            break
    heads = {sheet.cell(row, column).value: column for column in range(1, sheet.max_column + 1) if sheet.cell(row, column).value}
    rows = {}
    for at in range(row + 1, sheet.max_row + 1):
        if not sheet.cell(at, 5).value:
            break
        rows[sheet.cell(at, 1).value] = at
    return heads, rows


def results(out):
    with open(os.path.join(out, "results.csv"), encoding="utf-8", newline="") as f:
        return {row["project_id"]: row for row in csv.DictReader(f)}


def compare(book, out, what):
    """Compares every rate, cut, budget and sum with the results of a run; gives how many there were."""
    sheet, expected = book[LIVE], results(out)
    heads, rows = table(sheet)
    assert rows.keys() == expected.keys(), (what, rows.keys() ^ expected.keys())
    compared, sums = 0, {"cut": Decimal(0), "next_budget": Decimal(0), "base": Decimal(0)}
    base_column = next(column for head, column in heads.items() if head.startswith("压减基数"))
    for project, row in rows.items():
        value = lambda head: number(sheet.cell(row, heads[head]).value)
        for name, head in COLUMNS.items():
            known = expected[project][name]
            found = value(head)
            assert found == (Decimal(known) if known else None), f"{what}: {project} {head}: {found}, expected {known}"
            compared += 1
            if name in sums and known:
                sums[name] += Decimal(known)
        base = number(sheet.cell(row, base_column).value)
        assert value("留存（元）") == base - Decimal(expected[project]["cut"]), f"{what}: {project} kept"
        sums["base"] += base
        compared += 1
    total = next(row for row in range(1, 20) if sheet.cell(row, 1).value == "合计")
    for name, column in (("base", base_column), ("cut", heads["压减额（元）"]), ("next_budget", heads["下年预算（元）"])):
        found = number(sheet.cell(total, column).value)
        assert found == sums[name], f"{what}: sum of {name}: {found}, expected {sums[name]}"
        by_grade = sum(number(sheet.cell(row, column).value) for row in range(5, total))
        assert by_grade == sums[name], f"{what}: sum by grade of {name}: {by_grade}"
        compared += 2
    for sheet in book.worksheets:
        for line in sheet.iter_rows():
            for cell in line:
                assert not (isinstance(cell.value, str) and cell.value.startswith(("#", "Err:"))), f"{what}: {sheet.title}!{cell.coordinate} is {cell.value}"
    return compared


def as_written(out, name):
    """The results stored in the workbook and those that LibreOffice calculates are both the engine's."""
    path = os.path.join(out, "workbook.xlsx")
    stored = load_workbook(path, data_only=True)
    again = recalculated(path, name)
    compared = compare(stored, out, f"{name} as stored") + compare(again, out, f"{name} recalculated")
    # Every other formula comes to what was stored, the hidden ones too.
    formulas = load_workbook(path)
    for sheet in formulas.worksheets:
        for line in sheet.iter_rows():
            for cell in line:
                if isinstance(cell.value, str) and cell.data_type == "f":
                    one, other = stored[sheet.title][cell.coordinate].value, again[sheet.title][cell.coordinate].value
                    one, other = (None if value == "" else value for value in (one, other))
                    assert one == other, f"{name}: {sheet.title}!{cell.coordinate}: stored {one}, calculated {other}"
                    compared += 1
    return compared


def changed(folder, out, name, rates, floor):
    """Rates and floor changed in the cells lead where a policy with these rates leads."""
    path = os.path.join(WORK, f"{name}.xlsx")
    book = load_workbook(os.path.join(out, "workbook.xlsx"))
    sheet = book[LIVE]
    grades = {sheet.cell(row, 1).value: row for row in range(5, 12)}
    for grade, rate in rates.items():
        cell = sheet.cell(grades[grade], 2)
        assert cell.protection.locked is False
        cell.value = float(rate)
        sheet.cell(grades[grade], 3).value = "是"
    assert sheet.cell(3, 1).value == "压减底线"
    sheet.cell(3, 2).value = float(floor)
    book.save(path)
    policy = os.path.join(WORK, f"{name}.toml")
    citation = 'citation = [{ source = "test", confidence = "reconstruction" }]\n'
    ids = {"优": "excellent", "良": "good", "中": "medium", "差": "poor"}
    with open(os.path.join(ROOT, "indicators", "policies", "example-stepped.toml"), encoding="utf-8") as f:
        head = f.read().split("[[source]]")[0].replace("example-stepped", name)
    with open(policy, "w", encoding="utf-8") as f:
        f.write(head + '[[source]]\nid = "test"\ntitle = "test"\n')
        f.write(f'[floor]\nrate = "{floor}"\ngrades = ["good", "medium", "poor"]\n{citation}')
        for grade, rate in {"优": "0", **rates}.items():
            f.write(f'[[rate]]\ngrade = "{ids[grade]}"\nrate = "{rate}"\n{citation}')
    expected = run(folder, f"{name}-expected", "--policy", policy)
    return compare(recalculated(path, name), expected, name)


def portfolio(folder, projects, seed):
    """Writes projects with odd amounts, some exempt in part, some with a request or a reviewed amount, some that end."""
    chance = random.Random(seed)
    os.makedirs(folder)
    with open(os.path.join(folder, "jixiao.toml"), "w", encoding="utf-8") as f:
        f.write('title = "奇数分"\nyear = 2025\nrulebook = "self-evaluation-2020"\npolicy = "example-stepped"\nmoney_unit = "元"\n'
                '[files]\nprojects = "projects.csv"\nscores = "scores.csv"\nexemptions = "exemptions.csv"\n')
    yuan = lambda fen: f"{fen // 100}.{fen % 100:02d}"
    with open(os.path.join(folder, "projects.csv"), "w", encoding="utf-8") as f, \
         open(os.path.join(folder, "scores.csv"), "w", encoding="utf-8") as scores, \
         open(os.path.join(folder, "exemptions.csv"), "w", encoding="utf-8") as exemptions:
        f.write("project_id,name,department,budget,continues,request,reviewed\n")
        scores.write("project_id,1,2,3,4\n")
        exemptions.write("project_id,share,reason,document\n")
        for at in range(projects):
            # From a few 分 to a hundred billion yuan; a cell keeps 15 digits, which sums need too.
            fen = chance.randrange(1, 10 ** chance.randrange(1, 14)) | 1
            maybe = lambda: yuan(chance.randrange(0, fen + fen // 3 + 2)) if chance.random() < 0.3 else ""
            ends = "no" if chance.random() < 0.05 else "yes"
            name = f"=SUM(1)+{at}" if at % 50 == 0 else f"项目{at}"
            f.write(f"Q{at:03d},{name},部门{at % 7},{yuan(fen)},{ends},{maybe()},{maybe()}\n")
            points = chance.choice(["10,50,30,8", "9,44,25,7", "7,36,22,6", "5,25,15,4"])
            scores.write(f"Q{at:03d},{points}\n")
            if chance.random() < 0.2:
                exemptions.write(f"Q{at:03d},0.{chance.randrange(1, 10000):04d},刚性支出,会议纪要{at}号\n")


def main():
    os.makedirs(WORK, exist_ok=True)
    for name in os.listdir(WORK):
        path = os.path.join(WORK, name)
        if not name.startswith("profile"):
            shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
    sample, rules = (os.path.join(ROOT, "samples", *name) for name in (("shenyang-2025",), ("edge", "rules")))
    odd = os.path.join(WORK, "odd")
    portfolio(odd, 300, 20251124)
    figures = {}
    outs = {name: run(folder, f"{name}-result") for name, folder in (("sample", sample), ("rules", rules), ("odd", odd))}
    for name, out in outs.items():
        figures[name] = as_written(out, name)
    for rounding in ("half-even", "down", "up"):
        policy = os.path.join(WORK, f"{rounding}.toml")
        with open(os.path.join(ROOT, "indicators", "policies", "example-stepped.toml"), encoding="utf-8") as f, open(policy, "w", encoding="utf-8") as g:
            g.write(f.read().replace('"half-up"', f'"{rounding}"').replace('rate = "0.20"', 'rate = "0.2225"'))
        figures[rounding] = as_written(run(odd, f"{rounding}-result", "--policy", policy), rounding)
    figures["sample, 中 20 %"] = changed(sample, outs["sample"], "sample-20", {"良": "0.10", "中": "0.20"}, "0.10")
    figures["sample, floor 12.5 %"] = changed(sample, outs["sample"], "sample-floor", {"良": "0.125", "中": "0.20"}, "0.125")
    steep = {"良": "0.1234", "中": "0.3333", "差": "0.6667"}
    figures["odd, four decimals"] = changed(odd, outs["odd"], "odd-four", steep, "0.1111")
    names = load_workbook(os.path.join(outs["odd"], "workbook.xlsx"))
    cells = [cell for sheet in names.worksheets for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=SUM(1)+")]
    assert cells and all(cell.data_type == "s" for cell in cells), "a name became a formula"
    print("workbook, values compared: " + ", ".join(f"{name} {count}" for name, count in figures.items()) + "; no difference")


main()
