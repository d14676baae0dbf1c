import FOIDesk
import HTTPTypes
import Hummingbird

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

  func session(of request: Request) -> Session? {
    guard isClosed else { return sessions.own }
    return request.cookies[Self.cookie(request)].flatMap { sessions.session($0.value) }
  }

  func toLogIn(_ request: Request) -> Response {
    let back = request.method == .get ? request.uri.string : "/"
    return Response.see(Route.logIn.path([("to", back)]))
  }

  func addLogIn(to router: Router<PageContext>) {
    guard isClosed else { return }
    router.get(RouterPath(Route.logIn.pattern)) { request, context in
      let query = Fields(encoded: request.uri.query ?? "")
      // The address that foi serve prints has the key in it.
      if query.has("key") { return try await open(request, context, query) }
      return try await serve(request, context, form: .empty, session: sessions.own) { visit in
        try visit.page(
          LogInPage(to: visit.query["to"], asksForKey: password == nil, errors: nil),
          title: "Log in")
      }
    }
    router.post(RouterPath(Route.logIn.pattern)) { request, context in
      let form = try await form(of: request)
      guard isSame(form["token"], sessions.own.token) else { throw Refusal.staleForm }
      return try await open(request, context, form.fields)
    }
    router.post(RouterPath(Route.logOut.pattern)) { request, _ in
      guard let session = session(of: request) else { return Response.see(.logIn) }
      let form = try await form(of: request)
      guard isSame(form["token"], session.token) else { throw Refusal.staleForm }
      sessions.end(session.id)
      return Response.see(.logIn)
    }
  }

  /// Opens a session for who has the password or the key, and asks again otherwise.
  private func open(
    _ request: Request, _ context: PageContext, _ fields: Fields
  ) async throws -> Response {
    guard sessions.mayTry(context.address) else { throw Refusal.tooManyTries }
    let isRight =
      if let password {
        try await work { password.matches(fields.raw("password")) }
      } else {
        key?.take(fields["key"]) ?? false
      }
    guard isRight else { return try await again(request, context, to: fields["to"]) }
    sessions.forgive(context.address)
    var response = Response.see(Self.ownPath(fields["to"]))
    let isHTTPS = HTTPField.Name("x-forwarded-proto").flatMap { request.headers[$0] } == "https"
    response.setCookie(
      Cookie(
        name: Self.cookie(request), value: sessions.begin().id, path: "/", secure: isHTTPS,
        httpOnly: true, sameSite: .strict))
    return response
  }

  private func again(
    _ request: Request, _ context: PageContext, to path: String
  ) async throws -> Response {
    let problem =
      password == nil
      ? Problem(
        field: "key",
        text: "That key is not right or has been used. The terminal shows the present one.")
      : Problem(field: "password", text: "That password is not right.")
    return try await serve(request, context, form: .empty, session: sessions.own) { visit in
      try visit.page(
        LogInPage(to: path, asksForKey: password == nil, errors: Problems([problem])),
        title: "Log in", status: .forbidden)
    }
  }

  /// A path of our own to go on to, never an address elsewhere.
  static func ownPath(_ text: String) -> String {
    let isOwn =
      text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\")
      && !text.unicodeScalars.contains { $0.value < 0x20 }
    return isOwn ? text : "/"
  }
}

/// The form that asks for the password, or for the key.
struct LogInPage: PageModel {
  static let template = "login"

  /// The path to go on to.
  let to: String
  /// Whether it asks for the key that the terminal shows, and not for a password.
  let asksForKey: Bool
  let errors: Problems?
}
