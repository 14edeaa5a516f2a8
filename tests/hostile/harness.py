"""Runs the program with little memory and time, and sees what it says, what it writes and what it leaves behind."""
import contextlib, hashlib, os, re, resource, shutil, signal, stat, subprocess, sys, tempfile, time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
SAMPLE = os.path.join(ROOT, "samples", "shenyang-2025")
WIDE = os.path.join(ROOT, "samples", "wide", "projects.csv")
MEMORY = 1 << 30
# Of a processor, as other work may share the machine; a job that waits for something gets the longer time.
PROCESSOR = 20
SECONDS = 60


class Ended:
    """How a run ended."""

    def __init__(self, code, out, err, seconds, peak):
        self.code, self.out, self.err, self.seconds, self.peak = code, out, err, seconds, peak

    @property
    def said(self):
        return self.out + self.err


class Trial:
    """A row of the trial: its runs, and what was not as it should be."""

    def __init__(self, program, name):
        self.program, self.name = os.path.abspath(program), name
        self.work = tempfile.mkdtemp(prefix="hostile-")
        self.temporary = tempfile.mkdtemp(prefix="hostile-tmp-")
        # A program that is not optimised is given less of the same.
        self.share = 0.1 if "debug" in self.program.split(os.sep) else 1
        self.runs, self.wrong, self.slowest, self.largest = 0, [], 0.0, 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for folder in (self.work, self.temporary):
            subprocess.run(["chmod", "-R", "u+rwX", folder], stderr=subprocess.DEVNULL)
            shutil.rmtree(folder, ignore_errors=True)

    def path(self, *names):
        """Gives a path in the working folder, with the folders above it made."""
        path = os.path.join(self.work, *names)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def write(self, name, content):
        path = self.path(name)
        with open(path, "wb") as file:
            for piece in content if not isinstance(content, (bytes, str)) else [content]:
                file.write(piece.encode() if isinstance(piece, str) else piece)
        return path

    def copy(self, source, name):
        path = self.path(name)
        (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, path)
        return path

    def fail(self, args, text):
        shown = " ".join(arg if len(arg) < 80 else arg[:77] + "…" for arg in args)
        self.wrong.append(f"jixiao {shown}\n      {text}")

    def check(self, is_right, args, text):
        if not is_right:
            self.fail(args, text)

    def many(self, count):
        return int(count * self.share)

    def environment(self):
        names = {"PATH": os.environ["PATH"], "TMPDIR": self.temporary, "JIXIAO_LANG": "en", "LANG": "C.UTF-8"}
        return names

    def start(self, args, **more):
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, **more}
        more = {"preexec_fn": limit, "cwd": self.work, "env": self.environment(), **more}
        return subprocess.Popen([self.program, *args], **more)

    def ended(self, args, seconds=SECONDS, **more):
        """Runs the program to its end."""
        began = time.monotonic()
        pipes = [tempfile.TemporaryFile(), tempfile.TemporaryFile()]
        process = self.start(args, **{"stdout": pipes[0], "stderr": pipes[1], **more})
        peak, code, taken = 0, None, 0.0
        while code is None:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                code, peak = os.waitstatus_to_exitcode(status), usage.ru_maxrss
                taken = usage.ru_utime + usage.ru_stime
                if taken >= PROCESSOR and code in (-signal.SIGXCPU, -signal.SIGKILL):
                    code = "time"
            elif time.monotonic() - began > seconds:
                process.kill()
                os.wait4(process.pid, 0)
                code = "time"
            else:
                time.sleep(0.005)
        process.returncode = 0
        texts = []
        for pipe in pipes:
            pipe.seek(0)
            texts.append(pipe.read().decode("utf-8", "replace"))
        self.runs += 1
        self.slowest, self.largest = max(self.slowest, taken), max(self.largest, peak)
        return Ended(code, *texts, taken, peak)

    def run(self, *args, code, says=(), never=(), makes=(), loses=(), **more):
        """Runs the program and compares with what should be: the exit code, words that it must and must not
        say, and which names may be new, or other than they were."""
        before = self.snapshot()
        done = self.ended(args, **more)
        told = f"exit {done.code} in {done.seconds:.1f} s, {done.peak >> 10} MB: {done.said[:600].strip()}"
        self.check(done.code == code, args, f"should exit {code}; {told}")
        for text in says:
            self.check(re.search(text, done.said), args, f"should say {text!r}; {told}")
        for text in (*never, "panicked", "memory allocation"):
            self.check(not re.search(text, done.said), args, f"should not say {text!r}; {told}")
        self.unharmed(args, before, makes, loses)
        return done

    def unharmed(self, args, before, makes=(), loses=()):
        """Sees that nothing was lost, changed or left behind."""
        after = self.snapshot()
        allowed = lambda name, names: any(name == one or name.startswith(one + "/") for one in names)
        for name in before:
            if after.get(name) != before[name] and not allowed(name, (*makes, *loses)):
                self.fail(args, f"{name}: was {before[name]}, is {after.get(name)}")
        for name in after:
            if name not in before and not allowed(name, makes):
                self.fail(args, f"left behind: {name}")
        for name in os.listdir(self.temporary):
            self.fail(args, f"left in the temporary folder: {name}")

    def snapshot(self):
        """Gives what is in the working folder: kinds, and sizes or targets, and hashes of what is small."""
        found = {}
        for folder, folders, files in os.walk(self.work):
            for name in folders + files:
                path = os.path.join(folder, name)
                data = os.lstat(path)
                what = [stat.S_IFMT(data.st_mode)]
                if stat.S_ISLNK(data.st_mode):
                    what.append(os.readlink(path))
                elif stat.S_ISREG(data.st_mode):
                    what += [data.st_size, data.st_mtime_ns if data.st_size > 1 << 20 else digest(path)]
                found[os.path.relpath(path, self.work)] = tuple(what)
        return found


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def is_root():
    return os.geteuid() == 0
