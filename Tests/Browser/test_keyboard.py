"""The whole way with the keyboard alone: nothing here touches a mouse or asks for a page by its address."""

import shutil
import unittest

from browser import BrowserTest, EmptyFolderTest
from desk import EXAMPLE

FOCUS = """(() => {
  const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
  window.stops = window.stops || [];
  if (!window.stops.includes(it)) window.stops.push(it);
  return {
    place: window.stops.indexOf(it), tag: it.tagName,
    name: (it.getAttribute("aria-label") || it.labels?.[0]?.innerText || it.innerText || "")
      .replace(/\\s+/g, " ").trim(),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
})()"""

STOPS = """[...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")]
  .filter((each) => each.tabIndex >= 0 && !each.disabled && each.getClientRects().length).length"""

# More than these no page may have, however long its lists are.
MOST = 90


class Keys:
    """What a person does who has no mouse."""

    def tab_to(self, page, name, tag=None):
        """Goes on with the Tab key until something with that name has the focus, which can be seen."""
        last = None
        for _ in range(MOST):
            page.keyboard.press("Tab")
            at = page.evaluate(FOCUS)
            if at["tag"] == "BODY":
                continue
            self.assertNotEqual(at["place"], last, f"stuck at {at} on {page.url}")
            last = at["place"]
            self.assertTrue(at["ring"], f"no ring at {at} on {page.url}")
            self.assertTrue(at["seen"], f"out of sight: {at} on {page.url}")
            if name in at["name"] and tag in (None, at["tag"]):
                return
        self.fail(f"the Tab key does not reach {name} on {page.url}")

    def follow(self, page, name, tag=None):
        self.tab_to(page, name, tag)
        with page.expect_navigation():
            page.keyboard.press("Enter")

    def skip(self, page):
        """From the top of a page past its head."""
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate(FOCUS)["name"], "Skip to main content")
        page.keyboard.press("Enter")

    def past_the_head(self, page):
        """From the top of a page past its head, where a filter has not led there already."""
        page.keyboard.press("Tab")
        skips = page.evaluate(FOCUS)["name"] == "Skip to main content"
        page.keyboard.press("Enter" if skips else "Shift+Tab")

    def write(self, page, name, text):
        self.tab_to(page, name)
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(text)

    def await_choosers(self, page):
        """Choosers of files are caught from now on: one that opens unseen would keep others from opening."""
        self.choosers = []
        page.on("filechooser", lambda chooser: self.choosers.append(chooser))

    def choose_file(self, page, path):
        """Opens the chooser of the field that has the focus; a busy browser may miss the first key."""
        for key in ("Enter", "Space", "Enter"):
            page.keyboard.press(key)
            for _ in range(100):
                if self.choosers:
                    self.choosers.pop().set_files(str(path))
                    return
                page.wait_for_timeout(100)
        self.fail(f"no key opens the chooser of files on {page.url}; the focus is on {page.evaluate(FOCUS)}")


