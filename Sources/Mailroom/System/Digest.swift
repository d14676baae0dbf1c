#if canImport(CryptoKit)
  import CryptoKit
#else
  import CLibCrypto
#endif

/// The SHA-256 of some bytes, as sixty-four hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
  #if canImport(CryptoKit)
    let digest = Array(SHA256.hash(data: bytes))
  #else
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
  #endif
  return hexadecimal(digest)
}
