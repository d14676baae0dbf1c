import FOILaw

extension CaseTimes {
  /// Which law the authority dealt with the request under, where that is not the one it was made under.
  var lawFindings: [Finding] {
    beforeTheLaw + wrongCountry + otherLaw
  }

  private var beforeTheLaw: [Finding] {
    guard let remark = answer.remark else { return [] }
    return [
      Finding(
        id: "request.before-2005", severity: .note, text: remark.text, source: remark.source,
        day: course.sent)
    ]
  }

  /// A Scottish authority answers under the Scottish law, and the others under theirs, whatever a template says.
  private var wrongCountry: [Finding] {
    guard let named = course.handledUnder, named.isScottish != course.regime.isScottish else {
      return []
    }
    return [
      Finding(
        id: "law.other-country", severity: .check,
        text: "The reply as read names the \(named.title); this authority answers under the "
          + course.regime.title,
        source: course.regime.isScottish ? "FOISA s3, sch 1" : "FOIA s3, sch 1; FOISA s3",
        day: course.lastReply?.day)
    ]
  }

  private var otherLaw: [Finding] {
    let day = course.lastReply?.day
    let asked = course.request.regime(at: course.authority)
    if let named = course.handledUnder, !named.isEnvironmental, course.regime.isEnvironmental {
      let isEIR = course.regime == .eir
      return [
        Finding(
          id: "law.act-for-environmental", severity: .doubt,
          text: "The reply as read deals with the request under the \(named.title); the request is "
            + "for environmental information, which can be refused only under the "
            + course.regime.title,
          source: isEIR ? "EIR reg 5(1), 12, 14; FOIA s39" : "EISR reg 5(1), 10, 13; FOISA s39(2)",
          day: day)
      ]
    }
    guard let named = course.handledUnder, named.isEnvironmental, !asked.isEnvironmental else {
      return []
    }
    let follows = course.regime.isEnvironmental
    return [
      Finding(
        id: "law.regulations-for-act", severity: follows ? .note : .doubt,
        text:
          "The request was made under the \(asked.title); the reply as read deals with it as one "
          + "for environmental information under the \(named.title)"
          + (follows
            ? ", and the case follows it"
            : ", which apply only if the information is environmental"),
        source: named.isScottish ? "EISR reg 2(1); FOISA s39(2)" : "EIR reg 2(1); FOIA s39",
        day: day)
    ]
  }

  /// A letter's own date that cannot be right, or a time for a review that was over before it came.
  var replyDateFindings: [Finding] {
    guard let reply = course.lastReply?.day else { return [] }
    var found: [Finding] = []
    if isReplyDateDoubtful, let date = course.facts?.date {
      let why =
        date > reply
        ? "after the day it came, \(reply.written)"
        : date == clock.received
          ? "that of the request itself"
          : "before the authority had the request, on \(clock.received.written)"
      found.append(
        Finding(
          id: "reply.date-impossible", severity: .note,
          text:
            "The reply bears the date \(date.written), which is \(why); the days here count from "
            + "the day it came",
          source: "the record of the case", day: date))
    }
    if case .until(let day) = course.facts?.reviewWindow, day < reply {
      found.append(
        Finding(
          id: "reply.review-day-impossible", severity: .note,
          text: "The reply as read gives until \(day.written) to ask for a review, which was over "
            + "before it came on \(reply.written)",
          source: "the record of the case", day: day))
    }
    return found
  }
}
