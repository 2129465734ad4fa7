package org.stance4j.engine.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets token ids between special tokens, within a given length. */
final class EncodingBuilder {
  private final int clsId;
  private final int sepId;

  EncodingBuilder(int clsId, int sepId) {
    this.clsId = clsId;
    this.sepId = sepId;
  }

  Encoding truncated(int[] text, int @Nullable [] pair, int maxTokens) {
    int room = room(pair, maxTokens);
    if (pair == null) {
      int kept = Math.min(text.length, room);
      return build(text, 0, kept, null, 0, text.length - kept);
    }
    int textKept = text.length;
    int pairKept = pair.length;
    if (textKept + pairKept > room) {
      int shorter = Math.min(Math.min(textKept, pairKept), room / 2);
      boolean textIsLonger = textKept > pairKept;
      textKept = textIsLonger ? room - shorter : shorter;
      pairKept = textIsLonger ? shorter : room - shorter;
    }
    return build(text, 0, textKept, pair, pairKept, text.length - textKept);
  }

  List<Encoding> windows(int[] text, int @Nullable [] pair, int maxTokens, int overlap) {
    int room = room(pair, maxTokens);
    int guaranteed = room - room / 2;
    checkOverlap(overlap, guaranteed, maxTokens);
    int textRoom = room;
    int pairKept = 0;
    if (pair != null) {
      pairKept = Math.min(pair.length, room - Math.min(text.length, guaranteed));
      textRoom = room - pairKept;
    }
    List<Encoding> windows = new ArrayList<>();
    int lastStart = Math.max(0, text.length - textRoom);
    for (int start = 0; start < lastStart; start += textRoom - overlap) {
      windows.add(build(text, start, start + textRoom, pair, pairKept, 0));
    }
    windows.add(build(text, lastStart, text.length, pair, pairKept, 0));
    return List.copyOf(windows);
  }

  private static void checkOverlap(int overlap, int guaranteed, int maxTokens) {
    if (guaranteed == 0) {
      throw new IllegalArgumentException(
          "maxTokens is " + maxTokens + ", which leaves no room for text beside special tokens");
    }
    if (overlap < 0 || overlap >= guaranteed) {
      throw new IllegalArgumentException(
          "overlap is "
              + overlap
              + ", expected 0 to "
              + (guaranteed - 1)
              + " with "
              + maxTokens
              + " tokens: below half of what special tokens leave");
    }
  }

  private static int room(int @Nullable [] pair, int maxTokens) {
    int specials = pair == null ? 2 : 3;
    if (maxTokens < specials) {
      throw new IllegalArgumentException(
          "maxTokens is " + maxTokens + ", expected at least the " + specials + " special tokens");
    }
    return maxTokens - specials;
  }

  private Encoding build(
      int[] text, int from, int to, int @Nullable [] pair, int pairKept, int textTokensCut) {
    int pairStart = to - from + 2;
    int[] ids = new int[pair == null ? pairStart : pairStart + pairKept + 1];
    ids[0] = clsId;
    System.arraycopy(text, from, ids, 1, to - from);
    ids[pairStart - 1] = sepId;
    if (pair == null) {
      return new Encoding(ids, pairStart, textTokensCut, 0);
    }
    System.arraycopy(pair, 0, ids, pairStart, pairKept);
    ids[ids.length - 1] = sepId;
    return new Encoding(ids, pairStart, textTokensCut, pair.length - pairKept);
  }
}
