import CXML2

/// XML as a stream of elements and words, read from memory only.
///
/// Names come without their prefix. A document type is refused, as office documents have none and
/// only it can define entities.
final class XMLPull {
  enum Node {
    case start(String)
    case end(String)
    case text(String)
  }

  private let reader: xmlTextReaderPtr
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let format: DocumentFormat
  /// The open element that has no end tag of its own.
  private var unclosed: String?
  /// Names are few, and the reader keeps one copy of each.
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private var count = 0

  /// More elements and words than the longest annex has.
  private static let mostNodes = 20_000_000

  init(_ part: [UInt8], format: DocumentFormat) throws(DocumentFault) {
    guard let size = Int32(exactly: part.count) else { throw .bomb(format) }
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, part.count))
    _ = bytes.initialize(from: part)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    let reader = bytes.withMemoryRebound(to: CChar.self) {
      xmlReaderForMemory($0.baseAddress, size, nil, nil, Int32(options))
    }
    guard let reader else {
      bytes.deallocate()
      throw .damaged(format)
    }
    self.reader = reader
    self.bytes = bytes
    self.format = format
  }

  deinit {
    xmlFreeTextReader(reader)
    bytes.deallocate()
  }

  /// The next element or words, or `nil` at the end.
  func next() throws(DocumentFault) -> Node? {
    if let name = unclosed {
      unclosed = nil
      return .end(name)
    }
    while true {
      let status = xmlTextReaderRead(reader)
      if status == 0 { return nil }
      guard status == 1 else { throw .damaged(format) }
      count += 1
      guard count <= Self.mostNodes else { throw .bomb(format) }
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let name = name()
        if xmlTextReaderIsEmptyElement(reader) == 1 { unclosed = name }
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT.rawValue: return .end(name())
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        if let text = xmlTextReaderConstValue(reader) { return .text(String(cString: text)) }
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw .damaged(format)
      default: break
      }
    }
  }

  /// Skips the content of the element that was just opened.
  func skip() throws(DocumentFault) {
    guard unclosed == nil else {
      unclosed = nil
      return
    }
    var depth = 1
    while depth > 0, let node = try next() {
      switch node {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  /// The value of an attribute of the element that was just opened, whatever its prefix.
  func attribute(_ local: String) -> String? {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    repeat {
      if name() == local, let value = xmlTextReaderConstValue(reader) {
        return String(cString: value)
      }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    return nil
  }

  private func name() -> String {
    guard let pointer = xmlTextReaderConstLocalName(reader) else { return "" }
    if let name = names[pointer] { return name }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }
}
