import Foundation

/// An e-mail of a test, written out as mail systems do.
struct Post {
  var from = "FOI Team <foi@anytown.example>"
  var to = "Sam Poe <sam@poe.example>"
  var subject = "Your request"
  /// When it was written, as `2026-03-02 10:00`.
  var at = "2026-03-02 10:00"
  var id: String?
  var inReplyTo: String?
  /// Further headers, each a line.
  var headers: [String] = []
  var text: String?
  var html: String?
  var attachments: [(name: String, type: String, bytes: [UInt8])] = []

  /// The message as it lies in a mailbox.
  var bytes: [UInt8] {
    var lines = ["From: \(from)", "To: \(to)", "Subject: \(subject)", "Date: \(Self.date(at))"]
    if let id { lines.append("Message-ID: <\(id)>") }
    if let inReplyTo {
      lines += ["In-Reply-To: <\(inReplyTo)>", "References: <\(inReplyTo)>"]
    }
    lines += headers + ["MIME-Version: 1.0"]
    var parts: [String] = []
    if let text { parts.append("Content-Type: text/plain; charset=utf-8\r\n\r\n\(text)") }
    if let html { parts.append("Content-Type: text/html; charset=utf-8\r\n\r\n\(html)") }
    for attachment in attachments {
      let encoded = Data(attachment.bytes).base64EncodedString(options: .lineLength76Characters)
      parts.append(
        "Content-Type: \(attachment.type)\r\nContent-Transfer-Encoding: base64\r\n"
          + "Content-Disposition: attachment; filename=\"\(attachment.name)\"\r\n\r\n\(encoded)")
    }
    if parts.count == 1 {
      return Array((lines.joined(separator: "\r\n") + "\r\n" + parts[0] + "\r\n").utf8)
    }
    lines.append("Content-Type: multipart/mixed; boundary=\"=_edge\"")
    let body = parts.map { "--=_edge\r\n\($0)\r\n" }.joined() + "--=_edge--\r\n"
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
  }

  /// `2026-03-02 10:00` as a header has it.
  static func date(_ text: String) -> String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = text.split { "- :".contains($0) }.map { Int($0) ?? 0 }
    guard parts.count == 5, months.indices.contains(parts[1] - 1) else { return text }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0]) \(two(parts[3])):\(two(parts[4])):00 "
      + "+0000"
  }

  /// A report that a letter could not be delivered.
  static func bounce(
    of id: String, to recipient: String, at: String, action: String = "failed"
  ) -> [UInt8] {
    let text = """
      From: Mail Delivery System <MAILER-DAEMON@mx.poe.example>
      To: sam@poe.example
      Subject: Undelivered Mail Returned to Sender
      Date: \(date(at))
      Message-ID: <bounce-\(id)>
      Auto-Submitted: auto-replied
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"

      --=_report
      Content-Type: text/plain

      This is the mail system. Your message could not be delivered.

      --=_report
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.poe.example

      Final-Recipient: rfc822; \(recipient)
      Action: \(action)
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 no such user

      --=_report
      Content-Type: text/rfc822-headers

      From: Sam Poe <sam@poe.example>
      Message-ID: <\(id)>
      Subject: Freedom of information request

      --=_report--

      """
    return Array(text.replacing("\n", with: "\r\n").utf8)
  }
}
