// swift-format-ignore-file

extension GroundTable {
  /// The grounds of the Environmental Information Regulations 2004; regulation 13 as amended by the Data Protection Act 2018.
  ///
  /// A block a ground, its lines as ``GroundTable/Key`` names them.
  static let eir = #"""
ground: 5(3)
cited: reg5(3)
about: own personal data
title: Applicant's own personal data
in a sentence: applicant's own personal data
covers: Duty does not apply.
kind: exclusion
basis: class
strength: absolute
public interest: not weighed
used by: any authority
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: So far as the information is the applicant's own personal data, please deal with that part as a subject access request, normally to be answered within one month.
against: The rest remains to be considered under the Regulations.

ground: 6(1)(a)
cited: reg6(1)(a)
about: form
title: Reasonable to give it in another form or format
in a sentence: reasonable to give it in another form or format
covers: Not an exception; about format only.
kind: procedural
strength: none
harm note: reasonableness
public interest: not weighed
used by: any authority
notice: reg 6(2): explain in 20 wd (40 if extended), in writing if asked; reg 11 + reg 18 details.
against: Regulation 6 concerns form and format only; it is not a ground for withholding information.
against: Please say why another form is reasonable here; the form asked for is needed so that the information can be used, searched or read.

ground: 6(1)(b)
cited: reg6(1)(b)
about: accessible
title: Already publicly available and easily accessible to the applicant in another form or format
in a sentence: already publicly available and easily accessible
covers: Not an exception; no public-interest test and no presumption.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
must say where: yes
must say where note: must be publicly available AND easily accessible to THIS applicant
notice: reg 6(2) as above.
against (place hard to reach): The information must be easily accessible to this applicant: findable, usable, and not out of reach through cost, distance or disability.
against (place vague): Please give the exact place for each item; a general pointer to a website is not enough.
against: The same information, all of it, must be publicly available; whatever is missing, or is given in less detail, still has to be provided.
against (examination): Examination on the premises, and access to public registers and lists, must be free (regulation 8(2)).
unverified: Rhondda Cynon Taff CBC v IC EA/2007/0065
decided: Kirklees Council v IC & PALI [2011] UKUT 104 (AAC) (examination in situ free) ^ bailii

ground: 8
cited: reg8
about: fees
title: Reasonable charge / advance payment
in a sentence: reasonable charge or payment in advance
covers: Reasonable amount; no charge for registers or on-site examination; schedule must be published; 60 wd to pay after the notice.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: reg 8(4): notify within 20 wd. Clock paused notice day to payment day inclusive (reg 8(6)).
against: Please point to the published schedule of charges and the information on when a charge may be made or waived (regulation 8(8)); a charge made without them is hard to justify.
against: A charge must not exceed a reasonable amount (regulation 8(3)); please show how it was worked out.
against: Access to public registers and lists, and examination on the premises, are free (regulation 8(2)); please offer that instead.
against: Advance payment must be asked for within 20 working days of receipt of the request, with its amount (regulation 8(4)).
guidance: https://ico.org.uk/for-organisations/charging-for-information-under-the-eir/
guidance name: Charging for information under the EIR

ground: 12(4)(a)
cited: reg12(4)(a)
about: not held
title: Not held when the request is received
in a sentence: not held when the request is received
covers: Not held: neither in the possession of the authority (produced or received by it) nor held by another person on its behalf (reg 3(2)).
kind: exception
basis: class
strength: qualified
strength note: qualified in form (ICO: no meaningful PIT possible)
public interest: weighed in form
public interest note: formal only
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: Please describe the searches made: which systems, files and teams, which terms and dates. Whether information is held is decided on the balance of probabilities.
against: Information is held if it is in the possession of the authority and was produced or received by it, or is held by another person on its behalf (regulation 3(2)).
against (no other body named): If another body is believed to hold it, regulation 10 requires the request to be transferred or that body named.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(4)(b)
cited: reg12(4)(b)
about: manifestly unreasonable
title: Manifestly unreasonable request
in a sentence: manifestly unreasonable request
covers: Vexatious or unreasonable cost/burden. No fixed £ limit.
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: There is no fixed cost limit under the Regulations: the size of the authority and the value of the information have to be set against the work, and the limits under the Freedom of Information Act are at most a guide.
against: The request must be manifestly, that is obviously or clearly, unreasonable, and the public-interest test and the presumption in favour of disclosure still follow.
against: Regulation 9 requires advice on narrowing the request, and regulation 7 allows more time for a complex and voluminous one; refusal should come after both.
against: A claim of burden has to be supported with facts: volume, time and effect on other work.
decided: Craven v IC & DECC [2012] UKUT 442 (AAC) ^ vlex
decided: Dransfield & Craven v IC [2015] EWCA Civ 454 ^ vlex
decided: Vesco v IC & GLD [2019] UKUT 247 (AAC) ^ bailii, ICLR
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(4)(c)
cited: reg12(4)(c)
about: too general
title: Too general, after reg 9 help
in a sentence: request in too general a manner
covers: Formulated in too general a manner AND the authority has complied with reg 9 (asked for particulars within 20 wd and helped).
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: The exception is open only after the authority has asked for more particulars, within 20 working days, and has helped to provide them (regulation 9(2)).
against: A broad request is not too general if it is clear what is wanted.
against (said for all grounds): A presumption in favour of disclosure applies (regulation 12(2)): please show that the public interest in maintaining the exception outweighs that in disclosure.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(4)(d)
cited: reg12(4)(d)
about: unfinished
title: Material in the course of completion / unfinished documents / incomplete data
in a sentence: unfinished or incomplete material
covers: Material still in the course of completion, unfinished documents or incomplete data; no need to show harm.
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: A finished document does not become unfinished because it feeds a decision or project that is still going on; please say what remains to be done to this material.
against: The refusal must name any other authority that is preparing the information and the estimated time of completion, where known (regulation 14(4)).
against: Please say what harm release now would do; complete data sets and facts should be separated from drafts and released.
against (said for all grounds): A presumption in favour of disclosure applies (regulation 12(2)): please show that the public interest in maintaining the exception outweighs that in disclosure.
decided: Highways England v IC & Manisty [2018] UKUT 423 (AAC) ^ gov.uk
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(4)(e)
cited: reg12(4)(e)
about: internal communications
title: Internal communications
in a sentence: internal communications
covers: Includes between government departments (12(8)); no need to show harm.
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: Communications to or from anybody outside the authority, other than between government departments (regulation 12(8)), are not internal; please say who wrote and received each item.
against: The exception is wide on its face, so the public-interest test does the work: content, age and stage of the matter have to be weighed item by item.
against: Facts and data should be separated from deliberation and released.
against (said for all grounds): A presumption in favour of disclosure applies (regulation 12(2)): please show that the public interest in maintaining the exception outweighs that in disclosure.
decided: ECGD v Friends of the Earth [2008] EWHC 638 (Admin) ^ bailii
unverified: Amin v IC & DECC [2015] UKUT 527 (AAC)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(5)(a)
cited: reg12(5)(a)
about: public safety
title: International relations, defence, national security, public safety
in a sentence: international relations, defence, national security or public safety
covers: International relations, defence, national security, public safety. Presumption in favour of disclosure (12(2)) and restrictive reading: the authority carries the burden.
kind: exception
basis: adverse effect
strength: qualified
harm: prejudice
harm words: WOULD adversely affect (more probable than not; "likely" is not enough)
public interest: weighed
used by: any authority
confirm or deny: 12(6) (only 12(5)(a))
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against (said for all grounds): The test is that disclosure would adversely affect the interest, that is more probably than not; possible or likely harm is not enough.
against (part open): Please say which of the four interests is relied on: international relations, defence, national security or public safety.
against: There must be a causal link between release and the harm; a remote or theoretical possibility is not enough.
against (said for all grounds): A presumption in favour of disclosure applies (regulation 12(2)): please show that the public interest in maintaining the exception outweighs that in disclosure.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(5)(b)
cited: reg12(5)(b)
about: course of justice
title: Course of justice, fair trial, criminal/disciplinary inquiries (includes legal privilege)
in a sentence: course of justice, fair trial or inquiries
covers: Course of justice, fair trial, criminal/disciplinary inquiries (includes legal privilege). Presumption in favour of disclosure (12(2)) and restrictive reading: the authority carries the burden.
kind: exception
basis: adverse effect
strength: qualified
harm: prejudice
harm words: WOULD adversely affect (more probable than not; "likely" is not enough)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against (said for all grounds): The test is that disclosure would adversely affect the interest, that is more probably than not; possible or likely harm is not enough.
against (part open): Please say which part is relied on: the course of justice, a fair trial, or an inquiry of a criminal or disciplinary nature, and whether the matter is still live.
against: Legal professional privilege carries strong weight but is not absolute; the age of the advice, the number of people affected and what has been said about it in public have to be weighed.
against (said for all grounds): A presumption in favour of disclosure applies (regulation 12(2)): please show that the public interest in maintaining the exception outweighs that in disclosure.
decided: DCLG v IC & WR [2012] UKUT 103 (AAC) ^ panopticonblog.com
unverified: Rudd v IC EA/2008/0020
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(5)(c)
cited: reg12(5)(c)
about: intellectual property
title: Intellectual property rights
in a sentence: intellectual property rights
covers: Intellectual property rights. Presumption in favour of disclosure (12(2)) and restrictive reading: the authority carries the burden.
kind: exception
basis: adverse effect
strength: qualified
harm: prejudice
harm words: WOULD adversely affect (more probable than not; "likely" is not enough)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: Please identify the intellectual property right and its owner. Ownership is not enough: the right goes on protecting against copying after disclosure, so please say what loss would follow.
against (said for all grounds): The test is that disclosure would adversely affect the interest, that is more probably than not; possible or likely harm is not enough.
against (said for all grounds): A presumption in favour of disclosure applies (regulation 12(2)): please show that the public interest in maintaining the exception outweighs that in disclosure.
decided: OFCOM v IC & T-Mobile [2010] UKSC 3 (public interests may be aggregated across exceptions) ^ panopticonblog.com
unverified: C-71/10
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(5)(d)
cited: reg12(5)(d)
about: confidential proceedings
title: Confidentiality of proceedings where provided by law
in a sentence: confidentiality of proceedings where provided by law
covers: Confidentiality of proceedings where provided by law. Presumption in favour of disclosure (12(2)) and restrictive reading: the authority carries the burden. Cannot be used for emissions (12(9)).
kind: exception
basis: adverse effect
strength: qualified
harm: prejudice
harm words: WOULD adversely affect (more probable than not; "likely" is not enough)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: Please identify the proceedings, which must have some formality, and the law that provides for their confidentiality.
against (said for all grounds): The test is that disclosure would adversely affect the interest, that is more probably than not; possible or likely harm is not enough.
against (emissions): So far as the information is on emissions, this exception cannot be relied on (regulation 12(9)).
against (said for all grounds): A presumption in favour of disclosure applies (regulation 12(2)): please show that the public interest in maintaining the exception outweighs that in disclosure.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(5)(e)
cited: reg12(5)(e)
about: commercial
title: Commercial/industrial confidentiality protected by law for a legitimate economic interest
in a sentence: commercial or industrial confidentiality
covers: Commercial/industrial confidentiality protected by law for a legitimate economic interest. Presumption in favour of disclosure (12(2)) and restrictive reading: the authority carries the burden. Cannot be used for emissions (12(9)).
kind: exception
basis: adverse effect
strength: qualified
harm: prejudice
harm words: WOULD adversely affect (more probable than not; "likely" is not enough)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: Four things must be shown: the information is commercial or industrial, it is confidential in law, the confidentiality protects a legitimate economic interest, and disclosure would adversely affect that confidentiality.
against (third party): Harm to a third party has to rest on that party's own evidence; please say whether it was consulted and what it said.
against: Where the agreement is concluded, the application decided or the market has moved on, the harm is much reduced, while interest in planning and public spending remains.
against (emissions): So far as the information is on emissions, this exception cannot be relied on (regulation 12(9)).
unverified: Bristol CC v IC & Portland & Brunswick Sq EA/2010/0012
unverified: Elmbridge BC v IC & Gladedale EA/2010/0106
decided: FER0449366 (viability assessment disclosed) ^ docslib
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(5)(f)
cited: reg12(5)(f)
about: volunteered information
title: Interests of the person who volunteered the information
in a sentence: interests of the person who volunteered the information
covers: Interests of the person who provided the information, who (i) was not and could not have been obliged to supply it, (ii) did not supply it so that it could otherwise be disclosed, and (iii) has not consented. Presumption in favour of disclosure (12(2)) and restrictive reading: the authority carries the burden. Cannot be used for emissions (12(9)).
kind: exception
basis: adverse effect
strength: qualified
harm: prejudice
harm words: WOULD adversely affect (more probable than not; "likely" is not enough)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: All three limbs must be met: the person was not, and could not have been, legally obliged to supply the information; it was not supplied so that it could otherwise be disclosed; and there is no consent to disclosure.
against: The harm must be to the person who provided the information, and not to the authority; please give the evidence for it.
against (said for all grounds): The test is that disclosure would adversely affect the interest, that is more probably than not; possible or likely harm is not enough.
against (emissions): So far as the information is on emissions, this exception cannot be relied on (regulation 12(9)).
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(5)(g)
cited: reg12(5)(g)
about: environment
title: Protection of the environment to which it relates
in a sentence: protection of the environment to which it relates
covers: Protection of the environment to which it relates. Presumption in favour of disclosure (12(2)) and restrictive reading: the authority carries the burden. Cannot be used for emissions (12(9)).
kind: exception
basis: adverse effect
strength: qualified
harm: prejudice
harm words: WOULD adversely affect (more probable than not; "likely" is not enough)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: Please explain how release would harm the environment concerned, for example by revealing a vulnerable site, and consider giving a wider area instead.
against (said for all grounds): The test is that disclosure would adversely affect the interest, that is more probably than not; possible or likely harm is not enough.
against (emissions): So far as the information is on emissions, this exception cannot be relied on (regulation 12(9)).
against (said for all grounds): A presumption in favour of disclosure applies (regulation 12(2)): please show that the public interest in maintaining the exception outweighs that in disclosure.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/how-exceptions-and-the-public-interest-test-work-in-the-environmental-information-regulations/
guidance name: How exceptions and the public interest test work in the Environmental Information Regulations

ground: 12(6)
cited: reg12(6)
about: neither confirm nor deny
title: NCND
covers: Only where saying whether information exists and is held would itself disclose information that would adversely affect a 12(5)(a) interest AND would not be in the public interest (12(6)-(7)).
kind: ncnd
basis: adverse effect
strength: qualified
harm: prejudice
harm words: WOULD adversely affect (more probable than not; "likely" is not enough)
public interest: weighed
used by: any authority
confirm or deny: this is the clause
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: The Regulations allow this reply only where confirming or denying would itself adversely affect an interest in regulation 12(5)(a), or for personal data under regulation 13; no other exception supports it.
against: The public-interest test applies to confirming or denying (regulation 12(6)); please give the reasons.

ground: 12(9)
cited: reg12(9)
about: emissions
title: Emissions override
in a sentence: emissions override
covers: Info on emissions cannot be refused under 12(5)(d)-(g).
kind: rule
strength: none
public interest: not weighed
used by: any authority
against: Information on emissions into the environment cannot be refused under regulation 12(5)(d) to (g), whether the releases are past or foreseeable.
against: Please say for each item whether it is on emissions and, if not, why not.
unverified: CJEU C-442/14 Bayer
unverified: C-673/13 P Greenpeace

ground: 12(3)/13 first condition
cited: reg13(1) reg13(1)(a) reg13(2A) reg12(3) reg13(2)
about: personal data
title: Third-party personal data: breaches a DP principle
in a sentence: third-party personal data
covers: Reg 13(1)(a), (2A): disclosure to a member of the public would contravene a data protection principle. The presumption in favour of disclosure does not apply to reg 13 (ICO guidance, July 2024 update).
kind: exception
basis: class with DP test
strength: absolute
public interest: not weighed
public interest note: legitimate-interests balance
used by: any authority
confirm or deny: 13(5A)(a), (5B)(a)
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against (names not asked): Please explain how a living person could be identified from this information; facts about organisations, land or buildings as such are not personal data.
against: The test has three steps: the legitimate interest in disclosure, whether disclosure is necessary to meet it, and whether the individual's interests override it; please set out each. Necessary means reasonably necessary (South Lanarkshire Council v Scottish Information Commissioner [2013] UKSC 55).
against (no figure asked): People in senior or public-facing posts, and those who take part publicly in planning or similar processes, should expect some openness about that part.
against (names not asked): Redaction, banding or totals would allow the rest to be released; suppression of small numbers has to rest on a real risk of identification.
decided: South Lanarkshire Council v SIC [2013] UKSC 55 ^ ukscblog.com
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information
guidance name: Personal information

ground: 12(3)/13 second or third condition
cited: reg13(1) reg13(1)(b) reg13(2B) reg13(3A) reg12(3) reg13(3)
about: personal data
title: Third-party personal data: Art 21 / exempt from subject access
in a sentence: third-party personal data
covers: Reg 13(1)(b), (2B), (3A): would contravene Art 21 UK GDPR, or would be withheld on subject access, and the public interest in not disclosing outweighs.
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 13(5A)(b), (5B)(b) onwards
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: Please say which condition is relied on, and identify the objection under Article 21 of the UK GDPR, or the exemption from subject access, on which it rests.
against: These conditions are subject to a public-interest test under regulation 13(1)(b); please give the reasons (regulation 14(3)(b)).

ground: 13(5A)-(5B)
cited: reg13(5A) reg13(5B) reg13(5)
about: personal data
title: NCND: personal data
covers: Confirming/denying would breach a DP principle etc. (was 13(5) before 2018).
kind: ncnd
basis: class with DP test
strength: mixed
strength note: mixed: 13(5A)(a) absolute (ICO guidance); 13(5A)(b) qualified
public interest: weighed
public interest note: partial (not for 13(5A)(a))
used by: any authority
confirm or deny: this is the clause
notice: reg 14: written refusal no later than 20 wd (40 if reg 7 validly used): exception(s) relied on, reasons, public-interest matters considered; 12(4)(d): name of authority preparing the material + estimated completion if known; inform of reg 11 representations and reg 18/ss50,57 rights.
against: If it is already public that the person took part or was dealt with as described, confirming that information is held discloses nothing about that person.
against: Please say which condition in regulation 13(5B) is relied on, and answer the parts of the request that do not turn on an individual.

ground: 3(3)-(4)
cited: reg3(3) reg3(4)
about: scope
title: Judicial or legislative capacity; parliamentary privilege
covers: Regulations do not apply to an authority to the extent that it acts in a judicial or legislative capacity (3(3)), nor to either House so far as required to avoid infringing its privileges (3(4)).
kind: exclusion
strength: none
public interest: not weighed
used by: any authority
against: The exclusion reaches a public authority only to the extent that it is acting in a judicial or legislative capacity; running, funding and administering courts or making ordinary decisions are not such acts.
against (parliament): For either House of Parliament, please explain why exclusion is required to avoid an infringement of privilege (regulation 3(4)).
"""#
}
