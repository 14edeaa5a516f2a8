#!/usr/bin/env python3
"""Plays the year of two people who do not program: an officer who collects, grades, answers an objection and hands
over, and a planner who tries next year's budgets. Twelve projects of four departments, forms filled in carelessly,
on a path with spaces and Chinese; asserted is what stands on the screen.

usage: tests/office/year.py JIXIAO WORK      (needs openpyxl and soffice; run by scripts/test-office.sh)
"""
import csv, datetime, glob, os, re, shutil
from decimal import Decimal
from openpyxl import Workbook
from forms import FACTS, PROJECTS, REASON, UNIT, VALUE, WORK, both, change, fill, jixiao, line_of, put, soffice

DEPARTMENTS = ("市城管部门", "市民政部门", "市司法部门", "市政务服务数据部门")
HOME = "2025 评价项目"


def chosen():
    """Three projects of each of four departments."""
    of = lambda name: [row for row in PROJECTS.values() if row["department"] == name][:3]
    return [row for name in DEPARTMENTS for row in of(name)]


def has(text, *parts):
    for part in parts:
        assert part in text, f"{part!r} is not in:\n{text}"


def wan(yuan):
    return float(Decimal(yuan) / 10000)


def office_list(path):
    """The office's own list: a title, headings of two lines, a unit, merged departments, a sum and a note."""
    book = Workbook()
    sheet = book.active
    sheet.title = "项目"
    sheet.append(["2025年政府购买服务项目表"])
    sheet.append(["单位：万元"])
    sheet.append(["编号", "项目名称", "主管部门", "预算执行", None, None, "下年申报数", "评审核定数", "上年等级", "是否延续"])
    sheet.append([None, None, None, "全年预算数", "到位数", "执行数"])
    sheet.merge_cells("D3:F3")
    rows = chosen()
    for row in rows:
        amounts = [wan(row[name]) for name in ("budget", "received", "executed", "request")]
        reviewed = wan(row["reviewed"]) if row["reviewed"] else None
        sheet.append([row["project_id"], row["name"], row["department"], *amounts, reviewed, row["grade_last_year"], "是"])
    for at in range(len(DEPARTMENTS)):
        sheet.merge_cells(start_row=5 + 3 * at, end_row=7 + 3 * at, start_column=3, end_column=3)
    sheet.append(["合计", None, None, *[sum(wan(row[name]) for row in rows) for name in ("budget", "received", "executed", "request")]])
    sheet.append(["注：预算数含追加"])
    book.save(path)


def start():
    """The officer begins with the list, from the wrong end."""
    office_list(os.path.join(WORK, "项目清单.xlsx"))
    _, told = both("rnu", "项目清单.xlsx", code=2)
    has(told, "run")
    told = jixiao("run", "项目清单.xlsx", code=1)
    has(told, "--from 项目清单.xlsx")
    told = jixiao("new", HOME, "--from", "项目清单.xlsx")
    has(told, f'jixiao check "{HOME}"')
    path = os.path.join(WORK, HOME, "jixiao.toml")
    with open(path, encoding="utf-8") as f:
        settings = f.read()
    settings = re.sub(r'(?m)^#?\s*year = .*$', "year = 2025", settings)
    if not re.search(r"(?m)^policy = ", settings):
        settings = settings.replace("\n[files]", '\npolicy = "shenyang-2025"\n\n[files]', 1)
    with open(path, "w", encoding="gb18030", newline="\r\n") as f:
        f.write(settings)  # As Notepad may save it.
    told = jixiao("check", HOME, code=1)
    has(told, "12 个项目都还没有填报数据")
    assert len(told.splitlines()) <= 25, told


def plans():
    """What was planned for each project: the items of its service, their shares and targets."""
    ids = {row["project_id"] for row in chosen()}
    kept = [row for key, row in FACTS.items() if key[0] in ids and key[2] and key[3] in ("share", "target", "direction")]
    names = ["project_id", "indicator", "item", "fact", "value", "unit"]
    with open(os.path.join(WORK, HOME, "facts.csv"), "w", encoding="utf-8-sig", newline="") as f:
        out = csv.DictWriter(f, names, extrasaction="ignore")
        out.writeheader()
        out.writerows(kept)


