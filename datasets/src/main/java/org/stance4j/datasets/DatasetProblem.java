package org.stance4j.datasets;

/**
 * One thing that is wrong with a file of labelled sentences.
 *
 * @param file the file as it was given to the reader
 * @param line the line, counted from 1, where the record starts; 0 if about the whole file
 * @param found what stands there
 * @param expected what should stand there
 */
public record DatasetProblem(String file, long line, String found, String expected) {

  /** The problem as one line: {@code FILE:LINE: found ..., expected ...}. */
  public String message() {
    String place = line == 0 ? file : file + ":" + line;
    return place + ": found " + found + ", expected " + expected;
  }
}
