package org.stance4j.archive.text;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of {@link LineRule}s, in the order in which they are tried. */
final class LineRules {

  private static final String RESOURCE = "leftovers.txt";
  private static final Pattern HEADER =
      Pattern.compile("\\[([^]]+)] (\\d+) (case|nocase) (line|list|end|close)");

  private static final Pattern SPACES = Pattern.compile("\\s{2,}+|[\\t\\n\\r]");

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
  private static final String NAMES =
      NAME + "(?: (?:and |de |van |von |bin |al-)?" + NAME + "){1,6}";
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final Pattern PARTS = Pattern.compile("(?:\\{needs ([^}]+)})?(\\{unquoted})?(.*)");

  private static final List<LineRule> ALL = read();
  private static final int LONGEST = ALL.stream().mapToInt(LineRule::maxLength).max().orElse(0);

  private LineRules() {}

  /** The first rule that matches this paragraph. */
  static Optional<LineRule> firstFor(CharSequence paragraph) {
    String line = SPACES.matcher(paragraph).replaceAll(" ");
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    LinePattern.Line asked = LinePattern.Line.of(line);
    for (LineRule rule : ALL) {
      if (rule.matches(asked)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static List<LineRule> read() {
    try (InputStream in = LineRules.class.getResourceAsStream(RESOURCE)) {
      Objects.requireNonNull(in, RESOURCE);
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<LineRule> parse(BufferedReader in) throws IOException {
    List<LineRule> rules = new ArrayList<>();
    List<String> patterns = new ArrayList<>();
    Matcher header = null;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Matcher next = HEADER.matcher(line);
      if (next.matches()) {
        addRule(rules, header, patterns);
        header = next;
        patterns.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        patterns.add(line);
      }
    }
    addRule(rules, header, patterns);
    return List.copyOf(rules);
  }

  private static void addRule(
      List<LineRule> rules, @Nullable Matcher header, List<String> patterns) {
    if (header != null) {
      int flags = header.group(3).equals("case") ? 0 : CASE_INSENSITIVE;
      rules.add(
          new LineRule(
              header.group(1),
              Integer.parseInt(header.group(2)),
              LineRule.Effect.valueOf(header.group(4).toUpperCase(Locale.ROOT)),
              linePatterns(patterns, flags)));
    }
  }

  /** Patterns that need nothing are joined to one, the others stand alone. */
  private static List<LinePattern> linePatterns(List<String> lines, int flags) {
    List<LinePattern> patterns = new ArrayList<>();
    Map<Boolean, List<String>> joined = new TreeMap<>();
    for (String line : lines) {
      Matcher parts = PARTS.matcher(line);
      if (!parts.matches()) {
        throw new IllegalStateException("not a pattern: " + line);
      }
      boolean unquoted = parts.group(2) != null;
      if (parts.group(1) == null) {
        joined.computeIfAbsent(unquoted, key -> new ArrayList<>()).add(parts.group(3));
      } else {
        List<String> needs = List.of(parts.group(1).split(", "));
        patterns.add(new LinePattern(pattern(parts.group(3), flags), unquoted, needs));
      }
    }
    joined.forEach(
        (unquoted, any) ->
            patterns.add(
                new LinePattern(pattern(String.join("|", any), flags), unquoted, List.of())));
    return List.copyOf(patterns);
  }

  private static Pattern pattern(String written, int flags) {
    return Pattern.compile(written.replace("{names}", NAMES).replace("{month}", MONTH), flags);
  }
}
