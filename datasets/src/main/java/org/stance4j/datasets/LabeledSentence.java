package org.stance4j.datasets;

import org.jspecify.annotations.Nullable;

/**
 * A sentence and the label it was given. Immutable.
 *
 * @param id unique within its dataset
 * @param text the sentence as it stood in the file, never blank
 * @param target what the label is about, or null if the label is about the sentence as a whole
 * @param label the class, never blank
 * @param targetStart where the target begins in the text, in UTF-16 units as {@link
 *     String#substring} counts them; null exactly if {@code targetEnd} is null
 * @param targetEnd where the target ends in the text, exclusive, greater than {@code targetStart}
 * @param split the part of the corpus this sentence was assigned to, such as {@code train}
 * @param group what must not be torn apart by a split: a document, a story, an author
 * @param sentiment the sentiment of the sentence as a whole, next to the label
 * @param source where the sentence comes from
 */
public record LabeledSentence(
    String id,
    String text,
    @Nullable String target,
    String label,
    @Nullable Integer targetStart,
    @Nullable Integer targetEnd,
    @Nullable String split,
    @Nullable String group,
    @Nullable String sentiment,
    @Nullable String source) {

  /**
   * Checks what the components promise.
   *
   * @throws IllegalArgumentException if id, text or label is blank, or the span is not in the text
   */
  public LabeledSentence {
    requireNotBlank("id", id);
    requireNotBlank("text", text);
    requireNotBlank("label", label);
    if (!isSpanOf(text, targetStart, targetEnd)) {
      throw new IllegalArgumentException(
          "target span %s to %s of sentence \"%s\" is not within its %d characters"
              .formatted(targetStart, targetEnd, id, text.length()));
    }
  }

  /** A sentence with nothing but the columns every file has. */
  public static LabeledSentence of(String id, String text, @Nullable String target, String label) {
    return new LabeledSentence(id, text, target, label, null, null, null, null, null, null);
  }

  static boolean isSpanOf(String text, @Nullable Integer start, @Nullable Integer end) {
    if (start == null || end == null) {
      return start == null && end == null;
    }
    return 0 <= start && start < end && end <= text.length();
  }

  private static void requireNotBlank(String what, String value) {
    if (Texts.collapse(value).isEmpty()) {
      throw new IllegalArgumentException(what + " of a sentence is blank");
    }
  }
}
