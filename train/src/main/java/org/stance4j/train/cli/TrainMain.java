package org.stance4j.train.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Entry point of the commands of this module. */
@Command(
    name = "stance",
    description = "Learns what position texts take toward a target.",
    subcommands = {
      TrainCommand.class,
      DistillCommand.class,
      AverageCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      CrossvalCommand.class,
      InspectCommand.class,
      AuditCommand.class
    })
public final class TrainMain {

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Shows the stack trace of an error.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this.")
  private boolean help;

  private TrainMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(utf8(System.out), utf8(System.err), args));
  }

  /**
   * Runs a command.
   *
   * @param out where data goes
   * @param err where messages go
   * @param args the name of the subcommand and its arguments
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    TrainMain main = new TrainMain();
    ErrorReport report = new ErrorReport(() -> main.verbose);
    CommandLine commands =
        new CommandLine(main)
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(report)
            .setExecutionExceptionHandler(report)
            .setCaseInsensitiveEnumValuesAllowed(true)
            // Or an option with a typing error would count as one more file.
            .setUnmatchedOptionsAllowedAsOptionParameters(false);
    try {
      return commands.execute(Recipe.expand(args, commands.getSubcommands()));
    } catch (IOException e) {
      return report.unusableFile(e, commands);
    } catch (Error e) {
      // Otherwise the JVM would end with 1, which means something else.
      return report.unexpected(e, commands);
    }
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
