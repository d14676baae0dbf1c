package import Foundation

#if canImport(CryptoKit)
  import CryptoKit
#else
  import CLibCrypto
#endif

/// The SHA-256 of bytes that come block by block.
package final class RunningDigest {
  #if canImport(CryptoKit)
    private var hash = SHA256()
  #else
    private let context = EVP_MD_CTX_new()
  #endif

  package init() {
    #if !canImport(CryptoKit)
      EVP_DigestInit_ex(context, EVP_sha256(), nil)
    #endif
  }

  deinit {
    #if !canImport(CryptoKit)
      EVP_MD_CTX_free(context)
    #endif
  }

  package func add(_ block: Data) {
    #if canImport(CryptoKit)
      hash.update(data: block)
    #else
      _ = block.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
    #endif
  }

  /// Sixty-four hexadecimal digits; nothing is added after it was asked for.
  package func finish() -> String {
    #if canImport(CryptoKit)
      let digest = Array(hash.finalize())
    #else
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
      var length: UInt32 = 0
      EVP_DigestFinal_ex(context, &digest, &length)
    #endif
    return hexadecimal(digest)
  }
}

/// Bytes as hexadecimal digits.
func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { byte in
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
