import ArgumentParser
import Dispatch
import FOIDesk
import FOILaw
import FOIWeb
import Foundation
import Logging
import Synchronization

struct ServeCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the casebook in a browser.",
    discussion: """
      Serves pages to this computer until you press Ctrl-C. It prints an address with a key that opens \
      one browser, so that other users of the computer cannot look in. For other computers set a \
      password: give a file with the password on its first line, or set FOI_PASSWORD. Put a server \
      that speaks HTTPS in front of it and name its address with --name.

        $ foi serve
        $ foi serve --open
        $ foi serve --host 0.0.0.0 --password-file secret.txt --name casebook.example
      """)

  @Option(help: "The port; 0 picks any free one.") var port = 8420
  @Option(help: "The address to listen on; any but this computer's own needs a password.")
  var host = "127.0.0.1"
  @Option(
    help: ArgumentHelp("A file with the password on its first line.", valueName: "file"),
    completion: .file())
  var passwordFile: String?
  @Flag(help: "Open the address in your browser.") var open = false
  @Option(help: "A name that browsers use to reach the server; can be repeated.")
  var name: [String] = []
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port: give a number from 0 to 65535")
    }
  }

  func run(in context: Context) throws -> Bool {
    var options = WebServer.Options()
    options.port = port
    options.host = host
    options.names = Set(name)
    options.password = try Desk.password(from: passwordFile.map(context.document))
    guard options.isOwnMachine || options.password != nil else {
      throw CommandFault.passwordNeeded(host: host)
    }
    let desk = try Desk.open(at: context.casebook, environment: context.environment, readers: 4)
    let fixed = context.isTodayGiven ? context.environment.today : nil
    var logger = Logger(label: "foi") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    let server = WebServer(desk: desk, options: options, logger: logger) {
      fixed ?? Environment.day(of: Date())
    }
    let output = context.output
    output.flush()
    try run(server)
    return true
  }

  /// Commands run one after another; only this one waits for a server, which has tasks of its own.
  private func run(_ server: WebServer) throws {
    let fault = Mutex<(any Error)?>(nil)
    let done = DispatchSemaphore(value: 0)
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
          if isStart && open { Self.openInBrowser(address) }
        }
      } catch {
        fault.withLock { $0 = error }
      }
      done.signal()
    }
    done.wait()
    guard let fault = fault.withLock({ $0 }) else { return }
    throw CommandFault.cannotListen(
      host: host, port: port, reason: SystemFault(fault).reason)
  }

  private static func say(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data("foi serve: \(line)\n".utf8))
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