def forms():
    """Forms go out, three come back with the mistakes people make, one stays away."""
    plans()
    jixiao("template", HOME, "--split", "主管部门", "-o", "发出")
    back = os.path.join(WORK, "收回 材料")
    os.makedirs(back)
    for path in glob.glob(os.path.join(WORK, "发出", "*.xlsx")):
        shutil.copy(path, back)
        fill(os.path.join(back, os.path.basename(path)), "2025-11-10")
    form = lambda name: os.path.join(back, f"填报表-{name}.xlsx")
    good = os.path.join(WORK, "好的")
    shutil.copytree(back, good)
    shutil.move(form("市司法部门"), os.path.join(WORK, "教育晚交.xlsx"))
    city = os.path.join(back, "城管 定稿（1）.xlsx")
    shutil.move(form("市城管部门"), city)
    change(city, lambda book: book.worksheets[0].__setitem__("B6", "2025/11/12"))
    put(city, "SY25-002|staffing|0|present", VALUE, "约九十人")
    put(city, "SY25-003|user-satisfaction|0|rate", UNIT, None)
    soffice("xls", form("市民政部门"), back)
    os.remove(form("市民政部门"))
    with open(os.path.join(back, "~$城管 定稿（1）.xlsx"), "wb") as f:
        f.write(b"\x05office")
    first = jixiao("collect", "收回 材料", "-o", "汇总", "--from", HOME, "--due", "2025-11-15", code=1)
    has(first, "约九十人", "市司法部门", "未交")
    with open(os.path.join(WORK, "汇总", "chase.csv"), encoding="utf-8-sig", newline="") as f:
        chased = {row["主管部门"] for row in csv.DictReader(f)}
    assert {"市司法部门", "市城管部门"} <= chased, chased
    put(city, "SY25-002|staffing|0|present", VALUE, 90)
    put(city, "SY25-003|user-satisfaction|0|rate", UNIT, "%")
    shutil.copy(os.path.join(good, "填报表-市司法部门.xlsx"), back)
    second = jixiao("collect", "收回 材料", "-o", "汇总", "--from", HOME, "--due", "2025-11-15", code=0)
    has(second, "与上次汇总相比", "SY25-013")
    third = jixiao("collect", "收回 材料", "-o", "汇总", "--from", HOME, "--due", "2025-11-15")
    assert "SY25-013" not in third.split("与上次汇总相比")[-1], third


def results(folder):
    with open(os.path.join(WORK, folder, "results.csv"), encoding="utf-8", newline="") as f:
        return {row["project_id"]: row for row in csv.DictReader(f)}


def graded():
    """The run ends with its sums, and every cut is 10 % of the base."""
    told = jixiao("run", "汇总")
    has(told, "最接近等级线的项目", "共 12 个项目", "压减", "结果文件")
    assert told.index("提示") < told.index("共 12 个项目") and len(told.splitlines()) <= 60, told
    rows = results("汇总-result")
    for row in chosen():
        made = rows[row["project_id"]]
        base = Decimal(row["budget"])
        cut = base / 10 if made["grade"] in ("良", "中") else Decimal(0)
        assert Decimal(made["cut"]) == cut, (made, base)
    return rows


