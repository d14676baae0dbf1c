import Casebook

/// A text as it may be put anywhere in HTML, also in quoted attributes.
package func escapedForHTML(_ text: String) -> String { text.escapedForMarkup }

func appendEscaped(_ text: String, to output: inout [UInt8]) {
  output += text.escapedForMarkup.utf8
}
