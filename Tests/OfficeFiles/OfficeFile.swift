/// Office documents of the least that makes them one.
package enum OfficeFile {
  /// A Word document.
  /// - Parameters:
  ///   - body: What stands in `w:body`.
  ///   - parts: Further parts, such as `word/numbering.xml`, by name.
  /// - Returns: Its bytes.
  package static func word(_ body: String, parts: [(String, String)] = []) -> [UInt8] {
    ZipFile([("[Content_Types].xml", "<Types/>"), ("word/document.xml", wordPart(body))] + parts)
      .bytes
  }

  /// The main part of a Word document, or another of its kind.
  package static func wordPart(_ body: String, root: String = "document") -> String {
    let name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:\(root) xmlns:w="\(name)" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v"><w:body>\(body)</w:body>\
      </w:\(root)>
      """
  }

  /// A Word document whose paragraphs and lines are those of a text.
  package static func word(text: String) -> [UInt8] {
    word(
      text.split(separator: "\n\n").map { paragraph in
        let lines = paragraph.split(separator: "\n", omittingEmptySubsequences: false).map {
          "<w:t xml:space=\"preserve\">"
            + escaped($0).replacing("\t", with: "</w:t><w:tab/><w:t xml:space=\"preserve\">")
            + "</w:t>"
        }
        return "<w:p><w:r>" + lines.joined(separator: "<w:br/>") + "</w:r></w:p>"
      }.joined())
  }

  /// An OpenDocument text or spreadsheet.
  /// - Parameters:
  ///   - body: What stands in `office:text` or `office:spreadsheet`.
  ///   - kind: `text` or `spreadsheet`.
  ///   - styles: What stands in `office:automatic-styles`.
  /// - Returns: Its bytes.
  package static func open(_ body: String, kind: String = "text", styles: String = "") -> [UInt8] {
    let names = ["office", "text", "table", "style", "fo"].map { "xmlns:\($0)=\"\($0)\"" }
    let content = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content \(names.joined(separator: " "))>\
      <office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:\(kind)>\(body)</office:\(kind)></office:body></office:document-content>
      """
    return ZipFile([
      ("mimetype", "application/vnd.oasis.opendocument.\(kind)"), ("content.xml", content),
    ]).bytes
  }

  /// An OpenDocument text whose paragraphs and lines are those of a text.
  package static func open(text: String) -> [UInt8] {
    open(
      text.split(separator: "\n\n").map { paragraph in
        let lines = paragraph.split(separator: "\n", omittingEmptySubsequences: false).map {
          spaced(escaped($0)).replacing("\t", with: "<text:tab/>")
        }
        return "<text:p>" + lines.joined(separator: "<text:line-break/>") + "</text:p>"
      }.joined())
  }

  private static func spaced(_ line: String) -> String {
    var text = ""
    var run = 0
    for character in line + "\n" {
      if character == " " {
        run += 1
        continue
      }
      if run > 0 { text += run == 1 ? " " : "<text:s text:c=\"\(run)\"/>" }
      run = 0
      if character != "\n" { text.append(character) }
    }
    return text
  }

  /// An Excel workbook.
  /// - Parameters:
  ///   - sheets: Names and rows, as `sheetData` holds them.
  ///   - strings: The words that cells share.
  ///   - styles: The whole part of styles.
  /// - Returns: Its bytes.
  package static func workbook(
    _ sheets: [(name: String, rows: String)], strings: [String] = [],
    styles: String = "<styleSheet/>"
  ) -> [UInt8] {
    var list = ""
    var targets = ""
    var parts: [(String, String)] = []
    for (index, sheet) in sheets.enumerated() {
      let number = index + 1
      list += "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(number)\" r:id=\"rId\(number)\"/>"
      targets += "<Relationship Id=\"rId\(number)\" Target=\"worksheets/sheet\(number).xml\"/>"
      parts.append(
        (
          "xl/worksheets/sheet\(number).xml",
          "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>"
        ))
    }
    let shared = strings.map { "<si><t>\(escaped($0))</t></si>" }.joined()
    return ZipFile(
      [
        ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(list)</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>\(targets)</Relationships>"),
        ("xl/sharedStrings.xml", "<sst>\(shared)</sst>"), ("xl/styles.xml", styles),
      ] + parts
    ).bytes
  }

  /// A web page whose paragraphs and lines are those of a text.
  package static func webPage(text: String) -> [UInt8] {
    let paragraphs = text.split(separator: "\n\n").map { paragraph in
      "<p>"
        + paragraph.split(separator: "\n", omittingEmptySubsequences: false).map { escaped($0) }
        .joined(separator: "<br>") + "</p>"
    }
    return Array(("<!doctype html>\n<title>A letter</title>\n" + paragraphs.joined()).utf8)
  }

  /// Words as they stand in XML.
  package static func escaped(_ text: some StringProtocol) -> String {
    String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">", with: "&gt;"
    )
    .replacing("\"", with: "&quot;")
  }
}
