"""Results in a real browser: from the letters to a table and a chart for an article, and lists by keyboard."""

import unittest

from axe_playwright_python.sync_playwright import Axe

from browser import BrowserTest
from test_pages import CASE, REQUEST, log, prepare, upload

RESULTS = REQUEST + "/results"


class Results(BrowserTest):
    def figures(self, page):
        """To a question's figures, one of them set right, undone again, and downloaded."""
        prepare(page, self.address)
        page.goto(self.address + REQUEST)
        page.get_by_role("link", name="Results").click()
        page.get_by_role("link", name="What was your income from all services").click()
        self.assertTrue(page.get_by_text("Marlbridge City Council").first.is_visible())
        self.assertIn("£325,100.51", page.locator("table.rows").inner_text())
        page.get_by_role("link", name="Correct the figure of Marlbridge").click()
        page.get_by_label("Figure, date, yes or no").fill("£1.2m")
        page.get_by_label("For the year").select_option("2018/19")
        page.get_by_label("Note").fill("with VAT")
        page.get_by_role("button", name="Save the figure").click()
        self.assertIn("£1,200,000", page.locator("table.rows").inner_text())
        self.assertIn("£279,394.17", page.locator("table.rows").inner_text())
        page.get_by_role("button", name="Undo").click()
        page.goto(self.address + RESULTS + "/6")
        self.assertNotIn("£1,200,000", page.locator("table.rows").inner_text())
        with page.expect_download() as download:
            page.get_by_role("link", name="CSV", exact=True).click()
        text = download.value.path().read_text()
        self.assertIn("325100.51", text)
        with page.expect_download() as download:
            page.get_by_role("link", name="SVG").click()
        self.assertIn("Source: answers to a Freedom of Information", download.value.path().read_text())
        page.get_by_text("Set against a list of your own").click()
        page.get_by_label("CSV file with a figure").set_input_files(
            {"name": "schools.csv", "mimeType": "text/csv",
             "buffer": b"name,schools\nMarlbridge City Council,100\n"})
        page.get_by_role("button", name="Show", exact=True).last.click()
        self.assertIn("£3,251.01", page.locator("table.rows").inner_text())

    def test_figures_for_an_article(self):
        self.figures(self.page())

    def test_figures_for_an_article_without_javascript(self):
        self.figures(self.page(java_script_enabled=False))

    def test_axe_finds_nothing_on_the_pages_of_results(self):
        page = self.page()
        prepare(page, self.address)
        for scheme in ("light", "dark"):
            page = self.page(color_scheme=scheme)
            for path in (RESULTS, RESULTS + "/6", RESULTS + "/1", RESULTS + "/6?edit=marlbridge",
                         RESULTS + "/6?done=valueSet", "/search?q=marl"):
                with self.subTest(path=path, scheme=scheme):
                    page.goto(self.address + path)
                    found = Axe().run(page).response["violations"]
                    told = [(each["id"], each["nodes"][0]["html"][:120]) for each in found]
                    self.assertEqual(told, [])

    def test_results_do_not_scroll_sideways_on_a_phone(self):
        page = self.page(viewport={"width": 320, "height": 700})
        prepare(page, self.address)
        for path in (RESULTS, RESULTS + "/6", RESULTS + "/6?edit=marlbridge", "/search?q=marl", "/"):
            with self.subTest(path=path):
                page.goto(self.address + path)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)

    def test_the_grid_is_one_stop_with_arrows_inside(self):
        page = self.page()
        prepare(page, self.address)
        page.goto(self.address + REQUEST + "/grid")
        stops = "[...document.querySelectorAll('table.grid a')].filter((a) => a.tabIndex === 0).length"
        self.assertEqual(page.evaluate(stops), 1)
        page.locator("table.grid a").first.focus()
        # The first authority has not replied: its column holds nothing to go to.
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowDown")
        self.assertIn("cell=marlbridge.1#said", page.evaluate("document.activeElement.href"))
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Marlbridge City Council, question 1").wait_for()
        # The keyboard goes on from the cell that was looked at.
        self.assertIn("marlbridge.1", page.evaluate("document.querySelector('table.grid a[tabindex=\"0\"]').href"))
        page.locator('table.grid a[tabindex="0"]').focus()
        page.keyboard.press("End")
        page.keyboard.press("ArrowDown")
        self.assertEqual(page.evaluate(stops), 1)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertIn("#said", page.url)

    def test_a_slash_leads_to_any_case(self):
        page = self.page()
        log(page, self.address)
        page.goto(self.address + "/cases")
        page.keyboard.press("/")
        page.keyboard.type("ostr")
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Ostrey").first.click()
        self.assertIn(CASE + "/ostrey", page.url)

    def test_after_the_last_answer_the_key_confirms_nothing(self):
        page = self.page()
        log(page, self.address)
        upload(page, self.address, "wexcombe", "2020-10-08")
        self.assertTrue(page.get_by_text("0 of 1 reply checked").is_visible())
        page.get_by_role("button", name="Confirm the whole reply").click()
        self.assertTrue(page.get_by_text("1 of 1 reply checked").is_visible())
        before = self.desk.foi("show", "wexcombe", "--casebook", "book", "--json")
        for _ in range(5):
            page.keyboard.press("c")
        self.assertEqual(self.desk.foi("show", "wexcombe", "--casebook", "book", "--json"), before)


if __name__ == "__main__":
    unittest.main()
