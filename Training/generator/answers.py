"""What the letter says to each question, with the truth."""
from phrases import (ANSWER, COMPANIES, EXTRA, EXTRA2, FILES, GROUNDS, NCND, NCNDS, NOT_APPLICABLE, NOT_HELD, NOT_HELD_WHY, ONLY, PARTLY, REFUSE, SHEETS, WHY,
                     cite, say)

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def day(rnd, first=2016, last=2024):
    return f"{rnd.randint(1, 28)} {rnd.choice(MONTHS)} {rnd.randint(first, last)}"


class Answer:
    """One passage, for one question or for several."""

    def __init__(self, ids, outcome, text, exemptions=(), starts=(), alternatives=()):
        self.ids, self.outcome, self.text = list(ids), outcome, text
        self.exemptions, self.starts, self.alternatives = list(exemptions), list(starts), [list(a) for a in alternatives]
        self.outcomes, self.summary, self.contains = [], False, None

    def truth(self, ident):
        start = " ".join(self.text.split()[:8]) if self.text else None
        part = {"id": ident, "outcome": self.outcome, "exemptions": self.exemptions, "answerStartsWith": start, "answerContains": []}
        if self.contains:
            part["answerContains"] = self.contains
        if self.starts or self.summary:
            part["acceptableStarts"] = self.starts + ([None, start] if self.summary else [])
        if self.alternatives:
            part["acceptableExemptions"] = self.alternatives
        if self.outcomes:
            part["acceptable"] = self.outcomes
        if len(self.ids) > 1:
            part["sharedWith"] = self.ids
        if self.summary:
            part["fromSummary"] = True
        return part


# Templates are written for "the Council"; "we" takes the other form.
VERBS = [(" has ", " have "), (" does ", " do "), (" relies ", " rely "), (" is not able", " are not able"), (" follows ", " follow "), (" keeps ", " keep ")]


