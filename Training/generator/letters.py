"""Whole letters: head, opening, body, review paragraph, signature, noise; with their truth."""
import random

from answers import MONTHS, Answer, Writer, day
from bodies import Body
from kinds import KINDS
from layouts import HELD_OUT, TUNED, shown, split
from phrases import say
from subjects import request

ACTS = {"FOIA": "Freedom of Information Act 2000", "FOISA": "Freedom of Information (Scotland) Act 2002",
        "EIR": "Environmental Information Regulations 2004", "EISR": "Environmental Information (Scotland) Regulations 2004"}
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}


class Letter:
    """What a layout sees: the questions, the answers, and helpers for names of questions."""

    def __init__(self, rnd, body, subject, environmental, questions):
        self.rnd, self.body, self.subject, self.questions = rnd, body, subject, questions
        scottish = body.nation == "scotland"
        environmental = environmental and rnd.random() < .8
        self.regime = ("EISR" if environmental else "FOISA") if scottish else ("EIR" if environmental else "FOIA")
        self.writer = Writer(rnd, body, self.regime)
        self.asks = [q for q in questions if not q.stem]
        self.answers, self.after = {}, []
        self.blank, self.short = rnd.random() < .6, rnd.random() < .4
        self.style = rnd.choice(["bracket", "plain", "blank"])
        self.sent = (rnd.randint(1, 28), rnd.randint(1, 12), rnd.choice([2023, 2024, 2025]))
        self.date = self.later(self.sent, rnd.randint(3, 34))

    @staticmethod
    def later(day, days):
        import datetime
        d = datetime.date(day[2], day[1], day[0]) + datetime.timedelta(days=days)
        return d.day, d.month, d.year

    def pick(self, *options):
        return self.rnd.choice(options)

    def decide(self):
        """An answer for each question that asks."""
        share = self.rnd.choice([0, .2, .4, .6, .8, .9])
        for q in self.asks:
            if self.rnd.random() < share:
                outcome = self.rnd.choices(["refused", "not-held", "partly-refused", "ncnd", "not-applicable"], [60, 22, 11, 3, 4])[0]
            else:
                outcome = "answered"
            if outcome == "ncnd" and q.kind not in ("count", "document", "yesno"):
                outcome = "refused"
            if outcome == "not-applicable" and q.kind == "document":
                outcome = "not-held"
            self.answers[q.id] = self.writer.answer(q, outcome)

    def passages(self, sharing=.12):
        """The answers in order; refusals next to each other may share one passage."""
        out = []
        for q in self.asks:
            a = self.answers[q.id]
            last = out[-1] if out else None
            if last and a.outcome == last.outcome and a.outcome in ("refused", "not-held") and len(last.ids) < 4 and self.rnd.random() < sharing:
                last.ids.append(q.id)
                self.answers[q.id] = last
            else:
                out.append(a)
        return out

    def listed(self, ids):
        names = [shown(i, "bracket") for i in ids]
        return names[0] if len(names) == 1 else ", ".join(names[:-1]) + self.pick(" and ", " & ") + names[-1]

    def names(self, ids):
        return ("question " if len(ids) == 1 else "questions ") + self.listed(ids)

    def share(self, ids, outcome, text, exemptions, elsewhere=False):
        a = Answer(ids, outcome, text, exemptions)
        sentences = text.split(". ")
        a.starts = [" ".join(s.split()[:6]) for s in sentences[1:] if len(s.split()) > 3]
        if elsewhere:
            a.outcomes = ["answered"]
        for i in ids:
            self.answers[i] = a
        return a

    # --- facts of the letter ---------------------------------------------------------------

    def written(self, day, ordinal=None):
        d, m, y = day
        end = "th" if 10 <= d <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
        return self.pick(f"{d} {MONTHS[m - 1]} {y}", f"{d} {MONTHS[m - 1]} {y}", f"{d}{end} {MONTHS[m - 1]} {y}", f"{d:02}/{m:02}/{y}", f"{d} {MONTHS[m - 1][:3]} {y}")

    def head(self, truth, named=None):
        """Letterhead or e-mail header, reference, date, salutation, subject."""
        rnd, body = self.rnd, self.body
        iso = "%04d-%02d-%02d" % (self.date[2], self.date[1], self.date[0])
        reference = body.reference()
        truth.update(authority=body.name, reference=reference, date=iso)
        if body.accepted:
            truth["acceptableAuthorities"] = body.accepted
        if body.name.startswith("Chief Constable of "):
            truth["acceptableAuthorities"] = [body.name.removeprefix("Chief Constable of ")]
        ref_line = self.pick("Our ref: {}", "Our reference: {}", "Ref: {}", "Reference: {}", "FOI reference number: {}", "Case reference: {}", "Request ref. {}", "Our Ref - {}").format(reference)
        date_line = self.pick("", "Date: ", "", "Date ") + self.written(self.date)
        title = named or self.pick(f"{self.subject}", f"Request for information: {self.subject.lower()}", f"{ACTS[self.regime]} - {self.subject}", "Your request for information")
        lines = []
        self.is_mail = rnd.random() < .3
        if self.is_mail:
            weekday = "Mon,Tue,Wed,Thu,Fri,Sat,Sun".split(",")[__import__("datetime").date(self.date[2], self.date[1], self.date[0]).weekday()]
            lines += [f"From: {self.pick(body.team, body.name, 'FOI')} <{body.foi}>"]
            sent = f"{weekday}, {self.date[0]:02} {MONTHS[self.date[1] - 1][:3]} {self.date[2]} {rnd.randint(8, 17):02}:{rnd.randint(10, 59)}:00 +0000"
            lines += [self.pick(f"Date: {sent}", f"Sent: {self.date[0]} {MONTHS[self.date[1] - 1]} {self.date[2]} {rnd.randint(8, 17):02}:{rnd.randint(10, 59)}")]
            if rnd.random() < .5:
                lines += ["To: requester@post.example"]
            in_subject = rnd.random() < .5
            lines += [f"Subject: {self.pick('RE: ', '', 'Response: ')}{title}" + (self.pick(f" [{reference}]", f" - {reference}", f" ({reference})", f" Ref {reference}") if in_subject else ""), ""]
            lines += [f"Dear {body.requester}", ""] + ([] if in_subject else [ref_line, ""])
            self.signs_name = True
            return lines
        lines += body.letterhead()
        lines.append("")
        if rnd.random() < .15:
            lines += [f"Your ref: {self.pick('none', 'e-mail', 'JP/25')}"]
        lines += self.pick([ref_line, date_line], [date_line, ref_line], [f"{ref_line}{' ' * rnd.randint(3, 30)}{date_line}"], [f"{date_line}", "", ref_line])
        if rnd.random() < .2:
            lines += ["", self.pick("By e-mail only", "Sent by e-mail to: requester@post.example", "By e-mail: requester@post.example")]
        if rnd.random() < .15:
            lines += [f"Please ask for: {self.pick('R. Winter', 'Customer Relations', 'J Iqbal')}"]
        lines += ["", f"Dear {body.requester}", "", title if rnd.random() < .5 else title.upper(), ""]
        self.signs_name = rnd.random() < .5
        return lines

    def opening(self):
        return [self.writer.say(self.pick(
            "[Thank you for|I refer to|I write about] your [request|e-mail|letter] of {sent}, [which was received on {got}|which we received on {got}|] [about|concerning] {subject}.",
            "[We have now finished|I have completed] our searches for the information that you [asked for|requested] on {sent}.",
            "Your request of {sent} has been [dealt with|considered|handled] under the {act}.",
            "I am [writing|now able] to [answer|respond to] your request [dated|of] {sent}. It has been considered under the {act}.",
            "Further to your request received {got}, [please find our response below|our answers are below]."),
            sent=self.written(self.sent), got=self.written(self.later(self.sent, 1)), subject=self.subject.lower(), act=ACTS[self.regime]), ""]

    def review(self, truth):
        """The paragraph on reviews: what it says goes into the truth."""
        rnd, body = self.rnd, self.body
        truth["regime"] = self.regime
        truth["reviewWindow"] = truth["reviewContact"] = truth["regulator"] = None
        scottish = body.nation == "scotland"
        which = "SIC" if scottish else "ICO"
        commissioner = {"SIC": "[the Scottish Information Commissioner, Kinburn Castle, Doubledykes Road, St Andrews KY16 9DS|the Scottish Information Commissioner at www.foi.scot/appeal]",
                        "ICO": "[the Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow SK9 5AF|the Information Commissioner (www.ico.org.uk)|the ICO at ico.org.uk/foicomplaints]"}[which]
        shape = rnd.random()
        if shape < .06:
            return []
        if shape < .14:
            truth["regulator"] = which
            return [self.writer.say("[There is no internal review procedure here|{We} does not offer an internal review]. [If you are not content|Should you disagree,] you may [complain|apply] to " + commissioner + "."), ""]
        window, text = None, ""
        amount = 40 if scottish else rnd.choice([40, 40, 40, 20, 28, 60])
        choice = rnd.random()
        if choice < .45:
            window = {"amount": amount, "unit": "working-days"}
            text = "within " + self.pick(f"{amount} working days", f"{amount} working days", {40: "forty (40)", 20: "twenty", 28: "28", 60: "sixty"}[amount] + " working days")
            text += self.pick("", " of the date of this letter", " of receiving this response")
        elif choice < .6:
            n = rnd.choice([2, 3, 1])
            window = {"amount": n, "unit": "months"}
            text = "within " + self.pick(f"{n} month{'s' * (n > 1)}", {1: "one month", 2: "two calendar months", 3: "three months"}[n]) + self.pick("", " of this letter")
        elif choice < .68:
            n = rnd.choice([4, 6, 8])
            window = {"amount": n * 7, "unit": "calendar-days"}
            text = f"within {({4: 'four', 6: 'six', 8: 'eight'}[n] if rnd.random() < .6 else n)} weeks"
        elif choice < .76:
            n = rnd.choice([28, 40, 60, 56])
            window = {"amount": n, "unit": "calendar-days"}
            text = f"within {n} {self.pick('days', 'calendar days')}"
        elif choice < .82:
            text = f"by {self.written(self.later(self.date, 57))}"
        truth["reviewWindow"] = window
        contact = self.pick(body.foi, body.foi, f"{self.pick('reviews', 'internalreview', 'complaints.foi')}@{body.domain}", None)
        how = ""
        if contact:
            how = self.pick(f"by writing to {contact}", f"by e-mail to {contact}", f"at {contact}", f"(e-mail {contact})")
            truth["reviewContact"] = contact
        else:
            how = self.pick("by replying to this e-mail", "in writing", "at the address above")
            # Whoever answers an e-mail writes to the address it came from.
            if self.is_mail and how.startswith("by replying"):
                truth["reviewContact"] = body.foi
        truth["regulator"] = which
        last = self.writer.say(self.pick(
            "If you are [still unhappy|not content with the outcome] you may [then|] [complain|apply] to " + commissioner + "[ for a decision|].",
            "[Thereafter|After that] you have the right to apply to " + commissioner + ("[ within six months|]" if scottish else "") + "."))
        first = self.writer.say(self.pick(
            "If you are [unhappy|dissatisfied|not satisfied] with [this response|the way we dealt with your request|this decision], you [may|can|are entitled to] ask [us|{us}] for an internal review {how} {text}.",
            "You have the right to [request|ask for] an internal review. [Requests should be made|Please ask] {how} {text}.",
            "Should you wish [us to look at this again|to challenge this response], [please say so|ask for a review] {text} {how}."), how=how, text=text).replace(" .", ".")
        if rnd.random() < .12:
            self.after += ["", self.pick("Annex B", "Your right to complain", "ABOUT YOUR RIGHTS"), "", first, last]
            return [self.pick("Your rights are set out at the end of this letter.", "See the annex for how to complain."), ""]
        if rnd.random() < .3:
            return [self.pick("Right of review", "Next steps", "COMPLAINTS"), first, "", last, ""]
        return [first + " " + last, ""]

    def closing(self):
        rnd, body = self.rnd, self.body
        lines = [self.pick("Yours sincerely", "Yours faithfully", "Kind regards", "Regards", "Yours sincerely,"), ""]
        if rnd.random() < .6:
            lines += [self.pick("R. Winter", "J Iqbal", "Morag Sillar", "T. Oduya", "")]
        lines += [self.pick("Information Officer", body.team, "Head of Governance", "FOI Coordinator")]
        if self.signs_name or rnd.random() < .4:
            lines += [body.name]
        return lines

    def noise(self, lines, reference):
        """Page footers, quoted mail, disclaimers."""
        rnd = self.rnd
        if rnd.random() < .2:
            step, out = rnd.randint(24, 40), []
            for i, line in enumerate(lines):
                out.append(line)
                # Only at a gap: a footer in the middle of a passage would be another kind of test.
                if i % step == step - 1 and not line:
                    out += [f"Page {i // step + 1} of {len(lines) // step + 1}", self.pick("", self.body.name), ""]
            lines = out
        if rnd.random() < .12:
            lines = lines + ["", self.pick("This e-mail is meant only for the person named. If that is not you, please delete it.", "Are you registered to vote?",
                                           f"Registered office: {self.pick('Civic Centre', 'Station House')}, ZZ1 1AB. VAT number 000 0000 00")]
        if rnd.random() < .1:
            lines = lines + ["", "-----Original Message-----", "From: requester@post.example", f"Sent: {self.written(self.sent)} 09:14", "Subject: " + self.subject, "", "Dear " + self.body.team + ",", ""]
            lines += [f"{shown(q.id, 'bracket')}. {q.text}" for q in self.questions]
        return lines


