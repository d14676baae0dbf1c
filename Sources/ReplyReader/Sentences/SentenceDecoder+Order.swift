// MARK: - The order of the questions

extension SentenceDecoder {
  /// What the order of the questions counts.
  struct Order {
    let underTitles: Double
    let back: Double
    let skip: Double
    let skipMore: Double
    /// The rank of the first question that is asked.
    let first: Int

    init(_ weights: SentenceWeights, _ first: Int) {
      underTitles = weights[.backUnderTitles]
      back = weights[.back]
      skip = weights[.skip]
      skipMore = weights[.skipMore]
      self.first = first
    }
  }

  /// From which state a question is entered best, by the order of the questions.
  struct Entries {
    let list: QuestionList
    let order: Order
    let isTitled: Bool
    /// The states, the likeliest first: most questions are entered best from one of these.
    private var states: [(key: Int, place: Int, score: Double, passed: Int)] = []
    /// The most that a step can add.
    private let most: Double

    init(list: QuestionList, order: Order, isTitled: Bool) {
      self.list = list
      self.order = order
      self.isTitled = isTitled
      let skips = [order.skip, order.skip + order.skipMore * 8]
      most = max(0, isTitled ? order.underTitles : order.back, skips.max() ?? 0)
    }

    mutating func take(_ live: [State]) {
      states.removeAll(keepingCapacity: true)
      for (place, state) in live.enumerated() {
        let isQuestion = state.key >= 0 && state.key < list.questions.count
        let passed =
          isQuestion ? list.rank[state.key] + (list.isAsking(state.key) ? 1 : 0) : order.first
        states.append((state.key, place, state.score, passed))
      }
      states.sort { $0.score > $1.score }
    }

    /// The place of the best state, and the sum; of two that are as good the one before in the list.
    func entry(to question: Int) -> (place: Int, sum: Double)? {
      let rank = list.rank[question]
      let closed = list.questions.count
      var best: (place: Int, sum: Double)?
      for state in states where state.key != question {
        if let best, state.score + most < best.sum { break }
        let step: Double
        if state.key == closed {
          step = -3
        } else if isTitled {
          step = order.underTitles
        } else if state.key >= 0, question < state.key {
          step = order.back
        } else {
          let gap = rank - state.passed
          step = gap > 0 ? order.skip + order.skipMore * Double(min(gap - 1, 8)) : 0
        }
        let sum = state.score + step
        guard let known = best else {
          if sum > -.infinity { best = (state.place, sum) }
          continue
        }
        if sum > known.sum || sum == known.sum && state.place < known.place {
          best = (state.place, sum)
        }
      }
      return best
    }
  }
}
