import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import HTTPTypes
import Hummingbird

/// The councils that come with foi, and a list of the person's own: ticked here, they are added.
enum RegisterPage {
  static func show(_ visit: Visit) throws -> Response {
    let query = visit.query
    var rows: [RegisterModel.Row] = []
    var faults: [Problem] = []
    do throws(DeskError) {
      let filters = visit.filters
      rows = try visit.desk.offeredCouncils(
        matching: filters["named"],
        nation: filters.has("nation") ? choice(query["nation"], "a nation") : nil,
        kind: filters.has("kind") ? choice(query["kind"], "a kind of council") : nil
      ).map(RegisterModel.Row.init)
    } catch {
      guard error.status == .badRequest else { throw error }
      faults = errors(error, field: "nation")
    }
    return try page(visit, rows: rows, errors: faults)
  }

  /// Looks up the names of a list, or adds what is ticked.
  static func post(_ visit: Visit) throws -> Response {
    let form = visit.form
    if form["do"] == "look" {
      let lines = try visit.desk.councils(listed: form["names"])
      return try page(
        visit, rows: lines.flatMap(RegisterModel.Row.all), names: form["names"],
        errors: lines.isEmpty
          ? [Problem(field: "names", text: "Write one name on each line.")] : [])
    }
    do throws(DeskError) {
      let chosen = form.fields.all("council").map(RegisterModel.Row.choice)
      guard !chosen.isEmpty else { throw .noAuthorities }
      let change = try visit.desk.add(chosen)
      let counts = [
        ("new", change.added.count), ("changed", change.coded.count), ("same", change.unchanged),
      ]
      return .see(
        Route.authorities.path(counts.map { ($0, "\($1)") }), .councilsAdded)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try page(visit, rows: [], errors: errors(error, field: "nation"))
    }
  }

  private static func page(
    _ visit: Visit, rows: [RegisterModel.Row], names: String = "", errors: [Problem]
  ) throws -> Response {
    let query = visit.query
    let page = RegisterModel(
      errors: Problems(errors), nations: nationChoices(chosen: query["nation"]),
      kinds: choices(CouncilKind.self, chosen: query["kind"]) { $0.written },
      named: query["named"], names: names, isListed: !names.isEmpty, rows: rows,
      count: counted(rows.count, names.isEmpty ? "council" : "line"), isEmpty: rows.isEmpty,
      isFiltered: ["nation", "kind", "named"].contains { query.has($0) })
    return try visit.page(
      page, title: "Add councils", section: .authorities, status: errors.isEmpty ? .ok : .badRequest
    )
  }
}
