package org.stance4j.archive.scoring;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.speakers.Holder;

/**
 * The position of one who speaks in an article.
 *
 * @param holder who; null for the article's own line, of the sentences that are nobody's
 * @param kind what the holder is; null for the article's own line
 * @param knownAs by which name the archive knows the holder, who may be written otherwise here;
 *     null if names were not compared across articles
 * @param aliases other forms by which the article names the holder
 * @param probabilities of the labels, in the model's order
 * @param evidence the sentences that show it, the most probable first
 */
public record HolderResult(
    @Nullable String holder,
    Holder.@Nullable Kind kind,
    @Nullable String knownAs,
    List<String> aliases,
    String stance,
    Map<String, Double> probabilities,
    List<Evidence> evidence) {

  /** Of a holder of whom no more than the name is known. */
  public HolderResult(
      @Nullable String holder,
      List<String> aliases,
      String stance,
      Map<String, Double> probabilities,
      List<Evidence> evidence) {
    this(holder, null, null, aliases, stance, probabilities, evidence);
  }

  /** The name by which results of a whole archive are brought together; null as the holder is. */
  public @Nullable String archiveName() {
    return knownAs == null ? holder : knownAs;
  }

  HolderResult knownAs(String name) {
    return new HolderResult(holder, kind, name, aliases, stance, probabilities, evidence);
  }
}
