"""Texts that are too long, or speak to the terminal; and places that take no more text."""
import csv, io, os, pty, select
from files import HEADS, ROW, project, row, wide, xlsx
from harness import SAMPLE



def small(trial, title="t", name="n", department="d", reason="r", evidence="e", more=""):
    settings = f'title = "{title}"\nyear = 2025\nrulebook = "purchased-services-25"\npolicy = "shenyang-2025"\n{more}[files]\nprojects = "projects.csv"\nfacts = "facts.csv"\n'
    trial.write("p/jixiao.toml", settings)
    with open(f"{SAMPLE}/projects.csv", encoding="utf-8", newline="") as projects:
        heading, first = list(csv.reader(projects))[:2]
    own = {**dict(zip(heading, first)), "name": name, "department": department}
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([heading, [own[column] for column in heading]])
    trial.write("p/projects.csv", text.getvalue())
    with open(f"{SAMPLE}/facts.csv", encoding="utf-8") as facts:
        lines = facts.readlines()
    own = [line for line in lines[1:] if line.startswith("SY25-001,")]
    cells = own[0].rstrip("\n").split(",")
    own[0] = ",".join([*cells[:6], f'"{reason}"', f'"{evidence}"']) + "\n"
    trial.write("p/facts.csv", lines[0] + "".join(own))


def long_titles(trial):
    for length in (5_000, 10_000, 20_000, 32_768):
        small(trial, title="标" * length)
        trial.run("check", "p", code=1, says=["T06|T4", r"jixiao\.toml"])
        trial.run("run", "p", "-o", "out", code=1)
    small(trial, title="标 题" * 100)
    trial.run("run", "p", "-o", "out", code=0, makes=["out"])


def long_names(trial):
    for length in (5_000, 13_000, 32_768):
        for name in ("name", "department"):
            small(trial, **{name: "名" * length})
            trial.run("check", "p", code=1, says=[r"projects\.csv:2"])
            trial.run("run", "p", "-o", "out", code=1)
    small(trial, name="名" * 300, department="部" * 300)
    trial.run("run", "p", "-o", "out", code=0, makes=["out"])
    trial.run("chart", "all", "p", "-o", "charts", code=0, makes=["charts"])
    trial.run("report", "all", "p", "-o", "reports", code=0, makes=["reports"])


def texts_beyond_a_cell(trial):
    for length in (32_768, 40_000):
        for name in ("reason", "evidence", "name"):
            small(trial, **{name: "字" * length})
            for job in (["check", "p"], ["run", "p", "-o", "out"], ["template", "p", "-o", "out"], ["report", "all", "p", "-o", "out"]):
                trial.run(*job, code=1, says=[r"\.csv:2"], never=["cannot write", "close it"])
        trial.write("a.csv", wide([project(name="字" * length)]))
        trial.run("check", "a.csv", code=1, says=[r"a\.csv:2"])
        trial.run("score", "a.csv", "-o", "out", code=1, says=[r"a\.csv:2"])
    small(trial, reason="字" * 10_000, evidence="字" * 10_000)
    trial.run("run", "p", "-o", "out", code=0, makes=["out"])


def full_devices(trial):
    trial.copy(SAMPLE, "p")
    trial.run("run", "p", "-o", "r", code=0, makes=["r"])
    trial.write("bad.csv", wide([project(), project()]))
    jobs = [
        ["check", "-v", "p"], ["check", "p"], ["--json", "check", "p"], ["--json", "explain", "p", "SY25-001"],
        ["explain", "p", "SY25-001"], ["score", "p"], ["--json", "score", "p"], ["cut", "p"], ["verify", "r"],
        ["--json", "verify", "r"], ["compare", "r", "p"], ["rulebook", "list"], ["rulebook", "show", "omb-part"],
        ["rulebook", "export", "omb-part"], ["policy", "show", "shenyang-2025"], ["sql", "--dialect", "duckdb"],
        ["completions", "bash"], ["help"], ["--version"], ["--help"], ["check", "--explain"], ["check", "bad.csv"],
        ["simulate", "p", "--scenarios", "p/scenarios.toml"], ["run", "p", "-o", "r"],
    ]
    for job in jobs:
        with open("/dev/full", "w") as full:
            trial.run(*job, code=2, says=["cut short"], stdout=full, makes=["r"])
        with open("/dev/full", "w") as full:
            trial.run(*job, code=trial.ended(job).code, stderr=full, makes=["r"])
    # A reader that has seen enough is no fault.
    done = trial.start(["score", "p"])
    done.stdout.close()
    trial.check(done.wait() == 0, ["score", "p"], f"a closed pipe: exit {done.returncode}")


ESCAPES = ["\x1b[2J", "\x1b]0;x\x07", "\x1b[8m", "\x9b2J", "\x07", "\x08\x08\x08", "\r", "\u202e", "\x7f"]


def on_a_terminal(trial, args):
    """Gives what a terminal gets."""
    ours, theirs = pty.openpty()
    process = trial.start(args, stdout=theirs, stderr=theirs, env={**trial.environment(), "TERM": "xterm"})
    os.close(theirs)
    got = b""
    while True:
        ready, _, _ = select.select([ours], [], [], 10)
        try:
            piece = os.read(ours, 65536) if ready else b""
        except OSError:
            piece = b""
        if not piece:
            break
        got += piece
    os.close(ours)
    trial.runs += 1
    return process.wait(timeout=10), got.decode("utf-8", "replace").replace("\r\n", "\n")


def texts_for_the_terminal(trial):
    import re
    own = re.compile("\x1b\\[[0-9;]*m")
    hides = re.compile("\x1b\\[[0-9;]*8m")
    for escape in ESCAPES:
        rows = [project(), project(project_id=f"q{escape}", name=f"n{escape}n")]
        name = f"w{escape}.csv"
        trial.write(name, wide(rows))
        trial.write(f"d{escape}/jixiao.toml", f"title = 'x{escape}'")
        toml = "".join(f"\\u{ord(c):04x}" for c in f"t{escape}")
        small(trial, more=f'note = "{toml}"\n', title=toml)
        for job in (["score", name], ["check", name], ["check", f"d{escape}"], ["check", f"no{escape}"], [f"ch{escape}"],
                    ["check", "p"], ["run", "p", "-o", f"o{escape}"], ["score", name, "-o", f"o{escape}"], ["explain", name, f"q{escape}"],
                    ["check", "--explain", f"T{escape}"], ["rulebook", "show", f"x{escape}"], ["chart", f"k{escape}", "p"]):
            _, got = on_a_terminal(trial, job)
            left = own.sub("", got)
            controls = [c for c in left if (ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 or c in "\u202e\u2066\u2028"]
            trial.check(not controls and not hides.search(got), job, f"reaches the terminal: {got[:400]!r}")
            done = trial.ended(job)
            left = [c for c in own.sub("", done.said) if (ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 or c == "\u202e"]
            trial.check(not left, job, f"printed: {done.said[:400]!r}")
        import shutil
        for made in os.listdir(trial.work):
            if made.startswith("o"):
                shutil.rmtree(trial.path(made))
