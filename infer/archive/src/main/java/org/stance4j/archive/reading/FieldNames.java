package org.stance4j.archive.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the columns of a table, or the fields of a JSON object, are called. Immutable. */
public final class FieldNames {

  /** Every field has its own name: {@link ArticleField#key()}. */
  public static final FieldNames DEFAULT = new FieldNames(new EnumMap<>(ArticleField.class));

  private final Map<ArticleField, String> names;

  private FieldNames(Map<ArticleField, String> names) {
    this.names = names;
  }

  /**
   * Reads a file of lines such as {@code text=BODY}. Blank lines, and those that begin with #, do
   * not count.
   *
   * @throws IOException if it cannot be read or has a line that is none of these; the message names
   *     file and line
   */
  public static FieldNames read(Path file) throws IOException {
    FieldNames names = DEFAULT;
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": expected UTF-8, found other bytes", e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "").strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        names = names.withLine(line, file + ":" + (i + 1) + ": ");
      }
    }
    return names;
  }

  private FieldNames withLine(String line, String place) throws IOException {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new IOException(place + "expected name=column, found \"" + line + "\"");
    }
    try {
      return with(Map.of(line.substring(0, equals).strip(), line.substring(equals + 1)));
    } catch (IllegalArgumentException e) {
      throw new IOException(place + e.getMessage(), e);
    }
  }

  /**
   * These names, with others for some fields.
   *
   * @param columns the column for each name of a field
   * @throws IllegalArgumentException if there is no such field, or a column is blank
   */
  public FieldNames with(Map<String, String> columns) {
    Map<ArticleField, String> all = new EnumMap<>(ArticleField.class);
    all.putAll(names);
    columns.forEach(
        (key, column) -> {
          if (column.isBlank()) {
            throw new IllegalArgumentException(
                "expected the name of a column for \"" + key + "\", found a blank");
          }
          all.put(ArticleField.ofKey(key), column.strip());
        });
    return new FieldNames(all);
  }

  /** What this field is called. */
  public String of(ArticleField field) {
    return names.getOrDefault(field, field.key());
  }

  /** Has this field been given a name, so that it is expected to be there? */
  public boolean isMapped(ArticleField field) {
    return names.containsKey(field);
  }

  /** For messages: the column, and which field it is where the name does not tell. */
  public String describe(ArticleField field) {
    String name = of(field);
    return name.equals(field.key()) ? name : name + " (for " + field.key() + ")";
  }
}
