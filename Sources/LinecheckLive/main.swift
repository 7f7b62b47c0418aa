import LinecheckCommands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Before there is a second thread.
NetworkEnvironment.secure()
let words = Array(CommandLine.arguments.dropFirst())
if words.first == SenderProgram.word { exit(await SenderProgram.run(Array(words.dropFirst()))) }
exit(await LinecheckCommand.run(words, of: LiveProgram.self))
