"""Tables made to take all memory or time, or to say something else than they seem to."""
import gzip
from files import HEADS, ROW, book_parts, cell, letters, ods, packed, png, project, row, wide, worksheet, xlsx
from harness import SAMPLE


def blanks_told_by_their_number(trial):
    blanks = lambda count: f"<text:s text:c='{count}'/>"
    huge = lambda count: (lambda text: f"<table:table-row>{text(blanks(count))}</table:table-row>")
    trial.write("a.ods", ods(huge(2_147_483_647)))
    trial.write("b.ods", ods(lambda text: huge(100_000_000)(text) * 20))
    trial.write("c.ods", ods(huge(18_446_744_073_709_551_615)))
    trial.write("d.ods", ods(lambda text: f"<table:table-row table:number-rows-repeated='9999'>{text(blanks(30000))}</table:table-row>"))
    for name in "abcd":
        trial.run("check", f"{name}.ods", code=1, says=["T14"])
        trial.run("score", f"{name}.ods", "-o", "out", code=1, says=["T14"])
    # A few blanks are what anybody types.
    three = lambda text: "<table:table-row>" + "".join(text(value + ('<text:s text:c="3"/>x' if at == 1 else "")) for at, value in enumerate(ROW)) + "</table:table-row>"
    trial.write("sound.ods", ods(three))
    trial.run("score", "sound.ods", code=0, says=["n   x"])


def problems_without_number(trial):
    # What is read whole takes the memory of its rows, filled or not, and problems next to nothing beside it.
    filled = xlsx([row(1, HEADS), *(row(at, [f"p{at}", *ROW[1:]]) for at in range(2, 10_002))])
    trial.write("filled.xlsx", filled)
    book = xlsx([row(1, HEADS), *(row(at, [f"p{at}"]) for at in range(2, 10_002))])
    trial.write("rows.xlsx", book)
    sound = trial.run("check", "filled.xlsx", code=0)
    done = trial.run("check", "rows.xlsx", code=1, says=["F06: 250,?000", "D01: 20,?000"])
    trial.check(done.peak < 1.5 * sound.peak, ["check", "rows.xlsx"], f"{done.peak >> 10} MB, filled in {sound.peak >> 10} MB")
    trial.run("--json", "check", "rows.xlsx", code=1, says=['"more":'])
    trial.write("rows.csv", wide(f"project-number-{at}" + "," * (len(HEADS) - 1) + "\n" for at in range(200_000)))
    trial.run("check", "rows.csv", code=1, says=["F06: 5,?000,?000"])
    trial.run("score", "rows.csv", "-o", "out", code=1, says=["F06: 5,?000,?000"])
    facts = 400_000
    for name, key, code in (("repeated", lambda at: "SY25-001", "F05"), ("unknown", lambda at: f"nobody{at}", "F01")):
        folder = trial.copy(SAMPLE, name)
        with open(f"{folder}/facts.csv", "a") as file:
            file.writelines(f"{key(at)},project-basis,,law-or-plan,符合,,,\n" for at in range(facts))
        for job in (["check", name], ["run", name, "-o", "out"]):
            trial.run(*job, code=1, says=[f"{code}: 400,?000"])
        trial.run("--json", "check", name, code=1, says=['"more":'])


def cells_from_last_to_first(trial):
    one = [row(1, HEADS), *(row(at, [f"p{at}", *ROW[1:]]) for at in range(2, 40))]
    other = [row(1, HEADS, -1), *(row(at, [f"p{at}", *ROW[1:]], -1) for at in range(2, 40))]
    trial.write("one.xlsx", xlsx(one))
    trial.write("other.xlsx", xlsx(other))
    told = lambda name: [line for line in trial.run("score", f"{name}.xlsx", code=0).out.splitlines() if " p2" in line]
    trial.check(told("one") == told("other") != [], ["score"], "another order of cells comes to another result")
    # Rows from last to first, and a cell given twice: nothing is quietly taken.
    trial.write("rows.xlsx", xlsx([row(1, HEADS), *(row(at, [f"p{at}", *ROW[1:]]) for at in range(trial.many(20_000), 1, -1))]))
    trial.run("check", "rows.xlsx", code=0)
    twice = f'<row r="2">{"".join(cell(f"{letters(at)}2", text) for at, text in enumerate(ROW))}{cell("H2", "0")}</row>'
    trial.write("twice.xlsx", xlsx([row(1, HEADS), twice]))
    trial.run("check", "twice.xlsx", code=1, says=["T13"])


