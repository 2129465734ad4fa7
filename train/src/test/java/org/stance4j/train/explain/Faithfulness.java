package org.stance4j.train.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.stance4j.datasets.DatasetReader;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.engine.explain.Explainer;
import org.stance4j.engine.explain.Explanation;
import org.stance4j.engine.explain.WordWeight;
import org.stance4j.engine.model.Outcome;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/**
 * Measures whether explanations tell the truth about a model: comprehensiveness and sufficiency
 * (DeYoung et al. 2020), each a mean over the strongest 1, 5, 10, 20 and 50 percent of a sentence's
 * words. Comprehensiveness is how much of the predicted label's probability is lost without these
 * words (more is better), sufficiency how much is lost with these words alone (less is better).
 *
 * <pre>{@code
 * ./mvnw package -DskipTests
 * java -cp train/target/test-classes:train/target/classes:$(cat train/target/classpath.txt) \
 *   org.stance4j.train.explain.Faithfulness MODEL.stance datasets/corpora/iraq-2020.csv 150
 * }</pre>
 */
final class Faithfulness {
  private static final double[] SHARES = {0.01, 0.05, 0.1, 0.2, 0.5};
  private static final int SEED = 7;

  private final StanceModel model;
  private final Random random = new Random(SEED);
  private final Map<String, double[]> sums = new LinkedHashMap<>();

  private Faithfulness(StanceModel model) {
    this.model = model;
  }

  /** The arguments are a model, a data set with a split {@code test}, and a number of rows. */
  public static void main(String[] args) throws IOException {
    List<LabeledSentence> rows =
        DatasetReader.builder().build().read(Path.of(args[1])).withSplit("test").sentences();
    int count = Math.min(Integer.parseInt(args[2]), rows.size());
    try (StanceModel model = StanceModel.load(Path.of(args[0]))) {
      Faithfulness faithfulness = new Faithfulness(model);
      for (LabeledSentence row : rows.subList(0, count)) {
        String target = model.info().hasTargets() ? row.target() : null;
        faithfulness.add(new TextTarget(row.text(), target));
      }
      System.out.printf(
          Locale.ROOT,
          "%-16s %17s %12s   (%d rows)%n",
          "order of words",
          "comprehensiveness",
          "sufficiency",
          count);
      faithfulness.sums.forEach(
          (name, sum) ->
              System.out.printf(
                  Locale.ROOT, "%-16s %17.3f %12.3f%n", name, sum[0] / count, sum[1] / count));
    }
  }

  private void add(TextTarget input) {
    Explanation explanation = Explainer.of(model).explain(input);
    List<WordWeight> words = explanation.words();
    int n = words.size();
    measure("random", explanation, random.doubles(n).toArray());
    List<TextTarget> without = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int left = i;
      without.add(keeping(explanation, word -> word != left));
    }
    double[] drops = probabilities(without, explanation.label()).map(p -> -p).toArray();
    measure("leave one out", explanation, drops);
    measure("Explainer", explanation, words.stream().mapToDouble(WordWeight::weight).toArray());
  }

  private void measure(String name, Explanation explanation, double[] weights) {
    int n = weights.length;
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Double.compare(weights[b], weights[a]));
    int[] rank = new int[n];
    for (int i = 0; i < n; i++) {
      rank[order[i]] = i;
    }
    List<TextTarget> variants = new ArrayList<>();
    for (double share : SHARES) {
      int top = (int) Math.ceil(share * n);
      variants.add(keeping(explanation, word -> rank[word] >= top));
      variants.add(keeping(explanation, word -> rank[word] < top));
    }
    double[] left = probabilities(variants, explanation.label()).toArray();
    double whole = explanation.prediction().probability(explanation.label());
    double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
    for (int i = 0; i < left.length; i++) {
      sum[i % 2] += (whole - left[i]) / SHARES.length;
    }
  }

  private DoubleStream probabilities(List<TextTarget> inputs, String label) {
    return model.predictAll(inputs).stream()
        .mapToDouble(outcome -> ((Outcome.Scored) outcome).prediction().probability(label));
  }

  private static TextTarget keeping(Explanation explanation, IntPredicate kept) {
    String text = explanation.input().text();
    StringBuilder rest = new StringBuilder();
    int done = 0;
    for (int i = 0; i < explanation.words().size(); i++) {
      WordWeight word = explanation.words().get(i);
      rest.append(text, done, word.start()).append(kept.test(i) ? word.text() : " ");
      done = word.end();
    }
    rest.append(text, done, text.length());
    String left = rest.toString();
    return new TextTarget(left.isBlank() ? "." : left, explanation.input().target());
  }
}
