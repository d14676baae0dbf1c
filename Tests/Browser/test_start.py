"""From an empty folder to a review letter that went and a table of results, without a terminal after `foi`."""

import shutil
import unittest

from axe_playwright_python.sync_playwright import Axe

from browser import EmptyFolderTest
from desk import EXAMPLE
from post import Post

COUNCILS = [
    ("Marlbridge City Council", "england", "foi@marlbridge.example"),
    ("Ostrey City Council", "england", "infogov@ostrey.example"),
    ("Wexcombe City Council", "england", "foi@wexcombe.example"),
]


class FromAnEmptyFolder(EmptyFolderTest):
    def assertNoViolations(self, page):
        found = Axe().run(page).response["violations"]
        self.assertEqual([(each["id"], each["nodes"][0]["html"][:120]) for each in found], [], page.url)

    def say_who(self, page, post=None):
        page.get_by_role("link", name="Say who you are").click()
        page.get_by_label("Your name").fill("Jo Marchmont")
        page.get_by_label("Your e-mail address").fill("jo@marchmont.example")
        if post:
            page.get_by_label("Through the server of my mail provider").check()
            page.get_by_label("Server", exact=True).fill("localhost")
            page.get_by_label("Port").fill(str(post.port))
            page.get_by_label("User name").fill(post.user)
            page.get_by_label("Password").fill(post.password)
        page.get_by_role("button", name="Save", exact=True).click()
        self.assertTrue(page.get_by_text("Saved.").is_visible())
        if post:
            # The server of this test vouches for itself.
            page.get_by_text("Edit the settings file").click()
            file = page.get_by_label("foi.yaml")
            file.fill(file.input_value().replace(
                "  host: localhost", f"  certificates: {post.certificate}\n  host: localhost"))
            page.get_by_role("button", name="Save the file").click()

    def add_authorities(self, page):
        for name, nation, email in COUNCILS:
            page.goto(self.address + "/authorities")
            page.get_by_role("link", name="Add another authority").click()
            page.get_by_label("Name", exact=True).fill(name)
            page.get_by_label("Nation").select_option(nation)
            page.get_by_label("E-mail address for requests").fill(email)
            page.get_by_role("button", name="Add the authority").click()

    def log(self, page):
        page.goto(self.address + "/requests")
        page.get_by_role("link", name="Log a request").click()
        words = (EXAMPLE / "school-systems-2020.md").read_text().split("---")[-1]
        page.get_by_label("Or write a title").fill("School systems 2020")
        page.get_by_label("and the text").fill(words)
        page.get_by_role("button", name="Preview the questions").click()
        self.assertTrue(page.get_by_role("heading", name="Preview: 10 questions").is_visible())
        page.get_by_label("Date sent").fill("10/9/2020")
        for box in page.locator("input[name=authority]").all():
            box.check()
        page.get_by_role("button", name="Log the request").click()

    def add_reply(self, page, council, day):
        page.goto(self.address + "/cases")
        page.get_by_role("link", name=council).click()
        name = council.split()[0].lower()
        page.get_by_label("Letters (one or more files)").set_input_files(
            str(EXAMPLE / "replies" / f"{name}.txt"))
        page.get_by_label("Date received").fill(day)
        page.get_by_role("button", name="Save and read").click()
        page.get_by_role("button", name="Confirm the whole reply").click()

    @unittest.skipUnless(shutil.which("msmtp"), "msmtp speaks to the server of a mail provider")
    def test_to_a_review_letter_that_went_and_a_table(self):
        with Post(self.home, "jo", "it's open sesame") as post:
            page = self.open()
            self.assertTrue(page.get_by_text("Welcome").is_visible())
            self.assertNoViolations(page)
            self.say_who(page, post)
            self.add_authorities(page)
            self.log(page)
            for council, day in (("Marlbridge City Council", "1 October 2020"),
                                 ("Ostrey City Council", "9/10/2020"),
                                 ("Wexcombe City Council", "2020-10-08")):
                self.add_reply(page, council, day)
            page.goto(self.address)
            step = page.locator("section", has_text="Ask for a review of the refusals").locator("li")
            step.get_by_role("link", name="Letter").click()
            letter = page.get_by_label("Read the letter and change anything you like")
            letter.fill(letter.input_value().replace("Dear Sir or Madam", "Dear Ms Hale"))
            page.get_by_label("Why the information matters").fill("Schools pay for it.")
            page.get_by_role("button", name="Preview").click()
            self.assertIn("Dear Ms Hale", letter.input_value())
            self.assertIn("Schools pay for it.", letter.input_value())
            page.get_by_role("button", name="Draft the letter").click()
            self.assertNoViolations(page)
            page.get_by_role("link", name="Change the words").click()
            self.assertNoViolations(page)
            words = page.get_by_label("The letter")
            words.fill(words.input_value().replace("Please record this.", "Please put this on record."))
            page.get_by_role("button", name="Save the letter").click()
            page.get_by_role("button", name="Send to infogov@ostrey.example").click()
            self.assertTrue(page.get_by_text("Sent, and recorded as sent today.").is_visible())
            self.assertEqual(post.recipients, ["infogov@ostrey.example"])
            self.assertIn("Dear Ms Hale", post.messages[0])
            self.assertIn("put this on record", post.messages[0].replace("\r\n", " "))
            self.assertIn("Subject: Request for internal review", post.messages[0])
        page.goto(self.address + "/requests")
        page.get_by_role("link", name="School systems 2020", exact=True).click()
        page.get_by_role("link", name="Results").click()
        page.get_by_role("link", name="What was your income from all services").click()
        with page.expect_download() as download:
            page.get_by_role("link", name="CSV", exact=True).click()
        self.assertIn("325100.51", download.value.path().read_text())
        self.assertTrue((self.home / "foi" / "casebook.sqlite").exists())

    def test_many_letters_are_sent_after_one_look(self):
        page = self.open()
        self.say_who(page)
        self.add_authorities(page)
        self.log(page)
        script = self.home / "send"
        script.write_text(f'#!/bin/sh\ncat >>"{self.home}/mail"\n')
        script.chmod(0o755)
        page.goto(self.address + "/settings")
        page.get_by_text("Edit the settings file").click()
        file = page.get_by_label("foi.yaml")
        file.fill(file.input_value() + f"\nsendmail: {script}\n")
        page.get_by_role("button", name="Save the file").click()
        page.goto(self.address)
        page.get_by_role("button", name="Draft all 3 letters").click()
        page.get_by_role("button", name="Tick all").click()
        page.get_by_role("button", name="Send by e-mail").click()
        self.assertNoViolations(page)
        page.get_by_role("button", name="Send 3 letters now").click()
        self.assertTrue(page.get_by_text("Sent, and recorded as sent today.").is_visible())
        mail = (self.home / "mail").read_text()
        for _, _, email in COUNCILS:
            self.assertIn(email, mail)

    def test_the_calendar_has_an_address(self):
        page = self.open()
        self.say_who(page)
        self.add_authorities(page)
        self.log(page)
        page.goto(self.address + "/settings")
        page.get_by_role("button", name="Make a calendar address").click()
        self.assertNoViolations(page)
        feed = page.locator("code.address").inner_text()
        stranger = self.browser.new_context()
        self.assertIn("BEGIN:VEVENT", stranger.request.get(feed).text())
        self.assertEqual(stranger.request.get(feed + "0").status, 404)

    def test_every_field_of_a_letter_on_a_phone(self):
        page = self.open(viewport={"width": 320, "height": 640}, color_scheme="dark")
        self.say_who(page)
        self.add_authorities(page)
        self.log(page)
        page.goto(self.address)
        page.get_by_role("button", name="Draft all 3 letters").click()
        for path in ("/", "/settings", "/letters", "/letters/L1", "/letters/L1/edit", "/requests/new"):
            with self.subTest(path=path):
                page.goto(self.address + path)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)
                self.assertNoViolations(page)


if __name__ == "__main__":
    unittest.main()
