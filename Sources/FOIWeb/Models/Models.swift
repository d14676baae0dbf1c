import Casebook
import FOIDesk
import FOIFaces

/// Every page, so that a test can check each template against the names that its model has.
enum Models {
  static let all: [any PageModel.Type] = [
    AccountModel.self, AgendaModel.self, AnswersModel.self, AuthoritiesModel.self,
    AuthorityModel.self,
    ByHandModel.self, CaseModel.self, CasesModel.self, ChartsModel.self, CheckModel.self,
    ComposeModel.self, DraftModel.self, SendingModel.self,
    ErrorPage.self, EvidenceModel.self, ExchangeModel.self, GridModel.self, InboxModel.self,
    JoinModel.self, LetterModel.self,
    LettersModel.self, LogInPage.self, MailModel.self, NewAuthorityModel.self, RegisterModel.self,
    NewRequestModel.self, PeopleModel.self, RequestModel.self, RequestsModel.self, ResultModel.self,
    ResultsModel.self, SearchModel.self,
    SettingsModel.self, StepsModel.self, TransferModel.self, UndoModel.self,
  ]
}
