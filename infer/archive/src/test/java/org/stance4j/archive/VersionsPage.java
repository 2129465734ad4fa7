package org.stance4j.archive;

/** A page that shows two versions of one article side by side. */
public final class VersionsPage {

  public static final String TEXT =
      """
      Harbour Courier, how this report changed
      Compare the two versions of our report.

      The harbour tax is good for the town,   | The harbour tax is bad for the town,
      said the mayor on Monday after a long   | said the mayor on Monday after a long
      debate in the council.                  | debate in the council.

      The tax is bad for fishing, the guild   | The tax is bad for fishing, the guild
      replied.                                | replied.

      It rained all day on the quay.          | It rained all day on the quay.
                                              | The tax of the neighbours is good.

      Read more about the harbour
      """;

  /** Texts with borders that are one article each. */
  public static final String TABLE =
      """
      The council published its figures for the harbour on Monday, and the tax is good.

      Year | Ships in the harbour | Fees
      2017 | 311 | 20,100
      2018 | 298 | 19,400
      2019 | 305 | 22,000

      Home | News | Sport | Weather
      """;

  private VersionsPage() {}

  /** The page with another day in it, so that no two are equal. */
  public static String of(int number) {
    return TEXT.replace("Monday", "day " + number).replace("quay", "quay of pier " + number);
  }
}
