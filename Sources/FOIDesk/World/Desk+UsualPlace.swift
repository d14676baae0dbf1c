import Foundation

extension Desk {
  /// Where a person who names no casebook has it: the one that they are in, else the one that `FOI_CASEBOOK`
  /// names, else the folder `foi` in their home folder, whether or not it is there yet.
  package static func usualPlace(
    given: String? = nil, _ variables: [String: String], _ environment: Environment
  ) -> CasebookFolder {
    if let given { return CasebookFolder(environment.url(given)) }
    if let nearest = CasebookFolder.nearest(to: environment.folder) { return nearest }
    if let named = variables["FOI_CASEBOOK"], !named.isEmpty {
      return CasebookFolder(environment.url(named))
    }
    // What the desktop calls home, which need not be what the system's list of users says.
    let home = variables["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "~"
    return CasebookFolder(environment.url(home + "/foi"))
  }
}
