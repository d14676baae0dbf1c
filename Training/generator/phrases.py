"""A small grammar: `say` picks one of each [a|b|c] and fills {names}."""
import re

_CHOICE = re.compile(r"\[([^\[\]]*)\]")


def say(rnd, template, **facts):
    """One sentence of a template: brackets hold alternatives, which may nest; braces hold facts."""
    text = template
    while True:
        match = _CHOICE.search(text)
        if not match:
            break
        text = text[:match.start()] + rnd.choice(match[1].split("|")) + text[match.end():]
    for name, value in facts.items():
        text = text.replace("{" + name + "}", str(value))
    return re.sub(r"  +", " ", text).strip()


# --- answers -------------------------------------------------------------------------------

NOT_HELD = [
    "[This information is|That is] not held[ by {us}|]. [{why}|]",
    "{We} does not hold [this information|anything of this kind|a record of this|the figures you ask for]. [{why}|]",
    "[No recorded information is held|Nothing is recorded] [on this point|about this|in answer to this part]. [{why}|]",
    "Information not held[ - {why}|.]",
    "Not held.",
    "We have [searched|looked through] our [finance and case|electronic and paper] records and [found nothing|can confirm that nothing is held].",
    "None of our systems [records|captures] this, so [it is not held|there is nothing we can send you].",
    "{We} has no such [document|report|record].",
]
NOT_HELD_WHY = [
    "The system does not have a field for it", "This was never counted",
    "The records were destroyed after six years under our retention schedule",
    "The contractor keeps its own figures and does not share them with us",
    "We only began to collect it last month", "It is a matter for the [county council|ministry|integrated care board]",
    "We do not break the total down in that way",
]
NOT_APPLICABLE = [
    "Not applicable.", "N/A", "Not applicable - [please see the answer above|see our answer to the question before|there were none].",
    "This does not apply[, as there were none|, for the reason given above|].", "N/A as we [run no such scheme|own none].",
]
ANSWER = {
    "count": ["{n}", "{n}", "{n}", "{n}.", "{n} in total.", "There were {n}.", "A total of {n} [was|were] recorded.",
              "{n} (of which {m} were later withdrawn)", "{We} recorded {n} [in the period|over that time].", "None", "0", "Nil",
              "Our records show {n}. This [includes|leaves out] those still under enquiry."],
    "money": ["£{money}", "£{money}", "£{money}.", "The total [spend|cost|bill] was £{money}.", "£{money} excluding VAT",
              "{We} spent £{money}[, all of it on repairs|, of which about a third is staff time|].", "£{million} million",
              "£0", "Nil spend."],
    "years": ["2021/22: £{money}; 2022/23: £{money2}; 2023/24: £{money3}",
              "£{money} in 2021/22, £{money2} in 2022/23 and £{money3} in 2023/24.",
              "2021/22 - £{money}\n2022/23 - £{money2}\n2023/24 - £{money3}",
              "2021-22\t£{money}\n2022-23\t£{money2}\n2023-24\t£{money3}"],
    "name": ["{company}", "{company}", "{company}.", "[The contractor is|It is supplied by|We use] {company}.",
             "{company} for the main site; {company2} for all others.", "This is done in house."],
    "yesno": ["Yes", "Yes.", "No", "No.", "Yes - {extra}", "No, {extra}", "Yes, since {year}.", "Not at present; {extra}"],
    "date": ["{date}", "{date}.", "It [began|started] on {date} and [ends|runs out] on {date2}.", "{date} to {date2}",
             "From {slash} until {slash2}, with an option of a further year"],
    "percent": ["{pc}%", "{pc}%.", "{pc} per cent", "About {pc}% [of the total|in that year].", "{pc}.{d}%"],
    "document": ["Please see the [attached|enclosed] document.", "Attached.", "A copy is enclosed [as Appendix A|with this letter].",
                 "The [latest version|current document] is attached[ (file: {file})|].", "Copy provided as {file}.",
                 "Please [see|refer to] the [tab|sheet] [called|named] \"{sheet}\" in the attached spreadsheet."],
    "policy": ["{We} follows [national guidance|the regional framework] and keeps the matter under review each [year|quarter].",
               "Decisions are taken by the [duty manager|head of service] case by case. A record is kept for six years.",
               "[Staff are trained|Training is given] on joining and every [two|three] years after that. [{extra2}|]",
               "Checks are made weekly by the site team and monthly by a contractor."],
}
EXTRA = ["though the scheme is under review", "but only at two sites", "as part of a wider programme", "although numbers are small",
         "subject to budget"]
