package org.stance4j.train.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;

/** What data says of the model to be: its labels in their order, and whether it has targets. */
final class TrainingTerms {
  /** Orders of labels that readers of results expect; other labels are sorted. */
  private static final List<List<String>> CUSTOMARY =
      List.of(List.of("FAVOR", "AGAINST", "NONE"), List.of("NEGATIVE", "NEUTRAL", "POSITIVE"));

  private TrainingTerms() {}

  /** The labels that occur. */
  static List<String> labels(Dataset train) {
    Set<String> found =
        train.sentences().stream().map(LabeledSentence::label).collect(Collectors.toSet());
    for (List<String> customary : CUSTOMARY) {
      if (customary.containsAll(found)) {
        return customary.stream().filter(found::contains).toList();
      }
    }
    return found.stream().sorted().toList();
  }

  /**
   * Whether targets are part of the input: if every sentence has one. Sentiment of a sentence as a
   * whole is read from a column of its own and has no target.
   *
   * @param dev may be empty
   * @param ignored whether the user wants none
   * @param notes told why targets of the data are not used
   */
  static boolean useTargets(
      Dataset train, Dataset dev, Task task, boolean ignored, Consumer<String> notes) {
    boolean present = allHaveTargets(train) && allHaveTargets(dev);
    if (!train.targets().isEmpty() && !present) {
      notes.accept("some rows have no target: targets are ignored");
    }
    boolean ofSentence =
        task == Task.SENTIMENT && train.sentences().stream().allMatch(s -> s.sentiment() != null);
    if (present && ofSentence && !ignored) {
      notes.accept("the sentiment is that of whole sentences: targets are ignored");
    }
    return present && !ignored && !ofSentence;
  }

  private static boolean allHaveTargets(Dataset data) {
    return data.sentences().stream().allMatch(s -> s.target() != null);
  }
}
