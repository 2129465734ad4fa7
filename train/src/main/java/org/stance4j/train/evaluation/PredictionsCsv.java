package org.stance4j.train.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Predictions as CSV (RFC 4180): {@code id,target,gold,predicted} and then a column for each label
 * with its probability.
 */
public final class PredictionsCsv {
  private PredictionsCsv() {}

  /**
   * Writes a header and a record for each sentence, in order; a missing target is an empty field.
   *
   * @param labels in the order of the probabilities
   * @param out is flushed, not closed
   */
  public static void write(List<String> labels, List<Scored> scored, Appendable out)
      throws IOException {
    write(labels, scored, null, out);
  }

  /**
   * Writes the same, and a last column {@code fold}.
   *
   * @param foldById number of each sentence's fold, by its id
   */
  public static void writeFolds(
      List<String> labels, List<Scored> scored, Map<String, Integer> foldById, Appendable out)
      throws IOException {
    write(labels, scored, foldById, out);
  }

  private static void write(
      List<String> labels,
      List<Scored> scored,
      @Nullable Map<String, Integer> foldById,
      Appendable out)
      throws IOException {
    List<String> header = new ArrayList<>(List.of("id", "target", "gold", "predicted"));
    header.addAll(labels);
    if (foldById != null) {
      header.add("fold");
    }
    // Closing the printer would close the writer, which is the caller's.
    @SuppressWarnings("resource")
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(header);
    for (Scored s : scored) {
      csv.print(s.id());
      csv.print(s.target());
      csv.print(labels.get(s.gold()));
      csv.print(labels.get(s.predicted()));
      for (double probability : s.probabilities()) {
        csv.print(probability);
      }
      if (foldById != null) {
        csv.print(foldById.get(s.id()));
      }
      csv.println();
    }
    csv.flush();
  }
}
