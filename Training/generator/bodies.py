"""Invented public bodies of every kind: names, letterheads, addresses, references."""

PLACES = ["Ardleigh", "Brackwater", "Cawdale", "Dunmere", "Eastholme", "Farnsley", "Garrowby", "Hexby", "Inchmoor", "Kelbrook", "Lathwell",
          "Marbury", "Norcaster", "Oxted Vale", "Penrose", "Quarrington", "Rossdale", "Stanmore Heath", "Thirlby", "Ulverley", "Wrexcombe",
          "Yeldham", "Ashcott", "Birling", "Corfeld", "Dalwick"]
SCOTS = ["Glenarrow", "Strathmuir", "Inverlade", "Kirkdalen", "West Ayrmouth", "Balfennan", "Dunfarlane"]
WELSH = ["Aberllan", "Dyffryn Ceirw", "Bro Elwy", "Llanfelin", "Pen-y-graig", "Ynys Werdd"]


def kinds(rnd):
    """(kind, nation, name) of one body."""
    place, scot, wales = rnd.choice(PLACES), rnd.choice(SCOTS), rnd.choice(WELSH)
    options = [
        (6, "council", "england", [f"{place} City Council", f"{place} Borough Council", f"{place} District Council", f"{place} County Council",
                                   f"London Borough of {place}", f"Royal Borough of {place}", f"{place} and {rnd.choice(PLACES)} Council",
                                   f"{place} Metropolitan Borough Council"]),
        (3, "ministry", "england", [f"Department for {x}" for x in ["Ports and Waterways", "Civic Affairs", "Work and Trade", "Farming and Fisheries"]]
         + ["Ministry of Public Works", "Cabinet Secretariat", "National Weights Office", "Canal and Inland Rivers Agency"]),
        (3, "nhs", "england", [f"{place} University Hospitals NHS Foundation Trust", f"{place} Community Healthcare NHS Trust",
                               f"NHS {place} Integrated Care Board", f"{place} Ambulance Service NHS Trust"]),
        (3, "police", "england", [f"{place} Police", f"{place} Constabulary", f"Chief Constable of {place} Police", f"{place} and {rnd.choice(PLACES)} Police"]),
        (2, "fire", "england", [f"{place} Fire and Rescue Service", f"{place} Fire and Rescue Authority", f"{place} Fire & Rescue Service"]),
        (2, "university", "england", [f"University of {place}", f"{place} Metropolitan University", f"{place} College"]),
        (3, "council", "scotland", [f"{scot} Council", f"{scot} City Council", f"NHS {scot}", f"University of {scot}", "Scottish Marine Agency"]),
        (2, "council", "wales", [f"{wales} County Council", f"{wales} County Borough Council", f"{wales} University Health Board",
                                 f"Cyngor Sir {wales} / {wales} County Council"]),
    ]
    weights = [o[0] for o in options]
    _, kind, nation, names = rnd.choices(options, weights)[0]
    name = rnd.choice(names)
    if nation == "scotland" and not name.endswith("Council"):
        kind = "nhs" if name.startswith("NHS") else "university" if name.startswith("University") else "ministry"
    if nation == "wales" and "Health" in name:
        kind = "nhs"
    return kind, nation, name


class Body:
    """One public body and how it writes."""

    def __init__(self, rnd):
        self.rnd = rnd
        self.kind, self.nation, self.name = kinds(rnd)
        self.accepted = []
        if " / " in self.name:
            self.accepted = self.name.split(" / ") + [self.name]
            self.name = self.accepted[1]
        core = self.name.lower()
        for word in ("chief constable of ", "royal borough of ", "london borough of ", "university of ", "department for ", "ministry of ", "nhs "):
            core = core.replace(word, "")
        self.short = "".join(c for c in core.split()[0] if c.isalpha())
        ending = {"council": "gov", "ministry": "gov", "nhs": "nhs", "police": "police", "fire": "fire", "university": "ac"}[self.kind]
        self.domain = f"{self.short}.{ending}.example"
        self.team = rnd.choice(["Information Governance Team", "Freedom of Information Team", "Information Rights Unit", "Corporate Governance", "Legal Services",
                                "Information Compliance", "Information Access Office", "Data Protection and FOI Team"])
        self.foi = rnd.choice(["foi", "information.requests", "freedomofinformation", "informationrights", "foi.team"]) + "@" + self.domain
        self.us = {"council": "the Council", "ministry": rnd.choice(["the Department", "this office"]), "nhs": "the Trust" if "Trust" in self.name else "the Board",
                   "police": rnd.choice(["the Force", "the Constabulary"]), "fire": rnd.choice(["the Service", "the Authority"]),
                   "university": rnd.choice(["the University", "the College"]) if "College" not in self.name else "the College"}[self.kind]
        self.plural = rnd.random() < .5
        self.requester = rnd.choice(["Ms Poole", "Mr Ahmed", "Sam Okafor", "Dr Lindqvist", "Sir or Madam", "requester", "Priya", "Mx Farrell", "Mr Whittle"])

    def we(self):
        return "we" if self.plural else self.us

    def reference(self):
        rnd = self.rnd
        n = rnd.randint(1000, 99999)
        return rnd.choice([f"FOI-{n}", f"FOI/{n % 10000:04}/25", f"FOI {n}", f"RFI{n}", f"IR{n}-25", f"{self.short[:3].upper()}/FOI/{n % 1000:03}", f"{n}{rnd.randint(10, 99)}",
                           f"EIR{n}", f"01/FOI/25/{n:06}", f"FOI2025/{n:05}", f"REQ-{n}", f"25-{n % 1000:03}"] if True else [])

    def letterhead(self, shown=None):
        rnd = self.rnd
        name = shown or self.name
        street = rnd.choice(["Town Hall", "County Hall", "Headquarters", "Trust Offices", "Civic Centre", "Old Mill House", "Station House"])
        address = f"{street}, {rnd.choice(['High Street', 'Quay Road', 'Castle Way', '1 Park Lane', 'Beck Lane'])}, {rnd.choice(PLACES)} ZZ{rnd.randint(1, 9)} {rnd.randint(1, 9)}AB"
        phone = f"Tel: 01632 960{rnd.randint(100, 999)}"
        shape = rnd.randrange(7)
        if shape == 0:
            return [name, address, phone]
        if shape == 1:
            return [name.upper(), address]
        if shape == 2:
            return [self.team, name, address, f"E-mail: {self.foi}"]
        if shape == 3:
            return [self.team, address, phone, f"www.{self.domain}", "", name]
        if shape == 4:
            return [f"{name:<45}{self.team}", f"{'':<45}{address}", f"{'':<45}{phone}"]
        if shape == 5:
            return [name, "Working for a better tomorrow", self.team]
        return [f"{self.team} | {name} | {address}"]
