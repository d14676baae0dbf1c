import Foundation
import Testing

/// What foi says where the system refuses: a full disk, a folder that it may not write to.
@Suite(.enabled(if: Program.path != nil, "build the product foi first: swift build"))
struct SystemFaultTests {
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func aResultThatCannotBePrintedIsSaidToBe() throws {
    try Program.inCasebook { program in
      for list in ["list", "list --csv", "list --json", "show brack", "help", "law grounds"] {
        let result = try program.shell("\"$FOI\" \(list) >/dev/full")
        #expect(result.code == 2, "\(list)")
        #expect(
          result.err == "foi: the result could not be printed: no space left on device\n",
          "\(list)")
      }
    }
  }

  @Test(.enabled(if: Mount.isAllowed, "no disk can be mounted here (unshare -rm)"))
  func withoutProcItSaysThatItCannotSeeWhatWasAsked() throws {
    try Program.inCasebook { program in
      let result = try program.shell(
        """
        exec unshare -rm sh -c 'mount -t tmpfs tmpfs /proc; "$FOI" init other; echo "$?"; ls -d other'
        """)
      #expect(result.out == "2\n")
      #expect(
        result.err.hasPrefix(
          """
          foi: /proc: not there, so foi cannot see what you asked for; \
          as root: mount -t proc proc /proc

          """), "\(result.err)")
    }
  }

  @Test(.enabled(if: Mount.isAllowed, "no disk can be mounted here (unshare -rm)"))
  func aFileForAFullDiskIsNotBegun() throws {
    try Program.inCasebook { program in
      try program.file("reply.txt", Session.plainReply)
      #expect(
        try program.run("reply", "brack", "reply.txt", "--received", "2020-10-01").code == 0)
      let full = Mount.script(
        """
        cat /dev/zero >disk/filler 2>/dev/null
        "$FOI" original brack --out disk/reply.txt; echo "$?"
        "$FOI" calendar --out disk/days.ics; echo "$?"
        "$FOI" letter chaser tarn --out disk; echo "$?"
        ls -A disk
        """)
      let result = try program.shell(full)
      #expect(result.out == "2\n2\n2\nfiller\n")
      let disk = program.folder.appending(path: "disk").path(percentEncoded: false)
      let faults = result.err.split(separator: "\n").map {
        $0.replacing(disk, with: "disk").replacing("foi: ", with: "")
      }
      #expect(
        faults == [
          "disk/reply.txt: cannot be written: no space left on device",
          "disk/days.ics: cannot be written: no space left on device",
          "disk/meals-tarn-chaser-2020-10-20.txt: cannot be written: no space left on device",
        ])
      let listed = try program.run("letter", "list", "--csv").out
      #expect(listed.split(whereSeparator: \.isNewline).count == 1)
    }
  }

  @Test(.enabled(if: Mount.isAllowed, "no disk can be mounted here (unshare -rm)"))
  func aCasebookOnAFullDiskStaysAsItWas() throws {
    try Program.inCasebook { program in
      let result = try program.shell(
        Mount.script(
          """
          cp -r casebook.sqlite foi.yaml disk; mkdir -m 700 disk/Outbox; cd disk
          cat /dev/zero >filler 2>/dev/null
          "$FOI" event brack note --on 2020-09-11 --note x; echo "$?"
          "$FOI" letter chaser tarn; echo "$?"
          rm filler
          "$FOI" check 2>&1; echo "$?"
          ls -A Outbox
          """))
      let full =
        "foi: the casebook cannot be written: no space is left on the disk; nothing was changed"
      #expect(
        result.out == """
          2
          2
          The casebook is sound.
          2 cases, 1 request, 2 authorities, 2 events, 0 originals.
          0

          """)
      #expect(result.err == "\(full)\n\(full)\n")
    }
  }

  /// However little room is left, a letter is either there and recorded, or neither.
  @Test(.enabled(if: Mount.isAllowed, "no disk can be mounted here (unshare -rm)"))
  func aLetterIsWholeOrNotThereWhateverRoomIsLeft() throws {
    try Program.inCasebook { program in
      let result = try program.shell(
        Mount.script(
          """
          cp -r casebook.sqlite foi.yaml disk; mkdir -m 700 disk/Outbox; cd disk
          for left in 0 4 16 32 36 40 44 52 64 72 96 128; do
            rm -f filler; free=$(df -k . | awk 'NR == 2 { print $4 }')
            head -c $(((free - left) * 1024)) /dev/zero >filler
            "$FOI" letter chaser tarn >/dev/null 2>err; code=$?
            files=$(find Outbox -type f | wc -l)
            rm filler
            letters=$("$FOI" letter list --csv | tail -n +2 | wc -l)
            case "$code $files $letters" in
              "0 $((letters)) $files") ;;
              "2 $letters $files") grep -q 'no space' err || cat err ;;
              *) echo "left $left: code $code, $files files, $letters letters" ;;
            esac
          done
          "$FOI" letter list --csv | tail -n +2 | wc -l
          """, size: "4m"))
      let lines = result.out.split(separator: "\n").map { $0.filter { $0 != " " } }
      #expect(lines.count == 1, "\(result.out)\(result.err)")
      #expect(lines.first.flatMap { Int($0) }.map { $0 > 0 && $0 < 12 } == true)
    }
  }

  @Test(.enabled(if: OtherUser.isAvailable, "no other user can run foi here (setpriv)"))
  func aFolderThatIsReadOnlyIsSaidToBe() throws {
    try Program.inCasebook { program in
      try program.file("reply.txt", Session.plainReply)
      #expect(
        try program.run("reply", "brack", "reply.txt", "--received", "2020-10-01").code == 0)
      let result = try program.shell(
        """
        mkdir out closed
        \(OtherUser.takesOver)
        chmod 0500 out; chmod 0000 closed
        as_other "$FOI" calendar --out closed/days.ics; echo "$?"
        as_other "$FOI" calendar --out out/days.ics; echo "$?"
        as_other "$FOI" original brack --out out/reply.txt; echo "$?"
        chmod 0500 Outbox
        as_other "$FOI" letter chaser tarn; echo "$?"
        EDITOR=true as_other "$FOI" letter chaser tarn --edit; echo "$?"
        chmod 0500 .
        as_other "$FOI" event brack note --on 2020-09-11 --note x; echo "$?"
        as_other "$FOI" init other; echo "$?"
        chmod 0700 .
        as_other "$FOI" check 2>/dev/null; echo "$?"
        chmod 0400 casebook.sqlite
        as_other "$FOI" event brack note --on 2020-09-11 --note x; echo "$?"
        chmod 0000 casebook.sqlite
        as_other "$FOI" list; echo "$?"
        chmod 0700 Outbox out closed
        ls -A Outbox out closed
        """)
      #expect(
        result.out.split(separator: "\n") == [
          "2", "2", "2", "2", "2", "2", "2", "0", "2", "2", "Outbox:", "closed:", "out:",
        ])
      let folder = program.folder.resolvingSymlinksInPath().path(percentEncoded: false)
      let faults = result.err.replacing(folder, with: "").split(separator: "\n").map {
        $0.replacing(#/editing-[0-9a-f]+/#, with: "editing")
      }
      #expect(
        faults == [
          "foi: /closed/days.ics: cannot be written: permission denied",
          "foi: /out/days.ics: cannot be written: permission denied",
          "foi: /out/reply.txt: cannot be written: permission denied",
          "foi: /Outbox/meals-tarn-chaser-2020-10-20.txt: cannot be written: permission denied",
          "foi: /Outbox/editing.txt: cannot be written: permission denied",
          "foi: the casebook cannot be written: its folder is read-only; nothing was changed",
          "foi: other: cannot be written: permission denied",
          "foi: the casebook cannot be written: its file is read-only; nothing was changed",
          "foi: /casebook.sqlite: cannot be opened: permission denied",
        ])
    }
  }
}

