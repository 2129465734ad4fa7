package org.stance4j.archive.reading.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.stance4j.archive.words.PlainWords;

/**
 * The {@code articleBody} of the JSON-LD. It names the article's text best, but may have lost its
 * paragraphs, be cut short, or have leftovers glued to its end; so it is compared with the blocks
 * that the page shows.
 */
final class GivenBody {

  private static final int NGRAM = 5;

  /** No article is longer, and what is would take too much memory to compare. */
  private static final int MAX_WORDS = 50_000;

  private static final double MOSTLY_SHOWN = 0.8;

  private final String text;
  private final int words;
  private final Set<List<String>> ngrams = new HashSet<>();

  /**
   * @param articleBody as given, maybe with markup, maybe empty
   */
  GivenBody(String articleBody) {
    text = articleBody.indexOf('<') >= 0 ? withoutMarkup(articleBody) : articleBody.strip();
    List<String> plain = PlainWords.of(text);
    words = plain.size();
    for (int length = 1; length <= NGRAM && words <= MAX_WORDS; length++) {
      for (int i = 0; i + length <= words; i++) {
        ngrams.add(plain.subList(i, i + length));
      }
    }
  }

  String text() {
    return text;
  }

  boolean isEmpty() {
    return words == 0;
  }

  boolean isCutShort() {
    return text.endsWith("...") || text.endsWith("…") || text.endsWith("]");
  }

  /** Are all the block's words in it, in their order as far as five words in a row tell? */
  boolean holds(Block block) {
    List<String> plain = PlainWords.of(block.text());
    int length = Math.min(NGRAM, plain.size());
    for (int i = 0; i + length <= plain.size(); i++) {
      if (!ngrams.contains(plain.subList(i, i + length))) {
        return false;
      }
    }
    return length > 0;
  }

  /** Does the page show nearly all of it in these blocks? */
  boolean isShownBy(List<Block> blocks) {
    int shown = blocks.stream().mapToInt(block -> PlainWords.of(block.text()).size()).sum();
    return shown >= MOSTLY_SHOWN * words;
  }

  private static String withoutMarkup(String html) {
    return ArticleText.running(Blocks.of(Jsoup.parseBodyFragment(html).body()));
  }
}
