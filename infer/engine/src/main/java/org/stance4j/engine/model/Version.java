package org.stance4j.engine.model;

/** Version of this library. */
final class Version {
  /** From the jar; "development" when run from class files. */
  static final String LIBRARY = read();

  private Version() {}

  private static String read() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
