"""Layouts of replies to tune on: each writes the answers and returns the lines of the body."""
from phrases import say

TUNED = {}
HELD_OUT = {}


def tuned(function):
    TUNED[function.__name__.replace("_", "-")] = function
    return function


def held_out(function):
    HELD_OUT[function.__name__.replace("_", "-")] = function
    return function


def split(ident):
    """2bi -> (2, b, i)."""
    number = "".join(c for c in ident if c.isdigit())
    rest = ident[len(number):]
    return number, rest[:1], rest[1:]


def shown(ident, style):
    number, letter, roman = split(ident)
    if style == "bracket":
        return number + (f"({letter})" if letter else "") + (f"({roman})" if roman else "")
    if style == "dot":
        return number + (f".{letter}" if letter else "") + (f".{roman}" if roman else "")
    if style == "blank":
        return " ".join(x for x in (number, letter and f"({letter})", roman and f"({roman})") if x)
    if style == "figures":
        return number + (f".{ord(letter) - 96}" if letter else "") + (f".{['i', 'ii', 'iii', 'iv'].index(roman) + 1}" if roman else "")
    return ident


def styled(rnd):
    return rnd.choice(["bracket", "plain", "plain", "dot", "blank", "figures"])


def wrapped(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) + 1 > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
    return lines + ([line] if line else [])


@tuned
def echo_then_answer(c):
    lines, style = [], styled(c.rnd)
    mark, blank = c.rnd.choice([".", ")", ":", ""]), c.rnd.random() < .5
    for q in c.questions:
        lines.append(f"{shown(q.id, style)}{mark} {q.text}")
        if q.id in c.answers:
            lines += ([""] if blank else []) + c.answers[q.id].text.split("\n") + [""]
    return lines


@tuned
def nested_echo(c):
    lines, mark = [], c.pick(") ", ". ")
    for q in c.questions:
        number, letter, roman = split(q.id)
        label = roman or letter or number
        lines.append("   " * (bool(letter) + bool(roman)) + f"{label}{mark}{q.text}")
        if q.id in c.answers:
            lines += [c.answers[q.id].text, ""]
    return lines


@tuned
def echo_inline(c):
    lines, joint = [], c.pick(" - ", " – ", ": ", "  ", " ")
    for q in c.questions:
        tail = joint + c.answers[q.id].text if q.id in c.answers else ""
        lines.append(f"{shown(q.id, 'bracket')}. {q.text}{tail}")
        if c.blank:
            lines.append("")
    return lines


@tuned
def number_then_answer(c):
    style, mark = styled(c.rnd), c.pick(".", ")", " -", ":")
    lines = []
    for a in c.passages(0):
        lines += [f"{shown(a.ids[0], style)}{mark} {a.text}"] + ([""] if c.blank else [])
    return lines


@tuned
def question_and_response_labels(c):
    ask, reply = c.pick(("Question {}", "Response:"), ("Q{}:", "A{}:"), ("Request {}", "Our response"), ("Q{}", "Answer"), ("Your question {}:", "Our reply:"))
    lines, first, second = [], c.pick(" ", "\n"), c.pick(" ", "\n")
    for q in c.questions:
        lines.append(ask.format(shown(q.id, "bracket")) + first + q.text)
        if q.id in c.answers:
            lines += [reply.format(shown(q.id, "plain")) + second + c.answers[q.id].text, ""]
    return lines


@tuned
def table_question_answer(c):
    lines = [c.pick("Question\tAnswer", "You asked\tOur response", "Request\tResponse")]
    mark = c.pick(". ", ") ", " ")
    for q in c.questions:
        text = c.answers[q.id].text.replace("\n", " ").replace("\t", " ") if q.id in c.answers else ""
        lines.append(f"{shown(q.id, 'bracket')}{mark}{q.head if c.short else q.text}\t{text}")
    return lines


