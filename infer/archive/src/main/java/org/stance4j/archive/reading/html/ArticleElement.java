package org.stance4j.archive.reading.html;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article's text: the one marked as the article's body, else the
 * {@code <article>}, else the smallest element that still holds most of the page's running text.
 */
final class ArticleElement {

  private static final double MOST_OF_THE_PAGE = 0.75;
  private static final double ALMOST_ALL = 0.95;
  private static final double MAIN_STORY = 0.5;
  private static final double LITTLE = 0.15;
  private static final int MIN_MARKED_TEXT = 140;

  private final TextWeights weights;

  private ArticleElement(TextWeights weights) {
    this.weights = weights;
  }

  static Element of(Element body) {
    ArticleElement finder = new ArticleElement(TextWeights.of(body));
    return finder
        .largest(body.select("[itemprop=articleBody]"))
        .or(() -> finder.article(body))
        .orElseGet(() -> finder.densest(body, MOST_OF_THE_PAGE));
  }

  /** One {@code <article>}, or what holds all of them if none stands out: posts of a live page. */
  private Optional<Element> article(Element body) {
    List<Element> articles =
        body.select("article").stream()
            .filter(element -> element.parent() == null || isOutermost(element, body))
            .filter(element -> weights.weightOf(element) > 0)
            .toList();
    int sum = articles.stream().mapToInt(weights::weightOf).sum();
    Optional<Element> largest = largest(articles);
    if (largest.isPresent() && weights.weightOf(largest.get()) < MAIN_STORY * sum) {
      Element parent = largest.get().parent();
      boolean siblings = articles.stream().allMatch(element -> element.parent() == parent);
      return siblings ? Optional.ofNullable(parent) : largest;
    }
    return largest.map(element -> densest(element, ALMOST_ALL));
  }

  private static boolean isOutermost(Element article, Element body) {
    Element parent = article.parent();
    return parent == null || parent == body || parent.closest("article") == null;
  }

  private Optional<Element> largest(List<Element> elements) {
    return elements.stream()
        .filter(element -> weights.weightOf(element) >= MIN_MARKED_TEXT)
        .max(Comparator.comparingInt(weights::weightOf));
  }

  /** The smallest element that holds that share, or most of it where all beside it is little. */
  private Element densest(Element root, double share) {
    double all = weights.weightOf(root);
    Element best = root;
    Optional<Element> next = Optional.of(root);
    while (next.isPresent() && all > 0) {
      best = next.get();
      boolean onlyOne = best.children().stream().filter(child -> isPart(child, all)).count() == 1;
      double enough = all * (onlyOne ? Math.min(share, MAIN_STORY) : share);
      next =
          best.children().stream()
              .filter(child -> !child.normalName().equals("p"))
              .filter(child -> weights.weightOf(child) >= enough)
              .findFirst();
    }
    return best;
  }

  private boolean isPart(Element child, double all) {
    return weights.weightOf(child) >= LITTLE * all;
  }
}
