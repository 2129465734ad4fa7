package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Sentences whose texts differ at most in white space, case or compatibility forms. */
final class EqualTexts {
  private final List<List<Occurrence>> classes;

  private EqualTexts(List<List<Occurrence>> classes) {
    this.classes = classes;
  }

  static EqualTexts of(List<Occurrence> occurrences) {
    Map<String, List<Occurrence>> byText = new LinkedHashMap<>();
    for (Occurrence occurrence : occurrences) {
      String text = Texts.normalize(occurrence.sentence().text());
      byText.computeIfAbsent(text, t -> new ArrayList<>()).add(occurrence);
    }
    return new EqualTexts(List.copyOf(byText.values()));
  }

  /** Every sentence after the first with its text and target, paired with that first one. */
  List<TextPair> duplicates() {
    List<TextPair> pairs = new ArrayList<>();
    forEachTarget(
        same -> same.stream().skip(1).forEach(o -> pairs.add(TextPair.ofEqual(same.get(0), o))));
    return pairs;
  }

  /** For every text and target the first sentence, paired with the first of each other label. */
  List<TextPair> conflicts() {
    List<TextPair> pairs = new ArrayList<>();
    forEachTarget(same -> pairs.addAll(firstAndOthers(same, o -> o.sentence().label())));
    return pairs;
  }

  /** For every text the first sentence, paired with the first of each other split. */
  List<TextPair> acrossSplits() {
    List<TextPair> pairs = new ArrayList<>();
    classes.forEach(same -> pairs.addAll(firstAndOthers(same, Occurrence::split)));
    return pairs;
  }

  /** For every text its first sentence in each split. */
  List<Occurrence> oncePerSplit() {
    List<Occurrence> kept = new ArrayList<>();
    classes.forEach(same -> kept.addAll(firstOfEach(same, Occurrence::split)));
    return kept;
  }

  private void forEachTarget(Consumer<List<Occurrence>> action) {
    for (List<Occurrence> same : classes) {
      Map<String, List<Occurrence>> byTarget = new LinkedHashMap<>();
      for (Occurrence occurrence : same) {
        String target = Objects.requireNonNullElse(occurrence.sentence().target(), "");
        byTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(occurrence);
      }
      byTarget.values().forEach(action);
    }
  }

  private static List<TextPair> firstAndOthers(
      List<Occurrence> same, Function<Occurrence, String> property) {
    List<Occurrence> firsts = firstOfEach(same, property);
    return firsts.stream().skip(1).map(o -> TextPair.ofEqual(firsts.get(0), o)).toList();
  }

  private static List<Occurrence> firstOfEach(
      List<Occurrence> same, Function<Occurrence, String> property) {
    Set<String> seen = new HashSet<>();
    return same.stream().filter(o -> seen.add(property.apply(o))).toList();
  }
}
