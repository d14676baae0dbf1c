import Casebook
import Hummingbird

/// Every address of the site with the page that answers there.
extension Site {
  func addPages(to router: Router<PageContext>) {
    addLogIn(to: router)

    get(.agenda, on: router, AgendaPage.show)
    get(.steps(kind: ":kind"), on: router, AgendaPage.kind)

    get(.requests, on: router, RequestPages.list)
    get(.newRequest, on: router, RequestPages.new)
    post(.newRequest, on: router, RequestPages.log)
    get(.request(.named), on: router, RequestPages.show)
    get(.grid(.named), on: router, GridPage.show)
    get(.results(.named), on: router, ResultPages.list)
    get(.result(.named, question: ":question"), on: router, ResultPages.show)
    post(.result(.named, question: ":question"), on: router, ResultPages.post)

    get(.cases, on: router, ListPages.cases)
    get(.answers, on: router, ListPages.answers)
    post(.savedFilters, on: router, ListPages.saveFilter)
    get(.case(.named), on: router, CasePage.show)
    get(.caseFile(.named, ending: ":ending"), on: router, CaseFilePage.case)
    get(.requestFile(.named, ending: ":ending"), on: router, CaseFilePage.request)
    post(.events(.named), on: router, CasePage.record)
    post(.confirmEvents(.named), on: router, CasePage.confirm)
    post(.retract(.named), on: router, CasePage.retract)
    post(.replies(.named), on: router, CasePage.upload)
    get(.byHand(.named), on: router, ByHandPage.show)
    post(.byHand(.named), on: router, ByHandPage.record)
    post(.diary(.named), on: router, CasePage.remind)
    get(.check(.named), on: router, CheckPage.start)
    get(.reading(.named, event: ":event"), on: router, CheckPage.show)
    post(.reading(.named, event: ":event"), on: router, CheckPage.decide)
    get(.original(.named, event: ":event"), on: router, CheckPage.original)
    get(.pagePicture(.named, event: ":event"), on: router, CheckPage.picture)
    get(.nextCheck, on: router, CheckPage.next)

    get(.letters, on: router, LetterPages.list)
    get(.letter(":letter"), on: router, LetterPages.show)
    get(.letterFile(":letter", ending: ":ending"), on: router, LetterPages.file)
    post(.letterSent(":letter"), on: router, LetterPages.sent)
    get(.letterEdit(":letter"), on: router, DraftPages.edit)
    post(.letterEdit(":letter"), on: router, DraftPages.save)
    post(.letterSend(":letter"), on: router, DraftPages.send)
    post(.letterDiscard(":letter"), on: router, DraftPages.discard)
    get(.compose(.named, kind: ":kind"), on: router, LetterPages.compose)
    post(.compose(.named, kind: ":kind"), on: router, LetterPages.draft)

    post(.draftChosen, on: router, ChosenPages.draft)
    post(.sentChosen, on: router, ChosenPages.sent)
    post(.mailChosen, on: router, ChosenPages.mail)
    post(.confirmChosen, on: router, ChosenPages.confirm)

    get(.inbox, on: router, InboxPages.list)
    post(.inbox, on: router, InboxPages.takeIn)
    get(.mail(":mail"), on: router, InboxPages.show)
    post(.mail(":mail"), on: router, InboxPages.decide)

    get(.search, on: router, SearchPage.show)
    get(.evidence, on: router, EvidencePage.show)
    post(.evidence, on: router, EvidencePage.add)
    post(.withdrawEvidence, on: router, EvidencePage.withdraw)

    get(.authorities, on: router, AuthorityPages.list)
    get(.newAuthority, on: router, AuthorityPages.new)
    post(.newAuthority, on: router, AuthorityPages.add)
    post(.importAuthorities, on: router, AuthorityPages.takeIn)
    get(.authority(.named), on: router, AuthorityPages.show)
    post(.authority(.named), on: router, AuthorityPages.change)

    get(.charts, on: router, ChartPage.show)
    get(.undo, on: router, UndoPage.show)
    post(.undo, on: router, UndoPage.undo)
    get(.settings, on: router, SettingsPage.show)
    post(.settings, on: router, SettingsPage.save)
    post(.calendarAddress, on: router, SettingsPage.calendar)
    getWithoutSession(.calendar, on: router, CalendarFeed.show)
    get(.exchange, on: router, ExchangePage.show)
    upload(.exchange, on: router, ImportPage.look)
    post(.makeExport, on: router, ExchangePage.make)
    get(.transfer(":transfer"), on: router, ExchangePage.follow)
    post(.transfer(":transfer"), on: router, ImportPage.decide)
    get(.exportFile(":transfer"), on: router, ExchangePage.download)
  }
}
