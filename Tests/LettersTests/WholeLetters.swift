/// An internal review of refusals under FOIA.
let review = """
  Dear Sir or Madam,

  Software for schools, 2020

  On Thursday 1 October 2020 I sent you this request under the Freedom of
  Information Act 2000 (your reference FOI 0815). I now ask for an
  internal review of your reply of 26 October 2020, in accordance with the
  Code of Practice issued under section 45 of the Act.

  Question 2b

  I asked:

      2.  For each supplier with which you hold a support contract:
      2b. When did the contract begin, and when does it end, with
          extensions?

  The reply refuses this:

      After careful thought we find that the dates are exempt under
      section 21 of the Act, as they are reasonably accessible to you by
      other means. They are published on our website; please see
      https://www.anytown.example/contracts-register for details. The
      reference for the contract is AC-204.

  The ground claimed is section 21 (reasonably accessible to the applicant
  by other means). The reply names a register,
  https://www.anytown.example/contracts-register, and a reference. Please
  give the exact place of that entry, and confirm that it shows everything
  that the question asks for.

  The information must be reasonably accessible to this applicant in
  practice; cost, disability, lack of internet access or the need to
  travel can prevent that. Section 21 covers only information that really
  is available elsewhere; whatever is missing there, or is given in less
  detail, still has to be provided.

  One of the 3 authorities that have replied to this question gave the
  information: Hillshire Council (reference 4521, 1 October 2020).
  Hillshire Council answered: "£1m".

  Questions 3, 4 and 5

  I asked:

      3. What was your income from schools in 2018/19 and in 2019/20?
      4. How much of that income came from support for management
         information systems?
      5. What do you charge a school of 400 pupils for that support?

  The reply refuses these together:

      For questions 3 to 5 we confirm that we hold the information. In our
      view it is exempt from disclosure under section 43(2), commercial
      interests. Section 43(2) exempts information if disclosure would, or
      would be likely to, prejudice the commercial interests of any
      person. The interests of our providers and our own would be
      prejudiced or would be likely to be prejudiced by disclosure. [...]

  The ground claimed is section 43(2) (prejudice to commercial interests).
  It applies only so far as disclosure would, or would be likely to,
  prejudice the interest that it protects, and even then only if the
  public interest in maintaining the exemption outweighs the public
  interest in disclosing the information (section 2(2)(b)). The reply does
  not settle which of the two it claims: that harm would follow, or only
  that it would be likely to. The reply gives its view of the public
  interest. I ask the reviewer to weigh it afresh, against the harm that
  would in fact follow from disclosing this information.

  Please identify whose commercial interests are at stake, which item
  would harm them, in which market or procurement, and how. Embarrassment,
  or a general effect on finances, is not commercial prejudice. Harm to a
  third party has to rest on that party's own concerns, with evidence, and
  not on the authority's speculation (Derry City Council v Information
  Commissioner EA/2006/0014). Please say whether the prejudice would occur
  or would only be likely to; the lower likelihood carries less weight in
  the balance. A contract already let, a finished tender, the age of the
  figures, or release as totals without unit rates each lessens the harm,
  while scrutiny of public spending weighs for release.

  Other authorities have given what these questions ask for.

      Question 3: 2 of the 3 authorities that have replied to this
      question gave the information: Hillshire Council (reference 4521,
      1 October 2020) and Dale Council (5 October 2020). Hillshire Council
      answered: "£1m".

      Question 4: 48 of the 50 authorities that have replied to this
      question gave the information, among them Hillshire Council
      (reference 4521, 1 October 2020), Dale Council (5 October 2020) and
      Fen Council (reference F/7, 6 October 2020). Hillshire Council
      answered: "£1m".

  Another authority's decision does not bind yours, but it is evidence of
  what harm, if any, follows from disclosure.

  What I ask for

  Please look again at each refusal and send me the information. Where any
  of it is still withheld, please say exactly what is withheld and on
  which ground, answer the points above, and release the rest.

  The Information Commissioner expects a review to take no more than 20
  working days, or 40 in exceptional cases. If I am not satisfied with its
  outcome, I may apply to the Commissioner for a decision under section 50
  of the Act.

  Yours faithfully,

  Jo Bell
  The Hill Gazette
  1 High Street
  Hillford HX1 1AA
  jo@example.org

  """

/// A reminder under FOIA.
let reminder = """
  Dear Sir or Madam,

  Software for schools, 2020

  I sent you this request under the Freedom of Information Act 2000 on
  Thursday 1 October 2020, and count it as received the same day. Your
  reference is FOI 0815. Under section 10 of the Act you had to answer
  promptly and by Thursday 29 October 2020 at the latest. I have had no
  answer: it is 10 working days late today.

  Please send it now. If you cannot, please tell me by return on which day
  I shall have it, and what has held it up. If the request has not reached
  the right person, the questions are repeated below.

  If I have no answer within five working days, I shall ask for an
  internal review and, should that be needed, for a decision of the
  Information Commissioner under section 50 of the Act.

  Yours faithfully,

  Jo Bell
  The Hill Gazette
  1 High Street
  Hillford HX1 1AA
  jo@example.org

  The request as sent on Thursday 1 October 2020:

      1.  Do you run support services for schools?
      2.  For each supplier with which you hold a support contract:
      2a. What does the contract cover?
      2b. When did the contract begin, and when does it end, with
          extensions?
      3.  What was your income from schools in 2018/19 and in 2019/20?
      4.  How much of that income came from support for management
          information systems?
      5.  What do you charge a school of 400 pupils for that support?

  """

/// A review for lateness under the Scottish EIRs.
let lateness = """
  Dear Sir or Madam,

  Software for schools, 2020

  Under regulation 16 of the Environmental Information (Scotland)
  Regulations 2004 I ask you to review how you have handled the request
  headed as above (your reference FOI 0815). It appears to me that you
  have not complied with regulation 5(2).

  I sent the request on Thursday 1 October 2020, and count it as received
  the same day. Under regulation 5 you had to answer as soon as possible
  and by Thursday 29 October 2020 at the latest. I have had no answer: it
  is 10 working days late today.

  Please establish what has become of the request, and send me the answer
  without waiting for the end of the review. The questions are repeated
  below.

  Regulation 16(4) requires you to tell me the outcome as soon as
  possible, and no later than 20 working days after you receive this
  letter. After that I may apply to the Scottish Information Commissioner
  for a decision (regulation 17).

  Yours faithfully,

  Jo Bell
  The Hill Gazette
  1 High Street
  Hillford HX1 1AA
  jo@example.org

  The request as sent on Thursday 1 October 2020:

      1.  Do you run support services for schools?
      2.  For each supplier with which you hold a support contract:
      2a. What does the contract cover?
      2b. When did the contract begin, and when does it end, with
          extensions?
      3.  What was your income from schools in 2018/19 and in 2019/20?
      4.  How much of that income came from support for management
          information systems?
      5.  What do you charge a school of 400 pupils for that support?

  """
