package org.stance4j.archive.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stance4j.archive.run.ArchiveRun;
import org.stance4j.archive.run.RunListener;
import org.stance4j.archive.run.RunResult;
import org.stance4j.archive.run.RunSettings;
import org.stance4j.archive.scoring.ScoringOptions;
import org.stance4j.archive.text.ArticleSentences;
import org.stance4j.archive.text.Span;
import org.stance4j.engine.model.LoadOptions;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelReader;
import org.stance4j.engine.model.Outcome;
import org.stance4j.engine.model.Precision;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/**
 * Reads a JSON Lines archive with {@code text} fields in two ways, in turns: as {@link ArchiveRun}
 * does, and with the pipeline that a user would write: sentences by {@link BreakIterator}, every
 * one of them with every target, ONNX Runtime in 32 bits and in batches of 32 in order of arrival.
 * Then compares the labels of both engines on the sentences that stance4j finds, toward each
 * target: what the model says, for all pairs; so those that the gate stopped in the run, without
 * asking the model, are counted as well, and {@code GateCheck} in the tests says what they lose.
 *
 * <p>{@code java -Xss16m ... PipelineComparison MODEL.stance ENCODER.onnx ARTICLES.jsonl FOLDER
 * THREADS ROUNDS PRECISION TARGET...}; ENCODER.onnx is a resource on the class path, that of the
 * model's encoder.
 */
public final class PipelineComparison {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path modelFile;
  private final Path articles;
  private final Path folder;
  private final List<String> targets;

  private PipelineComparison(Path modelFile, Path articles, Path folder, List<String> targets) {
    this.modelFile = modelFile;
    this.articles = articles;
    this.folder = folder;
    this.targets = targets;
  }

  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[4]);
    int rounds = Integer.parseInt(args[5]);
    List<String> targets = List.of(args).subList(7, args.length);
    PipelineComparison comparison =
        new PipelineComparison(Path.of(args[0]), Path.of(args[2]), Path.of(args[3]), targets);
    ModelContents contents = ModelReader.read(comparison.modelFile);
    LoadOptions options = LoadOptions.threads(threads).withPrecision(Precision.ofKey(args[6]));
    try (StanceModel model = StanceModel.of(contents, options);
        PlainModel plain = new PlainModel(contents, args[1], threads)) {
      for (int round = 1; round <= rounds; round++) {
        double ours = comparison.timeOurs(model);
        double theirs = comparison.timePlain(plain);
        System.out.printf(
            Locale.ROOT,
            "round %d: stance4j %.1f s, plain %.1f s, ratio %.2f%n",
            round,
            ours,
            theirs,
            theirs / ours);
      }
      comparison.compareLabels(model, plain);
    }
  }

  private double timeOurs(StanceModel model) throws IOException {
    Path out = folder.resolve("ours.jsonl");
    long start = System.nanoTime();
    RunResult result =
        ArchiveRun.of(
                model,
                RunSettings.of(
                    List.of(articles), modelFile, ScoringOptions.DEFAULT.withTargets(targets), out))
            .run(RunListener.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println("  " + result.gate());
    return seconds;
  }

  private double timePlain(PlainModel plain) throws Exception {
    long start = System.nanoTime();
    int pairs = 0;
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("plain.csv")))) {
      for (String text : texts()) {
        List<TextTarget> inputs = new ArrayList<>();
        for (String sentence : sentences(text)) {
          targets.forEach(target -> inputs.add(new TextTarget(sentence, target)));
        }
        plain.labels(inputs).forEach(out::println);
        pairs += inputs.size();
      }
    }
    System.out.println("  plain: " + pairs + " pairs");
    return (System.nanoTime() - start) / 1e9;
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(articles)) {
      JsonNode text = JSON.readTree(line).path("text");
      if (text.isTextual()) {
        texts.add(text.asText());
      }
    }
    return texts;
  }

  private static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  /** Sentences that fit into one input; longer ones are windows here and cut there. */
  private void compareLabels(StanceModel model, PlainModel plain) throws Exception {
    Set<TextTarget> pairs = new LinkedHashSet<>();
    for (String text : texts()) {
      for (Span span : ArticleSentences.of(text).sentences()) {
        targets.forEach(target -> pairs.add(new TextTarget(span.of(text), target)));
      }
    }
    List<TextTarget> inputs = List.copyOf(pairs);
    List<Outcome> ours = model.predictAll(inputs);
    List<Integer> theirs = plain.labels(inputs);
    int same = 0;
    int compared = 0;
    for (int i = 0; i < inputs.size(); i++) {
      if (ours.get(i) instanceof Outcome.Scored scored && scored.prediction().windows() == 1) {
        compared++;
        String label = model.labels().get(theirs.get(i));
        same += label.equals(scored.prediction().label()) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "labels of the models equal: %d of %d (%.4f); the gate is not part of this%n",
        same,
        compared,
        (double) same / compared);
  }
}
