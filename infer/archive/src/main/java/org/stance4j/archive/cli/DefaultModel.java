package org.stance4j.archive.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model of a command that names none. */
final class DefaultModel {

  static final String VARIABLE = "STANCE4J_MODEL";

  private DefaultModel() {}

  /**
   * The model that the environment names, else the only one in a folder.
   *
   * @param named what the environment names; null or empty if nothing
   * @throws IllegalArgumentException if there is none, or there are several; says what to do
   */
  static Path of(@Nullable String named, Path folder) throws IOException {
    if (named != null && !named.isEmpty()) {
      return Path.of(named);
    }
    List<Path> models = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.stance")) {
      files.forEach(models::add);
    }
    if (models.size() == 1) {
      return models.get(0);
    }
    Collections.sort(models);
    String found =
        models.isEmpty() ? "no file *.stance in this folder" : models.size() + " in this folder";
    throw new IllegalArgumentException(
        "expected --model MODEL.stance, or one in " + VARIABLE + ", found " + found);
  }
}
