"""Places that are no files or folders: results are not written over them, and nothing is read from them for ever."""
import json, os, socket, stat
from harness import SAMPLE, WIDE, is_root
from files import wide, project

DEVICE = "/dev/zero"


def fifo(path):
    os.mkfifo(path)


def listening(path):
    with socket.socket(socket.AF_UNIX) as one:
        here = os.getcwd()
        os.chdir(os.path.dirname(path))
        one.bind(os.path.basename(path))
        os.chdir(here)


def device(path):
    if is_root():
        os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(1, 3))
    else:
        os.symlink("/dev/null", path)


def nowhere(path):
    os.symlink("nowhere", path)


def link_to_file(path):
    with open(path + ".target", "w") as file:
        file.write("mine")
    os.symlink(os.path.basename(path) + ".target", path)


def link_to_folder(path):
    os.mkdir(path + ".target")
    os.symlink(os.path.basename(path) + ".target", path)


def plain_file(path):
    with open(path, "w") as file:
        file.write("mine")


def plain_folder(path):
    os.mkdir(path)


NODES = [fifo, listening, device, nowhere, link_to_file, link_to_folder]


def blocked(trial):
    """A portfolio that blocks: a job that gets as far as it exits 1."""
    folder = trial.copy(SAMPLE, "blocked")
    with open(os.path.join(folder, "facts.csv"), "a") as facts:
        facts.write("nobody,project-basis,,law-or-plan,符合,,,\n")
    trial.write("blocked.csv", wide([project(project_id="a"), project(project_id="a")]))
    return folder


def results_in_place_of_no_folder(trial):
    blocked(trial)
    trial.write("forms/note.txt", "none")
    trial.write("sheets/a.csv", "三级指标,分值,得分\n产出,10,9\n")
    trial.copy(SAMPLE, "sound")
    jobs = [
        ["run", "blocked"], ["score", "blocked"], ["score", "blocked.csv"], ["template", "blocked"],
        ["collect", "forms"], ["chart", "all", "blocked"], ["report", "all", "blocked"],
        ["report", "notice", "blocked", "--split", "department"], ["cut", "blocked", "--split", "department"],
        ["simulate", "blocked", "--scenarios", "sound/scenarios.toml"], ["score", "sheets"],
    ]
    for make in [*NODES, plain_file]:
        name = f"out-{make.__name__}"
        make(trial.path(name))
        for job in jobs:
            for force in ([], ["--force"]):
                trial.run(*job, "-o", name, *force, code=2, says=[name], never=["D03", "F03"])
        trial.run("new", name, "--from", "sound/projects.csv", code=2, says=[name])


def results_in_place_of_no_file(trial):
    blocked(trial)
    trial.copy(SAMPLE, "sound")
    jobs = [
        (["chart", "grades", "blocked"], "svg"), (["report", "notice", "blocked"], "docx"),
        (["report", "html", "blocked"], "html"), (["cut", "blocked"], "csv"),
        (["compare", "blocked", "sound"], "csv"), (["sql", "--dialect", "duckdb"], "sql"),
        (["rulebook", "export", "purchased-services-25"], "csv"),
    ]
    for make in [*NODES, plain_folder]:
        for job, ending in jobs:
            name = f"out-{make.__name__}.{ending}"
            if not os.path.lexists(trial.path(name)):
                make(trial.path(name))
            for force in ([], ["--force"]):
                trial.run(*job, "-o", name, *force, code=2, says=[name], never=["D03", "F03"])
        name = f"out-{make.__name__}.toml"
        make(trial.path(name))
        for force in ([], ["--force"]):
            trial.run("policy", "new", name, "--like", "shenyang-2025", *force, code=2, says=[name])


def results_over_an_input(trial):
    trial.copy(SAMPLE, "p")
    trial.run("run", "p", "-o", "r", code=0, makes=["r"])
    trial.write("w.csv", wide([project()]))
    trial.run("policy", "new", "own.toml", "--like", "shenyang-2025", code=0, makes=["own.toml"])
    jobs = [
        ["cut", "p", "-o", "p/projects.csv"], ["cut", "p", "-o", "p/../p/facts.csv"], ["cut", "w.csv", "--policy", "example-stepped", "-o", "w.csv"],
        ["compare", "r", "p", "-o", "r/results.csv"], ["compare", "r", "p", "-o", "p/facts.csv"],
        ["sql", "--dialect", "duckdb", "--policy", "own.toml", "-o", "own.toml"], ["policy", "new", "own.toml", "--like", "own.toml"],
    ]
    for job in jobs:
        trial.run(*job, "--force", code=2, says=["is read for this"])


def reading_what_never_ends(trial):
    fifo(trial.path("fifo"))
    listening(trial.path("socket"))
    trial.copy(SAMPLE, "sound")
    trial.write("new.csv", wide([project()]))
    for name in (DEVICE, "fifo", "socket", "/dev/full"):
        jobs = [
            ["score", name], ["check", name], ["run", name], ["explain", name, "a"], ["chart", "grades", name],
            ["compare", name, "sound"], ["rulebook", "import", name, "-o", "book"], ["rulebook", "check", name],
            ["new", "made", "--from", name], ["chart", "grades", "sound", "-o", "a.png", "--font", name],
            ["report", "html", "sound", "-o", "a.html", "--font", name], ["simulate", "sound", "--scenarios", name],
            ["verify", "sound", "--results", name], ["verify", name],
        ]
        rules = [
            ["cut", "sound", "--policy", name], ["score", "sound", "--rulebook", name], ["policy", "show", name],
            ["sql", "--dialect", "duckdb", "--policy", name],
        ]
        for job in jobs:
            trial.run(*job, code=2, says=[name.split("/")[-1]])
        # What is no file is no rulebook or policy, either.
        for job in rules:
            trial.run(*job, code=1, says=["T10", name])
    for name in ("projects", "facts", "rulebook", "policy", "exemptions", "last_year", "corrections"):
        for value in (DEVICE, "../fifo", "../socket", ".."):
            head = 'title = "t"\nyear = 2025\nrulebook = "purchased-services-25"\npolicy = "shenyang-2025"\n'
            files = {"projects": "projects.csv", "facts": "facts.csv"}
            if name in ("rulebook", "policy"):
                head = head.replace(f'{name} = "{"purchased-services-25" if name == "rulebook" else "shenyang-2025"}"', f'{name} = "{value}"')
            else:
                files[name] = value
            lines = "".join(f'{key} = "{one}"\n' for key, one in files.items())
            trial.write("sound/jixiao.toml", f"{head}[files]\n{lines}")
            trial.run("check", "sound", code=1, says=["T0[1-9]|T10|R0"])


