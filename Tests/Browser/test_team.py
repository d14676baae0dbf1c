"""Two people, each with a browser, on one casebook."""

import os
import unittest

from axe_playwright_python.sync_playwright import Axe

from browser import BrowserTest
from desk import SERVER

PASSWORD = "correct horse battery"


class Team(BrowserTest):
    # With FOI_SHOTS, where pictures of the pages go.
    shots = os.environ.get("FOI_SHOTS")

    def setUp(self):
        super().setUp()
        (self.desk.book / "Requests" / "meals.md").write_text(
            "---\ntitle: School meals\n---\nPlease tell me:\n\n1. How many meals did you serve?\n"
            "2. What did they cost?\n")
        (self.desk.book / "councils.csv").write_text(
            "id,name,nation\nbrack,Brackwater Council,england\ntarn,Glen Tarn Council,scotland\n")
        self.desk.foi("log", "book/Requests/meals.md", "--sent", "2020-09-10",
                      "--authorities", "book/councils.csv", "--casebook", "book")

    def shot(self, page, name):
        if self.shots:
            page.screenshot(path=f"{self.shots}/{name}.png", full_page=True)

    def person(self, name, role=None, **options):
        """Somebody in a browser of their own, invited on the command line."""
        words = ["people", "invite", name, "--address", self.address, "--casebook", "book"]
        link = self.desk.foi(*words, *(["--role", role] if role else [])).strip()
        page = self.browser.new_context(**options).new_page()
        page.set_default_timeout(self.patience)
        found = []
        page.on("pageerror", lambda error: found.append(str(error)))
        page.on("console", lambda said: "Content Security Policy" in said.text
                and found.append(said.text))
        self.addCleanup(lambda: self.assertEqual(found, []))
        page.goto(link)
        self.shot(page, f"join-{name}")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_label("The same password again").fill(PASSWORD)
        page.get_by_role("button", name="Choose this password").click()
        page.get_by_role("heading", name="Agenda").wait_for()
        return page

    def record(self, page, kind, on):
        form = page.locator("section", has=page.get_by_role("heading", name="Record something else"))
        form.get_by_label("What happened").select_option(kind)
        form.get_by_label("Date", exact=True).fill(on)
        if kind == "note":
            form.get_by_label("Note", exact=True).fill("Rang them.")
        form.get_by_role("button", name="Record").click()

    def test_both_changes_are_kept_both_seen_and_a_conflict_is_named(self):
        jo, sam = self.person("Jo Marchmont"), self.person("Sam Tarn")
        case = self.address + "/cases/meals/brack"
        jo.goto(case)
        sam.goto(case)
        # Sam acts: Jo hears of it without doing anything.
        self.record(sam, "acknowledged", "14/9/2020")
        news = jo.get_by_text("Sam Tarn changed this case just now.")
        news.wait_for()
        self.shot(jo, "news")
        # Jo has not loaded the page again and records something else: both stay, and Jo sees both.
        self.record(jo, "note", "15/9/2020")
        jo.get_by_text("While you had the page open, other people recorded on this case").wait_for()
        self.shot(jo, "since")
        history = jo.locator(".timeline")
        for words in ["Acknowledged", "Note", "Recorded by Sam Tarn", "Recorded by Jo Marchmont"]:
            self.assertTrue(history.get_by_text(words).first.is_visible(), words)
        # Sam's page follows the link in the news and shows it too.
        sam.get_by_role("link", name="Show what changed").click()
        sam.get_by_text("Jo Marchmont, ").first.wait_for()
        self.assertTrue(sam.locator(".timeline").get_by_text("Recorded by Jo Marchmont").is_visible())
        # Now both say the same thing of one page: the second is asked, and nothing is lost.
        jo.goto(case)
        sam.goto(case)
        self.record(sam, "chased", "16/9/2020")
        sam.get_by_text("Recorded.").wait_for()
        self.record(jo, "chased", "16/9/2020")
        problem = jo.get_by_role("alert")
        problem.wait_for()
        self.assertIn("Sam Tarn", problem.inner_text())
        self.assertIn("recorded \"reminder sent\" on 16 September 2020", problem.inner_text())
        self.shot(jo, "conflict")
        self.assertEqual(jo.locator(".timeline b", has_text="Reminder sent").count(), 1)
        self.record(jo, "chased", "16/9/2020")
        jo.get_by_text("Recorded.").wait_for()
        self.assertEqual(jo.locator(".timeline b", has_text="Reminder sent").count(), 2)

    def test_an_answer_that_a_colleague_changed_is_asked_about(self):
        letter = self.desk.book / "reply.txt"
        letter.write_text(
            "Brackwater Council\n\nDear Jo Marchmont\n\nFreedom of Information Act 2000\n\n"
            "1. How many meals did you serve?\n\nWe served 4,200 meals.\n\n"
            "2. What did they cost?\n\nThey cost 9,000 pounds.\n\nYours sincerely\n")
        self.desk.foi("reply", "brack", str(letter), "--received", "2020-10-05", "--anyway",
                      "--casebook", "book")
        jo, sam = self.person("Jo Marchmont"), self.person("Sam Tarn")
        for page in (jo, sam):
            page.goto(self.address + "/cases/meals/brack/check")
            page.get_by_text("Correct it").click()
        sam.get_by_label("Outcome").select_option("refused")
        sam.get_by_label("Exemptions claimed").fill("s43(2)")
        sam.get_by_role("button", name="Save the correction").click()
        sam.get_by_text("Corrected.").wait_for()
        jo.get_by_text("Sam Tarn changed this case just now.").wait_for()
        jo.get_by_label("Outcome").select_option("not-held")
        jo.get_by_role("button", name="Save the correction").click()
        problem = jo.get_by_role("alert")
        problem.wait_for()
        self.shot(jo, "answer-conflict")
        self.assertIn("to \"refused, s43(2)\"", problem.inner_text())
        self.assertIn("You chose \"not held", problem.inner_text())
        # What Jo chose is still filled in; sent again it counts, and the history has both.
        self.assertEqual(jo.get_by_label("Outcome").input_value(), "not-held")
        jo.get_by_role("button", name="Save the correction").click()
        jo.get_by_text("Corrected.").wait_for()
        jo.goto(self.address + "/cases/meals/brack")
        for name in ["Sam Tarn", "Jo Marchmont"]:
            self.assertTrue(jo.locator(".timeline li", has_text="Answers set by hand")
                            .get_by_text(f"Recorded by {name}").is_visible())

    def test_a_list_says_that_others_changed_cases_and_moves_nothing(self):
        jo, sam = self.person("Jo Marchmont"), self.person("Sam Tarn")
        for path in ["/", "/cases", "/answers", "/requests/meals/grid"]:
            with self.subTest(path=path):
                jo.goto(self.address + path)
                before = jo.locator("main").inner_text()
                sam.goto(self.address + "/cases/meals/brack")
                self.record(sam, "note", "15/9/2020")
                jo.get_by_text("1 case changed since you opened this page.").wait_for()
                sam.goto(self.address + "/cases/meals/tarn")
                self.record(sam, "note", "15/9/2020")
                jo.get_by_text("2 cases changed since you opened this page.").wait_for()
                self.shot(jo, f"list-news-{path.strip('/').replace('/', '-') or 'agenda'}")
                # But for the notice the page is as it was.
                self.assertEqual(jo.locator("#news").inner_text()
                                 .replace("2 cases changed since you opened this page.", "").strip(),
                                 "Show them.")
                self.assertTrue(jo.locator("main").inner_text().endswith(before.strip()))
                jo.get_by_role("link", name="Show them.").click()
                jo.get_by_text("Since you opened the previous page, other people recorded").wait_for()
                self.shot(jo, f"list-since-{path.strip('/').replace('/', '-') or 'agenda'}")
                self.assertTrue(jo.get_by_role("link", name="meals/tarn").is_visible())
                self.assertEqual(jo.get_by_text("changed since you opened").count(), 0)

    def test_an_authority_that_two_change_keeps_both_changes_and_names_a_conflict(self):
        jo, sam = self.person("Jo Marchmont"), self.person("Sam Tarn")
        for page in (jo, sam):
            page.goto(self.address + "/authorities/brack")
        sam.get_by_label("E-mail address for requests").fill("new@brack.example")
        sam.get_by_role("button", name="Save").click()
        sam.get_by_text("✓ Saved.", exact=True).wait_for()
        # Jo changes another detail: both are kept, and the page says so.
        jo.get_by_label("Other names").fill("Brack Town")
        jo.get_by_role("button", name="Save").click()
        jo.get_by_text("All changes are kept").wait_for()
        self.assertEqual(jo.get_by_label("E-mail address for requests").input_value(), "new@brack.example")
        # Sam's page is older now. What both change is asked about, and nothing typed is lost.
        jo.get_by_label("E-mail address for reviews").fill("jo@brack.example")
        jo.get_by_role("button", name="Save").click()
        jo.get_by_text("✓ Saved.", exact=True).wait_for()
        sam.get_by_label("E-mail address for reviews").fill("sam@brack.example")
        sam.get_by_label("Kind").select_option("school")
        sam.get_by_role("button", name="Save").click()
        problem = sam.get_by_role("alert")
        problem.wait_for()
        self.shot(sam, "authority-conflict")
        self.assertIn("Jo Marchmont (", problem.inner_text())
        self.assertIn("changed the e-mail address for reviews to \"jo@brack.example\"", problem.inner_text())
        problem.get_by_role("link").click()
        review = sam.get_by_label("E-mail address for reviews")
        self.assertTrue(review.evaluate("field => field === document.activeElement"))
        self.assertEqual(review.input_value(), "sam@brack.example")
        self.assertEqual(sam.get_by_label("Kind").input_value(), "school")
        self.assertEqual(sam.get_by_label("Other names").input_value(), "Brack Town")
        sam.get_by_role("button", name="Save").click()
        sam.get_by_text("✓ Saved.", exact=True).wait_for()
        jo.reload()
        self.assertEqual(jo.get_by_label("E-mail address for reviews").input_value(), "sam@brack.example")
        self.assertEqual(jo.get_by_label("Other names").input_value(), "Brack Town")

    def test_settings_that_two_owners_change_are_not_written_over(self):
        jo, sam = self.person("Jo Marchmont"), self.person("Sam Tarn", "owner")
        for page in (jo, sam):
            page.goto(self.address + "/settings")
        sam.get_by_label("Postal address").fill("1 Mill Lane\nExampleton")
        sam.get_by_role("button", name="Save", exact=True).click()
        sam.get_by_text("✓ Saved.", exact=True).wait_for()
        jo.get_by_label("Postal address").fill("2 New Road")
        jo.get_by_label("Telephone").fill("020 7946 0000")
        jo.get_by_role("button", name="Save", exact=True).click()
        problem = jo.get_by_role("alert")
        problem.wait_for()
        self.shot(jo, "settings-conflict")
        self.assertIn("Sam Tarn (", problem.inner_text())
        self.assertIn("changed the postal address to \"1 Mill Lane, Exampleton\"", problem.inner_text())
        self.assertEqual(jo.get_by_label("Postal address").input_value(), "2 New Road")
        self.assertEqual(jo.get_by_label("Telephone").input_value(), "020 7946 0000")

    def test_a_role_that_two_owners_change_is_asked_about(self):
        jo, sam = self.person("Jo Marchmont"), self.person("Sam Tarn", "owner")
        self.person("Pat Reading")
        for page in (jo, sam):
            page.goto(self.address + "/people")
        sam.get_by_label("Role of Pat Reading").select_option("reader")
        sam.get_by_role("button", name="Change the role of Pat Reading").click()
        sam.get_by_text("✓ Saved.", exact=True).wait_for()
        jo.get_by_label("Role of Pat Reading").select_option("owner")
        jo.get_by_role("button", name="Change the role of Pat Reading").click()
        problem = jo.get_by_role("alert")
        problem.wait_for()
        self.shot(jo, "role-conflict")
        self.assertIn("Sam Tarn (", problem.inner_text())
        self.assertIn("gave Pat Reading the role \"reader\"", problem.inner_text())
        problem.get_by_role("link").click()
        role = jo.get_by_label("Role of Pat Reading")
        self.assertTrue(role.evaluate("field => field === document.activeElement"))
        self.assertEqual(role.input_value(), "owner")
        sam.reload()
        self.assertEqual(sam.get_by_label("Role of Pat Reading").input_value(), "reader")
        jo.get_by_role("button", name="Change the role of Pat Reading").click()
        jo.get_by_text("✓ Saved.", exact=True).wait_for()
        sam.reload()
        self.assertEqual(sam.get_by_label("Role of Pat Reading").input_value(), "owner")

    def test_a_filter_whose_name_a_colleague_took_is_asked_about(self):
        jo, sam = self.person("Jo Marchmont"), self.person("Sam Tarn")
        for page, path in [(sam, "/cases?overdue=1"), (jo, "/cases?stage=review")]:
            page.goto(self.address + path)
            page.get_by_text("Save this filter").click()
            page.get_by_label("Name", exact=True).fill("Mondays")
            page.get_by_role("button", name="Save the filter").click()
        sam.get_by_text("✓ Saved.", exact=True).wait_for()
        problem = jo.get_by_role("alert")
        problem.wait_for()
        self.shot(jo, "filter-conflict")
        self.assertIn("Sam Tarn (", problem.inner_text())
        self.assertIn("saved another filter as \"Mondays\" (cases: overdue)", problem.inner_text())
        problem.get_by_role("link").click()
        name = jo.get_by_label("Name", exact=True)
        self.assertTrue(name.evaluate("field => field === document.activeElement"))
        name.fill("Mondays of Jo")
        jo.get_by_role("button", name="Save the filter").click()
        jo.get_by_text("✓ Saved.", exact=True).wait_for()
        for name in ["Mondays", "Mondays of Jo"]:
            self.assertTrue(jo.get_by_role("link", name=name, exact=True).is_visible())

    def test_invited_signed_in_recorded_by_name_and_signed_out_everywhere(self):
        jo = self.person("Jo Marchmont")
        jo.goto(self.address + "/people")
        jo.get_by_label("Name", exact=True).fill("Priya Shah")
        jo.get_by_role("button", name="Make a link").click()
        link = jo.locator("code.address").inner_text()
        priya = self.browser.new_context().new_page()
        priya.set_default_timeout(self.patience)
        priya.goto(link)
        priya.get_by_label("Password", exact=True).fill(PASSWORD)
        priya.get_by_label("The same password again").fill(PASSWORD)
        priya.get_by_role("button", name="Choose this password").click()
        priya.get_by_role("heading", name="Agenda").wait_for()
        # A second browser, by name and password.
        other = self.browser.new_context().new_page()
        other.set_default_timeout(self.patience)
        other.goto(self.address + "/cases/meals/tarn")
        other.get_by_label("Your name").fill("Priya Shah")
        other.get_by_label("Password").fill("wrong horse battery")
        other.get_by_role("button", name="Sign in").click()
        other.get_by_role("alert").wait_for()
        other.get_by_label("Your name").fill("Priya Shah")
        other.get_by_label("Password").fill(PASSWORD)
        other.get_by_role("button", name="Sign in").click()
        other.get_by_role("heading", name="Glen Tarn Council").wait_for()
        self.record(other, "acknowledged", "14/9/2020")
        other.locator(".timeline").get_by_text("Recorded by Priya Shah").wait_for()
        self.assertIn("Priya Shah", self.desk.foi("show", "tarn", "--json", "--casebook", "book"))
        priya.goto(self.address + "/account")
        priya.get_by_role("button", name="Sign out everywhere").click()
        priya.get_by_role("heading", name="Sign in").wait_for()
        other.goto(self.address + "/cases/meals/tarn")
        other.get_by_role("heading", name="Sign in").wait_for()

    def test_a_reader_is_offered_nothing_to_change(self):
        self.person("Jo Marchmont")
        page = self.person("Pat Reading", "reader", java_script_enabled=False)
        for path in ["/", "/cases", "/requests/meals", "/authorities/brack", "/inbox", "/letters"]:
            page.goto(self.address + path)
            self.shot(page, f"reader-{path.strip('/').replace('/', '-') or 'agenda'}")
            self.assertEqual(page.locator("main form[method=post]").count(), 0, path)
        page.goto(self.address + "/cases/meals/brack")
        self.assertEqual(page.locator("main form[method=post]").count(), 0)
        self.assertTrue(page.get_by_text("You are a reader here").is_visible())
        self.shot(page, "reader")
        page.get_by_role("link", name="Your account: Pat Reading").click()
        self.assertTrue(page.get_by_role("button", name="Change it").is_visible())
        page.get_by_role("button", name="Sign out", exact=True).click()
        page.get_by_role("heading", name="Sign in").wait_for()
        page.goto(self.address + "/cases/meals/brack")
        page.get_by_label("Your name").fill("pat reading")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("heading", name="Brackwater Council").wait_for()

    def test_the_pages_of_people_hold_for_everybody(self):
        for scheme, width in [("light", 1280), ("dark", 320)]:
            with self.subTest(scheme=scheme, width=width):
                name = f"Jo {scheme.capitalize()}"
                page = self.person(name, "owner", color_scheme=scheme,
                                   viewport={"width": width, "height": 800})
                for path in ["/people", "/account", "/cases/meals/brack", "/", "/cases", "/login"]:
                    page.goto(self.address + path)
                    self.shot(page, f"{path.strip('/').replace('/', '-') or 'agenda'}-{scheme}")
                    self.assertEqual(
                        [each["id"] for each in Axe().run(page).response["violations"]], [], path)
                    wide = page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    self.assertLessEqual(wide, 0, path)
                page.goto(self.address + "/people")
                page.get_by_label("Name", exact=True).fill(f"Sam {scheme.capitalize()}")
                page.get_by_label("Reader:").check()
                page.keyboard.press("Tab")
                page.keyboard.press("Tab")
                page.keyboard.press("Enter")
                page.get_by_text("Send this link to").wait_for()
                self.shot(page, f"people-link-{scheme}")


@unittest.skipUnless(SERVER, "no PostgreSQL server here")
class TeamOnServer(Team):
    """The same on a casebook that is a schema of a PostgreSQL server."""

    store = SERVER


if __name__ == "__main__":
    unittest.main()
