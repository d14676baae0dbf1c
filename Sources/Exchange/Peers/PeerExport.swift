import Casebook
package import FOILaw
import Mailroom

/// What somebody saved from another service for requests, in one shape.
///
/// All of it is a proposal: the days are those of the service's clock, and its words for a state are those
/// of whoever clicked them.
package struct PeerExport: Sendable {
  /// The service.
  package enum Service: String, Sendable, Hashable {
    /// WhatDoTheyKnow and its sisters.
    case alaveteli = "Alaveteli"
    /// FragDenStaat and its sisters.
    case froide = "Froide"
    case muckRock = "MuckRock"
  }

  /// Something that a person should know of an export.
  package enum Remark: Sendable, Hashable {
    /// The site counts more replies than the export holds: hidden ones are left out.
    case repliesMissing(request: String, onSite: Int, here: Int)
    /// A file is named and not there.
    case fileMissing(String)
    /// The place of a file says nothing of which letter it came with.
    case unplaced(String)
    /// Whose letter it is could not be told.
    case unknownDirection(String)
    /// A line of a list has no letters with it.
    case noLetters(request: String)
    /// The requests were made under another country's law.
    case otherLaw(String)
  }

  package let service: Service
  package var requests: [PeerRequest]
  package var remarks: [Remark]

  package init(_ service: Service, requests: [PeerRequest], remarks: [Remark] = []) {
    self.service = service
    self.requests = requests
    self.remarks = remarks
  }
}

/// A request at one authority, as a service keeps it.
package struct PeerRequest: Sendable, Hashable {
  /// What the service knows it by; ids of events are made from it.
  package let key: String
  package var title: String
  package var authority: String
  /// Where it is on the web.
  package var url: String?
  package var reference: String?
  /// The service's word for how far it came.
  package var status: String?
  /// The law that the service names, where it is not one of the United Kingdom's.
  package var otherLaw: String?
  package var letters: [PeerLetter] = []

  package init(key: String, title: String, authority: String) {
    self.key = key
    self.title = title
    self.authority = authority
  }
}

/// A letter or message of a request.
package struct PeerLetter: Sendable, Hashable {
  /// Whose it is, and what it was for.
  package enum Role: Sendable, Hashable {
    case sent
    case clarificationGiven, chased, wrote, reviewRequested, complained
    /// From the authority; the reader says what it is.
    case response
    /// From the authority, who asks what is meant.
    case clarificationAsked
    case feesNotice
    case transferred(to: String?)
    case notDelivered
    case withdrawn
    /// Whose it is cannot be told, or it moves nothing.
    case note
  }

  /// A file that came with it.
  package struct Attachment: Sendable, Hashable {
    package let name: String
    package let bytes: [UInt8]
  }

  /// What the service knows it by, for its event's id.
  package let key: String
  package var day: CalendarDay
  package var role: Role
  package var text: String?
  /// What the kept text is called.
  package var name: String
  package var attachments: [Attachment] = []
  package var byPost = false
  package var note: String?

  package init(
    key: String, day: CalendarDay, role: Role, text: String? = nil, name: String
  ) {
    self.key = key
    self.day = day
    self.role = role
    self.text = text
    self.name = name
  }
}

extension PeerExport {
  /// A file as the person has it.
  package struct Source: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// The name without folders and extension.
    var stem: String {
      let name = name.split(separator: "/").last.map(String.init) ?? name
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
      return String(name[..<dot])
    }

    var isArchive: Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }
  }

  /// Whether some files look like an export that ``init(reading:)`` can read.
  package static func isExport(_ source: Source) -> Bool {
    if source.isArchive {
      guard let names = try? paths(in: source) else { return false }
      return AlaveteliBatch.isBatch(names) || AlaveteliLetters.isRequest(names)
        || FroideExport.isExport(names) || MuckRockExport.isRequest(names)
    }
    return AlaveteliRecord.isRecord(source.bytes) || AlaveteliList.isList(source.bytes)
      || MuckRockList.isList(source.bytes)
  }

  /// The paths of an archive, unread.
  private static func paths(in source: Source) throws(PackedFiles.Fault) -> [String] {
    var paths: [String] = []
    _ = try PackedFiles(source.bytes) {
      paths.append($0)
      return false
    }
    return paths
  }

  /// Reads the files of an export: an archive, with the site's JSON or list beside it where they were saved.
  /// - Parameter sources: The files, in any order.
  /// - Throws: ``PeerFault`` with the file.
  package init(reading sources: [Source]) throws(PeerFault) {
    var archives: [(source: Source, paths: [String])] = []
    var records: [AlaveteliRecord] = []
    var lists: [AlaveteliList] = []
    var muckRockLists: [MuckRockList] = []
    for source in sources {
      if source.isArchive {
        do throws(PackedFiles.Fault) {
          archives.append((source, try Self.paths(in: source)))
        } catch {
          throw .packed(error)
        }
      } else if AlaveteliRecord.isRecord(source.bytes) {
        records.append(try AlaveteliRecord(source))
      } else if AlaveteliList.isList(source.bytes) {
        lists.append(try AlaveteliList(source.bytes, name: source.name))
      } else if MuckRockList.isList(source.bytes) {
        muckRockLists.append(try MuckRockList(source.bytes, name: source.name))
      } else {
        throw .unknown(found: [source.name])
      }
    }
    if let first = archives.first(where: { FroideExport.isExport($0.paths) }) {
      self = try FroideExport.read(first.source)
    } else if archives.contains(where: { MuckRockExport.isRequest($0.paths) })
      || !muckRockLists.isEmpty
    {
      self = try MuckRockExport.read(
        archives.map(\.source), lists: muckRockLists)
    } else {
      self = try Self.alaveteli(archives, records, lists)
    }
    guard !requests.isEmpty else { throw .noRequests }
  }

  private static func alaveteli(
    _ archives: [(source: Source, paths: [String])], _ records: [AlaveteliRecord],
    _ lists: [AlaveteliList]
  ) throws(PeerFault) -> PeerExport {
    var export = PeerExport(.alaveteli, requests: [])
    var lists = lists
    for (source, paths) in archives {
      if AlaveteliBatch.isBatch(paths) {
        let batch = try AlaveteliBatch(source)
        if let list = batch.list { lists.append(list) }
        export.requests += batch.requests
        export.remarks += batch.remarks
      } else if AlaveteliLetters.isRequest(paths) {
        let letters = try AlaveteliLetters(source)
        export.requests.append(letters.request)
        export.remarks += letters.remarks
      } else {
        throw .unknown(found: paths)
      }
    }
    for record in records { record.complete(&export) }
    for list in lists { list.complete(&export) }
    return export
  }
}
