"""A browser on a desk of its own, in which a page that breaks its rules fails the test."""

import os
import shutil
import unittest

from playwright.sync_api import sync_playwright

from desk import Desk

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


class BrowserTest(unittest.TestCase):
    # How long a page may take, in milliseconds.
    patience = 10_000

    def setUp(self):
        self.desk = self.enterContext(Desk())
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
