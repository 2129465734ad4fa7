package org.stance4j.archive.scoring;

import java.util.ArrayList;
import java.util.List;
import org.stance4j.archive.speakers.NamedTarget;
import org.stance4j.archive.speakers.PassageWords;

/** Where an article names its targets. Immutable. */
final class NamedPlaces {

  private final PassageWords headline;
  private final List<PassageWords> sentences;

  private NamedPlaces(PassageWords headline, List<PassageWords> sentences) {
    this.headline = headline;
    this.sentences = sentences;
  }

  /**
   * Of an article.
   *
   * @param headline empty if there is none
   */
  static NamedPlaces of(String headline, List<String> sentences) {
    List<String> passages = new ArrayList<>(List.of(headline));
    passages.addAll(sentences);
    List<PassageWords> words = PassageWords.ofEach(passages);
    return new NamedPlaces(words.get(0), words.subList(1, words.size()));
  }

  /** Does the headline or any sentence name it? */
  boolean has(NamedTarget target) {
    return target.isIn(headline) || sentences.stream().anyMatch(target::isIn);
  }

  /**
   * For each sentence how far away the nearest one is that names the target, in sentences: 0 if it
   * does so itself, or if the headline does, which stands above all; the number of sentences if
   * none does.
   */
  int[] distances(NamedTarget target) {
    int count = sentences.size();
    int[] distances = new int[count];
    if (target.isIn(headline)) {
      return distances;
    }
    int away = count;
    for (int i = 0; i < count; i++) {
      away = target.isIn(sentences.get(i)) ? 0 : Math.min(count, away + 1);
      distances[i] = away;
    }
    for (int i = count - 2; i >= 0; i--) {
      distances[i] = Math.min(distances[i], distances[i + 1] + 1);
    }
    return distances;
  }
}
