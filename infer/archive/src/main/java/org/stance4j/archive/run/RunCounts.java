package org.stance4j.archive.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.scoring.StanceRule;
import org.stance4j.archive.scoring.TargetResult;

/** Counts what came out of a run. Takes the same memory for any number of articles. */
public final class RunCounts {

  /** Failures that are remembered with their reason. */
  public static final int MAX_FAILURES = 20;

  /** Stands for the stance of articles that leave it in doubt. */
  public static final String ABSTAINED = "abstained";

  /** Stands for the target of a model that has none. */
  public static final String WITHOUT_TARGET = "(no target)";

  private final Map<Status, Long> articles = new EnumMap<>(Status.class);
  private final Map<String, Map<String, Long>> stances = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> stancesOfStories = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final Map<Status, Long> stories = new EnumMap<>(Status.class);
  private long duplicates;
  private long versions;
  private long versionsOnPages;
  private long sentences;

  /** What a manifest keeps. */
  record State(
      Map<Status, Long> articles,
      Map<Status, Long> stories,
      long sentences,
      long duplicates,
      long versions,
      long versionsOnPages,
      List<String> failures,
      Map<String, Map<String, Long>> stances,
      Map<String, Map<String, Long>> stancesOfStories) {}

  /** Counts of nothing yet. */
  public RunCounts() {}

  RunCounts(State state) {
    articles.putAll(state.articles());
    stories.putAll(state.stories());
    state.stances().forEach((target, counts) -> stances.put(target, new LinkedHashMap<>(counts)));
    state
        .stancesOfStories()
        .forEach((target, counts) -> stancesOfStories.put(target, new LinkedHashMap<>(counts)));
    failures.addAll(state.failures());
    duplicates = state.duplicates();
    versions = state.versions();
    versionsOnPages = state.versionsOnPages();
    sentences = state.sentences();
  }

  State state() {
    return new State(
        articles,
        stories,
        sentences,
        duplicates,
        versions,
        versionsOnPages,
        failures,
        stances,
        stancesOfStories);
  }

  /** Counts one more result. */
  public void add(ArticleResult result) {
    articles.merge(result.status(), 1L, Long::sum);
    if (result.isNewStory()) {
      stories.merge(result.status(), 1L, Long::sum);
    }
    sentences += result.sentences();
    if (result.status() == Status.FAILED && failures.size() < MAX_FAILURES) {
      String reason = String.valueOf(result.reason());
      failures.add(reason.startsWith(result.id()) ? reason : result.id() + ": " + reason);
    }
    for (TargetResult target : result.targets()) {
      String name = target.target() == null ? WITHOUT_TARGET : target.target();
      String stance = target.stance().equals(StanceRule.UNCERTAIN) ? ABSTAINED : target.stance();
      count(stances, name, stance);
      if (result.isNewStory()) {
        count(stancesOfStories, name, stance);
      }
    }
    duplicates += result.story().isDuplicate() ? 1 : 0;
    versions += result.story().versionOf() == null ? 0 : 1;
    versionsOnPages += result.isFirstOfPage() ? 0 : 1;
  }

  private static void count(Map<String, Map<String, Long>> counts, String target, String stance) {
    counts.computeIfAbsent(target, key -> new LinkedHashMap<>()).merge(stance, 1L, Long::sum);
  }

  /** All articles; versions that a page shows side by side are several. */
  public long articles() {
    return articles.values().stream().mapToLong(Long::longValue).sum();
  }

  public long articles(Status status) {
    return articles.getOrDefault(status, 0L);
  }

  /** Distinct stories: articles that are neither copies nor later versions of others. */
  public long stories() {
    return stories.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Distinct stories, by the status of their first articles. */
  public long stories(Status status) {
    return stories.getOrDefault(status, 0L);
  }

  /** Sentences that were scored. */
  public long sentences() {
    return sentences;
  }

  /** Articles that are copies of others. */
  public long duplicates() {
    return duplicates;
  }

  /** Articles, each page with versions side by side as one. */
  public long pages() {
    return articles() - versionsOnPages;
  }

  /** Articles that are later versions of others, on the same page or on another. */
  public long versions() {
    return versions;
  }

  /** The first {@value #MAX_FAILURES} articles that failed, and why. */
  public List<String> failures() {
    return Collections.unmodifiableList(failures);
  }

  /** For each target, in how many articles each stance was found. */
  public Map<String, Map<String, Long>> stances() {
    return Collections.unmodifiableMap(stances);
  }

  /** The same of distinct stories: without copies and later versions of other articles. */
  public Map<String, Map<String, Long>> stancesOfStories() {
    return Collections.unmodifiableMap(stancesOfStories);
  }
}
