package org.stance4j.archive.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.report.ReportData.ArticlePosition;
import org.stance4j.archive.report.ReportData.ArticleRow;
import org.stance4j.archive.report.ReportData.EvidenceRow;
import org.stance4j.archive.report.ReportData.HolderRow;
import org.stance4j.archive.report.ReportData.Sentiments;
import org.stance4j.archive.report.ReportData.TargetPositions;
import org.stance4j.archive.report.ReportData.Tone;

/**
 * The rows of the long tables as JSON inside a page. Rows are arrays, which keeps the page small;
 * {@code tables.js} knows their order.
 */
final class PageJson {
  /** Words that weigh less than this share of the strongest one stay as they are. */
  private static final double LEAST_WEIGHT = 0.25;

  private final JsonGenerator json;
  private final @Nullable Sentiments sentiments;

  private PageJson(JsonGenerator json, ReportData data) {
    this.json = json;
    this.sentiments = data.sentiments();
  }

  /** JSON that holds no character with a meaning in HTML, so that no text can end the element. */
  static String of(ReportData data) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      new PageJson(json, data).write(data);
    } catch (IOException e) {
      throw new IllegalStateException("a StringWriter takes everything", e);
    }
    return out.toString()
        .replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private void write(ReportData data) throws IOException {
    json.writeStartObject();
    write("stances", data.stances().all());
    write("tones", sentiments == null ? List.of() : sentiments.stances().all());
    json.writeArrayFieldStart("targets");
    for (TargetPositions target : data.targets()) {
      string(target.target());
    }
    json.writeEndArray();
    List<@Nullable String> targets =
        data.targets().stream().<@Nullable String>map(TargetPositions::target).toList();
    json.writeArrayFieldStart("holders");
    for (HolderRow holder : data.holders().rows()) {
      write(holder, targets.indexOf(holder.target()));
      json.writeRaw('\n');
    }
    json.writeEndArray();
    json.writeArrayFieldStart("articles");
    for (ArticleRow article : data.articles().rows()) {
      write(article);
      json.writeRaw('\n');
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(String field, List<Stances.Stance> stances) throws IOException {
    json.writeArrayFieldStart(field);
    for (Stances.Stance stance : stances) {
      json.writeStartArray();
      string(stance.name());
      string(stance.style());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void write(HolderRow holder, int target) throws IOException {
    json.writeStartArray();
    string(holder.name());
    json.writeStartArray();
    for (String alias : holder.aliases()) {
      string(alias);
    }
    json.writeEndArray();
    json.writeNumber(target);
    json.writeNumber(holder.stance());
    probability(holder.probability());
    json.writeNumber(holder.articles().stories());
    json.writeNumber(holder.articles().pages());
    json.writeNumber(holder.sentences().stories());
    json.writeNumber(holder.sentences().pages());
    json.writeStartArray();
    for (EvidenceRow row : holder.evidence()) {
      write(row);
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  private void write(EvidenceRow row) throws IOException {
    json.writeStartArray();
    string(row.sentence());
    string(row.before());
    string(row.after());
    json.writeNumber(row.stance());
    probability(row.probability());
    string(row.id());
    string(row.title());
    string(row.source());
    string(row.published());
    words(row.words());
    write(row.tone());
    json.writeEndArray();
  }

  /** Start, end and weight, of which the strongest has 100, one after the other. */
  private void words(List<WordWeights.Weight> words) throws IOException {
    double strongest = words.stream().mapToDouble(word -> Math.abs(word.weight())).max().orElse(0);
    json.writeStartArray();
    for (WordWeights.Weight word : words) {
      if (strongest > 0 && Math.abs(word.weight()) >= LEAST_WEIGHT * strongest) {
        json.writeNumber(word.start());
        json.writeNumber(word.end());
        json.writeNumber(Math.round(100 * word.weight() / strongest));
      }
    }
    json.writeEndArray();
  }

  private void write(ArticleRow article) throws IOException {
    json.writeStartArray();
    string(article.id());
    string(article.title());
    string(article.source());
    string(article.day() == null ? null : article.day().toString());
    string(article.published());
    string(article.status().name().toLowerCase(Locale.ROOT));
    string(article.reason());
    string(article.duplicateOf());
    string(article.versionOf());
    json.writeNumber(article.sentences());
    json.writeStartArray();
    for (ArticlePosition position : article.positions()) {
      json.writeNumber(position.stance());
      probability(position.probability());
    }
    json.writeEndArray();
    write(article.tone());
    json.writeEndArray();
  }

  /** The last two of a row, which are not there where there is no sentiment. */
  private void write(@Nullable Tone tone) throws IOException {
    if (tone != null && sentiments != null) {
      json.writeNumber(sentiments.stances().indexOf(tone.label()));
      probability(tone.probability());
    }
  }

  private void string(@Nullable String text) throws IOException {
    json.writeString(text == null ? null : Html.clean(text));
  }

  private void probability(double value) throws IOException {
    json.writeNumber(Html.format("%.3f", value));
  }
}
