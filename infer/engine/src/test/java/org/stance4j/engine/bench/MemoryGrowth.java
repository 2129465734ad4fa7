package org.stance4j.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.weights.PretrainedEncoder;

/**
 * Scores ever more sentences, in calls of many sizes, and prints the resident memory of the process
 * on the way. Linux only.
 *
 * <p>Arguments: encoder, threads, number of sentences in thousands, folder of JSON Lines.
 */
final class MemoryGrowth {
  private static final int MAX_TOKENS = 256;
  private static final int TEXTS = 400;
  private static final int LARGEST_CALL = 500;
  private static final int FIRST = 2_000;

  private MemoryGrowth() {}

  public static void main(String[] args) throws Exception {
    PretrainedEncoder encoder = PretrainedEncoder.load(args[0]);
    int sentences = Integer.parseInt(args[2]) * 1000;
    List<String> texts = BenchTexts.sentences(Path.of(args[3]), TEXTS);
    Random random = new Random(1);
    try (StanceModel model = BenchModel.of(encoder, MAX_TOKENS, Integer.parseInt(args[1]))) {
      int next = FIRST;
      for (int done = 0; done < sentences; ) {
        int count = Math.min(1 + random.nextInt(LARGEST_CALL), Math.min(next, sentences) - done);
        model.predictAll(call(texts, random, count));
        done += count;
        if (done == Math.min(next, sentences)) {
          System.out.printf(Locale.ROOT, "%7d sentences: %5d MB resident%n", done, residentMb());
          next = next < 20_000 ? next * 10 : next + 20_000;
        }
      }
    }
  }

  /** Beginnings of real sentences: many lengths. */
  private static List<TextTarget> call(List<String> texts, Random random, int count) {
    List<TextTarget> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      int end = text.length() / 2 + random.nextInt(text.length() / 2 + 1);
      inputs.add(new TextTarget(text.substring(0, Math.max(1, end)), null));
    }
    return inputs;
  }

  private static long residentMb() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .map(line -> line.replaceAll("[^0-9]", ""))
            .mapToLong(Long::parseLong)
            .findFirst()
            .orElseThrow()
        / 1024;
  }
}
