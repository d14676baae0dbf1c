extension LetterHTML {
  /// How the page looks, on paper first: A4, one serif, nothing that has to be fetched.
  static let style = """
    @page {
      size: A4;
      margin: 25mm 25mm 22mm;
      @bottom-center {
        content: "Page " counter(page) " of " counter(pages);
        font: 9pt "Liberation Serif", "Times New Roman", "DejaVu Serif", serif;
        color: #444;
      }
    }
    html {
      font: 11.5pt/1.45 "Liberation Serif", "Times New Roman", "DejaVu Serif", serif;
      color: #000;
      background: #fff;
    }
    body { margin: 0; overflow-wrap: break-word; }
    address { font-style: normal; }
    .sender { text-align: right; margin-bottom: 2em; }
    .recipient { margin-bottom: 1.5em; }
    .sender p, .recipient p, .lines p, .signature p { margin: 0; }
    .date { margin: 0 0 2em; }
    p { margin: 0 0 0.8em; orphans: 2; widows: 2; }
    .leads, .closing { break-after: avoid; }
    h1, h2 { font-size: 1em; margin: 1.2em 0 0.6em; break-after: avoid; }
    h1 { font-size: 1.05em; margin: 1em 0; }
    blockquote {
      margin: 0 0 1em 0.3em;
      padding-left: 1em;
      border-left: 2pt solid #bbb;
    }
    blockquote p { margin-bottom: 0.4em; }
    .item + p:not(.item) { break-before: avoid; }
    .item { padding-left: 2.8em; text-indent: -2.8em; }
    .label { display: inline-block; min-width: 2.8em; margin-right: -0.25em; text-indent: 0; }
    .tab { white-space: pre-wrap; tab-size: 2.8em; }
    ol, ul { margin: 0 0 0.8em; padding-left: 1.8em; }
    li { margin-bottom: 0.3em; }
    .whole { white-space: nowrap; }
    .lines { margin-bottom: 0.8em; }
    table { border-collapse: collapse; margin: 0 0 1em; width: 100%; font-size: 0.95em; }
    tr { break-inside: avoid; }
    td { padding: 0.2em 0.6em; border-bottom: 0.5pt solid #bbb; text-align: left; vertical-align: top; }
    .signature { margin-top: 2.6em; break-inside: avoid; break-before: avoid; }
    @media screen {
      body { max-width: 42em; margin: 3em auto; padding: 0 1.5em; }
    }

    """
}
