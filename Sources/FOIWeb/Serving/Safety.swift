import HTTPTypes
import Hummingbird

/// The headers of every response.
struct SafetyHeaders<Context: RequestContext>: RouterMiddleware {
  @concurrent func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    }
    response.headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in [
      // Not "no-referrer": a browser would then send no usable Origin with our own forms.
      ("referrer-policy", "same-origin"), ("x-frame-options", "DENY"),
      ("cross-origin-opener-policy", "same-origin"),
      ("cross-origin-resource-policy", "same-origin"),
      ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ] {
      if let field = HTTPField.Name(name) { response.headers[field] = value }
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

/// Lets in only what was meant for this server: the right Host, and forms of our own pages.
struct Gate<Context: RequestContext>: RouterMiddleware {
  /// Names besides `localhost` and numeric addresses that the server is reached by.
  let names: Set<String>
  /// Whether numeric addresses other than this machine's own may be used.
  let isPublic: Bool

  @concurrent func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let host = request.head.authority, admits(host) else { throw Refusal.foreignHost }
    if request.method != .get && request.method != .head {
      if let origin = request.headers[.origin] {
        // A page of another site, or one that hides where it comes from, posts nothing here.
        let isOwn = ["http://", "https://"].contains {
          origin.lowercased() == $0 + host.lowercased()
        }
        guard isOwn else { throw Refusal.foreignOrigin }
      }
      if let site = HTTPField.Name("sec-fetch-site").flatMap({ request.headers[$0] }),
        site != "same-origin", site != "none"
      {
        throw Refusal.foreignOrigin
      }
    }
    return try await next(request, context)
  }

  /// A name that a stranger's domain server may point here is refused; a number cannot be one.
  func admits(_ authority: String) -> Bool {
    let host = Self.host(of: authority.lowercased())
    if ["localhost", "127.0.0.1", "[::1]"].contains(host) || names.contains(host) { return true }
    guard isPublic else { return false }
    let isIPv6 = host.hasPrefix("[") && host.hasSuffix("]")
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return isIPv6 || (parts.count == 4 && parts.allSatisfy { UInt8($0) != nil })
  }

  private static func host(of authority: String) -> String {
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      return String(authority[...end])
    }
    return String(authority.prefix { $0 != ":" })
  }
}

/// What the server refuses before any page sees it.
enum Refusal: Error, CaseIterable {
  case foreignHost, foreignOrigin, staleForm, tooLarge, uploadTooLarge, tooSlow, tooBusy, badForm,
    tooManyTries, notForReaders, ownersOnly

  var status: HTTPResponse.Status {
    switch self {
    case .foreignHost: .misdirectedRequest
    case .foreignOrigin, .staleForm, .notForReaders, .ownersOnly: .forbidden
    case .tooLarge, .uploadTooLarge: .contentTooLarge
    case .tooSlow: .requestTimeout
    case .tooBusy: .serviceUnavailable
    case .badForm: .badRequest
    case .tooManyTries: .tooManyRequests
    }
  }

  var written: String {
    switch self {
    case .foreignHost:
      "This address is not one foi serves. Use the address that foi serve printed, or start it with --name."
    case .foreignOrigin: "This form came from another site. Nothing was changed."
    case .staleForm:
      "This form is no longer valid, perhaps because foi was restarted. Nothing was changed: go back, reload the page and send it again."
    case .tooLarge: "That is more than can be sent at once (64 MB). Send fewer files at a time."
    case .uploadTooLarge: "That is more than can be sent (8 GB). Import it on the command line."
    case .tooSlow: "Sending took too long. Nothing was changed."
    case .tooBusy: "foi is busy with other work. Try again in a moment."
    case .badForm: "The form could not be read. Nothing was changed."
    case .tooManyTries: "Too many wrong passwords. Wait a minute and try again."
    case .notForReaders:
      "You are a reader here: you can look at everything and change nothing. Nothing was changed. Ask an owner of the casebook if you should record as well."
    case .ownersOnly:
      "Only owners of the casebook can do this. Nothing was changed."
    }
  }
}
