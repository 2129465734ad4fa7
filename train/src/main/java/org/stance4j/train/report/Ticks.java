package org.stance4j.train.report;

/** Round numbers for an axis. */
final class Ticks {
  private Ticks() {}

  /** The smallest of 1, 2, 5, 10, 20, ... (or tenths of these) that cuts a range into few parts. */
  static double step(double range, int mostParts) {
    double power = Math.pow(10, Math.floor(Math.log10(range / mostParts)));
    for (int factor : new int[] {1, 2, 5}) {
      if (range / (factor * power) <= mostParts + 1e-9) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
