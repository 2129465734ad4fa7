package org.stance4j.engine.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.text.Encoding;
import org.stance4j.engine.text.WordPieceTokenizer;

/**
 * A trained classifier of texts, with or without a target.
 *
 * <pre>{@code
 * try (StanceModel model = StanceModel.load(Path.of("iraq.stance"))) {
 *   Prediction p = model.predict("Send them home.", "withdrawal of US troops from Iraq");
 *   System.out.println(p.label() + " " + p.confidence());
 * }
 * }</pre>
 *
 * Thread-safe: one model may serve any number of threads. It holds memory outside of the Java heap
 * until {@link #close()}, which waits for calls under way; calls after it throw {@link
 * IllegalStateException}.
 */
public final class StanceModel implements AutoCloseable {
  /** Share of a window's text tokens that the next window repeats: one in so many. */
  private static final int OVERLAP = 4;

  private final ModelContents contents;
  private final ModelInfo info;
  private final Set<String> targets;
  private final Precision precision;
  private final Workers workers;
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  private StanceModel(ModelContents contents, LoadOptions options) {
    this.contents = contents;
    this.info = contents.info();
    this.targets = new HashSet<>(info.targets());
    this.precision = options.precision();
    EncoderGraphBuilder builder =
        EncoderGraphBuilder.of(info.encoder(), info.labels().size())
            .wordsFrozen(true)
            .pooledRowsOnly(true);
    this.workers = new Workers(builder, contents.params(), options);
  }

  /**
   * Loads a model that computes on as many threads as there are processors.
   *
   * @throws ModelFileException if the file is missing, damaged, newer than this library or no model
   */
  public static StanceModel load(Path file) throws ModelFileException {
    return load(file, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Loads a model.
   *
   * @param threads how many threads compute, at least 1; does not change any result
   * @throws ModelFileException if the file is missing, damaged, newer than this library or no model
   */
  public static StanceModel load(Path file, int threads) throws ModelFileException {
    return load(file, LoadOptions.threads(threads));
  }

  /**
   * Loads a model.
   *
   * @throws ModelFileException if the file is missing, damaged, newer than this library or no model
   * @throws UnsupportedOperationException if this machine cannot compute with that precision, see
   *     {@link Precision#obstacle()}
   */
  public static StanceModel load(Path file, LoadOptions options) throws ModelFileException {
    requirePossible(options.precision());
    return of(ModelReader.read(file), options);
  }

  /** A model of contents in memory, which it then owns and frees when closed. */
  public static StanceModel of(ModelContents contents, int threads) {
    return of(contents, LoadOptions.threads(threads));
  }

  /**
   * A model of contents in memory, which it then owns and frees when closed.
   *
   * @throws UnsupportedOperationException as {@link #load(Path, LoadOptions)}
   */
  public static StanceModel of(ModelContents contents, LoadOptions options) {
    requirePossible(options.precision());
    return new StanceModel(contents, options);
  }

  private static void requirePossible(Precision precision) {
    precision
        .obstacle()
        .ifPresent(
            reason -> {
              throw new UnsupportedOperationException(reason);
            });
  }

  /** What the model says of itself. */
  public ModelInfo info() {
    return info;
  }

  /** What its matrix products are computed with. */
  public Precision precision() {
    return precision;
  }

  /** The labels in the order of all probabilities. */
  public List<String> labels() {
    return info.labels();
  }

  /**
   * Scores a text with a model without targets.
   *
   * @throws IllegalArgumentException if the text is blank or the model needs a target
   */
  public Prediction predict(String text) {
    return predict(text, null);
  }

  /**
   * Scores a text toward a target. A target that was not in the training data is scored too, and
   * marked in the prediction.
   *
   * @param target null for a model without targets
   * @throws IllegalArgumentException if the text is blank, or a target is missing or too much
   */
  public Prediction predict(String text, @Nullable String target) {
    Outcome outcome = predictAll(List.of(new TextTarget(text, target))).get(0);
    if (outcome instanceof Outcome.Scored scored) {
      return scored.prediction();
    }
    String reason =
        outcome instanceof Outcome.Skipped skipped
            ? skipped.reason()
            : ((Outcome.Failed) outcome).reason();
    throw new IllegalArgumentException(reason);
  }

  /**
   * Scores many texts at once, which is several times faster than one by one.
   *
   * @return an outcome for each input, in the order of the inputs; a bad input does not disturb the
   *     others
   */
  public List<Outcome> predictAll(List<TextTarget> inputs) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model is closed");
      }
      return score(inputs);
    } finally {
      use.readLock().unlock();
    }
  }

  private List<Outcome> score(List<TextTarget> inputs) {
    List<Encoding> windows = new ArrayList<>();
    int[] firstWindow = new int[inputs.size() + 1];
    Outcome[] outcomes = new Outcome[inputs.size()];
    Tokens tokens = new Tokens(contents.tokenizer());
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = check(inputs.get(i));
      if (outcomes[i] == null) {
        windows.addAll(encode(inputs.get(i), tokens));
      }
      firstWindow[i + 1] = windows.size();
    }
    float[][] raw = workers.probabilities(windows);
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] == null) {
        outcomes[i] = scored(inputs.get(i), raw, firstWindow[i], firstWindow[i + 1]);
      }
    }
    return List.of(outcomes);
  }

  private @Nullable Outcome check(TextTarget input) {
    if (input.text().isBlank()) {
      return new Outcome.Skipped("the text is blank");
    }
    if (info.hasTargets() && (input.target() == null || input.target().isBlank())) {
      return new Outcome.Failed("no target given; the model was trained for " + info.targets());
    }
    if (!info.hasTargets() && input.target() != null) {
      return new Outcome.Failed(
          "target '" + input.target() + "' given, but the model was trained without targets");
    }
    return null;
  }

  private List<Encoding> encode(TextTarget input, Tokens tokens) {
    int[] text = tokens.of(input.text());
    int[] target = input.target() == null ? null : tokens.of(input.target());
    int overlap = Math.max(0, (info.maxTokens() - 3) / OVERLAP);
    return contents.tokenizer().encodeWindows(text, target, info.maxTokens(), overlap);
  }

  private Outcome scored(TextTarget input, float[][] raw, int from, int to) {
    double[] mean = new double[info.labels().size()];
    for (int w = from; w < to; w++) {
      double[] p = Calibration.apply(raw[w], info.temperature());
      for (int l = 0; l < mean.length; l++) {
        mean[l] += p[l] / (to - from);
      }
    }
    boolean seen = input.target() == null || targets.contains(input.target());
    return new Outcome.Scored(
        new Prediction(info.labels(), mean, to - from, seen, info.uncertaintyThreshold()));
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        workers.close();
        contents.params().close();
      }
    } finally {
      use.writeLock().unlock();
    }
  }

  /** Tokenises each text of a call once: articles are scored toward several targets. */
  private static final class Tokens {
    private final WordPieceTokenizer tokenizer;
    private final Map<String, int[]> cache = new HashMap<>();

    Tokens(WordPieceTokenizer tokenizer) {
      this.tokenizer = tokenizer;
    }

    int[] of(String text) {
      return cache.computeIfAbsent(text, tokenizer::tokenize);
    }
  }
}
