"""Requests about different subjects: (text, heading, kind of answer, parts)."""

Q = lambda text, head, kind, *parts: (text, head, kind, list(parts))

SUBJECTS = [
    ("Car parking", ["council", "nhs", "university"], False, [
        Q("How many parking spaces do you manage?", "Spaces managed", "count"),
        Q("About penalty notices in 2023/24:", "Penalty notices in 2023/24", None,
          Q("how many were issued", "Notices issued", "count"), Q("how many were cancelled on appeal", "Cancelled on appeal", "count"),
          Q("what sum was collected", "Sum collected", "money")),
        Q("What did you receive from parking charges in each of 2021/22, 2022/23 and 2023/24?", "Income from parking charges by year", "years"),
        Q("Who collects the money from the machines?", "Cash collection contractor", "name"),
        Q("When does that contract start and end?", "Contract dates", "date"),
        Q("Please send the contractor's rates.", "Contractor's rates", "document"),
        Q("Do staff pay to park?", "Staff parking charges", "yesno"),
        Q("Please send any report written since January 2023 on raising the charges.", "Reports on raising charges", "document"),
        Q("What share of spaces is reserved for blue badge holders?", "Blue badge share", "percent"),
    ]),
    ("Agency workers", ["council", "nhs", "police", "fire", "university", "ministry"], False, [
        Q("How many agency workers did you have on 31 March 2024?", "Agency workers at 31 March 2024", "count"),
        Q("What did you spend on agency workers in each of the last three financial years?", "Agency spend, three years", "years"),
        Q("For the largest supplier of agency workers, please state:", "Largest supplier", None,
          Q("its name", "Name of supplier", "name"), Q("the mark-up it charges", "Mark-up", "percent"), Q("the date the contract ends", "End of contract", "date")),
        Q("How many complaints about agency workers were received in 2024?", "Complaints received in 2024", "count"),
        Q("How many agency workers were dismissed for misconduct since 2020?", "Dismissals for misconduct", "count"),
        Q("Please send your policy on using agency workers.", "Policy on agency workers", "document"),
        Q("What is the highest daily rate paid?", "Highest daily rate", "money"),
        Q("Is there a plan to bring the work in house?", "Plan to bring work in house", "yesno"),
        Q("How do you check the right to work?", "Right to work checks", "policy"),
    ]),
    ("Computer systems", ["council", "nhs", "police", "fire", "university", "ministry"], False, [
        Q("Which system do you use for payroll?", "Payroll system", "name"),
        Q("Which system do you use for case records?", "Case record system", "name",
          Q("When does its contract end?", "End of case system contract", "date"), Q("What does it cost a year?", "Annual cost of case system", "money"),
          Q("How many people use it?", "Users of case system", "count")),
        Q("How many security incidents were there in 2023?", "Security incidents in 2023", "count"),
        Q("How many laptops were lost or stolen since 1 April 2022?", "Lost or stolen laptops", "count"),
        Q("Have you ever paid a ransom?", "Ransom payments", "yesno"),
        Q("Please send your current penetration test report.", "Penetration test report", "document"),
        Q("Who is the senior officer for computer security?", "Senior officer", "name"),
        Q("What did you spend on licences in 2023/24?", "Spend on licences 2023/24", "money"),
        Q("What proportion of servers runs software that its maker no longer supports?", "Unsupported servers", "percent"),
        Q("What training in security do staff receive?", "Security training", "policy"),
    ]),
    ("Food served on your premises", ["council", "nhs", "university", "police"], False, [
        Q("About the main catering contract:", "Main catering contract", None,
          Q("who holds it", "Contract holder", "name"), Q("when it was let and when it ends", "Contract start and end", "date"),
          Q("its yearly value", "Yearly value", "money"),
          Q("the profit share, and in particular", "Profit share", None, Q("the share in the first year", "Share in first year", "percent"), Q("the share after that", "Share afterwards", "percent"))),
        Q("How many meals were served in 2024?", "Meals served in 2024", "count"),
        Q("How many meals were thrown away?", "Meals thrown away", "count"),
        Q("What was the average cost of a meal?", "Average cost of a meal", "money"),
        Q("Please send the last hygiene inspection report.", "Hygiene inspection report", "document"),
        Q("Is halal meat served?", "Halal meat", "yesno"),
        Q("How is food waste collected?", "Food waste collection", "policy"),
    ]),
    ("Empty buildings", ["council", "nhs", "police", "fire", "university", "ministry"], False, [
        Q("How many of your buildings were empty on 1 January 2025?", "Buildings empty on 1 January 2025", "count"),
        Q("What did guarding them cost in 2024?", "Cost of guarding in 2024", "money"),
        Q("Which firm guards them?", "Guarding firm", "name"),
        Q("Which of them are to be sold, and at what expected price?", "Planned sales and prices", "document"),
        Q("How many break-ins were recorded at them?", "Break-ins recorded", "count"),
        Q("Please send the valuation of the largest.", "Valuation of the largest", "document"),
        Q("How many contain asbestos?", "Buildings with asbestos", "count"),
        Q("For each sale since 2020, please give:", "Sales since 2020", None, Q("the date", "Date of sale", "date"), Q("the price", "Price", "money"), Q("the buyer", "Buyer", "name")),
    ]),
    ("Waiting times", ["nhs"], False, [
        Q("How many patients had waited over a year on 31 December 2024?", "Patients waiting over a year", "count"),
        Q("What was the longest wait, in days?", "Longest wait in days", "count"),
        Q("About appointments cancelled in 2024:", "Cancelled appointments in 2024", None,
          Q("how many were cancelled by you", "Cancelled by the Trust", "count"), Q("how many by patients", "Cancelled by patients", "count"), Q("what it cost", "Cost of cancellations", "money")),
        Q("What share of letters went out late?", "Letters sent late", "percent"),
        Q("Please send the minutes of the last three meetings of the waiting list board.", "Minutes of the waiting list board", "document"),
        Q("Which private providers were used?", "Private providers", "name"),
        Q("What was paid to them in each year since 2021/22?", "Payments to private providers by year", "years"),
        Q("How many serious incidents were linked to waiting?", "Serious incidents linked to waiting", "count"),
    ]),
    ("Body-worn video and complaints", ["police"], False, [
        Q("How many cameras do you own?", "Cameras owned", "count"),
        Q("Who supplied them?", "Supplier of cameras", "name"),
        Q("How many complaints alleged that a camera was switched off?", "Complaints of cameras switched off", "count"),
        Q("How many officers were disciplined for it?", "Officers disciplined", "count", Q("of these, how many were dismissed", "Dismissed", "count"), Q("of these, how many resigned first", "Resigned first", "count")),
        Q("Please send your guidance on when to record.", "Guidance on recording", "document"),
        Q("Is facial recognition used on the footage?", "Facial recognition", "yesno"),
        Q("How long is footage kept?", "Retention of footage", "policy"),
        Q("How much was spent on storage in 2023/24?", "Storage spend 2023/24", "money"),
        Q("Which other agencies are given footage?", "Sharing of footage", "name"),
    ]),
    ("Fire stations and call-outs", ["fire"], False, [
        Q("How many call-outs were there in 2024?", "Call-outs in 2024", "count", Q("How many were false alarms?", "False alarms", "count"), Q("How many were to high-rise buildings?", "High-rise call-outs", "count")),
        Q("How many stations closed since 2015?", "Stations closed since 2015", "count"),
        Q("What is the target for arriving at a house fire?", "Attendance target", "policy"),
        Q("In what share of cases was it met?", "Target met", "percent"),
        Q("How many fire-fighters were assaulted in 2024?", "Assaults on fire-fighters", "count"),
        Q("Please send the risk plan for lithium battery fires.", "Risk plan, lithium batteries", "document"),
        Q("Who maintains the engines?", "Engine maintenance", "name"),
        Q("What did repairs cost in each of 2021/22, 2022/23 and 2023/24?", "Repairs by year", "years"),
    ]),
    ("Trees felled and planted", ["council", "university", "ministry"], True, [
        Q("How many trees did you fell in 2023/24?", "Trees felled 2023/24", "count"),
        Q("How many were planted?", "Trees planted", "count"),
        Q("For the felling on Mill Green, please send:", "Felling on Mill Green", None,
          Q("the tree survey", "Tree survey", "document"), Q("the advice received", "Advice received", "document"), Q("the decision and its date", "Decision and date", "date")),
        Q("What did tree works cost in each of 2021/22, 2022/23 and 2023/24?", "Tree works by year", "years"),
        Q("Who carries out the works?", "Tree contractor", "name"),
        Q("How many complaints about roots were received?", "Complaints about roots", "count"),
        Q("Please send correspondence with the developer of the site.", "Correspondence with developer", "document"),
        Q("What share of new trees was alive after two years?", "Survival of new trees", "percent"),
    ]),
    ("Sewage spills and bathing water", ["council", "ministry"], True, [
        Q("How many spills were reported to you in 2024?", "Spills reported in 2024", "count"),
        Q("On how many days were signs put up?", "Days with signs", "count"),
        Q("Which laboratory tests the water?", "Testing laboratory", "name"),
        Q("Please send the results for the last season.", "Results for last season", "document"),
        Q("Please send all e-mail with the water company about spills.", "E-mail with the water company", "document"),
        Q("What does testing cost a year?", "Yearly cost of testing", "money"),
        Q("Is there a plan for permanent signs?", "Permanent signs", "yesno"),
    ]),
]


class Question:
    def __init__(self, ident, text, head, kind, stem):
        self.id, self.text, self.head, self.kind, self.stem = ident, text, head, kind, stem


def request(rnd, body):
    """(subject, environmental, [Question]) for a body; between 5 and 25 parts that ask."""
    fitting = [s for s in SUBJECTS if body.kind in s[1]]
    subject, _, environmental, tree = rnd.choice(fitting)
    tree = list(tree)
    if rnd.random() < .25:
        other = rnd.choice([s for s in fitting])
        if other[0] != subject:
            tree += rnd.sample(other[3], min(len(other[3]), 4))
    if rnd.random() < .5:
        rnd.shuffle(tree)
    tree = tree[:rnd.randint(4, len(tree))]
    out = []

    def walk(items, parent, depth):
        for index, (text, head, kind, parts) in enumerate(items):
            label = str(index + 1) if depth == 0 else "abcdefgh"[index] if depth == 1 else ["i", "ii", "iii", "iv"][index]
            out.append(Question(parent + label, text, head, kind, kind is None))
            walk(parts, parent + label, depth + 1)

    walk(tree, "", 0)
    return subject, environmental, out
