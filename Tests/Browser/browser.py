"""A browser on a desk of its own, in which a page that breaks its rules fails the test."""

import os
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from playwright.sync_api import sync_playwright

from desk import ROOT, TODAY, Desk

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


class BrowserTest(unittest.TestCase):
    # How long a page may take, in milliseconds.
    patience = 10_000
    # The PostgreSQL server that the casebook is on; without one it is a file.
    store = None

    def setUp(self):
        self.desk = self.enterContext(Desk(self.store))
        self.address = self.desk.address
        player = self.enterContext(sync_playwright())
        self.browser = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        self.addCleanup(self.browser.close)

    def page(self, **options):
        page = self.browser.new_context(**options).new_page()
        self.desk.log_in(page)
        page.set_default_timeout(self.patience)
        faults = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: "Content Security Policy" in said.text
                and faults.append(said.text))
        self.addCleanup(lambda: self.assertEqual(faults, []))
        return page


class EmptyFolderTest(unittest.TestCase):
    def setUp(self):
        """`foi` without words in an empty home folder, on a desktop that writes down what it opens."""
        self.home = Path(self.enterContext(tempfile.TemporaryDirectory()))
        tools = self.home / ".tools"
        tools.mkdir()
        self.opened = self.home / ".opened"
        opener = tools / "xdg-open"
        opener.write_text(f'#!/bin/sh\nprintf "%s" "$1" >"{self.opened}.part"\n'
                          f'mv "{self.opened}.part" "{self.opened}"\n')
        opener.chmod(0o755)
        program = os.environ.get("FOI", str(ROOT / ".build" / "debug" / "foi"))
        environment = dict(os.environ, HOME=str(self.home), FOI_TODAY=TODAY, DISPLAY=":99",
                           PATH=f"{tools}:{os.environ['PATH']}")
        environment.pop("FOI_CASEBOOK", None)
        self.foi = subprocess.Popen([program], cwd=self.home, env=environment,
                                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.addCleanup(self.end)
        player = self.enterContext(sync_playwright())
        self.browser = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        self.addCleanup(self.browser.close)

    def end(self):
        self.foi.terminate()
        self.foi.wait(timeout=5)
        self.foi.stdout.close()

    def open(self, **options):
        """The page that the desktop was asked to open."""
        for _ in range(600):
            if self.opened.exists():
                break
            time.sleep(0.1)
        page = self.browser.new_context(**options).new_page()
        page.set_default_timeout(10_000)
        page.goto(self.opened.read_text())
        self.address = page.url.split("/?")[0].rstrip("/")
        return page
