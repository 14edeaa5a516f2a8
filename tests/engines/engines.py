"""The engines, each started for itself and asked by its own client: all give the columns of a statement with their
types, and rows of Decimal, int, str and None."""
import csv, os, re, shutil, subprocess, sys, tempfile
from decimal import Decimal

CREATE = re.compile(r"CREATE TABLE\s+([\"`])(?P<name>.*?)\1\s*\((?P<body>.*?)\n\)(?P<tail>[^;]*);", re.S)
# A column of a created table: its name and type, without what is checked.
COLUMN = re.compile(r"^\s*([\"`])(?P<name>.*?)\1 (?P<type>.*?)(?: NOT NULL)?(?: CHECK \(.*\))?,?$")


def created(text):
    """The tables of a file of CREATE TABLE: name, columns with their types, and what stands behind."""
    for found in CREATE.finditer(text):
        lines = [COLUMN.match(line) for line in found["body"].strip("\n").split("\n")]
        assert all(lines), f"a column cannot be read:\n{found['body']}"
        yield found["name"], [(line["name"], line["type"]) for line in lines], found["tail"]


def read_csv(path):
    """The heading and rows of a table; blank is null."""
    with open(path, encoding="utf-8", newline="") as f:
        rows = list(csv.reader(f))
    return rows[0], [[cell or None for cell in row] for row in rows[1:]]


class Engine:
    """An engine. Tables are first made as they are meant to be, which proves that the statement is one, and then
    without their checks, as statements must tell what checks would have kept out."""

    def __init__(self, work):
        self.work = os.path.join(work, self.name)
        os.makedirs(self.work, exist_ok=True)

    def quoted(self, name):
        return '"' + name.replace('"', '""') + '"'

    def load(self, folder):
        text = open(os.path.join(folder, f"{self.name}-create.sql"), encoding="utf-8").read()
        tables = list(created(text))
        assert tables, "the file creates no table"
        for name, _, _ in tables:
            self.run(f"DROP TABLE IF EXISTS {self.quoted(name)}")
        for statement in filter(None, map(str.strip, text.split(";\n"))):
            self.run(statement)
        for name, columns, tail in tables:
            self.run(f"DROP TABLE {self.quoted(name)}")
            listed = ", ".join(f"{self.quoted(column)} {kind}" for column, kind in columns)
            self.run(f"CREATE TABLE {self.quoted(name)} ({listed}){tail}")
            path = os.path.join(folder, f"{name}.csv")
            if not os.path.exists(path):
                continue
            heading, _ = read_csv(path)
            known = {column for column, _ in columns}
            assert set(heading) <= known, f"{name} has no column {sorted(set(heading) - known)}"
            self.fill(name, path, heading, dict(columns))

    def close(self):
        pass


class DuckDb(Engine):
    name = "duckdb"

    def __init__(self, work):
        super().__init__(work)
        import duckdb
        self.connection = duckdb.connect(os.path.join(self.work, "cases.duckdb"))
        self.connection.execute("SET threads = 2")

    def run(self, statement):
        self.connection.execute(statement)

    def fill(self, name, path, heading, _):
        columns = ", ".join(map(self.quoted, heading))
        self.connection.execute(
            f"INSERT INTO {self.quoted(name)} ({columns}) SELECT {columns} FROM "
            f"read_csv(?, all_varchar = true, header = true, nullstr = '', delim = ',', quote = '\"', escape = '\"')", [path])

    def ask(self, statement):
        done = self.connection.execute(statement)
        heading = [(column[0], str(column[1])) for column in done.description]
        return heading, done.fetchall()


class Postgres(Engine):
    name = "postgres"

    def __init__(self, work):
        super().__init__(work)
        import psycopg2
        binaries = "/usr/lib/postgresql"
        newest = max(os.listdir(binaries), key=float)
        self.bin = os.path.join(binaries, newest, "bin")
        # The server refuses to run as root, and its folders are those of who runs it.
        self.user = {"user": "postgres", "group": "postgres"} if os.getuid() == 0 else {}
        self.home = tempfile.mkdtemp(prefix="pg-")
        if self.user:
            shutil.chown(self.home, "postgres", "postgres")
        data = os.path.join(self.home, "data")
        self.server("initdb", "-D", data, "-U", "postgres", "-E", "UTF8", "--locale=C", "-N")
        settings = f"-c listen_addresses='' -c unix_socket_directories={self.home} -c fsync=off -c full_page_writes=off"
        self.server("pg_ctl", "-D", data, "-w", "-l", os.path.join(self.home, "log"), "-o", settings, "start")
        self.connection = psycopg2.connect(host=self.home, user="postgres", dbname="postgres")
        self.connection.autocommit = True
        # Compiling a long statement takes longer than running it.
        self.run("SET jit = off")
        self.run("SET work_mem = '64MB'")

    def server(self, program, *words):
        done = subprocess.run([os.path.join(self.bin, program), *words], cwd=self.home, text=True,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **self.user)
        assert done.returncode == 0, f"{program}: {done.stderr}"

    def run(self, statement):
        with self.connection.cursor() as cursor:
            cursor.execute(statement)

    def fill(self, name, path, heading, _):
        columns = ", ".join(map(self.quoted, heading))
        with self.connection.cursor() as cursor, open(path, encoding="utf-8") as f:
            cursor.copy_expert(f"COPY {self.quoted(name)} ({columns}) FROM STDIN WITH (FORMAT csv, HEADER, NULL '')", f)
            # Without counts of rows the planner joins long statements in the slowest way.
            cursor.execute(f"ANALYZE {self.quoted(name)}")

    def ask(self, statement):
        with self.connection.cursor() as cursor:
            cursor.execute(statement)
            heading = [(column.name, "double" if column.type_code in (700, 701) else "") for column in cursor.description]
            return heading, cursor.fetchall()

    def close(self):
        self.connection.close()
        self.server("pg_ctl", "-D", os.path.join(self.home, "data"), "-m", "immediate", "stop")
        shutil.rmtree(self.home, ignore_errors=True)


