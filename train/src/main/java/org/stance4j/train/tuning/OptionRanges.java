package org.stance4j.train.tuning;

/** Checks of the options' ranges. */
final class OptionRanges {
  private OptionRanges() {}

  static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", expected at least 1");
    }
    return value;
  }

  static double positive(String name, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          name + " is " + value + ", expected more than 0 and finite");
    }
    return value;
  }

  static double notNegative(String name, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          name + " is " + value + ", expected 0 or more, and finite");
    }
    return value;
  }

  static double share(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", expected 0 <= x < 1");
    }
    return value;
  }
}
