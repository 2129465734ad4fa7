package org.stance4j.archive.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.text.ArticleSentences;
import org.stance4j.archive.text.Span;

/** The sentences of an article, cut only if somebody asks for the neighbours of one. */
final class Surroundings {
  private final @Nullable String text;
  private @Nullable List<Span> sentences;

  Surroundings(@Nullable String text) {
    this.text = text;
  }

  /** The nearest sentence that ends before this one begins; null if there is none. */
  @Nullable String before(Evidence evidence) {
    Span nearest = null;
    for (Span sentence : sentences()) {
      if (sentence.end() <= evidence.start()) {
        nearest = sentence;
      }
    }
    return show(nearest);
  }

  /** The nearest sentence that begins after this one; null if there is none. */
  @Nullable String after(Evidence evidence) {
    return show(
        sentences().stream()
            .filter(sentence -> sentence.start() >= evidence.end())
            .findFirst()
            .orElse(null));
  }

  private @Nullable String show(@Nullable Span sentence) {
    return sentence == null || text == null ? null : Clip.line(sentence.of(text), Clip.CONTEXT);
  }

  private List<Span> sentences() {
    if (sentences == null) {
      sentences = text == null ? List.of() : ArticleSentences.of(text).sentences();
    }
    return sentences;
  }
}
