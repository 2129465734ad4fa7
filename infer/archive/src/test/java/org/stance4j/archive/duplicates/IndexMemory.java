package org.stance4j.archive.duplicates;

import java.util.Locale;
import java.util.Random;

/**
 * Measures the memory and the time of an index of articles that are all different: {@code java
 * -Xmx2g ... IndexMemory 1000000}, with a second number as the window. The figure in the Javadoc of
 * {@link DuplicateIndex} comes from here.
 */
final class IndexMemory {

  /** Few, since the length of a text changes the time alone. */
  private static final int WORDS = 60;

  private IndexMemory() {}

  public static void main(String[] args) {
    int articles = Integer.parseInt(args[0]);
    String[] vocabulary = MadeText.of(1, 50_000).split(" ");
    Random random = new Random(2);
    int window = args.length > 1 ? Integer.parseInt(args[1]) : DuplicateIndex.WINDOW;
    DuplicateIndex index = new DuplicateIndex(window);
    long before = usedBytes();
    long start = System.nanoTime();
    int related = 0;
    for (int i = 0; i < articles; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < WORDS; word++) {
        text.append(vocabulary[random.nextInt(vocabulary.length)]).append(' ');
      }
      String source = "outlet " + random.nextInt(500);
      related += index.add("article-" + i, source, text.toString()).isNew() ? 0 : 1;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes = usedBytes() - before;
    System.out.printf(
        Locale.ROOT,
        "%,d articles kept, %d related, %.0f bytes for each kept, %.0f articles/s%n",
        index.size(),
        related,
        bytes / (double) index.size(),
        articles / seconds);
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
