//! A fresh folder with the indicators and the samples but the broken ones, and the program run in it.

use jixiao::problem::Problem;
use jixiao::{Assessment, Format, Mode, Source, WriteOptions, assess, rules_of};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

/// The sample that the published notice frames.
pub(super) const SAMPLE: &str = "samples/shenyang-2025";
/// Where its results go by default.
pub(super) const RESULT: &str = "shenyang-2025-result";

/// The folders that lie in a sandbox from the start.
const LAID: [&str; 2] = ["samples", "indicators"];

/// A folder of its own; it is removed when the test ends.
pub(super) struct Sandbox(tempfile::TempDir);

/// What one run of the program came to.
#[derive(Clone)]
pub(super) struct Ran {
    pub(super) code: i32,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

type Files = BTreeMap<String, Vec<u8>>;

/// What a run that succeeds leaves behind.
struct Made {
    ran: Ran,
    /// The folder it writes where it is told none.
    folder: String,
    files: Files,
}

/// What the program makes of the samples as they are, by its arguments; made once for all tests that
/// only look at it.
static MADE: LazyLock<Mutex<HashMap<String, Arc<OnceLock<Made>>>>> = LazyLock::new(Mutex::default);

/// What `run` makes of the sample where it names no policy.
static WITHOUT_POLICY: LazyLock<Made> = LazyLock::new(|| {
    let sandbox = Sandbox::new();
    sandbox.forget_policy();
    sandbox.made(&format!("run {SAMPLE}"))
});

/// Gives what the program makes with these arguments, which name an untouched sample.
fn made(arguments: &str) -> Arc<OnceLock<Made>> {
    let place = Arc::clone(MADE.lock().unwrap().entry(arguments.to_owned()).or_default());
    place.get_or_init(|| Sandbox::new().made(arguments));
    place
}

impl Sandbox {
    /// Puts into a folder what the program writes there with these arguments, `-o` aside.
    pub(super) fn place(&self, arguments: &str, folder: &str) {
        self.write_all(folder, &made(arguments).get().unwrap().files);
    }

    /// Does as if the program had been run with these arguments, which name an untouched sample and
    /// no folder to write.
    pub(super) fn run_of_sample(&self, arguments: &str) -> Ran {
        let made = made(arguments);
        let Made { ran, folder, files } = made.get().unwrap();
        self.write_all(folder, files);
        ran.clone()
    }

    fn write_all(&self, folder: &str, files: &Files) {
        for (name, bytes) in files {
            self.write(&format!("{folder}/{name}"), bytes);
        }
    }

    /// Takes the policy from the sample's settings, and puts into a folder what `run` then writes.
    pub(super) fn place_without_policy(&self, folder: &str) {
        self.forget_policy();
        self.write_all(folder, &WITHOUT_POLICY.files);
    }

    fn forget_policy(&self) {
        let file = format!("{SAMPLE}/jixiao.toml");
        let settings = String::from_utf8(self.read(&file)).unwrap();
        let without = settings.lines().filter(|line| !line.starts_with("policy"));
        self.write(&file, without.collect::<Vec<_>>().join("\n"));
    }

    /// Runs the program, which must succeed, and gives what it leaves in this folder.
    fn made(&self, arguments: &str) -> Made {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
        let names = fs::read_dir(self.path("")).unwrap().map(|entry| entry.unwrap().file_name());
        let names = names.map(|name| name.into_string().unwrap());
        let new: Vec<String> = names.filter(|name| !LAID.contains(&name.as_str())).collect();
        let [folder] = new.as_slice() else { panic!("{arguments} writes {new:?}") };
        Made { ran, files: self.files(folder), folder: folder.clone() }
    }

    pub(super) fn new() -> Self {
        let sandbox = Self(tempfile::tempdir().unwrap());
        for name in ["samples/edge", "samples/sheets", SAMPLE, "samples/wide", "indicators"] {
            sandbox.lay(name);
        }
        sandbox
    }

    /// Adds a folder of the repository that few look at, such as one of the hundreds of
    /// `samples/broken`.
    pub(super) fn lay(&self, name: &str) {
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name), &self.path(name));
    }

    /// Prepares the program; what the caller's terminal asks for is not passed on.
    pub(super) fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jixiao"));
        command.args(line.split_whitespace()).current_dir(self.0.path()).stdin(Stdio::null());
        for name in ["JIXIAO_LANG", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs the program with arguments that hold no spaces.
    pub(super) fn run(&self, line: &str) -> Ran {
        ran(&mut self.command(line))
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(super) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    pub(super) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Assesses an input in the folder through the library, for a test that looks at few of the
    /// files `run` makes.
    pub(super) fn assess(&self, input: &str) -> Assessment {
        let source = Source::path(self.path(input));
        let assessed = assess(&source, &rules_of(&source).unwrap(), Mode::Final).unwrap();
        let assessment = assessed.portfolio().unwrap();
        assert!(!assessment.problems.iter().any(Problem::blocks), "{:?}", assessment.problems);
        assessment
    }

    /// Gives every file under a folder by name, with `/` between folders.
    pub(super) fn files(&self, folder: &str) -> Files {
        let mut files = BTreeMap::new();
        gather(&self.path(folder), "", &mut files);
        files
    }
}

fn gather(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            gather(&path, &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(path).unwrap());
        }
    }
}

impl Ran {
    /// Reads standard output as JSON.
    pub(super) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap()
    }
}

/// Makes one file of an assessment, as `run` does in Chinese.
pub(super) fn make(assessment: &Assessment, format: Format) -> Vec<u8> {
    assessment.write(format, &WriteOptions::default()).unwrap()
}

/// Makes `results.csv` and `summary.csv`.
pub(super) fn tables(assessment: &Assessment) -> [Vec<u8>; 2] {
    [Format::Results, Format::Summary].map(|format| make(assessment, format))
}

/// Runs a prepared program to its end.
pub(super) fn ran(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).unwrap();
    }
}
