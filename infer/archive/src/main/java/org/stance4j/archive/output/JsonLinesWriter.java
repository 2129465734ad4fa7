package org.stance4j.archive.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.DroppedPiece;
import org.stance4j.archive.scoring.Evidence;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.PageVersion;
import org.stance4j.archive.scoring.SentenceSentiment;
import org.stance4j.archive.scoring.Sentiment;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.archive.text.Span;

/**
 * Writes one JSON object for each article, and a line feed after each.
 *
 * <p>Probabilities have at most six decimals; those of one object of {@code probabilities} have the
 * sum 1, and a {@code probability} is the largest of them. Not safe for use by several threads.
 */
public final class JsonLinesWriter implements ResultWriter {

  private final JsonGenerator json;

  private JsonLinesWriter(Writer writer) throws IOException {
    this.json = new JsonFactory().createGenerator(writer).setRootValueSeparator(null);
  }

  /** A writer on top of another, which the caller closes after {@link #flush}. */
  public static JsonLinesWriter of(Writer writer) throws IOException {
    return new JsonLinesWriter(writer);
  }

  @Override
  public void write(ArticleResult result) throws IOException {
    writeObject(result, List.of());
    json.writeRaw('\n');
  }

  /**
   * Writes one object for a page that shows versions of an article: that of the first version, with
   * those of the others in its field {@code laterVersions}. Of a page with one article it is the
   * object that {@link #write(ArticleResult)} writes.
   *
   * @param versions in their order, at least one
   */
  public void writePage(List<ArticleResult> versions) throws IOException {
    writeObject(versions.get(0), versions.subList(1, versions.size()));
    json.writeRaw('\n');
  }

  private void writeObject(ArticleResult result, List<ArticleResult> later) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", result.id());
    json.writeStringField("title", result.title());
    json.writeStringField("source", result.source());
    json.writeStringField("published", result.published());
    json.writeStringField("duplicateOf", result.story().duplicateOf());
    json.writeStringField("versionOf", result.story().versionOf());
    json.writeStringField("cluster", result.story().cluster());
    write(result.version());
    json.writeStringField("status", result.status().name().toLowerCase(Locale.ROOT));
    json.writeStringField("reason", result.reason());
    json.writeNumberField("sentences", result.sentences());
    write(result.sentiment());
    writeSentiments(result.sentenceSentiments());
    writeDropped(result.dropped());
    json.writeArrayFieldStart("targets");
    for (TargetResult target : result.targets()) {
      write(target);
    }
    json.writeEndArray();
    if (!later.isEmpty()) {
      json.writeArrayFieldStart("laterVersions");
      for (ArticleResult version : later) {
        writeObject(version, List.of());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void write(@Nullable PageVersion version) throws IOException {
    if (version != null) {
      json.writeStringField("page", version.page());
      json.writeNumberField("version", version.number());
      json.writeNumberField("versions", version.count());
    }
  }

  private void writeSentiments(@Nullable List<SentenceSentiment> sentences) throws IOException {
    if (sentences == null) {
      return;
    }
    json.writeArrayFieldStart("sentenceSentiments");
    for (SentenceSentiment sentence : sentences) {
      json.writeStartObject();
      writePlace(new Span(sentence.start(), sentence.end()));
      write(sentence.parts());
      write(sentence.sentiment());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeDropped(@Nullable List<DroppedPiece> dropped) throws IOException {
    if (dropped == null) {
      return;
    }
    json.writeArrayFieldStart("dropped");
    for (DroppedPiece piece : dropped) {
      json.writeStartObject();
      if (piece.span() != null) {
        writePlace(piece.span());
      }
      json.writeStringField("text", piece.text());
      json.writeStringField("rule", piece.rule());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(TargetResult target) throws IOException {
    Map<String, Double> probabilities = Rounding.sixDecimals(target.probabilities());
    json.writeStartObject();
    json.writeStringField("target", target.target());
    json.writeBooleanField("targetSeen", target.targetSeen());
    json.writeBooleanField("named", target.named());
    json.writeStringField("stance", target.stance());
    json.writeNumberField("probability", Collections.max(probabilities.values()));
    json.writeBooleanField("abstained", target.abstained());
    write("probabilities", target.probabilities());
    json.writeArrayFieldStart("holders");
    for (HolderResult holder : target.holders()) {
      write(holder);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(HolderResult holder) throws IOException {
    json.writeStartObject();
    json.writeStringField("holder", holder.holder());
    if (holder.kind() != null) {
      json.writeStringField("kind", holder.kind().name().toLowerCase(Locale.ROOT));
    }
    if (holder.knownAs() != null) {
      json.writeStringField("knownAs", holder.knownAs());
    }
    if (!holder.aliases().isEmpty()) {
      json.writeArrayFieldStart("aliases");
      for (String alias : holder.aliases()) {
        json.writeString(alias);
      }
      json.writeEndArray();
    }
    json.writeStringField("stance", holder.stance());
    Map<String, Double> probabilities = Rounding.sixDecimals(holder.probabilities());
    json.writeNumberField("probability", Collections.max(probabilities.values()));
    write("probabilities", holder.probabilities());
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : holder.evidence()) {
      write(evidence);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Evidence evidence) throws IOException {
    json.writeStartObject();
    writePlace(new Span(evidence.start(), evidence.end()));
    write(evidence.parts());
    json.writeStringField("text", evidence.text());
    json.writeStringField("stance", evidence.stance());
    write("probabilities", evidence.probabilities());
    write(evidence.sentiment());
    if (evidence.windows() > 1) {
      json.writeNumberField("windows", evidence.windows());
    }
    json.writeEndObject();
  }

  private void write(List<Span> parts) throws IOException {
    if (!parts.isEmpty()) {
      json.writeArrayFieldStart("parts");
      for (Span part : parts) {
        json.writeStartObject();
        writePlace(part);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void writePlace(Span span) throws IOException {
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  private void write(@Nullable Sentiment sentiment) throws IOException {
    if (sentiment != null) {
      json.writeStringField("sentiment", sentiment.sentiment());
      write("sentimentProbabilities", sentiment.probabilities());
    }
  }

  private void write(String field, Map<String, Double> probabilities) throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Double> entry : Rounding.sixDecimals(probabilities).entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }
}
