package org.stance4j.archive.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.stance4j.archive.scoring.StanceRule;

/**
 * The stances that an article can be given, in the order in which a page shows them: positions in
 * the model's order, then "not clear", then "no position".
 */
public record Stances(List<Stance> all) {

  /**
   * A stance.
   *
   * @param label the model's, or {@link StanceRule#UNCERTAIN}
   * @param name in plain words
   * @param style the class by which a style sheet knows it
   */
  public record Stance(String label, String name, String style) {}

  private static final Map<String, String> NAMES =
      Map.of(
          "FAVOR",
          "In favour",
          "AGAINST",
          "Against",
          "NONE",
          "No position",
          "POSITIVE",
          "Positive",
          "NEGATIVE",
          "Negative",
          "NEUTRAL",
          "Neutral",
          StanceRule.UNCERTAIN,
          "Not clear");

  /** How many positions have a colour and a pattern of their own. */
  private static final int STYLES = 6;

  private static final int SENTIMENT_STYLE = 2;

  /** Copies the list. */
  public Stances {
    all = List.copyOf(all);
  }

  static Stances of(List<String> labels) {
    return of(labels, 0);
  }

  /**
   * Those of a model of sentiment. They begin with the positive one and have other colours than
   * stances, which they could be taken for.
   */
  static Stances ofSentiment(List<String> labels) {
    List<String> positiveFirst = new ArrayList<>(labels);
    positiveFirst.sort(Comparator.comparing(label -> !label.equals("POSITIVE")));
    return of(positiveFirst, SENTIMENT_STYLE);
  }

  private static Stances of(List<String> labels, int firstStyle) {
    StanceRule rule = StanceRule.of(labels, 0);
    List<Stance> stances = new ArrayList<>();
    labels.stream()
        .filter(label -> !rule.isNeutral(label))
        .forEach(label -> stances.add(stance(label, "s" + (firstStyle + stances.size()) % STYLES)));
    stances.add(stance(StanceRule.UNCERTAIN, "unclear"));
    labels.stream().filter(rule::isNeutral).forEach(label -> stances.add(stance(label, "none")));
    return new Stances(stances);
  }

  private static Stance stance(String label, String style) {
    return new Stance(label, NAMES.getOrDefault(label, label), style);
  }

  int indexOf(String label) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).label().equals(label)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no stance '" + label + "' among " + all);
  }

  /** Whether a stance says that something is for or against the target, or the like. */
  boolean isPosition(int stance) {
    return all.get(stance).style().startsWith("s");
  }

  int size() {
    return all.size();
  }
}