@tuned
def table_with_numbers(c):
    lines = [c.pick("No.\tQuestion\tResponse", "Ref\tInformation requested\tInformation supplied", "\tRequest\tReply")]
    for q in c.questions:
        text = c.answers[q.id].text.replace("\n", " ").replace("\t", " ") if q.id in c.answers else ""
        lines.append(f"{shown(q.id, c.style)}\t{q.head if c.short else q.text}\t{text}")
    return lines


@tuned
def printed_columns(c):
    """Two columns as `pdftotext -layout` prints them."""
    left, lines = c.rnd.randint(34, 44), []
    lines.append(f"{c.pick('Question', 'Your request'):<{left}}{c.pick('Answer', 'Response')}")
    for q in c.questions:
        a = c.answers.get(q.id)
        first = wrapped(f"{shown(q.id, 'bracket')}. {q.text}", left - 3)
        second = wrapped(a.text, 46) if a else []
        for i in range(max(len(first), len(second))):
            lines.append(f"{first[i] if i < len(first) else '':<{left}}{second[i] if i < len(second) else ''}".rstrip())
        if c.blank:
            lines.append("")
    return lines


@tuned
def renumbered(c):
    """The parts counted through from 1, whatever the request called them."""
    lines, label = [], c.pick("{}.", "Q{}.", "Question {}:", "{})")
    for i, q in enumerate(c.asks, 1):
        lines.append(label.format(i) + " " + (q.head if c.short else q.text))
        lines += [c.answers[q.id].text] + ([""] if c.blank or c.short else [])
    return lines


@tuned
def headings_that_paraphrase(c):
    lines, big, colon, mark = [], c.rnd.random() < .6, c.pick("", ":"), c.pick("", "", "» ")
    for q in c.asks:
        lines.append((q.head.upper() if big else q.head) + colon)
        lines += [mark + c.answers[q.id].text, ""]
    return lines


@tuned
def bullets_in_order(c):
    mark = c.pick("- ", "• ", "* ", "– ")
    return [mark + c.answers[q.id].text.replace("\n", "; ").replace("\t", " ") for q in c.asks] + [""]


@tuned
def prose_naming_questions(c):
    lines = []
    for a in c.passages(.3):
        name = c.names(a.ids)
        lead = c.pick(f"In answer to {name}, ", f"As to {name}: ", f"Turning to {name}, ", f"For {name}, ", f"{name[0].upper() + name[1:]}: ", f"With regard to {name}, ")
        said = a.text.replace("\n", "; ")
        if lead.endswith(", ") and (said[1:2].islower() or said[:2] == "I "):
            said = said if said[:2] == "I " else said[0].lower() + said[1:]
        lines += [lead + said, ""]
    return lines


@tuned
def label_with_words(c):
    word, style = c.pick("Response – ", "Re ", "Item ", "Part ", "Answer to ", "Reply "), c.pick("bracket", "blank")
    lines, colon = [], c.pick("", ":")
    for a in c.passages(0):
        lines += [word + shown(a.ids[0], style) + colon, a.text, ""]
    return lines


@tuned
def groups_of_questions(c):
    lines, words, mark = [], c.rnd.random() < .5, c.pick(".", ":", " -")
    for a in c.passages(.6):
        word = ("Questions " if len(a.ids) > 1 else "Question ") if words else ""
        lines += [word + c.listed(a.ids) + mark, a.text, ""]
    return lines


@tuned
def request_repeated_then_answers(c):
    lines = [c.pick("You asked:", "Your request was as follows:", "You wrote:"), ""]
    for q in c.questions:
        lines.append(f"{shown(q.id, 'bracket')}. {q.text}")
    lines += ["", c.pick("Our response:", "Our answers are as follows.", "Response", "The Information Requested")]
    for a in c.passages():
        lines.append(f"{c.listed(a.ids)}. {a.text}")
    return lines + [""]


@tuned
def answers_in_quoted_mail(c):
    lines = []
    for q in c.questions:
        number, letter, roman = split(q.id)
        lines.append("> " + "  " * (bool(letter) + bool(roman)) + f"{roman or letter or number}. {q.text}")
        if q.id in c.answers:
            lines += ["", c.answers[q.id].text, ""]
    return lines


