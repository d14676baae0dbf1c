import Foundation

/// PostgreSQL's own library, loaded when the first casebook on a server is opened: whoever keeps casebooks
/// in files needs it neither to build foi nor to run it.
struct LibPQ: Sendable {
  /// The address of a connection, which threads may hand on; 0 is none.
  typealias Connection = UInt
  typealias Result = OpaquePointer
  typealias Text = UnsafePointer<CChar>

  let connect:
    @convention(c) @Sendable (
      UnsafePointer<Text?>?, UnsafePointer<Text?>?, CInt
    ) -> Connection
  /// Begins to connect, and says nothing to the server yet.
  let begin:
    @convention(c) @Sendable (
      UnsafePointer<Text?>?, UnsafePointer<Text?>?, CInt
    ) -> Connection
  let finish: @convention(c) @Sendable (Connection) -> Void
  let reset: @convention(c) @Sendable (Connection) -> Void
  let status: @convention(c) @Sendable (Connection) -> CInt
  let errorMessage: @convention(c) @Sendable (Connection) -> Text
  let parameterStatus: @convention(c) @Sendable (Connection, Text) -> Text?
  let options: @convention(c) @Sendable (Connection) -> UnsafeMutableRawPointer?
  let parse:
    @convention(c) @Sendable (
      Text, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> UnsafeMutableRawPointer?
  let freeOptions: @convention(c) @Sendable (UnsafeMutableRawPointer) -> Void
  let free: @convention(c) @Sendable (UnsafeMutableRawPointer) -> Void

  let enterPipeline: @convention(c) @Sendable (Connection) -> CInt
  let exitPipeline: @convention(c) @Sendable (Connection) -> CInt
  let sync: @convention(c) @Sendable (Connection) -> CInt
  let send:
    @convention(c) @Sendable (
      Connection, Text, CInt, UnsafePointer<UInt32>?, UnsafePointer<Text?>?,
      UnsafePointer<CInt>?, UnsafePointer<CInt>?, CInt
    ) -> CInt
  let execute: @convention(c) @Sendable (Connection, Text) -> Result?
  let nextResult: @convention(c) @Sendable (Connection) -> Result?
  let setNoticeProcessor:
    @convention(c) @Sendable (
      Connection, @convention(c) (UnsafeMutableRawPointer?, Text?) -> Void,
      UnsafeMutableRawPointer?
    ) -> UnsafeMutableRawPointer?

  let socket: @convention(c) @Sendable (Connection) -> CInt
  let consumeInput: @convention(c) @Sendable (Connection) -> CInt
  let notifies: @convention(c) @Sendable (Connection) -> UnsafeMutableRawPointer?

  let resultStatus: @convention(c) @Sendable (Result) -> CInt
  let errorField: @convention(c) @Sendable (Result, CInt) -> Text?
  let clear: @convention(c) @Sendable (Result) -> Void
  let rowCount: @convention(c) @Sendable (Result) -> CInt
  let columnCount: @convention(c) @Sendable (Result) -> CInt
  let columnNumber: @convention(c) @Sendable (Result, Text) -> CInt
  let columnType: @convention(c) @Sendable (Result, CInt) -> UInt32
  let value: @convention(c) @Sendable (Result, CInt, CInt) -> UnsafeMutablePointer<CChar>
  let length: @convention(c) @Sendable (Result, CInt, CInt) -> CInt
  let isNull: @convention(c) @Sendable (Result, CInt, CInt) -> CInt

  /// One of the words that a connection is made from (`PQconninfoOption`).
  struct Option {
    let keyword: Text?
    let environment: Text?
    let compiled: Text?
    let value: Text?
    let label: Text?
    let display: Text?
    let size: CInt
  }

  /// A notification on a channel (`PGnotify`).
  struct Notification {
    let channel: Text?
    let process: CInt
    let payload: Text?
    let next: UnsafeRawPointer?
  }

  /// The library, or nil where the system has none.
  static let shared: LibPQ? = names.lazy.compactMap { dlopen($0, RTLD_NOW) }.first
    .flatMap(LibPQ.init)

  /// What the library is called on the systems foi knows.
  private static let names = [
    "libpq.so.5", "libpq.5.dylib", "/opt/homebrew/opt/libpq/lib/libpq.5.dylib",
    "/usr/local/opt/libpq/lib/libpq.5.dylib",
  ]

  private init?(_ library: UnsafeMutableRawPointer) {
    // A library before version 14 has no pipelines, which most of these are for.
    func find<F>(_ name: String) throws(Absent) -> F {
      guard let symbol = dlsym(library, name) else { throw Absent() }
      return unsafeBitCast(symbol, to: F.self)
    }
    do throws(Absent) {
      connect = try find("PQconnectdbParams")
      begin = try find("PQconnectStartParams")
      finish = try find("PQfinish")
      reset = try find("PQreset")
      status = try find("PQstatus")
      errorMessage = try find("PQerrorMessage")
      parameterStatus = try find("PQparameterStatus")
      options = try find("PQconninfo")
      parse = try find("PQconninfoParse")
      freeOptions = try find("PQconninfoFree")
      free = try find("PQfreemem")
      enterPipeline = try find("PQenterPipelineMode")
      exitPipeline = try find("PQexitPipelineMode")
      sync = try find("PQpipelineSync")
      send = try find("PQsendQueryParams")
      execute = try find("PQexec")
      nextResult = try find("PQgetResult")
      setNoticeProcessor = try find("PQsetNoticeProcessor")
      socket = try find("PQsocket")
      consumeInput = try find("PQconsumeInput")
      notifies = try find("PQnotifies")
      resultStatus = try find("PQresultStatus")
      errorField = try find("PQresultErrorField")
      clear = try find("PQclear")
      rowCount = try find("PQntuples")
      columnCount = try find("PQnfields")
      columnNumber = try find("PQfnumber")
      columnType = try find("PQftype")
      value = try find("PQgetvalue")
      length = try find("PQgetlength")
      isNull = try find("PQgetisnull")
    } catch {
      return nil
    }
  }

  /// A function that the library lacks.
  private struct Absent: Error {}
}
