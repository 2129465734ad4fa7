package org.stance4j.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.stance4j.engine.math.CpuKernels;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.weights.PretrainedEncoder;

/**
 * Our engine and ONNX Runtime in turns: same encoder, same texts, same number of threads. Ours is
 * timed from text to probabilities, tokenizer included; ONNX Runtime from token ids to vectors.
 *
 * <p>Arguments: encoder, threads, rounds, folder of JSON Lines with articles.
 */
public final class SpeedComparison {
  private static final int BATCH = 32;
  private static final int TOKENS = 32;
  private static final int SHORT_TOKENS = 20;
  private static final int MAX_TOKENS = 256;
  private static final int SENTENCES = 400;
  private static final int SHORT_ROUNDS = 4;
  private static final String OURS = "stance4j";
  private static final String PRODUCTS = "matrix products alone";

  private final PretrainedEncoder encoder;
  private final int threads;
  private final int rounds;

  private SpeedComparison(PretrainedEncoder encoder, int threads, int rounds) {
    this.encoder = encoder;
    this.threads = threads;
    this.rounds = rounds;
  }

  /** Runs the comparisons and prints medians. */
  public static void main(String[] args) throws Exception {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              run(args);
              return null;
            });
    // ONNX Runtime recurses deeper than the default stack when it loads these files.
    Thread thread = new Thread(null, task, "bench", 64 << 20);
    thread.setDaemon(true);
    thread.start();
    task.get();
  }

  private static void run(String[] args) throws Exception {
    PretrainedEncoder encoder = PretrainedEncoder.load(args[0]);
    int threads = Integer.parseInt(args[1]);
    SpeedComparison comparison = new SpeedComparison(encoder, threads, Integer.parseInt(args[2]));
    System.out.printf(
        Locale.ROOT,
        "%s, %d threads, %s, %d processors; Java %s; kernels %s, OpenBLAS %s%n"
            + "the last column: times our time%n",
        encoder.name(),
        threads,
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Kernels.defaults(DataType.FLOAT).name(),
        CpuKernels.blasKernel());
    comparison.inference(Path.of(args[3]));
    new StepTimes(encoder, threads, comparison.rounds).print(BATCH, TOKENS);
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private void inference(Path articles) throws Exception {
    List<String> equal = BenchTexts.ofLength(encoder.tokenizer(), BATCH, TOKENS);
    List<String> real = BenchTexts.sentences(articles, SENTENCES);
    List<String> one = BenchTexts.ofLength(encoder.tokenizer(), 1, SHORT_TOKENS);
    try (StanceModel model = BenchModel.of(encoder, MAX_TOKENS, threads);
        OnnxEncoder fp32 = new OnnxEncoder(resource(""), threads);
        OnnxEncoder int8 = hasInt8() ? new OnnxEncoder(resource("-q"), threads) : null) {
      try (Products products = new Products(encoder.config(), BATCH * TOKENS, threads)) {
        Turns turns = turns(equal, model, fp32, int8).add(PRODUCTS, products::run).run(rounds);
        turns.print("(a) 32 sentences of 32 tokens");
        System.out.printf(
            Locale.ROOT,
            "  the matrix products alone take %.0f %% of our time%n",
            100 * turns.median(PRODUCTS) / turns.median(OURS));
      }
      compareArchive(real, model, fp32, int8);
      // Short and soon over: more rounds, for the compiler to come to rest.
      turns(one, model, fp32, int8)
          .run(SHORT_ROUNDS * rounds)
          .print("(c) one sentence of 20 tokens");
    }
  }

  private Turns turns(
      List<String> texts, StanceModel model, OnnxEncoder fp32, @Nullable OnnxEncoder int8) {
    List<int[]> ids = BenchTexts.ids(encoder.tokenizer(), texts, MAX_TOKENS);
    List<TextTarget> inputs = inputs(texts);
    Turns turns =
        new Turns()
            .add(OURS, () -> model.predictAll(inputs))
            .add("ONNX Runtime fp32", () -> fp32.run(ids, BATCH));
    if (int8 != null) {
      turns.add("ONNX Runtime int8", () -> int8.run(ids, BATCH));
    }
    return turns;
  }

  private void compareArchive(
      List<String> texts, StanceModel model, OnnxEncoder fp32, @Nullable OnnxEncoder int8)
      throws Exception {
    List<int[]> ids = BenchTexts.ids(encoder.tokenizer(), texts, MAX_TOKENS);
    List<int[]> sorted =
        ids.stream().sorted((x, y) -> Integer.compare(y.length, x.length)).toList();
    List<TextTarget> inputs = inputs(texts);
    int tokens = ids.stream().mapToInt(sequence -> sequence.length).sum();
    Turns turns =
        new Turns()
            .add(OURS, () -> model.predictAll(inputs))
            .add("ONNX Runtime fp32, batches in order", () -> fp32.run(ids, BATCH))
            .add("ONNX Runtime fp32, batches sorted by length", () -> fp32.run(sorted, BATCH));
    if (int8 != null) {
      turns.add("ONNX Runtime int8, batches sorted by length", () -> int8.run(sorted, BATCH));
    }
    turns
        .run(Math.max(1, rounds / 4))
        .print("(b) %d sentences of news, %d tokens".formatted(texts.size(), tokens));
  }

  private static List<TextTarget> inputs(List<String> texts) {
    return texts.stream().map(text -> new TextTarget(text, null)).toList();
  }

  /** There is no such file of every encoder. */
  private boolean hasInt8() {
    return SpeedComparison.class.getResource(resource("-q")) != null;
  }

  private String resource(String variant) {
    String name =
        switch (encoder.name()) {
          case "minilm-l6" -> "all-minilm-l6-v2";
          case "bge-small" -> "bge-small-en-v1.5";
          default -> "e5-small-v2";
        };
    return "/" + name + variant + ".onnx";
  }
}
