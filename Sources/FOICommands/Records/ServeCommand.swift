import ArgumentParser
import FOIDesk
import FOIFaces
import FOIWeb
import Foundation

struct ServeCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the casebook in a browser.",
    discussion: """
      Serves pages to this computer until you press Ctrl-C. It prints an address with a key that opens \
      one browser, so that other users of the computer cannot look in. For other computers set a \
      password: give a file with the password on its first line, or set FOI_PASSWORD. Put a server \
      that speaks HTTPS in front of it and name its address with --name.

      Where people have accounts (foi people), they sign in with their own passwords, and neither a key nor \
      a password of the server is needed.

      Where the casebook is on a PostgreSQL server that has a streaming replica, --read-from reads pages \
      from the replica. Anyone who records something still sees it at once. While the replica is away or \
      behind, pages are read from the main server, and foi says so once.

        $ foi serve
        $ foi serve --open
        $ foi serve --behind-proxy --name foi.example.org
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
  @Flag(
    help: ArgumentHelp(
      "A server on this computer that speaks HTTPS hands on what browsers ask; believe it where they are."
    ))
  var behindProxy = false
  @Option(
    help: ArgumentHelp(
      "A streaming replica of the casebook's server to read pages from.", valueName: "address"))
  var readFrom: String?
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
    options.isBehindProxy = behindProxy
    var desk = try Desk.open(at: context.casebook, environment: context.environment, readers: 4)
    if let readFrom { desk = try desk.reading(from: readFrom) { Serving.say($0.written) } }
    guard try options.isOwnMachine || options.password != nil || desk.hasAccounts() else {
      throw CommandFault.passwordNeeded(host: host)
    }
    try Serving(desk: desk, options: options, opensBrowser: open).run(in: context)
    return true
  }
}

struct OpenCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open your casebook in a browser; foi alone does the same.",
    discussion: """
      A casebook is the folder in which foi keeps your requests and the replies. This opens the one that \
      you are in, or the one in the folder foi of your home folder (FOI_CASEBOOK names another), and makes \
      it if there is none. Where no browser opens, open the address that is printed. It runs until you press \
      Ctrl-C.

        $ foi
        $ foi open --casebook mycase
      """)

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let place = Desk.usualPlace(
      given: common.casebook, ProcessInfo.processInfo.environment, context.environment)
    if !place.exists {
      _ = try Desk.create(
        at: place.url.path(percentEncoded: false), environment: context.environment)
      context.output.remark("Made a casebook in \(place.url.path(percentEncoded: false)).")
    }
    let desk = try Desk.open(
      at: place.url.path(percentEncoded: false), environment: context.environment, readers: 4)
    context.output.remark(
      "Your casebook is \(place.url.path(percentEncoded: false)); foi --help lists the commands.")
    try Serving(desk: desk, options: .init(), opensBrowser: true, mayMove: true).run(in: context)
    return true
  }

  /// Whether somebody would see a browser or read an address: a script that says only foi gets the help.
  static func hasWitness(_ variables: [String: String]) -> Bool {
    isatty(STDOUT_FILENO) != 0 || isatty(STDERR_FILENO) != 0
      || ["DISPLAY", "WAYLAND_DISPLAY"].contains { variables[$0]?.isEmpty == false }
  }
}
