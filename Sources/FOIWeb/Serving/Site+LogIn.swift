import FOIDesk
import HTTPTypes
import Hummingbird

/// Logging in, where the server was started with a password.
extension Site {
  private static let cookie = "foi-session"

  func session(of request: Request) -> Session? {
    guard password != nil else { return sessions.own }
    return request.cookies[Self.cookie].flatMap { sessions.session($0.value) }
  }

  func toLogIn(_ request: Request) -> Response {
    let back = request.method == .get ? request.uri.string : "/"
    return Response.see("/login?" + Fields.encoded([("to", back)]))
  }

  func addLogIn(to router: Router<PageContext>) {
    guard password != nil else { return }
    router.get("login") { request, context in
      try await serve(request, context, form: .empty, session: sessions.own) { visit in
        visit.page("login", title: "Log in", ["to": visit.query["to"], "isLogIn": true])
      }
    }
    router.post("login") { request, context in
      let form = try await form(of: request)
      guard isSame(form["token"], sessions.own.token) else { throw Refusal.staleForm }
      guard sessions.mayTry(context.address) else { throw Refusal.tooManyTries }
      let typed = form.fields.pairs.first { $0.name == "password" }?.value ?? ""
      let isRight = try await work { password?.matches(typed) ?? false }
      guard isRight else { return try await again(request, context, form) }
      sessions.forgive(context.address)
      var response = Response.see(Self.ownPath(form["to"]))
      let isHTTPS = HTTPField.Name("x-forwarded-proto").flatMap { request.headers[$0] } == "https"
      response.setCookie(
        Cookie(
          name: Self.cookie, value: sessions.begin().id, path: "/", secure: isHTTPS,
          httpOnly: true, sameSite: .strict))
      return response
    }
    router.post("logout") { request, _ in
      guard let session = session(of: request) else { return Response.see("/login") }
      let form = try await form(of: request)
      guard isSame(form["token"], session.token) else { throw Refusal.staleForm }
      sessions.end(session.id)
      return Response.see("/login")
    }
  }

  private func again(
    _ request: Request, _ context: PageContext, _ form: Form
  ) async throws -> Response {
    try await serve(request, context, form: form, session: sessions.own) { visit in
      visit.page(
        "login", title: "Log in",
        [
          "to": visit.form["to"], "isLogIn": true,
          "errors": [["field": "password", "text": "That is not the password."] as Values],
        ], status: .forbidden)
    }
  }

  /// A path of ours to go on to, never an address of somebody else's.
  static func ownPath(_ text: String) -> String {
    let isOwn =
      text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\")
      && !text.unicodeScalars.contains { $0.value < 0x20 }
    return isOwn ? text : "/"
  }
}