@tuned
def everything_refused(c):
    """One refusal for the whole request."""
    if c.regime in ("FOIA", "FOISA"):
        ground = c.writer.ground(c.pick("cost", "vexatious", None))
    else:
        ground = c.writer.ground(c.pick("burden", "burden", None))
    facts = c.writer.refusal_facts(ground)
    opening = c.writer.say(c.pick(
        "[I am refusing|We are refusing|We have decided to refuse] your request [as a whole|in full|] under {cite}. {why}",
        "[Your request|The request] is refused under {cite}. {why}",
        "{why} [For that reason|Therefore|Accordingly] your request [is refused|has been refused] under {cite}[ ({title})|].",
        "[Having considered your request,|] we find that {cite} ({title}) applies to [all the information|everything] you have asked for. {why}"), **facts)
    c.share([q.id for q in c.asks], "refused", opening, [ground[0]], elsewhere=ground[1] == "elsewhere")
    tail = {"cost": "You may wish to narrow your request, for example to one year. We would treat that as a new request.",
            "vexatious": "We have thought about whether some other course was open to us and found none."}.get(ground[1], "")
    return [opening, ""] + ([tail, ""] if tail else [])


@tuned
def nothing_held(c):
    text = c.writer.say("{We} does not hold [any of the information you have asked for|information within the scope of your request]. [The service is run by another body.|We looked in our records on {date}.|]")
    c.share([q.id for q in c.asks], "not-held", text, [])
    return [text, ""]


@tuned
def some_refused_rest_answered(c):
    """The opening says which are refused; only the others are answered below."""
    refused = [q for q in c.asks if c.answers[q.id].outcome in ("refused", "ncnd", "partly-refused")][:6]
    if not refused or len(refused) == len(c.asks):
        return None
    ground = c.writer.ground("person") if c.rnd.random() < .5 else c.writer.ground("commercial")
    facts = c.writer.refusal_facts(ground)
    lines = [c.writer.say(c.pick("The answers to {which} are withheld under {cite}. {why} [Everything else|The rest of the information] is [given|provided] below.",
                                 "We are withholding the information in {which}, which is exempt under {cite}. {why}"), which=c.names([q.id for q in refused]), **facts), ""]
    answers = c.share([q.id for q in refused], "refused", lines[0], [ground[0]])
    answers.summary = True
    for q in c.asks:
        if q not in refused:
            lines += [f"{shown(q.id, 'bracket')}. {c.answers[q.id].text}"]
    return lines + [""]


@tuned
def notes_below(c):
    """Table cells point to notes that give the reasons."""
    lines, notes = ["Question\tAnswer"], []
    for q in c.questions:
        a = c.answers.get(q.id)
        if a and a.outcome == "refused" and len(notes) < 6:
            notes.append(a.text)
            a.starts.append(" ".join(a.text.split()[:8]))
            a.text = c.pick("Withheld - see note {}", "Exempt, note {}", "See note {} below").format(len(notes))
        lines.append(f"{shown(q.id, c.style)} {q.head}\t{a.text.replace(chr(10), ' ').replace(chr(9), ' ') if a else ''}")
    return lines + [""] + [line for i, n in enumerate(notes, 1) for line in (f"Note {i}. {n}", "")]


@tuned
def prose_without_numbers(c):
    """A paragraph for each question, which takes up its wording."""
    lines = []
    for q in c.asks:
        a = c.answers[q.id]
        lead = f"{c.pick('On', 'As regards', 'Concerning')} {q.head[0].lower() + q.head[1:]}: "
        a.starts.append(lead + " ".join(a.text.split()[:4]))
        lines += [lead + a.text.replace("\n", "; "), ""]
    return lines


@tuned
def capital_question_headings(c):
    lines = []
    for q in c.questions:
        lines += [f"{shown(q.id, 'bracket')} {q.text.upper()}"] + ([c.answers[q.id].text, ""] if q.id in c.answers else [])
    return lines


