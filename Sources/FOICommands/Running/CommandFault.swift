/// What is wrong with a command line that parses: an option is missing, or cannot be used here.
enum CommandFault: Error, Hashable {
  /// The system does not say what the program was asked to do.
  case wordsHidden
  /// Nothing says when the authority received the request.
  case receiptMissing
  /// Only a posted request under FOISA has a presumed day of receipt.
  case postedOutsideFOISA
  /// Nothing says when the reply came.
  case replyMissing
  /// Something moved the time for answering, and nothing says when the request was received.
  case requestReceiptMissing
  /// Not exactly one day is given from which the time for a complaint runs.
  case oneComplaintDay
  /// Nothing says when the extension was notified.
  case extensionDayMissing
  /// More clarifications were given than asked for.
  case clarificationNotAsked
  /// More fees were paid than asked for.
  case feeNotAsked
  /// A school has holidays.
  case schoolHolidaysMissing
  /// Nothing says which law the requester holds to.
  case lawMissing
  /// A holiday is two days.
  case holidayUnreadable(String)
  /// Fewer than three values belong to councils with a place in the map.
  case noMap
  /// A map is a picture.
  case mapIsPicture
  /// There is no terminal to ask on.
  case nobodyToAsk
  /// Others can reach the address.
  case passwordNeeded(host: String)
  /// The server cannot listen there, for the system's reason.
  case cannotListen(host: String, port: Int, reason: String)
}

extension CommandFault {
  /// The option, what is wrong and what to do.
  var message: String {
    switch self {
    case .wordsHidden:
      "/proc: not there, so foi cannot see what you asked for; as root: mount -t proc proc /proc"
    case .receiptMissing: "--received: give the day the authority received the request"
    case .postedOutsideFOISA:
      """
      --received: only FOISA presumes when a letter arrives; give the day the authority received it
      """
    case .replyMissing: "--received: give the day you received the reply"
    case .requestReceiptMissing:
      "--request-received: needed if something moved the time for answering"
    case .oneComplaintDay:
      "--reviewed: give exactly one of --reviewed, --review-overdue and --last-contact"
    case .extensionDayMissing: "--extended: give the day you were told of the extension"
    case .clarificationNotAsked:
      "--clarification-asked: give the day for each --clarification-given"
    case .feeNotAsked: "--fees-notice: give the day for each --fee-paid"
    case .schoolHolidaysMissing: "--closed: give the school's holidays"
    case .lawMissing: "--law: give the law: FOIA, FOISA, EIR or EISR"
    case .holidayUnreadable(let text):
      "\(text): not a holiday; write its first and last day as 2026-07-22..2026-09-01"
    case .noMap:
      """
      --map: fewer than three councils with a figure have a GSS code that the map knows; \
      foi authority register --add gives councils their codes
      """
    case .mapIsPicture: "--map: a map is a picture; give --out a file that ends in .svg or .png"
    case .nobodyToAsk: "there is no terminal to ask you on; add --yes to send without being asked"
    case .passwordNeeded(let host):
      "--host: \(host) can be reached by others; set a password with --password-file"
    case .cannotListen(let host, let port, let reason):
      "--port: cannot listen on \(host):\(port): \(reason); choose another with --port"
    }
  }
}
