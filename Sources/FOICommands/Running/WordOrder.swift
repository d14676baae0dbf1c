import Casebook
import FOIDesk
import FOIFaces

/// The words of `foi event` and `foi letter`: a kind, then the cases it is about.
///
/// `foi event` once took the case first. Two words in that order are still understood where only the
/// second is a kind.
struct KindAndCases<Kinds: ClosedSet> {
  let kind: Kinds.Value
  let cases: [String]

  init(_ first: Choice<Kinds>, _ rest: [String]) throws(DeskError) {
    do throws(DeskError) {
      kind = try first.value()
      cases = rest
    } catch {
      guard let last = rest.last else { throw error }
      let names = Kinds.values.map(\.rawValue)
      guard let swapped = try? Choice<Kinds>(argument: last).value() else {
        // A misspelt kind after the case: the answer is about that word.
        if nearest(to: first.text, among: names).isEmpty, !nearest(to: last, among: names).isEmpty {
          _ = try Choice<Kinds>(argument: last).value()
        }
        throw error
      }
      let cases = [first.text] + rest.dropLast()
      guard cases.count == 1 else {
        throw .wordOrder(kind: swapped.rawValue, cases: cases)
      }
      kind = swapped
      self.cases = cases
    }
  }
}
