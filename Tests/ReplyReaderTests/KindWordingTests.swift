import Casebook
import FOILaw
import ReplyReader
import Testing

/// The same acts in words that no other suite has: letters are written by many hands.
@Suite("What a letter does, in other words") struct KindWordingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: LetterFacts.Kind
    let text: String
    var testDescription: String { "\(kind): \(text.prefix(60))" }
  }

  private static let questions = [
    HarbourLetter.ask("1", "How many potholes were reported in 2023/24?"),
    HarbourLetter.ask("2", "What was spent on repairs in that year?"),
    HarbourLetter.ask("3", "Please send the contract with the repair firm."),
  ]

  // sizes: table
  static let letters: [Case] = [
    Case(
      kind: .acknowledgement,
      text: """
        Dear Ms Gray

        Thank you for your request for information which was received on 3 May 2024.

        Your request, as set out below, will now be considered in accordance with the Freedom of \
        Information Act 2000.

        1. How many potholes were reported in 2023/24?
        2. What was spent on repairs in that year?
        3. Please send the contract with the repair firm.

        You will receive a response within 20 working days, subject to the information not being \
        exempt. Exemptions such as Section 31 (Law Enforcement) or Section 43 may be applied.

        Yours sincerely
        """),
    Case(
      kind: .acknowledgement,
      text: """
        Subject: Freedom of Information Acknowledgement - 24/0312

        Dear Applicant

        Your request has been allocated reference number 24/0312. We aim to respond promptly and in \
        any event within 20 working days.

        Your request has been recorded as follows:

        1. How many potholes were reported in 2023/24?
        2. What was spent on repairs in that year?
        3. Please send the contract with the repair firm.

        Kind regards
        """),
    Case(
      kind: .extension_,
      text: """
        Dear Sam,
        We are working on your request, but find it hard to answer in time. I therefore write to \
        seek your agreement to up to 5 more working days.
        Best wishes,
        Pat
        """),
    Case(
      kind: .acknowledgement,
      text: """
        Dear Mr Gray

        Thank you for your enquiry, which reached us on 3 May:

        "1. How many potholes were reported in 2023/24? 2. What was spent on repairs in that \
        year? 3. Please send the contract with the repair firm."

        Your case number is 4471. We shall answer within 20 working days, that is by 2 June \
        2024. If any exemption applies or a fee is payable we'll tell you.

        Yours sincerely
        """),
    Case(
      kind: .acknowledgement,
      text: """
        Hi Sam

        Got your FOI, ta. I've put it to Highways and Finance and will come back to you by the \
        2nd.

        Pat
        """),
    Case(
      kind: .acknowledgement,
      text: """
        Your reference is FOI-22919.

        This is to confirm we have your information request dated 3 May 2024. It is being looked \
        into and a reply is due on or before 3 June 2024. Please don't reply to this email.
        """),
    Case(
      kind: .acknowledgement,
      text: """
        Dear Mr Gray

        Internal review - FOI 4471

        I acknowledge your email of 9 June, in which you ask for an internal review of our \
        decision to withhold the contract under section 43(2). A senior officer who was not \
        involved will consider it and you should have the outcome by 8 July.

        Yours sincerely
        """),
    Case(
      kind: .clarification,
      text: """
        Dear Mr Gray

        Thanks for your email. I'm not sure what you're after with question 2 – is it only the \
        cost of the contractor, or should staff time be included? And by "that year" did you \
        mean the financial or the calendar year?

        Once you've let me know I'll get on with it.

        Regards
        Pat
        """),
    Case(
      kind: .clarification,
      text: """
        Dear Mr Gray

        Your request for information FOI/229

        I write about your request, which reads:

        1. How many potholes were reported in 2023/24?
        2. What was spent on repairs in that year?
        3. Please send the contract with the repair firm.

        The Council has three contracts for repairs. To identify the information you want we \
        require further detail: which of these contracts do you seek? Please reply within two \
        months, otherwise we will regard the request as closed.

        Yours sincerely
        """),
    Case(
      kind: .clarification,
      text: """
        Dear Ms Orr

        Section 1(3) FOIA - further particulars required

        The Department is unable to identify the information sought in your letter of 9 June, \
        since it does not say which region or period it concerns. Would you kindly specify both? \
        The statutory time limit does not begin to run until your response is received.

        Yours sincerely
        """),
    Case(
      kind: .extension_,
      text: """
        Dear Mr Gray

        FOI 4471

        I am writing about your request for the contract. We hold it. We believe section 43 of \
        the Act is engaged. This is a qualified exemption and we need further time to weigh the \
        public interest, as section 10(3) permits. You should have our decision by 1 July 2024.

        Yours sincerely
        """),
    Case(
      kind: .extension_,
      text: """
        Dear Ms Orr

        EIR 118

        Because of the complexity and volume of what you have asked for the Council is extending \
        the time for reply to 40 working days under regulation 7(1). We will answer by 12 \
        August.

        Yours sincerely
        """),
    Case(
      kind: .extension_,
      text: """
        Dear Sam

        I'm sorry but we won't be able to get your answer to you by tomorrow. We are still going \
        through the contract with our lawyers as parts of it may be exempt under s43. I now \
        expect to reply by the 20th.

        Pat
        """),
    Case(
      kind: .fees,
      text: """
        Dear Mr Gray

        FOI 4471

        Thank you for your request of 3 May about potholes. We hold the information. Because it \
        would take 26 hours to extract it, we are entitled to charge for it under section 13 of \
        the Act. The fee is £650, being 26 hours at £25. If you send us a cheque for this sum \
        within three months, payable to Wexborough Council, we will carry out the work and send \
        you the information.

        The 20 working days stop until we have your payment.

        Yours sincerely
        Ann Poll
        """),
    Case(
      kind: .fees,
      text: """
        FEES NOTICE

        Our reference: 22/118

        Dear Ms Orr

        In terms of section 9(4) of the Freedom of Information (Scotland) Act 2002 and the 2004 \
        Fees Regulations this notice tells you that a charge applies to your request. Projected \
        cost: £184.50. First £100: free. Amount due (10%): £8.45.

        Please pay within 40 working days. The Council need not comply until the fee has been \
        paid.
        """),
    Case(
      kind: .fees,
      text: """
        Dear Mr Gray,

        You asked for copies of the pothole inspection sheets. There are 1,140 pages. Copying at \
        10p a page comes to £114.00 and postage to £9.60. We'd ask you to let us have £123.60 in \
        advance; you can pay by card on 01632 960000. Alternatively you may inspect the sheets \
        at the depot free of charge.

        Kind regards
        Highways
        """),
    Case(
      kind: .notFOI,
      text: """
        Dear resident

        Road closure: Mill Lane

        From Monday 3 June Mill Lane will be shut for resurfacing for two weeks. Diversions will \
        be signed. Bus 42 will run via Church Street. We are sorry for any inconvenience.

        Highways Team
        """),
    Case(
      kind: .notFOI,
      text: """
        Thank you for contacting Wexborough Council. This inbox is not monitored at weekends. \
        For urgent highway defects telephone 01632 960000. To report a pothole go to \
        wexborough.example/potholes.
        """),
    Case(
      kind: .reply,
      text: """
        Hi Sam

        Potholes - 1,204 in 23/24. We spent £88k on them. The contract's with Legal and they say \
        it's commercially sensitive so no to that one (s43).

        Cheers
        Pat
        """),
    Case(
      kind: .reply,
      text: """
        Dear Ms Orr

        Parking charges

        You asked about charges. The charge of £60 is set by regulation. A fee of £12 is payable \
        for a permit and the schedule of charges is on our website. 1,204 potholes were reported \
        in 2023/24; repairs cost £88,212; the contract is published at \
        wexborough.example/contracts.

        Yours sincerely
        """),
    Case(
      kind: .reply,
      text: """
        Dear Mr Gray

        FOI 4471

        We wrote to you on 4 May to say that we needed more time to consider the public \
        interest, and on 1 June to extend the deadline again. I can now reply. In 2023/24 there \
        were 1,204 reports. Repairs cost £88,212. The contract is exempt under section 43(2), \
        and the balance of the public interest is against disclosure for the reasons in the \
        annex.

        Yours sincerely
        """),
    Case(
      kind: .reply,
      text: """
        Dear Mr Gray

        I refer to your request of 3 May. The Council cannot answer it, as the information \
        belongs to our contractor and isn't ours. You may want to ask Roadfix Ltd.

        Yours sincerely
        """),
    Case(
      kind: .reply,
      text: """
        Dear Ms Orr

        It would take us well over 18 hours to go through the reports by hand so under section \
        12 we are not going to do it. If you would let us know whether one ward or one month \
        would be enough we could look at it again as a new request. Do you want the number of \
        reports or of holes? Please let us know.

        Yours sincerely
        """),
    Case(
      kind: .reply,
      text: """
        Dear Mr Gray

        Complaint and FOI 4471

        I am sorry that you had to complain about potholes. I have reviewed the inspection \
        records. 1,204 were reported in 2023/24 and £88,212 was spent. The contract is enclosed.

        Yours sincerely
        """),
    Case(
      kind: .reviewOutcome,
      text: """
        Dear Mr Gray

        FOI 4471 - complaint

        I've looked again at how we dealt with your request, as you asked. You were unhappy that \
        we refused the contract (question 3). Having taken advice I have decided that most of it \
        should have been released and I enclose it. The schedule of rates stays exempt under \
        section 43(2).

        Yours sincerely
        Head of Legal
        """),
    Case(
      kind: .reviewOutcome,
      text: """
        Dear Ms Orr

        REQUIREMENT FOR REVIEW UNDER SECTION 20

        The Review Panel met on 4 June. It considered your submission of 9 May. It has decided \
        to confirm the original decision, without modification, in relation to question 3 \
        (section 33(1)(b)). As regards question 2 it substitutes a different decision: the sum \
        was £41,200.

        You may appeal to the Scottish Information Commissioner within six months.
        """),
    Case(
      kind: .transfer,
      text: """
        Dear Mr Gray

        Potholes

        Roads in Wexborough are the responsibility of Loamshire County Council and not of this \
        Council. We have therefore sent your request on to them today (foi@loamshire.example) \
        and have asked them to answer you direct. Please contact them from now on.

        Yours sincerely
        """),
    Case(
      kind: .transfer,
      text: """
        Dear Ms Orr,

        The information you are seeking isn't held by the Trust but we believe that NHS \
        Loamshire ICB holds it. In line with the section 45 code I've transferred your request \
        to them. They will treat it as received on 4 June.

        Best wishes
        """),
  ]

  @Test(arguments: letters) func `the kind does not hang on a phrase`(letter: Case) {
    #expect(ReplyReader.read(letter.text, questions: Self.questions).facts.kind == letter.kind)
  }
}
