"""Faults of the machine: jobs stopped and killed at any moment, disks that are full or may not be written, inputs that
vanish, two jobs at once. The old result stays whole, or the new one is whole; nothing is left for ever."""
import os, random, shutil, signal, subprocess, time
from files import project, wide
from harness import SAMPLE, is_root

MARKS = ("results.csv", "manifest.json", "report.html")


def whole(trial, name, args):
    """Sees that a result folder is one that its own manifest lists."""
    done = trial.ended(["verify", name], seconds=30)
    trial.check(done.code == 0, args, f"the result is not whole: exit {done.code} {done.said[:400]}")


def hidden(trial):
    return [name for name in os.listdir(trial.work) if name.startswith(".jixiao-")]


def two_inputs(trial):
    """Two inputs that come to different results, and how long a job on one takes."""
    trial.copy(SAMPLE, "one")
    trial.copy(SAMPLE, "two")
    path = trial.path("two/jixiao.toml")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    trial.write("two/jixiao.toml", text.replace("title = \"", "title = \"二 "))
    began = time.monotonic()
    trial.run("run", "one", "-o", "out", code=0, makes=["out"])
    return time.monotonic() - began


def stopped_at(trial, args, moment, how):
    """Stops a job after a while; gives the exit code."""
    process = trial.start(args, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(moment)
    process.send_signal(how)
    trial.runs += 1
    said = process.communicate(timeout=30)[1].decode("utf-8", "replace")
    return process.returncode, said


def jobs_stopped(trial):
    seed = random.Random(20251125)
    taken = two_inputs(trial)
    stops = 0
    for at in range(16):
        args = ["run", ("two", "one")[at % 2], "-o", "out", "--force"]
        how = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)[at % 3]
        code, said = stopped_at(trial, args, seed.uniform(0.02, taken), how)
        stops += code == 2
        # Before the program listens the system ends it, and after its work it ends by itself.
        trial.check(code in (0, 2, -how), args, f"exit {code}: {said[:300]}")
        trial.check(code != 2 or "interrupted" in said, args, f"does not say so: {said[:300]}")
        trial.check(not hidden(trial), args, f"left behind: {hidden(trial)}")
        whole(trial, "out", args)
    trial.check(stops > 5, ["run"], f"only {stops} of 16 jobs were stopped at work")


def jobs_killed(trial):
    seed = random.Random(7)
    taken = two_inputs(trial)
    trial.write("out/mine.txt", "mine")
    for at in range(16):
        args = ["run", ("two", "one")[at % 2], "-o", "out", "--force"]
        # Most of what can be lost is moved at the very end.
        moment = seed.uniform(0.02, taken) if at % 2 else taken * seed.uniform(0.9, 1.1)
        stopped_at(trial, args, moment, signal.SIGKILL)
        whole(trial, "out", args)
        trial.check(os.path.exists(trial.path("out/mine.txt")) or hidden(trial), args, "a file of somebody's was lost")
    trial.run("run", "one", "-o", "out", "--force", code=0, makes=["out"], loses=hidden(trial))
    trial.check(not hidden(trial), ["run"], f"nobody swept {hidden(trial)}")
    trial.check(os.path.exists(trial.path("out/mine.txt")), ["run"], "a file of somebody's was lost")


def streams_killed(trial):
    seed = random.Random(11)
    trial.write("big.csv", wide(project(project_id=f"p{at}") for at in range(400_000)))
    began = time.monotonic()
    trial.run("score", "big.csv", "-o", "out", code=0, makes=["out"], seconds=60)
    taken = time.monotonic() - began
    for how in (signal.SIGKILL, signal.SIGTERM):
        for _ in range(6):
            args = ["score", "big.csv", "-o", "out"]
            stopped_at(trial, args, seed.uniform(0.02, taken), how)
            whole(trial, "out", args)
    trial.run("score", "big.csv", "-o", "out", code=0, makes=["out"], loses=hidden(trial), seconds=60)
    trial.check(not hidden(trial), ["score"], f"nobody swept {hidden(trial)}")


def what_a_killed_job_took_away(trial):
    """As a job leaves it that is killed between taking a folder away and putting another in its place."""
    two_inputs(trial)
    trial.write("out/mine.txt", "mine")
    before = trial.snapshot()
    for name, with_out in ((".jixiao-aaaaaa", False), (".jixiao-bbbbbb", True)):
        trial.write(f"{name}/lock", "1\nout\n")
        os.mkdir(trial.path(f"{name}/new"))
        if with_out:
            trial.write(f"{name}/old/yours.txt", "yours")
        else:
            os.rename(trial.path("out"), trial.path(f"{name}/old"))
        trial.write("next.csv", wide([project()]))
        trial.run("score", "next.csv", "-o", "other", code=0, makes=["other", "out", "next.csv"], loses=[name])
        trial.check(not hidden(trial), ["score"], f"nobody swept {hidden(trial)}")
    after = trial.snapshot()
    kept = {name: what for name, what in before.items() if name.startswith("out")}
    trial.check(all(after.get(name) == what for name, what in kept.items()), ["score"], "the old result is not as it was")
    trial.check("out/yours.txt" in after, ["score"], "a file of somebody's was lost")
    # What says nothing, or names a place elsewhere, is nobody's way to move files.
    trial.write(".jixiao-cccccc/lock", "1\n../elsewhere\n")
    trial.write(".jixiao-cccccc/old/x.txt", "x")
    trial.write(".jixiao-dddddd/note.txt", "not ours")
    trial.run("score", "next.csv", "-o", "other", code=0, makes=["other"])
    trial.check(len(hidden(trial)) == 2, ["score"], f"touched: {hidden(trial)}")


