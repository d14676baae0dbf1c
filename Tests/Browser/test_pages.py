"""The pages in a real browser: the main journeys, with and without JavaScript, by keyboard, and axe."""

import shutil
import unittest
from html import escape
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from browser import BrowserTest
from desk import EXAMPLE

REQUEST = "/requests/school-systems-2020"
CASE = "/cases/school-systems-2020"


def log(page, address):
    """Logs the example request to all four councils."""
    page.goto(address + "/requests")
    page.get_by_role("link", name="Log a request").click()
    page.get_by_label("Or write a title").fill("School systems 2020")
    words = (EXAMPLE / "school-systems-2020.md").read_text()
    page.get_by_label("and the text").fill(words)
    page.get_by_label("Date sent").fill("2020-09-10")
    for box in page.locator("input[name=authority]").all():
        box.check()
    page.get_by_role("button", name="Log the request").click()


def upload(page, address, council, day):
    page.goto(f"{address}{CASE}/{council}")
    page.get_by_label("Letters (one or more files)").set_input_files(
        str(EXAMPLE / "replies" / f"{council}.txt"))
    page.get_by_label("Date received").fill(day)
    page.get_by_role("button", name="Save and read").click()


def prepare(page, address):
    """Logs the request, records three replies and confirms what was read from them."""
    log(page, address)
    for council, day in (
            ("marlbridge", "2020-10-01"), ("ostrey", "2020-10-09"), ("wexcombe", "2020-10-08")):
        upload(page, address, council, day)
        page.get_by_role("button", name="Confirm the whole reply").click()


