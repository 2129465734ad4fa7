package org.stance4j.archive.duplicates;

import java.util.Random;

/** Texts of random words: two of different seeds share no run of five words. */
final class MadeText {

  private MadeText() {}

  /** Words of a seed; the same seed gives the same words, the shorter text the beginning. */
  static String of(long seed, int words) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(Integer.toString(random.nextInt(60_000_000), 36));
    }
    return text.toString();
  }
}
