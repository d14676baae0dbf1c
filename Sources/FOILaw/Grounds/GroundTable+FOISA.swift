// swift-format-ignore-file

extension GroundTable {
  /// The grounds of the Freedom of Information (Scotland) Act 2002, revised to 2026.
  ///
  /// A block a ground, its lines as ``GroundTable/Key`` names them.
  static let foisa = #"""
ground: 17(1)
cited: s17(1)
about: not held
title: Notice that information is not held
in a sentence: notice that information is not held
covers: Formal written notice within the s10 time (a duty UK FOIA words differently). s3(2)(a)(ii): info supplied in confidence by a UK Minister/department is NOT "held".
kind: not-held
strength: none
public interest: not weighed
used by: any authority
notice: s17(1) notice within the s10 time; s19 particulars (review and Commissioner rights).
against: Please describe the searches made: which systems, files and teams, which terms and dates. Whether information is held is decided on the balance of probabilities, and the Commissioner looks at how thorough the searches were.
against: Information that a contractor or agent holds on behalf of the authority counts as held (section 3(2)(b)); please confirm that this was considered.
against: Information from a United Kingdom department is outside the Act only if it was supplied in confidence (section 3(2)(a)(ii)); please say on what terms it came.
against (no other body named): If another body is thought to hold the information, section 15 calls for the applicant to be told which.
decided: Graham v SIC [2019] CSIH 57 (held) ^ infolawblog
guidance: https://www.foi.scot
guidance name: Information not held

ground: 18(1)
cited: s18(1)
about: neither confirm nor deny
title: Neither confirm nor deny
in a sentence: neither confirm nor deny
covers: Only where the info, if held, would be exempt under ss28-35, 38, 39(1) or 41 AND revealing existence would be contrary to the public interest.
kind: ncnd
basis: class or prejudice, per exemption
strength: qualified
strength note: qualified (its own public-interest test in s18(1))
harm note: per exemption
harm words: per exemption
public interest: weighed
public interest note: revealing existence contrary to the public interest
used by: any authority
confirm or deny: this is the clause
notice: s16 refusal notice without s16(1)(a) and s16(2); must still name the exemption; s19.
against: Section 18 asks for two things: the information, if held, would have to be exempt under sections 28 to 35, 38, 39(1) or 41, and revealing whether it exists would itself have to be contrary to the public interest. Please name the exemption, and give the reasons for the second.
against: Where the existence of the information is already known, it is hard to see how revealing it could be contrary to the public interest.
guidance: https://www.foi.scot

ground: 8(1)
cited: s8(1)
about: validity
title: Not a valid request
in a sentence: not a valid request
covers: Permanent form (e-mail, audio or video recording count), the applicant's real name, an address for correspondence, a description. The real name matters: the Commissioner cannot decide an application on an invalid request.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: s15 duty to advise and assist.
against: A request by e-mail, or in any other form that can be kept and referred to later, such as a recording, is valid (section 8(1)(a) and (2)).
against: The Act asks for a name and an address for correspondence, for which an e-mail address will do; it does not ask for proof of identity.
against: If something is missing, section 15 calls for help in putting it right.
guidance: https://www.foi.scot

ground: 9
cited: s9
about: fees
title: Fees notice
in a sentence: fees notice
covers: First £100 of projected cost free, then up to 10% up to £600 (max fee £50); staff time max £15/hour; finding out whether held cannot be charged.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: s9(1) notice in time, with calculation (reg 4(4)); s19. Pause both days inclusive; 3 months to pay beginning with notice day.
against: Please show how the fee was calculated, as regulation 4(4) of SSI 2004/467 requires: nothing is payable on the first £100 of projected costs, and no more than 10% of the rest up to £600.
against: The cost of finding out whether the information is held, or of deciding whether to release it, may not be counted (regulation 3(2)(a)), and staff time is capped at £15 an hour.
against: A fees notice must be given within the time for compliance (section 9(1)); one given later is out of time.

ground: 12(1)
cited: s12(1)
about: cost limit
title: Excessive cost of compliance
in a sentence: excessive cost of compliance
covers: Estimate over £600; staff time capped at £15/hour = 40 hours.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: s16(4)/(5): notice in time that s12(1)/s14 is claimed; s19 particulars. s15 advice and assistance.
against: Only the cost of locating, retrieving and providing the information counts; time spent finding out whether it is held, or deciding whether to release it, does not (SSI 2004/467, regulation 3(2)(a)).
against: The £15 an hour in regulation 3(2)(b) is a ceiling; where the staff who would do the work cost less, the lower figure applies. Please give the working.
against (requests added together): Several requests by one person may not be added together: regulation 6 covers only requests by different people, where the information is then published.
against (no advice): Please advise, under section 15, what could be provided within £600 and how the request might be narrowed.
decided: Decision 281/2025 (Ministers) found s12 wrongly applied in part ^ foi.scot
guidance name: Charging a fee and excessive costs of compliance

ground: 12(2)
cited: s12(2)
about: aggregated cost
title: Aggregated requests of different persons
in a sentence: aggregated requests of different persons
covers: Only as regs prescribe: reg 6 SSI 2004/467 (different persons, overlapping subject, over £600, authority elects to publish within 20 wd of the first request and notifies all).
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: s16(4)/(5): notice in time that s12(1)/s14 is claimed; s19 particulars. s15 advice and assistance.
against: Regulation 6 of SSI 2004/467 applies only if the requests cover the same subject matter or overlap to a significant extent; please show that they do.
against: Each requester must be told, and the information made available to the public at large, within 20 working days of receipt of the first request; please confirm both dates.
guidance name: Charging a fee and excessive costs of compliance

ground: 14(1)
cited: s14(1)
about: vexatious
title: Vexatious request
in a sentence: vexatious request
covers: As UK law in substance.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: s16(4)/(5): notice in time that s12(1)/s14 is claimed; s19 particulars. s15 advice and assistance. A review need not be done (s21(8)(b)) but s21(9) notice is required.
against: The question is whether this request is vexatious; views about the person who made it, or past disagreement, are not enough.
against (purpose stated): The request has a serious purpose, and there is a reasonable foundation for thinking that the information would be of value to the public.
against: A claim of significant burden has to be supported with facts: volume, time and effect on other work.
against: If a review is declined on this ground, written notice saying so is due within the same 20 working days (section 21(8) and (9)).
decided: Beggs v SIC [2018] CSIH 80 ^ infolawblog/vlex
guidance: https://www.foi.scot
guidance name: Vexatious or repeated requests

ground: 14(2)
cited: s14(2)
about: repeat
title: Repeated request
in a sentence: repeated request
covers: Complied with before; identical/substantially similar; no reasonable period between MAKING the two requests (UK FOIA runs from compliance).
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: s16(4)/(5): notice in time that s12(1)/s14 is claimed; s19 particulars. s15 advice and assistance.
against: Section 14(2) applies only if the earlier request was complied with; a request that was refused does not count.
against: Time is measured between the making of the two requests; where the information changes often, a short period is reasonable.
against: A request whose scope would bring out different records is neither identical nor substantially similar.
guidance: https://www.foi.scot
guidance name: Vexatious or repeated requests

ground: 25(1)
cited: s25(1)
about: accessible
title: Information otherwise accessible
in a sentence: information otherwise accessible
covers: Applicant can reasonably obtain it otherwise; publication-scheme material is deemed so.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: none (not listed in s18)
must say where: yes
must say where note: in practice (s15; Commissioner expects a link/location)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
against (place hard to reach): The information must be reasonably obtainable by this applicant; cost, disability or lack of access can prevent that.
against (place vague): Please give the exact place for each item; a general pointer to a website does not make particular information reasonably obtainable.
against: Section 25 covers only what really is available, in the detail asked for; the rest has to be considered for release.
unverified: Glasgow & Dundee City Councils v SIC [2009] CSIH 73
decided: Decision 164/2013 (should have given s25 notice)
guidance: https://www.foi.scot
guidance name: Information otherwise accessible

ground: 26(a)
cited: s26(a)
about: prohibition
title: Prohibitions on disclosure
in a sentence: prohibitions on disclosure
covers: Prohibited by an enactment.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
against: Please name the provision and show that it prohibits this authority from disclosing this information.
against: Please say whether it permits disclosure with consent, in summary form, after a period, or of what is already public, and why none of those applies.
against: A bar on part of the information does not justify withholding the rest.
guidance: https://www.foi.scot
guidance name: Prohibitions on disclosure

ground: 26(b)
cited: s26(b)
about: prohibition
title: Prohibitions on disclosure
in a sentence: prohibitions on disclosure
covers: Incompatible with an assimilated obligation.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
against: Please name the assimilated obligation, confirm that it is still in force, and show why disclosure would be incompatible with it.
against: A bar on part of the information does not justify withholding the rest.
guidance: https://www.foi.scot
guidance name: Prohibitions on disclosure

ground: 26(c)
cited: s26(c)
about: prohibition
title: Prohibitions on disclosure
in a sentence: prohibitions on disclosure
covers: Contempt of court.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
against: Please identify the order or rule of court relied on, its terms, and whether it is still in force.
against: Concern about proceedings is not contempt; under the Contempt of Court Act 1981 there must be a substantial risk of serious prejudice to active proceedings.
guidance: https://www.foi.scot
guidance name: Prohibitions on disclosure

ground: 27(1)
cited: s27(1)
about: future publication
title: Publication within 12 weeks
in a sentence: publication within 12 weeks
covers: Already held with a view to publication on a date not later than TWELVE WEEKS after the request, and reasonable to wait.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Section 27(1) requires a publication date not later than twelve weeks after the request was made; please state the date. Where it is later, or there is none, the exemption cannot apply.
against: Please show that the information was already held with a view to publication when the request was made.
against: It must be this information that is to be published, not a summary or a report that draws on it.
against: It must also be reasonable to withhold until then, and the public-interest test applies; only the harm of early release counts.
guidance: https://www.foi.scot
guidance name: Information intended for future publication

ground: 27(2)
cited: s27(2)
about: research
title: Research programme
in a sentence: research programme
covers: Continuing programme with a view to a published report; early release would prejudice substantially the programme, a participant, the holding authority or the publishing authority.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The programme must be continuing with a view to publication of a report of the research; finished or abandoned work is outside section 27(2).
against: Please identify the report and who is to publish it, and explain how release before then would, or would be likely to, prejudice substantially one of the four interests in section 27(2)(b).
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot
guidance name: Information intended for future publication

ground: 28(1)
cited: s28(1)
about: UK relations
title: Relations within the UK
in a sentence: relations within the UK
covers: Relations between any two of: the UK Government, the Scottish Administration, the Northern Ireland Executive Committee, the National Assembly for Wales (s28(2)).
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: Section 28 protects relations between the four administrations listed in section 28(2) and no others; dealings with councils or regulators are outside it.
against: The prejudice must be substantial: please describe how disclosure of this information would harm relations between them, and why that harm would be real and significant and not hypothetical. Ordinary disagreement is not enough.
against: Please say whether the other administration was consulted and whether it has released its own copy.
guidance: https://www.foi.scot
guidance name: Relations within the United Kingdom

ground: 29(1)(a)
cited: s29(1)(a)
about: policy
title: Scottish Administration policy
covers: Formulation/development of government policy.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: Scottish Administration only
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: Please say what policy is being formulated or developed; once it has been decided and announced, carrying it out is implementation.
against: Statistical information used for a decision that has been taken is outside this paragraph (section 29(2)), and regard must be had to the public interest in factual background (section 29(3)).
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
against: Section 29 can be claimed only by the Scottish Administration; any other authority would have to show substantial prejudice under section 30.
guidance: https://www.foi.scot
guidance name: Formulation of Scottish Administration policy

ground: 29(1)(b)
cited: s29(1)(b)
about: policy
title: Scottish Administration policy
covers: Ministerial communications.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: Scottish Administration only
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: Ministerial communications are communications between Ministers (section 29(4)); correspondence between officials, or with outsiders, is not within the paragraph.
against: Statistical information used for a decision that has been taken is outside this paragraph (section 29(2)(b)).
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
against: Section 29 can be claimed only by the Scottish Administration; any other authority would have to show substantial prejudice under section 30.
guidance: https://www.foi.scot
guidance name: Formulation of Scottish Administration policy

ground: 29(1)(c)
cited: s29(1)(c)
about: policy
title: Scottish Administration policy
covers: Law Officers' advice.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: Scottish Administration only
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: The paragraph covers advice by the Law Officers named in section 29(4), and requests for it; other legal advice falls under section 36(1).
against: Where the fact or the substance of the advice has been made public, little is left to protect.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
against: Section 29 can be claimed only by the Scottish Administration; any other authority would have to show substantial prejudice under section 30.
guidance: https://www.foi.scot
guidance name: Formulation of Scottish Administration policy

ground: 29(1)(d)
cited: s29(1)(d)
about: policy
title: Scottish Administration policy
covers: Ministerial private office.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: Scottish Administration only
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: The paragraph covers the operation of a private office as administrative support to a Minister (section 29(4)); a paper that merely passed through the office is not about its operation.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
against: Section 29 can be claimed only by the Scottish Administration; any other authority would have to show substantial prejudice under section 30.
guidance: https://www.foi.scot
guidance name: Formulation of Scottish Administration policy

ground: 30(a)
cited: s30(a)
about: public affairs
title: Effective conduct of public affairs
in a sentence: effective conduct of public affairs
covers: Collective responsibility of the Scottish Ministers. No qualified person in Scotland.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: The authority has to show, from the content of each document, that the harm would or would be likely to follow and would be substantial.
against: The exemption depends on content; withholding documents as a class was rejected in Scottish Ministers v Scottish Information Commissioner [2007] CSIH 8.
against: The convention is at risk only where differing views of individual Ministers would be revealed, and the risk lessens as the matter is settled.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Scottish Ministers v SIC [2007] CSIH 8 (content, not class) ^ scotcourts.gov.uk, 23 Jan 2007
decided: Decision 281/2025, 262/2025 (30(c)) ^ foi.scot
guidance: https://www.foi.scot

ground: 30(b)(i)
cited: s30(b)(i)
about: public affairs
title: Effective conduct of public affairs
in a sentence: effective conduct of public affairs
covers: INHIBIT SUBSTANTIALLY free and frank advice. No qualified person in Scotland.
kind: exemption
basis: prejudice
strength: qualified
harm: inhibition
harm words: would, or would be likely to, inhibit substantially
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: The authority has to show, from the content of each document, that the harm would or would be likely to follow and would be substantial.
against: The exemption depends on content; withholding documents as a class was rejected in Scottish Ministers v Scottish Information Commissioner [2007] CSIH 8.
against: Those who advise public bodies are expected to do so robustly; a general fear that others would be less frank in future needs evidence.
against: The age of the material, and whether the decision has been taken, bear both on the likelihood of harm and on the public interest.
decided: Scottish Ministers v SIC [2007] CSIH 8 (content, not class) ^ scotcourts.gov.uk, 23 Jan 2007
decided: Decision 281/2025, 262/2025 (30(c)) ^ foi.scot
guidance: https://www.foi.scot

ground: 30(b)(ii)
cited: s30(b)(ii)
about: public affairs
title: Effective conduct of public affairs
in a sentence: effective conduct of public affairs
covers: INHIBIT SUBSTANTIALLY free and frank exchange of views. No qualified person in Scotland.
kind: exemption
basis: prejudice
strength: qualified
harm: inhibition
harm words: would, or would be likely to, inhibit substantially
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: The authority has to show, from the content of each document, that the harm would or would be likely to follow and would be substantial.
against: The exemption depends on content; withholding documents as a class was rejected in Scottish Ministers v Scottish Information Commissioner [2007] CSIH 8.
against: Those who deliberate on public business are expected to do so robustly; a general fear that others would be less frank in future needs evidence.
against: The age of the material, and whether the decision has been taken, bear both on the likelihood of harm and on the public interest.
decided: Scottish Ministers v SIC [2007] CSIH 8 (content, not class) ^ scotcourts.gov.uk, 23 Jan 2007
decided: Decision 281/2025, 262/2025 (30(c)) ^ foi.scot
guidance: https://www.foi.scot

ground: 30(c)
cited: s30(c)
about: public affairs
title: Effective conduct of public affairs
in a sentence: effective conduct of public affairs
covers: OTHERWISE prejudice substantially the effective conduct of public affairs. No qualified person in Scotland.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: The authority has to show, from the content of each document, that the harm would or would be likely to follow and would be substantial.
against: The exemption depends on content; withholding documents as a class was rejected in Scottish Ministers v Scottish Information Commissioner [2007] CSIH 8.
against: Section 30(c) is for harm other than that covered by (a) and (b); the same argument about free and frank advice or exchange of views cannot be reused for it.
against: The age of the material, and whether the decision has been taken, bear both on the likelihood of harm and on the public interest.
decided: Scottish Ministers v SIC [2007] CSIH 8 (content, not class) ^ scotcourts.gov.uk, 23 Jan 2007
decided: Decision 281/2025, 262/2025 (30(c)) ^ foi.scot
guidance: https://www.foi.scot

ground: 31(1)
cited: s31(1)
about: national security
title: National security
in a sentence: national security
covers: Exemption required for national security; ministerial certificate conclusive (s31(2)).
kind: exemption
basis: prejudice-like
strength: qualified
harm: necessity
harm words: required
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Exemption must be required, that is reasonably necessary, for safeguarding national security; a connection with security matters is not enough.
against: If a certificate under section 31(2) is relied on, please supply a copy. It settles that the exemption is engaged, not where the public interest lies.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 31(4)(a)
cited: s31(4)(a)
about: defence
title: Defence
in a sentence: defence
covers: Defence of British Islands/colony.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The prejudice must be substantial: please describe how disclosure of this information would harm the defence of the British Islands or a colony, and why that harm would be real and significant and not hypothetical.
against: Age, earlier publication and disclosures elsewhere reduce any real risk.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 31(4)(b)
cited: s31(4)(b)
about: defence
title: Defence
in a sentence: defence
covers: Capability etc. of forces.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The prejudice must be substantial: please describe how disclosure of this information would harm the capability, effectiveness or security of the forces concerned, and why that harm would be real and significant and not hypothetical.
against: Totals, or release without locations, units or dates, would meet any remaining concern.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 32(1)(a)(i)
cited: s32(1)(a)(i)
about: international relations
title: International relations
in a sentence: international relations
covers: Relations UK/other State.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The prejudice must be substantial: please describe how disclosure of this information would harm relations with the State, organisation or court concerned, and why that harm would be real and significant and not hypothetical. Embarrassment is not enough.
against: Please say whether the other side was asked, what it replied, and whether it has published the matter itself.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 32(1)(a)(ii)
cited: s32(1)(a)(ii)
about: international relations
title: International relations
in a sentence: international relations
covers: Relations with international organisation/court.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The prejudice must be substantial: please describe how disclosure of this information would harm relations with the State, organisation or court concerned, and why that harm would be real and significant and not hypothetical. Embarrassment is not enough.
against: Please say whether the other side was asked, what it replied, and whether it has published the matter itself.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 32(1)(a)(iii)
cited: s32(1)(a)(iii)
about: international relations
title: International relations
in a sentence: international relations
covers: UK interests abroad.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The prejudice must be substantial: please describe how disclosure of this information would harm the interest of the United Kingdom abroad that is relied on, and why that harm would be real and significant and not hypothetical.
against: Concluded negotiations and settled positions carry little continuing risk.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 32(1)(a)(iv)
cited: s32(1)(a)(iv)
about: international relations
title: International relations
in a sentence: international relations
covers: Promotion/protection of UK interests abroad.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The prejudice must be substantial: please describe how disclosure of this information would harm the interest of the United Kingdom abroad that is relied on, and why that harm would be real and significant and not hypothetical.
against: Concluded negotiations and settled positions carry little continuing risk.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 32(1)(b)
cited: s32(1)(b)
about: international relations
title: Confidential information from another State etc.
covers: Class: confidential information obtained from a State other than the UK, an international organisation or international court, while the terms or circumstances of supply require confidence (s32(2)).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The information must have been obtained from the other State, organisation or court; analysis or correspondence about it written here is outside the paragraph.
against: Please identify the terms or circumstances that still require confidence (section 32(2)); publication, consent or the passage of time can end it.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 33(1)(a)
cited: s33(1)(a)
about: trade secret
title: Trade secret
in a sentence: trade secret
covers: Class: a trade secret.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against (terms asked): Prices, payments and ordinary contract terms are not trade secrets.
against: Please say what keeps the information secret: who knows it, how it is protected and what advantage a competitor would gain.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot
guidance name: Commercial interests and the economy

ground: 33(1)(b)
cited: s33(1)(b)
about: commercial
title: Commercial interests
in a sentence: commercial interests
covers: Commercial interests of any person, including a Scottish public authority.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against (no evidence, holder open): The prejudice must be substantial: please identify whose commercial interests are at stake, which item would harm them, in which market, and how.
against (no evidence, holder named): The prejudice must be substantial: please identify which item would harm the commercial interests that the reply names, in which market, and how.
against (third party): Harm to a third party has to rest on that party's own evidence, not on the authority's assumptions; please say whether it was consulted and what it said.
against: A contract already awarded, a finished tender, the age of the figures, or release as totals without unit rates each lessens the harm.
against: Scrutiny of public spending and of value for money weighs for release.
guidance: https://www.foi.scot
guidance name: Commercial interests and the economy

ground: 33(2)(a)
cited: s33(2)(a)
about: economy
title: Economic interests
in a sentence: economic interests
covers: Economic interests of the UK/part.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The prejudice must be substantial: please describe how disclosure of this information would harm the economic interests of the United Kingdom or a part of it, and why that harm would be real and significant and not hypothetical. An effect on one firm or scheme needs evidence of a wider consequence.
against: Sensitivity fades once the announcement, sale or decision has been made.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot
guidance name: Commercial interests and the economy

ground: 33(2)(b)
cited: s33(2)(b)
about: economy
title: Economic interests
in a sentence: economic interests
covers: Financial interests of an administration.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The prejudice must be substantial: please describe how disclosure of this information would harm the financial interests of an administration listed in section 28(2), and why that harm would be real and significant and not hypothetical. The finances of a council, health board or other authority are not covered.
against: Sensitivity fades once the transaction or decision has been concluded.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot
guidance name: Commercial interests and the economy

ground: 34(1)(a)
cited: s34(1)(a)
about: investigations
title: Investigations and proceedings
in a sentence: investigations and proceedings
covers: Investigation the authority has a duty to conduct: should a person be prosecuted / guilty.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: authorities with a DUTY to conduct the investigation (police, other bodies so obliged)
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Please identify the investigation and the duty of this authority to conduct it with a view to prosecution.
against: General policy, guidance and statistics are not held for the purposes of a particular investigation.
against: Where the investigation is closed, or the facts came out in court, the interest in withholding is much reduced.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Decision 262/2025 (Police Scotland) ^ foi.scot
guidance: https://www.foi.scot

ground: 34(1)(b)
cited: s34(1)(b)
about: investigations
title: Investigations and proceedings
in a sentence: investigations and proceedings
covers: Investigation that may lead to a report to the procurator fiscal.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: authorities that investigate and may report to the procurator fiscal
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Please identify the investigation conducted by this authority and the report to the procurator fiscal to which it might have led.
against: General policy, guidance and statistics are not held for the purposes of a particular investigation.
against: Where the investigation is closed, or the facts came out in court, the interest in withholding is much reduced.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Decision 262/2025 (Police Scotland) ^ foi.scot
guidance: https://www.foi.scot

ground: 34(1)(c)
cited: s34(1)(c)
about: investigations
title: Investigations and proceedings
in a sentence: investigations and proceedings
covers: Criminal proceedings following such a report.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: authorities that investigate and may report to the procurator fiscal
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Please identify the criminal proceedings and the report by this authority to the procurator fiscal from which they followed.
against: General policy, guidance and statistics are not held for the purposes of a particular investigation.
against: Where the investigation is closed, or the facts came out in court, the interest in withholding is much reduced.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Decision 262/2025 (Police Scotland) ^ foi.scot
guidance: https://www.foi.scot

ground: 34(2)(a)
cited: s34(2)(a)
about: investigations
title: Investigations and proceedings
in a sentence: investigations and proceedings
covers: Held for a fatal accident inquiry under the 2016 Act that is not concluded.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: The paragraph lasts only while the fatal accident inquiry is not concluded; please say which inquiry it is and where it stands.
against: The information must be held for the purposes of that inquiry; what the authority holds for its own work is outside.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Decision 262/2025 (Police Scotland) ^ foi.scot
guidance: https://www.foi.scot

ground: 34(2)(b)
cited: s34(2)(b)
about: investigations
title: Investigations and proceedings
in a sentence: investigations and proceedings
covers: Held at any time for any other investigation into the cause of death of a person, under a duty or to report to the procurator fiscal.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 100 years (s58(2)(b))
against: Please identify the investigation into the cause of death and the duty, or the report to the procurator fiscal, for which the information was held.
against: Where the investigation is closed, or the facts came out in court, the interest in withholding is much reduced.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Decision 262/2025 (Police Scotland) ^ foi.scot
guidance: https://www.foi.scot

ground: 34(3)
cited: s34(3)
about: investigations
title: Investigations and proceedings
in a sentence: investigations and proceedings
covers: Obtained or recorded for investigations (other than s34(1) ones) for a s35(2) purpose under prerogative or statute, AND relating to obtaining information from confidential sources (both limbs).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Both limbs must be met: the information was obtained or recorded for an investigation for a section 35(2) purpose, and it relates to obtaining information from confidential sources.
against: Information that neither identifies nor points to a confidential source should be released.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Decision 262/2025 (Police Scotland) ^ foi.scot
guidance: https://www.foi.scot

ground: 34(4)
cited: s34(4)
about: investigations
title: Investigations and proceedings
in a sentence: investigations and proceedings
covers: Obtained or recorded for civil proceedings brought by or for the authority that arise out of a s34(1) or (3) investigation.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Please identify the civil proceedings brought by or for this authority and the investigation under section 34(1) or (3) from which they arise.
against: Where the proceedings are over, the interest in withholding is much reduced.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Decision 262/2025 (Police Scotland) ^ foi.scot
guidance: https://www.foi.scot

ground: 35(1)(a)
cited: s35(1)(a)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Prevention or detection of crime.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 100 years (s58(2)(b))
against: The prejudice must be substantial: please describe how disclosure of this information would harm the prevention or detection of crime, and why that harm would be real and significant and not hypothetical.
against: What is obvious, already published or given only in totals offers no advantage to anybody minded to commit crime.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 35(1)(b)
cited: s35(1)(b)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Apprehension or prosecution of offenders.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 100 years (s58(2)(b))
against: The prejudice must be substantial: please describe how disclosure of this information would harm a particular arrest or prosecution, and why that harm would be real and significant and not hypothetical.
against: Concluded cases and general figures carry little risk.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 35(1)(c)
cited: s35(1)(c)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Administration of justice.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 100 years (s58(2)(b))
against: The prejudice must be substantial: please describe how disclosure of this information would harm the administration of justice, and why that harm would be real and significant and not hypothetical.
against: General discomfort about a case is not such harm.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 35(1)(d)
cited: s35(1)(d)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Assessment or collection of any tax or duty (or similar imposition).
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 100 years (s58(2)(b))
against: The prejudice must be substantial: please describe how disclosure of this information would harm the assessment or collection of a particular tax, duty or similar charge, and why that harm would be real and significant and not hypothetical.
against: Published rules and past totals give no help in avoiding it.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 35(1)(e)
cited: s35(1)(e)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Immigration controls.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 100 years (s58(2)(b))
against: The prejudice must be substantial: please describe how disclosure of this information would harm the operation of immigration controls, and why that harm would be real and significant and not hypothetical.
against: Policy, cost and past totals give no help in evading them.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 35(1)(f)
cited: s35(1)(f)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Security and good order in prisons or other places of lawful detention.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 100 years (s58(2)(b))
against: The prejudice must be substantial: please describe how disclosure of this information would harm security or good order in the institution concerned, and why that harm would be real and significant and not hypothetical.
against: Past totals and published arrangements carry little risk.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 35(1)(g)
cited: s35(1)(g)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Functions of any public authority (UK or Scottish) for a s35(2) purpose: (a) failure to comply with law; (b) improper conduct; (c) regulatory action; (d) fitness of company managers/professionals; (e) cause of accident; (f)-(h) charities; (i) health and safety at work; (j) protecting others from work risks.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 100 years (s58(2)(b))
against: The prejudice must be substantial: please describe how disclosure of this information would harm the exercise of the named function for the named purpose in section 35(2), and why that harm would be real and significant and not hypothetical.
against: Please say where in law the function comes from and whose it is.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 35(1)(h)
cited: s35(1)(h)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Civil proceedings brought by or for such an authority, arising out of an investigation for such a purpose under prerogative or statute.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 100 years (s58(2)(b))
against: The prejudice must be substantial: please describe how disclosure of this information would harm the civil proceedings named and the investigation from which they arise, and why that harm would be real and significant and not hypothetical.
against: Where they are over, little is left to harm.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
guidance: https://www.foi.scot

ground: 36(1)
cited: s36(1)
about: legal privilege
title: Confidentiality of communications (legal advice)
in a sentence: confidentiality of communications
covers: A claim to confidentiality of communications could be maintained in legal proceedings (legal advice; communications made in contemplation of litigation).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 30 years (s57(1B))
against: Please say which kind of privilege is claimed and who were lawyer and client, and show that the communication was for the purpose of legal advice or of litigation in contemplation.
against: Confidentiality of communications cannot be maintained where the advice has been shared without restriction or its substance made public.
against: The strong public interest in confidential legal advice is not absolute: large sums, many people affected, a misleading public account of the advice, or advice that is no longer current can outweigh it.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Decision 281/2025
guidance: https://www.foi.scot

ground: 36(2)
cited: s36(2)
about: confidence
title: Actionable breach of confidence
in a sentence: actionable breach of confidence
covers: (a) Obtained by the authority from another person (including another authority) and (b) disclosure to the public would be an ACTIONABLE breach of confidence.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
public interest note: public-interest defence built in
used by: any authority
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
lapses: 30 years (s57(1B))
against (contract asked): The information must have been obtained from another person. Terms agreed between the authority and a contractor are generally the product of both, and not obtained from the contractor.
against: A marking of confidential is not enough: the information must have the quality of confidence, have been given in circumstances that import a duty, and be disclosed without authority to the detriment of the person who gave it.
against: The breach must be one for which an action would succeed, so a public-interest defence has to be considered.
against: What is already public, trivial or long out of date lacks the quality of confidence; the remainder should be released.
unverified: SIC Decision 056/2006 (MacRoberts)
guidance: https://www.foi.scot

ground: 37(1)
cited: s37(1)
about: court records
title: Court, inquiry and arbitration records
in a sentence: court, inquiry and arbitration records
covers: Held SOLELY because in such a document; s37(3) excludes info held for an FAI under the 2016 Act.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
lapses: 15 years (ss57(1A), 58(1))
against: The authority must hold the information solely because it is contained in such a document; if it is held for any other reason as well, section 37 does not apply.
against: Section 37 does not apply to information held for the purposes of a fatal accident inquiry under the 2016 Act (section 37(3)).
against: Documents that the authority made for its own purposes are outside section 37.
guidance: https://www.foi.scot

ground: 38(1)(a)
cited: s38(1)(a)
about: own personal data
title: Applicant's own personal data
in a sentence: applicant's own personal data
covers: Use subject access (UK GDPR Art 15) instead.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
against: So far as the information is the applicant's own personal data, please deal with that part as a subject access request, normally to be answered within one month.
against: Information that is not the applicant's own personal data remains to be considered under the Act.
guidance: https://www.foi.scot

ground: 38(1)(b) first condition (2A)
cited: s38(1)(b) s38(2A)
about: personal data
title: Third-party personal data: breaches a DP principle
in a sentence: third-party personal data
covers: Disclosure to a member of the public would contravene a data protection principle (or would if the s24(1) DPA 2018 exemptions for manual unstructured data were disregarded). Legitimate interests kept open by s38(5A). Living people only.
kind: exemption
basis: class with DP test
strength: absolute
strength note: absolute (first condition, s2(2)(e)(ii))
public interest: not weighed
public interest note: legitimate-interests balance
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
against (names not asked): Please explain how a living person could be identified from this information; facts about organisations, and totals that cannot be tied to an individual, are not personal data.
against: The test has three steps: the legitimate interest in disclosure, whether disclosure is necessary to meet it, and whether the individual's interests override it; please set out each. Necessary means reasonably necessary (South Lanarkshire Council v Scottish Information Commissioner [2013] UKSC 55).
against (no figure asked): People in senior or public-facing posts, or responsible for public money, should expect information about their public work, as distinct from private life, to be open to scrutiny.
against (names not asked): Redaction, banding or totals would allow the rest to be released; suppression of small numbers has to rest on a real risk of identification.
decided: South Lanarkshire Council v SIC [2013] UKSC 55 ^ ukscblog.com
decided: Common Services Agency v SIC [2008] UKHL 47 ^ scl.org
decided: Craigdale HA v SIC [2010] CSIH 43 ^ scotcourts.gov.uk
decided: Decision 196/2025 (disclosure ordered) ^ foi.scot
guidance: https://www.foi.scot

ground: 38(1)(b) second/third condition (2B),(3A)
cited: s38(1)(b) s38(2B) s38(3A)
about: personal data
title: Third-party personal data: Art 21 objection / exempt from subject access
in a sentence: third-party personal data
covers: (2B) would contravene Art 21 UK GDPR; (3A) would be withheld from the person's own subject access request (DPA 2018 ss15, 16, 26, Schs 2-4, or s45(4)).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Please say which condition is relied on, and identify the objection under Article 21 of the UK GDPR, or the exemption from subject access, on which it rests.
against (said for all grounds): These conditions do not make the exemption absolute (section 2(2)(e)(ii)): please state the public-interest reasons (section 16(2)).
guidance: https://www.foi.scot

ground: 38(1)(c)
cited: s38(1)(c)
about: census
title: Personal census information
in a sentence: personal census information
covers: Personal census information: census information relating to an identifiable person or household (s38(5)).
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
lapses: 100 years (s58(2)(b))
against: The information must be census information relating to an identifiable person or household; published tables and statistics are outside the paragraph.
against: Information that does not come from a census return remains to be considered under the Act.

ground: 38(1)(d)
cited: s38(1)(d)
about: health record
title: Deceased person's health record
in a sentence: deceased person's health record
covers: A deceased person's health record (Access to Health Records Act 1990 s1(1)). UK FOIA has no equivalent exemption.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights.
lapses: 100 years (s58(2)(b))
against: The paragraph covers only a health record within the meaning of the Access to Health Records Act 1990; statistics, policies and management papers are outside it.
against: Parts of the file that are not the health record should be released.

ground: 39(1)
cited: s39(1)
about: health and safety
title: Endanger health or safety
in a sentence: endanger health or safety
covers: Would or would be likely to endanger the physical or mental health or the safety of an individual. No "substantially" here.
kind: exemption
basis: prejudice ("endanger")
strength: qualified
harm: endangerment
harm words: would, or would be likely to, endanger
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Please show a causal link between disclosure and danger to the health or safety of an individual; upset, annoyance or criticism is not endangerment.
against (names not asked): Removing names, sites or times would normally remove the risk.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.
decided: Decision 196/2025

ground: 39(2)
cited: s39(2)
about: environmental information
title: Environmental information
in a sentence: environmental information
covers: Information the authority must make available under the Scottish EIRs, or would have to but for an exception in them: handle under the Scottish EIRs.
kind: exemption
basis: class
strength: qualified
strength note: qualified (public interest almost always for handling under the EIRs)
public interest: weighed in form
public interest note: formal
used by: any authority
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
against: Environmental information is to be dealt with under the Environmental Information (Scotland) Regulations 2004, with their presumption in favour of disclosure; please issue a decision under them.
against: A refusal that rests on section 39(2) alone is incomplete: any exception under regulation 10, or regulation 11 for personal data, must be named.

ground: 40
cited: s40
about: audit
title: Audit functions
in a sentence: audit functions
covers: The authority's functions of (a) auditing the accounts of other Scottish public authorities or (b) examining the economy, efficiency and effectiveness of their use of resources.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would, or would be likely to, prejudice SUBSTANTIALLY (real, actual, of significance)
public interest: weighed
used by: authorities that audit, or examine the use of resources by, other Scottish public authorities
confirm or deny: none (not listed in s18)
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 15 years (ss57(1A), 58(1))
against: Section 40 is for functions of auditing, or examining the use of resources by, other Scottish public authorities; an authority's own internal audit is not such a function.
against: The prejudice must be substantial: please describe how disclosure of this information would harm the exercise of that function, and why that harm would be real and significant and not hypothetical.
against: Once the report has been issued, most of the risk to the audit has passed.
against (said for all grounds): Please state why the public interest in maintaining the exemption outweighs that in disclosure (section 16(2)), and release whatever is not caught.

ground: 41(a)
cited: s41(a)
about: royal communications and honours
title: Royal communications and honours
in a sentence: royal communications and honours
covers: Relates to communications with Her Majesty, other members of the Royal Family or the Royal Household.
kind: exemption
basis: class
strength: qualified
strength note: qualified (unlike UK s37(1)(a)-(ab))
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: later of 20 years from creation / 5 years from death (s57(1C))
against (said for all grounds): Section 41 is qualified in Scotland even for communications with the Sovereign: please state the public-interest reasons for withholding (section 16(2)).
against: The information must relate to communications with those named; information merely about them is outside section 41(a).
against: Where the communication concerns public money, public appointments or public policy, the public interest in openness is strong.

ground: 41(b)
cited: s41(b)
about: royal communications and honours
title: Royal communications and honours
in a sentence: royal communications and honours
covers: Exercise of the prerogative of honour.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: s18
notice: s16(1): refusal notice in time that says the info is held, that it is claimed exempt, which exemption, and why (s16(3) limits). s19: review procedure + ss20(1), 47(1) rights. s16(2): reasons why the public interest favours withholding. No extra time for this.
lapses: 60 years (s58(2)(a))
against (said for all grounds): Section 41 is qualified: please state the public-interest reasons for withholding (section 16(2)).
against: Statistics, criteria, cost and general process do not call for the same protection as the assessment of an individual.
against: The need for confidentiality lessens once the honour has been conferred or refused and time has passed.
"""#
}
