package org.stance4j.archive.reading;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a folder and the folders in it, by name, without a list of the whole tree. Links are
 * followed, but no folder is entered twice, so that a link to a folder above does no harm. Names
 * that begin with a full stop are passed over.
 */
final class FolderWalk {

  private final Path root;
  private final @Nullable Glob pattern;
  private final Set<Path> passOver;
  private final ReadingWarnings warnings;
  private final Set<Path> entered = new HashSet<>();
  private final Deque<Path> ahead = new ArrayDeque<>();

  /**
   * Starts at {@code root}.
   *
   * @param passOver files that are no articles, as absolute normalised paths
   */
  FolderWalk(Path root, Set<Path> passOver, ReadingWarnings warnings) {
    this(root, null, passOver, warnings);
  }

  /** Goes through the root of a pattern and gives the files that match it. */
  FolderWalk(Glob pattern, Set<Path> passOver, ReadingWarnings warnings) {
    this(pattern.root(), pattern, passOver, warnings);
  }

  private FolderWalk(
      Path root, @Nullable Glob pattern, Set<Path> passOver, ReadingWarnings warnings) {
    this.root = root;
    this.pattern = pattern;
    this.passOver = passOver;
    this.warnings = warnings;
    ahead.push(root);
  }

  /** The next file whose format is known, or a folder that cannot be listed; null at the end. */
  @Nullable InputFile next() {
    while (!ahead.isEmpty()) {
      Path path = ahead.pop();
      InputFile file = new InputFile(path, nameOf(path));
      if (Files.isDirectory(path)) {
        if (!isTooDeep(path) && !enter(path)) {
          return file;
        }
      } else if (pattern != null && !pattern.matches(path)) {
        continue;
      } else if (ArticleFormat.of(path).isPresent()) {
        return file;
      } else {
        warnings.add("files passed over, unknown file type", file.name());
      }
    }
    return null;
  }

  /** False if the folder cannot be listed. */
  private boolean enter(Path folder) {
    try {
      if (!entered.add(folder.toRealPath())) {
        warnings.add("links to folders already read", nameOf(folder));
        return true;
      }
      List<Path> children = new ArrayList<>();
      try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
        listing.forEach(children::add);
      }
      children.removeIf(this::isPassedOver);
      children.sort(
          Comparator.comparing((Path child) -> child.getFileName().toString()).reversed());
      children.forEach(ahead::push);
      return true;
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  private boolean isTooDeep(Path folder) {
    return pattern != null
        && !folder.equals(root)
        && root.relativize(folder).getNameCount() >= pattern.depth();
  }

  private boolean isPassedOver(Path path) {
    return path.getFileName().toString().startsWith(".")
        || passOver.contains(path.toAbsolutePath().normalize());
  }

  private String nameOf(Path path) {
    String relative = root.relativize(path).toString().replace('\\', '/');
    return relative.isEmpty() ? root.toString() : relative;
  }
}
