package org.stance4j.archive.cli;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Entry point of the commands of this module. */
@Command(
    name = "stance",
    description = "Says what position texts take toward a target.",
    subcommands = {ScoreCommand.class, ServeCommand.class})
public final class ArchiveMain {

  private ArchiveMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    // What the libraries below say of themselves is of no use to someone who scores articles.
    setIfAbsent("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    setIfAbsent("org.nd4j.log.initialization", "false");
    System.exit(run(args));
  }

  static void setIfAbsent(String property, String value) {
    System.setProperty(property, System.getProperty(property, value));
  }

  /**
   * Runs a command.
   *
   * @param args the name of the subcommand and its arguments
   * @return the exit code
   */
  public static int run(String... args) {
    CommandLine commands = new CommandLine(new ArchiveMain());
    commands.setErr(new MessageWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)));
    commands.setUnmatchedOptionsAllowedAsOptionParameters(false);
    commands.setParameterExceptionHandler(ArchiveMain::explain);
    commands
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().exitCodeOnExecutionException(ExitCode.BUG));
    if (args.length == 0) {
      commands.usage(commands.getErr());
      return ExitCode.USAGE;
    }
    return commands.execute(args);
  }

  private static int explain(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + e.getMessage());
    command.getErr().println("Try '" + name + " --help'.");
    return ExitCode.USAGE;
  }
}
