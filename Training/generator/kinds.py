"""Letters that are no reply: receipts, more time, questions back, fees, transfers, reviews, notices, covers."""
from layouts import shown

KINDS = {}


def kind(function):
    KINDS[function.__name__.replace("_", "-")] = function
    return function


def simple(letter, truth, what, text, signed=True):
    truth.update(kind=what, regime=letter.regime if "{act}" in text else None, reviewWindow=None, reviewContact=None, regulator=None)
    head = letter.head(truth)
    from letters import ACTS
    if any(ACTS[letter.regime].lower() in line.lower() for line in head):
        truth["regime"] = letter.regime
    if truth["regime"] is None:
        truth["acceptableRegimes"] = [letter.regime]
    else:
        truth["acceptableRegimes"] = [None] if "{act}" not in text else []
    body = letter.writer.say(text, act=ACTS[letter.regime], sent=letter.written(letter.sent), subject=letter.subject.lower(),
                             due=letter.written(letter.later(letter.sent, 28)), more=letter.written(letter.later(letter.date, 28)))
    return head + body.split("¶") + [""] + (letter.closing() if signed else [])


@kind
def acknowledgement(letter, truth):
    return simple(letter, truth, "acknowledgement", "[Thank you for|I confirm that we have received] your [request|e-mail] of {sent}[ about {subject}|]. [It is being dealt with|It will be handled] under the {act}. "
                  "[You will hear from us|We aim to answer|You should have our answer] [by {due}|within 20 working days]. [In some cases a fee may be due, and exemptions may apply.|]")


@kind
def acknowledgement_of_a_review(letter, truth):
    return simple(letter, truth, "acknowledgement", "[Thank you for asking for|I acknowledge your request for|We have received your request for] an internal review of [our decision|how your request was handled]. "
                  "[An officer who took no part in it|A senior manager] will [look at it|carry out the review] and [let you have the outcome|write to you] [by {more}|within 20 working days]. The {act} sets no time limit for this.")


@kind
def more_time(letter, truth):
    ground = letter.writer.ground("policy") if letter.regime == "FOIA" else letter.writer.ground("commercial")
    facts = letter.writer.refusal_facts(ground)
    return simple(letter, truth, "extension", "[I am sorry to say that|] we need more time to [answer|respond to] your request of {sent} under the {act}. [The information may fall under " + facts["cite"] +
                  ", and the balance of the public interest has not yet been decided.|The request is complex and voluminous.] We [now expect|hope] to [send our answer|reply] by {more}.")


@kind
def clarification(letter, truth):
    q = letter.rnd.choice(letter.asks)
    return simple(letter, truth, "clarification", "[Before we can go on|So that we can find the information], [please tell us|could you please clarify] what you mean by question " + shown(q.id, "bracket") +
                  ". [Do you want figures for calendar years or for financial years?|Which sites do you have in mind?] [The time for answering will start when we have your reply.|Until we hear from you the request is on hold under the {act}.]")


@kind
def fees_notice(letter, truth):
    return simple(letter, truth, "fees", "FEES NOTICE¶¶Under section 9 of the {act} we may charge for copying and postage. The fee for your request is £{n}. [Please pay within three months of the date of this letter.|"
                  "We will send the information on receipt of payment. If we do not have it within three months we shall take the request as withdrawn.]")


@kind
def transfer(letter, truth):
    from bodies import Body
    other = Body(letter.rnd).name
    truth["transferredTo"] = other
    return simple(letter, truth, "transfer", "[We do not hold what you ask for, but we believe that {other} does.|Your request is about a service that {other} runs.] [With your agreement we|We] have [transferred|passed] your request of {sent} to {other}[ today|], which will [answer|reply to] you [directly|itself].".replace("{other}", other))


@kind
def review_outcome(letter, truth):
    """A decision on a review, question by question."""
    truth["kind"] = "review-outcome"
    head = letter.head(truth, named=letter.pick("Internal review", "Outcome of internal review", "Your request for a review"))
    asks = letter.asks[:letter.rnd.randint(1, len(letter.asks))]
    lines = [letter.writer.say("[I have now finished the|This is the outcome of the] internal review that you asked for on {sent}. [I was not involved in the first decision.|I have looked afresh at the way your request was handled.]",
                               sent=letter.written(letter.sent)), ""]
    from letters import parts
    for q in letter.asks:
        if q not in asks:
            del letter.answers[q.id]
    for q in asks:
        a = letter.answers[q.id]
        mark = letter.pick("", "Question ")
        a.starts.append(" ".join(("I uphold the decision. " + a.text).split()[:8]))
        lead = "I uphold the decision. " if a.outcome == "refused" and letter.rnd.random() < .5 else ""
        a.text = lead + a.text
        lines += [f"{mark}{shown(q.id, 'bracket')}. {letter.pick(q.text, q.head)}", a.text, ""]
    letter.review(truth)
    truth.update(reviewWindow=None, reviewContact=None, regime=None, acceptableRegimes=[letter.regime])
    letter.after = []
    truth["regulator"] = "SIC" if letter.body.nation == "scotland" else "ICO"
    lines += [f"If you remain dissatisfied you may {letter.pick('complain', 'apply')} to the {'Scottish ' * (letter.body.nation == 'scotland')}Information Commissioner.", ""]
    truth["parts"] = [p for p in parts(letter) if p.get("stem") or p["id"] in {q.id for q in asks}]
    truth["parts"] += [{"id": q.id, "outcome": "blank", "exemptions": [], "answerStartsWith": None, "answerContains": []} for q in letter.asks if q not in asks and q.id not in {p["id"] for p in truth["parts"]}]
    seen = {}
    for p in truth["parts"]:
        if p.get("stem") and any(q.id == p["id"] and not q.stem for q in letter.questions):
            p.pop("stem")
        seen.setdefault(p["id"], p)
    truth["parts"] = list(seen.values())
    return head + lines + letter.closing()


