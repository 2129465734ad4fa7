package org.stance4j.archive.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a text while it is decided which of them are the article's. */
final class Draft {

  private static final int MIN_RUNNING_WORDS = 8;
  private static final String SENTENCE_ENDS = ".!?…:;\"”’')]";

  private static final int LENGTH_OF_END = 4;
  private static final int MAX_TITLE = 160;
  private static final int MIN_WORDS_OF_TITLE = 5;
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

  /** Headlines end with a quotation that is no sentence. */
  private static final Pattern QUOTED_END = Pattern.compile("[\\p{L}\\p{N}](?:['’]?[\"”]|['’])$");

  private final String text;
  private final List<Span> paragraphs;
  private final @Nullable String[] rules;
  private final LineRule.Effect[] effects;
  private final List<DroppedText> cutOff = new ArrayList<>();

  /** The paragraphs with those dropped that a {@link LineRule} matches. */
  Draft(String text) {
    this.text = text;
    this.paragraphs = new ArrayList<>(Paragraphs.of(text));
    this.rules = new String[paragraphs.size()];
    this.effects = new LineRule.Effect[paragraphs.size()];
    for (int i = 0; i < paragraphs.size(); i++) {
      Optional<LineRule> rule = LineRules.firstFor(line(i));
      rules[i] = rule.map(LineRule::name).orElse(null);
      effects[i] = rule.map(LineRule::effect).orElse(LineRule.Effect.LINE);
    }
  }

  int size() {
    return paragraphs.size();
  }

  String line(int i) {
    return paragraphs.get(i).of(text);
  }

  int length(int i) {
    return paragraphs.get(i).length();
  }

  /** What stands between paragraph {@code i} and the one before it. */
  String gapBefore(int i) {
    return text.substring(paragraphs.get(i - 1).end(), paragraphs.get(i).start());
  }

  boolean isOpen(int i) {
    return rules[i] == null;
  }

  boolean isDroppedAs(int i, String rule) {
    return rule.equals(rules[i]);
  }

  LineRule.Effect effect(int i) {
    return effects[i];
  }

  void drop(int i, String rule) {
    if (rules[i] == null) {
      rules[i] = rule;
    }
  }

  void dropLike(int i, int other) {
    rules[i] = rules[other];
  }

  void dropOpen(String rule, Predicate<String> lines) {
    for (int i = 0; i < size(); i++) {
      if (isOpen(i) && lines.test(line(i))) {
        rules[i] = rule;
      }
    }
  }

  /** Drops the last {@code length} characters of a paragraph that stays. */
  void cutOff(int i, int length, String rule) {
    Span span = paragraphs.get(i);
    int cut = span.end() - length;
    cutOff.add(new DroppedText(new Span(cut, span.end()), rule));
    paragraphs.set(i, Span.trimmed(text, span.start(), cut));
  }

  /** The first open paragraph of running text, or the size if there is none. */
  int firstRunning() {
    return nextRunning(0);
  }

  /** The first open paragraph of running text from {@code i} on, or the size if there is none. */
  int nextRunning(int from) {
    int i = from;
    while (i < size() && !isRunning(i)) {
      i++;
    }
    return i;
  }

  /** The last open paragraph of running text, or -1 if there is none. */
  int lastRunning() {
    int i = size() - 1;
    while (i >= 0 && !isRunning(i)) {
      i--;
    }
    return i;
  }

  /** Is it an open paragraph that reads like a sentence and not like a headline? */
  boolean isRunning(int i) {
    return isOpen(i)
        && endsSentence(i)
        && words(i) >= MIN_RUNNING_WORDS
        && !QUOTED_END.matcher(end(i)).find();
  }

  private String end(int i) {
    Span span = paragraphs.get(i);
    return text.substring(Math.max(span.start(), span.end() - LENGTH_OF_END), span.end());
  }

  boolean endsSentence(int i) {
    return SENTENCE_ENDS.indexOf(text.charAt(paragraphs.get(i).end() - 1)) >= 0 && !isTitle(i);
  }

  /** All Longer Words Begin Like These. They May End in a Full Stop. */
  private boolean isTitle(int i) {
    if (length(i) > MAX_TITLE) {
      return false;
    }
    List<String> words = LONG_WORD.matcher(line(i)).results().map(MatchResult::group).toList();
    return words.size() >= MIN_WORDS_OF_TITLE
        && words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)))
        && words.stream().anyMatch(word -> Character.isLowerCase(word.charAt(1)));
  }

  int words(int i) {
    return words(text, paragraphs.get(i).start(), paragraphs.get(i).end());
  }

  static int words(String text, int start, int end) {
    int words = 0;
    boolean inWord = false;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (Span.isSpace(c)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(c)) {
        inWord = true;
        words++;
      }
    }
    return words;
  }

  CleanText result() {
    List<Span> kept = new ArrayList<>();
    List<DroppedText> dropped = new ArrayList<>(cutOff);
    for (int i = 0; i < size(); i++) {
      String rule = rules[i];
      if (rule == null) {
        kept.add(paragraphs.get(i));
      } else {
        dropped.add(new DroppedText(paragraphs.get(i), rule));
      }
    }
    dropped.sort(Comparator.comparingInt(piece -> piece.span().start()));
    return new CleanText(text, kept, dropped);
  }
}