def objection(rows):
    """A complaint is explained by name, corrected, kept by the next collecting, compared and answered."""
    lost = next(row for row in chosen() if rows[row["project_id"]]["grade"] == "中")
    told = jixiao("explain", "汇总", lost["name"], "--lost")
    has(told, "失分", "整改要求", ".xls")
    fact = ("--indicator", "资金使用合规性", "--fact", "minor", "--to", "0", "--who", "王敏", "--why", "复核凭证",
            "--document", "复核单第1号", "--day", "2026-01-05")
    minor = next(row for row in chosen() if FACTS[(row["project_id"], "fund-compliance", "", "minor")]["value"] == "1")
    seen = jixiao("correct", "汇总", minor["name"], *fact)
    has(seen, "1个 → 0", "--accept")
    jixiao("correct", "汇总", minor["name"], *fact, "--accept")
    jixiao("collect", "收回 材料", "-o", "汇总", "--from", HOME, "--due", "2025-11-15")
    has(jixiao("explain", "汇总", minor["name"]), "王敏", "复核单第1号")
    shutil.copytree(os.path.join(WORK, "汇总-result"), os.path.join(WORK, "更正前"))
    has(jixiao("run", "汇总"), "与被替换的结果相比：1 个项目有变化")
    told = jixiao("compare", "更正前", "汇总-result")
    has(told, minor["project_id"], "有变化的项目 1 个，相同的 11 个")
    for _ in range(2):  # The program's own paper may be written again.
        jixiao("report", "答复函", "汇总", minor["name"])
    has(" ".join(os.listdir(WORK)), "答复函.docx")
    jixiao("report", "通报", "汇总", "--split", "主管部门", "-o", "分部门 通报")
    assert len(glob.glob(os.path.join(WORK, "分部门 通报", "**", "*.docx"), recursive=True)) == 4
    jixiao("cut", "汇总", "-o", "次年 预算/次年预算表.xlsx")
    has(jixiao("report", "压减清单", "汇总"), "压减清单.docx")


def handed_over():
    """What is handed over is verified elsewhere; one changed cell is named with its line."""
    jixiao("run", "汇总", "-o", "移交", "--pack")
    os.makedirs(os.path.join(WORK, "审计局"))
    shutil.move(os.path.join(WORK, "移交"), os.path.join(WORK, "审计局", "收到 的"))
    has(jixiao("verify", "审计局/收到 的"), "一致")
    path = os.path.join(WORK, "审计局", "收到 的", "results.csv")
    with open(path, encoding="utf-8") as f:
        text = f.read()
    lines = text.splitlines(keepends=True)
    lines[3] = lines[3].replace(".", ".1", 1)
    with open(path, "w", encoding="utf-8", newline="") as f:
        f.writelines(lines)
    told, more = both("verify", "审计局/收到 的", code=1)
    has(told + more, "results.csv", "4")


def planner():
    """The planner tries rates, a policy, a target, and takes last year's grades from a list."""
    told = jixiao("cut", "汇总", "--rate", "良=5%", "--floor", "10%", code=1)
    has(told, "P01", "10%")
    rates = [part for rate in ("优=0", "良=10%", "中=20%", "差=50%") for part in ("--rate", rate)]
    jixiao("policy", "new", "方案 一.toml", *rates, "--floor", "10%")
    has(jixiao("compare", "汇总", "汇总", "--policy", "方案 一.toml"), "压减比例 10% → 20%")
    told = jixiao("simulate", "汇总", "--target", "600万元")
    has(told, "合计压减 600 万元", "合计与目标相差 0.00 元")
    with open(os.path.join(WORK, "去年.csv"), "w", encoding="utf-8-sig", newline="") as f:
        rows = chosen()
        f.write("项目名称,上年等级\r\n")
        f.writelines(f"{row['name']},良\r\n" for row in rows[:6])
    with open(os.path.join(WORK, "今年.csv"), "w", encoding="gb18030", newline="") as f:
        f.write("项目编号,项目名称,主管部门,全年预算数（元）\r\n")
        f.writelines(f"{row['project_id']},{row['name']},{row['department']},{row['budget']}\r\n" for row in rows)
    has(jixiao("new", "乙", "--from", "今年.csv", "--from", "去年.csv"), "上年")
    shutil.copytree(os.path.join(WORK, HOME), os.path.join(WORK, "丙"))
    with open(os.path.join(WORK, "丙", "jixiao.toml"), encoding="gb18030") as f:
        kept = [line for line in f.read().splitlines() if not line.startswith("exemptions")]
    with open(os.path.join(WORK, "丙", "jixiao.toml"), "w", encoding="utf-8") as f:
        f.write("\n".join(kept) + "\n")
    has(jixiao("check", "丙", code=1), "T35", "exemptions.csv")


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    start()
    forms()
    objection(graded())
    handed_over()
    planner()
    print("a year of an officer and a planner: played, every step as told")


if __name__ == "__main__":
    main()
