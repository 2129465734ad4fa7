package org.stance4j.datasets;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts without labels: files of one text a line, and CSV or TSV files with a column {@code
 * text} and perhaps a column {@code target}. All are UTF-8; what occurs twice is kept once. Texts
 * in the tokenisation of the Penn Treebank are joined as in {@link DatasetReader}.
 */
public final class UnlabeledReader {
  private UnlabeledReader() {}

  /**
   * Reads files: CSV if the name ends in {@code .csv}, TSV if in {@code .tsv}, lines otherwise.
   *
   * @return the different texts, in the order of the files
   * @throws DatasetException if a file cannot be used
   */
  public static List<UnlabeledText> read(List<Path> files) throws DatasetException {
    Set<UnlabeledText> texts = new LinkedHashSet<>();
    for (Path file : files) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".csv") || name.endsWith(".tsv")) {
        readTable(file, texts);
      } else {
        Utf8File.read(file).lines().forEach(line -> add(line, null, texts));
      }
    }
    return List.copyOf(texts);
  }

  private static void readTable(Path file, Set<UnlabeledText> texts) throws DatasetException {
    CsvText csv = CsvText.of(file);
    // A file that is not blank has a first record.
    CsvText.Row header = csv.hasNext() ? csv.next() : new CsvText.Row(1, List.of());
    List<String> names = header.cells().stream().map(Texts::lowerCase).toList();
    int text = names.indexOf(Column.TEXT.key());
    int target = names.indexOf(Column.TARGET.key());
    if (text < 0) {
      throw DatasetException.of(
          file.toString(),
          header.line(),
          "columns " + String.join(", ", header.cells()),
          "a column \"text\"");
    }
    while (csv.hasNext()) {
      CsvText.Row row = csv.next();
      if (row.isBlank()) {
        continue;
      }
      if (row.cells().size() != names.size()) {
        throw DatasetException.of(
            file.toString(),
            row.line(),
            row.cells().size() + " fields",
            names.size() + " as in the header; quote a field that holds a separator");
      }
      add(row.cells().get(text), target < 0 ? null : row.cells().get(target), texts);
    }
  }

  private static void add(String text, @Nullable String target, Set<UnlabeledText> texts) {
    String about = target == null ? "" : Texts.collapse(target);
    if (!Texts.collapse(text).isEmpty()) {
      texts.add(new UnlabeledText(TreebankTokens.join(text), about.isEmpty() ? null : about));
    }
  }
}
