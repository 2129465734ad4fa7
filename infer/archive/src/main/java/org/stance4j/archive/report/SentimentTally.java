package org.stance4j.archive.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.report.ReportData.Sentiments;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.SentenceSentiment;
import org.stance4j.archive.scoring.Sentiment;

/** Counts the sentiment of articles, and that of their sentences. */
final class SentimentTally {

  /** What is counted from the first article on that has a sentiment: it tells the labels. */
  private record Counted(Stances stances, TargetTally articles, StanceTally sentences) {

    static Counted of(Sentiment first) {
      Stances stances = Stances.ofSentiment(List.copyOf(first.probabilities().keySet()));
      return new Counted(
          stances, new TargetTally(null, true, stances.size()), new StanceTally(stances.size()));
    }
  }

  private @Nullable Counted counted;

  void add(ArticleResult article, @Nullable LocalDate day) {
    Sentiment sentiment = article.sentiment();
    if (sentiment == null) {
      return;
    }
    Counted all = counted == null ? Counted.of(sentiment) : counted;
    counted = all;
    boolean copy = article.story().isKnown();
    String outlet = Clip.lineOrNull(article.source(), Clip.NAME);
    all.articles().add(all.stances().indexOf(sentiment.sentiment()), copy, day, outlet);
    if (article.sentenceSentiments() != null) {
      for (SentenceSentiment sentence : article.sentenceSentiments()) {
        all.sentences().add(all.stances().indexOf(sentence.sentiment().sentiment()), copy);
      }
    }
  }

  /** Null if no article has one. */
  @Nullable Sentiments sentiments() {
    return counted == null
        ? null
        : new Sentiments(
            counted.stances(), counted.articles().positions(), counted.sentences().counts());
  }
}
