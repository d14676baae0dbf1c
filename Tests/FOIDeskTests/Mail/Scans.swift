import Foundation

/// Scans made of letters, where this system has the programs to make and to read them.
enum Scans {
  /// A PDF whose page is a picture of the letter, or `nil` where a program is missing.
  static func pdf(of text: String) throws -> [UInt8]? {
    let programs = ["pdftoppm", "tesseract", "pdftotext", "pdfimages"]
    guard programs.allSatisfy({ path(of: $0) != nil }), let printer = path(of: "pdftoppm") else {
      return nil
    }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-scan-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Papers.pdf(text)).write(to: folder.appending(path: "letter.pdf"))
    let process = Process()
    process.executableURL = URL(filePath: printer)
    process.arguments = ["-jpeg", "-r", "200", "-singlefile", "letter.pdf", "page"]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    guard let jpeg = try? Data(contentsOf: folder.appending(path: "page.jpg")) else { return nil }
    return Papers.scan(jpeg: [UInt8](jpeg), width: 1_653, height: 2_339)
  }

  private static func path(of program: String) -> String? {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    return search.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