def compose(seed, index, held_out, share_of_kinds=.16):
    """(text, truth) of one letter."""
    rnd = random.Random(f"{seed}/{index}")
    while True:
        body = Body(rnd)
        subject, environmental, questions = request(rnd, body)
        letter = Letter(rnd, body, subject, environmental, questions)
        letter.decide()
        truth = {"kind": "reply", "provenance": "generated", "synthetic": True}
        if rnd.random() < share_of_kinds:
            name, kind = rnd.choice(sorted(KINDS.items()))
            lines = kind(letter, truth)
            truth["layout"] = name
        else:
            layouts = HELD_OUT if held_out else TUNED
            names = sorted(layouts)
            name = rnd.choice(names)
            head, opening = letter.head(truth), letter.opening()
            before = len(letter.after)
            body_lines = layouts[name](letter)
            if body_lines is None:
                continue
            schedule, letter.after = letter.after[before:], letter.after[:before]
            review = letter.review(truth)
            lines = head + opening + body_lines + review + letter.closing() + schedule + letter.after
            truth["layout"] = name
            truth["parts"] = parts(letter)
        lines = letter.noise("\n".join(lines).split("\n"), truth.get("reference"))
        truth.setdefault("parts", [])
        # Where neither a law nor a provision is named, nothing tells the law.
        said = "\n".join(lines).lower()
        names = ("information act", "foia", "foisa", "of the act", "information regulations", "eirs", "the eir", "regulation ")
        if not any(name in said for name in names) and not any(p["exemptions"] for p in truth["parts"]):
            truth["acceptableRegimes"] = [None, truth.get("regime")]
        truth["questions"] = [{"id": q.id, "text": q.text} for q in questions]
        return "\n".join(lines) + "\n", truth


def parts(letter):
    out = []
    for q in letter.questions:
        if q.id in letter.answers:
            out.append(letter.answers[q.id].truth(q.id))
        else:
            out.append({"id": q.id, "outcome": "blank", "exemptions": [], "answerStartsWith": None, "answerContains": [], "stem": True})
    return out
