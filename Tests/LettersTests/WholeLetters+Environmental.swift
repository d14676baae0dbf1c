/// Representations under the EIR.
let environmentalReview = """
  Dear Sir or Madam,

  Software for schools, 2020

  On Thursday 1 October 2020 I sent you this request under the
  Environmental Information Regulations 2004 (your reference FOI 0815).
  These are representations under regulation 11 about your reply of
  26 October 2020. It appears to me that the reply does not meet the
  requirements of the Regulations, for the reasons below, and I ask you to
  reconsider it.

  Question 1

  I asked:

      1. Do you run support services for schools?

  The reply refuses this:

      See our website.

  The ground claimed is regulation 6(1)(b) (already publicly available and
  easily accessible to the applicant in another form or format). The reply
  does not say where the information is to be found.

  The information must be easily accessible to this applicant: findable,
  usable, and not out of reach through cost, distance or disability.
  Please give the exact place for each item; a general pointer to a
  website is not enough. The same information, all of it, must be publicly
  available; whatever is missing, or is given in less detail, still has to
  be provided.

  Question 2a

  I asked:

      2.  For each supplier with which you hold a support contract:
      2a. What does the contract cover?

  The reply refuses this:

      Regulation 12(5)(e) and (f) apply; release is likely to harm our
      supplier.

  The ground claimed is regulation 12(5)(e) (commercial/industrial
  confidentiality protected by law for a legitimate economic interest). It
  applies only so far as disclosure would adversely affect the interest
  that it protects, and even then only if the public interest in
  maintaining the exception outweighs the public interest in disclosing
  the information (regulation 12(1)(b)). The reply claims no more than
  that harm is likely, and under regulation 12(5) that is not enough. The
  passage that refuses the information says nothing of the public
  interest, and regulation 14(3)(b) requires the matters that were
  considered in the balance.

  Four things must be shown: the information is commercial or industrial,
  it is confidential in law, the confidentiality protects a legitimate
  economic interest, and disclosure would adversely affect that
  confidentiality. Harm to a third party has to rest on that party's own
  evidence; please say whether it was consulted and what it said. Where
  the agreement is concluded, the application decided or the market has
  moved on, the harm is much reduced, while interest in planning and
  public spending remains.

  A further ground claimed is regulation 12(5)(f) (interests of the person
  who volunteered the information). It applies only so far as disclosure
  would adversely affect the interest that it protects, and even then only
  if the public interest, weighed as above, favours withholding the
  information.

  All three limbs must be met: the person was not, and could not have
  been, legally obliged to supply the information; it was not supplied so
  that it could otherwise be disclosed; and there is no consent to
  disclosure. The harm must be to the person who provided the information,
  and not to the authority; please give the evidence for it. The test is
  that disclosure would adversely affect the interest, that is more
  probably than not; possible or likely harm is not enough.

  Question 2b

  I asked:

      2.  For each supplier with which you hold a support contract:
      2b. When did the contract begin, and when does it end, with
          extensions?

  The reply refuses this.

  The ground claimed is regulation 12(4)(b) (manifestly unreasonable
  request). It too applies only if the public interest, weighed as above,
  favours withholding the information.

  There is no fixed cost limit under the Regulations: the size of the
  authority and the value of the information have to be set against the
  work, and the limits under the Freedom of Information Act are at most a
  guide. The request must be manifestly, that is obviously or clearly,
  unreasonable, and the public-interest test and the presumption in favour
  of disclosure still follow. Regulation 9 requires advice on narrowing
  the request, and regulation 7 allows more time for a complex and
  voluminous one; refusal should come after both. A claim of burden has to
  be supported with facts: volume, time and effect on other work.

  One of the 3 authorities that have replied to this question gave the
  information: Hillshire Council (reference 4521, 1 October 2020).
  Hillshire Council answered: "£1m".

  Question 3

  I asked:

      3. What was your income from schools in 2018/19 and in 2019/20?

  The reply refuses this:

      We cannot give this.

  The reply does not say which provision it relies on. Regulation 14(3)
  requires a refusal to name the exception and to give the reasons; please
  do so, or release the information.

  2 of the 3 authorities that have replied to this question gave the
  information: Hillshire Council (reference 4521, 1 October 2020) and Dale
  Council (5 October 2020). Hillshire Council answered: "£1m".

  Question 4

  I asked:

      4. How much of that income came from support for management
         information systems?

  The reply refuses this:

      Commercially sensitive, section 43(2).

  The reply relies on section 43(2). Please explain how that provision
  allows information to be withheld from a request under the Environmental
  Information Regulations 2004, or say which provision is relied on
  instead.

  48 of the 50 authorities that have replied to this question gave the
  information, among them Hillshire Council (reference 4521, 1 October
  2020), Dale Council (5 October 2020) and Fen Council (reference F/7,
  6 October 2020). Hillshire Council answered: "£1m".

  What I ask for

  Please look again at each refusal and send me the information. Where any
  of it is still withheld, please say exactly what is withheld and on
  which ground, answer the points above, and release the rest.

  Regulation 11(4) requires you to tell me your decision as soon as
  possible, and no later than 40 working days after you receive these
  representations. If I am not satisfied with it, I may apply to the
  Information Commissioner for a decision (regulation 18).

  Yours faithfully,

  Jo Bell
  The Hill Gazette
  1 High Street
  Hillford HX1 1AA
  jo@example.org

  """
