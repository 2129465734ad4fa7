package org.stance4j.archive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stance4j.archive.output.JsonLinesResults;
import org.stance4j.archive.output.OutputFile;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.PageColumn;
import org.stance4j.archive.report.ReportCollector;
import org.stance4j.archive.report.ReportData;
import org.stance4j.archive.report.ReportLimits;
import org.stance4j.archive.report.ReportPage;
import org.stance4j.archive.report.RunFacts;
import org.stance4j.archive.report.WordWeights;
import org.stance4j.archive.run.LibraryVersion;
import org.stance4j.archive.run.RunSettings;
import org.stance4j.archive.run.Sha256;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.GateReport;
import org.stance4j.archive.scoring.ScoringOptions;
import org.stance4j.archive.text.CleanText;
import org.stance4j.archive.text.DroppedText;
import org.stance4j.engine.explain.Explainer;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/**
 * Makes the report of a run when its results are there. The articles are read a second time, for
 * the sentences around those that show a position and for what was dropped; standard input cannot
 * be, and its report does without.
 */
final class ReportJob {

  /** Sentences whose words are weighed: each takes as long as scoring some hundred. */
  private static final int EXPLAINED = 40;

  private final StanceModel model;
  private final RunSettings settings;
  private final Path file;
  private final PrintWriter err;
  private final boolean quiet;
  private GateReport gate = GateReport.NOTHING;

  ReportJob(StanceModel model, RunSettings settings, Path file, boolean quiet, PrintWriter err) {
    this.model = model;
    this.settings = settings;
    this.file = file;
    this.quiet = quiet;
    this.err = err;
  }

  /** To be told before {@link #write}. */
  void gate(GateReport report) {
    gate = report;
  }

  /** Writes the report of these results, which are JSON Lines. */
  void write(Path results) throws IOException {
    if (!quiet) {
      err.println("Making the report " + file);
    }
    ScoringOptions options = settings.options();
    double threshold =
        Objects.requireNonNullElse(options.minProbability(), model.info().uncertaintyThreshold());
    ReportCollector collector = ReportCollector.of(model.labels(), threshold, ReportLimits.DEFAULT);
    collect(results, collector);
    ReportData data = collector.data(facts(options)).explained(weights(), EXPLAINED);
    try (OutputFile out = OutputFile.create(file)) {
      out.writer().write(ReportPage.html(data));
      out.commit();
    }
  }

  private void collect(Path results, ReportCollector collector) throws IOException {
    Set<Path> passOver = settings.passedOver();
    try (Reader lines = Files.newBufferedReader(results, StandardCharsets.UTF_8);
        JsonLinesResults from = new JsonLinesResults(lines, results.toString());
        ArchiveReader articles =
            ArchiveReader.of(
                settings.inputs().contains(ArchiveReader.STDIN) ? List.of() : settings.inputs(),
                System.in,
                settings.reading().withPassOver(passOver))) {
      for (ArticleResult result = from.next(); result != null; result = from.next()) {
        Article article =
            articles.next() instanceof Article read && read.id().equals(result.id()) ? read : null;
        collector.add(result, article == null ? null : article.page());
        if (article != null && result.isFirstOfPage()) {
          addLeftovers(article, collector);
        }
      }
    }
  }

  private static void addLeftovers(Article article, ReportCollector collector) {
    List<DroppedText> dropped =
        CleanText.of(article.page()).dropped().stream()
            .filter(piece -> !piece.rule().equals(CleanText.HEADLINE)) // which is scored
            .toList();
    PageColumn column = article.column();
    for (DroppedText piece : column == null ? dropped : column.version().dropped(dropped)) {
      collector.addLeftover(piece.rule(), piece.span().of(article.text()));
    }
  }

  private String gate() {
    if (!settings.options().gate()) {
      return "off";
    }
    return gate.asked() == 0
        ? "on"
        : String.format(
            Locale.ROOT,
            "on: %,d of %,d pairs of sentence and target passed",
            gate.asked() - gate.stopped(),
            gate.asked());
  }

  private WordWeights weights() {
    Explainer explainer = Explainer.of(model);
    return (sentence, target, label) ->
        explainer.explain(new TextTarget(sentence, target), label).words().stream()
            .map(word -> new WordWeights.Weight(word.start(), word.end(), word.weight()))
            .toList();
  }

  private RunFacts facts(ScoringOptions options) throws IOException {
    List<String> targets = options.targets().isEmpty() ? model.info().targets() : options.targets();
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("--max-evidence", Integer.toString(options.maxEvidence()));
    if (options.minProbability() != null) {
      shown.put("--min-probability", options.minProbability().toString());
    }
    if (settings.sentimentFile() != null) {
      shown.put("--sentiment", settings.sentimentFile().toString());
    }
    shown.put("names across articles", options.mergeNames() ? "compared" : "as they are");
    shown.put("gate", gate());
    shown.put("languages", options.anyLanguage() ? "any" : "English");
    return new RunFacts(
        model.info(),
        String.valueOf(settings.modelFile().getFileName()),
        Sha256.of(settings.modelFile()),
        targets,
        settings.inputs().stream().map(Path::toString).toList(),
        shown,
        Instant.now(),
        LibraryVersion.current());
  }
}
