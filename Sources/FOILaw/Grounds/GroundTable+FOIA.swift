// swift-format-ignore-file

extension GroundTable {
  /// The grounds of the Freedom of Information Act 2000, revised to 7 April 2026.
  ///
  /// A block a ground, its lines as ``GroundTable/Key`` names them.
  static let foia = #"""
ground: 1(1)(a)
cited: s1(1)(a)
about: not held
title: Information not held
in a sentence: information not held
covers: Authority says it has no recorded information of the description (s3(2): "held" includes info another person holds on its behalf).
kind: not-held
strength: none
public interest: not weighed
used by: any authority
notice: s1(1)(a) duty to say in writing whether held, in time; not an exemption so s17 does not apply, but s16 advice does.
against: Please describe the searches made: which systems, files and teams, which terms and dates, and who was asked. Whether information is held is decided on the balance of probabilities, and a search that leaves out the obvious places does not meet that standard.
against: Information about the authority's business that a contractor, a partner body or an official's private e-mail or messaging account holds on its behalf counts as held (section 3(2)(b)); please confirm that those places were considered.
against: If the underlying records are held and the answer needs only simple collation or counting, the information is held, even if no such table exists yet.
against (no other body named): If another body is thought to hold the information, section 16 and the section 45 Code call for the applicant to be told which.
unverified: Bromley v IC & Environment Agency EA/2006/0072
decided: University of Newcastle v IC & BUAV [2011] UKUT 185 (AAC) ^ vlex
unverified: Johnson v IC EA/2006/0085 (building blocks)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/determining-whether-we-hold-information
guidance name: Determining whether we hold information

ground: 1(3)
cited: s1(3)
about: clarification
title: Needs further information to identify and locate
in a sentence: needs further information to identify and locate
covers: Authority reasonably needs more detail; the 20 working days restart from the day it gets it (s10(6)(b)).
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: Must tell the requester what is needed; not a refusal. Only stops the clock if reasonably required to IDENTIFY AND LOCATE.
against: Section 1(3) covers only what is reasonably needed to identify and locate the information. A question about motive or intended use does not stop the clock.
against: Where a request has only one sensible reading, no further information is reasonably required and the 20 working days run from the day it was first received.
against: A question first raised near the end of the 20 working days is hard to reconcile with the duties to respond promptly (section 10(1)) and to assist (section 16).
against: Parts of the request that are clear as they stand can be answered without waiting for clarification of the rest.
decided: Berend v IC & LB Richmond EA/2006/0049&0050 ^ foiwiki LTT47

ground: 8(1)
cited: s8(1)
about: validity
title: Not a valid request (not in writing / no real name / no address / not described)
in a sentence: not a valid request
covers: Formal conditions of s8(1): in writing (electronic and legible will do, s8(2)), the applicant's real name, an address for correspondence, a description of the information.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: None in the Act; s16 duty to help make it valid.
against: A request sent by e-mail, web form or social media is in writing if it is received legibly and can be used for later reference (section 8(2)), and an e-mail address is an address for correspondence.
against: Section 8(1)(b) asks for the applicant's name, not for proof of identity; a surname with a title, first name or initial is normally enough.
against: The request need not mention the Act, follow a form or give reasons.
against: If something is missing, section 16 calls for help in putting it right.

ground: 9
cited: s9
about: fees
title: Fees notice
in a sentence: fees notice
covers: Within the cost limit only outlay (copying, postage, other transmission) may be charged, not staff time. 3 months to pay, counting the day of the notice (s9(2)).
kind: procedural
strength: none
public interest: not weighed
used by: any authority
notice: s9(1): written fees notice inside the time limit; clock pauses from the notice day to the payment day, both included.
against: A fee for a request within the cost limit may cover outlay such as copying and postage; the time staff spend informing the applicant and communicating the information may not be charged (SI 2004/3244, regulation 6(3) and (4)).
against: Electronic copies will do, so there should be little or nothing to charge; please show how the sum was worked out.
against: A fees notice must be given within the time for compliance (section 9(1)); one given later is out of time and cannot pause a clock that has already run out.

ground: 12(1)
cited: s12(1)
about: cost limit
title: Cost of compliance exceeds the appropriate limit
in a sentence: cost above the appropriate limit
covers: Estimate over £600 (Sch 1 Part I: central government, Parliament, armed forces, etc.) or £450 (everyone else) at £25/hour = 24 / 18 hours.
kind: procedural
strength: none
strength note: n/a (no public-interest test)
public interest: not weighed
used by: any authority
confirm or deny: 12(2) (without it the authority must still say whether the information is held)
notice: s17(5): inside the time limit, say s12 is relied on; s17(7): review + s50 details. s16: advice on what could be done within the limit (Code). No public-interest reasons needed.
against: Only the time for determining whether the information is held, locating, retrieving and extracting it may be counted (SI 2004/3244, regulation 4(3)). Time for redacting, considering exemptions, taking advice or consulting others may not.
against (no estimate): Please give the working: number of records, minutes for each, any sample taken and the systems searched; an estimate has to rest on cogent evidence.
against (no advice): Section 16 calls for advice on what could be provided within the limit and on how the request might be narrowed; please give it now.
against (requests added together): Requests may be added together only if they come from one person, or from different persons who appear to be acting in concert or in pursuance of a campaign (section 12(4)), relate, to any extent, to the same or similar information, and are received within 60 consecutive working days (SI 2004/3244, regulation 5(2)). Please say which requests were added together, and why.
against (several questions): Numbered questions in one letter are separate requests for the purposes of section 12 (Fitzsimmons v Information Commissioner and DCMS, EA/2007/0124). The cost of each has to be estimated by itself; it may be added only to that of questions that relate, to any extent, to the same or similar information (SI 2004/3244, regulation 5(2)). Please give the estimate for each question, say which were added together and why, and send the information for every question that can be answered within the limit.
decided: Kirkham v IC [2018] UKUT 126 (AAC) ^ vlex/localgovernmentlawyer
decided: Metropolitan Police v IC & MacKenzie [2014] UKUT 479 (AAC) (poor records taken as they are) ^ bailii, caselawdigest
unverified: Randall v IC EA/2007/0004
unverified: Roberts v IC EA/2008/0050
decided: Fitzsimmons v IC & DCMS EA/2007/0124 (numbered questions are separate requests; aggregation) ^ foiwiki LTT145
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/requests-where-the-cost-of-compliance-exceeds-the-appropriate-limit
guidance name: Requests where the cost of compliance exceeds the appropriate limit

ground: 12(2)
cited: s12(2)
about: cost limit
title: Cost of merely confirming or denying exceeds the limit
in a sentence: cost of confirming or denying above the limit
covers: NCND on cost: only if finding out whether it is held would itself exceed the limit.
kind: ncnd
strength: none
public interest: not weighed
used by: any authority
confirm or deny: this is the clause
notice: s17(5): inside the time limit, say s12 is relied on; s17(7): review + s50 details. s16: advice on what could be done within the limit (Code). No public-interest reasons needed.
against: Section 12(1) on its own leaves the duty to say whether the information is held; section 12(2) removes it only if finding that out would by itself exceed the limit.
against: Please give the estimate for confirming or denying alone, apart from the work of retrieving and extracting.
against: Please say which system or team would normally show whether such records exist, and how long that check takes.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/requests-where-the-cost-of-compliance-exceeds-the-appropriate-limit
guidance name: Requests where the cost of compliance exceeds the appropriate limit

ground: 14(1)
cited: s14(1)
about: vexatious
title: Vexatious request
in a sentence: vexatious request
covers: Request (not requester) is a manifestly unjustified, inappropriate or improper use of the procedure. Burden, motive, value/serious purpose, harassment are guides, not a checklist.
kind: procedural
strength: none
strength note: n/a (no formal PIT; purpose and value are weighed)
public interest: not weighed
used by: any authority
confirm or deny: n/a: s14 disapplies the whole of s1(1), so it need not be said whether the information is held
notice: s17(5): inside the time limit, say s14 is relied on (not needed again where s17(6) is met); s17(7): review + s50 details. Reasons not strictly required but ICO expects them.
against (purpose stated): There is a reasonable foundation for thinking that this information would be of value to the public or a section of it, and the request has a serious purpose; section 14(1) is meant for a manifestly unjustified, inappropriate or improper use of the Act.
against: The question is whether the request is vexatious, not whether the requester is. Criticism of the authority, persistence or past correspondence is not enough without evidence about this request, and the bar is high.
against: If the objection is burden, please support it with facts: how much material there is, why any exempt parts cannot readily be isolated, and why section 12 does not deal with the cost of searching.
against: The request can be narrowed, staged or divided if the authority says which part causes the difficulty; section 16 calls for that conversation.
decided: Dransfield v IC & Devon CC [2012] UKUT 440 (AAC), [2015] EWCA Civ 454 ^ vlex
unverified: CP v IC [2016] UKUT 427 (AAC)
decided: Cabinet Office v IC & Ashton [2018] UKUT 208 (AAC) (a strong public interest does not by itself defeat a burden case) ^ vlex
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/dealing-with-vexatious-requests-section-14
guidance name: Dealing with vexatious requests

ground: 14(2)
cited: s14(2)
about: repeat
title: Repeated request
in a sentence: repeated request
covers: Identical or substantially similar request by the same person that was already COMPLIED with, no reasonable interval.
kind: procedural
strength: none
public interest: not weighed
used by: any authority
confirm or deny: n/a: s14 disapplies the whole of s1(1), so it need not be said whether the information is held
notice: s17(5): inside the time limit, say s14 is relied on (not needed again where s17(6) is met); s17(7): review + s50 details. Reasons not strictly required but ICO expects them.
against: Section 14(2) applies only if the earlier request was complied with, by giving the information or by saying that none was held. A request that was refused does not count.
against: Where a new period, updated figures or later events are involved, the information sought is not what was given before.
against: What interval is reasonable depends on how often the information changes; figures that are updated monthly may reasonably be asked for monthly.
against: A request whose scope would bring out different records is neither identical nor substantially similar.

ground: 21
cited: s21
about: accessible
title: Reasonably accessible to the applicant by other means
in a sentence: reasonably accessible to the applicant by other means
covers: Already reasonably accessible to THIS applicant, even if only on payment or because some enactment obliges it to be communicated on request otherwise than by inspection (s21(2)). s21(3): "available on request from us" does not count by itself unless it is in the publication scheme with any charge stated.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: none (s21 has no such clause)
must say where: yes
must say where note: in practice: must enable the applicant to find it precisely (s17(1)(c), s16; ICO guidance)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
lapses: does not apply to historical records in TNA/PRONI (s64(1))
against (place hard to reach): The information must be reasonably accessible to this applicant in practice; cost, disability, lack of internet access or the need to travel can prevent that.
against (place vague): Please give the exact place for each item: document, page, table or direct link. A home page or a long run of minutes does not make particular information reasonably accessible.
against: Section 21 covers only information that really is available elsewhere; whatever is missing there, or is given in less detail, still has to be provided.
against (inspection): That information may be inspected, or may be had on request outside the publication scheme, does not by itself make it exempt (section 21(2)(b) and (3)).
unverified: England & LB Bexley v IC EA/2006/0060&0066
unverified: Ames v IC EA/2007/0110
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-21-information-accessible-to-the-applicant-by-other-means/
guidance name: Information accessible to the applicant by other means

ground: 22
cited: s22
about: future publication
title: Information intended for future publication
in a sentence: information intended for future publication
covers: Held with a settled view to publication at some future date (date need not be fixed), already so at the time of the request, and reasonable to wait.
kind: exemption
basis: class (with reasonableness)
strength: qualified
harm note: reasonableness instead
public interest: weighed
used by: any authority
confirm or deny: 22(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: not for historical records in TNA/PRONI (s64(1))
against: Publication must already have been intended when the request was made, and not because of it (section 22(1)(b)): please show that, for example by a plan or minute of that date.
against: It must be this information that is to be published; an intention to publish a summary, or a report that draws on it, does not cover the rest.
against: It must be reasonable to wait for publication (section 22(1)(c)): please say when it is expected. An open-ended or slipping date, or a decision being taken meanwhile, weighs against waiting.
against: The public-interest balance turns on the harm of release before the planned date, not of release at all, since publication is intended in any event.
guidance: https://ico.org.uk/media2/xnkbxjwg/s22-and-22a-info-intended-for-future-publication-v-1-2.pdf
guidance name: Information intended for future publication

ground: 22A(1)
cited: s22A(1)
about: research
title: Research programme
in a sentence: research programme
covers: Obtained in the course of, or derived from, a programme of research that is continuing with a view to publication (by a public authority or anybody else) of a report of the research, where disclosure before publication would or would be likely to prejudice (i) the programme, (ii) a participating individual, (iii) the authority holding the information, or (iv) the publishing authority if different. Inserted by the Intellectual Property Act 2014 s20, in force 1 October 2014.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 22A(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: The programme must be continuing with a view to publication of a report of the research; finished or abandoned work is outside section 22A.
against: Please identify the report and who is to publish it, and explain how release before then would, or would be likely to, prejudice one of the four interests in section 22A(1)(b).
against: Methods, protocols or interim results that are already public leave little for early release to harm.
against: The exemption is qualified: the public interest in disclosure has to be weighed even where prejudice is shown.
guidance: https://ico.org.uk/media2/xnkbxjwg/s22-and-22a-info-intended-for-future-publication-v-1-2.pdf
guidance name: Information intended for future publication

ground: 22(2)
cited: s22(2)
about: future publication
title: NCND: future publication
covers: Confirming/denying would itself disclose information intended for publication.
kind: ncnd
basis: class
strength: qualified
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: The clause applies only so far as a bare yes or no would itself disclose information that is to be published; please explain how it would.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 22A(2)
cited: s22A(2)
about: research
title: NCND: research
covers: Saying whether the information is held would or would be likely to prejudice an interest in s22A(1)(b).
kind: ncnd
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please explain how a bare yes or no, with none of the content, would or would be likely to prejudice the research programme or another interest in section 22A(1)(b); that is the only question the clause asks.
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 23(1)
cited: s23(1)
about: security bodies
title: Supplied by or relating to security bodies
in a sentence: supplied by or relating to security bodies
covers: Directly or indirectly supplied by, or relating to, a body in s23(3): Security Service, SIS, GCHQ, special forces, the RIPA and earlier tribunals, Security Vetting Appeals Panel, Security Commission, NCIS and its Service Authority, SOCA, NCA, Intelligence and Security Committee, Judicial Commissioners.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 23(5) (absolute)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
lapses: becomes qualified for historical records in TNA/PRONI (s64(2))
against: Information relates to a section 23(3) body only where there is a real connection; the words are wide, but a remote or incidental link is not enough.
against: The exemption attaches to information, not to whole files; please release the remainder of each document.
against: If a certificate under section 23(2) is relied on, please supply a copy, since section 60 gives a right of appeal against it; without one the claim has to be made out.
against: Section 24(1) covers only information that is outside section 23(1). If the two are claimed in the alternative, please confirm that this is because saying which one applies would itself reveal exempt information.
decided: APPGER v IC & FCO [2015] UKUT 377 (AAC) ^ panopticonblog.com
decided: Lownie v IC [2020] UKUT 32 (AAC) ^ gov.uk
unverified: FCDO v IC, Williams & ors [2021] UKUT 248 (AAC)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-23-security-bodies/
guidance name: Security bodies

ground: 23(5)
cited: s23(5)
about: security bodies
title: NCND: security bodies
covers: Confirming or denying would itself reveal s23 information.
kind: ncnd
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
lapses: becomes qualified for historical records in TNA/PRONI (s64(2))
against: The clause applies only if a bare yes or no would itself disclose information supplied by, or relating to, a section 23(3) body; the sensitivity of the content is not the test.
against: Where the involvement of such a body has been officially acknowledged, confirmation would reveal nothing new.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-23-security-bodies/
guidance name: Security bodies

ground: 24(1)
cited: s24(1)
about: national security
title: Safeguarding national security
in a sentence: safeguarding national security
covers: Exemption REQUIRED (reasonably necessary) for national security, information not within s23(1).
kind: exemption
basis: prejudice-like ("required")
strength: qualified
harm: necessity
harm note: required = reasonably necessary
harm words: reasonably necessary; a real possibility can suffice
public interest: weighed
used by: any authority
confirm or deny: 24(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Exemption must be required, that is reasonably necessary, for safeguarding national security; a connection with security matters is not enough.
against: Comparable information already released, here or abroad, makes it hard to show necessity.
against: Totals, an older period, or removal of sensitive details would allow the rest to be released.
against: A certificate under section 24(3), if there is one, settles that the exemption is engaged but not where the public interest lies; please supply a copy, as section 60 gives a right of appeal.
unverified: Rehman [2001] UKHL 47
unverified: Kalman v IC & DfT EA/2009/0111
unverified: Quayum v IC & FCO EA/2011/0031
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-24-safeguarding-national-security/
guidance name: Safeguarding national security

ground: 24(2)
cited: s24(2)
about: national security
title: NCND: national security
covers: Exemption from the duty to confirm or deny is itself required to safeguard national security.
kind: ncnd
basis: prejudice-like
strength: qualified
harm: necessity
harm words: reasonably necessary
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please explain why exemption from confirming or denying is itself required for national security, as distinct from withholding the content.
against: If the concern is that separate answers may be pieced together, please say what other information would be combined with this one and how realistic that is.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-24-safeguarding-national-security/
guidance name: Safeguarding national security

ground: 26(1)(a)
cited: s26(1)(a)
about: defence
title: Defence
in a sentence: defence
covers: Defence of the British Islands or any colony.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 26(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please name the harm, who could bring it about with this information, and how; that the subject is a defence one does not engage the exemption.
against: Age, withdrawal from service, answers already given to Parliament and disclosures by allies all reduce any real risk.
against: Totals, or release without locations, units or dates, would meet any remaining concern.
against: The safety and welfare of personnel, value for money and the lawfulness of what is done are weighty public interests in disclosure.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-26-defence/
guidance name: Defence

ground: 26(1)(b)
cited: s26(1)(b)
about: defence
title: Defence
in a sentence: defence
covers: Capability, effectiveness or security of the armed forces or forces co-operating with them.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 26(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please name the harm, who could bring it about with this information, and how; that the subject is a defence one does not engage the exemption.
against: Age, withdrawal from service, answers already given to Parliament and disclosures by allies all reduce any real risk.
against: Totals, or release without locations, units or dates, would meet any remaining concern.
against: The safety and welfare of personnel, value for money and the lawfulness of what is done are weighty public interests in disclosure.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-26-defence/
guidance name: Defence

ground: 26(3)
cited: s26(3)
about: defence
title: NCND: defence
covers: Saying whether the information is held would or would be likely to prejudice a matter in s26(1).
kind: ncnd
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please explain how a bare yes or no, with none of the content, would or would be likely to prejudice defence or the armed forces; that is the only question the clause asks.
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-26-defence/
guidance name: Defence

ground: 27(1)(a)
cited: s27(1)(a)
about: international relations
title: International relations
in a sentence: international relations
covers: Relations between the UK and any other State.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 27(4)(a)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Diplomatic embarrassment is not prejudice; please show how relations would in fact be made more difficult.
against: Please say whether the other State, organisation or court was asked, what it replied, and whether it has published the matter itself.
against: Concluded events and positions that are already known carry little continuing risk.
unverified: CAAT v IC & MoD EA/2006/0040
unverified: Gilby v IC & FCO EA/2007/0071
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-27-international-relations/
guidance name: International relations

ground: 27(1)(b)
cited: s27(1)(b)
about: international relations
title: International relations
in a sentence: international relations
covers: Relations with an international organisation or court.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 27(4)(a)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Diplomatic embarrassment is not prejudice; please show how relations would in fact be made more difficult.
against: Please say whether the other State, organisation or court was asked, what it replied, and whether it has published the matter itself.
against: Concluded events and positions that are already known carry little continuing risk.
unverified: CAAT v IC & MoD EA/2006/0040
unverified: Gilby v IC & FCO EA/2007/0071
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-27-international-relations/
guidance name: International relations

ground: 27(1)(c)
cited: s27(1)(c)
about: international relations
title: International relations
in a sentence: international relations
covers: The interests of the UK abroad.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 27(4)(a)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please identify the interest abroad that is at stake and explain how disclosure would damage it; inconvenience or embarrassment is not enough.
against: Where the matter has been published or acknowledged by the United Kingdom or by others, disclosure adds little.
against: Concluded negotiations and settled positions carry little continuing risk.
unverified: CAAT v IC & MoD EA/2006/0040
unverified: Gilby v IC & FCO EA/2007/0071
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-27-international-relations/
guidance name: International relations

ground: 27(1)(d)
cited: s27(1)(d)
about: international relations
title: International relations
in a sentence: international relations
covers: The promotion or protection by the UK of its interests abroad.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 27(4)(a)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please identify the interest abroad that is at stake and explain how disclosure would damage it; inconvenience or embarrassment is not enough.
against: Where the matter has been published or acknowledged by the United Kingdom or by others, disclosure adds little.
against: Concluded negotiations and settled positions carry little continuing risk.
unverified: CAAT v IC & MoD EA/2006/0040
unverified: Gilby v IC & FCO EA/2007/0071
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-27-international-relations/
guidance name: International relations

ground: 27(2)
cited: s27(2)
about: international relations
title: Confidential information obtained from another State/organisation/court
in a sentence: confidential information obtained from another State, organisation or court
covers: Confidential information obtained from another State (including any territory outside the UK, s27(5)), an international organisation or international court; confidential while the terms or circumstances of its supply require it (s27(3)).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 27(4)(b)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: The information must have been obtained from the other State, organisation or court; British analysis, advice or correspondence about it is outside section 27(2).
against: Please identify the terms or circumstances that still require confidence (section 27(3)); publication, consent or the passage of time can end it.
against: Passages written by United Kingdom officials should be released.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-27-international-relations/
guidance name: International relations

ground: 27(4)
cited: s27(4)
about: international relations
title: NCND: international relations
covers: Saying whether the information is held (a) would or would be likely to prejudice a matter in s27(1), or (b) would disclose confidential information within s27(2).
kind: ncnd
basis: mixed
strength: qualified
harm: prejudice
harm note: for (a); no for (b)
harm words: (a) would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please say which limb is relied on: prejudice under (a), or the disclosure of confidential information under (b).
against: Contact between governments is usually public knowledge, in which case confirming that records exist reveals nothing.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-27-international-relations/
guidance name: International relations

ground: 28(1)
cited: s28(1)
about: UK relations
title: Relations between administrations in the UK
in a sentence: relations between administrations in the UK
covers: Relations between any two of: the UK Government, the Scottish Administration, the Northern Ireland Executive Committee, the Welsh Government (s28(2)).
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 28(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 30 years (s63(2C))
against: Section 28 protects relations between the four administrations listed in section 28(2) and no others; dealings with councils, independent regulators or the Crown Dependencies are outside it.
against: Disagreement is an ordinary part of devolution; please show how relations themselves would be damaged.
against: Please say whether the other administration was consulted and whether it has released or published its own copy.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-28-relations-within-the-uk/
guidance name: Relations within the UK

ground: 28(3)
cited: s28(3)
about: UK relations
title: NCND: relations within the UK
covers: Saying whether the information is held would or would be likely to prejudice those relations.
kind: ncnd
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 30 years (s63(2D))
against: Please explain how a bare yes or no, with none of the content, would or would be likely to prejudice relations between administrations; that is the only question the clause asks.
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 29(1)(a)
cited: s29(1)(a)
about: economy
title: The economy
in a sentence: the economy
covers: Economic interests of the UK or part of it.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 29(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: The harm must be to the economic interests of the United Kingdom or of a part of it; an effect on one firm, site or scheme needs evidence of a wider consequence.
against: Market sensitivity fades once the announcement, sale or decision has been made.
against: Forecasts and negotiating positions should be separated from past facts and figures, which should be released.
decided: Derry City Council v IC EA/2006/0014 ^ bailii UKIT

ground: 29(1)(b)
cited: s29(1)(b)
about: economy
title: The economy
in a sentence: the economy
covers: The financial interests of an administration in the UK as defined by s28(2) (not of councils or other bodies).
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 29(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: The harm must be to the financial interests of an administration listed in section 28(2); the finances of a council, health body or other authority are not covered.
against: Please say which transaction or position would be harmed and by how much; sensitivity fades once it is concluded.
against: Forecasts and negotiating positions should be separated from past facts and figures, which should be released.
decided: Derry City Council v IC EA/2006/0014 ^ bailii UKIT

ground: 29(2)
cited: s29(2)
about: economy
title: NCND: economy
covers: Saying whether the information is held would or would be likely to prejudice a matter in s29(1).
kind: ncnd
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please explain how a bare yes or no, with none of the content, would or would be likely to prejudice the economic or financial interests claimed; that is the only question the clause asks.
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 30(1)(a)
cited: s30(1)(a)
about: investigations
title: Criminal investigations
in a sentence: criminal investigations
covers: Held at any time for an investigation the authority has a DUTY to conduct into whether a person should be charged / is guilty.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: authorities with a DUTY to conduct the criminal investigation (police and other bodies so obliged); not complaint or regulatory bodies without that duty
confirm or deny: 30(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (historical record, s63(1))
against: Please identify the investigation or the proceedings, and the authority's own duty or power to conduct them; without one section 30(1) does not apply, and any harm would have to be shown under section 31.
against: The duty must be one to investigate whether a person should be charged with an offence, or is guilty of one.
against: General policy, guidance and statistics are not held for the purposes of a particular investigation.
against: Where the investigation is closed, the trial over or the facts already public, the interest in withholding is much reduced.
against: Disclosure would help the public to judge how the matter was investigated and whether that was adequate.
unverified: Toms v IC EA/2005/0027
unverified: Digby-Cameron v IC EA/2008/0023
unverified: Breeze v IC EA/2011/0057
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-30-investigations-and-proceedings/
guidance name: Investigations and proceedings

ground: 30(1)(b)
cited: s30(1)(b)
about: investigations
title: Criminal investigations
in a sentence: criminal investigations
covers: Held at any time for an investigation by the authority that may lead to a decision by it to institute criminal proceedings it has POWER to conduct (in Scotland: to report to the procurator fiscal, s30(6)).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: authorities with POWER to conduct the criminal proceedings (e.g. councils for some offences, HSE, Environment Agency); in Scotland, those that report to the procurator fiscal (s30(6))
confirm or deny: 30(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (historical record, s63(1))
against: Please identify the investigation or the proceedings, and the authority's own duty or power to conduct them; without one section 30(1) does not apply, and any harm would have to be shown under section 31.
against: A body that cannot itself prosecute what it investigates is outside this paragraph.
against: General policy, guidance and statistics are not held for the purposes of a particular investigation.
against: Where the investigation is closed, the trial over or the facts already public, the interest in withholding is much reduced.
against: Disclosure would help the public to judge how the matter was investigated and whether that was adequate.
unverified: Toms v IC EA/2005/0027
unverified: Digby-Cameron v IC EA/2008/0023
unverified: Breeze v IC EA/2011/0057
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-30-investigations-and-proceedings/
guidance name: Investigations and proceedings

ground: 30(1)(c)
cited: s30(1)(c)
about: investigations
title: Criminal investigations
in a sentence: criminal investigations
covers: Held for criminal proceedings the authority has power to conduct.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: authorities with POWER to conduct the criminal proceedings (e.g. councils for some offences, HSE, Environment Agency); in Scotland, those that report to the procurator fiscal (s30(6))
confirm or deny: 30(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (historical record, s63(1))
against: Please identify the investigation or the proceedings, and the authority's own duty or power to conduct them; without one section 30(1) does not apply, and any harm would have to be shown under section 31.
against: Proceedings brought by somebody else are outside this paragraph.
against: General policy, guidance and statistics are not held for the purposes of a particular investigation.
against: Where the proceedings are over, or the facts came out in court, the interest in withholding is much reduced.
against: Disclosure would help the public to judge how the case was brought and conducted.
unverified: Toms v IC EA/2005/0027
unverified: Digby-Cameron v IC EA/2008/0023
unverified: Breeze v IC EA/2011/0057
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-30-investigations-and-proceedings/
guidance name: Investigations and proceedings

ground: 30(2)
cited: s30(2)
about: investigations
title: Confidential sources
in a sentence: confidential sources
covers: Obtained or recorded for the authority's functions relating to (i) s30(1) investigations, (ii) criminal proceedings it can conduct, (iii) other investigations for a s31(2) purpose under prerogative or statute, or (iv) civil proceedings arising from these, AND relating to obtaining information from confidential sources (both limbs). Not among the exemptions that lapse under s63.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: authorities whose own functions include the investigations or proceedings listed in s30(2)(a)
confirm or deny: 30(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Both limbs must be met: the information was obtained or recorded for one of the functions listed in section 30(2)(a), and it relates to obtaining information from confidential sources.
against: Information that neither identifies nor points to a confidential source should be released.
against (said for all grounds): Please state the public-interest reasons for withholding; the exemption is qualified.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-30-investigations-and-proceedings/
guidance name: Investigations and proceedings

ground: 30(3)
cited: s30(3)
about: investigations
title: NCND: investigations
covers: Class-based: arises where info is or would be within 30(1)/(2).
kind: ncnd
basis: class
strength: qualified
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years so far as it rests on 30(1) (s63(1)); none for 30(2)
against: The clause is class-based, so the weight lies in the public interest: where an investigation is publicly known, refusing to say whether records exist protects nothing.
against: The reasons must be about confirming or denying and not about the content (sections 2(1)(b) and 17(3)(a)).

ground: 31(1)(a)
cited: s31(1)(a)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Prevention or detection of crime.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 31(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(4))
against: Please explain how somebody minded to commit crime could use this information in practice; what is obvious, already published or given only in totals offers no advantage.
against (section 30 claimed): Section 31 applies only to information that is not exempt under section 30; please say which of the two is relied on for which information.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against: The public interest in knowing how well the function is carried out, and at what cost, weighs for release.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
unverified: Voyias v IC & LB Camden EA/2011/0007
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement/
guidance name: Law enforcement

ground: 31(1)(b)
cited: s31(1)(b)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Apprehension or prosecution of offenders.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 31(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(4))
against: Please identify the arrest or prosecution that would be made harder, and how; concluded cases and general figures carry little risk.
against (section 30 claimed): Section 31 applies only to information that is not exempt under section 30; please say which of the two is relied on for which information.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against: The public interest in knowing how well the function is carried out, and at what cost, weighs for release.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement/
guidance name: Law enforcement

ground: 31(1)(c)
cited: s31(1)(c)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Administration of justice.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 31(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(4))
against: Please identify the proceedings, or the working of the courts, that would be harmed, and how; general discomfort about a case is not prejudice to the administration of justice.
against (section 30 claimed): Section 31 applies only to information that is not exempt under section 30; please say which of the two is relied on for which information.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against: The public interest in knowing how well the function is carried out, and at what cost, weighs for release.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement/
guidance name: Law enforcement

ground: 31(1)(d)
cited: s31(1)(d)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Assessment or collection of any tax or duty or of an imposition of a similar nature.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 31(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(4))
against: Please explain how anybody could use this information to defeat the assessment or collection of a particular tax, duty or similar charge; published rules and past totals give no such help.
against (section 30 claimed): Section 31 applies only to information that is not exempt under section 30; please say which of the two is relied on for which information.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against: The public interest in knowing how well the function is carried out, and at what cost, weighs for release.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement/
guidance name: Law enforcement

ground: 31(1)(e)
cited: s31(1)(e)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Immigration controls.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 31(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(4))
against: Please explain how this information would help anybody to evade immigration control; policy, cost and past totals give no such help.
against (section 30 claimed): Section 31 applies only to information that is not exempt under section 30; please say which of the two is relied on for which information.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against: The public interest in knowing how well the function is carried out, and at what cost, weighs for release.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement/
guidance name: Law enforcement

ground: 31(1)(f)
cited: s31(1)(f)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Security and good order in prisons/places of detention.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 31(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(4))
against: Please explain what effect release would have on security or good order, and in which institution; past totals and published arrangements carry little risk.
against (section 30 claimed): Section 31 applies only to information that is not exempt under section 30; please say which of the two is relied on for which information.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against: The public interest in knowing how well the function is carried out, and at what cost, weighs for release.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement/
guidance name: Law enforcement

ground: 31(1)(g)
cited: s31(1)(g) s31(2)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Any public authority's functions for a s31(2) purpose: (a) failure to comply with law; (b) improper conduct; (c) regulatory action; (d) fitness of company managers/professionals; (e) cause of accident; (f)-(h) charities; (i) health and safety at work; (j) protecting others from work risks.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 31(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(4))
against (purpose open): Please name the function, where in law it comes from, whose it is and which section 31(2) purpose it serves, and explain how its exercise would be harmed; a general interest in that purpose is not a function.
against (purpose named): Please name the function, where in law it comes from and whose it is, and explain how its exercise would be harmed.
against (purpose named): A general interest in the purpose that the reply names is not a function.
against (section 30 claimed): Section 31 applies only to information that is not exempt under section 30; please say which of the two is relied on for which information.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against: The public interest in knowing how well the function is carried out, and at what cost, weighs for release.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement/
guidance name: Law enforcement

ground: 31(1)(h)
cited: s31(1)(h)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: Civil proceedings brought by or for a public authority and arising out of an investigation for a s31(2) purpose conducted by or for it under prerogative or statute.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 31(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(4))
against: Please identify the civil proceedings, the authority that brings them and the investigation under section 31(2) from which they arise, and explain the harm.
against (section 30 claimed): Section 31 applies only to information that is not exempt under section 30; please say which of the two is relied on for which information.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against: The public interest in knowing how well the function is carried out, and at what cost, weighs for release.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement/
guidance name: Law enforcement

ground: 31(1)(i)
cited: s31(1)(i)
about: law enforcement
title: Law enforcement
in a sentence: law enforcement
covers: An inquiry under the Inquiries into Fatal Accidents and Sudden Deaths etc. (Scotland) Act 2016, so far as it arises out of an investigation for a s31(2) purpose conducted by or for the authority.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 31(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(4))
against: Please identify the inquiry under the 2016 Act and the investigation from which it arises, and explain how release would harm it.
against (section 30 claimed): Section 31 applies only to information that is not exempt under section 30; please say which of the two is relied on for which information.
against: Totals, removal of locations or other detail, or an older period would meet any remaining concern.
against: The public interest in knowing how well the function is carried out, and at what cost, weighs for release.
decided: Hogan & Oxford City Council v IC EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor Press v IC EA/2005/0005 (real and significant risk)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-31-law-enforcement/
guidance name: Law enforcement

ground: 31(3)
cited: s31(3)
about: law enforcement
title: NCND: law enforcement
covers: Saying whether the information is held would or would be likely to prejudice a matter in s31(1).
kind: ncnd
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 100 years (s63(5))
against: Please explain how a bare yes or no would alert or assist anybody; where the subject is routine, it would not.
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 32(1)
cited: s32(1)
about: court records
title: Court records
in a sentence: court records
covers: Held ONLY because it is in a document filed with, served in, or created by a court for particular proceedings (courts incl. tribunals; inquests, post-mortems).
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 32(3) (absolute)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
lapses: 20 years (s63(1))
against: The exemption covers information held only by virtue of being contained in a court document; if the same information is held for any other reason as well, section 32 does not apply to it.
against: Documents that the authority made for its own purposes, and information about the running, cost or buildings of a court, are outside section 32.
against: Even where section 32 applies, the authority may be able to provide the material outside the Act (Kennedy v Charity Commission [2014] UKSC 20); please consider doing so.
decided: Kennedy v Charity Commission [2014] UKSC 20 ^ landmarkchambers.co.uk
unverified: Mitchell v IC EA/2005/0002
guidance: https://ico.org.uk/media2/migrated/2619028/s32-court-inquiry-and-arbitration-records.pdf
guidance name: Court, inquiry and arbitration records

ground: 32(2)
cited: s32(2)
about: court records
title: Inquiry and arbitration records
in a sentence: inquiry and arbitration records
covers: Held ONLY because it is in a document placed with, or created by, a person conducting an inquiry held under an enactment, or an arbitration (s32(4)(c)-(d)), for its purposes.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 32(3) (absolute)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
lapses: 20 years (s63(1))
against: Section 32(2) reaches arbitrations and inquiries held under an enactment (section 32(4)(c)); a non-statutory review or an internal investigation is outside it.
against: It covers only information held solely in documents placed with, or created by, the person conducting the inquiry or arbitration; what is also held for the authority's own work is outside.
against: Even where section 32 applies, the authority may be able to provide the material outside the Act (Kennedy v Charity Commission [2014] UKSC 20); please consider doing so.
decided: Kennedy v Charity Commission [2014] UKSC 20 ^ landmarkchambers.co.uk
guidance: https://ico.org.uk/media2/migrated/2619028/s32-court-inquiry-and-arbitration-records.pdf
guidance name: Court, inquiry and arbitration records

ground: 32(3)
cited: s32(3)
about: court records
title: NCND: court, inquiry, arbitration records
covers: Class clause: applies where the information is, or if held would be, exempt under s32.
kind: ncnd
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
lapses: 20 years (follows s63(1))
against: The clause applies only if the information, if held, would be held solely in court, inquiry or arbitration documents; if it would be held for another reason too, the duty to confirm or deny remains.
against: Where the proceedings are a matter of public record, please consider confirming the position outside the Act.

ground: 33(2)
cited: s33(2)
about: audit
title: Audit functions
in a sentence: audit functions
covers: Only for bodies that audit other authorities' accounts or examine their economy, efficiency, effectiveness.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: auditing bodies only (NAO, Audit Wales, inspectorates with such functions ...)
confirm or deny: 33(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(1))
against: Section 33 is open only to bodies that audit other public authorities' accounts or examine their use of resources; an authority's own internal audit is not such a function.
against: Please name the audit function and explain how its exercise would be weakened.
against: Once the report has been issued, most of the risk to the audit has passed.
unverified: OGC v IC [2008] EWHC 774 (Admin)

ground: 33(3)
cited: s33(3)
about: audit
title: NCND: audit
covers: Saying whether the information is held would or would be likely to prejudice the audit functions.
kind: ncnd
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
public interest note: on confirming/denying
used by: auditing bodies only (NAO, Audit Wales, inspectorates with such functions ...)
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(2))
against: Please explain how a bare yes or no, with none of the content, would or would be likely to prejudice the audit function; that is the only question the clause asks.
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 34(1)
cited: s34(1)
about: parliamentary privilege
title: Parliamentary privilege
in a sentence: parliamentary privilege
covers: Required to avoid infringing the privileges of either House.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 34(2) (absolute)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: Exemption must be required to avoid an infringement of privilege; that a matter has been before Parliament is not enough.
against: Where the House has published the information itself, it is hard to see how release could infringe its privileges.
against: If a certificate under section 34(3) is relied on, please supply a copy; without one the claim has to be made out.
unverified: OGC v IC [2008] EWHC 774 (Admin)
guidance: https://ico.org.uk/media2/jkanzzvq/section_34_parliamentary_privilege.pdf
guidance name: Parliamentary privilege

ground: 34(2)
cited: s34(2)
about: parliamentary privilege
title: NCND: parliamentary privilege
covers: Exemption from confirming or denying is itself required to avoid an infringement of privilege.
kind: ncnd
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: Please explain why exemption from confirming or denying is itself required to avoid an infringement of privilege.
against: If a certificate under section 34(3) is relied on, please supply a copy; without one the claim has to be made out.

ground: 35(1)(a)
cited: s35(1)(a)
about: policy
title: Government policy etc.
covers: Formulation or development of government policy.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: government departments and Welsh Government only (NI departments included as government departments)
confirm or deny: 35(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(1))
against: Please say what policy is being formulated or developed. Once a policy has been decided and announced, carrying it out is implementation, and the need for a safe space is much reduced.
against: Statistical information used for a decision that has been taken is outside this paragraph (section 35(2)), and particular regard must be had to the public interest in factual background (section 35(4)).
against: A claim that officials would be less candid in future needs evidence about this material; it carries no automatic weight.
against (not a department): Section 35 can be claimed only by a government department or the Welsh Government; any other authority would have to rely on section 36.
unverified: DfES v IC & Evening Standard EA/2006/0006
unverified: OGC v IC [2008] EWHC 774 (Admin)
decided: DoH v IC & Lewis [2015] UKUT 159 (AAC), upheld [2017] EWCA Civ 374 ^ caselaw.nationalarchives.gov.uk
unverified: DHSC v IC [2020] UKUT 299 (AAC)
decided: DBT v IC [2025] UKSC 27 (exemptions aggregated) ^ supremecourt.uk

ground: 35(1)(b)
cited: s35(1)(b)
about: policy
title: Government policy etc.
covers: Ministerial communications.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: government departments and Welsh Government only (NI departments included as government departments)
confirm or deny: 35(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(1))
against: Ministerial communications are communications between Ministers and Cabinet or committee proceedings (section 35(5)); correspondence between officials, or with outsiders, is not within the paragraph.
against: Statistical information used for a decision that has been taken is outside this paragraph (section 35(2)(b)).
against: The convention of collective responsibility is at risk only where differing views of individual Ministers would be revealed, and the risk lessens as the matter is settled and time passes.
against (not a department): Section 35 can be claimed only by a government department or the Welsh Government; any other authority would have to rely on section 36.
unverified: DfES v IC & Evening Standard EA/2006/0006
unverified: OGC v IC [2008] EWHC 774 (Admin)
decided: DoH v IC & Lewis [2015] UKUT 159 (AAC), upheld [2017] EWCA Civ 374 ^ caselaw.nationalarchives.gov.uk
unverified: DHSC v IC [2020] UKUT 299 (AAC)
decided: DBT v IC [2025] UKSC 27 (exemptions aggregated) ^ supremecourt.uk

ground: 35(1)(c)
cited: s35(1)(c)
about: policy
title: Government policy etc.
covers: Law Officers' advice (or a request for it).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: government departments and Welsh Government only (NI departments included as government departments)
confirm or deny: 35(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(1))
against: The paragraph covers advice by the Law Officers named in section 35(5), and requests for it; other legal advice falls under section 42.
against: Where the fact or the substance of the advice has been made public, little is left to protect.
against: The exemption is qualified: the importance of the issue, the number of people affected and the age of the advice have to be weighed.
against (not a department): Section 35 can be claimed only by a government department or the Welsh Government; any other authority would have to rely on section 36.
unverified: DfES v IC & Evening Standard EA/2006/0006
unverified: OGC v IC [2008] EWHC 774 (Admin)
decided: DoH v IC & Lewis [2015] UKUT 159 (AAC), upheld [2017] EWCA Civ 374 ^ caselaw.nationalarchives.gov.uk
unverified: DHSC v IC [2020] UKUT 299 (AAC)
decided: DBT v IC [2025] UKSC 27 (exemptions aggregated) ^ supremecourt.uk

ground: 35(1)(d)
cited: s35(1)(d)
about: policy
title: Government policy etc.
covers: Operation of a Ministerial private office.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: government departments and Welsh Government only (NI departments included as government departments)
confirm or deny: 35(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(1))
against: The paragraph covers the operation of a private office as administrative support to a Minister (section 35(5)); a paper that merely passed through the office is not about its operation.
against: Disclosure of entries from a ministerial diary has been upheld in the Court of Appeal (Department of Health v Information Commissioner and Lewis [2017] EWCA Civ 374).
against (said for all grounds): The exemption is qualified: please state the public-interest reasons for withholding.
against (not a department): Section 35 can be claimed only by a government department or the Welsh Government; any other authority would have to rely on section 36.
unverified: DfES v IC & Evening Standard EA/2006/0006
unverified: OGC v IC [2008] EWHC 774 (Admin)
decided: DoH v IC & Lewis [2015] UKUT 159 (AAC), upheld [2017] EWCA Civ 374 ^ caselaw.nationalarchives.gov.uk
unverified: DHSC v IC [2020] UKUT 299 (AAC)
decided: DBT v IC [2025] UKSC 27 (exemptions aggregated) ^ supremecourt.uk

ground: 35(3)
cited: s35(3)
about: policy
title: NCND: policy
covers: Class clause: applies where the information is, or if held would be, exempt under s35(1).
kind: ncnd
basis: class
strength: qualified
public interest: weighed
public interest note: on confirming/denying
used by: government departments and Welsh Government only (NI departments included as government departments)
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (follows s63(1))
against: The clause is class-based, so the weight lies in the public interest: please say what harm a bare yes or no would do here.
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 36(2)(a)(i)
cited: s36(2)(a)(i)
about: public affairs
title: Prejudice to effective conduct of public affairs
in a sentence: prejudice to effective conduct of public affairs
covers: Collective responsibility of Ministers of the Crown. Needs the reasonable opinion of a qualified person (s36(5)); for statistics no opinion needed (s36(4)).
kind: exemption
basis: prejudice
strength: qualified
strength note: qualified (absolute for information held by the House of Commons or House of Lords, s2(3)(e))
harm: prejudice
harm note: decided by the qualified person
harm words: reasonable opinion that would / would be likely to
public interest: weighed
public interest note: not for Houses of Parliament
used by: any authority (departments only where s35 does not apply)
qualified person: yes
confirm or deny: 36(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(2A))
against (no qualified person): Please state who the qualified person was (section 36(5)), when the opinion was given, which limb it covers and what material was considered. Without such an opinion section 36 is not engaged, except for statistical information (section 36(4)).
against: The opinion must be one that a reasonable person could hold about this information, with a stated link between its content and the harm feared.
against: The convention is at risk only where differing views of individual Ministers would be revealed; the risk lessens as the matter is settled and time passes.
against: A reasonable opinion does not decide the public-interest balance: the severity, extent and frequency of the harm have to be weighed, with the age of the material, how candid it is and whether the decision has been taken.
decided: IC v Malnick & ACOBA [2018] UKUT 72 (AAC) ^ gov.uk
decided: Guardian & Brooke v IC & BBC EA/2006/0011&0013 ^ foiwiki LTT17
decided: McIntyre v IC & MoD EA/2007/0068 ^ foiwiki LTT17
unverified: Davies v IC & Cabinet Office [2019] UKUT 185 (AAC)

ground: 36(2)(a)(ii)
cited: s36(2)(a)(ii)
about: public affairs
title: Prejudice to effective conduct of public affairs
in a sentence: prejudice to effective conduct of public affairs
covers: Work of the NI Executive Committee. Needs the reasonable opinion of a qualified person (s36(5)); for statistics no opinion needed (s36(4)).
kind: exemption
basis: prejudice
strength: qualified
strength note: qualified (absolute for information held by the House of Commons or House of Lords, s2(3)(e))
harm: prejudice
harm note: decided by the qualified person
harm words: reasonable opinion that would / would be likely to
public interest: weighed
public interest note: not for Houses of Parliament
used by: any authority (departments only where s35 does not apply)
qualified person: yes
confirm or deny: 36(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 30 years (s63(2A)(a), (2C)(b))
against (no qualified person): Please state who the qualified person was (section 36(5)), when the opinion was given, which limb it covers and what material was considered. Without such an opinion section 36 is not engaged, except for statistical information (section 36(4)).
against: The opinion must be one that a reasonable person could hold about this information, with a stated link between its content and the harm feared.
against: Please say which work of the Executive Committee would be prejudiced and how; that a paper concerns the Executive is not enough.
against: A reasonable opinion does not decide the public-interest balance: the severity, extent and frequency of the harm have to be weighed, with the age of the material, how candid it is and whether the decision has been taken.
decided: IC v Malnick & ACOBA [2018] UKUT 72 (AAC) ^ gov.uk
decided: Guardian & Brooke v IC & BBC EA/2006/0011&0013 ^ foiwiki LTT17
decided: McIntyre v IC & MoD EA/2007/0068 ^ foiwiki LTT17
unverified: Davies v IC & Cabinet Office [2019] UKUT 185 (AAC)

ground: 36(2)(a)(iii)
cited: s36(2)(a)(iii)
about: public affairs
title: Prejudice to effective conduct of public affairs
in a sentence: prejudice to effective conduct of public affairs
covers: Work of the Welsh Cabinet. Needs the reasonable opinion of a qualified person (s36(5)); for statistics no opinion needed (s36(4)).
kind: exemption
basis: prejudice
strength: qualified
strength note: qualified (absolute for information held by the House of Commons or House of Lords, s2(3)(e))
harm: prejudice
harm note: decided by the qualified person
harm words: reasonable opinion that would / would be likely to
public interest: weighed
public interest note: not for Houses of Parliament
used by: any authority (departments only where s35 does not apply)
qualified person: yes
confirm or deny: 36(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(2A))
against (no qualified person): Please state who the qualified person was (section 36(5)), when the opinion was given, which limb it covers and what material was considered. Without such an opinion section 36 is not engaged, except for statistical information (section 36(4)).
against: The opinion must be one that a reasonable person could hold about this information, with a stated link between its content and the harm feared.
against: Please say which work of the Welsh Cabinet would be prejudiced and how; that a paper concerns the Cabinet is not enough.
against: A reasonable opinion does not decide the public-interest balance: the severity, extent and frequency of the harm have to be weighed, with the age of the material, how candid it is and whether the decision has been taken.
decided: IC v Malnick & ACOBA [2018] UKUT 72 (AAC) ^ gov.uk
decided: Guardian & Brooke v IC & BBC EA/2006/0011&0013 ^ foiwiki LTT17
decided: McIntyre v IC & MoD EA/2007/0068 ^ foiwiki LTT17
unverified: Davies v IC & Cabinet Office [2019] UKUT 185 (AAC)

ground: 36(2)(b)(i)
cited: s36(2)(b)(i)
about: public affairs
title: Prejudice to effective conduct of public affairs
in a sentence: prejudice to effective conduct of public affairs
covers: INHIBIT the free and frank provision of advice. Needs the reasonable opinion of a qualified person (s36(5)); for statistics no opinion needed (s36(4)).
kind: exemption
basis: prejudice
strength: qualified
strength note: qualified (absolute for information held by the House of Commons or House of Lords, s2(3)(e))
harm: prejudice
harm note: decided by the qualified person
harm words: reasonable opinion that would / would be likely to
public interest: weighed
public interest note: not for Houses of Parliament
used by: any authority (departments only where s35 does not apply)
qualified person: yes
confirm or deny: 36(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(2A))
against (no qualified person): Please state who the qualified person was (section 36(5)), when the opinion was given, which limb it covers and what material was considered. Without such an opinion section 36 is not engaged, except for statistical information (section 36(4)).
against: The opinion must be one that a reasonable person could hold about this information, with a stated link between its content and the harm feared.
against: A reasonable opinion does not decide the public-interest balance: the severity, extent and frequency of the harm have to be weighed, with the age of the material, how candid it is and whether the decision has been taken.
against: Those who advise public bodies are expected to do so robustly; a general fear that others would be less frank in future needs evidence.
decided: IC v Malnick & ACOBA [2018] UKUT 72 (AAC) ^ gov.uk
decided: Guardian & Brooke v IC & BBC EA/2006/0011&0013 ^ foiwiki LTT17
decided: McIntyre v IC & MoD EA/2007/0068 ^ foiwiki LTT17
unverified: Davies v IC & Cabinet Office [2019] UKUT 185 (AAC)

ground: 36(2)(b)(ii)
cited: s36(2)(b)(ii)
about: public affairs
title: Prejudice to effective conduct of public affairs
in a sentence: prejudice to effective conduct of public affairs
covers: INHIBIT the free and frank exchange of views for deliberation. Needs the reasonable opinion of a qualified person (s36(5)); for statistics no opinion needed (s36(4)).
kind: exemption
basis: prejudice
strength: qualified
strength note: qualified (absolute for information held by the House of Commons or House of Lords, s2(3)(e))
harm: prejudice
harm note: decided by the qualified person
harm words: reasonable opinion that would / would be likely to
public interest: weighed
public interest note: not for Houses of Parliament
used by: any authority (departments only where s35 does not apply)
qualified person: yes
confirm or deny: 36(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(2A))
against (no qualified person): Please state who the qualified person was (section 36(5)), when the opinion was given, which limb it covers and what material was considered. Without such an opinion section 36 is not engaged, except for statistical information (section 36(4)).
against: The opinion must be one that a reasonable person could hold about this information, with a stated link between its content and the harm feared.
against: A reasonable opinion does not decide the public-interest balance: the severity, extent and frequency of the harm have to be weighed, with the age of the material, how candid it is and whether the decision has been taken.
against: Those who deliberate on public business are expected to do so robustly; a general fear that others would be less frank in future needs evidence.
decided: IC v Malnick & ACOBA [2018] UKUT 72 (AAC) ^ gov.uk
decided: Guardian & Brooke v IC & BBC EA/2006/0011&0013 ^ foiwiki LTT17
decided: McIntyre v IC & MoD EA/2007/0068 ^ foiwiki LTT17
unverified: Davies v IC & Cabinet Office [2019] UKUT 185 (AAC)

ground: 36(2)(c)
cited: s36(2)(c)
about: public affairs
title: Prejudice to effective conduct of public affairs
in a sentence: prejudice to effective conduct of public affairs
covers: OTHERWISE prejudice the effective conduct of public affairs. Needs the reasonable opinion of a qualified person (s36(5)); for statistics no opinion needed (s36(4)).
kind: exemption
basis: prejudice
strength: qualified
strength note: qualified (absolute for information held by the House of Commons or House of Lords, s2(3)(e))
harm: prejudice
harm note: decided by the qualified person
harm words: reasonable opinion that would / would be likely to
public interest: weighed
public interest note: not for Houses of Parliament
used by: any authority (departments only where s35 does not apply)
qualified person: yes
confirm or deny: 36(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years; 30 where the prejudice is to public affairs in Northern Ireland (s63(2A)(b), (2C)(b))
against (no qualified person): Please state who the qualified person was (section 36(5)), when the opinion was given, which limb it covers and what material was considered. Without such an opinion section 36 is not engaged, except for statistical information (section 36(4)).
against: The opinion must be one that a reasonable person could hold about this information, with a stated link between its content and the harm feared.
against: A reasonable opinion does not decide the public-interest balance: the severity, extent and frequency of the harm have to be weighed, with the age of the material, how candid it is and whether the decision has been taken.
against: Section 36(2)(c) is for prejudice other than that covered by the earlier limbs; arguments about free and frank advice or exchange of views cannot be reused for it.
decided: IC v Malnick & ACOBA [2018] UKUT 72 (AAC) ^ gov.uk
decided: Guardian & Brooke v IC & BBC EA/2006/0011&0013 ^ foiwiki LTT17
decided: McIntyre v IC & MoD EA/2007/0068 ^ foiwiki LTT17
unverified: Davies v IC & Cabinet Office [2019] UKUT 185 (AAC)

ground: 36(3)
cited: s36(3)
about: public affairs
title: NCND: public affairs
covers: In the reasonable opinion of a qualified person, saying whether the information is held would or would be likely to have an effect in s36(2); no opinion needed for statistical information (s36(4)).
kind: ncnd
basis: prejudice
strength: qualified
strength note: qualified (absolute for information held by the House of Commons or House of Lords, s2(3)(e))
harm: prejudice
harm note: decided by the qualified person
harm words: reasonable opinion that would / would be likely to
public interest: weighed
public interest note: on confirming/denying; not for Houses of Parliament
used by: any authority (departments only where s35 does not apply)
qualified person: yes
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years; 30 in the Northern Ireland cases (s63(2B), (2D))
against: The clause needs the qualified person's opinion on confirming or denying, separate from any opinion on the content; please give its date and terms.
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: Except where the information is held by either House of Parliament, the public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 37(1)(a)
cited: s37(1)(a)
about: royal communications and honours
title: Royal communications and honours
in a sentence: royal communications and honours
covers: Relates to communications with the Sovereign.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 37(2) (absolute for (a)-(ab))
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
lapses: later of 20 years from creation or 5 years from death (s63(2E))
against: The information must relate to communications with the person concerned, or made or received on that person's behalf; information merely about the person, with no communication behind it, is outside section 37(1).
against: Please say which paragraph is relied on: only (a), (aa) and (ab) are absolute, while (ac), (ad) and (b) call for a public-interest test.
against: So far as the information is environmental, the Environmental Information Regulations 2004 apply instead, and they contain no exception for royal communications.
unverified: Evans v IC [2012] UKUT 313 (AAC)
decided: R (Evans) v Attorney General [2015] UKSC 21 (wording before 2011) ^ panopticonblog.com

ground: 37(1)(aa)
cited: s37(1)(aa)
about: royal communications and honours
title: Royal communications and honours
in a sentence: royal communications and honours
covers: Relates to communications with the heir to, or the person second in line to, the Throne.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 37(2) (absolute for (a)-(ab))
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
lapses: later of 20 years from creation or 5 years from death (s63(2E))
against: The information must relate to communications with the person concerned, or made or received on that person's behalf; information merely about the person, with no communication behind it, is outside section 37(1).
against: Please say which paragraph is relied on: only (a), (aa) and (ab) are absolute, while (ac), (ad) and (b) call for a public-interest test.
against: So far as the information is environmental, the Environmental Information Regulations 2004 apply instead, and they contain no exception for royal communications.
unverified: Evans v IC [2012] UKUT 313 (AAC)
decided: R (Evans) v Attorney General [2015] UKSC 21 (wording before 2011) ^ panopticonblog.com

ground: 37(1)(ab)
cited: s37(1)(ab)
about: royal communications and honours
title: Royal communications and honours
in a sentence: royal communications and honours
covers: Relates to communications with a person who has since acceded or become heir or second in line.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 37(2) (absolute for (a)-(ab))
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
lapses: later of 20 years from creation or 5 years from death (s63(2E))
against: The information must relate to communications with the person concerned, or made or received on that person's behalf; information merely about the person, with no communication behind it, is outside section 37(1).
against: Please say which paragraph is relied on: only (a), (aa) and (ab) are absolute, while (ac), (ad) and (b) call for a public-interest test.
against: So far as the information is environmental, the Environmental Information Regulations 2004 apply instead, and they contain no exception for royal communications.
unverified: Evans v IC [2012] UKUT 313 (AAC)
decided: R (Evans) v Attorney General [2015] UKSC 21 (wording before 2011) ^ panopticonblog.com

ground: 37(1)(ac)
cited: s37(1)(ac)
about: royal communications and honours
title: Royal communications and honours
in a sentence: royal communications and honours
covers: Relates to communications with other members of the Royal Family, unless made or received on behalf of a person in (a)-(ab).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 37(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: later of 20 years from creation or 5 years from death (s63(2E))
against: This paragraph is qualified: please state why the public interest in withholding outweighs that in disclosure (section 17(3)).
against: Where the communication concerns public money, public appointments or public policy, the public interest in openness is strong.
against: The information must relate to communications with those concerned; information merely about them is outside section 37(1).
against: So far as the information is environmental, the Environmental Information Regulations 2004 apply instead, and they contain no exception for royal communications.
unverified: Evans v IC [2012] UKUT 313 (AAC)
decided: R (Evans) v Attorney General [2015] UKSC 21 (wording before 2011) ^ panopticonblog.com

ground: 37(1)(ad)
cited: s37(1)(ad)
about: royal communications and honours
title: Royal communications and honours
in a sentence: royal communications and honours
covers: Relates to communications with the Royal Household, unless made or received on behalf of a person in (a)-(ac).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 37(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: later of 20 years from creation or 5 years from death of the Sovereign reigning at creation (s63(2E)-(2F))
against: This paragraph is qualified: please state why the public interest in withholding outweighs that in disclosure (section 17(3)).
against: Where the communication concerns public money, public appointments or public policy, the public interest in openness is strong.
against: The information must relate to communications with those concerned; information merely about them is outside section 37(1).
against: So far as the information is environmental, the Environmental Information Regulations 2004 apply instead, and they contain no exception for royal communications.
unverified: Evans v IC [2012] UKUT 313 (AAC)
decided: R (Evans) v Attorney General [2015] UKSC 21 (wording before 2011) ^ panopticonblog.com

ground: 37(1)(b)
cited: s37(1)(b)
about: royal communications and honours
title: Royal communications and honours
in a sentence: royal communications and honours
covers: Relates to the conferring by the Crown of any honour or dignity.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 37(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 60 years (s63(3))
against: This paragraph is qualified: please state why the public interest in withholding outweighs that in disclosure (section 17(3)).
against: Statistics, criteria, cost and general process do not call for the same protection as the assessment of an individual.
against: The need for confidentiality lessens once the honour has been conferred or refused and time has passed.
unverified: Evans v IC [2012] UKUT 313 (AAC)
decided: R (Evans) v Attorney General [2015] UKSC 21 (wording before 2011) ^ panopticonblog.com

ground: 37(2)
cited: s37(2)
about: royal communications and honours
title: NCND: royal communications/honours
covers: Class clause: applies where the information is, or if held would be, exempt under s37(1).
kind: ncnd
basis: class
strength: mixed
strength note: mixed: absolute for (1)(a)-(ab) (s2(3)(ea)); qualified for (ac), (ad), (b)
public interest: weighed
public interest note: partial
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: as the paragraph of s37(1) relied on
against: Please say which paragraph of section 37(1) is relied on; for (ac), (ad) and (b) a public-interest test on confirming or denying is required (sections 2(1)(b) and 17(3)(a)).
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.

ground: 38(1)(a)
cited: s38(1)(a)
about: health and safety
title: Health and safety
in a sentence: health and safety
covers: Endanger physical or mental health of any individual.
kind: exemption
basis: prejudice ("endanger")
strength: qualified
harm: endangerment
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 38(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please show a causal link between disclosure and danger to physical or mental health; upset, annoyance or criticism is not endangerment.
against: The risk must be real and significant; please give the evidence for it, such as past incidents.
against (names not asked): Removing names, sites or times would normally remove the risk.
unverified: PETA Europe v IC & University of Oxford EA/2009/0076

ground: 38(1)(b)
cited: s38(1)(b)
about: health and safety
title: Health and safety
in a sentence: health and safety
covers: Endanger safety of any individual.
kind: exemption
basis: prejudice ("endanger")
strength: qualified
harm: endangerment
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 38(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please show a causal link between disclosure and danger to the safety of an individual; unpopularity or criticism is not endangerment.
against: The risk must be real and significant; please give the evidence for it, such as past incidents.
against (names not asked): Removing names, sites or times would normally remove the risk.
unverified: PETA Europe v IC & University of Oxford EA/2009/0076

ground: 38(2)
cited: s38(2)
about: health and safety
title: NCND: health and safety
covers: Saying whether the information is held would or would be likely to endanger health or safety.
kind: ncnd
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please explain how a bare yes or no, with none of the content, would or would be likely to endanger health or safety; that is the only question the clause asks.
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 39(1)
cited: s39(1)
about: environmental information
title: Environmental information
in a sentence: environmental information
covers: Information the authority must make available under the Environmental Information Regulations, or would have to but for an exception in them: handle under EIR instead.
kind: exemption
basis: class
strength: qualified
strength note: qualified (public interest almost always for handling under EIR)
public interest: weighed in form
public interest note: formal
used by: any authority
confirm or deny: 39(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Environmental information is to be dealt with under the Environmental Information Regulations 2004, with their presumption in favour of disclosure and no fixed cost limit; please issue a decision under them.
against: A refusal that rests on section 39 alone is incomplete: any exception under regulation 12 or 13 must be named, and the public-interest test done where one applies.
decided: BEIS v IC & Henney [2017] EWCA Civ 844 ^ panopticonblog.com
decided: DfT & Porsche v IC & Cieslik [2018] UKUT 127 (AAC) (held NOT environmental) ^ panopticonblog.com

ground: 39(2)
cited: s39(2)
about: environmental information
title: NCND: environmental information
covers: Class clause: applies where the information is, or if held would be, exempt under s39(1).
kind: ncnd
basis: class
strength: qualified
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Whether the information is held falls to be answered under the Environmental Information Regulations 2004, where a neither-confirm-nor-deny reply is possible only under regulation 12(6) or 13(5A).
against: Please issue a decision under those Regulations.

ground: 40(1)
cited: s40(1)
about: own personal data
title: Applicant's own personal data
in a sentence: applicant's own personal data
covers: Use subject access (UK GDPR Art 15) instead.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 40(5A)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: So far as the information is the applicant's own personal data, please deal with that part as a subject access request, normally to be answered within one month.
against: Information that is not the applicant's own personal data remains to be considered under the Act.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information
guidance name: Personal information

ground: 40(2) with 40(3A)(a)
cited: s40(2) s40(3A)(a) s40(3)
about: personal data
title: Third-party personal data: disclosure would breach a data protection principle
in a sentence: third-party personal data
covers: First condition (a): disclosure to a member of the public would contravene a data protection principle. Usual ground: lawfulness via legitimate interests (Art 6(1)(f), kept open to public authorities by s40(8)); fairness and transparency too. Living people only.
kind: exemption
basis: class with DP test
strength: absolute
strength note: absolute (first condition, s2(3)(fa))
harm note: DP principles test
public interest: not weighed
public interest note: but the legitimate-interests balance is close to one
used by: any authority
confirm or deny: 40(5B)(a)(i)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against (names not asked): Please explain how a living person could be identified from this information; facts about organisations or deceased people, and totals that cannot be tied to an individual, are not personal data.
against: The test has three steps: the legitimate interest in disclosure, whether disclosure is necessary to meet it, and whether the individual's interests override it; please set out each. Necessary means reasonably necessary (South Lanarkshire Council v Scottish Information Commissioner [2013] UKSC 55).
against (no figure asked): People in senior or public-facing posts, or responsible for public money, should expect information about their public work, as distinct from private life, to be open to scrutiny.
against (names not asked): Redaction, banding or totals would allow the rest to be released; suppression of small numbers has to rest on a real risk of identification.
decided: South Lanarkshire Council v SIC [2013] UKSC 55 ^ ukscblog.com
decided: Common Services Agency v SIC [2008] UKHL 47 ^ scl.org
decided: Goldsmith IBS v IC & Home Office [2014] UKUT 563 (AAC) ^ copy of the decision
decided: Corporate Officer of the House of Commons v IC [2008] EWHC 1084 (Admin) ^ landmarkchambers.co.uk
decided: Cox v IC & Home Office [2018] UKUT 119 (AAC) ^ infolawblog
unverified: Edem v IC & FSA [2014] EWCA Civ 92
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information
guidance name: Personal information

ground: 40(2) with 40(3A)(b)
cited: s40(2) s40(3A)(b)
about: personal data
title: Third-party personal data: manual unstructured data
in a sentence: third-party personal data
covers: First condition (b): would contravene a principle if the exemptions in s24(1) DPA 2018 for manual unstructured data were disregarded.
kind: exemption
basis: class with DP test
strength: absolute
strength note: absolute (first condition, s2(3)(fa))
harm note: DP principles test
public interest: not weighed
public interest note: but the legitimate-interests balance is close to one
used by: any authority
confirm or deny: 40(5B)(a)(ii)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: This limb concerns manual unstructured records only; please confirm that the information is of that kind.
against: The test has three steps: the legitimate interest in disclosure, whether disclosure is necessary to meet it, and whether the individual's interests override it; please set out each. Necessary means reasonably necessary (South Lanarkshire Council v Scottish Information Commissioner [2013] UKSC 55).
against (names not asked): Redaction, banding or totals would allow the rest to be released; suppression of small numbers has to rest on a real risk of identification.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information
guidance name: Personal information

ground: 40(2) with 40(3B)
cited: s40(2) s40(3B)
about: personal data
title: Third-party personal data: contravenes an Art 21 objection
in a sentence: third-party personal data
covers: Second condition: disclosure would contravene Art 21 UK GDPR (a standing objection by the data subject).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 40(5B)(b)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Article 21 is contravened only if the person concerned has objected to the processing and the objection stands; please confirm that there was such an objection.
against (said for all grounds): This condition does not make the exemption absolute: please state the public-interest reasons for withholding (sections 2(2)(b) and 17(3)).
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information
guidance name: Personal information

ground: 40(2) with 40(4A)(a)
cited: s40(2) s40(4A)(a)
about: personal data
title: Third-party personal data: exempt from subject access
in a sentence: third-party personal data
covers: Third condition: would be withheld from the person's own Art 15 request (DPA 2018 ss15,16,26, Schs 2-4).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 40(5B)(c)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please name the exemption in the Data Protection Act 2018 that would defeat this person's own subject access request, and explain why it would apply.
against (said for all grounds): This condition does not make the exemption absolute: please state the public-interest reasons for withholding (sections 2(2)(b) and 17(3)).
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information
guidance name: Personal information

ground: 40(2) with 40(4A)(b)
cited: s40(2) s40(4A)(b)
about: personal data
title: Third-party personal data: exempt from subject access
in a sentence: third-party personal data
covers: Third condition, law-enforcement processing (s45(4) or 78A DPA 2018).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 40(5B)(d)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Please show that the data are processed for law-enforcement purposes by a competent authority, and which ground in section 45(4) or 78A of the Data Protection Act 2018 would apply.
against (said for all grounds): This condition does not make the exemption absolute: please state the public-interest reasons for withholding (sections 2(2)(b) and 17(3)).
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information
guidance name: Personal information

ground: 40(5A)
cited: s40(5A) s40(5)(a)
about: own personal data
title: NCND: own personal data
covers: Class clause: applies where the information is, or if held would be, the applicant's own personal data.
kind: ncnd
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: The clause covers only the applicant's own personal data; a request about policies, totals or other people is outside it.
against: So far as own data are concerned, please deal with that part as a subject access request.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information
guidance name: Personal information

ground: 40(5B)
cited: s40(5B) s40(5) s40(5)(b)
about: personal data
title: NCND: third-party personal data
covers: Applies where (a) saying whether the information is held would contravene a data protection principle, (b) would contravene Art 21, or (c)-(d) the confirmation would be withheld on a subject access request.
kind: ncnd
basis: class with DP test
strength: mixed
strength note: mixed: (a) absolute (ICO guidance, July 2024 update; 40(5B) itself is not listed in s2(3)); (b)-(d) qualified
public interest: weighed
public interest note: partial (not for (a))
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
against: Section 40(5B) is open only where saying whether the information is held would itself disclose personal data; where a request names nobody, neither a yes nor a no discloses anything about anybody.
against (names not asked): If it is already public, or follows from the person's office, that the person was employed, investigated or dealt with as described, confirming that information is held discloses nothing about that person.
against: Please say which of paragraphs (a) to (d) is relied on, and apply the legitimate-interests test to confirmation or denial alone where it is (a).
against: Please answer the parts of the request that do not turn on an individual, such as policy and totals.
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-40-and-regulation-13-personal-information
guidance name: Personal information

ground: 41(1)
cited: s41(1)
about: confidence
title: Information provided in confidence
in a sentence: information provided in confidence
covers: (a) OBTAINED from another person and (b) disclosure would be an ACTIONABLE breach of confidence (one that would succeed, so a public-interest defence defeats it).
kind: exemption
basis: class with legal test
strength: absolute
public interest: not weighed
public interest note: but the public-interest defence is built in
used by: any authority
confirm or deny: 41(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against (contract asked): The information must have been obtained from another person. Terms agreed between the authority and a contractor are generally the product of both, and not obtained from the contractor (Derry City Council v Information Commissioner EA/2006/0014).
against: A marking of confidential is not enough: the information must have the quality of confidence, have been given in circumstances that import a duty, and be disclosed without authority, ordinarily to the detriment of the person who gave it.
against: The breach must be one for which an action would succeed, so a public-interest defence has to be considered; misconduct, waste, danger or a need for accountability may supply one (HEFCE v Information Commissioner EA/2009/0036).
against: What is already public, trivial or long out of date lacks the quality of confidence; the remainder should be released.
decided: Derry City Council v IC EA/2006/0014 ^ bailii, shepwedd, practicallaw
decided: Coco v AN Clark [1968] FSR 415 ^ 5rb.com
decided: HEFCE v IC & Guardian EA/2009/0036 (actionable = would succeed) ^ 5rb.com, panopticonblog.com
unverified: Bluck v IC EA/2006/0090 (deceased patients)
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-41-information-provided-in-confidence/
guidance name: Information provided in confidence

ground: 41(2)
cited: s41(2)
about: confidence
title: NCND: confidence
covers: Saying whether the information is held would itself be an actionable breach of confidence.
kind: ncnd
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: Please explain how a bare confirmation or denial would itself be a breach of confidence for which an action would succeed; the content is not the test.
against: If the relationship, or the existence of the documents, is already known, confirming it cannot breach a confidence.

ground: 42(1)
cited: s42(1)
about: legal privilege
title: Legal professional privilege
in a sentence: legal professional privilege
covers: Legal advice privilege (client-lawyer, dominant purpose legal advice) or litigation privilege (real prospect of litigation, dominant purpose).
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: 42(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(1))
against: Please say which kind of privilege is claimed and who were lawyer and client, and show that legal advice (or litigation) was the dominant purpose; advice on policy, commercial or administrative matters is outside it.
against: Privilege cannot be maintained where the advice has been shared without restriction or its substance made public.
against: The strong public interest in privilege is not absolute: large sums, many people affected, a misleading public account of the advice, or advice that is no longer current can outweigh it.
unverified: Bellamy v IC & DTI EA/2005/0023
decided: DBERR v O'Brien [2009] EWHC 164 (QB) ^ bailii
unverified: Mersey Tunnel Users v IC EA/2007/0052 (disclosure ordered)
guidance name: Legal professional privilege

ground: 42(2)
cited: s42(2)
about: legal privilege
title: NCND: privilege
covers: Saying whether the information is held would disclose privileged information.
kind: ncnd
basis: class
strength: qualified
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 20 years (s63(2))
against: That legal advice was sought is not ordinarily itself privileged; please explain how confirming it would reveal what was advised.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 43(1)
cited: s43(1)
about: trade secret
title: Trade secret
in a sentence: trade secret
covers: Secret formula, process, etc. used in trade, limited circulation, real harm if known to a competitor.
kind: exemption
basis: class
strength: qualified
public interest: weighed
used by: any authority
confirm or deny: none (43(3) covers only 43(2))
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 30 years (s63(2C))
against (terms asked): Prices, payments and ordinary contract terms are not trade secrets.
against: Please say what keeps the information secret: who knows it, how it is protected and what advantage a competitor would gain.
against (said for all grounds): The exemption is qualified: please state the public-interest reasons for withholding (section 17(3)).
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-43-commercial-interests/
guidance name: Commercial interests

ground: 43(2)
cited: s43(2)
about: commercial
title: Prejudice to commercial interests
in a sentence: prejudice to commercial interests
covers: Would or would be likely to prejudice the commercial interests of any person, including the authority.
kind: exemption
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
used by: any authority
confirm or deny: 43(3)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 30 years (s63(2C))
against (no evidence, holder open): Please identify whose commercial interests are at stake, which item would harm them, in which market or procurement, and how.
against (no evidence, holder named): Please identify which item would harm the commercial interests that the reply names, in which market or procurement, and how.
against (embarrassment): Embarrassment, or a general effect on finances, is not commercial prejudice.
against (third party): Harm to a third party has to rest on that party's own concerns, with evidence, and not on the authority's speculation (Derry City Council v Information Commissioner EA/2006/0014).
against (likelihood open): Please say whether the prejudice would occur or would only be likely to; the lower likelihood carries less weight in the balance.
against: A contract already let, a finished tender, the age of the figures, or release as totals without unit rates each lessens the harm, while scrutiny of public spending weighs for release.
decided: Derry City Council v IC EA/2006/0014 ^ bailii UKIT/2006/EA_2006_0014
decided: Hogan EA/2005/0026&0030 ^ cited in BUAV EA/2010/0064
unverified: John Connor EA/2005/0005
decided: DWP v IC & Zola [2016] EWCA Civ 758 (commercial interests read widely) ^ caselaw.nationalarchives.gov.uk
unverified: UCLan v IC & Colquhoun EA/2009/0034
guidance: https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/section-43-commercial-interests/
guidance name: Commercial interests

ground: 43(3)
cited: s43(3)
about: commercial
title: NCND: commercial interests
covers: Saying whether the information is held would or would be likely to prejudice the commercial interests in s43(2); not available for trade secrets.
kind: ncnd
basis: prejudice
strength: qualified
harm: prejudice
harm words: would (more likely than not) OR would be likely (real and significant risk)
public interest: weighed
public interest note: on confirming/denying
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right. s17(3): give the public-interest reasons (same notice or within a reasonable time). If undecided, s17(2): say so and estimate the decision date.
lapses: 30 years (s63(2D))
against: Please explain what a bare yes or no would tell a competitor or counterparty; the clause does not extend to trade secrets under section 43(1).
against: If it is already public, or officially acknowledged, that such information exists, confirming it reveals nothing more.
against: The public-interest balance must be struck on confirming or denying, not on the content (section 2(1)(b)), and the reasons given (section 17(3)(a)).

ground: 44(1)(a)
cited: s44(1)(a)
about: prohibition
title: Prohibitions on disclosure
in a sentence: prohibitions on disclosure
covers: Disclosure (otherwise than under FOIA) is prohibited by or under any enactment.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 44(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: Please name the provision and show that it prohibits this authority from disclosing this information.
against: Please say whether the provision permits disclosure with consent, in anonymised or summary form, after a period, or of what is already public, and why none of those applies.
against: A bar on part of the information does not justify withholding the rest.
unverified: Ofcom v Morrissey & IC [2011] UKUT 116 (AAC)
decided: University of Newcastle v IC & BUAV [2011] UKUT 185 (AAC) ^ vlex
guidance: https://ico.org.uk/media2/cj1jyi3j/s44-prohibitions-on-disclosure.pdf
guidance name: Prohibitions on disclosure

ground: 44(1)(b)
cited: s44(1)(b)
about: prohibition
title: Prohibitions on disclosure
in a sentence: prohibitions on disclosure
covers: Disclosure is incompatible with an assimilated obligation.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 44(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: Please name the assimilated obligation, confirm that it is still in force, and show why disclosure would be incompatible with it.
against: A bar on part of the information does not justify withholding the rest.
unverified: Ofcom v Morrissey & IC [2011] UKUT 116 (AAC)
decided: University of Newcastle v IC & BUAV [2011] UKUT 185 (AAC) ^ vlex
guidance: https://ico.org.uk/media2/cj1jyi3j/s44-prohibitions-on-disclosure.pdf
guidance name: Prohibitions on disclosure

ground: 44(1)(c)
cited: s44(1)(c)
about: prohibition
title: Prohibitions on disclosure
in a sentence: prohibitions on disclosure
covers: Disclosure would constitute or be punishable as a contempt of court.
kind: exemption
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: 44(2)
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: Please identify the order or rule of court relied on, its terms, and whether it is still in force.
against: Concern about proceedings is not contempt; under the Contempt of Court Act 1981 there must be a substantial risk of serious prejudice to active proceedings.
unverified: Ofcom v Morrissey & IC [2011] UKUT 116 (AAC)
decided: University of Newcastle v IC & BUAV [2011] UKUT 185 (AAC) ^ vlex
guidance: https://ico.org.uk/media2/cj1jyi3j/s44-prohibitions-on-disclosure.pdf
guidance name: Prohibitions on disclosure

ground: 44(2)
cited: s44(2)
about: prohibition
title: NCND: prohibitions
covers: Saying whether the information is held would itself be prohibited, incompatible or a contempt (s44(1)(a)-(c)).
kind: ncnd
basis: class
strength: absolute
public interest: not weighed
used by: any authority
confirm or deny: this is the clause
notice: s17(1): inside the time limit, in writing: say an exemption is relied on; name it (incl. sub-limb); say why unless obvious (or saying so would itself disclose exempt info, s17(4)). s17(7): give internal-review details (or say there are none) and the s50 right.
against: Please name the provision and show that it forbids confirming or denying, and not only disclosure of the content.
against: Parts of the request that the provision does not touch remain to be answered.
"""#
}
