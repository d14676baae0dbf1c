import ArgumentParser

/// A shell's completion script, as the argument parser writes it, that also completes a command whose
/// word was left out.
///
/// `foi letter chaser derby` means `foi letter draft chaser derby`; the parser knows that, but its
/// scripts offer the words of `letter` alone.
struct CompletionScript {
  private(set) var text: String

  /// - Parameters:
  ///   - text: What the parser wrote.
  ///   - root: The command that it completes.
  init(_ text: String, for root: any ParsableCommand.Type) {
    self.text = text
    let name = root._commandName
    for command in root.configuration.subcommands {
      guard let standing = command.configuration.defaultSubcommand else { continue }
      let (word, left) = (command._commandName, standing._commandName)
      if text.hasPrefix("#!/bin/bash") {
        completeInBash("_\(name)_\(word)", left)
      } else if text.hasPrefix("#compdef") {
        completeInZsh("_\(name)_\(word)", left)
      } else {
        completeInFish(name, word, left)
      }
    }
  }

  private mutating func completeInBash(_ function: String, _ left: String) {
    edit(from: "\n\(function)() {", to: "\n}\n") { body in
      insert(
        """
                # Offer what can follow the word that is left out
                unparsed_words=("${subcommand}" "${unparsed_words[@]}")
                "\(function)_\(left)"

        """, into: &body, before: "        ;;\n    esac")
    }
  }

  private mutating func completeInZsh(_ function: String, _ left: String) {
    edit(from: "\n\(function)() {", to: "\n}\n") { body in
      let call = "\(function)_\(left) && ret=0\n"
      insert("        " + call, into: &body, before: "        ;;\n    arg)\n")
      insert(
        """
                *)
                    words=(\(left) "${words[@]}")
                    ((CURRENT++))
                    \(call.dropLast())
                    ;;

        """, into: &body, before: "        esac\n        ;;\n")
    }
  }

  private mutating func completeInFish(_ name: String, _ word: String, _ left: String) {
    edit(from: "\n        case '\(word)'\n", to: "\n            end\n") { body in
      // The line that takes in what follows the word is the same when the word is left out.
      let lines = body.split(separator: "\n")
      guard let at = lines.firstIndex(of: "            case '\(left)'"), at + 1 < lines.endIndex
      else { return }
      body += """

                    case '*'
                        if set -q unparsed_tokens[1]
                            set -p unparsed_tokens '\(left)'
                            \(lines[at + 1].drop { $0 == " " })
                        end
        """
    }
    let first = "__\(name)_should_offer_completions_for_positional \"\(name) \(word)"
    let lines = text.split(separator: "\n").filter { $0.contains("\(first) \(left)\" -eq 1'") }
    if !text.hasSuffix("\n") { text += "\n" }
    text += lines.map { $0.replacing("\(first) \(left)\"", with: "\(first)\"") + "\n" }.joined()
  }

  /// Changes what stands between two marks, the first of which occurs once.
  private mutating func edit(from start: String, to end: String, _ change: (inout String) -> Void) {
    guard let head = text.firstRange(of: start),
      let tail = text[head.upperBound...].firstRange(of: end)
    else { return }
    var body = String(text[head.upperBound..<tail.lowerBound])
    change(&body)
    text.replaceSubrange(head.upperBound..<tail.lowerBound, with: body)
  }
}

private func insert(_ lines: String, into body: inout String, before mark: String) {
  guard let place = body.ranges(of: mark).last else { return }
  body.insert(contentsOf: lines, at: place.lowerBound)
}
