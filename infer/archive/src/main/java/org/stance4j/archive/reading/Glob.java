package org.stance4j.archive.reading;

import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern for paths, such as {@code articles/**}{@code /*.jsonl.gz}: as {@link
 * FileSystem#getPathMatcher} knows them, but {@code **}{@code /} also stands for no folder at all,
 * as in a shell.
 *
 * @param root the folder that all matching files lie in
 * @param matcher of paths relative to it
 * @param depth how many folders deep a match can be; 1 for files in the root itself
 */
record Glob(Path root, PathMatcher matcher, int depth) {

  private static final Pattern SPECIAL = Pattern.compile("[*?\\[{]");
  private static final Pattern ANY_FOLDERS = Pattern.compile("(?<![^/])\\*\\*/");

  /** Is this a pattern, and no file or folder of that very name? */
  static boolean isPattern(Path path) {
    return !Files.exists(path) && of(path).isPresent();
  }

  /** The pattern; empty if there is nothing special in it, or if it is not well-formed. */
  static Optional<Glob> of(Path path) {
    int plain = 0;
    while (plain < path.getNameCount() && !isSpecial(path.getName(plain))) {
      plain++;
    }
    if (plain == path.getNameCount()) {
      return Optional.empty();
    }
    Path rest = path.subpath(plain, path.getNameCount());
    String pattern = rest.toString().replace('\\', '/');
    boolean anyDepth = pattern.contains("**") || pattern.contains("{");
    try {
      PathMatcher matcher =
          path.getFileSystem()
              .getPathMatcher("glob:" + ANY_FOLDERS.matcher(pattern).replaceAll("{**/,}"));
      int depth = anyDepth ? Integer.MAX_VALUE : rest.getNameCount();
      return Optional.of(new Glob(firstNames(path, plain), matcher, depth));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isSpecial(Path name) {
    return SPECIAL.matcher(name.toString()).find();
  }

  private static Path firstNames(Path path, int names) {
    Path start = names == 0 ? Path.of("") : path.subpath(0, names);
    return path.isAbsolute() ? path.getRoot().resolve(start) : start;
  }

  /** Does this file, which lies below the root, match? */
  boolean matches(Path file) {
    return matcher.matches(root.relativize(file));
  }
}
