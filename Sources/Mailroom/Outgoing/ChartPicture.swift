/// A drawing as a picture, by librsvg.
package enum ChartPicture {
  package static let converter = Tool("rsvg-convert", package: "librsvg2-bin")

  /// The drawing as a PNG file, twice as large as it says, so that it prints well.
  package static func png(svg: String) throws(Tool.Fault) -> [UInt8] {
    var limits = Tool.Limits()
    limits.output = 64 << 20
    return try converter.run(["--format=png", "--zoom=2"], input: Array(svg.utf8), limits: limits)
  }
}
