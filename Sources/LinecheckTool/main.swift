import LinecheckCommands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

exit(await LinecheckCommand.run(Array(CommandLine.arguments.dropFirst())))
