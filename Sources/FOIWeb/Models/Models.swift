import Casebook
import FOIDesk
import FOIFaces

/// Every page, so that a test can check each template against the names that its model has.
enum Models {
  static let all: [any PageModel.Type] = [
    AgendaModel.self, AnswersModel.self, AuthoritiesModel.self, AuthorityModel.self,
    ByHandModel.self, CaseModel.self, CasesModel.self, ChartsModel.self, CheckModel.self,
    ComposeModel.self, DraftModel.self, SendingModel.self,
    ErrorPage.self, EvidenceModel.self, ExchangeModel.self, GridModel.self, InboxModel.self,
    LetterModel.self,
    LettersModel.self, LogInPage.self, MailModel.self, NewAuthorityModel.self,
    NewRequestModel.self, RequestModel.self, RequestsModel.self, ResultModel.self,
    ResultsModel.self, SearchModel.self,
    SettingsModel.self, StepsModel.self, UndoModel.self,
  ]
}

/// The page to export a casebook and to take another one in.
struct ExchangeModel: PageModel {
  static let template = "exchange"

  /// What came of an import.
  struct Report: Codable {
    /// What the two casebooks say differently.
    struct Differences: Codable {
      let items: [String]
    }

    let name: String
    let lines: [String]
    let differences: Differences?

    init(_ report: BagImport, name: String) {
      self.name = name.visibleLine
      lines = report.lines.map(\.visibleLine)
      differences =
        report.conflicts.isEmpty
        ? nil : Differences(items: report.conflicts.map(\.written.visibleLine))
    }
  }

  let errors: Problems?
  let report: Report?
}
