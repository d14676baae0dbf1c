import Foundation

/// A letter on paper: PDF by WeasyPrint, Word by pandoc, both from its page of HTML.
package enum OutgoingDocument {
  package static let weasyprint = Tool("weasyprint", package: "weasyprint")
  package static let pandoc = Tool("pandoc", package: "pandoc")

  /// The page as a PDF, tagged so that it can be read aloud where WeasyPrint is new enough for that.
  package static func pdf(html: String) throws(Tool.Fault) -> [UInt8] {
    var limits = Tool.Limits()
    limits.output = 64 << 20
    let input = Array(html.utf8)
    // The page names nothing that could be fetched; an empty base keeps file names out too.
    let plain = ["--quiet", "--encoding", "utf-8", "--base-url", "about:blank", "-", "-"]
    do throws(Tool.Fault) {
      return try weasyprint.run(
        ["--pdf-variant", "pdf/ua-1"] + plain, input: input, limits: limits)
    } catch .failed {
      // An older one knows no such variant, and fails in its own way.
      return try weasyprint.run(plain, input: input, limits: limits)
    }
  }

  /// The page as a PDF that has files attached to it, each under a name of plain characters.
  package static func pdf(
    html: String, attaching files: [(name: String, bytes: [UInt8])]
  ) throws(Tool.Fault) -> [UInt8] {
    var limits = Tool.Limits()
    limits.seconds = 600
    limits.memory = 4 << 30
    do {
      return try Scratch.folder { folder in
        for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
        let names = files.flatMap { ["--attachment", $0.name] }
        return try weasyprint.run(
          ["--quiet", "--encoding", "utf-8", "--base-url", "about:blank"] + names + ["-", "-"],
          input: Array(html.utf8), in: folder, limits: limits)
      }
    } catch let fault as Tool.Fault {
      throw fault
    } catch {
      throw .failed(weasyprint, status: -1, message: error.localizedDescription)
    }
  }

  /// The page as a Word document.
  package static func word(html: String) throws(Tool.Fault) -> [UInt8] {
    var limits = Tool.Limits()
    // Haskell's runtime reserves a terabyte of addresses and uses little of it; its own limit works.
    limits.memory = nil
    limits.output = 64 << 20
    do {
      return try Scratch.folder { folder in
        let reference = folder.appending(path: "reference.docx")
        try Data(try WordReference.archive.get()).write(to: reference)
        return try pandoc.run(
          [
            "--from=html", "--to=docx", "--metadata=pagetitle=letter",
            "--reference-doc=\(reference.path(percentEncoded: false))", "--output=-",
            "+RTS", "-M512M", "-RTS",
          ], input: Array(untitled(html).utf8), limits: limits)
      }
    } catch let fault as Tool.Fault {
      throw fault
    } catch {
      throw .failed(pandoc, status: -1, message: error.localizedDescription)
    }
  }

  /// The page without its title, which pandoc would set above the letterhead.
  private static func untitled(_ html: String) -> String {
    guard let start = html.firstRange(of: "<title>"), let end = html.firstRange(of: "</title>"),
      start.upperBound <= end.lowerBound
    else { return html }
    return html.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
  }
}