@kind
def decision_notice(letter, truth):
    scottish = letter.body.nation == "scotland"
    n = letter.rnd.randint(100, 399)
    reference = f"Decision {n % 200 + 1:03}/{letter.date[2]}" if scottish else f"IC-{letter.rnd.randint(100000, 399999)}-{letter.rnd.choice(['A1B2', 'K7M3', 'Z2Q8'])}"
    truth.update(kind="decision-notice", authority=letter.body.name, reference=reference.replace("Decision ", "") if scottish else reference, acceptableReferences=[reference],
                 date="%04d-%02d-%02d" % (letter.date[2], letter.date[1], letter.date[0]), regime=letter.regime, reviewWindow=None, reviewContact=None,
                 regulator="SIC" if scottish else "ICO", acceptableRegimes=[None])
    if letter.body.accepted:
        truth["acceptableAuthorities"] = letter.body.accepted
    from letters import ACTS
    upheld = letter.rnd.random() < .5
    date = letter.written(letter.date)
    if scottish:
        lines = ["Scottish Information Commissioner", "", "Decision Notice", "", f"{reference}", f"{letter.subject}", "", f"Authority: {letter.body.name}", f"Decision date: {date}", "",
                 "Summary", f"The Applicant asked the Authority for information about {letter.subject.lower()}. The Commissioner investigated and found that the Authority " +
                 ("was not entitled to withhold all of it." if upheld else "had complied with the law."), "",
                 f"The Commissioner {'requires the Authority to give the Applicant the information by ' + letter.written(letter.later(letter.date, 45)) if upheld else 'does not require any action'}.", "",
                 "Appeal", "Either party may appeal on a point of law to the Court of Session within 42 days after the date of intimation of this decision."]
    else:
        lines = [f"{ACTS[letter.regime]}", "", "Decision notice", "", f"Date: {date}", "", f"Public Authority: {letter.body.name}", "Address: Headquarters, High Street, ZZ1 1AB", "",
                 "Decision (including any steps ordered)", "",
                 f"1. The complainant asked for information about {letter.subject.lower()}. The public authority relied on section 43(2).",
                 f"2. The Commissioner's decision is that the public authority {'was not entitled to rely on it' if upheld else 'was entitled to withhold the information'}.",
                 "3. " + ("The Commissioner requires the public authority to disclose the information within 35 calendar days of the date of this decision notice." if upheld else "The Commissioner does not require further steps to be taken."),
                 "", "Reference: " + reference, "", "Right of appeal", "Either party has the right to appeal against this decision notice to the First-tier Tribunal within 28 calendar days."]
    return lines


@kind
def cover_of_an_attachment(letter, truth):
    truth["coverOnly"] = True
    return simple(letter, truth, "reply", "[Please find attached|Attached is] [our response to your request of {sent}|the response to your request]. [Do get in touch if you cannot open it.|]")


@kind
def secure_mail_link(letter, truth):
    truth.update(kind="not-foi", authority=None, reference=None, date=None, regime=None, reviewWindow=None, reviewContact=None, regulator=None)
    name = letter.body.name
    truth["acceptableAuthorities"] = [name]
    return [letter.pick(f"You have received a secure message from {name}.", f"{name} has sent you an encrypted e-mail."), "", letter.pick("Click the link to read it. You will be asked to register.",
            "Sign in at https://secure.mailbox.example/read to open the message. The link expires in 21 days."), "", "If you have trouble, contact the sender."]


@kind
def out_of_office(letter, truth):
    truth.update(kind="not-foi", authority=None, reference=None, date=None, regime=None, reviewWindow=None, reviewContact=None, regulator=None, acceptableAuthorities=[letter.body.name])
    return [f"From: {letter.body.team} <{letter.body.foi}>", "Subject: Automatic reply: " + letter.subject, "", letter.pick("I am out of the office until Monday and will answer when I am back.",
            "This mailbox is not read at weekends. Your message has not been forwarded.", "Thank you for your message. I am on leave and have limited access to e-mail.")]
