import Foundation

/// Something for a worker to read.
enum WorkerJob: Codable, Sendable {
  case document(name: String?, tools: DocumentTools)
  case mail
  /// Read the requester's own e-mail, perhaps changed by hand.
  case draft
  case archive(PackedFiles.Limits)
  case sheets(name: String)
  case format(name: String)
  /// Unpack a zip of so many bytes, which is handed over as an open file.
  case unpack(packed: Int)
  /// Name the files in such a zip.
  case names(most: Int)
  /// Say what holds here.
  case protections
}

/// What came of a job: its value, or the fault that its reader throws.
enum WorkerResult<Value: Codable & Sendable, Fault: Codable & Error & Sendable>: Codable, Sendable {
  case value(Value)
  case fault(Fault)
}

/// What a worker asks for, as it can neither start programs nor choose.
enum WorkerRequest: Codable, Sendable {
  /// A scratch folder with the bytes before this, or the job's own, in a file of that name.
  case open(name: ConversionTool.File, isJob: Bool)
  /// A program run in the folder.
  case run(ConversionTool)
  /// The files that a program left in the folder.
  case found
  /// The folder is not needed any longer.
  case close
  /// Whether a program is there.
  case isInstalled(ConversionTool)
  /// Whether a file of an archive is wanted.
  case wants(path: String)
  /// A file of an archive; the bytes that follow are its own.
  case file(path: String)
}

/// What the program answers.
enum WorkerAnswer: Codable, Sendable, Equatable {
  case yes
  case no
  /// The bytes before it, of which some have names.
  case bytes(names: [String])
  case tool(Tool.Fault)
}

/// The form in which small values cross: JSON, which says what is missing or of the wrong kind.
enum WorkerCoding {
  static func encode(_ value: some Encodable) -> [UInt8] {
    // What is coded here has no number that JSON lacks.
    [UInt8]((try? JSONEncoder().encode(value)) ?? Data())
  }

  static func decode<T: Decodable>(_ type: T.Type, _ bytes: [UInt8]) -> T? {
    try? JSONDecoder().decode(type, from: Data(bytes))
  }
}
