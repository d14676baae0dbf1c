/// The case machine: what the events of a case have come to so far.
///
/// It takes one event after another. Events in the order of their days are followed at once; one that happened
/// before the last, or that supersedes another, makes the machine go through them all again, so the result never
/// depends on the order of recording, save between events of one day and in what a confirmation
/// had before it to look at.
public struct CaseState: Hashable, Sendable {
  /// The events so far, in the order they were recorded.
  public private(set) var events: [Event] = []
  private(set) var course: CaseCourse
  /// What was taken back or replaced, also where that was recorded first.
  private var superseded: Set<EventID> = []

  /// Makes a machine to which nothing has happened.
  /// - Parameters:
  ///   - request: The request, as sent.
  ///   - authority: Who was asked.
  public init(request: Request, authority: Authority) {
    course = CaseCourse(request: request, authority: authority)
  }

  /// Makes a machine to which all of that has happened, going through it once.
  init(of file: CaseFile) {
    events = file.events
    superseded = Set(file.events.compactMap(\.supersedes))
    course = Self.course(of: file.events, request: file.request, authority: file.authority)
  }

  private static func course(
    of events: [Event], request: Request, authority: Authority
  ) -> CaseCourse {
    var course = CaseCourse(request: request, authority: authority)
    for (place, event) in events.thatStand { course.follow(event, recordedAt: place) }
    return course
  }

  /// Takes one event.
  /// - Parameter event: What happened; it need not be the latest.
  public mutating func apply(_ event: Event) {
    events.append(event)
    if let target = event.supersedes { superseded.insert(target) }
    guard event.supersedes == nil, !superseded.contains(event.id),
      course.lastDay.map({ $0 <= event.day }) ?? true
    else {
      course = Self.course(of: events, request: course.request, authority: course.authority)
      return
    }
    course.follow(event, recordedAt: events.count - 1)
  }
}

extension CaseFile {
  /// The machine after all events of the file.
  public var state: CaseState { CaseState(of: self) }

  /// The events that count, by day: superseded ones are left out.
  public var history: [Event] { events.thatStand.map(\.event) }

  /// The authority's reference, as its letters last gave it.
  package var reference: String? { history.compactMap { $0.facts?.reference }.last }
  /// Where the case is on the web, as recorded last.
  package var link: String? { history.compactMap(\.link).last }

  /// The events that were read off letters and that no person has looked at yet, by day.
  public var proposed: [Event] {
    let history = history
    let confirmed = Set(history.flatMap(\.confirmedEvents))
    return history.filter { $0.isProposed && !confirmed.contains($0.id) }
  }
}

extension [Event] {
  /// The events that count, by day and, on one day, as they were recorded, each with its place in the recording;
  /// retractions are left out.
  var thatStand: [(place: Int, event: Event)] {
    let counting = Set(thatCount.map(\.id))
    return enumerated()
      .filter { $0.element.kind != .retracted && counting.contains($0.element.id) }
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map { ($0.offset, $0.element) }
  }

  /// The events that nothing took back, retractions among them, as they were recorded.
  ///
  /// An event that was itself taken back takes nothing back. One that was replaced still does: its
  /// replacement is in its place.
  package var thatCount: [Event] {
    var superseders: [EventID: [Event]] = [:]
    for event in self {
      if let target = event.supersedes { superseders[target, default: []].append(event) }
    }
    guard !superseders.isEmpty else { return self }
    // No chain is longer than the events there are; a circle, which no command can make, ends there.
    func counts(_ id: EventID, _ depth: Int) -> Bool {
      guard depth <= count else { return true }
      return !(superseders[id] ?? []).contains { holds($0, depth + 1) }
    }
    func holds(_ event: Event, _ depth: Int) -> Bool {
      guard depth <= count else { return true }
      return counts(event.id, depth)
        || (superseders[event.id] ?? []).contains { $0.kind != .retracted && holds($0, depth + 1) }
    }
    return filter { counts($0.id, 0) }
  }
}
