package org.stance4j.engine.text;

import java.util.List;

/** The special tokens as text may hold them: verbatim, before any normalisation. */
final class SpecialTokens {
  private final String[] tokens;
  private final int[] ids;

  /** Whether a special token begins with the ASCII character. */
  private final boolean[] isFirst = new boolean[128];

  /** Takes tokens that begin with an ASCII character. */
  SpecialTokens(List<String> tokens, int[] ids) {
    this.tokens = tokens.toArray(String[]::new);
    this.ids = ids.clone();
    for (String token : tokens) {
      isFirst[token.charAt(0)] = true;
    }
  }

  /**
   * Looks for the longest special token that begins at {@code at}, an ASCII character.
   *
   * @return its index, or -1
   */
  int at(String text, int at) {
    if (!isFirst[text.charAt(at)]) {
      return -1;
    }
    int longest = -1;
    for (int i = 0; i < tokens.length; i++) {
      if (text.startsWith(tokens[i], at)
          && (longest < 0 || tokens[i].length() > tokens[longest].length())) {
        longest = i;
      }
    }
    return longest;
  }

  int idOf(int index) {
    return ids[index];
  }

  int lengthOf(int index) {
    return tokens[index].length();
  }
}
