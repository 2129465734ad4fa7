package org.stance4j.archive.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A page whose lines were labelled by hand; the format is in the README beside the pages.
 *
 * @param name the file's name
 * @param bytes the page
 * @param lines what a reader sees of it, in order
 */
record LabelledPage(String name, byte[] bytes, List<Line> lines) {

  /**
   * A line of a page.
   *
   * @param label "text" for what belongs to the article
   * @param text white space collapsed
   */
  record Line(String label, String text) {
    boolean isText() {
      return label.equals("text");
    }
  }

  boolean isHtml() {
    return name.endsWith(".html");
  }

  /** Pages whose names begin alike are of one outlet. */
  String outlet() {
    return name.substring(0, name.indexOf('-'));
  }

  String content() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The pages of a folder beside this class, in the order of their names. */
  static List<LabelledPage> in(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      return files
          .filter(file -> !file.toString().endsWith(".tsv"))
          .sorted()
          .map(LabelledPage::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String collapsed(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static Path path(String folder) {
    try {
      return Path.of(Objects.requireNonNull(LabelledPage.class.getResource(folder)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LabelledPage read(Path file) {
    String name = file.getFileName().toString();
    Path gold = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".gold.tsv");
    try {
      List<Line> lines = Files.readAllLines(gold).stream().map(LabelledPage::line).toList();
      return new LabelledPage(name, Files.readAllBytes(file), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String line) {
    int tab = line.indexOf('\t');
    return new Line(line.substring(0, tab), collapsed(line.substring(tab + 1)));
  }
}
