package org.stance4j.archive.reading.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Collects the blocks of text of an element, in order. */
final class Blocks implements NodeVisitor {

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Element parent;
  private int linked;
  private int linkDepth;

  private Blocks() {}

  static List<Block> of(Element root) {
    Blocks blocks = new Blocks();
    blocks.parent = root;
    root.traverse(blocks);
    blocks.endBlock(null);
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        lineBreak();
      } else if (element.normalName().equals("a")) {
        linkDepth++;
      } else if (isBlock(element)) {
        endBlock(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        linkDepth--;
      } else if (isBlock(element)) {
        endBlock(element.parent());
      }
    }
  }

  /** An element of the page's own making is a block where only such elements stand side by side. */
  private static boolean isBlock(Element element) {
    Element parent = element.parent();
    return element.isBlock()
        || (element.normalName().indexOf('-') > 0 && parent != null && !hasOwnText(parent));
  }

  private static boolean hasOwnText(Element element) {
    return element.textNodes().stream().anyMatch(text -> !text.isBlank());
  }

  private void append(String words) {
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c)) {
        text.append(c);
      } else if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
    if (linkDepth > 0) {
      linked += text.length() - before;
    }
  }

  private void lineBreak() {
    if (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    if (text.length() > 0) {
      text.append('\n');
    }
  }

  private void endBlock(@Nullable Element next) {
    String block = text.toString().strip();
    if (!block.isEmpty() && parent != null) {
      blocks.add(new Block(parent, block, linked));
    }
    text.setLength(0);
    linked = 0;
    parent = next;
  }
}
