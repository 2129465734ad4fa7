package org.stance4j.archive.duplicates;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * <p>An article is compared with those before it within a window, in which copies that hardly
 * differ from their original do not count, so the answers depend on the order of the articles: the
 * first of a story stands for it, and a copy that was cut so differently that it shares too little
 * with all before it counts as new. Nothing else matters, neither the machine nor chance: the
 * hashes are fixed. The overlap is estimated with a standard error of about 0.04 (up to 0.07 where
 * one article is several times as long), so a pair close to a threshold may fall on either side. An
 * earlier article is not looked at once in some hundred times if a fifth of it is shared, and
 * practically never if two fifths are.
 *
 * <p>Memory: about 650 bytes an article of the window, its id included, measured with a million
 * different ones. Copies that hardly differ take none. Not safe for use by several threads.
 */
public final class DuplicateIndex {

  static final int MIN_WORDS = 20;

  /** Articles that the next one is compared with, if nothing else is asked for. */
  public static final int WINDOW = 1_000_000;

  /** For each article of the window, short texts: they take up to half as much memory. */
  private static final double SHORT_TEXTS = 0.25;

  /**
   * So many of an article's shingles are enough to find it by: each is one of a later article that
   * repeats a fifth of it in one of five cases. A band of two components of the signatures, as in
   * locality-sensitive hashing, is shared in one case of 44 if the later one is twice as long.
   */
  private static final int KEPT_SHINGLES = 24;

  private static final int UNKNOWN = 0;

  private final int window;
  private final Signatures signatures = new Signatures();
  private final ShingleTable table = new ShingleTable();
  private final Map<String, String> shortTexts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > Math.max(1, SHORT_TEXTS * window);
        }
      };

  /** A ring: the article of number n lies at n modulo the window. */
  private final List<Kept> kept = new ArrayList<>();

  private int next;

  /** A copy that is less like its original is kept, to find other copies by. */
  private static final double HARDLY_DIFFERS = 0.7;

  /**
   * An article that others are compared with.
   *
   * @param cluster id of the first article of its story
   * @param original id of the article that it is a copy of, its own if it is none
   */
  private record Kept(
      String id, String cluster, String original, int source, int size, byte[] signature) {

    Kept as(String newCluster, String newOriginal) {
      return new Kept(id, newCluster, newOriginal, source, size, signature);
    }
  }

  private record Match(Kept earlier, Thresholds.Kind kind, double jaccard) {}

  /** An index that looks back over {@link #WINDOW} articles. */
  public DuplicateIndex() {
    this(WINDOW);
  }

  /**
   * An index.
   *
   * @param window how many articles are kept to be compared with, at least 1; a quarter as many
   *     texts of fewer than {@value #MIN_WORDS} words
   */
  public DuplicateIndex(int window) {
    if (window < 1) {
      throw new IllegalArgumentException("expected a window of at least 1, found " + window);
    }
    this.window = window;
  }

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
    Kept article = new Kept(id, id, id, hash(source), shingles.length, signatures.of(shingles));
    Match match = bestMatch(article, shingles);
    if (match == null) {
      keep(article, shingles);
      return Relation.none(id);
    }
    Kept earlier = match.earlier();
    if (match.kind() == Thresholds.Kind.VERSION) {
      keep(article.as(earlier.cluster(), id), shingles);
      return new Relation(earlier.cluster(), null, earlier.id());
    }
    if (match.jaccard() < HARDLY_DIFFERS) {
      keep(article.as(earlier.cluster(), earlier.original()), shingles);
    }
    return new Relation(earlier.cluster(), earlier.original(), null);
  }

  /**
   * Adds an article that is known to be a version of one added before, so that it is not compared
   * itself, only later ones with it.
   *
   * @param id never blank
   * @param source as for {@link #add}
   * @param cluster id of the first article of the story
   */
  public void addVersion(String id, @Nullable String source, String text, String cluster) {
    List<String> words = Shingles.words(text);
    if (words.size() < MIN_WORDS) {
      addShort(id, text.strip());
      return;
    }
    long[] shingles = Shingles.of(words);
    keep(
        new Kept(id, cluster, id, hash(source), shingles.length, signatures.of(shingles)),
        shingles);
  }

  /**
   * How many articles are kept for comparison: of the window, all but copies that hardly differ.
   */
  public int size() {
    return kept.size() + shortTexts.size();
  }

  /** Not the name itself: an archive may name a source, such as an author, for each article. */
  private static int hash(@Nullable String source) {
    if (source == null) {
      return UNKNOWN;
    }
    int hash = (int) Hashing.komihash5_0().hashCharsToLong(source);
    return hash == UNKNOWN ? 1 : hash;
  }

  private Relation addShort(String id, String text) {
    String first = text.isEmpty() ? null : shortTexts.putIfAbsent(text, id);
    return first == null ? Relation.none(id) : new Relation(first, first, null);
  }

  /** The most similar article; where that makes it a version, the last version before it. */
  private @Nullable Match bestMatch(Kept article, long[] shingles) {
    List<Match> matches = new ArrayList<>();
    int last = -1;
    for (int number : candidates(shingles)) {
      if (number != last) {
        compare(kept.get(number % window), article).ifPresent(matches::add);
      }
      last = number;
    }
    Match best = null;
    for (Match match : matches) {
      best = best == null || match.jaccard() > best.jaccard() ? match : best;
    }
    Match found = best;
    if (found != null && found.kind() == Thresholds.Kind.VERSION) {
      for (Match match : matches) {
        boolean sameStory = match.earlier().cluster().equals(found.earlier().cluster());
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

  /** Numbers of earlier articles in ascending order, each as often as it shares a shingle. */
  private int[] candidates(long[] shingles) {
    IntStream.Builder candidates = IntStream.builder();
    for (long shingle : shingles) {
      table.forEach(shingle, candidates);
    }
    return candidates.build().sorted().toArray();
  }

  /** The smallest hashes of a set are a sample of it. */
  private void keep(Kept article, long[] shingles) {
    if (kept.size() < window) {
      kept.add(article);
    } else {
      kept.set(next % window, article);
      table.forgetBefore(next - window + 1);
    }
    for (int i = 0; i < Math.min(KEPT_SHINGLES, shingles.length); i++) {
      table.add(shingles[i], next);
    }
    next++;
  }
}
