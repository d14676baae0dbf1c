import Synchronization

/// Pages of PDFs that were made a moment ago, so that going from answer to answer makes none twice.
///
/// They are kept by the digest of their document. What was used longest ago goes first.
package final class PageShelf: Sendable {
  /// A page, or the picture of one.
  private struct Key: Hashable {
    let digest: String
    let page: Int
    let isPicture: Bool
  }

  private enum Value {
    case page(PrintedPage)
    case picture([UInt8])

    var size: Int {
      switch self {
      case .page(let page): 256 + page.words.count * 96
      case .picture(let bytes): bytes.count
      }
    }
  }

  private struct Shelf {
    var values: [Key: Value] = [:]
    /// The longest unused first.
    var order: [Key] = []
    var size = 0
  }

  private let shelf = Mutex(Shelf())
  private let most: Int
  private let tools: DocumentTools

  /// - Parameters:
  ///   - most: How many bytes it may hold.
  ///   - tools: The programs that make pages.
  package init(most: Int = 48 << 20, tools: DocumentTools = DocumentTools()) {
    self.most = most
    self.tools = tools
  }

  /// The one that a program has.
  package static let shared = PageShelf()

  /// A page of a PDF with the places of its words.
  package func page(
    _ number: Int, of pdf: [UInt8], digest: String
  ) throws(DocumentFault) -> PrintedPage {
    let key = Key(digest: digest, page: number, isPicture: false)
    if case .page(let page) = take(key) { return page }
    let page = try PrintedPage(number, of: pdf, tools: tools)
    put(.page(page), under: key)
    return page
  }

  /// The picture of a page of a PDF.
  package func picture(
    of number: Int, in pdf: [UInt8], digest: String
  ) throws(DocumentFault) -> [UInt8] {
    let key = Key(digest: digest, page: number, isPicture: true)
    if case .picture(let bytes) = take(key) { return bytes }
    let bytes = try PrintedPage.picture(of: number, in: pdf, tools: tools)
    put(.picture(bytes), under: key)
    return bytes
  }

  /// How many bytes it holds now.
  package var size: Int { shelf.withLock { $0.size } }

  private func take(_ key: Key) -> Value? {
    shelf.withLock { shelf in
      guard let value = shelf.values[key] else { return nil }
      shelf.order.removeAll { $0 == key }
      shelf.order.append(key)
      return value
    }
  }

  private func put(_ value: Value, under key: Key) {
    guard value.size <= most else { return }
    shelf.withLock { shelf in
      if let old = shelf.values.updateValue(value, forKey: key) {
        shelf.size -= old.size
        shelf.order.removeAll { $0 == key }
      }
      shelf.size += value.size
      shelf.order.append(key)
      while shelf.size > most, let oldest = shelf.order.first {
        shelf.order.removeFirst()
        shelf.size -= shelf.values.removeValue(forKey: oldest)?.size ?? 0
      }
    }
  }
}
