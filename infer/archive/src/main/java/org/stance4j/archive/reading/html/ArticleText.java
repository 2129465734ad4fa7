package org.stance4j.archive.reading.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the text of the article in a page.
 *
 * <p>After {@link PageNoise} is gone: the {@code articleBody} of the JSON-LD, unless the page
 * itself holds more than twice as much; else the paragraphs of the element marked as the article's
 * body or of the largest {@code <article>}; else those of the smallest element that still holds
 * most of the page's running text, where a block counts by its length if it is not short and not
 * mostly links.
 */
final class ArticleText {

  private static final double MOST = 0.75;
  private static final int TEASER = 2;
  private static final int MIN_MARKED_TEXT = 140;

  private ArticleText() {}

  /**
   * The article's paragraphs with a blank line between each two; maybe empty.
   *
   * @param page is left unchanged
   * @param articleBody what the JSON-LD gives, empty if nothing
   */
  static String of(Document page, String articleBody) {
    Document clean = page.clone();
    PageNoise.removeFrom(clean);
    String shown = join(Blocks.of(articleElement(clean.body())));
    String given = articleBody.indexOf('<') >= 0 ? paragraphs(articleBody) : articleBody.strip();
    return !given.isEmpty() && shown.length() <= TEASER * given.length() ? given : shown;
  }

  private static String paragraphs(String html) {
    return join(Blocks.of(Jsoup.parseBodyFragment(html).body()));
  }

  private static Element articleElement(Element body) {
    Optional<Element> marked = largest(body, "[itemprop=articleBody]");
    return marked.or(() -> largest(body, "article")).orElseGet(() -> densest(body));
  }

  private static Optional<Element> largest(Element body, String selector) {
    return body.select(selector).stream()
        .filter(element -> weight(Blocks.of(element)) >= MIN_MARKED_TEXT)
        .max(Comparator.comparingInt(element -> weight(Blocks.of(element))));
  }

  private static Element densest(Element body) {
    List<Block> blocks = Blocks.of(body);
    Map<Element, Integer> weights = new HashMap<>();
    for (Block block : blocks) {
      for (Element e = block.parent(); e != null; e = e.parent()) {
        weights.merge(e, block.weight(), Integer::sum);
      }
    }
    double enough = MOST * weight(blocks);
    Element best = body;
    Optional<Element> next = Optional.of(body);
    while (next.isPresent() && enough > 0) {
      best = next.get();
      next =
          best.children().stream()
              .filter(child -> !child.normalName().equals("p"))
              .filter(child -> weights.getOrDefault(child, 0) >= enough)
              .findFirst();
    }
    return best;
  }

  private static int weight(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::weight).sum();
  }

  private static String join(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> !block.isLinks() && !block.parent().normalName().equals("h1"))
        .map(Block::text)
        .collect(Collectors.joining("\n\n"));
  }
}
