import Casebook
import Dispatch
import FOIDesk
import FOIWeb
import Foundation
import Logging
import Synchronization

/// A casebook on a port of this machine, until Ctrl-C, and the browser that it is opened in.
struct Serving {
  let desk: Desk
  var options: WebServer.Options
  /// Whether the desktop is asked to open the address.
  let opensBrowser: Bool
  /// Whether another port will do where this one is taken.
  var mayMove = false

  func run(in context: Context) throws {
    let fixed = context.isTodayGiven ? context.environment.today : nil
    var logger = Logger(label: "foi") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    context.output.flush()
    var options = options
    while true {
      let server = WebServer(desk: desk, options: options, logger: logger) {
        fixed ?? Environment.day(of: Date())
      }
      guard let fault = run(server) else { return }
      guard mayMove, options.port != 0 else {
        throw CommandFault.cannotListen(
          host: options.host, port: options.port, reason: SystemFault(fault).reason)
      }
      options.port = 0
    }
  }

  /// Commands run one after another; only this one waits for a server, which has tasks of its own.
  private func run(_ server: WebServer) -> (any Error)? {
    let fault = Mutex<(any Error)?>(nil)
    let done = DispatchSemaphore(value: 0)
    let opensBrowser = opensBrowser
    Task {
      do {
        let isFirst = Mutex(true)
        try await server.run { address in
          let isStart = isFirst.withLock { first in
            defer { first = false }
            return first
          }
          let words = isStart ? "(Ctrl-C ends it)" : "(for another browser)"
          Self.say("\(address) \(words)")
          if isStart && opensBrowser { Self.openInBrowser(address) }
        }
      } catch {
        fault.withLock { $0 = error }
      }
      done.signal()
    }
    done.wait()
    return fault.withLock { $0 }
  }

  static func say(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data("foi serve: \(line.visibleLine)\n".utf8))
  }

  /// Has the desktop open the address; the server runs on whether it can or not.
  private static func openInBrowser(_ address: String) {
    #if os(macOS)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    let process = Process()
    // env finds it and says with its status that there is none.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [opener, address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let complaint = "\(opener) opened no browser; open the address above yourself"
    process.terminationHandler = { if $0.terminationStatus != 0 { say(complaint) } }
    do { try process.run() } catch { say(complaint) }
  }
}
