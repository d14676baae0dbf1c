// swift-format-ignore-file

extension GroundTable {
  /// The grounds of the Environmental Information (Scotland) Regulations 2004, revised to 5 February 2026.
  ///
  /// A block a ground, its lines as ``GroundTable/Key`` names them.
  static let eisr = #"""
ground: 6(1)(b)
cited: reg6(1)(b)
about: accessible
title: Already publicly available and easily accessible
in a sentence: already publicly available and easily accessible
covers: Not an exception.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
must say where: yes
notice: reg 6(2): reasons in 20 wd (in writing if asked); review and appeal details.
against (place hard to reach): The information must be easily accessible to this applicant: findable, usable, and not out of reach through cost, distance or disability.
against (place vague): Please give the exact place for each item; whatever is missing there, or is given in less detail, still has to be provided.

ground: 8
cited: reg8
about: fees
title: Fees
in a sentence: fees
covers: Reasonable and not above cost of producing; 60 wd BEGINNING WITH the notice day to pay.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: reg 8(5) written notice; clock stops both days inclusive (8(7)).
against: Please point to the published schedule of fees and the information on when a fee may be charged or waived (regulation 8(8)).
against: A fee must be reasonable and may not exceed the cost of producing the information (regulation 8(3)); please show how it was worked out.
against: Access to public registers and lists, and examination on the premises, are free (regulation 8(2)); please offer that instead.

ground: 10(4)(a)
cited: reg10(4)(a)
about: not held
title: Not held when the request is received
in a sentence: not held when the request is received
covers: Not held: neither in its possession (produced or received by it) nor held by another on its behalf; information supplied by a UK Minister or department and held in confidence is not held (reg 2(2)).
kind: exception
basis: class
strength: qualified
strength note: qualified in form (no meaningful public-interest test possible)
public interest: weighed in form
public interest note: formal only
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: Please describe the searches made: which systems, files and teams, which terms and dates. The Commissioner looks at how thorough the searches were.
against (central government): Information supplied by the United Kingdom government is not held only if it is held in confidence (regulation 2(2)); please say on what terms it came.
against (no other body named): If another body is believed to hold it, regulation 14 requires the request to be transferred or that body named.
guidance: https://www.foi.scot
guidance name: Information not held

ground: 10(4)(b)
cited: reg10(4)(b)
about: manifestly unreasonable
title: Manifestly unreasonable
in a sentence: manifestly unreasonable request
covers: Manifestly unreasonable. Interpreted restrictively, presumption of disclosure (10(2)).
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: There is no fixed cost limit under the Regulations; the £600 in the Act is at most a guide.
against: A claim of burden has to be supported with facts: volume, time and effect on other work; regulation 7 allows more time for a voluminous and complex request.
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot
guidance name: Manifestly unreasonable requests

ground: 10(4)(c)
cited: reg10(4)(c)
about: too general
title: Too general, after reg 9
in a sentence: request in too general a manner
covers: Too general, after reg 9. Interpreted restrictively, presumption of disclosure (10(2)).
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: The exception is open only after the authority has asked for more particulars, within 20 working days, and has helped to provide them (regulation 9(2)).
against: A broad request is not too general if it is clear what is wanted.
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(4)(d)
cited: reg10(4)(d)
about: unfinished
title: Material in course of completion
in a sentence: material in the course of completion
covers: Material still in the course of completion, unfinished documents or incomplete data. Interpreted restrictively, presumption of disclosure (10(2)).
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: A finished document does not become unfinished because it feeds a decision or project that is still going on.
against: The refusal must state the time by which the information will be finished or completed (regulation 13(d)).
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(4)(e)
cited: reg10(4)(e)
about: internal communications
title: Internal communications
in a sentence: internal communications
covers: Internal communications. Interpreted restrictively, presumption of disclosure (10(2)).
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: Communications to or from anybody outside the authority are not internal; please say who wrote and received each item.
against: Facts and data should be separated from deliberation and released; age and stage of the matter have to be weighed.
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(5)(a)
cited: reg10(5)(a)
about: public safety
title: International relations, defence, national security, public safety
in a sentence: international relations, defence, national security or public safety
covers: International relations, defence, national security or public safety. Interpreted restrictively, presumption of disclosure (10(2)).
kind: exception
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: 10(8) (only 10(5)(a))
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: Please explain how disclosure would, or would be likely to, prejudice substantially international relations, defence, national security or public safety, saying which; the harm must be real and significant and not hypothetical.
against: A certificate under regulation 12 can cover national security only; if there is one, please supply a copy.
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(5)(b)
cited: reg10(5)(b)
about: course of justice
title: Course of justice, fair trial, inquiries
in a sentence: course of justice, fair trial or inquiries
covers: The course of justice, the ability of a person to receive a fair trial, or of any public authority to conduct a criminal or disciplinary inquiry. Interpreted restrictively, presumption of disclosure (10(2)).
kind: exception
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: Please explain how disclosure would, or would be likely to, prejudice substantially the course of justice, a fair trial, or a criminal or disciplinary inquiry, saying which; the harm must be real and significant and not hypothetical.
against: Legal privilege carries strong weight but is not absolute; the age of the advice and what has been said about it in public have to be weighed.
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(5)(c)
cited: reg10(5)(c)
about: intellectual property
title: Intellectual property rights
in a sentence: intellectual property rights
covers: Intellectual property rights. Interpreted restrictively, presumption of disclosure (10(2)).
kind: exception
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: Please identify the intellectual property right and its owner. Ownership is not enough: the right goes on protecting against copying after disclosure.
against: Please explain how disclosure would, or would be likely to, prejudice substantially that right; the harm must be real and significant and not hypothetical.
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(5)(d)
cited: reg10(5)(d)
about: confidential proceedings
title: Confidentiality of proceedings provided for by law
in a sentence: confidentiality of proceedings provided for by law
covers: Confidentiality of the proceedings of any public authority, where provided for by law. Interpreted restrictively, presumption of disclosure (10(2)). Cannot be used for emissions (10(6)).
kind: exception
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: Please identify the proceedings and the law that provides for their confidentiality.
against: Please explain how disclosure would, or would be likely to, prejudice substantially that confidentiality; the harm must be real and significant and not hypothetical.
against (emissions): So far as the information relates to emissions, this exception cannot be relied on (regulation 10(6)).
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(5)(e)
cited: reg10(5)(e)
about: commercial
title: Commercial/industrial confidentiality
in a sentence: commercial or industrial confidentiality
covers: Confidentiality of commercial or industrial information, where provided for by law to protect a legitimate economic interest. Interpreted restrictively, presumption of disclosure (10(2)). Cannot be used for emissions (10(6)).
kind: exception
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: Please identify the commercial or industrial information, the law that makes it confidential, and the legitimate economic interest that it protects.
against (third party): Please explain how disclosure would, or would be likely to, prejudice substantially that confidentiality; the harm must be real and significant and not hypothetical. Harm to a third party has to rest on that party's own evidence.
against (emissions): So far as the information relates to emissions, this exception cannot be relied on (regulation 10(6)).
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(5)(f)
cited: reg10(5)(f)
about: volunteered information
title: Interests of volunteer provider
in a sentence: interests of the person who volunteered the information
covers: Interests of the person who provided the information, who (i) was not and could not have been obliged to supply it, (ii) did not supply it so that it could otherwise be made available, and (iii) has not consented. Interpreted restrictively, presumption of disclosure (10(2)). Cannot be used for emissions (10(6)).
kind: exception
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: All three limbs must be met: no legal obligation to supply the information, actual or possible; not supplied so that it could otherwise be made available; and no consent to disclosure.
against: The harm must be to the person who provided the information, and not to the authority. Please explain how disclosure would, or would be likely to, prejudice substantially that person's interests; the harm must be real and significant and not hypothetical.
against (emissions): So far as the information relates to emissions, this exception cannot be relied on (regulation 10(6)).
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(5)(g)
cited: reg10(5)(g)
about: environment
title: Protection of the environment
in a sentence: protection of the environment
covers: Protection of the environment to which the information relates. Interpreted restrictively, presumption of disclosure (10(2)). Cannot be used for emissions (10(6)).
kind: exception
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: none
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: Please explain how release would harm the environment concerned, for example by revealing a vulnerable site, and consider giving a wider area instead.
against: Please explain how disclosure would, or would be likely to, prejudice substantially the protection of that environment; the harm must be real and significant and not hypothetical.
against (emissions): So far as the information relates to emissions, this exception cannot be relied on (regulation 10(6)).
against (said for all grounds): The exception must be read restrictively and with a presumption in favour of disclosure (regulation 10(2)): please show that the public interest in maintaining it outweighs that in making the information available.
guidance: https://www.foi.scot

ground: 10(8)
cited: reg10(8)
about: neither confirm nor deny
title: Not revealing whether held
in a sentence: not revealing whether held
covers: Only where revealing whether information exists or is held would itself prejudice substantially a 10(5)(a) interest AND would not be in the public interest (10(8)-(9)).
kind: ncnd
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: this is the clause
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: The Regulations allow this reply only where revealing whether information exists or is held would itself prejudice substantially an interest in regulation 10(5)(a), or for personal data under regulation 11(6); no other exception supports it.
against: The public-interest test applies to revealing whether the information exists (regulation 10(8)); please give the reasons.

ground: 11(1)
cited: reg11(1)
about: own personal data
title: Own personal data
in a sentence: own personal data
covers: The reg 5(1) duty does not apply to the applicant's own personal data: use subject access.
kind: exclusion
basis: class
strength: absolute
public interest: not weighed
used by: any authority
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: So far as the information is the applicant's own personal data, please deal with that part as a subject access request, normally to be answered within one month.
against: The rest remains to be considered under the Regulations.

ground: 11(2) first condition
cited: reg11(2)
about: personal data
title: Third-party personal data: breaches a DP principle
in a sentence: third-party personal data
covers: Reg 11(2)(a), (3A): disclosure to a member of the public would contravene a data protection principle.
kind: exception
basis: class with DP test
strength: absolute
public interest: not weighed
public interest note: legitimate-interests balance
used by: any authority
confirm or deny: 11(6)
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against (names not asked): Please explain how a living person could be identified from this information; facts about organisations, land or buildings as such are not personal data.
against: The test has three steps: the legitimate interest in disclosure, whether disclosure is necessary to meet it, and whether the individual's interests override it; please set out each. Necessary means reasonably necessary (South Lanarkshire Council v Scottish Information Commissioner [2013] UKSC 55).
against (no figure asked): People in senior or public-facing posts, and those who take part publicly in planning or similar processes, should expect some openness about that part.
against (names not asked): Redaction, banding or totals would allow the rest to be released; suppression of small numbers has to rest on a real risk of identification.
decided: Decision 111/2018 (Housing Regulator; some wrongly withheld)

ground: 11(2) second/third condition
cited: reg11(2)
about: personal data
title: Third-party personal data: Art 21 / exempt from subject access
in a sentence: third-party personal data
covers: Reg 11(2)(b), (3B), (4A): would contravene Art 21 UK GDPR, or is exempt from subject access, and the public interest in making it available is outweighed.
kind: exception
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 11(6)
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: Please say which condition is relied on, and identify the objection under Article 21 of the UK GDPR, or the exemption from subject access, on which it rests.
against: These conditions are subject to a public-interest test under regulation 11(2)(b); please give the reasons (regulation 13(b)).

ground: 11(6)
cited: reg11(6)
about: personal data
title: Not revealing: personal data
in a sentence: not revealing whether held
covers: Revealing whether information exists or is held would involve making information available in contravention of reg 11.
kind: ncnd
basis: class with DP test
strength: mixed
strength note: mixed: follows reg 11(2) (first condition absolute, second and third qualified)
public interest: weighed
public interest note: partial
used by: any authority
confirm or deny: this is the clause
notice: reg 13: written refusal no later than 20 wd (+20 if reg 7 used): exception, basis if not apparent, how the public interest was decided; 10(4)(d): time of completion; inform of reg 16 review and reg 17 rights.
against: If it is already public that the person took part or was dealt with as described, revealing that information is held discloses nothing about that person.
against: Please say which condition in regulation 11 would be contravened, and answer the parts of the request that do not turn on an individual.

ground: 3(2)
cited: reg3(2)
about: scope
title: Judicial or legislative capacity
in a sentence: judicial or legislative capacity
covers: Regulations do not apply to an authority to the extent that it acts in a judicial or legislative capacity.
kind: exclusion
strength: none
public interest: not weighed
used by: any authority
against: The exclusion reaches a Scottish public authority only to the extent that it is acting in a judicial or legislative capacity; running, funding and administering courts or making ordinary decisions are not such acts.
"""#
}
