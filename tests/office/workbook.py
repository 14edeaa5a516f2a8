#!/usr/bin/env python3
"""Recalculates the workbook of results in LibreOffice and compares every amount with the engine's, to the 分:
as it was written; with a rate and the floor changed; and with 300 projects of odd amounts under every rounding.
Does the same with the workbook of scenarios: yellow cells changed at random come to what `simulate` gives for a scenario
with the same changes.

usage: tests/office/workbook.py JIXIAO WORK      (needs openpyxl and soffice; run by scripts/test-office.sh)
"""
import csv, os, random, re, shutil, subprocess, sys
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
        f.write("project_id,name,department,category,budget,executed,continues,request,reviewed,grade_last_year\n")
        scores.write("project_id,1,2,3,4\n")
        exemptions.write("project_id,share,reason,document\n")
        for at in range(projects):
            # From a few 分 to a hundred billion yuan; a cell keeps 15 digits, which sums need too.
            fen = chance.randrange(1, 10 ** chance.randrange(1, 14)) | 1
            maybe = lambda: yuan(chance.randrange(0, fen + fen // 3 + 2)) if chance.random() < 0.3 else ""
            ends = "no" if chance.random() < 0.05 else "yes"
            name = f"=SUM(1)+{at}" if at % 50 == 0 else f"项目{at}"
            spent, last = yuan(fen * (60 + at * 7 % 45) // 100), "优良中差"[at * 3 % 4]
            f.write(f"Q{at:03d},{name},部门{at % 7},类别{at % 5},{yuan(fen)},{spent},{ends},{maybe()},{maybe()},{last}\n")
            points = chance.choice(["10,50,30,8", "9,44,25,7", "7,36,22,6", "5,25,15,4"])
            scores.write(f"Q{at:03d},{points}\n")
            if chance.random() < 0.2:
                exemptions.write(f"Q{at:03d},0.{chance.randrange(1, 10000):04d},刚性支出,会议纪要{at}号\n")


SCENARIOS = """
[[scenario]]
id = "plain"
floor = "10%"
rates = { "良" = "10%", "中" = "22.25%", "差" = "50%" }

[[scenario]]
id = "ruled"
on = "plain"
no_growth = ["中"]
flat = { "类别1" = "33.33%" }

[[scenario.rule]]
id = "spent"
title = "执行率低于80%加压"
when = { execution_below = "80%" }
add = "12.34%"

[[scenario.rule]]
id = "again"
title = "上年也低的不低于"
when = { grade = ["中", "差"], grade_last_year = ["良", "中", "差"] }
at_least = "40%"

[[scenario.rule]]
id = "kind"
title = "类别2良、中一律"
when = { grade = ["良", "中"], category = ["类别2"] }
set = "30.01%"

[[scenario.rule]]
id = "ceiling"
title = "封顶"
when = { grade = ["中"] }
at_most = "55.55%"

[[scenario.rule]]
id = "hand"
title = "类别3的差由人决定"
when = { grade = ["差"], category = ["类别3"] }
decide = true
DECISIONS
[[scenario]]
id = "down"
policy = "down.toml"
base = "executed"
floor = "11.11%"
rates = { "良" = "12.34%" }

[[scenario]]
id = "half-even"
policy = "half-even.toml"

[[scenario]]
id = "up"
policy = "up.toml"

[[scenario]]
id = "by-department"
on = "plain"
[scenario.spread]
id = "off"
title = "按部门分担"
grades = ["中", "差"]
"""
AMOUNTS = ["采用比例", "压减额（元）", "留存（元）", "下年预算（元）", "压减增减（元）", "下年预算增减（元）"]


def simulated(folder, out, scenarios, *more):
    done = subprocess.run([JIXIAO, "simulate", folder, "--scenarios", scenarios, "-o", out, *more], cwd=WORK, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode in (0, 1), f"{folder}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return os.path.join(WORK, out, "scenarios.xlsx"), done.returncode


def head_of(sheet):
    """The row of the floor, and the rows of the grades by title."""
    floor = next(row for row in range(1, 12) if sheet.cell(row, 1).value == "压减底线")
    grades = {}
    for row in range(floor + 2, floor + 12):
        if sheet.cell(row, 1).value == "合计":
            return floor, grades
        grades[sheet.cell(row, 1).value] = row


def changed_at_random(chance, sheet):
    """Changes yellow cells in a way that the program takes; gives the same changes as a scenario has them."""
    floor_row, grades = head_of(sheet)
    heads, rows = scenario_table(sheet)
    percent = lambda parts: f"{parts // 100}.{parts % 100:02d}%"
    floor = chance.randrange(0, 1200)
    rates = sorted(chance.randrange(floor, 6000) for _ in range(3))
    rates = dict(zip("良中差", rates))
    lines = dict(zip("优良中", (chance.randrange(*band) / 100 for band in ((8400, 9900), (7000, 8400), (4800, 7000)))))
    if sheet.cell(grades["差"], 2).value is None:
        # Nothing may become 差 where it has no rate.
        lines["中"], _ = 40.5, rates.pop("差")
    for grade, parts in rates.items():
        sheet.cell(grades[grade], 2).value = parts / 10000
    for grade, line in lines.items():
        sheet.cell(grades[grade], 4).value = line
    sheet.cell(floor_row, 2).value = floor / 10000
    exempt = {}
    for project in chance.sample(sorted(rows), 4):
        exempt[project] = chance.randrange(1, 10001)
        cell = sheet.cell(rows[project], heads["豁免比例"])
        assert cell.protection.locked is False, f"{sheet.title} {cell.coordinate} is locked"
        cell.value = exempt[project] / 10000
    listed = lambda values: ", ".join(f'"{grade}" = "{value}"' for grade, value in values.items())
    spared = ", ".join(f'{{ project = "{project}", share = "{percent(share)}", reason = "试", document = "试" }}' for project, share in exempt.items())
    return (f'floor = "{percent(floor)}"\nrates = {{ {listed({grade: percent(parts) for grade, parts in rates.items()})} }}\n'
            f'lines = {{ {listed({grade: f"{line:.2f}" for grade, line in lines.items()})} }}\nexempt = [{spared}]\n')


def scenario_table(sheet):
    """The headings of the projects with their columns, and the rows by project."""
    heads, rows = {}, {}
    for row in range(1, sheet.max_row + 1):
        first = sheet.cell(row, 1).value
        if first == "项目编号":
            heads = {sheet.cell(row, column).value: column for column in range(1, sheet.max_column + 1) if sheet.cell(row, column).value}
        elif heads and not first:
            break
        elif heads:
            rows[first] = row
    return heads, rows


def same_projects(found, expected, what, with_changes=True):
    """Compares grade, rate and every amount of every project on two sheets; gives how many there were."""
    (heads, rows), (other_heads, other_rows) = scenario_table(found), scenario_table(expected)
    assert rows and rows.keys() == other_rows.keys(), what
    compared = 0
    for head in ["等级", *AMOUNTS]:
        if head not in heads or (not with_changes and "增减" in head):
            continue
        read = number if head != "等级" else str
        for project, row in rows.items():
            one, other = read(found.cell(row, heads[head]).value), read(expected.cell(other_rows[project], other_heads[head]).value)
            assert one == other, f"{what}: {project} {head}: {one}, expected {other}"
            compared += 1
    return compared


def compared_rows(sheet):
    """The rows of the comparison by the name of the scenario, without names and state."""
    rows, started = {}, False
    for row in range(1, sheet.max_row + 1):
        first = sheet.cell(row, 1).value
        started |= first == "方案"
        if started and not first:
            return rows
        rows[first] = [sheet.cell(row, column).value for column in range(2, 10)]


def same_formulas(path, name):
    """Every formula comes to what was stored, on every sheet, the hidden columns too."""
    stored, again, formulas = load_workbook(path, data_only=True), recalculated(path, name), load_workbook(path)
    compared = 0
    for sheet in formulas.worksheets:
        for line in sheet.iter_rows():
            for cell in line:
                if isinstance(cell.value, str) and cell.data_type == "f":
                    one, other = (None if value == "" else value for value in (book[sheet.title][cell.coordinate].value for book in (stored, again)))
                    assert one == other, f"{name}: {sheet.title}!{cell.coordinate}: stored {one}, calculated {other}"
                    compared += 1
    return compared


def scenarios_follow(folder, name, scenarios, ids, rounds):
    """Changes yellow cells of every sheet that follows them, and compares each with a scenario that has the same changes."""
    path, _ = simulated(folder, f"{name}-scenarios", scenarios, "--years", "3")
    compared = same_formulas(path, f"{name}-scenarios")
    chance = random.Random(20251125)
    for round in range(rounds):
        book, text = load_workbook(path), open(scenarios, encoding="utf-8").read()
        # The run is changed in the last round alone, as every scenario is compared with it.
        edited = [(id, title) for id, title in ids if id != "run" or round == rounds - 1]
        for id, title in edited:
            on = "" if id == "run" else f'on = "{id}"\n'
            text += f'\n[[scenario]]\nid = "edit-{id}"\n{on}{changed_at_random(chance, book[title])}'
        changed_book = os.path.join(WORK, f"{name}-edit-{round}.xlsx")
        book.save(changed_book)
        # Policies are looked for beside the scenarios.
        own = os.path.join(os.path.dirname(scenarios), f"edit-{name}-{round}.toml")
        with open(own, "w", encoding="utf-8") as f:
            f.write(text)
        expected_path, _ = simulated(folder, f"{name}-expected-{round}", own)
        os.remove(own)
        found, expected = recalculated(changed_book, f"{name}-edit-{round}"), load_workbook(expected_path, data_only=True)
        rows, expected_rows = compared_rows(found["比选"]), compared_rows(expected["比选"])
        for id, title in edited:
            sheet = next((one for one in expected.sheetnames if re.fullmatch(rf"\d+ edit-{id}", one)), None)
            assert sheet, f"{name}: edit-{id} was not computed"
            alone = round < rounds - 1
            compared += same_projects(found[title], expected[sheet], f"{name}, round {round}, {id}", alone)
            # The name of a scenario on the sheet that compares is its title with its id, or the id.
            row = next(key for key in rows if key == id or key.endswith(f"（{id}）") or (id == "run" and key == "本次测算"))
            for one, other in zip(rows[row][: 8 if alone else 5], expected_rows[f"edit-{id}"]):
                if id != "run" or one is not None:
                    assert one == other or (not alone and isinstance(one, float)), f"{name}, round {round}, {id}: {rows[row]}, expected {expected_rows[f'edit-{id}']}"
                    compared += 1
    return compared


def refused_settings(folder, scenarios):
    """What the program would refuse is said, and where it has no number there is none."""
    path, _ = simulated(folder, "refused-scenarios", scenarios)
    book = load_workbook(path)
    floor, grades = head_of(book["本次测算"])
    book["本次测算"].cell(grades["中"], 4).value = 80  # the line of the better grade
    first = next(title for title in book.sheetnames if title.startswith("2 "))
    _, grades = head_of(book[first])
    book[first].cell(grades["良"], 2).value = 0.5
    second = next(title for title in book.sheetnames if title.startswith("6 "))
    _, grades = head_of(book[second])
    book[second].cell(grades["中"], 4).value = 75  # a project of 良, 中 becomes 差, which has no rate
    changed_book = os.path.join(WORK, "refused.xlsx")
    book.save(changed_book)
    found = recalculated(changed_book, "refused")
    states = {found["比选"].cell(row, 1).value: found["比选"].cell(row, 11).value for row in range(1, 30)}
    assert states["本次测算"] == "设置不成立", states
    assert [state for name, state in states.items() if name and "stepped" in name] == ["设置不成立"], states
    assert [state for name, state in states.items() if name and "lines-down" in name] == ["随改随算"], states
    heads, rows = scenario_table(found[second])
    none = [project for project, row in rows.items() if found[second].cell(row, heads["压减额（元）"]).value == "#N/A"]
    assert none == [project for project, row in rows.items() if found[second].cell(row, heads["等级"]).value == "差"] != [], none
    return len(none) + 3


def scenarios_figures(sample, odd):
    decisions = "".join(f'\n[[scenario.decision]]\nrule = "hand"\nproject = "Q{at:03d}"\ndecision = "{("保留", "取消", "37.77%")[at // 5 % 3]}"\n'
                        for at in range(3, 300, 5))
    own = os.path.join(WORK, "odd-scenarios.toml")
    with open(own, "w", encoding="utf-8") as f:
        f.write(SCENARIOS.replace("DECISIONS", decisions))
    ids = [("run", "本次测算"), ("plain", "1 plain"), ("ruled", "2 ruled"), ("down", "3 down"), ("half-even", "4 half-even"), ("up", "5 up")]
    figures = {"scenarios, odd": scenarios_follow(odd, "odd", own, ids, 4)}
    copied = os.path.join(WORK, "sample")
    shutil.copytree(sample, copied)
    facts = os.path.join(copied, "facts.csv")
    with open(facts, encoding="utf-8") as f:
        text = f.read()
    with open(facts, "w", encoding="utf-8") as f:
        # A project whose funds were diverted is capped at 中, whatever the lines.
        f.write(re.sub(r"(?m)^(SY25-002,fund-compliance,,diversion,)0", r"\g<1>1", text))
    first = os.path.join(copied, "scenarios.toml")
    titles = load_workbook(simulated(copied, "titles", first)[0]).sheetnames
    ids = ["run", "floor-only", "stepped", "mandatory-protected", "execution", "auxiliary-half", "lines-up", "lines-down"]
    ids = list(zip(ids, titles[1:]))
    figures["scenarios, sample"] = scenarios_follow(copied, "sample", first, ids, 3)
    kinds, _ = simulated(sample, "kinds-scenarios", os.path.join(sample, "scenarios-kinds.toml"), "--years", "3")
    figures["kinds of rules"] = same_formulas(kinds, "kinds-scenarios")
    figures["refused settings"] = refused_settings(sample, os.path.join(sample, "scenarios.toml"))
    return figures


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
    figures.update(scenarios_figures(sample, odd))
    names = load_workbook(os.path.join(outs["odd"], "workbook.xlsx"))
    cells = [cell for sheet in names.worksheets for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=SUM(1)+")]
    assert cells and all(cell.data_type == "s" for cell in cells), "a name became a formula"
    print("workbook, values compared: " + ", ".join(f"{name} {count}" for name, count in figures.items()) + "; no difference")


main()
