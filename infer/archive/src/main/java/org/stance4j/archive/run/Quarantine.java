package org.stance4j.archive.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.stance4j.archive.reading.Origin;
import org.stance4j.archive.scoring.ArticleResult;

/** Lists articles that failed, one JSON object a line: {@code id, file, line, reason}. */
public final class Quarantine {

  private final JsonGenerator json;

  private Quarantine(JsonGenerator json) {
    this.json = json;
  }

  /** A list on top of a writer, which the caller closes after {@link #flush}. */
  public static Quarantine of(Writer writer) throws IOException {
    return new Quarantine(new JsonFactory().createGenerator(writer).setRootValueSeparator(null));
  }

  /** Lists the article if it has failed. */
  public void add(ArticleResult result, Origin origin) throws IOException {
    if (result.status() != ArticleResult.Status.FAILED) {
      return;
    }
    json.writeStartObject();
    json.writeStringField("id", result.id());
    json.writeStringField("file", origin.file());
    json.writeNumberField("line", origin.line());
    json.writeStringField("reason", result.reason());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Hands on what is still in memory. */
  public void flush() throws IOException {
    json.flush();
  }
}
