package org.stance4j.archive.scoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a gate sees of a sentence: its words, pairs of neighbouring words and beginnings of long
 * words, hashed into {@value #BUCKETS} buckets (Weinberger et al. 2009).
 */
final class GateFeatures {

  static final int BUCKETS = 1 << 16;

  private static final int STEM = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+|\\p{Nd}+|[\"“]|\\?|!");

  private GateFeatures() {}

  /** The buckets of a sentence, sorted, each once. */
  static int[] of(String sentence) {
    int[] buckets = new int[sentence.length() * 3 + 1];
    int count = 0;
    int previous = 0;
    Matcher words = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
    while (words.find()) {
      int word = words.group().hashCode();
      buckets[count++] = bucket(word, 1);
      buckets[count++] = bucket(31 * previous + word, 2);
      if (words.end() - words.start() > STEM) {
        int stem = words.group().substring(0, STEM).hashCode();
        buckets[count++] = bucket(stem, 3);
      }
      previous = word;
    }
    return Arrays.stream(buckets, 0, count).sorted().distinct().toArray();
  }

  /** Spreads hash codes, whose low bits say little (the last steps of MurmurHash 3). */
  private static int bucket(int hash, int kind) {
    int mixed = hash * 31 + kind;
    mixed ^= mixed >>> 16;
    mixed *= 0x85ebca6b;
    mixed ^= mixed >>> 13;
    mixed *= 0xc2b2ae35;
    mixed ^= mixed >>> 16;
    return mixed & (BUCKETS - 1);
  }
}
