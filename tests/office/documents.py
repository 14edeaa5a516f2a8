#!/usr/bin/env python3
"""Has LibreOffice lay out every document and finds in the PDF what the csv files beside it say: every project with its
total and grade, every cut and next budget, the sums; and that the memo on scenarios has
every scenario, every project that moves, and the sums of departments and years.

usage: tests/office/documents.py JIXIAO WORK      (needs soffice, pdftotext and pdfinfo; run by scripts/test-office.sh)
"""
import csv, os, re, shutil, subprocess, sys
from decimal import Decimal

JIXIAO, WORK = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
GRADES = {"优": "excellent", "良": "good", "中": "medium", "差": "poor"}


def program(*arguments):
    done = subprocess.run([JIXIAO, *arguments], cwd=WORK, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{arguments}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"


def laid_out(folder):
    """Converts every document of a folder to PDF; gives text without any space and the number of pages, by name."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".docx"))
    profile = os.path.join(WORK, "profile")
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", "pdf",
                    "--outdir", folder, *(os.path.join(folder, name) for name in names)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    found = {}
    for name in names:
        pdf = os.path.join(folder, name[:-len("docx")] + "pdf")
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode("utf-8")
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True).stdout.decode("utf-8")
        found[name[:-len(".docx")]] = (re.sub(r"\s+", "", text), int(re.search(r"Pages:\s+(\d+)", info).group(1)))
    return found


def money(amount):
    return f"{Decimal(amount):,.2f}"


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def compare(folder, language, what):
    """Finds the results in the documents of a run; gives how many values there were."""
    documents = laid_out(folder)
    grade = (lambda title: title) if language == "zh" else GRADES.get
    compared = 0

    def find(kind, value):
        nonlocal compared
        assert re.sub(r"\s+", "", value) in documents[f"report-{kind}"][0], f"{what}: {value} is not in {kind}"
        compared += 1

    sums = {"cut": Decimal(0), "next_budget": Decimal(0)}
    for row in rows(folder, "results.csv"):
        for kind in ("portfolio", "cuts", "disclosure"):
            find(kind, row["total"] + (grade(row["grade"]) if kind == "disclosure" else ""))
        for name in sums:
            if row[name]:
                if row["next_budget"]:
                    find("portfolio", money(row[name]))
                sums[name] += Decimal(row[name])
    budget = sum(Decimal(row["budget"]) for row in rows(folder, "summary.csv"))
    for kind in ("portfolio", "cuts"):
        for value in [budget, *sums.values()]:
            find(kind, money(value))
    # For the public in 万元; in English every amount is in yuan.
    find("disclosure", f"{budget / 10_000:,.2f}" if language == "zh" else money(budget))
    for row in rows(folder, "summary.csv"):
        if row["department"]:
            for kind in ("portfolio", "cuts", "disclosure"):
                find(kind, row["department"])
    counts = {}
    for row in rows(folder, "summary.csv"):
        counts[row["grade"]] = counts.get(row["grade"], 0) + int(row["projects"])
    for title, count in counts.items():
        find("notice", f"评为“{title}”的{count}个")
    if sums["cut"] >= 10_000:
        find("notice", f"{sums['cut'] / 10_000:,.2f}")
    for kind, (text, _) in documents.items():
        assert ("重构" in text) or ("reconstruction" in text), f"{what}: {kind} does not say that the rules are a reconstruction"
    return compared


def memo(folder, language, refused):
    """Finds every scenario, moved project and sum in the memo of a simulation; gives how many values there were."""
    text, pages = laid_out(folder)["memo"]
    compared = 0

    def find(value):
        nonlocal compared
        assert re.sub(r"\s+", "", value) in text, f"memo {folder}: {value}"
        compared += 1

    for row in rows(folder, "scenarios.csv"):
        if row["part"] in ("total", "refused"):
            find(row["title"] or ("本次测算" if language == "zh" else "the run"))
        if row["part"] in ("total", "department"):
            for name in ("base", "cut", "next_budget") if row["part"] == "total" else ("cut", "next_budget"):
                find(money(row[name]))
    for row in rows(folder, "changes.csv"):
        for value in (row["project_id"], money(row["cut_from"]), money(row["cut_to"])):
            find(value)
    for row in rows(folder, "years.csv"):
        find(money(row["cut"]))
        find(money(row["next_budget"]))
    find("试算，不是决定" if language == "zh" else "a trial, not a decision")
    find("重构" if language == "zh" else "reconstruction")
    assert (("没有算出的方案" if language == "zh" else "not computed") in text) == refused
    assert pages > 5
    return compared


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    figures = {}
    for name, language, source in [("sample", "zh", "shenyang-2025"), ("sample-en", "en", "shenyang-2025"), ("rules", "zh", "edge/rules")]:
        program("--lang", language, "run", os.path.join(ROOT, "samples", source), "-o", name)
        figures[name] = compare(os.path.join(WORK, name), language, name)
    sample = os.path.join(ROOT, "samples", "shenyang-2025")
    for language in ("zh", "en"):
        name = f"memo-{language}"
        program("--lang", language, "simulate", sample, "--years", "3", "--growth", "3%", "-o", name)
        figures[name] = memo(os.path.join(WORK, name), language, False)
    os.makedirs(os.path.join(WORK, "one"))
    program("report", "project", os.path.join(ROOT, "samples", "shenyang-2025"), "SY25-028", "-o", "one/project.docx")
    text, pages = laid_out(os.path.join(WORK, "one"))["project"]
    cards = [row for row in rows(os.path.join(WORK, "sample"), "scorecards.csv") if row["project_id"] == "SY25-028" and not row["item"]]
    assert len(cards) == 25 and pages > 5
    for card in cards:
        assert card["max"] + (card["points"] or "不适用") in text, f"project: {card['indicator']} {card['points']}"
    assert "87.10" in text and "29.305万元" in text and "请填写" in text
    figures["project"] = len(cards)
    print("documents, values found: " + ", ".join(f"{name} {count}" for name, count in figures.items()))


main()
