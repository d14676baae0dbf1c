import Casebook
import FOIDesk
import FOILaw
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix

/// The desk in a browser: every page, behind the checks that all of them share.
struct Site: Sendable {
  typealias Handler = @Sendable (Visit) throws -> Response

  let desk: Desk
  /// The present day, asked again for every page.
  let today: @Sendable () -> CalendarDay
  var password: Password?
  /// What opens the site where there is no password.
  ///
  /// Without either it is open, as tests want it.
  var key: OneTimeKey?
  /// Names that the server may be reached by, besides this machine's own.
  var names: Set<String> = []
  var isPublic = false
  /// Whether a server on this machine that speaks HTTPS hands on what others ask.
  var isBehindProxy = false
  var limits = Form.Limits()
  /// How long sending a form may take.
  var patience = Duration.seconds(60)
  /// How long sending the files of an import may take.
  var uploadPatience = Duration.seconds(3_600)
  var threads = NIOThreadPool.singleton
  var sessions = Sessions()
  let queue = WorkQueue(most: 200)
  let transfers = Transfers()
  /// Signals that somebody has recorded something.
  let changes = ChangeSignal()

  func router() -> Router<PageContext> {
    let router = Router(context: PageContext.self, options: [.autoGenerateHeadEndpoints])
    router.addMiddleware {
      SafetyHeaders()
      ErrorPages(site: self)
      Gate(names: names, isPublic: isPublic)
    }
    for asset in Assets.all {
      router.get(RouterPath(asset.path)) { request, _ in asset.response(to: request) }
    }
    addPages(to: router)
    return router
  }

  func get(_ route: Route, on router: Router<PageContext>, _ handler: @escaping Handler) {
    router.get(RouterPath(route.pattern)) { request, context in
      guard let session = try await session(of: request) else { return toLogIn(request) }
      try session.check(route, isWriting: false)
      return try await serve(request, context, form: .empty, session: session, handler)
    }
  }

  /// What programs without a browser's session ask for; the page itself looks for their secret.
  func getWithoutSession(
    _ route: Route, on router: Router<PageContext>, _ handler: @escaping Handler
  ) {
    router.get(RouterPath(route.pattern)) { request, context in
      try await serve(request, context, form: .empty, session: sessions.own, handler)
    }
  }

  /// A form: its body is bounded in size and time, and nothing runs without the session's token.
  func post(_ route: Route, on router: Router<PageContext>, _ handler: @escaping Handler) {
    router.post(RouterPath(route.pattern)) { request, context in
      guard let session = try await session(of: request) else { return toLogIn(request) }
      try session.check(route, isWriting: true)
      let form = try await form(of: request)
      guard isSame(form["token"], session.token) else { throw Refusal.staleForm }
      return try await serve(request, context, form: form, session: session, handler)
    }
  }

  func form(of request: Request) async throws -> Form {
    let most = limits.bytes
    if let length = request.headers[.contentLength].flatMap(Int.init), length > most {
      throw Refusal.tooLarge
    }
    let buffer = try await within(patience) {
      do {
        return try await request.body.collect(upTo: most)
      } catch is NIOTooManyBytesError {
        throw Refusal.tooLarge
      }
    }
    do {
      return try Form(
        Data(buffer.readableBytesView), contentType: request.headers[.contentType] ?? "",
        limits: limits)
    } catch Form.Fault.tooManyParts {
      throw Refusal.tooLarge
    } catch is Form.Fault {
      throw Refusal.badForm
    }
  }

  /// Runs a page on a thread of the pool: the desk's methods wait for the disk.
  func serve(
    _ request: Request, _ context: PageContext, form: Form, session: Session,
    _ handler: @escaping Handler
  ) async throws -> Response {
    let visit = visit(request, context, form: form, session: session)
    return try await work { try visit.withNews(handler(visit.knowingWhatWasSeen)) }
  }

  /// A request of a browser as a page sees it.
  func visit(
    _ request: Request, _ context: PageContext, form: Form, session: Session
  ) -> Visit {
    var parameters: [String: String] = [:]
    for (name, value) in context.parameters {
      // "%2F" and the like in a piece of the path are part of its text, not of the path.
      parameters[String(name)] = (value.removingPercentEncoding ?? String(value)).trimmed
    }
    var desk = desk.on(today())
    // Who records is who signed in, whatever a form or a header says.
    if let person = session.person { desk = desk.acting(as: person.name) }
    return Visit(
      desk: desk, parameters: parameters,
      query: Fields(encoded: request.uri.query ?? ""), form: form, session: session,
      path: request.uri.string, origin: Self.origin(of: request),
      isPasswordKept: password != nil, transfers: transfers)
  }

  /// How the browser reached the server: `http://localhost:8420`.
  private static func origin(of request: Request) -> String {
    let isHTTPS = HTTPField.Name("x-forwarded-proto").flatMap { request.headers[$0] } == "https"
    return "\(isHTTPS ? "https" : "http")://\(request.head.authority ?? "localhost")"
  }

  func work<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    guard queue.enter() else { throw Refusal.tooBusy }
    defer { queue.leave() }
    return try await threads.runIfActive(body)
  }

  func within<T: Sendable>(
    _ patience: Duration, _ body: @escaping @Sendable @concurrent () async throws -> T
  ) async throws -> T {
    try await withThrowingTaskGroup(of: T.self) { group in
      group.addTask(operation: body)
      group.addTask {
        try await Task.sleep(for: patience)
        throw Refusal.tooSlow
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw Refusal.tooSlow }
      return first
    }
  }
}

/// The context of a request, with the address it came from.
struct PageContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let address: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress ?? "unknown"
  }
}
