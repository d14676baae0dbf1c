extension Fixture {
  /// Tables in the forms in which they survive text extraction.
  static let tables = [
    Fixture(
      "table with bars",
      """
      kind: reply
      authority: Fernley City Council
      reference: FCC 90213
      date: 2023-02-20
      regime: FOIA
      1 answered| 64
      2 refused s31(1)(a)| Withheld
      3 answered| Every two years
      ===
      1. How many CCTV cameras does the council run?
      2. Where does each camera stand?
      3. How often is the system reviewed?
      ===
      Fernley City Council
      Ref: FCC 90213
      20 February 2023

      Freedom of Information Act 2000

      | No | Question | Response |
      |----|----------|----------|
      | 1 | How many CCTV cameras does the council run? | 64 |
      | 2 | Where does each camera stand? | Withheld under section 31(1)(a), prevention of crime |
      | 3 | How often is the system reviewed? | Every two years |

      Yours sincerely
      """),
    Fixture(
      "table with tabs",
      """
      kind: reply
      authority: Ossleton District Council
      reference: ODC/88
      date: 2018-08-13
      regime: FOIA
      1 answered| 5,210
      2 answered| 31%
      3 blank|
      ===
      1. How many homes have a garden waste bin?
      2. What share of garden waste is composted?
      3. Who buys the compost?
      ===
      Ossleton District Council
      Our ref: ODC/88
      13 August 2018

      Dear Mrs Larch, thank you for your Freedom of Information request.

      1\tHow many homes have a garden waste bin?\t5,210
      2\tWhat share of garden waste is composted?\t31%
      3\tWho buys the compost?\t

      Yours sincerely
      """),
    Fixture(
      "table in HTML",
      """
      kind: reply
      authority: Lower Wenning Council
      reference: LWC-3345
      date: 2024-01-15
      regime: FOIA
      1 answered| 9 lifeguards
      2 answered| £48,000
      ===
      1. How many lifeguards work at the pool?
      2. What did heating the pool cost in 2023?
      ===
      <p>Lower Wenning Council</p>
      <p>Our reference: LWC-3345</p>
      <p>15 January 2024</p>
      <p>Freedom of Information Act 2000</p>
      <table>
      <tr><td>1. How many lifeguards work at the pool?</td><td>9 lifeguards</td></tr>
      <tr><td>2. What did heating the pool cost in 2023?</td><td>£48,000</td></tr>
      </table>
      <p>Yours sincerely</p>
      """),
    Fixture(
      "columns of spaces",
      """
      kind: reply
      authority: Hallowick Borough Council
      reference: HBC/771
      date: 2017-03-27
      regime: FOIA
      1 answered| 18 bus shelters
      2 answered| They were last
      3 answered| No
      ===
      1. How many bus shelters does the council own?
      2. When were the shelters last painted?
      3. Are any of the shelters heated?
      ===
      Hallowick Borough Council
      Our ref: HBC/771
      27 March 2017

      Freedom of Information Act 2000

      1. How many bus shelters does         18 bus shelters
         the council own?

      2. When were the shelters last        They were last painted
         painted?                           in the summer of 2015.

      3. Are any of the shelters            No
         heated?

      Yours sincerely
      """),
    Fixture(
      "table without a request at hand",
      """
      kind: reply
      authority: Tern Valley Council
      reference: TVC-1002
      date: 2022-07-05
      regime: FOIA
      1 answered| 12
      2 answered| Monday to Friday
      ===
      ===
      Tern Valley Council
      Our ref: TVC-1002
      5 July 2022

      Freedom of Information Act 2000

      | 1 | How many play areas are there? | 12 |
      | 2 | When are they inspected? | Monday to Friday |

      Yours sincerely
      """),
    Fixture(
      "numbers read without a request",
      """
      kind: reply
      authority: Aldersea Council
      reference: 20231
      date: 2023-09-18
      regime: FOIA
      1 answered| Three
      2 not-held| Not held
      3 refused s40(2)| This is personal
      ===
      ===
      Aldersea Council
      Our ref: 20231
      18 September 2023

      Freedom of Information Act 2000

      Question 1: How many mayors since 2000 wore a hat?
      Answer: Three

      Question 2: What sizes were the hats?
      Answer: Not held.

      Question 3: Who paid for them?
      Answer: This is personal information and exempt under section 40(2).

      Yours sincerely
      """),
  ]
}
