package org.stance4j.archive.serve;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.stance4j.archive.scoring.ScoringOptions;

/**
 * How a server listens and what it takes on.
 *
 * @param host name or address of the network interface to listen at
 * @param port 0 to 65535; 0 for any that is free
 * @param names by which callers may call the server besides {@code host}, {@code localhost} and
 *     addresses in numbers: those of a server in front of it, for example
 * @param maxBytes of the body of a request, at least 1
 * @param maxConcurrent how many articles may be scored at once, at least 1
 * @param timeout how long scoring one article may take, and how long a stop waits for the rest
 * @param scoring targets of requests that name none, evidence and languages
 */
public record ServeOptions(
    String host,
    int port,
    List<String> names,
    int maxBytes,
    int maxConcurrent,
    Duration timeout,
    ScoringOptions scoring) {

  /** Port 8080 of the own machine, 2,000,000 bytes, 8 at once, two minutes. */
  public static final ServeOptions DEFAULT =
      new ServeOptions(
          "127.0.0.1",
          8080,
          List.of(),
          2_000_000,
          8,
          Duration.ofMinutes(2),
          ScoringOptions.DEFAULT);

  private static final int LAST_PORT = 65_535;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public ServeOptions {
    names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    check(!host.isBlank(), "a host to listen at", "a blank");
    check(names.stream().noneMatch(String::isBlank), "names of the server", "a blank");
    check(port >= 0 && port <= LAST_PORT, "a port from 0 to " + LAST_PORT, port);
    check(maxBytes >= 1 && maxBytes < Integer.MAX_VALUE, "at least 1 byte", maxBytes);
    check(maxConcurrent >= 1, "at least 1 article at once", maxConcurrent);
    check(timeout.compareTo(Duration.ZERO) > 0, "a time above zero", timeout);
  }

  private static void check(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("expected " + expected + ", found " + found);
    }
  }

  /** The same at this network interface. */
  public ServeOptions withHost(String value) {
    return new ServeOptions(value, port, names, maxBytes, maxConcurrent, timeout, scoring);
  }

  /** The same at this port. */
  public ServeOptions withPort(int value) {
    return new ServeOptions(host, value, names, maxBytes, maxConcurrent, timeout, scoring);
  }

  /** The same under these names. */
  public ServeOptions withNames(List<String> value) {
    return new ServeOptions(host, port, value, maxBytes, maxConcurrent, timeout, scoring);
  }

  /** The same for bodies of at most so many bytes. */
  public ServeOptions withMaxBytes(int value) {
    return new ServeOptions(host, port, names, value, maxConcurrent, timeout, scoring);
  }

  /** The same for so many articles at once. */
  public ServeOptions withMaxConcurrent(int value) {
    return new ServeOptions(host, port, names, maxBytes, value, timeout, scoring);
  }

  /** The same with this time for an article. */
  public ServeOptions withTimeout(Duration value) {
    return new ServeOptions(host, port, names, maxBytes, maxConcurrent, value, scoring);
  }

  /** The same with articles scored like this. */
  public ServeOptions withScoring(ScoringOptions value) {
    return new ServeOptions(host, port, names, maxBytes, maxConcurrent, timeout, value);
  }
}