class InABrowser(BrowserTest):
    def journey(self, page):
        """From a request to a review letter that went."""
        log(page, self.address)
        self.assertEqual(page.locator("table.grid thead a").count(), 4)
        upload(page, self.address, "ostrey", "2020-10-09")
        self.assertIn("Check what was read", page.title() + page.locator("h1").inner_text())
        # One by one: confirm the first, correct the second, then all the others.
        page.get_by_role("button", name="Confirm", exact=True).click()
        page.get_by_text("Correct it").click()
        page.get_by_label("Outcome").select_option("partly-refused")
        page.get_by_label("Exemptions claimed").fill("s43(2)")
        page.get_by_role("button", name="Save the correction").click()
        page.get_by_role("button", name="Confirm the whole reply").click()
        self.assertTrue(page.get_by_text("You have checked every answer in this letter").is_visible())
        for council, day in (("marlbridge", "2020-10-01"), ("wexcombe", "2020-10-08")):
            upload(page, self.address, council, day)
            page.get_by_role("button", name="Confirm the whole reply").click()
        page.goto(self.address + REQUEST + "/grid")
        self.assertEqual(page.locator("table.grid td.o-partly-refused").count(), 1)
        self.assertEqual(page.locator("table.grid td.none").count(), 10)
        page.goto(self.address)
        step = page.locator("section", has_text="Ask for a review of the refusals").locator("li")
        step.get_by_role("link", name="Letter").click()
        letter = page.get_by_label("Read the letter and change anything you like")
        self.assertIn("section 43(2)", letter.input_value())
        letter.fill(letter.input_value().replace("Yours", "With thanks\n\nYours", 1))
        page.get_by_role("button", name="Draft the letter").click()
        with page.expect_download() as download:
            page.get_by_role("link", name="Plain text").click()
        text = download.value.path().read_text()
        self.assertIn("With thanks", text)
        page.get_by_label("Date sent").fill("2020-10-20")
        page.get_by_role("button", name="Mark as sent").click()
        self.assertTrue(page.locator(".timeline b", has_text="Review requested").is_visible())
        page.goto(self.address)
        self.assertEqual(page.get_by_text("Ask for a review of the refusals").count(), 0)

    def test_the_main_journey(self):
        self.journey(self.page())

    def test_the_main_journey_without_javascript(self):
        self.journey(self.page(java_script_enabled=False))

    def test_axe_finds_nothing_on_any_page(self):
        page = self.page()
        prepare(page, self.address)
        letter = page.url.split("?")[0]
        self.desk.foi("letter", "internal-review", "ostrey", "--casebook", "book")
        stray = Path(self.desk.folder.name) / "stray.eml"
        stray.write_text("From: Somebody <s@somewhere.example>\nSubject: Hello\nDate: Mon, 12 Oct 2020 10:00:00 +0100\n"
                         "Message-ID: <1@somewhere.example>\n\nWho are you?\n")
        self.desk.foi("mail", "import", str(stray), "--casebook", "book")
        page.goto(self.address + "/inbox")
        mail = page.locator("main a[href^='/inbox/']").first.get_attribute("href")
        page.goto(self.address + "/settings")
        page.get_by_role("button", name="Make a calendar address").click()
        page.goto(self.address + "/export")
        page.get_by_role("button", name="Make what can be published").click()
        page.get_by_role("link", name="Download public.zip").wait_for()
        made = page.url
        paths = [
            "/", "/agenda/chase", "/requests", "/requests/new", REQUEST, REQUEST + "/grid",
            REQUEST + "/grid?turned=1", REQUEST + "/results", REQUEST + "/results/1", "/cases", "/answers",
            CASE + "/ostrey", CASE + "/glenarrow", CASE + "/ostrey/letter/internal-review", "/letters",
            "/letters/L1", "/letters/L1/edit", "/inbox", mail, "/evidence", "/search?q=income", "/authorities",
            "/authorities/register", "/authorities/new", "/authorities/ostrey", "/charts?request=school", "/settings",
            "/export", made[len(self.address):], "/undo", CASE + "/glenarrow/by-hand", "/check", "/nothing",
            "/cases?stage=nonsense", "/login", letter[len(self.address):],
        ]
        for width, scheme in ((1280, "light"), (320, "light"), (320, "dark"), (1280, "dark")):
            page = self.page(color_scheme=scheme, viewport={"width": width, "height": 800})
            for path in paths:
                with self.subTest(path=path, scheme=scheme, width=width):
                    page.goto(self.address + path)
                    found = Axe().run(page).response["violations"]
                    told = [(each["id"], each["nodes"][0]["html"][:120]) for each in found]
                    self.assertEqual(told, [])
                    self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)

    def pdf_reply(self, page):
        """Puts a reply as a PDF on a case, and leaves the page where it is checked open."""
        words = (EXAMPLE / "replies" / "ostrey.txt").read_text()
        source = Path(self.desk.folder.name) / "ostrey.html"
        source.write_text(f"<meta charset=utf-8><pre style='white-space: pre-wrap'>{escape(words)}</pre>")
        letter = source.with_suffix(".pdf")
        printer = self.browser.new_page()
        printer.goto(source.as_uri())
        printer.pdf(path=letter, format="A4")
        printer.close()
        page.goto(f"{self.address}{CASE}/ostrey")
        page.get_by_label("Letters (one or more files)").set_input_files(str(letter))
        page.get_by_label("Date received").fill("2020-10-09")
        page.get_by_role("button", name="Save and read").click()

    @unittest.skipUnless(shutil.which("pdftoppm"), "poppler-utils is not installed")
    def test_a_pdf_is_checked_on_its_page_with_the_answer_boxed(self):
        page = self.page()
        log(page, self.address)
        self.pdf_reply(page)
        self.assertTrue(page.locator(".printed image").is_visible())
        asked = page.evaluate(
            "fetch(document.querySelector('.printed image').getAttribute('href'))"
            ".then(answer => answer.headers.get('content-type'))")
        self.assertEqual(asked, "image/png")
        self.assertGreaterEqual(page.locator(".printed rect.focus").count(), 1)
        box = page.locator(".printed rect.focus").first.bounding_box()
        frame = page.locator(".printed").bounding_box()
        self.assertTrue(frame["y"] - 1 <= box["y"] <= frame["y"] + frame["height"])
        # The words are one click away, and its line opens them.
        page.get_by_text("The words as they were read").click()
        self.assertTrue(page.locator("mark.focus").first.is_visible())
        before = page.locator(".asked b").inner_text()
        page.keyboard.press("j")
        page.wait_for_function(f"document.querySelector('.asked b').innerText != '{before}'")
        self.assertGreaterEqual(page.locator(".printed rect.focus").count(), 1)
        found = Axe().run(page).response["violations"]
        self.assertEqual([each["id"] for each in found], [])

    def test_a_filter_is_saved_and_a_case_file_downloaded(self):
        page = self.page()
        prepare(page, self.address)
        page.goto(self.address + "/cases?named=ostrey")
        page.get_by_text("Save this filter").click()
        page.get_by_label("Name").fill("Only Ostrey")
        page.get_by_role("button", name="Save the filter").click()
        page.goto(self.address + "/answers")
        page.get_by_role("link", name="Only Ostrey").click()
        self.assertEqual(page.locator("table.rows tbody tr").count(), 1)
        page.goto(f"{self.address}{CASE}/ostrey")
        with page.expect_download() as download:
            page.get_by_role("link", name="page for a colleague").click()
        text = download.value.path().read_text()
        self.assertIn("Chronology", text)
        self.assertNotIn("Marchmont", text)

    def test_no_page_scrolls_sideways_on_a_phone(self):
        page = self.page(viewport={"width": 360, "height": 700})
        prepare(page, self.address)
        for path in ("/", REQUEST, REQUEST + "/grid", REQUEST + "/grid?turned=1", "/cases",
                     "/answers", CASE + "/ostrey", CASE + "/ostrey/by-hand", "/undo", "/charts", "/authorities", "/authorities/register",
                     "/requests/new"):
            with self.subTest(path=path):
                page.goto(self.address + path)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360)

    def test_keys_alone_check_a_reply(self):
        page = self.page()
        log(page, self.address)
        upload(page, self.address, "wexcombe", "2020-10-08")
        questions = page.locator(".queue li").count()
        for _ in range(questions):
            with page.expect_navigation():
                page.keyboard.press("c")
        self.assertTrue(page.get_by_text("You have checked every answer in this letter").is_visible())

    def test_the_keyboard_reaches_the_way_to_a_letter(self):
        page = self.page(java_script_enabled=False)
        prepare(page, self.address)
        page.goto(self.address)
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.textContent"), "Skip to main content")
        page.keyboard.press("Enter")
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent").startswith("Letter"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/letter/**")

    def test_a_script_in_a_letter_never_runs(self):
        page = self.page()
        log(page, self.address)
        page.goto(f"{self.address}{CASE}/ostrey")
        words = (EXAMPLE / "replies" / "ostrey.txt").read_text()
        hostile = words.replace("SIMS", "<img src=x onerror=document.title='owned'> SIMS", 1)
        page.get_by_label("Letters (one or more files)").set_input_files(
            {"name": "<script>.txt", "mimeType": "text/html", "buffer": hostile.encode()})
        page.get_by_label("Date received").fill("2020-10-09")
        page.get_by_role("button", name="Save and read").click()
        self.assertIn("<img src=x", page.locator(".lines").inner_text())
        self.assertNotEqual(page.title(), "owned")


if __name__ == "__main__":
    unittest.main()
