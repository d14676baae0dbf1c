extension StringProtocol {
  /// The text made safe for any place in HTML or XML, including quoted attributes.
  ///
  /// It works by scalars: a quotation mark with a combining accent is one character and would slip through
  /// and end an attribute. Controls and marks of direction become signs that can be seen; line breaks and
  /// tabs stay, and so do soft hyphens and joiners, as a page does no harm by them.
  package var escapedForMarkup: String {
    escaped { scalar in
      switch scalar {
      case "\t", "\n", "\r": String(scalar)
      case _ where scalar.properties.generalCategory == .control || scalar.turnsDirection:
        scalar.sign.escaped { String($0) }
      default: String(scalar)
      }
    }
  }

  /// The same on one line for a document that is sent or printed: control characters are left out.
  package var escapedForDocument: String {
    escaped { scalar in
      switch scalar {
      case "\t", "\n", "\r": " "
      case _ where scalar.isControl, "\u{FFFE}", "\u{FFFF}": ""
      default: String(scalar)
      }
    }
  }

  private func escaped(_ written: (Unicode.Scalar) -> String) -> String {
    let isPlain = utf8.allSatisfy {
      $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x26 && $0 != 0x27 && $0 != 0x3C && $0 != 0x3E
    }
    if isPlain { return String(self) }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case _ where 0x20...0x7E ~= scalar.value: text.unicodeScalars.append(scalar)
      default: text += written(scalar)
      }
    }
    return text
  }
}
