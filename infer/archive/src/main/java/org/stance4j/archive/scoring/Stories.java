package org.stance4j.archive.scoring;

import org.jspecify.annotations.Nullable;
import org.stance4j.archive.duplicates.DuplicateIndex;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.PageColumn;

/**
 * Says what each article of a run is to those before it. That versions on one page are versions
 * needs no comparing: each is one of the column to its left. Not for use by several threads.
 */
final class Stories {

  private final @Nullable DuplicateIndex index;
  private @Nullable Column last;

  /** The column that was met last, which the next one of its page is a version of. */
  private record Column(PageColumn place, String id, String cluster) {

    boolean isBefore(PageColumn other) {
      return place.page().equals(other.page()) && place.number() + 1 == other.number();
    }
  }

  /**
   * Of a run that begins.
   *
   * @param index that articles are compared by; null if they are not
   */
  Stories(@Nullable DuplicateIndex index) {
    this.index = index;
  }

  /** Takes the next article of the run. */
  Story next(Item item) {
    if (!(item instanceof Article article)) {
      return Story.UNKNOWN;
    }
    PageColumn place = article.column();
    if (place == null) {
      return compared(article);
    }
    Column before = last;
    Story story =
        before != null && before.isBefore(place) ? versionOf(before, article) : first(article);
    String cluster = story.cluster() == null ? article.id() : story.cluster();
    last = new Column(place, article.id(), cluster);
    return story;
  }

  private Story compared(Article article) {
    return index == null
        ? Story.UNKNOWN
        : Story.of(index.add(article.id(), article.source(), article.body()));
  }

  private Story first(Article article) {
    return index == null ? new Story(article.id(), null, null) : compared(article);
  }

  private Story versionOf(Column before, Article article) {
    if (index != null) {
      index.addVersion(article.id(), article.source(), article.body(), before.cluster());
    }
    return new Story(before.cluster(), null, before.id());
  }
}
