package org.stance4j.archive.speakers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.text.Span;

/**
 * Finds the speakers of sentences that are nothing but quotation: in the sentence of the same
 * quotation that names him, else in the one before, else in the one after.
 */
final class UnattributedQuotes {

  private final List<Sentence> sentences;
  private final @Nullable Entity[] holders;
  private final @Nullable Entity[] subjects;
  private final int[] quotation;

  /**
   * Ready to fill the gaps.
   *
   * @param holders of the sentences; null where none is known
   * @param subjects the persons whom the sentences are about; null where there is none
   */
  UnattributedQuotes(
      List<Sentence> sentences,
      Quotations quotations,
      @Nullable Entity[] holders,
      @Nullable Entity[] subjects) {
    this.sentences = sentences;
    this.holders = holders;
    this.subjects = subjects;
    this.quotation = new int[sentences.size()];
    List<Span> spans = quotations.spans();
    int next = 0;
    for (int at = 0; at < quotation.length; at++) {
      while (next < spans.size() && spans.get(next).end() <= sentences.get(at).span().start()) {
        next++;
      }
      quotation[at] = next;
    }
  }

  void fill() {
    for (int at = holders.length - 2; at >= 0; at--) {
      if (isOpen(at) && goesOn(at, at + 1)) {
        holders[at] = holders[at + 1];
      }
    }
    for (int at = 0; at < holders.length; at++) {
      if (isOpen(at)) {
        int end = at;
        while (end + 1 < holders.length && isOpen(end + 1)) {
          end++;
        }
        Entity speaker = speaker(at, end);
        for (int open = at; open <= end; open++) {
          holders[open] = speaker;
        }
        at = end;
      }
    }
  }

  private @Nullable Entity speaker(int first, int last) {
    boolean newParagraph = sentences.get(first).startsParagraph();
    if (last + 1 < holders.length && holders[last + 1] != null && endsInComma(last)) {
      return holders[last + 1];
    }
    Entity before = first > 0 ? holders[first - 1] : null;
    if (before != null && (!newParagraph || sentences.get(first - 1).hasQuote())) {
      return before;
    }
    Entity earlier = first > 1 ? holders[first - 2] : null;
    if (before == null && earlier != null && sentences.get(first - 2).hasQuote()) {
      return earlier;
    }
    Entity after =
        last + 1 < holders.length && holders[last + 1] == null ? subjects[last + 1] : null;
    if (newParagraph && after != null && before == null) {
      return after;
    }
    if (before != null) {
      return before;
    }
    Entity about = first > 0 ? subjects[first - 1] : null;
    if (about != null) {
      return about;
    }
    for (int at = first - 1; at >= Math.max(0, first - 4); at--) {
      if (holders[at] != null && holders[at].isPersonal()) {
        return holders[at];
      }
    }
    return after;
  }

  /** "…," in a paragraph of its own: who says it follows. */
  private boolean endsInComma(int at) {
    Sentence sentence = sentences.get(at);
    int last = sentence.size() - 1;
    while (last > 0 && !sentence.token(last).isWord() && !sentence.token(last).is(",")) {
      last--;
    }
    return last > 0 && sentence.token(last).is(",");
  }

  private boolean isOpen(int at) {
    return holders[at] == null
        && sentences.get(at).isAllQuoted()
        && !Headlines.isQuotedHeading(sentences.get(at));
  }

  /** Are both of one quotation? */
  private boolean goesOn(int at, int next) {
    return quotation[at] == quotation[next];
  }
}