class WithKeysAlone(Keys, EmptyFolderTest):
    def setUp(self):
        super().setUp()
        # A program that takes whatever mail it is given.
        self.post = self.home / ".tools" / "post"
        self.post.write_text(f'#!/bin/sh\ncat >>"{self.home}/mail"\n')
        self.post.chmod(0o755)

    def test_from_an_empty_folder_to_a_review_letter_and_a_table(self):
        # Smooth scrolling would be under way while the place of the focus is looked at.
        page = self.open(reduced_motion="reduce")
        self.await_choosers(page)
        self.skip(page)
        self.follow(page, "Say who you are")
        self.skip(page)
        self.write(page, "Your name", "Jo Marchmont")
        self.write(page, "Your e-mail address", "jo@marchmont.example")
        self.follow(page, "Save", "BUTTON")
        self.skip(page)
        self.tab_to(page, "Edit the settings file")
        page.keyboard.press("Enter")
        self.tab_to(page, "foi.yaml")
        page.keyboard.press("Control+End")
        page.keyboard.insert_text(f"\nsendmail: {self.post}\n")
        self.follow(page, "Save the file")
        self.add_councils(page)
        self.log(page)
        self.reply(page)
        self.review(page)
        self.results(page)

    def add_councils(self, page):
        self.follow(page, "Agenda", "A")
        self.skip(page)
        self.follow(page, "Add the councils")
        # One of the register, by its name.
        self.skip(page)
        self.write(page, "Name", "Derby City")
        self.follow(page, "Show", "BUTTON")
        self.skip(page)
        self.tab_to(page, "Choose Derby City Council")
        page.keyboard.press("Space")
        # Shift and Tab lead back.
        for _ in range(3):
            page.keyboard.press("Shift+Tab")
            if page.evaluate(FOCUS)["name"].startswith("Add what"):
                break
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertTrue(page.get_by_text("1 council added.").is_visible())
        # Others from a list, which the register does not know.
        self.skip(page)
        self.follow(page, "Add councils")
        self.skip(page)
        self.tab_to(page, "Paste a list of names")
        page.keyboard.press("Enter")
        self.write(page, "One council on each line",
                   "1. Ostrey City Council, infogov@ostrey.example\n"
                   "2. Marlbridge City Council <foi@marlbridge.example>")
        self.follow(page, "Look them up")
        self.skip(page)
        self.tab_to(page, "Tick all")
        page.keyboard.press("Enter")
        self.follow(page, "Add what is ticked")
        self.assertTrue(page.get_by_text("2 councils added.").is_visible())

    def log(self, page):
        self.follow(page, "Requests", "A")
        self.skip(page)
        self.follow(page, "Log a request")
        words = (EXAMPLE / "school-systems-2020.md").read_text().split("---")[-1]
        self.skip(page)
        self.write(page, "Or write a title", "School systems 2020")
        self.write(page, "and the text", words)
        self.follow(page, "Preview the questions")
        self.assertTrue(page.get_by_role("heading", name="Preview: 10 questions").is_visible())
        self.skip(page)
        self.write(page, "Date sent", "10/9/2020")
        self.tab_to(page, "Tick all")
        page.keyboard.press("Enter")
        self.follow(page, "Log the request")

    def reply(self, page):
        # A slash finds any case.
        page.keyboard.press("/")
        page.keyboard.insert_text("ostrey")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.skip(page)
        self.follow(page, "Ostrey City Council")
        self.skip(page)
        self.tab_to(page, "Letters (one or more files)")
        self.choose_file(page, EXAMPLE / "replies" / "ostrey.txt")
        self.write(page, "Date received", "9 October 2020")
        self.follow(page, "Save and read")
        for _ in range(page.locator(".queue li").count()):
            with page.expect_navigation():
                page.keyboard.press("c")
        self.assertTrue(
            page.get_by_text("You have checked every answer in this letter").is_visible())

    def review(self, page):
        self.follow(page, "Agenda", "A")
        self.skip(page)
        self.follow(page, "Letter Ostrey City Council")
        self.skip(page)
        self.write(page, "Why the information matters", "Schools pay for it.")
        self.follow(page, "Draft the letter")
        self.skip(page)
        self.follow(page, "Send to infogov@ostrey.example")
        self.assertTrue(page.get_by_text("Sent, and recorded as sent today.").is_visible())
        self.assertIn("Subject: Request for internal review", (self.home / "mail").read_text())

    def results(self, page):
        self.follow(page, "Requests", "A")
        self.skip(page)
        self.follow(page, "School systems 2020")
        self.skip(page)
        self.follow(page, "Results")
        self.skip(page)
        self.follow(page, "What was your income from all services")
        self.skip(page)
        self.tab_to(page, "CSV")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        self.assertIn("Ostrey City Council,,refused,s43(2),yes", download.value.path().read_text())


