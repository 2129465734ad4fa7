package org.stance4j.archive.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.report.ReportData.Group;
import org.stance4j.archive.report.ReportData.Listing;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.Story;

/** Which articles repeat each other. */
final class GroupTable {
  /** Of so many first articles title and outlet are kept, and so many groups are told apart. */
  private static final int MOST_REMEMBERED = 100_000;

  private static final int MOST_OUTLETS = 20;

  private record First(@Nullable String title, @Nullable String source) {}

  private static final class Tally {
    private final @Nullable String title;
    private final Set<String> outlets = new LinkedHashSet<>();
    private long copies;
    private long versions;

    Tally(@Nullable First first) {
      title = first == null ? null : first.title();
      addOutlet(first == null ? null : first.source());
    }

    final void addOutlet(@Nullable String source) {
      if (source != null && outlets.size() < MOST_OUTLETS) {
        outlets.add(source);
      }
    }
  }

  private final int mostListed;
  private final Map<String, First> firsts = new HashMap<>();
  private final Map<String, Tally> groups = new LinkedHashMap<>();
  private long versions;
  private long copies;

  GroupTable(int mostListed) {
    this.mostListed = mostListed;
  }

  void add(ArticleResult article) {
    Story story = article.story();
    boolean version = story.versionOf() != null;
    String cluster = story.cluster();
    if (cluster == null) {
      return;
    }
    String source = Clip.lineOrNull(article.source(), Clip.NAME);
    if (!story.isDuplicate() && !version) {
      if (firsts.size() < MOST_REMEMBERED) {
        firsts.put(cluster, new First(Clip.lineOrNull(article.title(), Clip.NAME), source));
      }
      return;
    }
    versions += version ? 1 : 0;
    copies += version ? 0 : 1;
    if (groups.size() < MOST_REMEMBERED || groups.containsKey(cluster)) {
      Tally tally = groups.computeIfAbsent(cluster, id -> new Tally(firsts.get(id)));
      tally.copies += story.isDuplicate() ? 1 : 0;
      tally.versions += version ? 1 : 0;
      tally.addOutlet(source);
    }
  }

  long copies() {
    return copies;
  }

  long versions() {
    return versions;
  }

  Listing<Group> groups() {
    List<Group> all = new ArrayList<>();
    groups.forEach(
        (id, tally) ->
            all.add(
                new Group(
                    Clip.line(id, Clip.NAME),
                    tally.title,
                    tally.copies,
                    tally.versions,
                    List.copyOf(tally.outlets))));
    all.sort(Comparator.comparingLong(group -> -group.size()));
    return new Listing<>(all.subList(0, Math.min(mostListed, all.size())), all.size());
  }
}
