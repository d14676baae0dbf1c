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
    return Response.see(Route.logIn.path([("to", back)]))
  }

  func addLogIn(to router: Router<PageContext>) {
    guard password != nil else { return }
    router.get(RouterPath(Route.logIn.pattern)) { request, context in
      try await serve(request, context, form: .empty, session: sessions.own) { visit in
        try visit.page(LogInPage(to: visit.query["to"], errors: nil), title: "Log in")
      }
    }
    router.post(RouterPath(Route.logIn.pattern)) { request, context in
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
    router.post(RouterPath(Route.logOut.pattern)) { request, _ in
      guard let session = session(of: request) else { return Response.see(.logIn) }
      let form = try await form(of: request)
      guard isSame(form["token"], session.token) else { throw Refusal.staleForm }
      sessions.end(session.id)
      return Response.see(.logIn)
    }
  }

  private func again(
    _ request: Request, _ context: PageContext, _ form: Form
  ) async throws -> Response {
    try await serve(request, context, form: form, session: sessions.own) { visit in
      let problem = Problem(field: "password", text: "That password is not right.")
      return try visit.page(
        LogInPage(to: visit.form["to"], errors: Problems([problem])), title: "Log in",
        status: .forbidden)
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

/// The form that asks for the password.
struct LogInPage: PageModel {
  static let template = "login"

  /// The path to go on to.
  let to: String
  let errors: Problems?
}
