package org.stance4j.archive.reading.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Removes from a page what is no part of any article. */
final class PageNoise {

  private static final String TAGS =
      "script, style, noscript, template, nav, aside, footer, form, iframe, svg, button, figure,"
          + " figcaption, dialog, select, menu, object, audio, video, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=complementary], [role=contentinfo],"
          + " [role=dialog], [role=alertdialog], [role=search], [role=menu],"
          + " [style~=(?i)display\\s*:\\s*none]";

  /** Words that names of classes and ids are made of. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|consent|gdpr|ccpa|newsletters?|subscri(?:be|ption)"
              + "|sign-?up|paywall|social|share|sharing|sharebar|comments?|disqus|respond"
              + "|related|recommend(?:ed|ations?)?|read-?more|more-(?:stories|news|from)"
              + "|most-(?:read|popular)|trending|promos?|adverts?|advertisement|ads?|sponsored"
              + "|outbrain|taboola|breadcrumbs?|sidebar|side-bar|popup|modal|overlay|navbar|nav"
              + "|navigation|menu|masthead|footer|site-header|skip-link|pagination|tags"
              + "|tag-list|author-bio|captions?|credits?)(?=$|[\\s_-])");

  private static final double MOST_OF_THE_PAGE = 0.5;

  private PageNoise() {}

  /** Changes {@code page}. */
  static void removeFrom(Document page) {
    page.select(TAGS).remove();
    page.select("header").stream()
        .filter(header -> header.closest("article, main") == null)
        .toList()
        .forEach(Element::remove);
    int total = paragraphLength(page.body());
    List<Element> named =
        page.body().select("[class], [id]").stream().filter(PageNoise::isNamedLikeNoise).toList();
    for (Element element : named) {
      // A page's whole article may lie in a box called "social-news": names alone do not decide.
      if (paragraphLength(element) <= MOST_OF_THE_PAGE * total) {
        element.remove();
      }
    }
  }

  private static boolean isNamedLikeNoise(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("main")) {
      return false;
    }
    String names = element.className() + " " + element.id();
    // camelCase names are cut at the capitals.
    String words = names.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-");
    return NAMES.matcher(words.toLowerCase(Locale.ROOT)).find();
  }

  private static int paragraphLength(Element element) {
    return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }
}
