package org.stance4j.archive.reading.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a page holds, itself and all that is in it. */
final class TextWeights implements NodeVisitor {

  private static final double MOSTLY_LINKS = 0.5;

  private final Map<Node, Sums> all = new IdentityHashMap<>();

  private static final class Sums {
    int weight;
    int length;
    int linked;

    void add(int moreWeight, int moreLength, int moreLinked) {
      weight += moreWeight;
      length += moreLength;
      linked += moreLinked;
    }
  }

  private TextWeights() {}

  static TextWeights of(Element root) {
    TextWeights weights = new TextWeights();
    List<Block> blocks = Blocks.of(root);
    for (Block block : blocks) {
      weights.sumsOf(block.parent()).add(block.weight(), block.text().length(), block.linked());
    }
    root.traverse(weights);
    return weights;
  }

  private Sums sumsOf(Node element) {
    return all.computeIfAbsent(element, key -> new Sums());
  }

  /** How much of its text is running text, see {@link Block#weight()}. */
  int weightOf(Node element) {
    Sums sums = all.get(element);
    return sums == null ? 0 : sums.weight;
  }

  int lengthOf(Node element) {
    Sums sums = all.get(element);
    return sums == null ? 0 : sums.length;
  }

  /** Does it hold links to other pages, with a label maybe, and no running text? */
  boolean isListOfLinks(Node element) {
    Sums sums = all.get(element);
    return sums != null && sums.weight == 0 && sums.linked > MOSTLY_LINKS * sums.length;
  }

  @Override
  public void head(Node node, int depth) {}

  @Override
  public void tail(Node node, int depth) {
    Node parent = node.parent();
    Sums sums = all.get(node);
    if (depth > 0 && parent != null && sums != null) {
      sumsOf(parent).add(sums.weight, sums.length, sums.linked);
    }
  }
}
