/// The request and the reply that the tests of the desk and of its faces work on.
package enum SampleMeals {
  package static let request = """
    ---
    title: School meals
    ---
    Please tell me:

    1. How many meals did you serve in 2019?
    2. For each supplier:
       a) what did you pay it in 2019?
       b) when does its contract end?
    """

  /// A letter so plain that every reader gets it.
  package static let plainReply = """
    Brackwater Council

    Freedom of Information Act 2000
    Our reference: BW-0815

    1 October 2020

    Dear Sam Poe

    Thank you for your request for information. Here are our answers.

    1. How many meals did you serve in 2019?

    Forty-two.

    2. For each supplier:

    a) what did you pay it in 2019?

    We paid Plum Kitchens £12,000.

    b) when does its contract end?

    On 31 August 2022.

    Yours sincerely

    Information Team
    """
}
