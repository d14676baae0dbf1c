import Casebook
import FOIDesk
import Hummingbird

/// Accounts: what opens a session, and pages that tell what others do.
extension Site {
  func addPeople(to router: Router<PageContext>) {
    get(.people, on: router, PeoplePage.show)
    post(.people, on: router, PeoplePage.change)
    get(.account, on: router, AccountPage.show)
    router.post(RouterPath(Route.account.pattern)) { request, context in
      guard let session = try await session(of: request) else { return toLogIn(request) }
      let form = try await form(of: request)
      guard isSame(form["token"], session.token) else { throw Refusal.staleForm }
      // Who has somebody's browser for a minute does not get to guess their password.
      guard sessions.mayTry(name: "account \(session.person?.name.description ?? "")") else {
        throw Refusal.tooManyTries
      }
      return try await serve(request, context, form: form, session: session) { visit in
        try AccountPage.change(visit) {
          Self.entering(
            request, $0, to: Route.account.path([("done", Done.passwordChanged.rawValue)]))
        }
      }
    }
    router.get(RouterPath(Route.join(":key").pattern)) { request, context in
      try await serve(request, context, form: .empty, session: sessions.own) { visit in
        try JoinPage.show(visit)
      }
    }
    router.post(RouterPath(Route.join(":key").pattern)) { request, context in
      let address = address(of: request, context)
      guard sessions.mayTry(address) else { throw Refusal.tooManyTries }
      let form = try await form(of: request)
      return try await serve(request, context, form: form, session: sessions.own) { visit in
        try JoinPage.join(visit) { secret in
          sessions.forgive(address)
          return Self.entering(request, secret, to: "/")
        }
      }
    }
    post(.assign(.named), on: router, CasePage.assign)
    latest(.latest, on: router) { _ in nil }
    latest(.latestOf(.named), on: router) { $0.caseID }
  }
}
