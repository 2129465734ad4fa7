package org.stance4j.archive.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stance4j.archive.report.ReportData.Sentiments;

/** The sentiment of the articles: in all, over time and by outlet. */
final class SentimentPart {
  private static final String HOW =
      "The tone of an article, which is that of all its sentences together, whoever speaks and"
          + " whatever it is about: a sad story may be for a target, and a cheerful one against it."
          + " <b>Not clear</b> means that it has sentences of both kinds or too faint ones."
          + " The switch above, each story once or every page, counts here too.";

  private final Sentiments sentiments;

  private SentimentPart(Sentiments sentiments) {
    this.sentiments = sentiments;
  }

  static Section of(Sentiments sentiments) {
    SentimentPart part = new SentimentPart(sentiments);
    String body =
        new Distribution(sentiments.stances()).html(sentiments.articles(), part::sentence);
    return new Section("sentiment", "Sentiment", HOW, body);
  }

  private String sentence(CountBy by) {
    StanceCounts articles = sentiments.articles().all();
    long all = by.of(articles.total());
    return Html.format("Of %s: %s.", by.words(all), counts(articles, by)) + sentences(by, all);
  }

  private String sentences(CountBy by, long articles) {
    long all = by.of(sentiments.sentences().total());
    return all == 0
        ? ""
        : Html.format(
            " Of %s %s: %s.",
            articles == 1 ? "its" : "their",
            Html.count(all, "sentence", "sentences"),
            counts(sentiments.sentences(), by));
  }

  /** All that are there, as sentences are never unclear, and some models have no neutral. */
  private String counts(StanceCounts counts, CountBy by) {
    Stances stances = sentiments.stances();
    String parts =
        IntStream.range(0, stances.size())
            .filter(i -> by.of(counts.counts().get(i)) > 0)
            .mapToObj(
                i ->
                    Html.format(
                        "<b>%s</b> %s",
                        Html.count(by.of(counts.counts().get(i))),
                        Html.text(stances.all().get(i).name().toLowerCase(Locale.ROOT))))
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "none" : parts;
  }
}
