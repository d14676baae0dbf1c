import FOICommands

/// The `foi` command: everything it can do is in `FOICommands`.
@main
struct Foi {
  static func main() {
    CommandRunner.main(CommandLine.arguments)
  }
}
