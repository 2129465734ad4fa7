package org.stance4j.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The tokens by id, and what is needed to spell words with them. */
final class Vocabulary {
  static final String CONTINUATION = "##";

  private final List<String> tokens;
  private final Map<String, Integer> ids;
  private final PieceTable beginnings;
  private final PieceTable continuations;

  /**
   * Indexes the tokens.
   *
   * @throws IllegalArgumentException if a token is empty or occurs twice
   */
  Vocabulary(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
    this.ids = new HashMap<>(2 * tokens.size());
    for (int id = 0; id < this.tokens.size(); id++) {
      String token = this.tokens.get(id);
      Integer earlier = ids.putIfAbsent(token, id);
      if (token.isEmpty() || earlier != null) {
        throw new IllegalArgumentException(
            "token "
                + id
                + " '"
                + token
                + "' is "
                + (earlier == null ? "empty" : "also " + earlier));
      }
    }
    this.beginnings = table(false);
    this.continuations = table(true);
  }

  List<String> tokens() {
    return tokens;
  }

  OptionalInt idOf(String token) {
    Integer id = ids.get(token);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /** The pieces that a word may begin with. */
  PieceTable beginnings() {
    return beginnings;
  }

  /** The pieces that a word may go on with, less their prefix. */
  PieceTable continuations() {
    return continuations;
  }

  private PieceTable table(boolean continuing) {
    List<String> pieces = new ArrayList<>();
    List<Integer> pieceIds = new ArrayList<>();
    for (int id = 0; id < tokens.size(); id++) {
      String token = tokens.get(id);
      boolean continues = token.startsWith(CONTINUATION);
      if (continues == continuing && !token.equals(CONTINUATION)) {
        pieces.add(continuing ? token.substring(CONTINUATION.length()) : token);
        pieceIds.add(id);
      }
    }
    return new PieceTable(pieces, pieceIds.stream().mapToInt(Integer::intValue).toArray());
  }
}
