package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a {@link LineClassifier} sees of a page's lines: their words and pairs of words, their form,
 * where they stand, and the form of the lines beside them, hashed into {@value #BUCKETS} buckets
 * (Weinberger et al. 2009).
 */
final class LineFeatures {

  static final int BUCKETS = 1 << 14;

  private static final int LONG_LINE = 20;
  private static final int MOST_WORDS = 45;
  private static final int FARTHEST = 12;
  private static final double WEIGHT_OF_WORDS = 1.5;
  private static final int[] LENGTHS = {1, 2, 4, 7, 12, 20, 35};
  private static final int[] BESIDE = {-2, -1, 1, 2};

  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}'’]*+|\\p{N}++|[^\\p{L}\\p{N}\\s]");
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}\\S{3,}");
  private static final Pattern END = Pattern.compile("[.!?…][\"”’')\\]]?$");
  private static final Pattern OPEN_END = Pattern.compile("[.!?…”\"’)]$");
  private static final Pattern SAID = Pattern.compile("\\b(?:said|says|told|added)\\b");
  private static final Pattern TALK = Pattern.compile("(?i)\\b(?:you|your|our|we|us)\\b");
  private static final Pattern VERB =
      Pattern.compile("\\b(?:was|were|had|has|have|is|are|\\w{2,}ed)\\b");

  /** The form of a line. */
  private record Form(String length, boolean ends, boolean isLong) {
    static Form of(String line) {
      int words = Draft.words(line, 0, line.length());
      int length = 0;
      while (length < LENGTHS.length && words > LENGTHS[length]) {
        length++;
      }
      boolean ends = END.matcher(line).find();
      return new Form("n" + length, ends, ends && words >= LONG_LINE);
    }

    String kind() {
      return isLong ? "long" : ends ? "sentence" : "line";
    }
  }

  /**
   * The features of a line.
   *
   * @param buckets where they fall, each once
   * @param values how much of each there is
   */
  record Line(int[] buckets, double[] values) {}

  private final List<String> lines;
  private final List<Form> forms;
  private final int[] longBefore;
  private Map<Integer, Double> found = new HashMap<>();

  private LineFeatures(List<String> lines) {
    this.lines = lines;
    this.forms = lines.stream().map(Form::of).toList();
    this.longBefore = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      longBefore[i + 1] = longBefore[i] + (forms.get(i).isLong() ? 1 : 0);
    }
  }

  /** The features of each line of a page, in their order. */
  static List<Line> of(List<String> lines) {
    LineFeatures features = new LineFeatures(lines);
    List<Line> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      all.add(features.line(i));
    }
    return all;
  }

  /** How many lines of a page are paragraphs of some length. */
  static int longLines(List<String> lines) {
    return (int) lines.stream().map(Form::of).filter(Form::isLong).count();
  }

  private Line line(int i) {
    found = new HashMap<>();
    addForm(i);
    addPlace(i);
    addNeighbours(i);
    addWords(i);
    int[] buckets = found.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    double[] values = new double[buckets.length];
    for (int f = 0; f < buckets.length; f++) {
      values[f] = found.get(buckets[f]);
    }
    return new Line(buckets, values);
  }

  private void addForm(int i) {
    String line = lines.get(i);
    Form form = forms.get(i);
    String length = form.length();
    add("always");
    add(length);
    add(length + form.ends());
    add("end" + OPEN_END.matcher(line).find());
    add("capitals" + capitals(line) + length);
    add("upper" + line.equals(line.toUpperCase(Locale.ROOT)));
    long digits = line.chars().filter(Character::isDigit).count();
    add("digits" + Math.min(3, 10 * digits / line.length()));
    add("quotes" + (line.indexOf('“') >= 0 || line.indexOf('"') >= 0) + form.ends());
    add("said" + SAID.matcher(line).find());
    add("talk" + TALK.matcher(line).find() + length);
    add("verb" + VERB.matcher(line).find() + length + form.ends());
    add("colon" + (line.indexOf(':') >= 0) + length);
    add(
        "bars"
            + (line.indexOf('|') >= 0 || line.indexOf('·') >= 0 || line.indexOf('/') >= 0)
            + length);
  }

  /** How many of the longer words begin with a capital, in quarters. */
  private static int capitals(String line) {
    List<String> words = LONG_WORD.matcher(line).results().map(MatchResult::group).toList();
    long upper = words.stream().filter(word -> Character.isUpperCase(word.charAt(0))).count();
    return words.isEmpty() ? 4 : (int) (4 * upper / words.size());
  }

  private void addPlace(int i) {
    Form form = forms.get(i);
    int all = longBefore[lines.size()];
    String place = longBefore[i] == 0 ? "head" : longBefore[i + 1] == all ? "tail" : "middle";
    add(place);
    add(place + form.length() + form.ends());
    add(place + "talk" + TALK.matcher(lines.get(i)).find());
    add("tenth" + 10 * i / lines.size());
    if (!place.equals("middle")) {
      int step = place.equals("head") ? 1 : -1;
      int to = i;
      while (Math.abs(to - i) < FARTHEST
          && to >= 0
          && to < lines.size()
          && !forms.get(to).isLong()) {
        to += step;
      }
      add(place + Math.abs(to - i));
    }
  }

  private void addNeighbours(int i) {
    Form form = forms.get(i);
    for (int distance : BESIDE) {
      int other = i + distance;
      boolean there = other >= 0 && other < lines.size();
      String kind = "at" + distance + (there ? forms.get(other).kind() : "none");
      add(kind);
      if (there) {
        add(kind + form.length() + form.ends());
      }
    }
  }

  private void addWords(int i) {
    List<String> words =
        WORD.matcher(lines.get(i).toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .toList();
    if (words.isEmpty()) {
      return;
    }
    if (Draft.words(lines.get(i), 0, lines.get(i).length()) <= MOST_WORDS) {
      Set<String> single = new HashSet<>(words);
      single.forEach(word -> add("word " + word, WEIGHT_OF_WORDS / Math.sqrt(single.size())));
      Set<String> pairs = new HashSet<>();
      for (int w = 1; w < words.size(); w++) {
        pairs.add("pair " + words.get(w - 1) + " " + words.get(w));
      }
      pairs.forEach(pair -> add(pair, WEIGHT_OF_WORDS / Math.sqrt(words.size())));
    }
    add("first " + words.get(0));
    add("last " + words.get(words.size() - 1));
    if (words.size() > 1) {
      add("begins " + words.get(0) + " " + words.get(1));
    }
  }

  private void add(String feature) {
    add(feature, 1);
  }

  private void add(String feature, double value) {
    found.merge(bucket(feature), value, Double::sum);
  }

  /** Spreads hash codes, whose low bits say little (the last steps of MurmurHash 3). */
  private static int bucket(String feature) {
    int mixed = feature.hashCode();
    mixed ^= mixed >>> 16;
    mixed *= 0x85ebca6b;
    mixed ^= mixed >>> 13;
    mixed *= 0xc2b2ae35;
    mixed ^= mixed >>> 16;
    return mixed & (BUCKETS - 1);
  }
}
