package org.stance4j.train.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options of a command from a file: a training that others can repeat. Java properties in UTF-8,
 * the names of the options without their dashes; flags are {@code true} or {@code false}.
 */
final class Recipe {
  static final String OPTION = "--recipe";

  /** What a file for everyone's data cannot say. */
  private static final List<String> NOT_HERE =
      List.of(OPTION, "--data", "--out", "--dev", "--name", "--help", "--verbose");

  private Recipe() {}

  /**
   * The arguments, with the options of the recipe that they name and do not give themselves.
   *
   * @param commands by name; the first argument is one of them
   * @throws IOException if the file cannot be read or names an option that the command does not
   *     have
   */
  static String[] expand(String[] args, Map<String, CommandLine> commands) throws IOException {
    CommandLine command = args.length == 0 ? null : commands.get(args[0]);
    Path file = file(args);
    if (command == null || file == null || !options(command).contains(OPTION)) {
      return args;
    }
    Properties values = read(file);
    List<String> expanded = new ArrayList<>(List.of(args[0]));
    List<String> known =
        options(command).stream().filter(name -> !NOT_HERE.contains(name)).toList();
    for (String key : new TreeSet<>(values.stringPropertyNames())) {
      String name = "--" + key;
      if (!known.contains(name)) {
        throw new IOException(
            "%s: found '%s', expected the name of an option: %s"
                .formatted(file, key, String.join(", ", known).replace("--", "")));
      }
      if (rivals(command, name).stream().noneMatch(rival -> given(rival, args))) {
        expanded.add(name + "=" + values.getProperty(key).strip());
      }
    }
    expanded.addAll(Arrays.asList(args).subList(1, args.length));
    return expanded.toArray(String[]::new);
  }

  /** The option, and those that may not be given together with it. */
  private static Set<String> rivals(CommandLine command, String name) {
    Set<String> rivals = new TreeSet<>(Set.of(name));
    for (ArgGroupSpec group : command.getCommandSpec().argGroups()) {
      List<String> names = group.allOptionsNested().stream().map(OptionSpec::longestName).toList();
      if (group.exclusive() && names.contains(name)) {
        rivals.addAll(names);
      }
    }
    return rivals;
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .sorted()
        .toList();
  }

  private static Properties read(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return values;
  }

  private static boolean given(String name, String[] args) {
    return Arrays.stream(args).anyMatch(arg -> arg.equals(name) || arg.startsWith(name + "="));
  }

  private static @Nullable Path file(String[] args) {
    for (int i = 1; i < args.length; i++) {
      if (args[i].startsWith(OPTION + "=")) {
        return Path.of(args[i].substring(OPTION.length() + 1));
      }
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        return Path.of(args[i + 1]);
      }
    }
    return null;
  }
}
