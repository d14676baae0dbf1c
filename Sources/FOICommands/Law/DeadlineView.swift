import Casebook
import FOIFaces
import FOILaw

/// A deadline with its reasons.
struct DeadlineView {
  let deadline: Deadline

  func writeSteps(to output: Output) {
    for step in deadline.steps {
      let day = step.day.map { "\($0)  " } ?? "            "
      output.print("  \(day)\(step.text)  [\(step.source)]")
    }
    for alternative in deadline.alternatives {
      output.print("  or \(alternative.lastDay): \(alternative.text)")
    }
  }

  /// Prints the deadline as its options ask.
  func print(_ format: FormatOptions, explaining: Bool, to output: Output) {
    guard format.form == .table else {
      return output.print(.deadline(deadline, document: json), format)
    }
    let basis = deadline.basisInWords.map { " (\($0))" } ?? ""
    output.print("\(deadline.purpose.heading): \(deadline.lastDay.writtenWithWeekday)\(basis)")
    if let remark = deadline.remark { output.print("  note: \(remark.text)  [\(remark.source)]") }
    if explaining {
      writeSteps(to: output)
    } else {
      for alternative in deadline.alternatives {
        output.print("  or \(alternative.lastDay.written): \(alternative.text)")
      }
    }
  }

  var json: JSON {
    .object(
      [
        ("purpose", .string(deadline.purpose.rawValue)), ("lastDay", .text(deadline.lastDay)),
        ("firstLateDay", .text(deadline.firstLateDay)),
        ("basis", .string(deadline.basis.rawValue)),
        (
          "steps",
          .array(
            deadline.steps.map { step in
              let words: [(String, JSON)] = [
                ("text", .string(step.text)), ("source", .string(step.source)),
              ]
              return .object((step.day.map { [("day", .text($0))] } ?? []) + words)
            })
        ),
        (
          "alternatives",
          .array(
            deadline.alternatives.map {
              .object([("lastDay", .text($0.lastDay)), ("text", .string($0.text))])
            })
        ),
      ] + (deadline.remark.map { [("remark", .string($0.text))] } ?? []))
  }
}

extension Deadline.Purpose {
  /// The purpose as a heading.
  var heading: String { written.capitalised }
}