def verified(trial, name="result"):
    """A result folder that verifies, with its manifest."""
    trial.copy(SAMPLE, "input")
    trial.run("run", "input", "-o", name, code=0, makes=[name])
    return read_manifest(trial, name)


def read_manifest(trial, name):
    with open(trial.path(name, "manifest.json"), encoding="utf-8") as file:
        return json.load(file)


def with_manifest(trial, name, manifest):
    trial.write(f"{name}/manifest.json", json.dumps(manifest, ensure_ascii=False))


def manifests_that_lead_elsewhere(trial):
    manifest = verified(trial)
    trial.run("verify", "result", code=0)
    fifo(trial.path("fifo"))
    secret = trial.write("secret.txt", "secret")
    anywhere = ["/etc/passwd", "../../etc/passwd", "../secret.txt", secret, "a/../../secret.txt"]
    said = None
    for name in [DEVICE, "../fifo", "../" * 20 + "dev/zero", "/nothing", *anywhere]:
        changed = json.loads(json.dumps(manifest))
        changed["inputs"][0]["file"] = name
        with_manifest(trial, "result", changed)
        told = trial.run("verify", "result", code=1).out.replace(name, "")
        trial.check(said in (None, told), ["verify"], f"says of {name} what it does not of another: {told}")
        said = told
    for name in [DEVICE, "../fifo", "/etc"]:
        changed = json.loads(json.dumps(manifest))
        changed["job"]["input"] = name
        with_manifest(trial, "result", changed)
        done = trial.run("verify", "result", code=1, says=["missing"])
        trial.check("agree" not in done.out, ["verify"], "says that something agrees")
    for name in ("rulebook", "policy"):
        for value in (DEVICE, "../fifo"):
            changed = json.loads(json.dumps(manifest))
            changed["job"][name] = value
            with_manifest(trial, "result", changed)
            done = trial.ended(["verify", "result"])
            trial.check(done.code in (1, 2), ["verify"], f"{name} = {value}: exit {done.code} {done.said[:300]}")
    for name in (DEVICE, "../../input/facts.csv", "/etc/passwd"):
        changed = json.loads(json.dumps(manifest))
        changed["outputs"][0]["file"] = name
        with_manifest(trial, "result", changed)
        done = trial.ended(["verify", "result"])
        trial.check(done.code in (1, 2), ["verify"], f"outputs {name}: exit {done.code} {done.said[:300]}")
    # A device, a pipe or a link in the place of a file of the result is no file of the result.
    with_manifest(trial, "result", manifest)
    path = trial.path("result/results.csv")
    for make in (fifo, lambda path: os.symlink(DEVICE, path)):
        os.rename(path, path + ".aside")
        make(path)
        trial.run("verify", "result", code=1, says=["results.csv"])
        os.remove(path)
        os.rename(path + ".aside", path)
    os.remove(trial.path("result/manifest.json"))
    os.symlink(DEVICE, trial.path("result/manifest.json"))
    trial.run("verify", "result", code=2, says=["manifest"])


def manifests_that_ask_too_much(trial):
    trial.copy(SAMPLE, "input")
    trial.run("chart", "all", "input", "-o", "charts", "--dpi", "72", code=0, makes=["charts"])
    manifest = read_manifest(trial, "charts")
    for dots in (0, 1, 71, 1201, 20000, 65535):
        manifest["job"]["chart"]["dots_per_inch"] = dots
        with_manifest(trial, "charts", manifest)
        trial.run("verify", "charts", code=2, says=["manifest"])
    manifest["job"]["chart"]["dots_per_inch"] = 72
    with_manifest(trial, "charts", manifest)
    trial.run("simulate", "input", "--scenarios", "input/scenarios.toml", "-o", "years", code=0, makes=["years"])
    manifest = read_manifest(trial, "years")
    for years in (4_294_967_295, 1_000_000):
        manifest["job"]["simulate"]["years"] = years
        with_manifest(trial, "years", manifest)
        trial.run("verify", "years", code=2, says=["manifest"])
    trial.write("result/manifest.json", "[" * 2_000_000)
    trial.run("verify", "result", code=2, says=["manifest"])
    trial.write("result/manifest.json", (b"[" + b" " * (1 << 20) for _ in range(300)))
    trial.run("verify", "result", code=2, says=["manifest"])


def files_added_to_a_result(trial):
    verified(trial)
    added = ["extra.docx", "charts/evil.svg", "deep/er/x.csv"]
    for name in added:
        trial.write(f"result/{name}", "x")
    trial.run("verify", "result", code=0, says=[name.replace(".", r"\.") for name in added])
    os.symlink("/etc/passwd", trial.path("result/linked"))
    trial.run("verify", "result", code=0, says=["linked"])