def two_jobs_at_once(trial):
    two_inputs(trial)
    for _ in range(4):
        args = [["run", name, "-o", "out", "--force"] for name in ("one", "two", "one")]
        jobs = [trial.start(one, stdout=subprocess.DEVNULL) for one in args]
        for job, one in zip(jobs, args):
            said = job.communicate(timeout=60)[1].decode("utf-8", "replace")
            trial.check(job.returncode in (0, 2), one, f"exit {job.returncode}: {said[:300]}")
        trial.runs += 3
        whole(trial, "out", args[0])
        trial.check(not hidden(trial), args[0], f"left behind: {hidden(trial)}")


def full_disks(trial):
    two_inputs(trial)
    disk = trial.path("disk")
    os.mkdir(disk)
    mounted = is_root() and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "none", disk], stderr=subprocess.DEVNULL).returncode == 0
    if mounted:
        try:
            trial.run("run", "one", "-o", "disk/out", code=0, makes=["disk"])
            trial.write("disk/fill", b"x" * (1 << 20))
            jobs = [["run", "two", "-o", "disk/out"], ["chart", "all", "two", "-o", "disk/charts"], ["template", "two", "-o", "disk/forms"]]
            with open(trial.path("disk/rest"), "wb", buffering=0) as file:
                try:
                    while True:
                        file.write(b"x" * 4096)
                except OSError:
                    pass
            for job in [*jobs, ["report", "notice", "two", "-o", "disk/a.docx"]]:
                trial.run(*job, code=2, says=["disk is full"])
            whole(trial, "disk/out", jobs[0])
        finally:
            subprocess.run(["umount", disk], check=True)

    def small():
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    for job in (["run", "two", "-o", "out"], ["score", "two", "-o", "out2"], ["report", "html", "two", "-o", "a.html"]):
        trial.run(*job, code=2, says=["full"], preexec_fn=small)
    whole(trial, "out", ["run"])


def places_that_may_not_be_written(trial):
    two_inputs(trial)
    os.mkdir(trial.path("locked"))
    shutil.copytree(trial.path("out"), trial.path("locked/out"))
    subprocess.run(["chmod", "-R", "a+rX", trial.work], check=True)
    subprocess.run(["chmod", "a-w", trial.path("locked"), trial.path("locked/out")], check=True)
    os.chmod(trial.temporary, 0o777)
    who = {"user": 65534, "group": 65534} if is_root() else {}
    for job in (["run", "one", "-o", "locked/out"], ["run", "one", "-o", "locked/new"], ["chart", "grades", "one", "-o", "locked/a.svg"],
                ["new", "locked/p"], ["score", "one", "-o", "locked/out"]):
        trial.run(*job, code=2, says=["no right to write|cannot write"], **who)
    os.chmod(trial.path("one/facts.csv"), 0)
    trial.run("run", "one", "-o", "out", code=2, says=["cannot read .*facts.csv|facts.csv"], **who)


def inputs_that_vanish(trial):
    """Files that go, or become others, while they are read: one result or the other, never of both."""
    two_inputs(trial)
    shutil.copytree(trial.path("one"), trial.path("live"))
    expected = set()
    for name in ("one", "two"):
        trial.run("run", name, "-o", f"of-{name}", code=0, makes=[f"of-{name}"])
    seed = random.Random(3)
    for at in range(8):
        job = trial.start(["run", "live", "-o", "live-out", "--force"], stdout=subprocess.DEVNULL)
        time.sleep(seed.uniform(0.0, 0.15))
        if at % 2:
            os.rename(trial.path("live/facts.csv"), trial.path("live/facts.gone"))
        else:
            shutil.copy(trial.path("two/jixiao.toml"), trial.path("live/jixiao.toml.new"))
            os.rename(trial.path("live/jixiao.toml.new"), trial.path("live/jixiao.toml"))
        said = job.communicate(timeout=60)[1].decode("utf-8", "replace")
        trial.runs += 1
        trial.check(job.returncode in (0, 1, 2) and "panicked" not in said, ["run"], f"exit {job.returncode}: {said[:300]}")
        if at % 2:
            os.rename(trial.path("live/facts.gone"), trial.path("live/facts.csv"))
        else:
            shutil.copy(trial.path("one/jixiao.toml"), trial.path("live/jixiao.toml"))
        if job.returncode == 0:
            told = open(trial.path("live-out/report.md" if os.path.exists(trial.path("live-out/report.md")) else "live-out/results.csv"), "rb").read()
            expected.add(told)
        trial.check(not hidden(trial), ["run"], f"left behind: {hidden(trial)}")
    trial.check(len(expected) <= 2, ["run"], "results that are of neither input")


ROWS = [
    jobs_stopped, jobs_killed, streams_killed, what_a_killed_job_took_away, two_jobs_at_once, full_disks,
    places_that_may_not_be_written, inputs_that_vanish,
]
