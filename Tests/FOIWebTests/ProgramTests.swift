import Foundation
import Testing

/// The built program as a server: signals, and what only a socket can show.
@Suite(
  .enabled(if: Served.program != nil, "build the product foi first: swift build"), .serialized,
  // A server that does not end fails its test and does not hang all others.
  .timeLimit(.minutes(5)))
struct ProgramTests {
  @Test(arguments: [SIGTERM, SIGINT])
  func aSignalEndsItWhileBrowsersAreConnected(signal: Int32) throws {
    try Served.inCasebook { served in
      // One browser keeps its line open, another is halfway through a request.
      let idle = try served.connect()
      idle.send("GET /login HTTP/1.1\r\nHost: localhost:\(served.port)\r\n\r\n")
      #expect(idle.receive().hasPrefix("HTTP/1.1 200"))
      let halfway = try served.connect()
      halfway.send("POST /settings HTTP/1.1\r\nHost: localhost:\(served.port)\r\n")
      kill(served.process.processIdentifier, signal)
      served.process.waitUntilExit()
      #expect(served.process.terminationReason == .exit)
      #expect(served.process.terminationStatus == 0)
      withExtendedLifetime((idle, halfway)) {}
    }
  }

  @Test func theAddressWithItsKeyIsOpenedInTheBrowser() throws {
    try Served.inFolder { folder in
      let opener = folder.appending(path: "xdg-open")
      try Data("#!/bin/sh\necho \"$1\" >opened.part; mv opened.part opened\n".utf8)
        .write(to: opener)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: opener.path(percentEncoded: false))
      let path = folder.path(percentEncoded: false)
      let script = """
        "$FOI" init book 2>err; cd book
        PATH="\(path):$PATH" "$FOI" serve --open --port 0 2>err & server=$!
        for n in $(seq 100); do [ -e opened ] && break; sleep 0.1; done
        kill $server; wait $server
        cat opened; cat err
        """
      let told = try Served.shell(script, in: folder)
      let lines = told.split(separator: "\n")
      #expect(lines.count == 2, "\(told)")
      #expect(lines.first?.hasPrefix("http://127.0.0.1:") == true, "\(told)")
      #expect(
        lines.last.map(String.init)
          == lines.first.map { "foi serve: \($0) (Ctrl-C ends it)" }, "\(told)")
    }
  }

  @Test func headersWithoutEndAreRefused() throws {
    try Served.inCasebook { served in
      let line = try served.connect()
      line.send("GET / HTTP/1.1\r\nHost: localhost:\(served.port)\r\n")
      line.send("X-Long: \(String(repeating: "a", count: 40_000))\r\n\r\n")
      let answer = line.receive()
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"))
      let again = try served.connect()
      again.send("GET /login HTTP/1.1\r\nHost: localhost:\(served.port)\r\n\r\n")
      #expect(again.receive().hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test(arguments: [
    ("Host: rebound.example", "HTTP/1.1 421"), ("Host: localhost", "HTTP/1.1 200"),
    ("X-Nothing: 1", "HTTP/1.1 421"),
  ])
  func theHostIsChecked(header: String, answer: String) throws {
    try Served.inCasebook { served in
      let line = try served.connect()
      line.send("GET /login HTTP/1.1\r\n\(header)\r\n\r\n")
      #expect(line.receive().hasPrefix(answer))
    }
  }

  @Test func moreThanSixtyFourMegabytesAreRefusedAtOnce() throws {
    try Served.inCasebook { served in
      let session = try served.logIn()
      let line = try served.connect()
      line.send(
        "POST /settings HTTP/1.1\r\nHost: localhost:\(served.port)\r\n\(session)\r\n"
          + "Content-Type: text/plain\r\nContent-Length: 99999999999\r\n\r\n")
      #expect(line.receive().hasPrefix("HTTP/1.1 413"))
    }
  }

  @Test func onlyTheKeyThatWasPrintedOpensItAndOnlyOnce() throws {
    try Served.inCasebook { served in
      func page(_ path: String, _ header: String = "X-Nothing: 1") throws -> String {
        let line = try served.connect()
        line.send(
          "GET \(path) HTTP/1.1\r\nHost: localhost:\(served.port)\r\n\(header)\r\n\r\n")
        return line.receive()
      }
      #expect(served.key.count == 64)
      #expect(try page("/").hasPrefix("HTTP/1.1 303"))
      // Its last sign is another one, whatever it was.
      let other = served.key.dropLast() + (served.key.hasSuffix("0") ? "1" : "0")
      #expect(try page("/login?key=\(other)").hasPrefix("HTTP/1.1 403"))
      let session = try served.logIn()
      #expect(try page("/", session).hasPrefix("HTTP/1.1 200"))
      #expect(try page("/login?key=\(served.key)").hasPrefix("HTTP/1.1 403"))
      #expect(try page("/").hasPrefix("HTTP/1.1 303"))
    }
  }

  @Test func otherMachinesNeedAPassword() throws {
    try Served.inFolder { folder in
      #expect(try Served.run(["init"], in: folder).code == 0)
      let (code, err) = try Served.run(["serve", "--host", "0.0.0.0", "--port", "0"], in: folder)
      #expect(code == 2)
      #expect(
        err
          == "foi: --host: 0.0.0.0 can be reached by others; set a password with --password-file\n"
      )
    }
  }

  @Test func aPortThatIsTakenIsNamed() throws {
    try Served.inCasebook { served in
      let (code, err) = try Served.run(
        ["serve", "--port", "\(served.port)", "--casebook", "book"], in: served.folder)
      #expect(code == 2)
      #expect(
        err == "foi: --port: cannot listen on 127.0.0.1:\(served.port): address already in use; "
          + "choose another with --port\n")
    }
  }
}
