package org.stance4j.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.datavec.api.writable.Writable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files one after the other and sends their sentences and problems on. */
final class FileReading {
  private static final Logger log = LoggerFactory.getLogger(FileReading.class);

  private final ReaderOptions options;
  private final RowTransform transform;
  private final SentenceCollector sentences;
  private final ProblemLog problems;

  FileReading(ReaderOptions options, SentenceCollector sentences, ProblemLog problems) {
    this.options = options;
    this.transform = RowTransform.of(options);
    this.sentences = sentences;
    this.problems = problems;
  }

  /**
   * Reads a file as far as it can be read.
   *
   * @param idPrefix what ids of sentences without one begin with
   */
  void read(Path path, String idPrefix) {
    String file = path.toString();
    try {
      CsvText csv = CsvText.of(path);
      if (!csv.hasNext()) {
        throw new IllegalStateException("no record in a text that is not blank: " + file);
      }
      CsvText.Row first = csv.next();
      int before = problems.size();
      Header header = Header.of(first, file, options, problems);
      if (problems.size() == before) {
        readRows(csv, header, file, idPrefix);
      }
    } catch (DatasetException e) {
      e.problems().forEach(p -> problems.add(p.file(), p.line(), p.found(), p.expected()));
    }
  }

  private void readRows(CsvText csv, Header header, String file, String idPrefix)
      throws DatasetException {
    long rows = 0;
    long skipped = 0;
    while (!problems.isFull() && csv.hasNext()) {
      CsvText.Row row = csv.next();
      if (row.isBlank()) {
        continue;
      }
      rows++;
      if (row.cells().size() != header.width()) {
        addWrongWidth(row, header, file);
        continue;
      }
      Optional<List<Writable>> values = transform.apply(header.inColumnOrder(row.cells()));
      if (values.isEmpty()) {
        skipped++;
      } else {
        addSentence(new TypedRow(values.get()), file, row.line(), idPrefix);
      }
    }
    if (skipped > 0) {
      log.info("{}: left out {} rows labelled {}", file, skipped, options.skippedLabels());
    }
    if (rows == skipped) {
      problems.add(file, 0, rows == 0 ? "a header only" : "no row to keep", "at least one row");
    }
  }

  private void addWrongWidth(CsvText.Row row, Header header, String file) {
    problems.add(
        file,
        row.line(),
        row.cells().size() + " fields",
        header.width() + " as in the header; quote a field that holds a separator");
  }

  private void addSentence(TypedRow row, String file, long line, String idPrefix) {
    List<Column> invalid = transform.invalid(row.values());
    for (Column column : invalid) {
      problems.add(
          file, line, column.key() + " " + Texts.quote(row.cell(column)), expected(column));
    }
    if (!invalid.isEmpty()) {
      return;
    }
    if (!row.hasValidSpan()) {
      problems.add(
          file,
          line,
          "a target from %s to %s"
              .formatted(row.cell(Column.TARGET_START), row.cell(Column.TARGET_END)),
          "both, start before end, and end at most the text's length of " + row.textLength());
      return;
    }
    sentences.add(row.toSentence(idPrefix + ":" + line), file, line);
  }

  private String expected(Column column) {
    return switch (column) {
      case TARGET_START, TARGET_END -> "an integer of at least 0, or nothing";
      case LABEL ->
          options.allowedLabels().isEmpty()
              ? "a label"
              : "one of " + String.join(", ", options.allowedLabels());
      default -> "some text";
    };
  }
}
