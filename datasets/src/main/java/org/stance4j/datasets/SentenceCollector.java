package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences of one reading, whose ids must be unique. */
final class SentenceCollector {
  private final List<String> allowedLabels;
  private final ProblemLog problems;
  private final List<LabeledSentence> sentences = new ArrayList<>();
  private final Map<String, String> placeById = new HashMap<>();

  SentenceCollector(List<String> allowedLabels, ProblemLog problems) {
    this.allowedLabels = allowedLabels;
    this.problems = problems;
  }

  void add(LabeledSentence sentence, String file, long line) {
    String first = placeById.putIfAbsent(sentence.id(), file + ":" + line);
    if (first == null) {
      sentences.add(sentence);
    } else {
      problems.add(
          file,
          line,
          "the id " + Texts.quote(sentence.id()) + " again, first in " + first,
          "unique ids");
    }
  }

  Dataset toDataset(String name) {
    List<String> labels =
        allowedLabels.isEmpty()
            ? sentences.stream().map(LabeledSentence::label).distinct().sorted().toList()
            : allowedLabels;
    return Dataset.of(name, labels, sentences);
  }
}