def rows_of_all_columns(trial):
    heads = HEADS + [f"x{at}" for at in range(16_384 - len(HEADS))]
    back = lambda count, order: [row(1, heads, order), *(row(at, ROW[:1] * 16_384, order) for at in range(2, count))]
    trial.write("back.xlsx", xlsx(back(trial.many(300), -1)))
    trial.run("check", "back.xlsx", code=1)


def line_breaks_without_number(trial):
    trial.write("returns.csv", [",".join(HEADS) + "\n", *("\r" * (1 << 20) for _ in range(trial.many(200)))])
    trial.run("check", "returns.csv", code=1)
    trial.run("score", "returns.csv", "-o", "out", code=1)


def records_without_end(trial):
    heading = ",".join(HEADS) + "\n"
    facts = "project_id,indicator,item,fact,value,unit,reason,evidence\n"
    long = {
        "commas": (b"," * (1 << 20) for _ in range(trial.many(200))),
        "text": (b"x" * (1 << 20) for _ in range(trial.many(200))),
        "quoted": [b'"', *(b"x,\n" * (1 << 18) for _ in range(trial.many(200))), b'"\n'],
        "quotes": [b'"', *(b'""' * (1 << 19) for _ in range(trial.many(200))), b'"\n'],
        "tabs": (b"\t" * (1 << 20) for _ in range(trial.many(200))),
    }
    for name, pieces in long.items():
        pieces = list(pieces)
        folder = trial.copy(SAMPLE, f"portfolio-{name}")
        trial.write(f"portfolio-{name}/facts.csv", [facts.encode(), *pieces, b"\n"])
        trial.run("check", f"portfolio-{name}", code=1, says=["T11|T08|F29|F01|T14"])
        trial.copy(f"{SAMPLE}/facts.csv", f"portfolio-{name}/facts.csv")
        trial.write(f"portfolio-{name}/projects.csv", [b"project_id,name,budget\n", *pieces, b"\n"])
        trial.run("check", f"portfolio-{name}", code=1, says=["T11|T08|T14"])
        trial.write(f"{name}.csv", [heading.encode(), *pieces, b"\n"])
        trial.run("score", f"{name}.csv", "-o", "out", code=1, says=["T11|T08|T14"])
        trial.run("check", f"{name}.csv", code=1, says=["T11|T08|T14"])
        trial.write(f"{name}.csv", [*pieces, b"\n"])
        trial.run("check", f"{name}.csv", code=1, says=["T0|T1"])
        for used in (f"{name}.csv", f"portfolio-{name}/projects.csv"):
            trial.write(used, "")


def parts_named_twice(trial):
    good, bad = row(2, ROW), row(2, ["q", *ROW[1:]])
    for other in ("xl/worksheets/sheet1.xml", "xl/worksheets/Sheet1.xml", "XL/WORKSHEETS/SHEET1.XML", "/xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml"):
        sheets = [("xl/worksheets/sheet1.xml", worksheet([row(1, HEADS), good])), (other, worksheet([row(1, HEADS), bad]))]
        for order in (1, -1):
            trial.write("a.xlsx", packed([*book_parts(["表"]), *sheets[::order]]))
            trial.run("check", "a.xlsx", code=1, says=["T13"])
    book = book_parts(["表"])
    for part in book[2:]:
        trial.write("b.xlsx", packed([*book, part, ("xl/worksheets/sheet1.xml", worksheet([row(1, HEADS), good]))]))
        trial.run("check", "b.xlsx", code=1, says=["T13"])


