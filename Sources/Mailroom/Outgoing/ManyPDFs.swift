import Dispatch
import Foundation

extension OutgoingDocument {
  /// Many pages as PDFs, in their order.
  ///
  /// Starting WeasyPrint takes longer than setting a letter. Where it is a Python program, as it is from
  /// everywhere, its own interpreter runs it once for many pages, on as many processors as there are.
  /// - Parameters:
  ///   - pages: The pages.
  ///   - progress: Hears now and then how many are done.
  /// - Returns: A PDF for each page.
  /// - Throws: `Tool.Fault` where WeasyPrint is missing or cannot set a page.
  package static func pdfs(
    html pages: [String], progress: (Int) -> Void = { _ in }
  ) throws(Tool.Fault) -> [[UInt8]] {
    guard pages.count > 1, let python = interpreter else {
      return try oneByOne(pages, after: 0, progress)
    }
    let made = try? Scratch.folder { folder in
      set(try write(pages, to: folder), of: "letter", in: folder, with: python, progress)
      return pages.indices.map { number in
        FileManager.default.contents(
          atPath: folder.appending(path: "\(number).pdf").path(percentEncoded: false)
        ).map { [UInt8]($0) }
      }
    }
    var all: [[UInt8]] = []
    for (number, page) in pages.enumerated() {
      // What could not be done at once is done as ever, and says what is wrong.
      let pdf = made.flatMap { $0[number] }
      if let pdf, !pdf.isEmpty {
        all.append(pdf)
      } else {
        all += try oneByOne([page], after: number, progress)
      }
    }
    return all
  }

  private static func oneByOne(
    _ pages: [String], after count: Int, _ progress: (Int) -> Void
  ) throws(Tool.Fault) -> [[UInt8]] {
    var pdfs: [[UInt8]] = []
    for page in pages {
      pdfs.append(try pdf(html: page))
      progress(count + pdfs.count)
    }
    return pdfs
  }

  /// Writes pages for ``set(_:of:in:with:_:)``, and parts them into as many shares as there are processors.
  static func write(_ pages: [String], to folder: URL) throws -> [Range<Int>] {
    for (number, page) in pages.enumerated() {
      try Data(page.utf8).write(to: folder.appending(path: "\(number).html"))
    }
    let processors = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
    let size = (pages.count + processors - 1) / processors
    return stride(from: 0, to: pages.count, by: size).map { $0..<min($0 + size, pages.count) }
  }

  /// Sets the pages of a folder, each share by a process of its own, and tells how many are there.
  ///
  /// A `letter` is tagged so that it can be read aloud; a `part` is to be joined with others.
  static func set(
    _ shares: [Range<Int>], of kind: String, in folder: URL, with python: Tool,
    _ progress: (Int) -> Void
  ) {
    let group = DispatchGroup()
    for share in shares {
      DispatchQueue.global().async(group: group) {
        var limits = Tool.Limits()
        limits.seconds = 60 + share.count * (kind == "part" ? 60 : 10)
        limits.output = 64 << 20
        _ = try? python.run(
          ["-c", driver, "\(share.lowerBound)", "\(share.upperBound)", kind], in: folder,
          limits: limits)
      }
    }
    while group.wait(timeout: .now() + 0.3) == .timedOut {
      let path = folder.path(percentEncoded: false)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      progress(names.count { $0.hasSuffix(".pdf") })
    }
  }

  /// The interpreter that runs WeasyPrint, as its first line names it.
  static var interpreter: Tool? {
    guard let path = weasyprint.path, let file = FileHandle(forReadingAtPath: path),
      let head = try? file.read(upToCount: 512),
      let line = String(decoding: head, as: UTF8.self).split(separator: "\n").first,
      line.hasPrefix("#!")
    else { return nil }
    let words = line.dropFirst(2).split(separator: " ").map(String.init)
    let isFound = words.first?.hasSuffix("/env") == true
    guard let program = isFound ? words.last : words.first,
      program.split(separator: "/").last?.hasPrefix("python") == true
    else { return nil }
    return Tool(program, package: weasyprint.package)
  }

  /// The program that sets the pages of a folder.
  ///
  /// WeasyPrint fetches nothing for them, and tags them where it can. It spends most of its time on
  /// cutting fonts down to the letters of each page: here one cut serves all pages whose letters are in it,
  /// where this WeasyPrint cuts in the way known. A style that pages share is read once, and what the pages
  /// leave behind is looked for now and then instead of all the time.
  private static let driver = """
    from gc import collect, disable, freeze
    from inspect import signature
    from os import rename
    from sys import argv
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    def fetch(url, *rest, **names):
        raise ValueError("nothing is fetched")

    def cut_once():
        from weasyprint.pdf.stream import Font
        cut = Font.clean
        if list(signature(cut).parameters)[:2] != ["self", "cmap"]:
            return
        known = {}
        common = [ord(c) for c in "£–—‘’“”…·"] + list(range(32, 127))
        def clean(self, cmap, *rest):
            if self.ttfont is None or not cmap or self.png or self.svg or "fvar" in self.ttfont:
                return cut(self, cmap, *rest)
            key = (self.hash, *rest)
            glyphs, content = known.get(key, (None, None))
            if glyphs is None:
                of = self.ttfont.getBestCmap() or {}
                names = self.ttfont.getReverseGlyphMap()
                glyphs = {names[of[c]] for c in common if c in of}
            if content is None or not glyphs.issuperset(cmap):
                glyphs = glyphs.union(cmap)
                cut(self, dict.fromkeys(glyphs, ""), *rest)
                known[key] = (glyphs, self.file_content)
            else:
                self.file_content = content
        Font.clean = clean

    try:
        cut_once()
    except Exception:
        pass
    known = signature(HTML.write_pdf).parameters
    options = {}
    if argv[3] == "part":
        pass
    elif "variant" in known:
        options["variant"] = "pdf/ua-1"
    elif "pdf_variant" in known or any(p.kind == p.VAR_KEYWORD for p in known.values()):
        options["pdf_variant"] = "pdf/ua-1"
    fonts = FontConfiguration()
    styles = {}

    def style_of(page):
        head, start, rest = page.partition("<style>")
        style, end, tail = rest.partition("</style>")
        if not end:
            return page, []
        if style not in styles:
            styles[style] = CSS(
                string=style, font_config=fonts, base_url="about:blank", url_fetcher=fetch)
        return head + tail, [styles[style]]

    disable()
    freeze()
    waste = 0
    for number in range(int(argv[1]), int(argv[2])):
        with open(f"{number}.html", encoding="utf-8") as file:
            page, sheets = style_of(file.read())
        html = HTML(string=page, base_url="about:blank", url_fetcher=fetch)
        html.write_pdf(f"{number}.part", font_config=fonts, stylesheets=sheets, **options)
        waste += len(page)
        if waste > 150_000:
            waste = 0
            collect()
        rename(f"{number}.part", f"{number}.pdf")
    """
}
