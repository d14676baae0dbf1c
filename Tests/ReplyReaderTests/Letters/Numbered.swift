extension Fixture {
  /// Layouts where numbers stand at the questions or the answers.
  static let numbered = [
    Fixture(
      "each question repeated with its number, the answer below",
      """
      kind: reply
      authority: Ambleford Borough Council
      reference: FOI/2291
      date: 2024-03-04
      regime: FOIA
      regulator: ICO
      window: 40 working-days
      contact: inforights@ambleford.example.gov.uk
      1 answered| 41 benches
      2 answered| £12,300.50 in 2022/23
      3 not-held| We do not hold this
      ===
      1. How many public benches does the council maintain?
      2. How much was spent on repairing them in 2022/23?
      3. How many complaints about benches were made by dogs?
      ===
      Ambleford Borough Council
      Town Hall, Ambleford
      Our ref: FOI/2291
      4 March 2024

      Dear Ms Quill

      Freedom of Information Act 2000

      Thank you for your request of 5 February 2024 about benches. Our answers are below.

      1. How many public benches does the council maintain?

      41 benches in parks and 12 in cemeteries.

      2. How much was spent on repairing them in 2022/23?

      £12,300.50 in 2022/23, excluding VAT.

      3. How many complaints about benches were made by dogs?

      We do not hold this information.

      If you are not happy with this reply you may ask for an internal review within 40 working
      days of the date of this letter by writing to inforights@ambleford.example.gov.uk.

      If you remain unhappy you may complain to the Information Commissioner, Wycliffe House,
      Water Lane, Wilmslow SK9 5AF.

      Yours sincerely

      Olive Tarn
      Information Rights Officer
      """),
    Fixture(
      "question and answer on one line",
      """
      kind: reply
      authority: Wexcombe District Council
      reference: WDC-44810
      date: 2023-06-19
      regime: FOIA
      1 answered| 14
      2 answered| Yes, reviewed yearly
      3 refused s40(2)| The names are withheld
      ===
      1. How many staff work in licensing?
      2. Is there a written policy on busking?
      3. What are the names of the officers?
      ===
      Wexcombe District Council
      Reference: WDC-44810
      Date: 19 June 2023

      Dear Sir

      Your request under the Freedom of Information Act has been considered.

      1. How many staff work in licensing? 14
      2. Is there a written policy on busking? Yes, reviewed yearly by the licensing committee.
      3. What are the names of the officers? The names are withheld under section 40(2) of the Act.

      Yours faithfully
      P. Dunmore
      """),
    Fixture(
      "Q1 and A1",
      """
      kind: reply
      authority: Northmere County Council
      reference: NCC/IR/7781
      date: 2022-11-30
      regime: FOIA
      1 answered| There are 212 gritting routes
      2 answered| 9,400 tonnes
      3 refused s22| These figures will be published
      ===
      1. How many gritting routes are there?
      2. How much salt was in stock on 1 November 2022?
      3. What did winter maintenance cost last season?
      ===
      Northmere County Council
      Our Ref: NCC/IR/7781
      30/11/2022

      Freedom of Information Act 2000 - Winter maintenance

      Q1. How many gritting routes are there?
      A1. There are 212 gritting routes, of which 30 are footways.

      Q2. How much salt was in stock on 1 November 2022?
      A2. 9,400 tonnes

      Q3. What did winter maintenance cost last season?
      A3. These figures will be published in January with our accounts and are exempt until then
      under section 22 (information intended for future publication).

      Regards
      Highways Information Desk
      """),
    Fixture(
      "Question N and Our response",
      """
      kind: reply
      authority: Harbury Town Council
      date: 2021-05-07
      reference: HTC 0391
      regime: FOIA
      regulator: ICO
      window: 2 months
      contact: clerk@harbury.example.org
      1 answered| The hall was let 118 times
      2 partly-refused s43(2)| The yearly rent is £9,000
      3 blank|
      ===
      1. How often was the hall let in 2020?
      2. What does the café pay, and what is its turnover?
      3. Who holds the keys?
      ===
      Harbury Town Council
      7th May 2021
      Reference number HTC 0391

      Dear Mr Oake,

      Question 1
      How often was the hall let in 2020?

      Our response
      The hall was let 118 times.

      Question 2
      What does the café pay, and what is its turnover?

      Our response
      The yearly rent is £9,000. The turnover is withheld under section 43(2) of the Freedom of
      Information Act 2000, because it would harm the tenant in dealing with its rivals.

      Question 3
      Who holds the keys?

      Our response

      If you are dissatisfied with the handling of your request, you can ask for a review within
      two months. Write to the clerk: clerk@harbury.example.org. After that you may apply to the
      Information Commissioner.

      Yours sincerely
      """),
    Fixture(
      "You asked and We said",
      """
      kind: reply
      authority: University of Penhallow
      reference: FOI-2024-117
      date: 2024-09-02
      regime: FOIA
      1 answered| 2,310 students
      2 refused s43(2)| Disclosing the prices
      ===
      1. How many students lived in halls in 2023/24?
      2. What does the university pay its caterer per meal?
      ===
      University of Penhallow
      Ref: FOI-2024-117
      2 September 2024

      Dear enquirer

      This is our reply under the Freedom of Information Act 2000.

      You asked
      1. How many students lived in halls in 2023/24?
      We said
      2,310 students.

      You asked
      2. What does the university pay its caterer per meal?
      We said
      Disclosing the prices would prejudice our commercial interests, and they are exempt under
      s.43(2). The public interest in knowing them is outweighed by that in fair competition.

      Kind regards
      Records Office
      """),
    Fixture(
      "answers only, numbered",
      """
      kind: reply
      authority: Calder Vale Council
      reference: 20455
      date: 2020-02-14
      regime: FOIA
      1 answered| 3
      2 answered| 27 trees
      3 not-applicable| N/A
      4 answered| No
      ===
      1. How many tree officers are employed?
      2. How many trees were felled in 2019?
      3. If trees were sold, who bought them?
      4. Is there a tree strategy?
      ===
      Calder Vale Council
      FOI reference: 20455
      14 February 2020

      Dear requester

      Freedom of information request: trees

      1. 3
      2. 27 trees, in 2019.
      3. N/A
      4. No

      Yours sincerely
      Parks Manager
      """),
    Fixture(
      "answers that begin with digits",
      """
      kind: reply
      authority: Eskmouth Borough Council
      reference: 88172
      date: 2019-07-08
      regime: FOIA
      1 answered| 1st June 2018
      2 answered| 2017 84
      3 answered| 8×8 Phones
      ===
      1. When did the current parking contract begin?
      2. How many fines were cancelled in 2017 and 2018?
      3. Who supplies the telephones?
      ===
      Eskmouth Borough Council
      Our reference: 88172
      8 July 2019

      Request under the Freedom of Information Act 2000

      1. When did the current parking contract begin?
      1st June 2018
      2. How many fines were cancelled in 2017 and 2018?
      2017  84
      2018  91
      3. Who supplies the telephones?
      8×8 Phones (UK) Ltd

      Yours sincerely
      Clerk to the council
      """),
    Fixture(
      "glued numbers and labels",
      """
      kind: reply
      authority: Pellow Island Council
      reference: PIC/2021/55
      date: 2021-10-11
      regime: FOIA
      1 answered| Yes, since 2009
      2 answered| 14 boats
      ===
      1. Do you run a ferry?
      2. How many boats moor in the harbour?
      ===
      Pellow Island Council
      Our ref: PIC/2021/55
      11 October 2021

      Freedom of Information Act request

      1.Do you run a ferry?
      Response:Yes, since 2009.
      2.How many boats moor in the harbour?
      Response:14 boats on average.

      Yours sincerely
      """),
    Fixture(
      "letters alone",
      """
      kind: reply
      authority: Marlow Fen Drainage Board
      reference: MFDB/19/3
      date: 2019-01-22
      regime: EIR
      a answered| Eleven pumps
      b not-held reg12(4)(a)| This is not held
      c answered| 17 miles
      ===
      a) How many pumps does the board run?
      b) What was the rainfall at each pump in 1962?
      c) How long are the ditches?
      ===
      Marlow Fen Drainage Board
      Our ref: MFDB/19/3
      22 January 2019

      Dear Dr Reed

      Your request was dealt with under the Environmental Information Regulations 2004.

      a) How many pumps does the board run?
      Eleven pumps.
      b) What was the rainfall at each pump in 1962?
      This is not held by the board; regulation 12(4)(a) applies.
      c) How long are the ditches?
      17 miles in all.

      Yours sincerely
      """),
    Fixture(
      "roman numerals",
      """
      kind: reply
      authority: Brackwater Constabulary
      reference: 1209/23
      date: 2023-12-01
      regime: FOIA
      i answered| 312
      ii refused s30(1)(a)| This is exempt
      iii answered| 7
      ===
      i. How many bicycles were reported stolen in 2022?
      ii. What lines of enquiry are open in Operation Spoke?
      iii. How many were found?
      ===
      Brackwater Constabulary
      FOI Ref: 1209/23
      1 December 2023

      Freedom of Information Act 2000

      i. How many bicycles were reported stolen in 2022?
      312
      ii. What lines of enquiry are open in Operation Spoke?
      This is exempt under section 30(1)(a) of the Act as it is held for an investigation.
      iii. How many were found?
      7

      Regards
      Disclosure Unit
      """),
    Fixture(
      "nested parts",
      """
      kind: reply
      authority: Great Tolling Parish Council
      reference: GT-101
      date: 2022-04-04
      regime: FOIA
      1 answered| Two
      2a answered| £4,100
      2bi answered| March to May
      2bii not-held| We hold no record
      3 answered| Yes
      ===
      1. How many allotment sites are there?
      2. For the largest site:
         a) What did it cost to run in 2021?
         b) When were plots offered:
            i) in spring, and
            ii) in autumn?
      3. Is there a waiting list?
      ===
      Great Tolling Parish Council
      Our ref: GT-101
      4 April 2022

      Under the Freedom of Information Act 2000 we answer as follows.

      1. Two
      2. For the largest site:
      a) £4,100
      b) i) March to May
      ii) We hold no record of this.
      3. Yes

      Yours sincerely
      """),
    Fixture(
      "combined answers and ranges",
      """
      kind: reply
      authority: Sandle Borough Council
      reference: 5521
      date: 2020-09-15
      regime: FOIA
      1 answered| 120 market stalls
      2 answered| 120 market stalls
      3 answered| Saturday
      4 refused s12(1)| To answer these
      5 refused s12(1)| To answer these
      6 refused s12(1)| To answer these
      ===
      1. How many market stalls are there?
      2. How many of them are let?
      3. On which day is the market held?
      4. How many traders were warned each year since 1990?
      5. How many of these left?
      6. What was each warned for?
      ===
      Sandle Borough Council
      Our Ref: 5521
      15 September 2020

      Freedom of Information Act 2000

      Q1 & Q2 - 120 market stalls, all let.

      Q3 - Saturday

      Questions 4 to 6: To answer these we would have to read some 900 paper files, which would
      take far longer than 18 hours. We therefore refuse them under section 12(1) of the Act.

      Yours sincerely
      """),
  ]
}
