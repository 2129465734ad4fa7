package org.stance4j.archive.run;

/** The version of stance4j that runs, which a run goes on with only. */
public final class LibraryVersion {

  private LibraryVersion() {}

  /** Of the jar; {@code development} for classes that are in none. */
  public static String current() {
    String version = LibraryVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
