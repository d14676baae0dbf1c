import Casebook
import FOIDesk
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Turns what went wrong into a page that says so, and never more than a person should see.
struct ErrorPages: RouterMiddleware {
  let site: Site

  @concurrent func handle(
    _ request: Request, context: PageContext,
    next: @concurrent (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as Refusal {
      return page(error.written, status: error.status, request)
    } catch let error as DeskError {
      return page(error.forPages, status: error.status, request)
    } catch let error as HTTPError where error.status == .notFound {
      return page("There is no page at this address.", status: .notFound, request)
    } catch let error as HTTPError {
      return page("The request could not be read.", status: error.status, request)
    } catch {
      context.logger.error(
        "page failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
      return page(
        "Something went wrong on our side. Nothing was changed. The terminal that runs foi serve says more.",
        status: .internalServerError, request)
    }
  }

  private func page(
    _ message: String, status: HTTPResponse.Status, _ request: Request
  ) -> Response {
    // A page for strangers has no token in it.
    let session = site.session(of: request) ?? Session(id: "", token: "")
    let visit = Visit(
      desk: site.desk.on(site.today()), parameters: [:], query: Fields(), form: .empty,
      session: session, path: "", isPasswordKept: site.password != nil)
    let heading =
      switch status {
      case .notFound: "Page not found"
      case .internalServerError: "Sorry, something went wrong"
      default: "This did not work"
      }
    do {
      return try visit.page(
        ErrorPage(heading: heading, message: message), title: heading, status: status)
    } catch {
      // Should even this page not come about, its words still do.
      return Response(
        status: status, headers: [.contentType: "text/plain; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: message)))
    }
  }
}

extension DeskError {
  var status: HTTPResponse.Status {
    switch self {
    case .unknownAuthority, .unknownRequest, .unknownCase, .noSuchEvent, .noSuchLetter,
      .ambiguousCase, .ambiguousAuthority:
      .notFound
    case .store, .fileUnreadable, .cannotWrite: .internalServerError
    default: .badRequest
    }
  }

  /// The desk's own wording; what is about the machine stays in the terminal.
  var forPages: String {
    status == .internalServerError
      ? "The casebook could not be read or written. The terminal that runs foi serve says more."
      : "\(self)"
  }
}

struct ErrorPage: PageModel {
  static let template = "error"

  let heading: String
  let message: String
}
