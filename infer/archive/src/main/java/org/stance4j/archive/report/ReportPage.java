package org.stance4j.archive.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came out of scoring an archive as one HTML page for people. It needs nothing besides itself:
 * styles, charts (SVG), data and the script that draws its tables are inside, and its content
 * security policy forbids everything from elsewhere and every other script.
 */
public final class ReportPage {
  private ReportPage() {}

  /** The page, a pure function of the data. */
  public static String html(ReportData data) {
    List<Section> sections = sections(data);
    String script = resource("tables.js");
    return Html.format(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'unsafe-inline'; script-src 'sha256-%s'">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <a class="skip" href="#content">Skip to the results</a>
        %s<main id="content" tabindex="-1">
        %s<nav aria-label="Parts of the report">%s</nav>
        %s</main>
        <script type="application/json" id="data">%s</script>
        <script>%s</script>
        </body>
        </html>
        """,
        sha256(script),
        Html.text(HeadPart.title(data)),
        resource("report.css"),
        resource("patterns.svg"),
        HeadPart.html(data),
        sections.stream().map(Section::link).collect(Collectors.joining("\n")),
        sections.stream().map(Section::html).collect(Collectors.joining()),
        PageJson.of(data),
        script);
  }

  private static List<Section> sections(ReportData data) {
    List<Section> sections = new ArrayList<>();
    if (!data.targets().isEmpty()) {
      sections.add(PositionsPart.of(data));
      sections.add(TablesPart.holders(data));
    }
    if (data.sentiments() != null) {
      sections.add(SentimentPart.of(data.sentiments()));
    }
    sections.add(TablesPart.articles(data));
    sections.add(LeftOutPart.groups(data));
    sections.add(LeftOutPart.unscored(data));
    if (!data.leftovers().isEmpty()) {
      sections.add(LeftOutPart.leftovers(data));
    }
    sections.add(ModelPart.of(data));
    return sections;
  }

  /** Base64 of the digest, as a content security policy names a script. */
  private static String sha256(String script) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** With line feeds whatever the checkout made of them: browsers do the same before they hash. */
  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + ReportPage.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }
}
