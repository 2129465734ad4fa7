package org.stance4j.train.cli;

import java.util.Locale;
import org.stance4j.datasets.Column;

/** What is learned; decides which column holds the labels. */
enum Task {
  STANCE(Column.LABEL),
  SENTIMENT(Column.SENTIMENT);

  private final Column labelColumn;

  Task(Column labelColumn) {
    this.labelColumn = labelColumn;
  }

  /** The task that a model names; tasks with names of their own are read like stance. */
  static Task ofModel(String name) {
    return name.equals(SENTIMENT.toString()) ? SENTIMENT : STANCE;
  }

  /** SENTIMENT falls back to LABEL in a file without it. */
  Column labelColumn() {
    return labelColumn;
  }

  /** As it is written on the command line and in model files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
