package org.stance4j.datasets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An inverted index of shingles, which finds texts like a new one without comparing all pairs. Not
 * safe for use by several threads.
 *
 * <p>A passage that thousands of texts share would make the search as slow as comparing all pairs.
 * Each shingle therefore leads to the first texts with it only, up to a limit: texts that have no
 * rarer shingle in common are found if one of them is among those first ones.
 */
final class ShingleIndex {
  /** Enough for all but boilerplate, little enough for a hundred thousand texts of nothing else. */
  static final int MOST_PER_SHINGLE = 500;

  /** What a shared shingle counts whose list is whole; one whose list is cut short counts 1. */
  private static final long CERTAIN = 1L << 32;

  private final int mostPerShingle;
  private final Map<String, Posting> postings = new HashMap<>();
  private final List<int[]> texts = new ArrayList<>();

  /** Shared shingles by text; all zero between calls, because clearing it would cost too much. */
  private long[] shared = new long[1024];

  private int[] touched = new int[1024];

  ShingleIndex() {
    this(MOST_PER_SHINGLE);
  }

  ShingleIndex(int mostPerShingle) {
    this.mostPerShingle = mostPerShingle;
  }

  /** Told of a text like the one that was asked for. */
  interface Action {
    void found(int text, double overlap);
  }

  /** Adds a text, whose number is the count of texts added before. */
  void add(Shingles text) {
    int number = texts.size();
    int[] ids = new int[text.size()];
    int next = 0;
    for (String shingle : text.asSet()) {
      Posting posting = postings.get(shingle);
      if (posting == null) {
        posting = new Posting(postings.size());
        postings.put(shingle, posting);
      }
      posting.add(number, mostPerShingle);
      ids[next++] = posting.id;
    }
    Arrays.sort(ids);
    texts.add(ids);
    if (texts.size() > shared.length) {
      shared = Arrays.copyOf(shared, 2 * shared.length);
      touched = Arrays.copyOf(touched, 2 * touched.length);
    }
  }

  /** Finds the texts whose overlap coefficient exceeds a minimum of at least 0, in no order. */
  void forEachSimilar(Shingles text, double minOverlap, Action action) {
    int[] ids = new int[text.size()];
    int known = 0;
    int found = 0;
    int cut = 0;
    for (String shingle : text.asSet()) {
      Posting posting = postings.get(shingle);
      if (posting != null) {
        ids[known++] = posting.id;
        found = count(posting, found);
        cut += posting.isCut ? 1 : 0;
      }
    }
    Arrays.sort(ids, 0, known);
    for (int i = 0; i < found; i++) {
      int other = touched[i];
      int[] otherIds = texts.get(other);
      double smaller = Math.min(text.size(), otherIds.length);
      long certain = shared[other] / CERTAIN;
      if ((certain + cut) / smaller > minOverlap) {
        long all = cut == 0 ? certain : common(ids, known, otherIds);
        if (all / smaller > minOverlap) {
          action.found(other, all / smaller);
        }
      }
      shared[other] = 0;
    }
  }

  private int count(Posting posting, int touchedBefore) {
    int found = touchedBefore;
    for (int i = 0; i < posting.count; i++) {
      int other = posting.texts[i];
      if (shared[other] == 0) {
        touched[found++] = other;
      }
      shared[other] += posting.isCut ? 1 : CERTAIN;
    }
    return found;
  }

  /** Numbers that are in both of two rising sequences. */
  private static int common(int[] one, int oneSize, int[] other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < oneSize && j < other.length) {
      int order = Integer.compare(one[i], other[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  /** The first texts with a shingle. */
  private static final class Posting {
    private final int id;
    private int[] texts = new int[1];
    private int count;

    /** Whether there are more texts with it. */
    private boolean isCut;

    Posting(int id) {
      this.id = id;
    }

    void add(int text, int most) {
      if (count == most) {
        isCut = true;
        return;
      }
      if (count == texts.length) {
        texts = Arrays.copyOf(texts, 2 * count);
      }
      texts[count++] = text;
    }
  }
}
