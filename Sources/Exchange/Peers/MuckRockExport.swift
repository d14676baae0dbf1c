import Casebook
import FOILaw
import Foundation
import Mailroom

/// MuckRock's zip of a request: one text for each communication, its files after it.
///
/// No file says whose a communication is: only the first is the requester's for sure. The reader tells the
/// authority's letters; the others are kept as notes.
enum MuckRockExport {
  /// `007_2018-05-20 11_07_48.911320+00_00_comm.txt`.
  private static func communication(_ path: String) -> (number: String, day: CalendarDay)? {
    guard path.hasSuffix("_comm.txt"), !path.contains("/") else { return nil }
    let parts = path.dropLast("_comm.txt".count).split(separator: "_", maxSplits: 1)
    guard parts.count == 2, parts[0].count >= 3, parts[0].allSatisfy(\.isASCIIDigit),
      let day = PeerTime.day(String(parts[1]))
    else { return nil }
    return (String(parts[0]), day)
  }

  static func isRequest(_ paths: [String]) -> Bool { paths.contains { communication($0) != nil } }

  /// Reads archives of single requests, and the lists that name their agencies.
  static func read(
    _ archives: [PeerExport.Source], lists: [MuckRockList]
  ) throws(PeerFault) -> PeerExport {
    var export = PeerExport(.muckRock, requests: lists.flatMap(\.requests))
    for source in archives {
      let files: [PackedFiles.File]
      do throws(PackedFiles.Fault) {
        files = try PackedFiles(source.bytes).files
      } catch {
        throw .packed(error)
      }
      let key = "muckrock:\(slug(source.stem))"
      let letters = letters(in: files, key: key, &export.remarks)
      if let place = export.requests.firstIndex(where: { $0.key == key }) {
        export.requests[place].letters = letters
      } else {
        var request = PeerRequest(key: key, title: source.stem, authority: "")
        request.otherLaw = "the United States"
        request.letters = letters
        export.requests.append(request)
      }
    }
    return export
  }

  private static func letters(
    in files: [PackedFiles.File], key: String, _ remarks: inout [PeerExport.Remark]
  ) -> [PeerLetter] {
    var letters: [PeerLetter] = []
    for file in files {
      if let (number, day) = communication(file.path) {
        let text = plain(String(decoding: file.bytes, as: UTF8.self))
        var letter = PeerLetter(
          key: "\(key):\(number)", day: day, role: .note, text: text, name: file.path)
        if Int(number) == 0 {
          letter.role = .sent
        } else if isFollowUp(text) {
          letter.role = .chased
        } else {
          remarks.append(.unknownDirection(file.path))
        }
        letters.append(letter)
      } else if letters.isEmpty {
        remarks.append(.unplaced(file.path))
      } else {
        // A communication's files follow it, and nothing else ties them to it.
        letters[letters.count - 1].attachments.append(
          .init(name: file.path, bytes: file.bytes))
      }
    }
    return letters
  }

  /// The reminders that the service sends by itself.
  private static func isFollowUp(_ text: String) -> Bool {
    let words = text.lowercased()
    return words.contains("wanted to follow up on the following")
      || words.contains("follow up on the following freedom of information")
  }

  /// Words without the signs that the service escapes.
  static func plain(_ text: String) -> String {
    var text = text
    for (sign, plain) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "),
      ("&amp;", "&"),
    ] {
      text = text.replacing(sign, with: plain)
    }
    return text
  }
}
