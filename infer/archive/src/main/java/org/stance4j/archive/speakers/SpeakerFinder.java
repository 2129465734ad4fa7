package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.stance4j.archive.text.Span;

/**
 * Says of each sentence of an English article who takes the position in it: who says it, or who in
 * it thinks, wants, demands, refuses, decides, votes, orders, warns, denies, backs, welcomes or
 * condemns. All other sentences are the narrator's.
 *
 * <p>It goes by rules over words, not by a parse. It knows direct, indirect and mixed speech,
 * quotations over several paragraphs and those whose speaker stands in a sentence beside them;
 * sources ("according to"), agents of passives, offices and statements; and it takes pronouns,
 * surnames, descriptions ("the union") and capitals for those whom the article names more fully. Of
 * two positions in one sentence it gives the one of the main clause; of a report of a report, the
 * innermost source.
 *
 * <p>It cannot tell irony, does not know who somebody is beyond what the article says, reads no
 * dialogue without attributions, and takes a verb for what it mostly means. Bare acts ("fired",
 * "resigned") are no positions to it. The time taken is linear in the length of the text.
 *
 * <p>Stateless, so safe to use from any thread.
 */
public final class SpeakerFinder {

  private SpeakerFinder() {}

  /**
   * Finds the holders of an article's sentences.
   *
   * @param text the article
   * @param sentences offsets into {@code text}, in order and without overlap
   * @return an answer for each sentence, in the same order
   * @throws IllegalArgumentException if a sentence ends after the text does, or begins before the
   *     one before it ends
   */
  public static ArticleSpeakers find(String text, List<Span> sentences) {
    check(text, sentences);
    Quotations quotations = Quotations.of(text);
    List<Sentence> read = read(text, sentences, quotations);
    return new ArticleReading(read, quotations).speakers();
  }

  private static List<Sentence> read(String text, List<Span> spans, Quotations quotations) {
    List<List<Token>> tokens = new ArrayList<>();
    List<List<Token>> running = new ArrayList<>();
    BitSet headlines = new BitSet();
    BitSet titles = new BitSet();
    for (int at = 0; at < spans.size(); at++) {
      List<Token> words = Tokenizer.tokens(text, spans.get(at), quotations);
      tokens.add(words);
      boolean ownLine = startsParagraph(text, spans, at) && startsParagraph(text, spans, at + 1);
      headlines.set(at, Headlines.isHeadline(words, ownLine));
      titles.set(at, headlines.get(at) && Headlines.isTitleCase(words));
      if (!titles.get(at)) {
        running.add(words);
      }
    }
    Vocabulary vocabulary = Vocabulary.of(running);
    List<Sentence> sentences = new ArrayList<>();
    for (int at = 0; at < spans.size(); at++) {
      List<Token> words = tokens.get(at);
      List<Token> plain = titles.get(at) ? Headlines.plain(words, vocabulary) : words;
      boolean startsParagraph = startsParagraph(text, spans, at);
      int first = startsParagraph ? Dateline.length(plain) : 0;
      List<Mention> mentions =
          Appositions.refine(plain, MentionFinder.find(plain, vocabulary, first));
      sentences.add(
          new Sentence(spans.get(at), startsParagraph, headlines.get(at), plain, mentions));
    }
    return sentences;
  }

  /** Does a paragraph begin with this sentence, or the text end before it? */
  private static boolean startsParagraph(String text, List<Span> spans, int at) {
    return at == 0
        || at == spans.size()
        || text.substring(spans.get(at - 1).end(), spans.get(at).start()).contains("\n");
  }

  private static void check(String text, List<Span> sentences) {
    int end = 0;
    for (Span sentence : sentences) {
      if (sentence.start() < end || sentence.end() > text.length()) {
        throw new IllegalArgumentException(
            "sentences must be in order and within the text of "
                + text.length()
                + " characters, found "
                + sentence
                + " after "
                + end);
      }
      end = sentence.end();
    }
  }
}
