package org.stance4j.archive.reading.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.stance4j.archive.text.PageLeftover;

/**
 * Tells which blocks of a page did not come to be part of its article, and why: by what has become
 * of the elements that they stand in, while {@link ArticleText} works on the page.
 */
final class PageLeftovers {

  private final Element body;
  private final List<Block> all;

  /** What the page shows before anything is removed from it. */
  PageLeftovers(Element body) {
    this.body = body;
    this.all = Blocks.of(body);
  }

  /**
   * Once the page is done with.
   *
   * @param kept the article's blocks
   * @return in the order of the page
   */
  List<PageLeftover> without(List<Block> kept) {
    Set<Element> article = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.forEach(block -> article.add(block.parent()));
    List<PageLeftover> left = new ArrayList<>();
    for (Block block : all) {
      Element root = root(block.parent());
      if (root != body.root()) {
        left.add(new PageLeftover(block.text(), "element " + tag(root)));
      } else if (ArticleText.isIn(block, "h1")) {
        left.add(new PageLeftover(block.text(), PageLeftover.HEADLINE));
      } else if (!article.contains(block.parent())) {
        String rule = block.isLinks() ? PageLeftover.LINKS : PageLeftover.OUTSIDE;
        left.add(new PageLeftover(block.text(), rule));
      }
    }
    return left;
  }

  /** The outermost element around one, which is the page's root unless a rule removed one. */
  private static Element root(Element element) {
    Element root = element;
    for (Element parent = root.parent(); parent != null; parent = root.parent()) {
      root = parent;
    }
    return root;
  }

  private static String tag(Element element) {
    StringBuilder tag = new StringBuilder("<").append(element.normalName());
    for (String name : List.of("id", "class", "role")) {
      if (element.hasAttr(name)) {
        tag.append(' ').append(name).append("=\"").append(element.attr(name)).append('"');
      }
    }
    return tag.append('>').toString();
  }
}
