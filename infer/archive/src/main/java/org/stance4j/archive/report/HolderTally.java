package org.stance4j.archive.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.report.ReportData.EvidenceRow;
import org.stance4j.archive.report.ReportData.HolderRow;
import org.stance4j.archive.report.ReportData.Tone;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.StanceRule;

/**
 * What one holder says of one target, in all articles. The position is that which {@link
 * StanceRule} makes of the mean of the probabilities in the stories and their later versions.
 */
final class HolderTally {
  private static final int MOST_ALIASES = 5;

  private final @Nullable String name;
  private final @Nullable String target;
  private final Set<String> forms = new LinkedHashSet<>();
  private final Set<String> aliases = new LinkedHashSet<>();
  private final List<EvidenceRow> evidence = new ArrayList<>();
  private final double[] sums;
  private long voices;
  private @Nullable String lastPage;
  private Count articles = Count.NONE;
  private Count sentences = Count.NONE;

  HolderTally(@Nullable String name, @Nullable String target, int labels) {
    this.name = name;
    this.target = target;
    this.sums = new double[labels];
  }

  long stories() {
    return articles.stories();
  }

  void add(
      ArticleResult article,
      HolderResult holder,
      Stances stances,
      Surroundings surroundings,
      int mostEvidence) {
    String page = article.version() == null ? null : article.version().page();
    boolean onSamePage = page != null && page.equals(lastPage);
    lastPage = page;
    // A copy stands for its story where the story's first article is not here.
    boolean counted = stories() > 0;
    if (!onSamePage) {
      boolean known = article.story().isKnown() && counted;
      articles = articles.plus(1, known);
      sentences = sentences.plus(holder.evidence().size(), known);
    }
    // A copy says nothing new; a later version may.
    if (article.story().isDuplicate() && counted) {
      return;
    }
    if (!onSamePage) {
      addProbabilities(holder);
    }
    addNames(holder);
    for (Evidence sentence : holder.evidence()) {
      keep(article, sentence, stances, surroundings, mostEvidence);
    }
  }

  /** Other ways of writing the name have a place of their own: what merged rows is to be seen. */
  private void addNames(HolderResult holder) {
    String form = Clip.lineOrNull(holder.holder(), Clip.NAME);
    if (form != null && !form.equals(name) && forms.size() < MOST_ALIASES) {
      forms.add(form);
    }
    holder.aliases().stream()
        .limit(MOST_ALIASES - Math.min(MOST_ALIASES, aliases.size()))
        .forEach(alias -> aliases.add(Clip.line(alias, Clip.NAME)));
  }

  private List<String> otherNames() {
    return Stream.concat(forms.stream(), aliases.stream())
        .filter(other -> !other.equals(name))
        .distinct()
        .toList();
  }

  private void addProbabilities(HolderResult holder) {
    voices++;
    int label = 0;
    for (double probability : holder.probabilities().values()) {
      sums[label++] += probability;
    }
  }

  private void keep(
      ArticleResult article,
      Evidence sentence,
      Stances stances,
      Surroundings surroundings,
      int most) {
    double probability = Collections.max(sentence.probabilities().values());
    boolean known = evidence.stream().anyMatch(row -> row.sentence().equals(sentence.text()));
    boolean full = evidence.size() >= most;
    if (known || full && (most == 0 || probability <= evidence.get(most - 1).probability())) {
      return;
    }
    evidence.add(row(article, sentence, stances, surroundings, probability));
    evidence.sort(Comparator.comparingDouble(row -> -row.probability()));
    if (full) {
      evidence.remove(most);
    }
  }

  private static EvidenceRow row(
      ArticleResult article,
      Evidence sentence,
      Stances stances,
      Surroundings surroundings,
      double probability) {
    return new EvidenceRow(
        Clip.sentence(sentence.text()),
        surroundings.before(sentence),
        surroundings.after(sentence),
        stances.indexOf(sentence.stance()),
        probability,
        Clip.line(article.id(), Clip.NAME),
        Clip.lineOrNull(article.title(), Clip.NAME),
        Clip.lineOrNull(article.source(), Clip.NAME),
        Clip.lineOrNull(article.published(), Clip.NAME),
        List.of(),
        Tone.of(sentence.sentiment()));
  }

  HolderRow row(StanceRule rule, Stances stances) {
    double[] mean = sums.clone();
    double top = 0;
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= voices;
      top = Math.max(top, mean[i]);
    }
    int stance = stances.indexOf(rule.decide(List.of(mean)).stance());
    return new HolderRow(
        name, otherNames(), target, stance, top, articles, sentences, List.copyOf(evidence));
  }
}
