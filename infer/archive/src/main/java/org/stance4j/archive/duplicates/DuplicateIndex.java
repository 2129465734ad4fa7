package org.stance4j.archive.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of each article of a stream whether it repeats one before it.
 *
 * <p>Articles are compared as sets of runs of five words. Two with much in common are a copy and
 * its original if different outlets printed them, however one of them cut it, and versions of one
 * article if one outlet did, or if the later one has grown by much; {@link Thresholds} has the
 * numbers. Articles of fewer than {@value #MIN_WORDS} words are copies only if their texts are
 * equal but for white space at the ends; a blank one repeats nothing.
 *
 * <p>An article is compared with those before it, but for copies that hardly differ from their
 * original, so the answers depend on the order of the articles: the first of a story stands for it,
 * and a copy that was cut so differently that it shares too little with all before it counts as
 * new. Nothing else matters, neither the machine nor chance: the hashes are fixed. The overlap is
 * estimated with a standard error of about 0.04 (up to 0.07 where one article is several times as
 * long), so a pair close to a threshold may fall on either side. An earlier article is not looked
 * at once in some hundred times if a fifth of it is shared, and practically never if two fifths
 * are.
 *
 * <p>Memory: about 650 bytes an article, its id included, measured with a million different ones.
 * Copies that hardly differ take none. Not safe for use by several threads.
 */
public final class DuplicateIndex {

  static final int MIN_WORDS = 20;

  /**
   * So many of an article's shingles are enough to find it by: each is one of a later article that
   * repeats a fifth of it in one of five cases. A band of two components of the signatures, as in
   * locality-sensitive hashing, is shared in one case of 44 if the later one is twice as long.
   */
  private static final int KEPT_SHINGLES = 24;

  private static final int UNKNOWN = 0;

  private final Signatures signatures = new Signatures();
  private final ShingleTable table = new ShingleTable();
  private final Map<String, Integer> sources = new HashMap<>();
  private final Map<String, String> shortTexts = new HashMap<>();
  private final List<Kept> kept = new ArrayList<>();

  /** A copy that is less like its original is kept, to find other copies by. */
  private static final double HARDLY_DIFFERS = 0.7;

  /**
   * An article that others are compared with.
   *
   * @param story number of the first article of its cluster
   * @param original number of the article that it is a copy of, its own if it is none
   */
  private record Kept(String id, int story, int original, int source, int size, byte[] signature) {}

  private record Match(Kept earlier, Thresholds.Kind kind, double jaccard) {}

  /**
   * Adds an article and says what it is to those added before.
   *
   * @param id never blank; ids are not compared, so they should differ
   * @param source who published it, or null if that is not known; compared as it is
   */
  public Relation add(String id, @Nullable String source, String text) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("blank id of an article");
    }
    List<String> words = Shingles.words(text);
    if (words.size() < MIN_WORDS) {
      return addShort(id, text.strip());
    }
    long[] shingles = Shingles.of(words);
    int number = kept.size();
    Kept article =
        new Kept(id, number, number, number(source), shingles.length, signatures.of(shingles));
    Match match = bestMatch(article, shingles);
    if (match == null) {
      keep(article, number, number, shingles);
      return Relation.none(id);
    }
    Kept earlier = match.earlier();
    String cluster = kept.get(earlier.story()).id();
    if (match.kind() == Thresholds.Kind.VERSION) {
      keep(article, earlier.story(), number, shingles);
      return new Relation(cluster, null, earlier.id());
    }
    if (match.jaccard() < HARDLY_DIFFERS) {
      keep(article, earlier.story(), earlier.original(), shingles);
    }
    return new Relation(cluster, kept.get(earlier.original()).id(), null);
  }

  /** How many articles are kept for comparison: all but copies that hardly differ. */
  public int size() {
    return kept.size() + shortTexts.size();
  }

  private int number(@Nullable String source) {
    return source == null ? UNKNOWN : sources.computeIfAbsent(source, s -> sources.size() + 1);
  }

  private Relation addShort(String id, String text) {
    String first = text.isEmpty() ? null : shortTexts.putIfAbsent(text, id);
    return first == null ? Relation.none(id) : new Relation(first, first, null);
  }

  /** The most similar article; where that makes it a version, the last version before it. */
  private @Nullable Match bestMatch(Kept article, long[] shingles) {
    List<Match> matches = new ArrayList<>();
    for (int number : candidates(shingles)) {
      compare(kept.get(number), article).ifPresent(matches::add);
    }
    Match best = null;
    for (Match match : matches) {
      best = best == null || match.jaccard() > best.jaccard() ? match : best;
    }
    Match found = best;
    if (found != null && found.kind() == Thresholds.Kind.VERSION) {
      for (Match match : matches) {
        boolean sameStory = match.earlier().story() == found.earlier().story();
        found = sameStory && match.kind() == Thresholds.Kind.VERSION ? match : found;
      }
    }
    return found;
  }

  private Optional<Match> compare(Kept earlier, Kept later) {
    double jaccard = signatures.jaccard(earlier.signature(), later.signature());
    Optional<Boolean> oneOutlet =
        earlier.source() == UNKNOWN || later.source() == UNKNOWN
            ? Optional.empty()
            : Optional.of(earlier.source() == later.source());
    Overlap overlap = Overlap.of(jaccard, earlier.size(), later.size());
    return Thresholds.kind(overlap, earlier.size(), later.size(), oneOutlet)
        .map(kind -> new Match(earlier, kind, jaccard));
  }

  private List<Integer> candidates(long[] shingles) {
    Set<Integer> candidates = new HashSet<>();
    for (long shingle : shingles) {
      table.forEach(shingle, candidates::add);
    }
    return candidates.stream().sorted().toList();
  }

  /** The smallest hashes of a set are a sample of it. */
  private void keep(Kept article, int story, int original, long[] shingles) {
    int number = kept.size();
    kept.add(
        new Kept(
            article.id(), story, original, article.source(), article.size(), article.signature()));
    for (int i = 0; i < Math.min(KEPT_SHINGLES, shingles.length); i++) {
      table.add(shingles[i], number);
    }
  }
}
