#!/usr/bin/env python3
"""Makes the workbooks among the samples and test inputs anew, with openpyxl rather than our own writer.

usage: scripts/make-workbook-samples.py        (needs: pip install openpyxl; soffice for xls and ods)

The files are committed; run this only to change them. The content is that of the csv samples beside them, or
made up here.
"""
import csv, io, os, shutil, subprocess, tempfile, zipfile
from openpyxl import Workbook

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
BROKEN = os.path.join(ROOT, "samples", "broken")
HEAD = ["项目编号", "项目名称", "全年预算数（元）"] + [str(n) for n in range(1, 26)]
ROW = ["P-01", "背街小巷清扫保洁服务", 1000000] + [3, 3, 2, 2, 2, 3, 3, 4, 3, 3, 3, 2, 3, 2, 2, 8, 8, 5, 5, 6, 8, 4, 4, 9, 2.5]


def case(code, zh, en, name="scores.xlsx"):
    folder = os.path.join(BROKEN, code)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "case.toml"), "w", encoding="utf-8", newline="\n") as f:
        f.write(f'input = "{name}"\nargs = []\nshows = {{ zh = "{zh}", en = "{en}" }}\n')
    return os.path.join(folder, name)


def wide(rows=(ROW,), title="得分"):
    book = Workbook()
    sheet = book.active
    sheet.title = title
    sheet.append(HEAD)
    for row in rows:
        sheet.append(row)
    return book, sheet


def broken():
    book, _ = wide()
    whole = io.BytesIO()
    book.save(whole)
    with open(case("T13", "工作簿没有传完，只有前半个文件", "a workbook of which only the first half arrived"), "wb") as f:
        f.write(whole.getvalue()[: len(whole.getvalue()) // 2])

    with open(case("T14", "表头有一万六千多个空列", "a heading with more than sixteen thousand columns", "scores.csv"), "w", encoding="utf-8", newline="\n") as f:
        f.write("project_id,name,budget" + "," * 16390 + "\n")

    book, sheet = wide()
    sheet["D2"] = "=1+2"
    book.save(case("T15", "得分是公式，文件里没有存结果", "a score is a formula without a stored result"))

    book, sheet = wide()
    sheet["D2"] = "#DIV/0!"
    book.save(case("T16", "得分是错误值", "a score is an error value"))

    book, _ = wide([[210101202500010001] + ROW[1:]])
    book.save(case("T17", "项目编号有18位，却存成了数字", "a project id of 18 digits stored as a number"))

    book, _ = wide(title="部门自评")
    other = book.create_sheet("财政重点评价")
    other.append(HEAD)
    other.append(ROW)
    book.save(case("T18", "工作簿里有两张得分表", "a workbook with two tables of scores"))

    book, sheet = wide([ROW, ["P-02"] + ROW[1:]])
    sheet.row_dimensions[3].hidden = True
    book.save(case("T32", "有一行被筛选隐藏了", "a row is hidden by a filter"))

    for code, zh, en, tail in [
        ("T31", "表下面有合计和填表人", "a total and the name of its maker stand below the table",
         ["合计,,1000000.00" + "," * 25, "填表人：" + "," * 27]),
        ("T33", "最右边一列有字，没有表头", "the last column holds a word and has no heading", None)]:
        with open(case(code, zh, en, "scores.csv"), "w", encoding="utf-8", newline="\n") as f:
            end = "" if tail else ","
            f.write(",".join(HEAD) + end + "\n")
            f.write(",".join(map(str, ROW)) + (end and ",已核") + "\n")
            for line in tail or []:
                f.write(line + "\n")


def sample():
    """The sample as one workbook, as people make them: titles, merged cells, two-line headings, notes."""
    source = os.path.join(ROOT, "samples", "shenyang-2025")
    read = lambda name: list(csv.reader(open(os.path.join(source, name), encoding="utf-8")))
    out = os.path.join(ROOT, "tests", "data", "workbooks")
    os.makedirs(out, exist_ok=True)
    projects, facts = read("projects.csv"), read("facts.csv")
    money = [i for i, h in enumerate(projects[0]) if h in ("budget_initial", "budget", "received", "executed", "request", "reviewed", "committed")]
    zh = dict(project_id="项目编号", name="项目名称", department="主管部门", purchaser="购买主体", contractor="承接主体", category="项目类别",
              service_class="服务目录", year="年度", continues="是否延续", budget_initial="年初预算数", budget="全年预算数", received="到位数",
              executed="执行数", request="申报数", reviewed="评审核定数", committed="合同承诺数", grade_last_year="上年等级", confidential="不公开")
    book = Workbook()
    sheet = book.active
    sheet.title = "项目"
    width = len(projects[0])
    sheet.append(["2025年政府购买服务项目一览表"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    first = [zh[h] for h in projects[0]]
    second = list(first)
    for i in money:
        first[i] = "资金情况（万元）" if i == money[0] else None
    sheet.append(first)
    sheet.append([second[i] if i in money else None for i in range(width)])
    sheet.merge_cells(start_row=2, start_column=money[0] + 1, end_row=2, end_column=money[-1] + 1)
    for i in range(width):
        if i not in money:
            sheet.merge_cells(start_row=2, start_column=i + 1, end_row=3, end_column=i + 1)
    from decimal import Decimal
    for row in projects[1:]:
        sheet.append([float(Decimal(v) / 10000) if i in money and v else (v or None) for i, v in enumerate(row)])
    sheet.append(["合计"] + [None] * (width - 1))
    sheet.append(["注：资金单位为万元。"])
    sheet = book.create_sheet("评价事实")
    sheet.append(["项目编号", "指标", "个性指标", "事实", "值", "单位", "扣分原因", "佐证材料"])
    for row in facts[1:]:
        value = row[4]
        try:
            number = float(value)
        except ValueError:
            number = None
        cell = value
        row = [v or None for v in row]
        sheet.append(row)
        if number is not None:
            sheet.cell(sheet.max_row, 5).value = number
        elif value.endswith("%"):
            sheet.cell(sheet.max_row, 5).value = float(Decimal(value[:-1]) / 100)
            sheet.cell(sheet.max_row, 5).number_format = "0.00%"
    # the id of a project stands once over its rows
    start, rows = 2, len(facts)
    for at in range(3, rows + 2):
        if at == rows + 1 or facts[at - 1][0] != facts[start - 1][0]:
            if at - 1 > start:
                sheet.merge_cells(start_row=start, start_column=1, end_row=at - 1, end_column=1)
            start = at
    path = os.path.join(out, "sample-openpyxl.xlsx")
    book.save(path)
    with tempfile.TemporaryDirectory() as tmp:
        for kind, name in (("xlsx", "sample-libreoffice.xlsx"), ("ods", "sample-libreoffice.ods"), ("xls", "sample-libreoffice.xls")):
            subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp}/profile", "--headless", "--convert-to", kind, "--outdir", tmp, path], check=True, stdout=subprocess.DEVNULL)
            shutil.move(os.path.join(tmp, f"sample-openpyxl.{kind}"), os.path.join(out, name))


broken()
sample()
