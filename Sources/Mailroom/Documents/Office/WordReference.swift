/// How a letter looks in Word: the styles, the paper and the page numbers that pandoc copies.
enum WordReference {
  /// The document, made once.
  static let archive = Result { () throws(ZipArchive.Fault) in
    try ZipArchive.of(files)
  }

  private static let files: [(name: String, text: String)] = [
    ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
    ("word/document.xml", document), ("word/_rels/document.xml.rels", documentRelations),
    ("word/styles.xml", styles), ("word/footer1.xml", footer),
  ]

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let kind =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let contentTypes =
    head + """
      <Types xmlns="\(package)/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="\(kind).document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="\(kind).styles+xml"/>
      <Override PartName="/word/footer1.xml" ContentType="\(kind).footer+xml"/>
      </Types>
      """

  private static let relations =
    head + """
      <Relationships xmlns="\(package)/relationships">
      <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>
      </Relationships>
      """

  private static let documentRelations =
    head + """
      <Relationships xmlns="\(package)/relationships">
      <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>
      <Relationship Id="rId2" Type="\(office)/footer" Target="footer1.xml"/>
      </Relationships>
      """

  /// A4 with margins of an inch, in twentieths of a point.
  private static let document =
    head + """
      <w:document xmlns:w="\(words)" xmlns:r="\(office)"><w:body><w:p/>
      <w:sectPr><w:footerReference w:type="default" r:id="rId2"/>
      <w:pgSz w:w="11906" w:h="16838"/>
      <w:pgMar w:top="1440" w:right="1440" w:bottom="1300" w:left="1440" w:header="709" w:footer="709" w:gutter="0"/>
      </w:sectPr></w:body></w:document>
      """

  private static let footer =
    head + """
      <w:ftr xmlns:w="\(words)"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>
      <w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>
      <w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
      """

  private static let styles =
    head + """
      <w:styles xmlns:w="\(words)">
      <w:docDefaults><w:rPrDefault><w:rPr>
      <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>
      <w:sz w:val="23"/><w:szCs w:val="23"/><w:lang w:val="en-GB"/>
      </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
      \(style("Normal", nil, "", isDefault: true))
      \(style("Body Text", "Normal", ""))
      \(style("First Paragraph", "BodyText", ""))
      \(style("Compact", "BodyText", "<w:keepLines/><w:spacing w:after=\"60\"/>"))
      \(style("Sender", "Normal", "<w:spacing w:after=\"360\" w:line=\"260\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>"))
      \(style("Recipient", "Normal", "<w:spacing w:after=\"300\" w:line=\"260\" w:lineRule=\"auto\"/>"))
      \(style("Lines", "Normal", ""))
      \(style("Closing", "Normal", "<w:keepNext/><w:keepLines/>"))
      \(style("Signature", "Normal", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"560\"/>"))
      \(style("Block Text", "BodyText", "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"10\" w:color=\"BBBBBB\"/></w:pBdr><w:spacing w:after=\"140\"/><w:ind w:left=\"400\"/>"))
      \(style("Heading 1", "Normal", heading(before: 240), isBold: true))
      \(style("Heading 2", "Normal", heading(before: 280), isBold: true))
      \(style("Footer", "Normal", "<w:jc w:val=\"center\"/>"))
      <w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:qFormat/>
      <w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>
      <w:trPr><w:cantSplit/></w:trPr></w:style>
      </w:styles>
      """

  private static func heading(before: Int) -> String {
    "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(before)\" w:after=\"140\"/>"
  }

  private static func style(
    _ name: String, _ base: String?, _ paragraph: String, isBold: Bool = false,
    isDefault: Bool = false
  ) -> String {
    let id = name.filter { $0 != " " }
    return
      "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/>" + (base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")
      + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr>" + (isBold ? "<w:rPr><w:b/></w:rPr>" : "")
      + "</w:style>"
  }
}
