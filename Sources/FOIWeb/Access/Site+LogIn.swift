import FOIDesk
import HTTPTypes
import Hummingbird
import Mailroom

/// Logging in, with the server's password or the key that it prints.
extension Site {
  private static let cookie = "foi-session"

  /// Whether a browser needs a session of its own.
  private var isClosed: Bool { password != nil || key != nil }

  /// The cookie's name, which has the port in it.
  ///
  /// Browsers send cookies to every port of a machine, where other casebooks may be.
  private static func cookie(_ request: Request) -> String {
    let port = request.head.authority?.split(separator: ":").last.flatMap { Int($0) }
    return port.map { "\(cookie)-\($0)" } ?? cookie
  }

  /// The session that a browser has, or nil for a stranger.
  ///
  /// Where there are accounts only a person's counts: neither the server's password nor its key opens one.
  func session(of request: Request) async throws -> Session? {
    let secret = request.cookies[Self.cookie(request)]?.value
    switch try await work({ try desk.caller(session: secret) }) {
    case .anybody:
      guard isClosed else { return sessions.own }
      return secret.flatMap { sessions.session($0) }
    case .stranger: return nil
    case .person(let person):
      guard let secret else { return nil }
      // Several servers on one casebook have no memory in common: each works the token out again.
      return Session(id: secret, token: sha256(Array("form \(secret)".utf8)), person: person)
    }
  }

  func toLogIn(_ request: Request) -> Response {
    let back = request.method == .get ? request.uri.string : "/"
    return Response.see(Route.logIn.path([("to", back)]))
  }

  func addLogIn(to router: Router<PageContext>) {
    router.get(RouterPath(Route.logIn.pattern)) { request, context in
      let query = Fields(encoded: request.uri.query ?? "")
      // The address that foi serve prints has the key in it; a person's password is in no address.
      if query.has("key"), try await !work({ try desk.hasAccounts() }) {
        return try await open(request, context, query)
      }
      return try await ask(request, context, to: query["to"])
    }
    router.post(RouterPath(Route.logIn.pattern)) { request, context in
      let form = try await form(of: request)
      guard isSame(form["token"], sessions.own.token) else { throw Refusal.staleForm }
      return try await open(request, context, form.fields)
    }
    router.post(RouterPath(Route.logOut.pattern)) { request, _ in
      guard let session = try await session(of: request) else { return Response.see(.logIn) }
      let form = try await form(of: request)
      guard isSame(form["token"], session.token) else { throw Refusal.staleForm }
      if session.person == nil {
        sessions.end(session.id)
      } else {
        try await work { try desk.signOut(session: session.id) }
      }
      return Response.see(.logIn)
    }
  }

  /// Opens a session for who has the password or the key, and asks again otherwise.
  private func open(
    _ request: Request, _ context: PageContext, _ fields: Fields
  ) async throws -> Response {
    let address = address(of: request, context)
    guard sessions.mayTry(address) else { throw Refusal.tooManyTries }
    if try await work({ try desk.hasAccounts() }) {
      return try await signIn(request, context, fields, from: address)
    }
    guard isClosed else { return Response.see(.agenda) }
    let isRight =
      if let password {
        try await work { password.matches(fields.raw("password")) }
      } else {
        key?.take(fields["key"]) ?? false
      }
    guard isRight else {
      let problem =
        password == nil
        ? Problem(
          field: "key",
          text: "That key is not right or has been used. The terminal shows the present one.")
        : Problem(field: "password", text: "That password is not right.")
      return try await ask(request, context, to: fields["to"], again: problem)
    }
    sessions.forgive(address)
    return Self.entering(request, sessions.begin().id, to: fields["to"])
  }

  /// Opens a session for who has a person's name and password.
  private func signIn(
    _ request: Request, _ context: PageContext, _ fields: Fields, from address: String
  ) async throws -> Response {
    let name = fields["name"]
    guard sessions.mayTry(name: name) else { throw Refusal.tooManyTries }
    let secret = try await work { try desk.signIn(name, password: fields.raw("password")) }
    guard let secret else {
      let problem = Problem(field: "name", text: "That name or that password is not right.")
      return try await ask(request, context, to: fields["to"], name: name, again: problem)
    }
    sessions.forgive(address)
    sessions.forgive(name: name)
    return Self.entering(request, secret, to: fields["to"])
  }

  /// The way on for a browser that gets a session.
  static func entering(_ request: Request, _ session: String, to path: String) -> Response {
    var response = Response.see(Self.ownPath(path))
    let isHTTPS = HTTPField.Name("x-forwarded-proto").flatMap { request.headers[$0] } == "https"
    response.setCookie(
      Cookie(
        name: Self.cookie(request), value: session, path: "/", secure: isHTTPS,
        httpOnly: true, sameSite: .strict))
    return response
  }

  /// Asks for what opens a session: a person's name and password, the server's password, or its key.
  private func ask(
    _ request: Request, _ context: PageContext, to path: String, name: String = "",
    again problem: Problem? = nil
  ) async throws -> Response {
    try await serve(request, context, form: .empty, session: sessions.own) { visit in
      let asksForName = try visit.desk.hasAccounts()
      return try visit.page(
        LogInPage(
          to: path, asksForName: asksForName, name: name,
          asksForKey: !asksForName && password == nil, errors: Problems(problem.map { [$0] } ?? [])),
        title: asksForName ? "Sign in" : "Log in", status: problem == nil ? .ok : .forbidden)
    }
  }

  /// The address that a browser has, which a server in front of this one puts last.
  func address(of request: Request, _ context: PageContext) -> String {
    guard isBehindProxy, let field = HTTPField.Name("x-forwarded-for"),
      let last = request.headers[field]?.split(separator: ",").last
    else { return context.address }
    return String(last).trimmed
  }

  /// A path of our own to go on to, never an address elsewhere.
  static func ownPath(_ text: String) -> String {
    let isOwn =
      text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\")
      && !text.unicodeScalars.contains { $0.value < 0x20 }
    return isOwn ? text : "/"
  }
}

/// A page for whoever has no session: nothing of the casebook is on it.
protocol StrangersPage: PageModel {}

/// The form that asks for a name and a password, for the server's password, or for the key.
struct LogInPage: StrangersPage {
  static let template = "login"

  /// The path to go on to.
  let to: String
  /// Whether people have accounts, and which name was typed.
  let asksForName: Bool
  let name: String
  /// Whether it asks for the key that the terminal shows, and not for a password.
  let asksForKey: Bool
  let errors: Problems?
}