/// A copy of a casebook that can only be read: a backup, or one on a disc.
@Suite struct ReadOnlyCopyTests {
  @Test(.enabled(if: OtherUser.isAvailable, "no other user can run foi here (setpriv)"))
  func aCopyInAFolderThatIsReadOnlyIsReadLikeTheCasebookAndStaysAsItIs() throws {
    try Program.inCasebook { program in
      let result = try program.shell(
        """
        mkdir copy; cp casebook.sqlite foi.yaml copy; before=$(sha256sum copy/casebook.sqlite)
        \(OtherUser.takesOver)
        chmod 0500 copy
        for words in list agenda "show brack" "search meals" "results meals" check; do
          "$FOI" $words >own; (cd copy && as_other "$FOI" $words) >theirs; echo "$?"
          cmp own theirs
        done
        (cd copy && as_other "$FOI" event note brack --on 2020-09-11 --note x); echo "$?"
        ls -A copy
        test "$before" = "$(sha256sum copy/casebook.sqlite)" && echo same
        """)
      #expect(
        result.out.split(separator: "\n") == [
          "0", "0", "0", "0", "0", "0", "2", "casebook.sqlite", "foi.yaml", "same",
        ], "\(result.out)\(result.err)")
      #expect(result.err.contains("the casebook cannot be written: its folder is read-only"))
    }
  }
}

/// A small disk of its own, which only the script sees that mounts it.
enum Mount {
  static let isAllowed: Bool = {
    let program = Program(folder: FileManager.default.temporaryDirectory)
    let result = try? program.shell(
      """
      d=$(mktemp -d); unshare -rm sh -c 'mount -t tmpfs -o size=1m tmpfs "$0"' "$d"; c=$?
      rmdir "$d"; exit $c
      """)
    return result?.code == 0
  }()

  /// A script that runs with an empty disk mounted on the folder `disk`.
  static func script(_ lines: String, size: String = "2m") -> String {
    """
    mkdir disk
    cat >steps <<'END'
    mount -t tmpfs -o size=\(size) tmpfs disk || exit 77
    \(lines)
    END
    exec unshare -rm sh steps
    """
  }
}

/// Somebody whom the permissions of files bind: root may write everywhere.
enum OtherUser {
  private static let become =
    geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""

  static let isAvailable: Bool = {
    let program = Program(folder: FileManager.default.temporaryDirectory)
    let result = try? program.shell("\(become) \"$FOI\" --version")
    return result?.code == 0
  }()

  /// Gives the folder to the other user, and defines the command that runs as them.
  static let takesOver = """
    as_other() { \(become) "$@"; }
    \(geteuid() == 0 ? "chown -R 65534:65534 ." : "")
    """
}
