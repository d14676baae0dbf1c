/// A requirement for review under FOISA of a late and partial reply.
let scottishReview = """
  Dear Sir or Madam,

  Software for schools, 2020

  This is a requirement for review under section 20 of the Freedom of
  Information (Scotland) Act 2002. It concerns the request that I sent you
  on Thursday 1 October 2020 (your reference FOI 0815) and your reply of
  3 November 2020. I am dissatisfied with that reply for the reasons
  below. My name and my address for correspondence are at the end of this
  letter.

  The reply was late. Under section 10 of the Act you had to answer
  promptly and by Thursday 29 October 2020 at the latest. It came on
  3 November 2020, 3 working days after that day. Please let the review
  record this.

  Question 1

  I asked:

      1. Do you run support services for schools?

  The reply refuses this:

      This is on our website, www.anytown.example. Section 25 applies.

  The ground claimed is section 25(1) (information otherwise accessible).
  The reply names only the front page of a web site, www.anytown.example.

  The information must be reasonably obtainable by this applicant; cost,
  disability or lack of access can prevent that. Please give the exact
  place for each item; a general pointer to a website does not make
  particular information reasonably obtainable. Section 25 covers only
  what really is available, in the detail asked for; the rest has to be
  considered for release.

  Question 2a

  I asked:

      2.  For each supplier with which you hold a support contract:
      2a. What does the contract cover?

  The reply refuses this:

      We withhold the contract under section 33(1)(b). Its release would
      be likely to prejudice substantially our commercial interests.

  The ground claimed is section 33(1)(b) (commercial interests). It
  applies only so far as disclosure would, or would be likely to,
  prejudice substantially the interest that it protects, and even then
  only if the public interest in disclosing the information is outweighed
  by that in maintaining the exemption (section 2(1)(b)). The reply claims
  no more than that harm is likely. That is the lower of the two degrees,
  and carries less weight in the balance. The passage that refuses the
  information says nothing of the public interest, and section 16(2)
  requires the reasons for the balance that was struck.

  The prejudice must be substantial: please identify whose commercial
  interests are at stake, which item would harm them, in which market, and
  how. A contract already awarded, a finished tender, the age of the
  figures, or release as totals without unit rates each lessens the harm.
  Scrutiny of public spending and of value for money weighs for release.

  Question 2b

  I asked:

      2.  For each supplier with which you hold a support contract:
      2b. When did the contract begin, and when does it end, with
          extensions?

  The reply refuses this:

      Section 33(1)(b) applies here too: our supplier's rivals would
      profit.

  The ground claimed is again section 33(1)(b), and what is said of it
  under question 2a applies here too. This passage too says nothing of the
  public interest.

  Harm to a third party has to rest on that party's own evidence, not on
  the authority's assumptions; please say whether it was consulted and
  what it said.

  One of the 3 authorities that have replied to this question gave the
  information: Hillshire Council (reference 4521, 1 October 2020).
  Hillshire Council answered: "£1m". Another authority's decision does not
  bind yours, but it is evidence of what harm, if any, follows from
  disclosure.

  Question 3

  I asked:

      3. What was your income from schools in 2018/19 and in 2019/20?

  The reply gives part of the information and refuses the rest. It says:

      We give totals of ten or more. Smaller figures are personal data,
      section 38(1)(b).

  The ground claimed is section 38(1)(b) (third-party personal data).

  Please explain how a living person could be identified from this
  information; facts about organisations, and totals that cannot be tied
  to an individual, are not personal data. Please set out the three steps:
  the legitimate interest in disclosure, whether disclosure is necessary
  to meet it, and whether the individual's interests override it.
  Necessary means reasonably necessary (South Lanarkshire Council v
  Scottish Information Commissioner [2013] UKSC 55). People in senior or
  public-facing posts, or responsible for public money, should expect
  information about their public work, as distinct from private life, to
  be open to scrutiny. Redaction, banding or totals would allow the rest
  to be released; suppression of small numbers has to rest on a real risk
  of identification.

  2 of the 3 authorities that have replied to this question gave the
  information: Hillshire Council (reference 4521, 1 October 2020) and Dale
  Council (5 October 2020). Hillshire Council answered: "£1m".

  Question 4

  I asked:

      4. How much of that income came from support for management
         information systems?

  The reply refuses this:

      To find this would cost more than £600.

  The ground claimed is section 12(1) (excessive cost of compliance). The
  reply gives no estimate of the work beyond the limit itself.

  Only the cost of locating, retrieving and providing the information
  counts; time spent finding out whether it is held, or deciding whether
  to release it, does not (SSI 2004/467, regulation 3(2)(a)). The £15 an
  hour in regulation 3(2)(b) is a ceiling; where the staff who would do
  the work cost less, the lower figure applies. Please give the working.
  Please advise, under section 15, what could be provided within £600 and
  how the request might be narrowed.

  48 of the 50 authorities that have replied to this question gave the
  information, among them Hillshire Council (reference 4521, 1 October
  2020), Dale Council (5 October 2020) and Fen Council (reference F/7,
  6 October 2020). Hillshire Council answered: "£1m".

  Question 5: no answer

  The reply gives no answer to this question:

      5. What do you charge a school of 400 pupils for that support?

  Please answer it or, if anything is withheld, say under which provision
  and why.

  What I ask for

  Please look again at each refusal and send me the information. Where any
  of it is still withheld, please say exactly what is withheld and on
  which ground, answer the points above, and release the rest.

  Section 21(1) of the Act requires you to comply promptly, and not later
  than the twentieth working day after you receive this letter. If I am
  not satisfied with the outcome, I may apply to the Scottish Information
  Commissioner for a decision under section 47.

  Yours faithfully,

  Jo Bell
  The Hill Gazette
  1 High Street
  Hillford HX1 1AA
  jo@example.org

  """
