package org.stance4j.train.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns exceptions into messages and exit codes, the same for all commands: a {@link
 * ParameterException} is wrong usage, an {@link IOException} a file that cannot be used, and
 * anything else our own mistake.
 */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final BooleanSupplier verbose;

  /** Stack traces are shown if {@code verbose} says so when an error comes up. */
  ErrorReport(BooleanSupplier verbose) {
    this.verbose = verbose;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    say(command, e.getMessage());
    command.getErr().println("Try '" + name(command) + " --help'.");
    traceIfVerbose(command, e);
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    return e instanceof IOException io ? unusableFile(io, command) : unexpected(e, command);
  }

  /** Reports a file that cannot be used. */
  int unusableFile(IOException e, CommandLine command) {
    say(command, describe(e));
    traceIfVerbose(command, e);
    return ExitCode.UNUSABLE_FILE;
  }

  /** Reports what no command should let out. */
  int unexpected(Throwable e, CommandLine command) {
    say(command, "failed unexpectedly: " + e);
    if (!verbose.getAsBoolean()) {
      command.getErr().println("Run it again with --verbose and report what it shows.");
    }
    traceIfVerbose(command, e);
    return ExitCode.BUG;
  }

  private void traceIfVerbose(CommandLine command, Throwable e) {
    if (verbose.getAsBoolean()) {
      e.printStackTrace(command.getErr());
    }
  }

  private static void say(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    err.println(name(command) + ": " + printable(message));
  }

  /** Messages quote files, which must not speak to the terminal; only lines and tabs are theirs. */
  static String printable(String message) {
    return message.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]|\\r(?!\\n)", "\uFFFD");
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  /** The messages of the JDK's own exceptions are often no more than the name of the file. */
  static String describe(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof FileSystemException other && other.getReason() == null) {
      return other.getFile() + ": cannot be read or written";
    }
    return String.valueOf(e.getMessage());
  }
}
