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
      Serves the pages to this computer until you press Ctrl-C. Anyone with an account on this computer \
      can open them. If you share it, or want to open the pages from other computers, set a password: on \
      the first line of a file, or in FOI_PASSWORD. For other computers, put a server that speaks HTTPS in \
      front and give its address with --name.

        $ foi serve
        $ foi serve --host 0.0.0.0 --password-file secret.txt --name casebook.example
      """)

  @Option(help: "The port; 0 picks any free one.") var port = 8420
  @Option(help: "The address to listen on; any but this computer's own needs a password.")
  var host = "127.0.0.1"
  @Option(
    help: ArgumentHelp("A file with the password on its first line.", valueName: "file"),
    completion: .file())
  var passwordFile: String?
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
      throw DeskError.missingOption(
        "--host", why: "\(host) can be reached by others: give a password with --password-file")
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
        try await server.run { address in
          FileHandle.standardError.write(Data("foi serve: \(address) (Ctrl-C ends it)\n".utf8))
        }
      } catch {
        fault.withLock { $0 = error }
      }
      done.signal()
    }
    done.wait()
    guard let fault = fault.withLock({ $0 }) else { return }
    throw DeskError.missingOption(
      "--port", why: "cannot listen on \(host):\(port): \(fault); choose another with --port")
  }
}
