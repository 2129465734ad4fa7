package org.stance4j.archive.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A paragraph with the ends of its sentences, the last one left out. {@code boundaries.md} among
 * the test resources tells the format and how the boundaries were set.
 */
record LabeledParagraph(String text, SortedSet<Integer> ends) {

  static List<LabeledParagraph> readAll(String resource) throws IOException {
    try (InputStream in = LabeledParagraph.class.getResourceAsStream(resource)) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<LabeledParagraph> paragraphs = new ArrayList<>();
      for (String block : file.strip().split("\\R{2,}")) {
        paragraphs.add(of(block.lines().toList()));
      }
      return paragraphs;
    }
  }

  private static LabeledParagraph of(List<String> lines) {
    StringBuilder text = new StringBuilder(lines.get(0));
    SortedSet<Integer> ends = new TreeSet<>();
    for (String line : lines.subList(1, lines.size())) {
      ends.add(text.length());
      text.append(line.startsWith("+") ? line.substring(1) : " " + line);
    }
    return new LabeledParagraph(text.toString(), ends);
  }
}
