import Casebook

/// The parts of an Excel workbook that are not its sheets.
struct WorkbookParts {
  let names: [String]

  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  var files: [(name: String, bytes: [UInt8])] {
    let parts = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", Self.relations),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", workbookRelations),
      ("xl/styles.xml", Self.styles),
    ]
    return parts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
  }

  private var contentTypes: String {
    let sheets = names.indices.map { index in
      "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\""
        + " ContentType=\"\(Self.kind).worksheet+xml\"/>"
    }
    return Self.head + """
      <Types xmlns="\(Self.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(Self.kind).sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(Self.kind).styles+xml"/>\
      \(sheets.joined())</Types>
      """
  }

  private static let relations =
    head + """
      <Relationships xmlns="\(package)/relationships">\
      <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/>\
      </Relationships>
      """

  private var workbook: String {
    let sheets = names.enumerated().map { index, name in
      var escaped = ""
      WorksheetXML.escape(name, to: &escaped)
      return "<sheet name=\"\(escaped.replacing("\"", with: "&quot;"))\""
        + " sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return Self.head + """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><sheets>\(sheets.joined())</sheets></workbook>
      """
  }

  private var workbookRelations: String {
    let sheets = names.indices.map { index in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.office)/worksheet\""
        + " Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    return Self.head + """
      <Relationships xmlns="\(Self.package)/relationships">\(sheets.joined())\
      <Relationship Id="rId\(names.count + 1)" Type="\(Self.office)/styles" Target="styles.xml"/>\
      </Relationships>
      """
  }

  /// The formats in the order of ``WorksheetXML/Style``.
  private static let styles =
    head + """
      <styleSheet xmlns="\(main)">\
      <numFmts count="2"><numFmt numFmtId="164" formatCode="d mmm yyyy"/>\
      <numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/></numFmts>\
      <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="7">\(format(0))\(format(49, font: 1))\(format(164))\(format(49, more: top))\
      \(format(165))\(format(10))\(format(49, more: top, isQuoted: true))</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
      </styleSheet>
      """

  private static let top = "<alignment vertical=\"top\"/>"

  private static func format(
    _ number: Int, font: Int = 0, more: String = "", isQuoted: Bool = false
  ) -> String {
    "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
      + " applyNumberFormat=\"1\"" + (font > 0 ? " applyFont=\"1\"" : "")
      + (isQuoted ? " quotePrefix=\"1\"" : "")
      + (more.isEmpty ? "/>" : " applyAlignment=\"1\">\(more)</xf>")
  }
}
