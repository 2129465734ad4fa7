package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who takes which position in one article. Immutable, so safe to use from any thread. */
public final class ArticleSpeakers {

  private final List<@Nullable Attribution> bySentence;

  ArticleSpeakers(List<@Nullable Attribution> bySentence) {
    this.bySentence = new ArrayList<>(bySentence);
  }

  /** How many sentences the article has. */
  public int sentences() {
    return bySentence.size();
  }

  /**
   * Whose position the sentence shows; null if it is the narrator's. Two sentences of one holder
   * give equal holders.
   *
   * @param sentence counted from 0
   * @throws IndexOutOfBoundsException if the article has no such sentence
   */
  public @Nullable Holder holderOf(int sentence) {
    Attribution attribution = bySentence.get(sentence);
    return attribution == null ? null : attribution.holder();
  }

  /** The sentences that are somebody's, in order. */
  public List<Attribution> attributions() {
    return bySentence.stream().filter(Objects::nonNull).toList();
  }

  /** All holders in the order of their first sentences. */
  public List<Holder> holders() {
    return attributions().stream().map(Attribution::holder).distinct().toList();
  }
}
