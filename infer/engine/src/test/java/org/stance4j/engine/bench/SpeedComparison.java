package org.stance4j.engine.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.stance4j.engine.math.CpuKernels;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.math.Parallel;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.nn.EncoderOptimizer;
import org.stance4j.engine.weights.PretrainedEncoder;

/**
 * Our encoder and ONNX Runtime in turns, same weights, tokens and number of threads: 32 sentences
 * of 32 tokens. Then a training step of the same batch. Arguments: encoder, threads, rounds.
 */
public final class SpeedComparison {
  private static final int BATCH = 32;
  private static final int TOKENS = 32;

  private SpeedComparison() {}

  /** Runs the comparison and prints medians. */
  public static void main(String[] args) throws Exception {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              compare(args);
              return null;
            });
    // ONNX Runtime recurses deeper than the default stack when it loads these files.
    Thread thread = new Thread(null, task, "bench", 64 << 20);
    thread.setDaemon(true);
    thread.start();
    task.get();
  }

  private static void compare(String[] args) throws Exception {
    String name = args.length > 0 ? args[0] : "minilm-l6";
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 21;
    PretrainedEncoder encoder = PretrainedEncoder.load(name);
    Random random = new Random(1);
    int[][] ids = new int[BATCH][];
    for (int i = 0; i < BATCH; i++) {
      ids[i] = random.ints(TOKENS, 1000, 20000).toArray();
    }
    System.out.printf(
        Locale.ROOT,
        "%s, %d x %d tokens, %d threads, OpenBLAS %s, Java %s, %s%n",
        name,
        BATCH,
        TOKENS,
        threads,
        CpuKernels.blasKernel(),
        System.getProperty("java.version"),
        System.getProperty("os.arch"));
    inference(encoder, ids, threads, rounds);
    training(encoder, ids, threads, rounds);
  }

  private static void inference(PretrainedEncoder encoder, int[][] ids, int threads, int rounds)
      throws Exception {
    try (Parallel parallel = Parallel.threads(threads);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      ComputationGraph graph =
          EncoderGraphBuilder.of(encoder.config(), 3)
              .build(Kernels.parallel(DataType.FLOAT, parallel));
      encoder.copyInto(graph);
      INDArray[] batch = batch(ids);
      try (OrtSession session = environment.createSession(onnx(encoder.name()), options)) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = -rounds; i < rounds; i++) {
          double a = time(() -> graph.output(false, single(batch[0]), single(batch[1]))[0].close());
          double b = time(() -> run(environment, session, ids));
          if (i >= 0) {
            ours.add(a);
            theirs.add(b);
          }
        }
        System.out.printf(
            Locale.ROOT,
            "forward: ours %.1f ms (%.1f-%.1f), ONNX Runtime fp32 %.1f ms (%.1f-%.1f), sentences/s ratio %.2f%n",
            median(ours),
            min(ours),
            max(ours),
            median(theirs),
            min(theirs),
            max(theirs),
            median(theirs) / median(ours));
      }
    }
  }

  private static void training(PretrainedEncoder encoder, int[][] ids, int threads, int rounds)
      throws Exception {
    try (Parallel parallel = Parallel.threads(threads)) {
      Kernels kernels = Kernels.parallel(DataType.FLOAT, parallel);
      ComputationGraph graph =
          EncoderGraphBuilder.of(encoder.config(), 3).dropout(0.1, 0.1, 0.1).build(kernels);
      encoder.copyInto(graph);
      INDArray[] batch = batch(ids);
      INDArray labels = Nd4j.zeros(DataType.FLOAT, ids.length, 3);
      for (int i = 0; i < ids.length; i++) {
        labels.putScalar(i, i % 3, 1);
      }
      EncoderOptimizer optimizer = EncoderOptimizer.of(graph, kernels, 0.01, 1);
      List<Double> steps = new ArrayList<>();
      List<Double> gradients = new ArrayList<>();
      for (int i = -3; i < rounds; i++) {
        double a = time(() -> optimizer.step(batch[0], batch[1], labels, 1e-5));
        double b =
            time(
                () -> {
                  graph.setInputs(batch[0]);
                  graph.setLabels(labels);
                  graph.setLayerMaskArrays(single(batch[1]), null);
                  graph.computeGradientAndScore();
                });
        if (i >= 0) {
          steps.add(a);
          gradients.add(b);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "training step: %.1f ms (%.1f-%.1f), of it gradients %.1f ms%n",
          median(steps),
          min(steps),
          max(steps),
          median(gradients));
    }
  }

  private static INDArray[] single(INDArray array) {
    return new INDArray[] {array};
  }

  private static INDArray[] batch(int[][] ids) {
    INDArray tokens = Nd4j.zeros(DataType.FLOAT, ids.length, 2, TOKENS);
    for (int i = 0; i < ids.length; i++) {
      for (int t = 0; t < TOKENS; t++) {
        tokens.putScalar(i, 0, t, ids[i][t]);
      }
    }
    return new INDArray[] {tokens, Nd4j.ones(DataType.FLOAT, ids.length, TOKENS)};
  }

  private static byte[] onnx(String name) throws Exception {
    String resource =
        name.equals("minilm-l6") ? "/all-minilm-l6-v2.onnx" : "/bge-small-en-v1.5.onnx";
    try (InputStream in = SpeedComparison.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }

  private static void run(OrtEnvironment environment, OrtSession session, int[][] ids)
      throws Exception {
    long[][] tokens = new long[ids.length][TOKENS];
    long[][] mask = new long[ids.length][TOKENS];
    for (int i = 0; i < ids.length; i++) {
      tokens[i] = Arrays.stream(ids[i]).asLongStream().toArray();
      Arrays.fill(mask[i], 1);
    }
    try (OnnxTensor a = OnnxTensor.createTensor(environment, tokens);
        OnnxTensor b = OnnxTensor.createTensor(environment, mask);
        OnnxTensor c = OnnxTensor.createTensor(environment, new long[ids.length][TOKENS]);
        OrtSession.Result result =
            session.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
      result.get(0);
    }
  }

  private interface Action {
    void run() throws Exception;
  }

  private static double time(Action action) throws Exception {
    long start = System.nanoTime();
    action.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double min(List<Double> values) {
    return values.stream().min(Double::compare).orElseThrow();
  }

  private static double max(List<Double> values) {
    return values.stream().max(Double::compare).orElseThrow();
  }
}