class Writer:
    """Writes sentences as one body does."""

    def __init__(self, rnd, body, regime):
        self.rnd, self.body, self.regime = rnd, body, regime

    def say(self, template, **facts):
        we = "we" if self.body.plural else self.body.us
        rnd = self.rnd
        base = {"we": we, "We": we[0].upper() + we[1:], "us": "us" if self.body.plural and rnd.random() < .5 else self.body.us,
                "n": rnd.choice([rnd.randint(2, 9), rnd.randint(10, 99), rnd.randint(100, 999), f"{rnd.randint(1, 9)},{rnd.randint(100, 999)}"]),
                "m": rnd.choice([1, 2]), "h": rnd.randint(21, 96), "limit": 24 if self.body.kind == "ministry" else 18,
                "pounds": 600 if self.body.kind == "ministry" or self.regime == "FOISA" else 450,
                "money": f"{rnd.randint(1, 980)},{rnd.randint(100, 999)}", "money2": f"{rnd.randint(1, 980)},{rnd.randint(100, 999)}",
                "money3": f"{rnd.randint(1, 980)},{rnd.randint(100, 999)}.{rnd.randint(10, 99)}", "million": f"{rnd.randint(1, 40)}.{rnd.randint(1, 9)}",
                "company": rnd.choice(COMPANIES), "company2": rnd.choice(COMPANIES), "extra": rnd.choice(EXTRA), "extra2": rnd.choice(EXTRA2),
                "year": rnd.randint(2008, 2024), "date": day(rnd), "date2": day(rnd, 2025, 2029), "slash": f"{rnd.randint(1, 28):02}/{rnd.randint(1, 12):02}/2021",
                "slash2": f"{rnd.randint(1, 28):02}/{rnd.randint(1, 12):02}/2027", "pc": rnd.randint(1, 97), "d": rnd.randint(1, 9), "file": rnd.choice(FILES),
                "sheet": rnd.choice(SHEETS), "month": f"{rnd.choice(MONTHS)} 2025", "url": f"www.{self.body.domain}/{rnd.choice(['reports', 'open-data', 'spending', 'policies'])}"}
        base.update(facts)
        text = say(rnd, template, **base)
        if base["we"] == "we":
            for singular, plural in VERBS:
                text = text.replace("we" + singular, "we" + plural).replace("We" + singular, "We" + plural)
            text = text.replace(" and keeps the matter", " and keep the matter")
        return text

    def ground(self, kind=None):
        found = [g for g in GROUNDS[self.regime] if self.body.kind in ONLY.get(g[0], (self.body.kind,)) and (kind is None or g[1] == kind)]
        return self.rnd.choice(found)

    def refusal_facts(self, ground, bare=False):
        provision, reason, title = ground
        text = cite(self.rnd, provision, self.regime)
        why = "" if bare else self.say(self.rnd.choice(WHY[reason]))
        return {"cite": text, "Cite": text[0].upper() + text[1:], "title": title, "why": why, "whyshort": "they belong to junior staff"}

    def answer(self, question, outcome):
        """An answer with the outcome to one question."""
        rnd, ids = self.rnd, [question.id]
        if outcome == "answered":
            text = self.say(rnd.choice(ANSWER[question.kind or "policy"]))
            answer = Answer(ids, outcome, text)
            answer.contains = [" ".join(text.split()[-3:])] if len(text.split()) > 3 else []
            return answer
        if outcome == "not-held":
            why = self.say(rnd.choice(NOT_HELD_WHY))
            text = self.say(rnd.choice(NOT_HELD), why=why + ".")
            text = text.replace("..", ".").replace(" - " + why + ".", " - " + why[0].lower() + why[1:])
            answer = Answer(ids, outcome, text)
            if self.regime == "FOISA" and rnd.random() < .4:
                answer.text += " " + self.say("[In terms of|Under] section 17(1) [of FOISA|of the Act] [I give you notice that|this is notice that] [the information|it] is not held.")
            if self.regime in ("EIR", "EISR") and rnd.random() < .4:
                number = "12(4)(a)" if self.regime == "EIR" else "10(4)(a)"
                answer.text += f" Regulation {number} [applies]".replace("[applies]", rnd.choice(["applies.", "therefore applies."]))
                answer.exemptions, answer.alternatives = [f"reg{number}"], [[]]
            return answer
        if outcome == "not-applicable":
            answer = Answer(ids, outcome, self.say(rnd.choice(NOT_APPLICABLE)))
            answer.outcomes = ["answered"]
            return answer
        if outcome == "ncnd":
            provision, reason = rnd.choice(NCNDS[self.regime])
            return Answer(ids, outcome, self.say(rnd.choice(NCND), **self.refusal_facts((provision, reason, ""))), [provision])
        if outcome == "partly-refused":
            ground = self.ground(rnd.choice(["person", "commercial", None]))
            if ground[1] in ("cost", "elsewhere", "vexatious", "future", "burden"):
                ground = self.ground("person")
            value = self.say(rnd.choice(ANSWER[question.kind or "policy"]))
            value += "" if value.endswith(".") else "."
            answer = Answer(ids, outcome, self.say(rnd.choice(PARTLY), value=value, **self.refusal_facts(ground)), [ground[0]])
            answer.contains = [" ".join(answer.text.split()[-3:])]
            return answer
        ground = self.ground()
        second = None
        template = rnd.choice(REFUSE)
        facts = self.refusal_facts(ground, bare=rnd.random() < .3)
        if rnd.random() < .08 and ground[1] not in ("cost", "vexatious", "elsewhere", "future"):
            second = self.ground("person")
            if second[0] != ground[0]:
                head = "sections" if self.regime in ("FOIA", "FOISA") else "regulations"
                strip = lambda p: p.removeprefix("reg").removeprefix("s")
                joined = f"{head} {strip(ground[0])} and {strip(second[0])}"
                facts.update(cite=joined, Cite=joined[0].upper() + joined[1:], title=f"{ground[2]}; {second[2]}")
                facts["why"] = ""
            else:
                second = None
        text = self.say(template, **facts).replace("applies", "apply") if second else self.say(template, **facts)
        exemptions = [ground[0]] + ([second[0]] if second else [])
        answer = Answer(ids, "refused", text, exemptions)
        if ground[1] == "elsewhere":
            answer.outcomes = ["answered"]
        return answer
