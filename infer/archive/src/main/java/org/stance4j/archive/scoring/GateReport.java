package org.stance4j.archive.scoring;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a gate kept from the model. All numbers are of pairs of a sentence and a target; pairs whose
 * score was known from before do not come to the gate.
 *
 * @param asked how many came to the gate
 * @param stopped how many of them the model was not asked about
 * @param checked how many the gate would have stopped, but the model was asked to see what is lost
 * @param lost in how many of those checked the model found a position
 * @param positions in how many of all that it was asked about the model found a position
 */
public record GateReport(long asked, long stopped, long checked, long lost, long positions) {

  /** Of a run without a gate. */
  public static final GateReport NOTHING = new GateReport(0, 0, 0, 0, 0);

  /**
   * Which share of the positions that the model would have found it did find, by those checked: 0
   * to 1, and 1 if nothing was stopped.
   */
  public double keptShare() {
    if (checked == 0 || positions == 0) {
      return 1;
    }
    double missing = (double) stopped * lost / checked;
    return positions / (positions + missing);
  }

  static GateReport read(DataInput in) throws IOException {
    return new GateReport(
        in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  void write(DataOutput out) throws IOException {
    for (long number : new long[] {asked, stopped, checked, lost, positions}) {
      out.writeLong(number);
    }
  }

  GateReport plus(GateReport other) {
    return new GateReport(
        asked + other.asked,
        stopped + other.stopped,
        checked + other.checked,
        lost + other.lost,
        positions + other.positions);
  }
}
