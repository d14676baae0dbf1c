/// The words of a request and of a letter by number, so that they are looked up once.
///
/// Words that are one by their stems have one number. Those of the request have the lowest.
final class Vocabulary {
  /// How many words the request has.
  let asked: Int
  /// The words of each question, each once, in the order in which they first come.
  let own: [[Int32]]
  /// The word of each token of the letter, or -1 where it says nothing.
  let words: Table<Int32>
  /// Room to add up in, kept from one call to the next.
  let tally: Tally
  /// The stems of the words of the request.
  private let stems: [UInt64]
  private let list: QuestionList
  /// When each word was last met.
  private let met: UnsafeMutablePointer<UInt32>
  private let now: UnsafeMutablePointer<UInt32>
  /// What each question asks, once that has been needed.
  private var shares: [[Share]?]

  /// A word of a question or of one above it, and how much it is the question's own.
  struct Share {
    let word: Int32
    let share: Double
  }

  /// What questions have in common with some words.
  struct Tally {
    let shared: UnsafeMutablePointer<Double>
    let own: UnsafeMutablePointer<Double>
    let touched: UnsafeMutablePointer<Int>
  }

  init(of list: QuestionList, in script: Script) {
    self.list = list
    var numbers = Numbers(room: list.stems.reduce(script.stems.count) { $0 + $1.count })
    var own: [[Int32]] = []
    own.reserveCapacity(list.stems.count)
    var holder = [Int](repeating: -1, count: list.stems.reduce(0) { $0 + $1.count })
    for (question, stems) in list.stems.enumerated() {
      var words: [Int32] = []
      words.reserveCapacity(stems.count)
      for stem in stems {
        let word = numbers.number(of: stem)
        guard holder[Int(word)] != question else { continue }
        holder[Int(word)] = question
        words.append(word)
      }
      own.append(words)
    }
    self.own = own
    asked = numbers.stems.count
    stems = numbers.stems
    let words = Table<Int32>(repeating: -1, count: script.stems.count)
    words.fill { index in
      let stem = script.stems[index]
      return stem == 0 ? -1 : numbers.number(of: stem)
    }
    self.words = words
    met = .allocate(capacity: max(1, numbers.stems.count))
    met.initialize(repeating: 0, count: numbers.stems.count)
    now = .allocate(capacity: 1)
    now.initialize(to: 0)
    let count = list.questions.count
    tally = Tally(
      shared: .allocate(capacity: max(1, count)), own: .allocate(capacity: max(1, count)),
      touched: .allocate(capacity: max(1, count)))
    tally.shared.initialize(repeating: 0, count: count)
    tally.own.initialize(repeating: 0, count: count)
    tally.touched.initialize(repeating: 0, count: count)
    shares = [[Share]?](repeating: nil, count: count)
  }

  deinit {
    words.free()
    met.deallocate()
    now.deallocate()
    tally.shared.deallocate()
    tally.own.deallocate()
    tally.touched.deallocate()
  }

  /// Whether a word is one of the request's.
  func isAsked(_ word: Int32) -> Bool { word >= 0 && word < asked }

  /// Begins anew: no word has been met.
  func forget() {
    // After four thousand million calls a word would seem to have been met; none is read so long.
    now.pointee &+= 1
  }

  /// Whether a word is met for the first time.
  func enters(_ word: Int) -> Bool {
    guard met[word] != now.pointee else { return false }
    met[word] = now.pointee
    return true
  }

  /// The words of a question and, for less, of those above it; always in the same order.
  func shares(of question: Int) -> [Share] {
    if let known = shares[question] { return known }
    var found: [(stem: UInt64, share: Share)] = []
    forget()
    func add(_ words: [Int32], _ share: Double) {
      for word in words where enters(Int(word)) {
        found.append((stems[Int(word)], Share(word: word, share: share)))
      }
    }
    add(own[question], 1)
    var above = list.parents[question]
    while let place = above {
      add(own[place], 0.4)
      above = list.parents[place]
    }
    found.sort { $0.stem < $1.stem }
    let result = found.map(\.share)
    shares[question] = result
    return result
  }

  /// Stems by number: open addressing.
  private struct Numbers {
    private(set) var stems: [UInt64] = []
    private var slots: [Int32]

    /// Room for as many words, if all are different.
    init(room: Int) {
      var size = 16
      while size < room * 2 { size *= 2 }
      slots = [Int32](repeating: -1, count: size)
    }

    mutating func number(of stem: UInt64) -> Int32 {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: stem ^ (stem >> 32)) & mask
      while slots[slot] >= 0 {
        if stems[Int(slots[slot])] == stem { return slots[slot] }
        slot = (slot + 1) & mask
      }
      let number = Int32(truncatingIfNeeded: stems.count)
      slots[slot] = number
      stems.append(stem)
      return number
    }
  }
}