class FilesAndFilters(Keys, BrowserTest):
    """What else a person does without a mouse: filters, case files, imports, the calendar."""

    patience = 60_000

    def setUp(self):
        super().setUp()
        names = [f"{place}{end} Council" for place in ("Ash", "Beck", "Cold", "Dun") for end in ("bridge", "ford", "moor")]
        councils = self.desk.book.parent / "councils.csv"
        councils.write_text("name,nation\n" + "".join(f"{name},england\n" for name in names))
        self.desk.foi("log", str(EXAMPLE / "school-systems-2020.md"), "--sent", "2020-09-10",
                      "--authorities", str(councils), "--casebook", "book")
        self.browsing = self.page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        self.await_choosers(self.browsing)
        self.browsing.goto(self.address)

    def test_a_filter_is_set_saved_used_and_forgotten(self):
        page = self.browsing
        self.follow(page, "Cases", "A")
        self.past_the_head(page)
        self.write(page, "Authority", "moor")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        rows = page.locator("table.rows tbody tr")
        self.assertEqual(rows.count(), 4)
        self.past_the_head(page)
        self.tab_to(page, "Save this filter", "SUMMARY")
        page.keyboard.press("Enter")
        self.write(page, "Name", "The moors")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.past_the_head(page)
        self.follow(page, "Show all")
        self.assertEqual(rows.count(), 12)
        self.past_the_head(page)
        self.follow(page, "The moors")
        self.assertEqual(rows.count(), 4)
        self.past_the_head(page)
        self.tab_to(page, "Forget a saved filter", "SUMMARY")
        page.keyboard.press("Enter")
        self.follow(page, "Forget it")
        self.assertEqual(page.get_by_role("link", name="The moors").count(), 0)

    def test_case_files_are_saved(self):
        page = self.browsing
        page.keyboard.press("/")
        page.keyboard.insert_text("ashbridge")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.skip(page)
        self.follow(page, "Ashbridge Council")
        self.skip(page)
        self.tab_to(page, "page for a colleague")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        self.assertIn("Ashbridge Council", download.value.path().read_text())
        if not shutil.which("weasyprint"):
            return
        # All cases of a request take a while, and a page says how far they are.
        self.follow(page, "Requests", "A")
        self.skip(page)
        self.follow(page, "School management information systems")
        self.skip(page)
        self.follow(page, "PDF with the papers")
        page.get_by_role("heading", name="The case file is ready").wait_for()
        self.skip(page)
        self.tab_to(page, "Download school-systems-2020-case-file.pdf")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        self.assertTrue(download.value.path().read_bytes().startswith(b"%PDF-"))

    def test_a_sheet_is_taken_in(self):
        page = self.browsing
        sheet = self.desk.book.parent / "baths.csv"
        sheet.write_text("Authority,Date sent,Reply date,Status,1 How many baths?\n"
                         "Ashbridge Council,02/03/2020,27/03/2020,Successful,3\n")
        self.follow(page, "Settings", "A")
        self.skip(page)
        self.follow(page, "Export and import")
        self.skip(page)
        self.tab_to(page, "Files")
        self.choose_file(page, sheet)
        self.tab_to(page, "Look at it")
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="What would be imported").wait_for()
        self.skip(page)
        self.write(page, "Title of the request", "Public baths")
        self.tab_to(page, "Import", "BUTTON")
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Imported").wait_for()
        self.skip(page)
        self.follow(page, "To the cases")
        self.assertTrue(page.locator("table.rows").get_by_text("public-baths").first.is_visible())

    def test_the_calendar_has_an_address_and_is_saved(self):
        page = self.browsing
        self.follow(page, "Settings", "A")
        self.skip(page)
        self.follow(page, "Make a calendar address")
        self.tab_to(page, "Download the calendar")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        self.assertIn("BEGIN:VCALENDAR", download.value.path().read_text())


class ManyRows(Keys, BrowserTest):
    def test_no_list_is_hundreds_of_stops_and_arrows_go_through_it(self):
        names = [f"{place} {kind} Council" for place in
                 ("Ash", "Beck", "Cold", "Dun", "Fern", "Glen", "Hart", "Ive", "Long", "Mar")
                 for kind in ("Bridge", "Combe", "Dale", "Field", "Ford", "Ham", "Ley", "Moor", "Port", "Stead",
                              "Ton", "Wick")]
        councils = self.desk.book.parent / "councils.csv"
        councils.write_text("name,nation\n" + "".join(f"{name},england\n" for name in names))
        self.desk.foi("log", str(EXAMPLE / "school-systems-2020.md"), "--sent", "2020-09-10",
                      "--authorities", str(councils), "--casebook", "book")
        page = self.page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        request = "/requests/school-systems-2020"
        for path in ("/", "/requests/new", "/cases", "/answers", "/letters", "/inbox", "/authorities",
                     "/authorities/register", request, request + "/grid", request + "/grid?turned=1",
                     request + "/results", request + "/results/1", "/charts", "/settings", "/export",
                     "/search?q=council"):
            with self.subTest(path=path):
                page.goto(self.address + path)
                self.assertLess(page.evaluate(STOPS), MOST)
        page.goto(self.address + "/cases")
        self.skip(page)
        self.tab_to(page, "Choose Ash Bridge Council")
        page.keyboard.press("ArrowDown")
        self.assertIn("Ash Combe", page.evaluate(FOCUS)["name"])
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        self.assertEqual(page.evaluate(FOCUS)["tag"], "A")
        page.keyboard.press("End")
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.closest('table')"), None)
        page.keyboard.press("Shift+Tab")
        self.assertEqual(page.evaluate(FOCUS)["tag"], "INPUT")


if __name__ == "__main__":
    unittest.main()
