package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

/** An article in three paragraphs, and pages around it. */
final class PostArticle {

  static final String LEAD =
      "The council voted on Tuesday to close the old bridge, which nobody has liked for years.";
  static final String MORE =
      "Mayor Green said that the new one, paid by the region, would open in the spring of 2021.";
  static final String LAST =
      "The opposition, which had asked for a ferry, left the room before the vote was taken.";

  private PostArticle() {}

  static CleanText clean(String... paragraphs) {
    return CleanText.of(String.join("\n\n", paragraphs));
  }

  static List<DroppedText> dropped(String... paragraphs) {
    return clean(paragraphs).dropped();
  }

  /** What is left out, each piece with the rule that says so. */
  static List<org.assertj.core.groups.Tuple> rules(CleanText clean) {
    return clean.dropped().stream()
        .map(piece -> tuple(piece.span().of(clean.text()), piece.rule()))
        .toList();
  }
}
