package org.stance4j.archive.reading.html;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stance4j.archive.words.PlainWords;

/** Removes from a page what is no part of any article. */
final class PageNoise {

  private static final String TAGS =
      "script, style, noscript, template, nav, iframe, svg, button, figcaption, dialog,"
          + " select, menu, object, audio, video, amp-sidebar, amp-ad, amp-user-notification,"
          + " amp-consent, amp-lightbox, [hidden], [aria-hidden=true],"
          + " [role=navigation], [role=banner], [role=complementary], [role=contentinfo],"
          + " [role=dialog], [role=alertdialog], [role=search], [role=menu],"
          + " [style~=(?i)display\\s*:\\s*none]";

  /** What may hold links under a heading of their own. */
  private static final String LISTS = "div, section, aside, ul, ol, dl, details";

  /** Words that names of classes and ids are made of. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|consent|gdpr|ccpa|cmp|newsletters?|subscri(?:be|ption)"
              + "|sign-?up|sign-?in|login|paywall|regwall|social|share|sharing|sharebar|sharedaddy"
              + "|comments?|disqus|respond|related|relatedposts|recommend(?:ed|ations?)?|read-?more"
              + "|see-also|also-read|rich-link|more-(?:stories|news|from|on)|onward"
              + "|most-(?:read|popular|viewed)|popular|trending|promos?|adverts?|advertisement|ads?"
              + "|sponsored|outbrain|taboola|breadcrumbs?|sidebar|side-bar|popup|modal|overlay"
              + "|navbar|nav|navigation|menu|masthead|footer|site-header|skip-link|pagination|toc"
              + "|tags|tag-list|tag-links|keywords|topics|author-(?:bio|box|note|info|card)"
              + "|about-(?:the-)?author|bio|captions?|cap|credits?|toolbar|tools"
              + "|donat(?:e|ion)|contribution|membership|feedback|poll|upsell|copyright)"
              + "(?=$|[\\s_-])");

  /** Readers may write more than the writers did. */
  private static final String UNMISTAKABLE =
      "#comments, .comments, #disqus_thread, .comment-list, .comments-section, #respond";

  private static final double MOST_OF_THE_PAGE = 0.5;
  private static final double ALMOST_ALL = 0.85;
  private static final int MAX_BOX = 300;
  private static final double MAX_SHARE_OF_BOX = 0.2;
  private static final int MIN_WORDS_OF_A_BOX = 20;

  private PageNoise() {}

  /** Changes {@code page}. */
  static void removeFrom(Document page) {
    page.select(TAGS).remove();
    page.select("header").stream()
        .filter(header -> header.closest("article, main") == null)
        .toList()
        .forEach(Element::remove);
    removeUnless(page, "footer, address", element -> element.closest("blockquote, q") != null);
    removeUnless(page, "figure", figure -> figure.selectFirst("blockquote, table") != null);
    removeUnless(page, "aside", PageNoise::isBoxOfTheArticle);
    TextWeights weights = TextWeights.of(page.body());
    double most = MOST_OF_THE_PAGE * weights.weightOf(page.body());
    // A page's whole article may lie in a box called "social-news": names alone do not decide.
    removeUnless(page, "form", form -> weights.weightOf(form) > most);
    removeUnless(
        page,
        "[class], [id]",
        element -> weights.weightOf(element) > most || !isNamedLikeNoise(element));
    removeInputs(page, weights);
    removeUnless(page, LISTS, element -> !weights.isListOfLinks(element));
    double almostAll = ALMOST_ALL * weights.weightOf(page.body());
    removeUnless(page, UNMISTAKABLE, element -> weights.weightOf(element) > almostAll);
  }

  /** What stands around an input asks the reader to fill it in. */
  private static void removeInputs(Document page, TextWeights weights) {
    double little = MAX_SHARE_OF_BOX * weights.weightOf(page.body());
    for (Element input : page.body().select("input, textarea")) {
      Element box = input;
      Element parent = box.parent();
      while (parent != null
          && parent != page.body()
          && weights.lengthOf(parent) <= MAX_BOX
          && weights.weightOf(parent) <= little) {
        box = parent;
        parent = box.parent();
      }
      box.remove();
    }
  }

  private static void removeUnless(Document page, String selector, Predicate<Element> stays) {
    List<Element> elements = page.body().select(selector).stream().filter(stays.negate()).toList();
    elements.forEach(Element::remove);
  }

  /** A box with text and without links tells more of the story; others lead to other stories. */
  private static boolean isBoxOfTheArticle(Element aside) {
    return aside.selectFirst("a, form, input") == null
        && PlainWords.of(aside.text()).size() >= MIN_WORDS_OF_A_BOX;
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
}
