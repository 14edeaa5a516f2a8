#!/usr/bin/env python3
"""Acts a whole round through: forms are sent out, filled in by other programs with the mistakes people make,
collected, asked for, corrected, collected again and evaluated.

usage: tests/office/round_trip.py JIXIAO WORK      (needs openpyxl and soffice; run by scripts/test-office.sh)

The answers are those of samples/shenyang-2025, so the end must be its results to the byte.
"""
import csv, datetime, glob, json, os, shutil
from openpyxl import Workbook
from forms import EVIDENCE, REASON, SAMPLE, VALUE, WORK, change, fill, jixiao, line_of, put, soffice


def codes(found):
    return sorted({(p["code"], os.path.basename(p["place"]["file"])) for p in found["problems"] if p["severity"] == "block"})


def collect(code):
    text = jixiao("--json", "collect", "back", "-o", "portfolio", "--from", SAMPLE, "--due", "2025-11-30", code=code)
    return json.loads(text)


def hidden():
    """What is hidden in a list is told, in whatever way the list was saved."""
    folder = os.path.join(WORK, "hidden")
    os.makedirs(folder)
    book = Workbook()
    sheet = book.active
    sheet.title = "表"
    for row in (["项目编号", "项目名称", "主管部门", "全年预算数"], ["P1", "甲服务", "甲局", 1000000], ["P2", "乙服务", "甲局", 2000000]):
        sheet.append(row)
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[3].hidden = True
    book.save(os.path.join(folder, "list.xlsx"))
    for kind in ("xlsx", "xls", "ods"):
        path = os.path.join(folder, f"list.{kind}")
        if kind != "xlsx":
            soffice(kind, os.path.join(folder, "list.xlsx"), folder)
        jixiao("new", os.path.join(folder, kind), "--from", path)
        told = json.loads(jixiao("--json", "check", os.path.join(folder, kind), code=1))["problems"]
        told = [(p["code"], p["place"]["file"]) for p in told if p["code"] in ("T32", "T36")]
        assert told == [("T32", f"projects.{kind}"), ("T36", f"projects.{kind}")], (kind, told)


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    jixiao("template", SAMPLE, "--split", "department", "--blank", "-o", "sent")
    back = os.path.join(WORK, "back")
    shutil.copytree(os.path.join(WORK, "sent"), back)
    os.remove(os.path.join(back, "manifest.json"))
    form = lambda name: os.path.join(back, f"填报表-市{name}部门.xlsx")
    for path in glob.glob(os.path.join(back, "*.xlsx")):
        fill(path)
    good = os.path.join(WORK, "good")
    shutil.copytree(back, good)

    # One form stays away, one is late, one comes as ods, one as xls, one was saved again by LibreOffice.
    os.remove(form("教育"))
    change(form("民政"), lambda book: book.worksheets[0].__setitem__("B6", datetime.date(2025, 12, 2)))
    for name, kind in (("人社", "ods"), ("卫生健康", "xls")):
        soffice(kind, form(name), back)
        os.remove(form(name))
    os.makedirs(os.path.join(WORK, "again"))
    # A formula typed into it, whose result LibreOffice stores.
    def formula(book):
        sheet, row = line_of(book, "SY25-014|fund-compliance|0|minor")
        sheet.cell(row, VALUE).value = f"={sheet.cell(row, VALUE).value}+0"
    change(form("司法"), formula)
    shutil.move(soffice("xlsx", form("司法"), os.path.join(WORK, "again")), form("司法"))
    # The same projects once more under another name, with one value changed.
    os.makedirs(os.path.join(back, "重报"))
    second = os.path.join(back, "重报", "司法 更正.xlsx")
    shutil.copy(form("司法"), second)
    put(second, "SY25-013|staffing|0|present", VALUE, 1)
    # Cells left blank, a reason not given, ways of writing that are read, and ways that are not.
    city = form("城管")
    put(city, "SY25-001|project-basis|0|law-or-plan", VALUE, None)
    put(city, "SY25-001|project-basis|0|no-overlap", REASON, None)
    put(city, "SY25-002|staffing|0|present", VALUE, "约九十人")
    put(city, "SY25-003|staffing|0|contracted", VALUE, "１２０")
    put(city, "SY25-004|fund-compliance|0|minor", VALUE, "=1-1")
    change(city, lambda book: book.worksheets[1].__setitem__("L2", "2863.45万元"))
    # A form whose rows were deleted, one made for another edition, half a file, and a workbook that is no form.
    def drop(book):
        sheet, row = line_of(book, "SY25-017|acceptance|0|report-signed")
        sheet.delete_rows(row)
    change(form("政务服务数据"), drop)
    def other_edition(book):
        for row in book["_jixiao"].iter_rows(max_col=2):
            if row[0].value == "rulebook_sha256":
                row[1].value = "0" * 64
    change(form("生态环境"), other_edition)
    with open(os.path.join(back, "传输中断.xlsx"), "wb") as f:
        f.write(open(form("民政"), "rb").read()[:20000])
    notes = Workbook()
    notes.active["A1"] = "会议安排"
    notes.save(os.path.join(back, "会议安排.xlsx"))
    with open(os.path.join(back, "~$填报表-市城管部门.xlsx"), "wb") as f:
        f.write(b"\x05office")
    # Evidence beside the forms; one name tries to lead elsewhere.
    os.makedirs(os.path.join(back, "附件"))
    for name in ("立项批复.pdf", "部门职责清单.docx"):
        with open(os.path.join(back, "附件", name), "wb") as f:
            f.write(b"%PDF-1.4\n")
    put(form("民政"), "SY25-007|project-basis|0|law-or-plan", EVIDENCE, "../../../../etc/passwd")

    first = collect(code=1)
    text = json.dumps(first["problems"], ensure_ascii=False)
    departments = {row["department"]: row for row in first["departments"]}
    assert departments["市教育部门"]["missing"] == 2, departments
    assert departments["市民政部门"]["late"] == 6, departments
    assert departments["市人社部门"]["returned"] == 2 and departments["市卫生健康部门"]["returned"] == 2, departments
    expected = [
        ("C01", "填报表-市生态环境部门.xlsx"), ("C02", "填报表-市政务服务数据部门.xlsx"), ("C04", "司法 更正.xlsx"),
        ("C05", "projects.csv"), ("C07", "填报表-市城管部门.xlsx"), ("F04", "填报表-市城管部门.xlsx"),
        ("T13", "传输中断.xlsx"), ("T15", "司法 更正.xlsx"), ("T15", "填报表-市城管部门.xlsx"),
    ]
    assert codes(first) == expected, codes(first)
    # What was sent of a project holds, and what came back in its place is told.
    assert any(p["code"] == "C28" and "2863.45万元" in json.dumps(p, ensure_ascii=False) for p in first["problems"]), text
    for code in ("C21", "C22", "C23", "C24", "C25"):
        assert any(p["code"] == code for p in first["problems"]), code
    assert "etc/passwd" in text and not any("passwd" in i["file"] for i in json.load(open(os.path.join(WORK, "portfolio", "manifest.json")))["inputs"])
    hashed = {i["file"] for i in json.load(open(os.path.join(WORK, "portfolio", "manifest.json")))["inputs"]}
    assert {"附件/立项批复.pdf", "附件/部门职责清单.docx"} <= hashed, hashed
    jixiao("run", "portfolio", "-o", "result", code=1)

    # The list goes out as it is; every page of it and of the forms can be printed.
    for path in [os.path.join(WORK, "portfolio", "chase.xlsx"), os.path.join(WORK, "sent", "填报表-市教育部门.xlsx")]:
        pdf = soffice("pdf", path, WORK)
        assert os.path.getsize(pdf) > 20_000, pdf
    with open(os.path.join(WORK, "portfolio", "chase.csv"), encoding="utf-8-sig", newline="") as f:
        rows = list(csv.DictReader(f))
    assert {"市教育部门", "市城管部门"} <= {row["主管部门"] for row in rows}

    # What was asked for comes back.
    for name in ("传输中断.xlsx", "会议安排.xlsx", "重报/司法 更正.xlsx"):
        os.remove(os.path.join(back, name))
    for name in ("教育", "城管", "政务服务数据", "生态环境", "民政"):
        shutil.copy(os.path.join(good, os.path.basename(form(name))), form(name))
    second = collect(code=0)
    changed = {row["project"]: row for row in second["changes"]}
    assert "SY25-027" in changed and "SY25-001" in changed, changed
    assert "SY25-023" not in changed and "SY25-008" not in changed, "what did not change is not said to"
    third = collect(code=0)
    assert third["changes"] == [], third["changes"]
    assert "8 个文件" in jixiao("verify", "portfolio")

    jixiao("run", "portfolio", "-o", "result")
    jixiao("run", SAMPLE, "-o", "expected")
    for name in ("results.csv", "summary.csv"):
        one, other = (open(os.path.join(WORK, folder, name), "rb").read() for folder in ("result", "expected"))
        assert one == other, f"{name} differs from the sample's"
    hidden()
    # A form by itself is an input like any other.
    alone = jixiao("--json", "score", os.path.join("back", "填报表-市教育部门.xlsx"))
    totals = {p["id"]: p["total"] for p in json.loads(alone)["projects"]}
    assert totals["SY25-028"] == "87.10", totals
    print(f"round trip: {len(first['problems'])} findings, then none; results as the sample's")


main()
