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