def worksheets_without_number(trial):
    names = [f"n{at}" for at in range(9_900)]
    heading = f"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{row(1, HEADS)}{row(2, ROW)}</sheetData></worksheet>"
    trial.write("a.xlsx", packed([*book_parts(names), *((f"xl/worksheets/sheet{at}.xml", heading) for at in range(1, len(names) + 1))]))
    done = trial.run("check", "a.xlsx", code=1, says=["T14|T18"])
    trial.check(len(done.said) < 3_000, ["check"], f"says {len(done.said)} letters")
    few = [f"表{at}" for at in range(150)]
    trial.write("b.xlsx", packed([*book_parts(few), *((f"xl/worksheets/sheet{at}.xml", heading) for at in range(1, 151))]))
    done = trial.run("check", "b.xlsx", code=1, says=["T18"])
    trial.check(len(done.said) < 3_000, ["check"], f"says {len(done.said)} letters")


def rows_of_a_wrong_length(trial):
    trial.write("short.csv", wide("a,b\n" * 10_000 for _ in range(1_000)))
    trial.run("score", "short.csv", "-o", "out", code=1, says=["T02", "10,?000,?000|9,?999,?9"])
    trial.run("check", "short.csv", code=1, says=["T02"])
    trial.write("noted.csv", wide("x\n" * 10_000 for _ in range(300)))
    trial.run("score", "noted.csv", "-o", "out", code=1)


def packed_bombs(trial):
    heading = (",".join(HEADS) + "\n").encode()
    block = {"text": b"x" * (1 << 26), "rows": ",".join(ROW).encode() + b"\n"}
    block["rows"] *= (1 << 24) // len(block["rows"])
    trial.write("text.csv.gz", [gzip.compress(heading), *[gzip.compress(block["text"], 1)] * trial.many(40)])
    trial.run("check", "text.csv.gz", code=1, says=["T1[14]"])
    trial.run("score", "text.csv.gz", "-o", "out", code=1, says=["T11"])
    # The same id in every row: what it unpacks to is never at hand at once.
    trial.write("rows.csv.gz", [gzip.compress(heading), *[gzip.compress(block["rows"], 1)] * trial.many(8)])
    trial.run("score", "rows.csv.gz", "-o", "out", code=1, says=["D02"])
    trial.run("explain", "text.csv.gz", "p", code=1, says=["T14"])
    for name in ("rows.csv.gz", "text.csv.gz"):
        with open(trial.path(name), "rb") as file:
            start = file.read(5_000)
        trial.write("cut.csv.gz", start)
        trial.run("check", "cut.csv.gz", code=1, says=["T1[13]"])


def cells_beyond_any_sheet(trial):
    for name in ("A99999999999", "A1048577", "A0", "A", "XFE2", "ZZZZZZZ2", "A4294967298", "A18446744073709551618"):
        cells = "".join(cell(f"{letters(at)}2" if at else name, text) for at, text in enumerate(ROW))
        trial.write("a.xlsx", xlsx([row(1, HEADS), f'<row r="2">{cells}</row>']))
        trial.run("check", "a.xlsx", code=1, says=["T13"], never=["B1215752191"])
    for number in ("99999999", "1048577", "99999999999", "0", "4294967298", "18446744073709551618", "-1"):
        cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ROW)
        trial.write("a.xlsx", xlsx([row(1, HEADS), f'<row r="{number}">{cells}</row>']))
        trial.run("check", "a.xlsx", code=1, says=["T13"])
    last = "".join(cell(f"{letters(at)}1048576", text) for at, text in enumerate(ROW))
    trial.write("a.xlsx", xlsx([row(1, HEADS), f'<row r="1048576">{last}</row>']))
    trial.run("check", "a.xlsx", code=0)


