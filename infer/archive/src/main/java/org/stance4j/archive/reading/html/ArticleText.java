package org.stance4j.archive.reading.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.stance4j.archive.text.PageLeftover;
import org.stance4j.archive.words.PlainWords;

/**
 * Finds the text of the article in a page.
 *
 * <p>After {@link PageNoise} is gone, the page's blocks are those of the {@link ArticleElement} and
 * those between it and the headline, without menus and the headline itself. If the JSON-LD gives an
 * {@code articleBody} that is about as long, only the blocks that it holds are taken, with what
 * stands above them and the headings, lists, tables and quotations between; and the JSON-LD's own
 * text is taken if the page does not show it.
 */
final class ArticleText {

  /**
   * A page with so many times the text of its JSON-LD has the article, and the JSON-LD a teaser.
   */
  private static final int TEASER = 2;

  private static final String HEADLINE_BY_ROLE = "[role=heading][aria-level=1]";
  private static final int MIN_STANDFIRST_WORDS = 5;
  private static final Set<String> PARTS =
      Set.of("h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "blockquote");

  private ArticleText() {}

  /**
   * What is kept of a page.
   *
   * @param text the article's paragraphs with a blank line between each two; maybe empty
   * @param blocks those that show it
   */
  private record Kept(String text, List<Block> blocks) {

    static Kept of(List<Block> blocks) {
      List<Block> article =
          blocks.stream().filter(block -> !block.isLinks() && !isIn(block, "h1")).toList();
      return new Kept(join(article), article);
    }
  }

  /**
   * The article's paragraphs with a blank line between each two; maybe empty.
   *
   * @param page is left unchanged
   * @param title to find the headline by where no h1 is; may be empty
   * @param articleBody what the JSON-LD gives, empty if nothing
   */
  static String of(Document page, String title, String articleBody) {
    return keep(copyOf(page), title, articleBody).text();
  }

  /** All else that the page shows, with the same arguments. */
  static List<PageLeftover> leftovers(Document page, String title, String articleBody) {
    Document clean = copyOf(page);
    PageLeftovers leftovers = new PageLeftovers(clean.body());
    return leftovers.without(keep(clean, title, articleBody).blocks());
  }

  private static Document copyOf(Document page) {
    Document copy = page.clone();
    copy.select(HEADLINE_BY_ROLE).forEach(element -> element.tagName("h1"));
    return copy;
  }

  /** Takes the noise out of {@code clean}. */
  private static Kept keep(Document clean, String title, String articleBody) {
    PageNoise.removeFrom(clean);
    List<Block> shown = shownBlocks(clean.body(), title);
    GivenBody given = new GivenBody(articleBody);
    Kept all = Kept.of(shown);
    if (given.isEmpty() || all.text().length() > TEASER * given.text().length()) {
      return all;
    }
    List<Block> held = shown.stream().filter(given::holds).toList();
    if (given.isShownBy(held)) {
      return given.isCutShort() ? all : Kept.of(article(shown, given));
    }
    return new Kept(given.text(), held);
  }

  /** The text of all blocks that are neither links nor a headline. */
  static String running(List<Block> blocks) {
    return Kept.of(blocks).text();
  }

  private static String join(List<Block> blocks) {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  private static List<Block> shownBlocks(Element body, String title) {
    List<Block> all = Blocks.of(body);
    Map<Element, Boolean> inside = new IdentityHashMap<>();
    Element article = ArticleElement.of(body);
    article.traverse((Node node, int depth) -> markElement(node, inside));
    int start = 0;
    while (start < all.size() && !inside.containsKey(all.get(start).parent())) {
      start++;
    }
    int end = start;
    while (end < all.size() && inside.containsKey(all.get(end).parent())) {
      end++;
    }
    int headline = headlineBefore(firstRunning(all, start, end), all, title);
    List<Block> shown = new ArrayList<>();
    for (int i = headline < 0 ? start : headline + 1; i < end; i++) {
      if (i >= start || isStory(all.get(i), all.subList(headline, start))) {
        shown.add(all.get(i));
      }
    }
    return shown;
  }

  /** Above the article, what is long enough, and short lines in a box with such a line. */
  private static boolean isStory(Block block, List<Block> head) {
    Element box = block.parent().parent();
    boolean boxed = box != null && !head.get(0).parent().parents().contains(box);
    return isLong(block)
        || (boxed && head.stream().anyMatch(o -> isLong(o) && o.parent().parents().contains(box)));
  }

  private static boolean isLong(Block block) {
    return PlainWords.of(block.text()).size() >= MIN_STANDFIRST_WORDS;
  }

  private static void markElement(Node node, Map<Element, Boolean> inside) {
    if (node instanceof Element element) {
      inside.put(element, true);
    }
  }

  private static int firstRunning(List<Block> blocks, int start, int end) {
    int i = start;
    while (i < end && (blocks.get(i).weight() == 0 || isIn(blocks.get(i), "h1"))) {
      i++;
    }
    return i;
  }

  /** The last h1 above the text, or the last line that the page's title begins with or holds. */
  private static int headlineBefore(int end, List<Block> blocks, String title) {
    String plainTitle = PlainWords.joined(title);
    int named = -1;
    for (int i = Math.min(end, blocks.size()) - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (isIn(block, "h1")) {
        return i;
      }
      List<String> words = PlainWords.of(block.text());
      boolean inTitle = plainTitle.contains(String.join(" ", words));
      if (named < 0 && words.size() >= MIN_STANDFIRST_WORDS && inTitle) {
        named = i;
      }
    }
    return named;
  }

  private static List<Block> article(List<Block> shown, GivenBody given) {
    int last = 0;
    int first = shown.size();
    for (int i = 0; i < shown.size(); i++) {
      if (given.holds(shown.get(i))) {
        first = Math.min(first, i);
        last = i;
      }
    }
    List<Block> article = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      Block block = shown.get(i);
      if (i < first || given.holds(block) || isPart(block)) {
        article.add(block);
      }
    }
    return article;
  }

  private static boolean isPart(Block block) {
    Element parent = block.parent().parent();
    return PARTS.contains(block.parent().normalName())
        || (parent != null && parent.normalName().equals("blockquote"));
  }

  static boolean isIn(Block block, String tag) {
    return block.parent().normalName().equals(tag);
  }
}
