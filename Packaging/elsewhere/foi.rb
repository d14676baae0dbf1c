# A Homebrew formula that builds foi from its sources.
#
# NOT TRIED: no Homebrew and no macOS where this was written, and foi was never built on macOS. HOMEPAGE and URL are
# to be filled in by whoever publishes the sources.
class Foi < Formula
  desc "Keep track of Freedom of Information requests, question by question"
  homepage "HOMEPAGE"
  head "URL", branch: "main"
  license "MIT"

  depends_on "pkg-config" => :build
  depends_on xcode: ["26.0", :build] # Swift 6.2
  depends_on "gmime"
  depends_on "libarchive"
  depends_on macos: :sequoia
  uses_from_macos "libxml2"
  uses_from_macos "sqlite"
  on_linux do
    depends_on "openssl@3"
    depends_on "swift" => :build
  end

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "foi"
    bin.install ".build/release/foi"
    generate_completions_from_executable(bin/"foi", "--generate-completion-script")
    system "Packaging/man-pages", bin/"foi", "man"
    man1.install Dir["man/*"]
    (buildpath/"THIRD-PARTY").write Utils.safe_popen_read("Packaging/notices")
    doc.install "THIRD-PARTY", "NOTICE.md", "Requests"
  end

  test do
    ENV["FOI_TODAY"] = "2026-03-02"
    system bin/"foi", "init", "book"
    assert_match "no such command", shell_output("#{bin}/foi lits 2>&1", 2)
    assert_match "29 June 2026",
      shell_output("#{bin}/foi deadline answer --regime FOIA --received 2026-05-29")
  end
end