def settings_without_end(trial):
    trial.copy(SAMPLE, "p")
    keys = (f"k{at} = 1\n" for at in range(4_500_000))
    trial.write("big.toml", keys)
    with open(trial.path("big.toml"), "rb") as big:
        content = big.read()
    settings = open(f"{SAMPLE}/jixiao.toml", "rb").read()
    trial.write("p/jixiao.toml", content + settings)
    trial.run("check", "p", code=1, says=["T14", r"jixiao\.toml"])
    trial.write("p/jixiao.toml", settings + b'columns = "columns.toml"\n')
    trial.write("p/columns.toml", content)
    trial.run("check", "p", code=1, says=["T14", r"columns\.toml"])
    trial.write("p/jixiao.toml", settings)
    trial.run("cut", "p", "--policy", "big.toml", code=1, says=["T14"])
    trial.run("simulate", "p", "--scenarios", "big.toml", code=1, says=["T14"])
    trial.write("book/rulebook.toml", content)
    trial.write("book/grades.toml", "")
    trial.run("rulebook", "check", "book", code=1, says=["T14"])


def years_and_nulls(trial):
    settings = open(f"{SAMPLE}/jixiao.toml", encoding="utf-8").read()
    trial.copy(SAMPLE, "p")
    for year in ("-1", "0", "65536", "4294967296", "99999999999999999999", "20255", "1899", "2025.5", '"2025"'):
        trial.write("p/jixiao.toml", settings.replace("year = 2025", f"year = {year}"))
        trial.run("check", "p", code=1, says=["T06", r"jixiao\.toml"])
    for year in ("-1", "0", "65536", "20255", "99999999999999999999"):
        trial.write("a.csv", wide([project(year=year)]))
        trial.run("check", "a.csv", code=1, says=[r"a\.csv:2"])
        trial.run("score", "a.csv", "-o", "out", code=1, says=[r"a\.csv:2"])
    trial.write("p/jixiao.toml", settings)
    # What is between two digits joins them into no number.
    for sign in ("\x01", "\x08", "\x1b", "\u200b"):
        trial.write("a.csv", wide([project(budget=f"1{sign}0")]))
        for job in (["check", "a.csv"], ["score", "a.csv", "-o", "out"]):
            trial.run(*job, code=1, says=["D0[0-9]", r"a\.csv:2"])
    for name in ("project_id", "name", "department", "budget"):
        trial.write("a.csv", wide([project(), project(**{"project_id": "q", name: "1\0"})]))
        trial.run("check", "a.csv", code=1, says=["T01"])
        # Other signs that nobody sees are taken out, which is told.
        for sign in ("\x01", "\x07", "\x1b", "\x7f"):
            trial.write("a.csv", wide([project(), project(**{"project_id": "q", name: f"1{sign}"})]))
            trial.run("check", "-v", "a.csv", code=0, says=["T45"])


def what_is_no_text(trial):
    trial.copy(SAMPLE, "p")
    for name, content in (
        ("png", png()), ("utf-32-le", "a,b\n1,2\n".encode("utf-32-le")), ("utf-32", "项目编号,b\n1,2\n".encode("utf-32")),
        ("utf-32-be", b"\0\0\xfe\xff" + "a,b\n1,2\n".encode("utf-32-be")), ("elf", b"\x7fELF" + bytes(range(256)) * 9),
        ("zeros", bytes(4096)), ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"), ("gzip", b"\x1f\x8b\x08" + bytes(range(200))),
    ):
        trial.write("p/projects.csv", content)
        trial.run("check", "p", code=1, says=["T01|T12|T22|T13"], never=["T08", "T03"])
        trial.write("a.csv", content)
        trial.run("score", "a.csv", "-o", "out", code=1, says=["T01|T12|T22|T13"], never=["T08", "T03"])
    for content in (b"", b"\n\n\n", b"\xef\xbb\xbf", b" , ,\n"):
        trial.write("p/projects.csv", content)
        trial.run("check", "p", code=1, says=["T0[0-9]"])
