"""A casebook of its own, served by the built program, for the tests in this folder."""

import os
import queue
import subprocess
import tempfile
import threading
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "Requests" / "school-systems"
TODAY = "2020-10-20"


# A PostgreSQL server for casebooks of teams, where there is one.
SERVER = os.environ.get("FOI_TEST_POSTGRES")


class Desk:
    """Started with `with`; ends the server and throws the casebook away."""

    def __init__(self, store=None):
        """With a store, the casebook is a schema of its own on that PostgreSQL server."""
        self.store = store
        self.schema = f"foi_browser_{uuid.uuid4().hex}"

    def __enter__(self):
        self.program = os.environ.get("FOI", str(ROOT / ".build" / "debug" / "foi"))
        self.folder = tempfile.TemporaryDirectory()
        self.environment = dict(os.environ, FOI_TODAY=TODAY)
        where = ["--store", f"{self.store}?schema={self.schema}"] if self.store else []
        self.foi("init", "book", *where)
        self.book = Path(self.folder.name) / "book"
        (self.book / "foi.yaml").write_text("name: Jo Marchmont\nemail: jo@marchmont.example\n")
        self.foi("authority", "import", str(EXAMPLE / "authorities.csv"), "--casebook", "book")
        self.server = subprocess.Popen(
            [self.program, "serve", "--port", "0", "--casebook", "book"],
            cwd=self.folder.name, env=self.environment, stderr=subprocess.PIPE, text=True)
        self.openings = queue.Queue()
        threading.Thread(target=self.read_openings, daemon=True).start()
        first = self.openings.get(timeout=60)
        self.address = first.split("/login?")[0]
        self.openings.put(first)
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(timeout=5)
        self.folder.cleanup()
        if self.store:
            subprocess.run(["psql", "-X", "-q", self.store, "-c",
                            f"SET client_min_messages TO error; DROP SCHEMA {self.schema} CASCADE"],
                           check=True)

    def read_openings(self):
        """Every address that the server prints: each opens one browser, then comes the next."""
        for line in self.server.stderr:
            if "http" in line:
                self.openings.put(line.split()[2])

    def log_in(self, page):
        page.goto(self.openings.get(timeout=60))

    def foi(self, *words):
        done = subprocess.run(
            [self.program, *words], cwd=self.folder.name, env=self.environment,
            capture_output=True, text=True, check=True)
        return done.stdout
