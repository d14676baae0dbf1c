import Foundation
import Testing

/// What a shell offers while a command is typed.
@Suite(.enabled(if: Program.path != nil, "build the product foi first: swift build"))
struct CompletionTests {
  /// Has bash complete a line, as it does when Tab is pressed at its end.
  private func offered(_ line: String, by program: Program) throws -> [String] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    let last = words.count - 1
    let result = try program.shell(
      """
      "$FOI" --generate-completion-script bash >script
      ln -sf "$FOI" foi
      PATH=".:$PATH" bash -c '
        . ./script
        COMP_WORDS=(\(words.map { "\"\($0)\"" }.joined(separator: " ")))
        COMP_CWORD=\(last); COMP_LINE="\(line)"; COMP_POINT=\(line.utf8.count)
        _foi foi "\(words[last])" "\(words[last - 1])"
        printf "%s\\n" "${COMPREPLY[@]}"'
      """)
    return result.out.split(separator: "\n").map(String.init)
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "there is no bash here"),
    arguments: [
      ("foi show bra", ["brack"]), ("foi show meals/t", ["meals/tarn"]),
      ("foi list --request m", ["meals"]), ("foi letter draft chaser bra", ["brack"]),
      ("foi letter chaser bra", ["brack"]), ("foi letter cha", ["chaser"]),
      ("foi letter nex", ["next"]), ("foi event acknowledged t", ["tarn"]),
      ("foi event confirm bra", ["brack"]), ("foi event ack", ["acknowledged"]),
      ("foi letter chaser --format p", ["pdf"]),
    ])
  func casesRequestsAndValuesAreOffered(line: String, names: [String]) throws {
    try Program.inCasebook { program in
      let found = try offered(line, by: program)
      #expect(found == names)
    }
  }

  @Test(arguments: [
    ("zsh", "words=(draft \"${words[@]}\")"), ("zsh", "_foi_event_record && ret=0"),
    ("fish", "set -p unparsed_tokens 'draft'"),
    (
      "fish",
      "complete -c 'foi' -n '__foi_should_offer_completions_for_positional \"foi event\" -eq 1' -fka"
    ),
  ])
  func otherShellsKnowTheWordThatCanBeLeftOut(shell: String, line: String) {
    let script = Session.bare(["--generate-completion-script", shell]).lines
    #expect(script.contains { $0.drop { $0 == " " }.hasPrefix(line) }, "\(line)")
  }
}
