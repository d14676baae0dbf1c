import FOILaw
import Templating
import Testing

@testable import FOIWeb

/// Every page's template against the names that its model has: a wrong name fails here, and never
/// before a visitor.
@Suite struct TemplateTests {
  private static let shell = Result { try Term.terms(of: Shell.self) }

  @Test(arguments: Models.all.map { ($0.template, AnyModel(type: $0)) })
  func aPageUsesOnlyWhatItsModelHas(name: String, model: AnyModel) throws {
    let terms = try Term.terms(of: model.type)
    var check = TemplateCheck(Templates.shipped, style: .html)
    let faults = check.faults(
      in: try Templates.shipped.nodes(ofPart: name), of: name,
      scopes: [try Self.shell.get(), terms])
    #expect(faults.isEmpty, "\(faults.map(\.description))")
  }

  @Test func theLayoutUsesOnlyWhatTheShellHas() throws {
    var check = TemplateCheck(Templates.shipped, style: .html)
    let faults = check.faults(
      in: try Templates.shipped.nodes(ofPart: Shell.template), of: Shell.template,
      scopes: [try Self.shell.get()])
    #expect(faults.isEmpty, "\(faults.map(\.description))")
  }

  /// The check finds what it is there to find.
  @Test func aNameThatAModelLacksIsFound() throws {
    var check = TemplateCheck(Templates.shipped, style: .html)
    let faults = check.faults(
      in: try TemplateScanner.nodes(in: "{{#rows}}{{nosuchname}}{{/rows}}", template: "cases"),
      of: "cases", scopes: [try Self.shell.get(), try Term.terms(of: CasesModel.self)])
    #expect(
      faults == [.unknownName(template: "cases", line: 1, name: "nosuchname", nearest: nil)])
  }

  /// A name that a model has and that no template uses is dead.
  @Test func everyNameOfAModelIsUsed() throws {
    var used: Set<String> = []
    func collect(_ nodes: [TemplateNode]) {
      for node in nodes {
        switch node {
        case .text, .part: break
        case .variable(let name, _, _): used.formUnion(name.pieces)
        case .section(let name, _, _, let inside):
          used.formUnion(name.pieces)
          collect(inside)
        }
      }
    }
    for name in Templates.shipped.names { collect(try Templates.shipped.nodes(ofPart: name)) }
    func unused(_ terms: [Term]) -> [String] {
      terms.flatMap { term in
        (used.contains(term.name) ? [] : [term.name]) + unused(term.members)
      }
    }
    for model in Models.all {
      let left = unused(try Term.terms(of: model))
      #expect(left.isEmpty, "\(model)")
    }
  }

  @Test func everyTemplateIsAPageOrAPartOfOne() throws {
    var reached: Set<String> = [Shell.template]
    func reach(_ name: String) throws {
      reached.insert(name)
      func parts(_ nodes: [TemplateNode]) throws {
        for node in nodes {
          switch node {
          case .text, .variable: break
          case .section(_, _, _, let inside): try parts(inside)
          case .part(let name, _, _): try reach(name)
          }
        }
      }
      try parts(try Templates.shipped.nodes(ofPart: name))
    }
    for model in Models.all { try reach(model.template) }
    #expect(reached == Set(Templates.shipped.names))
    let names = Models.all.map { $0.template }
    #expect(Set(names).count == names.count)
  }

  /// Addresses that are typed into templates are addresses of the site.
  @Test(arguments: Templates.files.map { ($0.0, String(decoding: $0.1, as: UTF8.self)) })
  func everyAddressInATemplateIsOneOfTheSite(name: String, text: String) {
    let known = Set(Route.withoutNames.map(\.path))
    for attribute in ["href=\"/", "action=\"/"] {
      for piece in text.split(separator: attribute, omittingEmptySubsequences: false).dropFirst() {
        let path = "/" + piece.prefix { !"\"?{".contains($0) }
        #expect(known.contains(path), "\(name): \(path)")
      }
    }
  }

  @Test func linksAreEncodedAndTheRoutersPatternsAreNot() {
    #expect(Route.grid(.named).pattern == "/requests/:request/grid")
    #expect(Route.agenda.pattern == "/" && Route.agenda.path == "/")
    #expect(Route.letter("L 1/é").path == "/letters/L%201%2F%C3%A9")
    #expect(
      Route.answers.path([("ground", "s43(2)")], place: "top")
        == "/answers?ground=s43%282%29#top")
  }

  struct AnyModel: Sendable, CustomTestStringConvertible {
    let type: any PageModel.Type
    var testDescription: String { type.template }
  }
}

extension Route {
  /// The addresses that have no name of a case, request or the like in them.
  static let withoutNames: [Route] = [
    .agenda, .requests, .newRequest, .cases, .answers, .nextCheck, .letters, .inbox, .search,
    .evidence, .withdrawEvidence, .authorities, .newAuthority, .importAuthorities, .register,
    .charts, .settings, .exchange, .exportFile("casebook.zip"), .exportFile("public.zip"), .undo,
    .logIn,
    .logOut, .draftChosen, .sentChosen, .mailChosen, .confirmChosen, .savedFilters,
    .calendarAddress, .calendar, .makeExport, .people, .account, .latest,
  ]
}
