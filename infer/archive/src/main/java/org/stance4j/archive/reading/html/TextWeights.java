package org.stance4j.archive.reading.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** How much running text each element of a page holds, itself and all that is in it. */
final class TextWeights implements NodeVisitor {

  private final Map<Node, Integer> weights = new IdentityHashMap<>();

  private TextWeights() {}

  static TextWeights of(Element root) {
    TextWeights weights = new TextWeights();
    List<Block> blocks = Blocks.of(root);
    for (Block block : blocks) {
      weights.weights.merge(block.parent(), block.weight(), Integer::sum);
    }
    root.traverse(weights);
    return weights;
  }

  int weightOf(Node element) {
    return weights.getOrDefault(element, 0);
  }

  @Override
  public void head(Node node, int depth) {}

  @Override
  public void tail(Node node, int depth) {
    Node parent = node.parent();
    int weight = weightOf(node);
    if (depth > 0 && parent != null && weight > 0) {
      weights.merge(parent, weight, Integer::sum);
    }
  }
}
