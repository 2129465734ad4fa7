package org.stance4j.datasets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences that must be in the same part of a split.
 *
 * @param key a name that does not depend on the order of the rows
 * @param order a hash of key and seed
 */
record SplitGroup(String key, long order, List<LabeledSentence> sentences) {

  /** The groups of sentences that share a group or a text, in the order of their hashes. */
  static List<SplitGroup> groupsOf(List<LabeledSentence> sentences, long seed) {
    KeyUnion keys = new KeyUnion();
    for (LabeledSentence sentence : sentences) {
      keys.join(groupKey(sentence), textKey(sentence));
    }
    return inOrder(sentences, keys, seed);
  }

  /** The groups of sentences that share a text, in the order of their hashes. */
  static List<SplitGroup> equalTextsOf(List<LabeledSentence> sentences, long seed) {
    return inOrder(sentences, new KeyUnion(), seed);
  }

  private static List<SplitGroup> inOrder(
      List<LabeledSentence> sentences, KeyUnion keys, long seed) {
    Map<String, List<LabeledSentence>> byKey = new HashMap<>();
    for (LabeledSentence sentence : sentences) {
      String key = keys.find(textKey(sentence));
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(sentence);
    }
    Collection<SplitGroup> groups = new ArrayList<>();
    byKey.forEach((key, members) -> groups.add(new SplitGroup(key, hash(key, seed), members)));
    return groups.stream()
        .sorted(Comparator.comparingLong(SplitGroup::order).thenComparing(SplitGroup::key))
        .toList();
  }

  /** The prefixes keep a group's name from meeting a text. */
  private static String groupKey(LabeledSentence sentence) {
    return sentence.group() == null ? textKey(sentence) : "group " + sentence.group();
  }

  private static String textKey(LabeledSentence sentence) {
    return "text " + Texts.normalize(sentence.text());
  }

  private static long hash(String key, long seed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
      return ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
