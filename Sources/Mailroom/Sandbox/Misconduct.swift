#if DEBUG
  import CSandbox
  import Foundation

  /// What a parser that was taken over would try, for the tests alone: no release has it.
  enum Misconduct {
    /// How a document begins that makes a worker misbehave.
    static let mark = "%foi-misconduct "

    static func begin(_ bytes: [UInt8]) {
      guard bytes.starts(with: mark.utf8) || bytes.starts(with: Array("X-".utf8) + mark.utf8) else {
        return
      }
      let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      let words = line.split(separator: " ").map(String.init)
      switch words.dropFirst().first ?? "" {
      case "crash": raise(SIGSEGV)
      case "trap": preconditionFailure("asked for")
      case "loop": while true {}
      case "sleep": while true { sleep(1) }
      case "memory":
        var kept: [[UInt8]] = []
        while true { kept.append([UInt8](repeating: 7, count: 1 << 24)) }
      case "write": _ = open(words.last ?? "", O_WRONLY | O_CREAT, 0o600)
      case "read": if open(words.last ?? "", O_RDONLY) < 0 { abort() }
      case "socket": _ = socket(AF_INET, Int32(1), 0)
      case "start":
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
        execv("/bin/true", &arguments)
      case "babble":
        _ = "nonsense, and more than a head of it".withCString { write(0, $0, 30) }
      default: break
      }
    }
  }
#endif
