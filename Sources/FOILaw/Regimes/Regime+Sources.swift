/// Where each regime says what a deadline rests on.
extension Regime {
  /// The time for answering.
  var answerSource: String {
    switch self {
    case .foia, .foisa: "\(rawValue) s10(1)"
    case .eir: "EIR reg 5(2)"
    case .eisr: "EISR reg 5(2)(a)"
    }
  }

  /// What a working day is.
  var workingDaySource: String {
    switch self {
    case .foia: "FOIA s10(6)"
    case .foisa: "FOISA s73"
    case .eir: "EIR reg 2(1), FOIA s10(6)"
    case .eisr: "EISR reg 2(1), FOISA s73"
    }
  }

  /// The fresh start after a clarification.
  var clarificationSource: String {
    switch self {
    case .foia: "FOIA s1(3), s10(6)(b)"
    case .foisa: "FOISA s1(3), s10(1)(b)"
    case .eir, .eisr: "\(rawValue) reg 9(2), (4)"
    }
  }

  /// The pause for a fee.
  var feeSource: String {
    switch self {
    case .foia: "FOIA s9, s10(2)"
    case .foisa: "FOISA s9, s10(3)"
    case .eir: "EIR reg 8(6)"
    case .eisr: "EISR reg 8(7)"
    }
  }

  /// The fresh start after a transfer.
  var transferSource: String {
    switch self {
    case .foia: "FOIA s45 Code of Practice; FOIA s10(1)"
    case .foisa: "FOISA s60 Code of Practice; FOISA s10(1)"
    case .eir: "EIR reg 10(2)"
    case .eisr: "EISR reg 14"
    }
  }
}
