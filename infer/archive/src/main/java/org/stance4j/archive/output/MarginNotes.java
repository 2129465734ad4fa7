package org.stance4j.archive.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.StanceRule;
import org.stance4j.archive.scoring.TargetResult;

/**
 * Results for a person to read, as notes in the margin of each article: toward each target the
 * article's own line and who takes which position, how sure that is, and the sentences that show
 * it, each with its tone where sentiment was asked for; last the names of those whose position is
 * not clear. Control characters of articles are replaced, see {@link Printable}, and a line end in
 * a title or a name is a space.
 */
public final class MarginNotes implements ResultWriter {
  private static final int EVIDENCE = 2;
  private static final String SENTENCE_INDENT = "      ";
  private static final Pattern LINE_ENDS = Pattern.compile("[\r\n]+");
  private static final String NOT_SURE = "not clear";

  private final Writer out;
  private final Style style;
  private final int width;

  private MarginNotes(Writer out, Style style, int width) {
    this.out = out;
    this.style = style;
    this.width = width;
  }

  /**
   * Notes.
   *
   * @param colours whether names and stances are set off by the escape sequences of terminals
   * @param width of a line in characters, at least 40
   */
  public static MarginNotes of(Writer out, boolean colours, int width) {
    return new MarginNotes(out, colours ? Style.TERMINAL : Style.PLAIN, Math.max(40, width));
  }

  @Override
  public void write(ArticleResult result) throws IOException {
    styledLine(style.strong(result.title() == null ? result.id() : result.title()));
    String origin = origin(result);
    if (!origin.isEmpty()) {
      styledLine(style.faint(origin));
    }
    if (result.version() != null) {
      line(
          "  version %d of %d on the page %s"
              .formatted(
                  result.version().number(), result.version().count(), result.version().page()));
    }
    if (result.story().duplicateOf() != null) {
      line("  a copy of " + result.story().duplicateOf());
    }
    if (result.story().versionOf() != null) {
      line("  a later version of " + result.story().versionOf());
    }
    if (result.status() != ArticleResult.Status.SCORED) {
      line("  " + result.status().name().toLowerCase(Locale.ROOT) + ": " + result.reason());
    } else if (result.reason() != null) {
      line("  note: " + result.reason());
    }
    if (result.sentiment() != null) {
      line("");
      styledLine("  " + style.strong("tone: ") + tone(result.sentiment()));
    }
    for (TargetResult target : result.targets()) {
      write(target);
    }
    line("");
  }

  private static String origin(ArticleResult result) {
    StringBuilder origin = new StringBuilder(result.title() == null ? "" : result.id());
    for (String part : new String[] {result.source(), result.published()}) {
      if (part != null) {
        origin.append(origin.isEmpty() ? "" : ", ").append(part);
      }
    }
    return origin.toString();
  }

  private String tone(Sentiment sentiment) {
    return verdict(sentiment.sentiment(), sentiment.probabilities());
  }

  private void write(TargetResult target) throws IOException {
    line("");
    String about = target.target() == null ? "" : target.target() + ": ";
    styledLine("  " + style.strong(about) + verdict(target.stance(), target.probabilities()));
    List<String> unclear = new ArrayList<>();
    if (!target.named()) {
      styledLine("    " + style.faint("(not named in the text)"));
    }
    for (HolderResult holder : target.holders()) {
      if (holder.evidence().isEmpty()) {
        continue;
      }
      if (holder.stance().equals(StanceRule.UNCERTAIN)) {
        unclear.add(name(holder));
      } else {
        write(holder);
      }
    }
    if (!unclear.isEmpty()) {
      wrap("    ", NOT_SURE + ": " + String.join(", ", unclear));
    }
  }

  private static String name(HolderResult holder) {
    if (holder.holder() == null) {
      return "the article itself";
    }
    String known = holder.archiveName();
    return holder.holder().equals(known)
        ? holder.holder()
        : holder.holder() + " (known as " + known + ")";
  }

  private void write(HolderResult holder) throws IOException {
    styledLine(
        "    "
            + style.strong(name(holder))
            + ": "
            + verdict(holder.stance(), holder.probabilities()));
    for (Evidence evidence : holder.evidence().subList(0, shown(holder))) {
      wrap(SENTENCE_INDENT, evidence.text() + remarks(evidence, holder));
    }
    int more = holder.evidence().size() - shown(holder);
    if (more > 0) {
      styledLine(SENTENCE_INDENT + style.faint("and " + more + " more"));
    }
  }

  /** A stance that is not its holder's, and the tone; plain, since lines are broken by length. */
  private static String remarks(Evidence evidence, HolderResult holder) {
    String stance = evidence.stance().equals(holder.stance()) ? "" : " [" + evidence.stance() + "]";
    Sentiment tone = evidence.sentiment();
    return tone == null
        ? stance
        : stance
            + String.format(
                Locale.ROOT,
                " [tone: %s %.2f]",
                tone.sentiment(),
                Collections.max(tone.probabilities().values()));
  }

  private static int shown(HolderResult holder) {
    return Math.min(EVIDENCE, holder.evidence().size());
  }

  private String verdict(String stance, Map<String, Double> probabilities) {
    if (stance.equals(StanceRule.UNCERTAIN)) {
      return style.faint(NOT_SURE);
    }
    double probability = Collections.max(probabilities.values());
    return style.stance(stance) + String.format(Locale.ROOT, " %.2f", probability);
  }

  private void wrap(String indent, String sentence) throws IOException {
    StringBuilder line = new StringBuilder(indent);
    for (String word : sentence.strip().split("\\s+")) {
      boolean first = line.length() == indent.length();
      if (!first && line.length() + 1 + word.length() > width) {
        line(line.toString());
        line.setLength(indent.length());
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    line(line.toString());
  }

  private void line(String text) throws IOException {
    styledLine(Printable.of(text));
  }

  /** A line of which every part from elsewhere has been styled, and so made printable. */
  private void styledLine(String text) throws IOException {
    out.write(LINE_ENDS.matcher(text).replaceAll(" ").stripTrailing());
    out.write('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
