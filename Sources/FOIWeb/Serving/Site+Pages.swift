import Hummingbird

/// Every address of the site.
extension Site {
  func addPages(to router: Router<PageContext>) {
    addLogIn(to: router)

    get("/", on: router, AgendaPage.show)
    get("agenda/:kind", on: router, AgendaPage.kind)

    get("requests", on: router, RequestPages.list)
    get("requests/new", on: router, RequestPages.new)
    post("requests/new", on: router, RequestPages.log)
    get("requests/:request", on: router, RequestPages.show)
    get("requests/:request/grid", on: router, GridPage.show)

    get("cases", on: router, ListPages.cases)
    get("answers", on: router, ListPages.answers)
    get("cases/:request/:authority", on: router, CasePage.show)
    post("cases/:request/:authority/events", on: router, CasePage.record)
    post("cases/:request/:authority/events/confirm", on: router, CasePage.confirm)
    post("cases/:request/:authority/retract", on: router, CasePage.retract)
    post("cases/:request/:authority/replies", on: router, CasePage.upload)
    get("cases/:request/:authority/check", on: router, CheckPage.start)
    get("cases/:request/:authority/letters/:event", on: router, CheckPage.show)
    post("cases/:request/:authority/letters/:event", on: router, CheckPage.decide)
    get("cases/:request/:authority/letters/:event/original", on: router, CheckPage.original)
    get("check", on: router, CheckPage.next)

    get("letters", on: router, LetterPages.list)
    get("letters/:letter", on: router, LetterPages.show)
    get("letters/:letter/files/:ending", on: router, LetterPages.file)
    post("letters/:letter/sent", on: router, LetterPages.sent)
    get("cases/:request/:authority/letter/:kind", on: router, LetterPages.compose)
    post("cases/:request/:authority/letter/:kind", on: router, LetterPages.draft)

    get("inbox", on: router, InboxPages.list)
    post("inbox", on: router, InboxPages.takeIn)
    get("inbox/:mail", on: router, InboxPages.show)
    post("inbox/:mail", on: router, InboxPages.decide)

    get("search", on: router, SearchPage.show)
    get("evidence", on: router, EvidencePage.show)
    post("evidence", on: router, EvidencePage.add)
    post("evidence/withdraw", on: router, EvidencePage.withdraw)

    get("authorities", on: router, AuthorityPages.list)
    get("authorities/new", on: router, AuthorityPages.new)
    post("authorities/new", on: router, AuthorityPages.add)
    post("authorities/import", on: router, AuthorityPages.takeIn)
    get("authorities/:authority", on: router, AuthorityPages.show)
    post("authorities/:authority", on: router, AuthorityPages.change)

    get("charts", on: router, ChartPage.show)
    get("settings", on: router, SettingsPage.show)
    post("settings", on: router, SettingsPage.save)
  }
}