class ClickHouse(Engine):
    name = "clickhouse"

    def __init__(self, work):
        super().__init__(work)
        from chdb import session
        self.session = session.Session(os.path.join(self.work, "data"))
        self.run("SET max_threads = 2")

    def quoted(self, name):
        return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`"

    def run(self, statement):
        self.session.query(statement)

    def fill(self, name, path, heading, columns):
        # Its CSV knows no difference between blank and null, its TSV does.
        _, rows = read_csv(path)
        tsv = os.path.join(self.work, f"{name}.tsv")
        with open(tsv, "w", encoding="utf-8", newline="") as f:
            for row in rows:
                cells = zip(heading, row)
                f.write("\t".join(self.cell(cell, columns[column]) for column, cell in cells) + "\n")
        listed = ", ".join(map(self.quoted, heading))
        structure = ", ".join(f"{self.quoted(column)} {columns[column]}" for column in heading)
        structure = structure.replace("\\", "\\\\").replace("'", "\\'")
        self.run(f"INSERT INTO {self.quoted(name)} ({listed}) SELECT {listed} FROM file('{tsv}', 'TSV', '{structure}')")

    def cell(self, cell, kind):
        if cell is None:
            return "\\N" if kind.startswith("Nullable") else ""
        return cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")

    def ask(self, statement):
        text = self.session.query(statement, "TSVWithNamesAndTypes").bytes().decode("utf-8")
        lines = text.rstrip("\n").split("\n")
        names, kinds, *rows = [list(map(self.text, line.split("\t"))) for line in lines]
        return list(zip(names, kinds)), rows

    def text(self, cell):
        if cell == "\\N":
            return None
        escapes = {"\\t": "\t", "\\n": "\n", "\\\\": "\\", "\\'": "'"}
        return re.sub(r"\\.", lambda found: escapes.get(found[0], found[0]), cell)

    def close(self):
        self.session.close()


class Spark(Engine):
    name = "spark"

    def __init__(self, work, workers=2):
        super().__init__(work)
        import pyspark
        from pyspark.sql import SparkSession
        # Executors of their own, so that statements go through what a cluster does with them.
        os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        os.environ["PYSPARK_PYTHON"] = sys.executable
        settings = {
            "spark.sql.ansi.enabled": "true",
            "spark.sql.shuffle.partitions": "2",
            "spark.default.parallelism": "2",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.driver.memory": "2g",
            "spark.driver.host": "127.0.0.1",
            "spark.sql.warehouse.dir": os.path.join(self.work, "warehouse"),
            "spark.log.level": "OFF",
        }
        builder = SparkSession.builder.master(f"local-cluster[{workers},1,1024]").appName("cases")
        for key, value in settings.items():
            builder = builder.config(key, value)
        self.session = builder.getOrCreate()
        # A statement too long to be compiled is interpreted, which is told as an error at every length.
        self.session.sparkContext.setLogLevel("OFF")

    def quoted(self, name):
        return "`" + name.replace("`", "``") + "`"

    def run(self, statement):
        self.session.sql(statement)

    def fill(self, name, path, heading, columns):
        from pyspark.sql.functions import col
        from pyspark.sql.types import StringType, StructField, StructType
        structure = StructType([StructField(column, StringType()) for column in heading])
        rows = self.session.read.csv(path, schema=structure, header=True, nullValue="", quote='"', escape='"', enforceSchema=True)
        cast = [col(self.quoted(column)).cast(columns[column].lower() if column in heading else "string").alias(column)
                for column in heading]
        # As a view the table takes the columns in any order.
        rows.select(*cast).createOrReplaceTempView("loaded")
        listed = ", ".join(map(self.quoted, heading))
        self.run(f"INSERT INTO {self.quoted(name)} ({listed}) SELECT {listed} FROM loaded")

    def ask(self, statement):
        found = self.session.sql(statement)
        return [(column, kind) for column, kind in found.dtypes], [tuple(row) for row in found.collect()]

    def close(self):
        application = self.session.sparkContext.applicationId
        self.session.stop()
        shutil.rmtree(os.path.join(os.environ["SPARK_HOME"], "work", application), ignore_errors=True)


ENGINES = {engine.name: engine for engine in (DuckDb, Postgres, ClickHouse, Spark)}


def as_text(cell):
    """A cell as text, which is exact for whole numbers and decimals."""
    if cell is None or isinstance(cell, str):
        return cell
    assert isinstance(cell, (int, Decimal)) and not isinstance(cell, bool), f"{cell!r} is no exact number"
    return str(cell)
