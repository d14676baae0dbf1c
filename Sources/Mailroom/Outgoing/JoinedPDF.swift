import Foundation

/// A long document that is set in parts and joined.
package struct DocumentParts: Sendable {
  /// What comes first.
  ///
  /// Its links to `foi:NAME` lead to that name in a part, and `data-page="NAME"` is filled in
  /// with the number of its page.
  package let front: String
  package let parts: [String]
  /// How the line at the foot of a page is set.
  package let footStyle: String

  package init(front: String, parts: [String], footStyle: String) {
    self.front = front
    self.parts = parts
    self.footStyle = footStyle
  }
}

extension OutgoingDocument {
  /// Whether WeasyPrint's interpreter has pikepdf, the library that joins parts.
  package static var canJoin: Bool {
    interpreter.map { (try? $0.run(["-c", "from pikepdf import NameTree"])) != nil } ?? false
  }

  /// Sets a long document in parts, each in little memory, and joins them to one PDF with files attached.
  /// - Parameters:
  ///   - document: The parts.
  ///   - files: What is attached, each under a name of plain characters.
  ///   - progress: Hears now and then how many parts are set.
  /// - Returns: The PDF, or `nil` where WeasyPrint's interpreter has no pikepdf, or the parts cannot be joined.
  package static func joined(
    _ document: DocumentParts, attaching files: [(name: String, bytes: [UInt8])],
    progress: (Int) -> Void
  ) -> [UInt8]? {
    guard canJoin, let python = interpreter else { return nil }
    var limits = Tool.Limits()
    limits.seconds = 600
    return try? Scratch.folder { folder in
      let shares = try write(document.parts, to: folder)
      set(shares, of: "part", in: folder, with: python, progress)
      for (name, text) in [("front.html", document.front), ("feet.css", document.footStyle)] {
        try Data(text.utf8).write(to: folder.appending(path: name))
      }
      for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
      return try python.run(
        ["-c", joining, "\(document.parts.count)"] + files.map(\.name), in: folder, limits: limits)
    }
  }

  /// The program that joins the parts of a folder, `0.pdf` and so on, behind `front.html`.
  ///
  /// It keeps the places that links lead to and the outline, fills in the numbers of the contents, and
  /// writes the number of its page at the foot of each.
  private static let joining = """
    from gc import collect, disable, freeze
    from re import sub
    from sys import argv, stdout
    from pikepdf import (
        Array, AttachedFileSpec, Dictionary, Name, NameTree, ObjectStreamMode, OutlineItem, Page, Pdf, String)
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    disable()
    freeze()

    def fetch(url, *rest, **names):
        raise ValueError("nothing is fetched")

    fonts = FontConfiguration()

    def made(html, name):
        HTML(string=html, base_url="about:blank", url_fetcher=fetch).write_pdf(
            name, font_config=fonts)
        collect()
        return Pdf.open(name)

    def destinations(pdf):
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        names = pdf.Root.get("/Names", Dictionary()).get("/Dests")
        for name, place in (NameTree(names).items() if names is not None else ()):
            place = place.get("/D") if isinstance(place, Dictionary) else place
            yield str(name), pages[place[0].objgen], (float(place[2]), float(place[3]))

    def outline(items, pdf, first):
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        for item in items:
            at = item.destination
            new = OutlineItem(
                item.title, first + pages[at[0].objgen], "XYZ", left=float(at[2]), top=float(at[3]))
            new.children.extend(outline(item.children, pdf, first))
            new.is_closed = True
            yield new

    parts = [Pdf.open(f"{number}.pdf") for number in range(int(argv[1]))]
    with open("front.html", encoding="utf-8") as file:
        front = file.read()
    with open("feet.css", encoding="utf-8") as file:
        style = file.read()

    # The contents say on which page a case begins, and take as many pages whatever the numbers are.
    starts, length = {}, 0
    for pdf in parts:
        starts.update((name, length + page) for name, page, _ in destinations(pdf))
        length += len(pdf.pages)
    def numbered(shift):
        def number(found):
            place = starts.get(found[1])
            return found[0] if place is None else f'data-page="{place + 1 + shift}"'
        return sub(r'data-page="([a-z]+[0-9]+)"', number, front)
    shift = len(made(numbered(1000), "front.pdf").pages)
    parts.insert(0, made(numbered(shift), "front.pdf"))
    total = shift + length

    file = Pdf.new()
    names, items, first = {}, [], 0
    for pdf in parts:
        file.pages.extend(pdf.pages)
        for name, page, place in destinations(pdf):
            names[name] = (first + page, place)
        with pdf.open_outline() as tree:
            items += outline(tree.root, pdf, first)
        first += len(pdf.pages)
    with file.open_outline() as tree:
        tree.root.extend(items)

    for page in file.pages:
        for link in page.get("/Annots", ()):
            target = str(link.get("/A", Dictionary()).get("/URI", ""))
            if target.startswith("foi:"):
                del link["/A"]
                link.Dest = String(target.removeprefix("foi:"))

    # Numbers at the foot, a few hundred pages at a time.
    for start in range(0, total, 400):
        feet = "".join(f"<p>Page {n + 1} of {total}" for n in range(start, min(start + 400, total)))
        with made(f"<style>{style}</style>{feet}", f"feet{start}.pdf") as feet:
            for place, foot in enumerate(feet.pages):
                Page(file.pages[start + place]).add_overlay(Page(foot))

    tree = []
    for name, (page, place) in sorted(names.items(), key=lambda item: item[0].encode()):
        tree += [String(name), Array([file.pages[page].obj, Name.XYZ, *place, 0])]
    file.Root.Names = Dictionary(Dests=file.make_indirect(Dictionary(Names=Array(tree))))
    for name in argv[2:]:
        file.attachments[name] = AttachedFileSpec.from_filepath(file, name)
    file.docinfo = file.copy_foreign(parts[0].docinfo)
    file.save(stdout.buffer, object_stream_mode=ObjectStreamMode.generate)
    """
}
