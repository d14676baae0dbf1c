import Casebook
import Foundation

/// The first entry point of libFuzzer, which makes up inputs and goes on from those that reach more code.
///
/// `Benchmarks/fuzz` builds and runs it, one target at a time.
/// Nothing is checked but that nothing traps, loops or eats memory, and what ``FuzzTarget`` adds.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<Int32>?,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> Int32 {
  // Programs of the system would be slow, and are not ours to find faults in.
  setenv("PATH", "/nonexistent", 1)
  _ = chosen
  return 0
}

/// Reads one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  chosen.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

private let chosen: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
    FileHandle.standardError.write(Data("set FUZZ_TARGET to one of: \(names)\n".utf8))
    exit(2)
  }
  return target
}()
