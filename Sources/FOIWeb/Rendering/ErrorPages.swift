import Casebook
import FOIDesk
import FOIFaces
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
      return await page(error.written, status: error.status, request)
    } catch let error as DeskError {
      if error.status == .internalServerError {
        context.logger.error(
          "page failed",
          metadata: [
            "path": "\(request.uri.path)", "error": "\(error.worded(for: .terminal).visibleLine)",
          ])
      }
      return await page(
        error.forPages.joined(separator: " "), status: error.status, request, error.wayOn)
    } catch is NothingThere {
      return await page("There is no page at this address.", status: .notFound, request)
    } catch let error as HTTPError where error.status == .notFound {
      return await page("There is no page at this address.", status: .notFound, request)
    } catch let error as HTTPError {
      return await page("The request could not be read.", status: error.status, request)
    } catch {
      context.logger.error(
        "page failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
      return await page(
        "Something went wrong in foi. Nothing was changed. The log of foi says more.",
        status: .internalServerError, request)
    }
  }

  private func page(
    _ message: String, status: HTTPResponse.Status, _ request: Request, _ wayOn: Link? = nil
  ) async -> Response {
    // A page for strangers has no token in it.
    let session = (try? await site.session(of: request)) ?? Session(id: "", token: "")
    let visit = Visit(
      desk: site.desk.on(site.today()), parameters: [:], query: Fields(), form: .empty,
      session: session, path: "", origin: "", isPasswordKept: site.password != nil,
      transfers: site.transfers)
    let heading =
      switch status {
      case .notFound: "Page not found"
      case .internalServerError: "Sorry, something went wrong"
      default: "This did not work"
      }
    do {
      return try visit.page(
        ErrorPage(heading: heading, message: message, wayOn: wayOn), title: heading, status: status)
    } catch {
      // Should even this page not come about, its words still do.
      return Response(
        status: status, headers: [.contentType: "text/plain; charset=utf-8"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: message)))
    }
  }
}

/// An address whose last piece names nothing of a closed set.
struct NothingThere: Error {}

extension Visit {
  /// The value of a closed set that a piece of the path names.
  func named<T: RawRepresentable>(_ piece: String) throws -> T where T.RawValue == String {
    guard let value = T(rawValue: self[piece]) else { throw NothingThere() }
    return value
  }
}

extension DeskError {
  var status: HTTPResponse.Status {
    switch self {
    case .unknownAuthority, .ambiguousAuthority, .unknownRequest, .ambiguousRequest,
      .unknownCase, .ambiguousCase, .noSuchEvent, .ambiguousEvent, .noSuchLetter, .noSuchMail,
      .ambiguousMail, .unknownLetter,
      .ambiguousLetter,
      .unknownEvidence:
      .notFound
    case .fileUnreadable, .cannotWrite, .system, .store: .internalServerError
    case .fileMissing, .noCasebook, .noCasebookAt, .casebookExists, .settings, .editor,
      .passwordTooShort, .noPasswordHashing, .badDay, .badRequest, .requestChanged, .authorities,
      .holidays, .terms, .noSchool, .authorityExists, .document, .notAReply, .alreadyRecorded,
      .noAuthorities, .noName, .unknownQuestion, .unknownGround, .unknownValue, .nothingToConfirm,
      .noAnswerToConfirm, .noValueToSettle, .questionNeverAsked, .noSuchLines, .nothingToSearch,
      .join, .picture,
      .sentInTheFuture, .logCutShort,
      .addressOfAuthority, .lawWouldChange, .otherLetterhead, .notALetter, .nothingSuggested,
      .nothingToUndo,
      .recordedSince, .noReminder, .noReplyByHand, .transferToItself, .answers, .letterDiscarded,
      .letterUnchecked, .sentBeforeWritten, .groundWithoutRefusal,
      .mailWaits,
      .incomplete, .wordOrder, .mailWithoutDay, .mailIsNoLetter, .cannotMove, .mailIsPlaced,
      .nothingProposed, .noProposedEvent, .tool, .editedAway, .editorLeftNoFile, .editorFailed,
      .editKept,
      .noOwnAddress,
      .noDayReceived, .passwordFileOpen, .noDrafts, .badAddress, .noAddress, .letterSent,
      .letterMayHaveGone, .letterFileGone,
      .unknownMap, .badMapLine, .badMapName,
      .letterFilesDiffer, .draftTwice, .mailUnreadable,
      .notAccepted, .sentButNotRecorded, .evidenceWithdrawn,
      .evidenceElsewhere, .templateExists, .badTemplateName, .template, .ownArgument,
      .exportExists, .bag, .person, .meanwhile, .editedMeanwhile, .replicaOfAFile, .event, .law,
      .letter,
      .workbook, .register, .sheet, .pastRound, .peer:
      .badRequest
    }
  }

  /// The fault as a page says it, one line each, in sentences.
  var forPages: [String] {
    worded(for: .browser).split(separator: "\n").map { line in
      let words = String(line).visibleLine
      return words.hasSuffix(".") ? words : words + "."
    }
  }

  /// Where to go on from a page that says that something is not there.
  fileprivate var wayOn: Link? {
    switch self {
    case .unknownAuthority, .ambiguousAuthority:
      Link(href: Route.authorities.path, name: "All authorities")
    case .unknownRequest, .ambiguousRequest: Link(href: Route.requests.path, name: "All requests")
    case .unknownCase, .ambiguousCase: Link(href: Route.cases.path, name: "All cases")
    case .unknownLetter, .ambiguousLetter: Link(href: Route.letters.path, name: "All letters")
    case .noSuchMail, .ambiguousMail: Link(href: Route.inbox.path, name: "The inbox")
    case .unknownEvidence: Link(href: Route.evidence.path, name: "All evidence")
    case .noSuchEvent(_, let id), .ambiguousEvent(_, let id, _), .noSuchLetter(let id, _, _):
      Link(href: id.href, name: "The case")
    default: nil
    }
  }
}

struct ErrorPage: PageModel {
  static let template = "error"

  let heading: String
  let message: String
  /// The page on which the missing thing is most likely to be found.
  let wayOn: Link?
}