@tuned
def ordinal_words(c):
    words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
    lines = []
    for q in c.asks:
        number, letter, roman = split(q.id)
        if int(number) > len(words):
            return None
        name = f"your {words[int(number) - 1]} question" if not letter else f"part {letter}{f'({roman})' if roman else ''} of your {words[int(number) - 1]} question"
        lines += [c.pick(f"{c.pick('On', 'To')} {name}: ", f"{name[0].upper() + name[1:]}: ") + c.answers[q.id].text.replace("\n", "; "), ""]
    return lines


# --- never used for tuning ------------------------------------------------------------------

@held_out
def decision_form(c):
    """Each question as a small form."""
    lines = []
    for q in c.asks:
        a = c.answers[q.id]
        held = {"not-held": "No", "ncnd": "Neither confirmed nor denied"}.get(a.outcome, "Yes")
        decision = {"refused": "Withhold", "partly-refused": "Disclose in part", "answered": "Disclose", "not-held": "Not held"}.get(a.outcome, "See below")
        a.starts += [f"Held: {held}", f"Decision: {decision}"]
        lines += [f"Request {shown(q.id, 'bracket')}: {q.text}", f"Held: {held}", f"Decision: {decision}", f"Detail: {a.text}", ""]
    return lines


@held_out
def labels_at_the_end(c):
    """Sentences that end in the number of the question."""
    return [" ".join(f"{c.answers[q.id].text.rstrip('.').replace(chr(10), '; ')} ({shown(q.id, 'plain')})." for q in c.asks), ""]


@held_out
def schedule_after_signature(c):
    c.after += ["", c.pick("Schedule", "Annex A", "Appendix: answers to your questions"), ""]
    for q in c.asks:
        c.after += [f"{shown(q.id, 'bracket')}\t{q.head}", c.answers[q.id].text, ""]
    return [c.pick("The answers are in the schedule at the end of this letter.", "Please see the annex for our answers."), ""]


@held_out
def own_sections(c):
    """The authority's own sections and numbers, with its own headings."""
    first, lines, section, inner, parent = c.rnd.randint(2, 5), [], 0, 0, None
    for q in c.asks:
        number = split(q.id)[0]
        if number != parent:
            parent, section, inner = number, section + 1, 0
        inner += 1
        lines += [f"{first + section - 1}.{inner} {q.head}", c.answers[q.id].text, ""]
    return lines


@held_out
def two_lists(c):
    """All questions, then all answers under the questions' short names."""
    lines = [f"({i}) {q.text}" for i, q in enumerate(c.asks, 1)] + ["", "Replies in the same order", ""]
    return lines + [f"({i}) {q.head} – {c.answers[q.id].text}" for i, q in enumerate(c.asks, 1)] + [""]


@held_out
def sections_a_and_b(c):
    """Questions regrouped: what is given in A, what is withheld in B."""
    lines = ["A. Information given", ""]
    given = [q for q in c.asks if c.answers[q.id].outcome in ("answered", "not-applicable", "partly-refused")]
    for q in given:
        lines += [f"{shown(q.id, 'bracket')} {c.answers[q.id].text}"]
    lines += ["", "B. Information not given", ""]
    for q in c.asks:
        if q not in given:
            lines += [f"{shown(q.id, 'bracket')} {c.answers[q.id].text}"]
    return lines + [""]


@held_out
def three_printed_columns(c):
    lines = [f"{'No':<6}{'What you asked for':<38}What we hold"]
    for q in c.questions:
        a = c.answers.get(q.id)
        first, second = wrapped(q.text, 34), wrapped(a.text, 44) if a else []
        for i in range(max(len(first), len(second))):
            lines.append(f"{shown(q.id, 'bracket') if i == 0 else '':<6}{first[i] if i < len(first) else '':<38}{second[i] if i < len(second) else ''}".rstrip())
        lines.append("")
    return lines


@held_out
def answer_above_question(c):
    """Answers in the text of an e-mail, each with a pointer back."""
    lines = []
    for q in c.asks:
        lines += [f"**{shown(q.id, 'plain')}** {c.answers[q.id].text}", ""]
    return lines
