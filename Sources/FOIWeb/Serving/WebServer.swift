package import FOIDesk
package import FOILaw
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization
import UnixSignals

/// `foi serve`: the desk on a port of this machine.
package struct WebServer: Sendable {
  package struct Options: Sendable {
    package var host = "127.0.0.1"
    package var port = 8420
    /// Without one, only this machine is served.
    package var password: Password?
    /// Names that the server is reached by, besides this machine's own.
    package var names: Set<String> = []
    /// Whether a server on this machine that speaks HTTPS hands on what others ask.
    package var isBehindProxy = false

    package init() {}

    /// Whether only programs on this machine can reach the server.
    package var isOwnMachine: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
  }

  private let desk: Desk
  private let options: Options
  private let today: @Sendable () -> CalendarDay
  private let logger: Logger

  package init(
    desk: Desk, options: Options, logger: Logger, today: @escaping @Sendable () -> CalendarDay
  ) {
    self.desk = desk
    self.options = options
    self.logger = logger
    self.today = today
  }

  /// Serves until a signal or Ctrl-C ends it.
  ///
  /// `ready` gets the address to open, and again whenever the one-time key in it has been used.
  package func run(ready: @escaping @Sendable (String) -> Void) async throws {
    let threads = NIOThreadPool(numberOfThreads: 4)
    threads.start()
    var site = Site(desk: desk, today: today)
    let base = Mutex("")
    site.password = options.password
    if options.password == nil {
      site.key = OneTimeKey { key in
        ready(base.withLock { $0 } + Self.logIn(key))
      }
    }
    site.names = Set(options.names.map { $0.lowercased() })
    site.isPublic = !options.isOwnMachine
    site.isBehindProxy = options.isBehindProxy
    site.threads = threads
    let changes = site.changes
    let listening = desk.listen { changes.send() }
    changes.follow { listening?.isConnected ?? false }
    defer { listening?.stop() }
    let host = options.host
    // Where people sign in, the address has no key in it.
    let key = try desk.hasAccounts() ? nil : site.key
    let application = Application(
      router: site.router(),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(30),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(host, port: options.port),
        availableConnectionsDelegate: MaximumAvailableConnections(512)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? 0
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        base.withLock { $0 = address }
        ready(address + (key.map { Self.logIn($0.present) } ?? Route.agenda.path))
      }, logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    // A browser that dawdles over its request does not hold up the end.
    configuration.maximumGracefulShutdownDuration = .milliseconds(700)
    let group = ServiceGroup(configuration: configuration)
    do {
      try await group.run()
    } catch is CancellationError {
      // Ended with someone still connected.
    } catch let error as IOError {
      throw SystemFault(number: error.errnoCode)
    }
    try await threads.shutdownGracefully()
  }

  private static func logIn(_ key: String) -> String { Route.logIn.path([("key", key)]) }
}
