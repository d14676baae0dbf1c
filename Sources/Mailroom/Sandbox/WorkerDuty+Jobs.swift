import Foundation

/// The jobs, each with its readers as they are called in process.
extension WorkerDuty {
  typealias Done = (result: [UInt8], bytes: [[UInt8]])

  /// What crosses of a document beside its text.
  struct DocumentHead: Codable, Sendable {
    let conversions: [DocumentText.Conversion]
    let format: DocumentFormat
  }

  func document(_ bytes: [UInt8], _ name: String?, _ tools: DocumentTools) -> Done {
    typealias Result = WorkerResult<DocumentHead, DocumentFault>
    do throws(DocumentFault) {
      let document = try DocumentReader.read(bytes, name: name, tools: tools)
      let head = DocumentHead(conversions: document.conversions, format: document.format)
      return (WorkerCoding.encode(Result.value(head)), [Array(document.text.utf8)])
    } catch {
      return (WorkerCoding.encode(Result.fault(error)), [])
    }
  }

  func sheets(_ bytes: [UInt8], _ name: String) -> Done {
    typealias Result = WorkerResult<[Worksheet], DocumentFault>
    do throws(DocumentFault) {
      let sheets = try Worksheet.sheets(here: bytes, name: name)
      return (WorkerCoding.encode(Result.value(sheets)), [])
    } catch {
      return (WorkerCoding.encode(Result.fault(error)), [])
    }
  }

  func format(_ bytes: [UInt8], _ name: String) -> Done {
    typealias Result = WorkerResult<DocumentFormat, DocumentFault>
    do throws(DocumentFault) {
      let format = try DocumentFormat(of: bytes, name: name)
      return (WorkerCoding.encode(Result.value(format)), [])
    } catch {
      return (WorkerCoding.encode(Result.fault(error)), [])
    }
  }

  func archive(_ bytes: [UInt8], _ limits: PackedFiles.Limits) -> Done {
    typealias Result = WorkerResult<[String], PackedFiles.Fault>
    do throws(PackedFiles.Fault) {
      let files = try PackedFiles(here: bytes, limits: limits) { path in
        ask(.wants(path: path)).0 == .yes
      }.files
      return (WorkerCoding.encode(Result.value(files.map(\.path))), files.map(\.bytes))
    } catch {
      return (WorkerCoding.encode(Result.fault(error)), [])
    }
  }

  func unpack(packed: Int) -> Done {
    typealias Result = WorkerResult<Bool, ZipFolder.Fault>
    do {
      try ZipFolder.unpack(.open(file()), packed: packed) { path, bytes in
        guard case .yes = ask(.file(path: path), bytes).0 else { throw ZipFolder.Fault.damaged }
      }
      return (WorkerCoding.encode(Result.value(true)), [])
    } catch {
      let fault = error as? ZipFolder.Fault ?? .damaged
      return (WorkerCoding.encode(Result.fault(fault)), [])
    }
  }

  func names(most: Int) -> Done {
    typealias Result = WorkerResult<[String], ZipFolder.Fault>
    let names = ZipFolder.names(in: .open(file()), most: most)
    return (WorkerCoding.encode(Result.value(names)), [])
  }
}

extension MailMessage {
  /// What crosses of a message beside its words and attachments.
  private struct Head: Codable, Sendable {
    struct Paper: Codable, Sendable {
      let name: String
      let type: String
    }

    let messageID: String?
    let answers: [String]
    let from: Address?
    let to: [Address]
    let subject: String
    let date: Date?
    let received: [Date]
    let hasHTML: Bool
    let papers: [Paper]
    let problems: [Problem]
    let nature: MailNature
  }

  /// The message as it crosses to the parent.
  var packed: WorkerDuty.Done {
    let head = Head(
      messageID: messageID, answers: answers, from: from, to: to, subject: subject, date: date,
      received: received, hasHTML: html != nil,
      papers: attachments.map { .init(name: $0.name, type: $0.type) }, problems: problems,
      nature: nature)
    let words = [Array(text.utf8)] + (html.map { [$0] } ?? [])
    return (WorkerCoding.encode(head), words + attachments.map(\.bytes))
  }

  /// The message as it crossed, or `nil` if that is none.
  init?(packed outcome: WorkerPool.Outcome) {
    guard let head = WorkerCoding.decode(Head.self, outcome.result),
      outcome.bytes.count == 1 + (head.hasHTML ? 1 : 0) + head.papers.count
    else { return nil }
    self.init()
    (messageID, answers, from, to) = (head.messageID, head.answers, head.from, head.to)
    (subject, date, received) = (head.subject, head.date, head.received)
    (problems, nature) = (head.problems, head.nature)
    text = String(decoding: outcome.bytes[0], as: UTF8.self)
    html = head.hasHTML ? outcome.bytes[1] : nil
    attachments = zip(head.papers, outcome.bytes.suffix(head.papers.count)).map {
      // Files are called by these names.
      Attachment(name: MailWalk.cleaned($0.name), type: $0.type, bytes: $1)
    }
  }
}
