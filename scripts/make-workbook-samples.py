#!/usr/bin/env python3
"""Makes the workbooks among the samples and test inputs anew, with openpyxl rather than our own writer.

usage: scripts/make-workbook-samples.py        (needs: cargo build; pip install openpyxl; soffice for xls and ods)

The files are committed; run this only to change them. The content is that of the csv samples beside them, or
made up here.
"""
import csv, io, json, os, shutil, subprocess, tempfile, zipfile
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

    book, sheet = wide()
    sheet["C2"].number_format = '0!.0,"万元"'
    book.save(case("T21", "金额存的是元，格式显示成万元", "an amount stored in yuan that its format shows in ten thousands"))

    book, sheet = wide([ROW, ["P-02"] + ROW[1:]])
    sheet.row_dimensions[3].hidden = True
    book.save(case("T32", "有一行被筛选隐藏了", "a row is hidden by a filter"))

    book, sheet = wide()
    for letter in "EF":
        sheet.column_dimensions[letter].hidden = True
    book.save(case("T36", "有两列被隐藏了", "two columns are hidden"))

    book, sheet = wide()
    sheet["D2"] = "=1+2"
    path = case("T44", "得分是公式，存有结果", "a score is a formula with its result")
    book.save(path)
    with tempfile.TemporaryDirectory() as tmp:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp}/profile", "--headless", "--convert-to", "xlsx", "--outdir", tmp, path], check=True, stdout=subprocess.DEVNULL)
        shutil.move(f"{tmp}/scores.xlsx", path)

    for code, zh, en, head, tail in [
        ("T41", "表头上面有标题", "a title stands above the heading", ["2025年政府购买服务项目得分表" + "," * 27], []),
        ("T42", "表头写的是中文列名和万元", "headings in Chinese, amounts in 万元", [], []),
    ]:
        with open(case(code, zh, en, "scores.csv"), "w", encoding="utf-8", newline="\n") as f:
            f.write("".join(line + "\n" for line in head) + ",".join(HEAD) + "\n" + ",".join(map(str, ROW)) + "\n")

    with open(case("T45", "编号里夹着看不见的零宽空格", "a space of no width is hidden in an id", "scores.csv"), "w", encoding="utf-8", newline="\n") as f:
        f.write(",".join(HEAD) + "\n" + ",".join(map(str, ["P-\u200b01"] + ROW[1:])) + "\n")

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


def forms():
    """Forms that came back with one mistake each, made from samples/broken/_forms."""
    from datetime import date
    from openpyxl import load_workbook
    jixiao = os.path.join(ROOT, "target", "debug", "jixiao")
    value, reason, evidence, item = "I", "K", "L", "G"

    def line(sheet, key):
        return next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == key)

    def sheet_of(book, key):
        return next(s for s in book.worksheets if any(s.cell(row, 1).value == key for row in range(2, s.max_row + 1)))

    def put(book, key, column, text):
        sheet = sheet_of(book, key)
        sheet[f"{column}{line(sheet, key)}"] = text

    def returned(code, zh, en, change=None, name="填报表.xlsx", more=None, due=None, blank=False, sent="../_forms", giver=None):
        folder = os.path.join(BROKEN, code, "back")
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        with tempfile.TemporaryDirectory() as tmp:
            args = (["--blank"] if blank else []) + (["--giver", giver] if giver else [])
            subprocess.run([jixiao, "template", os.path.join(BROKEN, code, sent), "-o", f"{tmp}/sent", *args], check=True, stdout=subprocess.DEVNULL)
            book = load_workbook(f"{tmp}/sent/填报表.xlsx")
        first = book.worksheets[0]
        first["B4"], first["B5"], first["B6"] = "城管局", "填报员", date(2025, 11, 20)
        if change:
            change(book)
        if name:
            book.save(os.path.join(folder, name))
        if more:
            more(book, folder)
        with open(os.path.join(BROKEN, code, "case.toml"), "w", encoding="utf-8", newline="\n") as f:
            args = ["--from", sent] + (["--due", due] if due else [])
            f.write(f'command = "collect"\ninput = "back"\nargs = {json.dumps(args)}\nshows = {{ zh = "{zh}", en = "{en}" }}\n')

    def stamp(book, key, text):
        for cells in book["_jixiao"].iter_rows(max_col=2):
            if cells[0].value == key:
                cells[1].value = text

    returned("C01", "填报表是按另一版指标体系做的", "a form made for another edition of the rulebook",
             lambda book: (stamp(book, "edition", "2024"), stamp(book, "rulebook_sha256", "0" * 64)))
    returned("C02", "填报表里删掉了一行", "a row of the form was deleted",
             lambda book: sheet_of(book, "P-01|setup|0|filed").delete_rows(line(sheet_of(book, "P-01|setup|0|filed"), "P-01|setup|0|filed")))

    def other_project(book):
        stamp(book, "project", "P-99")
        book.worksheets[1]["A2"] = "P-99"
        for sheet in book.worksheets:
            for row in range(2, sheet.max_row + 1):
                key = sheet.cell(row, 1).value
                if key and str(key).startswith("P-01|"):
                    sheet.cell(row, 1).value = key.replace("P-01", "P-99")

    def both(book, folder):
        other_project(book)
        book.save(os.path.join(folder, "另一份.xlsx"))

    returned("C03", "交回了不在名单里的项目", "a project came back that was not asked for", more=both)

    def second(book, folder):
        put(book, "P-01|service-quantity|1|actual", value, 118)
        book.save(os.path.join(folder, "更正.xlsx"))

    returned("C04", "同一项目交了两份，实际值不同", "a project came back twice, with different results",
             lambda book: put(book, "P-01|service-quantity|1|actual", value, 119), more=second)
    returned("C05", "填报表没有交回", "no form came back", name=None,
             more=lambda book, folder: open(os.path.join(folder, "函.txt"), "w", encoding="utf-8").write("稍后补交\n"))
    returned("C06", "填报表原样交回，一格没填", "a form came back as it was sent", blank=True)
    returned("C07", "归档一格没有填", "whether papers were filed is blank", lambda book: put(book, "P-01|setup|0|filed", value, None))

    def unnamed(book):
        for fact, text in (("share", 0), ("target", 10), ("actual", 10)):
            put(book, f"P-01|service-quantity|2|{fact}", value, text)

    returned("C08", "第二个个性指标没有写名称", "the second item has no name", unnamed)
    returned("C21", "填报日期晚于截止日期", "filled in after the day it was due",
             lambda book: book.worksheets[0].__setitem__("B6", date(2025, 12, 1)), due="2025-11-30")
    returned("C22", "部分符合，却没有写原因", "partly met, and no reason is given", lambda book: put(book, "P-01|setup|0|signed-first", reason, None))

    def formula(book, folder):
        put(book, "P-01|service-quantity|1|actual", value, "=100+20")
        path = os.path.join(folder, "填报表.xlsx")
        book.save(path)
        with tempfile.TemporaryDirectory() as tmp:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{tmp}/profile", "--headless", "--convert-to", "xlsx", "--outdir", tmp, path], check=True, stdout=subprocess.DEVNULL)
            shutil.move(f"{tmp}/填报表.xlsx", path)

    returned("C23", "实际值是用公式算的", "a result is computed by a formula", more=formula)
    returned("C24", "写明了佐证材料，却没有附上", "evidence is named and did not come", lambda book: put(book, "P-01|setup|0|approved", evidence, "办公会会议纪要"))

    def foreign(book, folder):
        other = Workbook()
        other.active["A1"] = "会议安排"
        other.save(os.path.join(folder, "会议安排.xlsx"))

    returned("C25", "文件夹里混进一个别的工作簿", "another workbook lies among the forms", more=foreign)
    returned("C26", "没有写填报人", "the person who filled it in is blank", lambda book: book.worksheets[0].__setitem__("B5", None))
    returned("C27", "填报日期写成 12/11/2025", "the date is written 12/11/2025", lambda book: book.worksheets[0].__setitem__("B6", "12/11/2025"))
    returned("C28", "年初的目标值改小了", "the target of the year was made smaller", lambda book: put(book, "P-01|service-quantity|1|target", value, 100))
    returned("C29", "单位改了评价组填的满意率", "the unit changed the rate of satisfaction, which the evaluation group fills in",
             lambda book: put(book, "P-01|satisfaction|0|rate", value, 99), sent="sent", giver="unit")
    returned("C30", "发出时填好的样本量交回时是空的", "the size of a sample was sent out and came back blank",
             lambda book: put(book, "P-01|satisfaction|0|sample", value, None), sent="../_forms")


