package org.stance4j.archive.speakers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the word lists of this package: UTF-8, {@code #} for remarks, blank lines ignored. */
final class WordFile {

  private WordFile() {}

  /** The lines that hold something. */
  static List<String> lines(String file) {
    InputStream in = WordFile.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("word list " + file + " is missing from the class path");
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** All words of the file. */
  static Set<String> words(String file) {
    Set<String> words = new LinkedHashSet<>();
    lines(file).forEach(line -> words.addAll(List.of(line.split(" "))));
    return words;
  }

  /** The words of the lines whose first word is {@code mark}, without the mark. */
  static Set<String> words(String file, String mark) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines(file)) {
      List<String> parts = List.of(line.split(" "));
      if (parts.get(0).equals(mark)) {
        words.addAll(parts.subList(1, parts.size()));
      }
    }
    return words;
  }

  /** The words between the blanks. */
  static Set<String> split(String words) {
    return new LinkedHashSet<>(List.of(words.split(" ")));
  }
}
