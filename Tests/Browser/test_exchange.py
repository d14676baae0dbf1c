"""In and out in a real browser: a spreadsheet is looked at and taken in, an export is made and downloaded."""

import unittest
import zipfile
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from browser import BrowserTest

ROUND = """Who,Date sent,Reply date,Status,1 How many baths?,Page
Marlbridge Council,02/03/2020,27/03/2020,Successful,3,https://peer.example/request/baths
Ostrey City Council,02/03/2020,,Awaiting response,,
"""


class Exchange(BrowserTest):
    patience = 20_000

    def setUp(self):
        super().setUp()
        self.folder = Path(self.desk.folder.name)

    def send(self, page, file):
        page.goto(self.address + "/export")
        page.get_by_label("Files").set_input_files(str(file))
        page.get_by_role("button", name="Look at it").click()
        page.wait_for_url(self.address + "/export/*")
        page.get_by_role("heading", name="What would be imported").wait_for()

    def journey(self, page):
        """A round whose titles do not tell all, then an export that another look finds nothing new in."""
        sheet = self.folder / "baths.csv"
        sheet.write_text(ROUND)
        self.send(page, sheet)
        self.assertTrue(page.get_by_text("no column is known to hold the authority").is_visible())
        page.get_by_label("What column A holds").fill("authority")
        page.get_by_label("What column F holds").fill("url")
        page.get_by_role("button", name="Look again").click()
        page.get_by_text("2 new cases").wait_for()
        page.get_by_label("Keep this under a name").fill("baths")
        page.get_by_label("Title of the request").fill("Public baths")
        page.get_by_role("button", name="Import").click()
        page.get_by_role("heading", name="Imported").wait_for()
        self.assertEqual((self.folder / "book" / "Maps" / "baths.map").read_text().splitlines()[1:],
                         ["authority=A", "url=F"])
        page.goto(self.address + "/cases/public-baths/marlbridge")
        link = page.get_by_role("link", name="On the web")
        self.assertEqual(link.get_attribute("href"), "https://peer.example/request/baths")

        page.goto(self.address + "/export")
        page.get_by_role("button", name="Make the export").click()
        page.get_by_role("link", name="Download casebook.zip").wait_for()
        with page.expect_download() as download:
            page.get_by_role("link", name="Download casebook.zip").click()
        packed = self.folder / "casebook.zip"
        download.value.save_as(packed)
        names = zipfile.ZipFile(packed).namelist()
        self.assertIn("casebook/data/truth/events.jsonl", names)
        self.assertIn("casebook/data/files/Maps/baths.map", names)
        self.send(page, packed)
        self.assertTrue(page.get_by_text("There is nothing in it").is_visible())

    def test_in_and_out(self):
        self.journey(self.page())

    def test_in_and_out_without_javascript(self):
        self.journey(self.page(java_script_enabled=False))

    def test_what_is_sent_is_shown_as_it_goes(self):
        page = self.page()
        big = self.folder / "big.zip"
        big.write_bytes(b"PK\3\4" + bytes(16 << 20))
        page.goto(self.address + "/export")
        page.get_by_label("Files").set_input_files(str(big))
        said = page.evaluate("""() => new Promise((resolve) => {
          const form = document.querySelector("form[data-upload]");
          new MutationObserver(() => {
            const bar = form.querySelector("progress");
            const words = form.querySelector("[role=status]");
            if (bar && words && words.textContent) resolve([bar.max > 0, words.textContent]);
          }).observe(form, { childList: true, subtree: true, attributes: true, characterData: true });
          form.requestSubmit();
        })""")
        self.assertTrue(said[0])
        self.assertRegex(said[1], r"^\d+ % sent$")
        page.wait_for_url(self.address + "/export/*")
        page.get_by_role("heading", name="Nothing was changed").wait_for()

    def test_axe_finds_nothing_and_nothing_scrolls_sideways(self):
        page = self.page()
        sheet = self.folder / "baths.csv"
        sheet.write_text(ROUND)
        self.send(page, sheet)
        for address in (page.url, self.address + "/export"):
            page.goto(address)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found = Axe().run(page)
                self.assertEqual(found.violations_count, 0, found.generate_report())
            page.set_viewport_size({"width": 320, "height": 640})
            wide = page.evaluate("document.documentElement.scrollWidth")
            self.assertLessEqual(wide, 320, address)
            page.set_viewport_size({"width": 1280, "height": 900})


if __name__ == "__main__":
    unittest.main()