EXTRA2 = ["The course takes half a day.", "It is not compulsory for contractors.", "Records before 2019 are on paper."]
COMPANIES = ["Larkfield Systems Ltd", "Ostrava Facilities plc", "Penhale Software", "Quillon Group", "Bright Harbour Ltd", "Verity & Crane LLP",
             "Northway Logistics Ltd", "Tamsin Data Services", "Halcyon Catering UK", "Meridian Locks Ltd", "8-Seas Telecom", "Abbotts IT"]
SHEETS = ["Q2 data", "Mileage", "Spend by year", "Sheet 3", "Complaints", "Sites"]
FILES = ["Appendix 1.pdf", "annex-b.xlsx", "Policy v3.docx", "data table.xlsx", "Report (redacted).pdf"]

# --- refusals ------------------------------------------------------------------------------
# By ground: what it is about, and why. {cite} is the citation as the letter writes it.
REFUSE = [
    "[This information is|The information is|We consider this to be] exempt [under|from disclosure under|by virtue of] {cite}. {why}",
    "{We} [has decided|has chosen] to withhold this[ information|] under {cite}. {why}",
    "Withheld under {cite}[ ({title})|]. {why}",
    "{We} relies on {cite} [to withhold|in withholding] this[ information|]. {why}",
    "Exempt - {cite}[ ({title})|].",
    "{Cite} [applies|is engaged][ here|] [and the information is withheld|so we are not able to release it]. {why}",
    "[Unfortunately|I am afraid that] {we} [cannot|is not able to] [provide|release|disclose] this, [as it is exempt under|because of] {cite}. {why}",
    "[I am refusing|We are refusing|We refuse] this part [of your request|] under {cite}. {why}",
]
NCND = [
    "{We} [can|will] neither confirm nor deny [whether|that] [this information|any such information] is held, [under|by virtue of|in reliance on] {cite}. {why}",
    "[In line with|Under] {cite}, {we} can neither confirm nor deny holding [information of this kind|any information].",
]
PARTLY = [
    "[The document|A copy|The list] is [attached|enclosed], with [names|some details|two paragraphs] [removed|blacked out|redacted] under {cite}[, as {whyshort}|].",
    "Some of this is [attached|enclosed]. The [rest|remainder] is withheld under {cite}. {why}",
    "{value} [However, the|The] [breakdown|detail for each case] is [exempt under|withheld under] {cite}. {why}",
]
WHY = {
    "cost": ["[We estimate|It is estimated] that [finding and extracting it|going through each file] would take {h} hours[ at £25 an hour|], which is more than the {limit} hours that the appropriate limit allows.",
             "There are about {n} paper files, each of which would take some ten minutes to read.[ The fees regulations set the limit at £{pounds}.|]"],
    "elsewhere": ["It [can be found|is published] at {url}.", "You can [read|download] it from {url}.", "See {url}."],
    "future": ["It will be published [on {date}|in {month}|with the annual report], and it is reasonable to wait until then. The public interest is served by one complete release.",],
    "person": ["The number of people concerned is so small that they could be recognised.", "Disclosure would be unfair to the [individuals|staff] concerned and contrary to the first data protection principle.",
               "Those named are junior staff who would not expect it."],
    "commercial": ["Release would be likely to prejudice the commercial interests of [the supplier|{us}] [when the contract is next let|in future bids]. We recognise the public interest in how money is spent, but [on balance|on this occasion] it is outweighed.",
                   "The rates were offered in confidence, and rivals could use them. The balance of the public interest favours keeping them back."],
    "crime": ["Knowing this would help a person who meant to [break in|commit an offence]. We find that the public interest in preventing crime is the greater.",
              "Disclosure would be likely to prejudice the prevention or detection of crime."],
    "policy": ["The matter is still being [weighed|discussed], and those involved need room to think. Having weighed the public interest, we find that it lies in withholding.",],
    "advice": ["It is advice from our lawyers, and we find no reason strong enough to set aside the need for candour.",],
    "confidence": ["It was given to us in confidence by another body, which could take action against us.",],
    "safety": ["There is a risk to the [health and safety|wellbeing] of staff and the public."],
    "security": ["It bears on national security."],
    "vexatious": ["[This is the ninth letter on the same point in four months|The request repeats earlier ones that were answered in full], and the burden it brings is out of proportion to any purpose it may serve."],
    "law": ["Another law forbids us to disclose it."],
    "draft": ["The document is still being written and will change."],
    "enquiry": ["It was gathered for an investigation that may lead to charges."],
    "abroad": ["It would harm relations with another state."],
    "burden": ["Answering would be manifestly unreasonable, given the [{h} hours|hundreds of files] it would take. The public interest does not call for that work."],
}
# (provision, kind of reason, title) by regime; NCND and cost separately
GROUNDS = {
    "FOIA": [("s12(1)", "cost", "cost of compliance"), ("s21", "elsewhere", "information accessible by other means"), ("s21(1)", "elsewhere", "reasonably accessible"),
             ("s22", "future", "intended for future publication"), ("s22(1)", "future", "future publication"), ("s31(1)(a)", "crime", "law enforcement"),
             ("s31(1)", "crime", "law enforcement"), ("s36(2)(b)(i)", "policy", "effective conduct of public affairs"), ("s38(1)(a)", "safety", "health and safety"),
             ("s38(1)", "safety", "health and safety"), ("s40(2)", "person", "personal information"), ("s40(2)", "person", "personal data"), ("s41", "confidence", "provided in confidence"),
             ("s41(1)", "confidence", "information provided in confidence"), ("s42", "advice", "legal professional privilege"), ("s42(1)", "advice", "legal privilege"),
             ("s43(2)", "commercial", "commercial interests"), ("s43(2)", "commercial", "prejudice to commercial interests"), ("s43", "commercial", "commercial interests"),
             ("s44(1)(a)", "law", "prohibitions on disclosure"), ("s14(1)", "vexatious", "vexatious requests"), ("s24(1)", "security", "national security"),
             ("s30(1)(a)", "enquiry", "investigations"), ("s35(1)(a)", "policy", "formulation of government policy"), ("s27(1)(a)", "abroad", "international relations")],
    "FOISA": [("s12(1)", "cost", "excessive cost of compliance"), ("s25(1)", "elsewhere", "information otherwise accessible"), ("s27(1)", "future", "intended for future publication"),
              ("s30(b)(ii)", "policy", "free and frank exchange of views"), ("s30(c)", "policy", "effective conduct of public affairs"), ("s33(1)(b)", "commercial", "commercial interests and the economy"),
              ("s35(1)(a)", "crime", "law enforcement"), ("s36(1)", "advice", "confidentiality of communications"), ("s36(2)", "confidence", "actionable breach of confidence"),
              ("s38(1)(b)", "person", "personal information"), ("s39(1)", "safety", "health, safety and the environment"), ("s14(1)", "vexatious", "vexatious requests")],
    "EIR": [("reg12(4)(b)", "burden", "manifestly unreasonable"), ("reg12(4)(d)", "draft", "material in the course of completion"), ("reg12(4)(e)", "policy", "internal communications"),
            ("reg12(5)(a)", "safety", "public safety"), ("reg12(5)(b)", "advice", "course of justice"), ("reg12(5)(e)", "commercial", "confidentiality of commercial information"),
            ("reg13(1)", "person", "personal data"), ("reg6(1)(b)", "elsewhere", "already publicly available")],
    "EISR": [("reg10(4)(b)", "burden", "manifestly unreasonable"), ("reg10(4)(d)", "draft", "material in the course of completion"), ("reg10(4)(e)", "policy", "internal communications"),
             ("reg10(5)(e)", "commercial", "confidentiality of commercial information"), ("reg10(5)(b)", "advice", "course of justice"), ("reg11(2)", "person", "personal data")],
}
# Grounds that only some kinds of body use.
ONLY = {"s24(1)": ("police", "ministry"), "s35(1)(a)": ("ministry",), "s27(1)(a)": ("ministry",), "s30(1)(a)": ("police",)}
NCNDS = {"FOIA": [("s40(5B)", "person"), ("s31(3)", "crime"), ("s40(5B)(a)(i)", "person")], "FOISA": [("s18(1)", "person")],
         "EIR": [("reg13(5A)", "person")], "EISR": [("reg11(6)", "person")]}


def cite(rnd, provision, regime, long=None):
    """A provision as a letter writes it."""
    bare = provision.removeprefix("s") if provision.startswith("s") else provision.removeprefix("reg")
    act = {"FOIA": "[the FOIA|the Act|the Freedom of Information Act 2000|FOIA]", "FOISA": "[FOISA|the Act|the Freedom of Information (Scotland) Act 2002]",
           "EIR": "[the EIR|the Regulations|the Environmental Information Regulations 2004]",
           "EISR": "[the EISRs|the Regulations|the Environmental Information (Scotland) Regulations 2004]"}[regime]
    long = rnd.random() < .35 if long is None else long
    if provision.startswith("reg"):
        head = rnd.choice(["regulation ", "regulation ", "Regulation ", "reg. "])
    else:
        head = rnd.choice(["section ", "section ", "Section ", "Section ", "s.", "s", "S"])
    if head in ("s.", "s", "S") and "(" not in bare:
        head = "section "
    spaced = bare.replace("(", " (", 1) if rnd.random() < .15 else bare
    return head + spaced + (" " + say(rnd, "of " + act) if long else "")
