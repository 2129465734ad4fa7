package org.stance4j.train.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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
    List<String> header = new ArrayList<>(List.of("id", "target", "gold", "predicted"));
    header.addAll(labels);
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
      csv.println();
    }
    csv.flush();
  }
}
