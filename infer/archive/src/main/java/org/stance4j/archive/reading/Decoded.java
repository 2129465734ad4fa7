package org.stance4j.archive.reading;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that have become text.
 *
 * @param remark what was wrong with them; null if nothing was
 */
record Decoded(String text, @Nullable String remark) {

  /** What was made of the text, with the remark if it is an article. */
  Item marked(Item item) {
    return remark != null && item instanceof Article article ? article.withRemark(remark) : item;
  }
}
