//! A fresh folder with the samples and the indicators, and the program run in it.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, LazyLock, Mutex, OnceLock};

/// The sample that the published notice frames.
pub(super) const SAMPLE: &str = "samples/shenyang-2025";
/// Where its results go by default.
pub(super) const RESULT: &str = "shenyang-2025-result";

/// A folder of its own; it is removed when the test ends.
pub(super) struct Sandbox(tempfile::TempDir);

/// What one run of the program came to.
pub(super) struct Ran {
    pub(super) code: i32,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

type Files = BTreeMap<String, Vec<u8>>;

/// What the program writes of the samples as they are, by its arguments; made once for all tests
/// that only look at it.
static MADE: LazyLock<Mutex<HashMap<String, Arc<OnceLock<Files>>>>> = LazyLock::new(Mutex::default);

/// Gives what the program writes with these arguments, which name an untouched sample.
fn made(arguments: &str) -> Arc<OnceLock<Files>> {
    let place = Arc::clone(MADE.lock().unwrap().entry(arguments.to_owned()).or_default());
    place.get_or_init(|| {
        let sandbox = Sandbox::new();
        let done = sandbox.run(&format!("{arguments} -o out"));
        assert_eq!(done.code, 0, "{}{}", done.stdout, done.stderr);
        sandbox.files("out")
    });
    place
}

impl Sandbox {
    /// Puts into a folder what the program writes there with these arguments, `-o` aside.
    pub(super) fn place(&self, arguments: &str, folder: &str) {
        for (name, bytes) in made(arguments).get().unwrap() {
            self.write(&format!("{folder}/{name}"), bytes);
        }
    }

    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["samples", "indicators"] {
            let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
            copy(&source, &folder.path().join(name));
        }
        Self(folder)
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