def bureau():
    """The projects of the sample as one bureau might keep them: a title, a note, headings of its own, a total."""
    source = os.path.join(ROOT, "samples", "shenyang-2025", "projects.csv")
    projects = list(csv.DictReader(open(source, encoding="utf-8")))
    own = {"project_id": "代码", "name": "采购事项", None: "填报单位", "department": "预算单位", "purchaser": "采购人", "contractor": "服务商",
           "category": "领域", "service_class": "品目", "year": "年度", "continues": "是否续签", "budget_initial": "年初批复\n（万元）",
           "budget": "本年安排（含追加）（万元）", "received": "已下达（万元）", "executed": "实际拨付（万元）", "request": "下年拟安排（万元）",
           "reviewed": "财政审定（万元）", "committed": "合同锁定（万元）", "grade_last_year": "上年结果", "confidential": "公开限制", "note": "备注"}
    from decimal import Decimal
    book = Workbook()
    sheet = book.active
    sheet.title = "2025#汇总"
    sheet.append(["2025年政府购买服务项目预算安排及执行情况一览表"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(own))
    sheet.append([None] * (len(own) - 1) + ["填报单位：市财政局"])
    sheet.append(list(own.values()))
    for row in projects:
        cell = lambda h: float(Decimal(row[h]) / 10000) if "万元" in own[h] and row[h] else row[h] or None
        sheet.append([f"{row['department']}财务处" if h is None else "延续项目" if h == "note" else cell(h) for h in own])
    sheet.append(["合计"])
    other = book.create_sheet("联系人")
    other.append(["姓名", "电话"])
    other.append(["张三", "000-0000"])
    book.save(os.path.join(ROOT, "tests", "data", "workbooks", "bureau.xlsx"))


def indicators():
    """An indicator table as bureaus keep it: a title, merged levels, points with 分, a total."""
    book = Workbook()
    sheet = book.active
    sheet.append(["某市保洁服务绩效评价指标表"])
    sheet.merge_cells("A1:E1")
    sheet.append(["一级指标", "二级指标", "三级指标", "分值", "评分标准"])
    rows = [
        ("过程", "资金管理", "预算执行率", "10分", "执行数÷预算数×分值"),
        (None, None, "资金使用合规性", 10, "发现一处问题扣2分，扣完为止"),
        ("产出", "产出数量", "清扫面积", 25.5, "按完成比例得分"),
        (None, "产出质量", "抽查合格率", 24.5, "合格数÷抽查数×分值"),
        ("效益", "满意度", "市民满意度", "３０", "90%以上得满分"),
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("B3:B4")
    sheet.merge_cells("A5:A6")
    sheet.append(["合计", None, None, 100])
    sheet.append(["注：本表为内部讨论稿。"])
    book.save(os.path.join(ROOT, "tests", "data", "workbooks", "indicators.xlsx"))


broken()
forms()
indicators()
sample()
bureau()
