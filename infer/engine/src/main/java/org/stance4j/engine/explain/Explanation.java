package org.stance4j.engine.explain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.stance4j.engine.model.Prediction;
import org.stance4j.engine.model.TextTarget;

/**
 * What the words of a text did for a label. Immutable.
 *
 * <p>Weights are differences of log-odds, natural logarithms: a word with weight 0.7 about doubles
 * the odds of the label, one with -0.7 halves them. Their sum is the distance between the log-odds
 * of the whole text and those of the text without any word. They say what the model reacted to, not
 * what a person would or should.
 *
 * @param input the text and its target as they were given
 * @param prediction of the whole text
 * @param label the one that is explained
 * @param words all words in the order of the text; what lies between them, and punctuation, has no
 *     weight
 */
public record Explanation(
    TextTarget input, Prediction prediction, String label, List<WordWeight> words) {

  /** Copies the list. */
  public Explanation {
    words = List.copyOf(words);
  }

  /** The words that speak for the label, the strongest first. */
  public List<WordWeight> speakingFor(int most) {
    return strongest(most, word -> word.weight() > 0);
  }

  /** The words that speak against the label, the strongest first. */
  public List<WordWeight> speakingAgainst(int most) {
    return strongest(most, word -> word.weight() < 0);
  }

  private List<WordWeight> strongest(int most, Predicate<WordWeight> side) {
    return words.stream()
        .filter(side)
        .sorted(Comparator.comparingDouble(word -> -Math.abs(word.weight())))
        .limit(most)
        .toList();
  }
}
