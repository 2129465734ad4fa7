package org.stance4j.archive.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.text.ArticleSentences;
import org.stance4j.archive.text.PageText;
import org.stance4j.archive.text.Span;

/** The sentences of an article, cut only if somebody asks for the neighbours of one. */
final class Surroundings {
  private final @Nullable PageText page;
  private final @Nullable String text;
  private @Nullable List<Span> sentences;

  Surroundings(@Nullable PageText page) {
    this.page = page;
    this.text = page == null ? null : page.text();
  }

  /** The nearest sentence that ends before this one begins; null if there is none. */
  @Nullable String before(Evidence evidence) {
    Span nearest = null;
    int start = startOf(evidence);
    for (Span sentence : sentences()) {
      if (sentence.end() <= start) {
        nearest = sentence;
      }
    }
    return show(nearest);
  }

  /** The nearest sentence that begins after this one; null if there is none. */
  @Nullable String after(Evidence evidence) {
    int start = startOf(evidence);
    int end = start + evidence.text().length();
    return show(
        sentences().stream()
            .filter(sentence -> start >= 0 && sentence.start() >= end)
            .findFirst()
            .orElse(null));
  }

  /**
   * By its words where others stand beside it in the page that its offsets are of; -1 if nowhere.
   */
  private int startOf(Evidence evidence) {
    if (text == null || text.startsWith(evidence.text(), evidence.start())) {
      return evidence.start();
    }
    return text.indexOf(evidence.text());
  }

  private @Nullable String show(@Nullable Span sentence) {
    return sentence == null || text == null ? null : Clip.line(sentence.of(text), Clip.CONTEXT);
  }

  private List<Span> sentences() {
    if (sentences == null) {
      sentences = page == null ? List.of() : ArticleSentences.of(page).sentences();
    }
    return sentences;
  }
}
