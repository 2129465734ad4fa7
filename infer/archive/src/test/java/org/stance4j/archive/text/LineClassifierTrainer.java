package org.stance4j.archive.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stance4j.archive.text.LineClassifier.Example;

/**
 * Makes the classifier of lines from the labelled pages in text that may be read: {@code java ...
 * LineClassifierTrainer src/main/resources/org/stance4j/archive/text/lines.weights}, in the folder
 * of this module.
 */
final class LineClassifierTrainer {

  private static final Path PAGES = Path.of("src/test/resources/org/stance4j/archive/pages");
  private static final List<String> FOLDERS =
      List.of("open", "opened", "leftovers", "more", "further");

  private LineClassifierTrainer() {}

  public static void main(String[] args) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      fit().write(out);
    }
  }

  static LineClassifier fit() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(PAGES.resolve(folder))) {
        for (Path page : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          examples.addAll(examples(page));
        }
      }
    }
    return LineClassifier.fit(examples);
  }

  private static List<Example> examples(Path page) throws IOException {
    String gold = page.getFileName().toString().replaceFirst("\\.txt$", ".gold.tsv");
    List<String> labels = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(page.resolveSibling(gold))) {
      labels.add(line.substring(0, line.indexOf('\t')));
      lines.add(line.substring(line.indexOf('\t') + 1).replaceAll("\\s+", " ").strip());
    }
    List<LineFeatures.Line> features = LineFeatures.of(lines);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      examples.add(new Example(features.get(i), labels.get(i).equals("text")));
    }
    return examples;
  }
}
