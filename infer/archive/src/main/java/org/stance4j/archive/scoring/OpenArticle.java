package org.stance4j.archive.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.PageColumn;
import org.stance4j.archive.reading.UnreadableArticle;
import org.stance4j.archive.scoring.ArticleResult.Status;
import org.stance4j.archive.speakers.SpeakerFinder;
import org.stance4j.archive.text.ArticleSentences;
import org.stance4j.archive.text.DroppedText;
import org.stance4j.archive.text.PageLeftover;
import org.stance4j.archive.text.RecurringLines;
import org.stance4j.engine.model.TextTarget;

/** An article whose sentences are being scored. */
final class OpenArticle {

  private final Item item;
  private final Story story;
  private final String text;
  private final ScoringPlan plan;
  private final Optional<String> skipped;
  private final ArticleSentences cut;
  private final ScoreTable scores;

  /**
   * An article with nothing scored yet.
   *
   * @param recurring lines of the articles before it, which learns those of this one; null to do
   *     without
   */
  OpenArticle(Item item, Story story, ScoringPlan plan, @Nullable RecurringLines recurring) {
    this.item = item;
    this.story = story;
    this.text = item instanceof Article article ? article.body() : "";
    this.plan = plan;
    this.cut = cut(item, recurring);
    this.skipped = SkipReason.of(text, cut, plan.options().anyLanguage());
    int sentences = skipped.isPresent() ? 0 : cut.sentences().size();
    this.scores = new ScoreTable(sentences, plan.questions().size());
  }

  private static ArticleSentences cut(Item item, @Nullable RecurringLines recurring) {
    if (!(item instanceof Article article)) {
      return new ArticleSentences(List.of(), List.of());
    }
    return recurring != null && article.source() != null
        ? ArticleSentences.of(article.page(), article.source(), recurring)
        : ArticleSentences.of(article.page());
  }

  /** How many pairs of a sentence and a question there are to score. */
  int pairs() {
    return scores.size();
  }

  TextTarget pair(int number) {
    String sentence = cut.sentences().get(scores.sentence(number)).of(text);
    return new TextTarget(sentence, plan.questions().get(scores.question(number)));
  }

  void put(int number, SentenceScore score) {
    scores.put(number, score);
  }

  boolean isDone() {
    return scores.isFull();
  }

  ArticleResult result() {
    if (item instanceof UnreadableArticle unreadable) {
      return ArticleResult.unscored(unreadable, Status.FAILED, unreadable.reason(), story);
    }
    if (skipped.isPresent()) {
      return unscored(Status.SKIPPED, skipped.get());
    }
    int most = 0;
    for (int target = 0; target < plan.targets().size(); target++) {
      int scored = scores.scored(target).size();
      if (scored == 0) {
        String reason = String.valueOf(scores.get(0, target).failure());
        return unscored(Status.FAILED, reason);
      }
      most = Math.max(most, scored);
    }
    return scored((Article) item, most);
  }

  private ArticleResult scored(Article article, int count) {
    var speakers = SpeakerFinder.find(text, cut.sentences());
    Findings findings =
        new Findings(plan, article, cut.sentences(), speakers, places(article), scores);
    return new ArticleResult(
        article.id(),
        article.title(),
        article.source(),
        article.published(),
        Status.SCORED,
        ArticleResult.remarks(article),
        count,
        findings.targets(),
        story,
        findings.sentiment(),
        dropped(),
        ArticleResult.versionOf(article),
        findings.sentenceSentiments());
  }

  private NamedPlaces places(Article article) {
    return NamedPlaces.of(
        article.title() == null ? "" : article.title(),
        cut.sentences().stream().map(sentence -> sentence.of(text)).toList());
  }

  private ArticleResult unscored(Status status, String reason) {
    return ArticleResult.unscored(item, status, reason, story, dropped());
  }

  /**
   * What of the text is not the article's, then what else the page shows; null if not asked for.
   */
  private @Nullable List<DroppedPiece> dropped() {
    if (!plan.options().keepDropped() || !(item instanceof Article article)) {
      return null;
    }
    PageColumn column = article.column();
    List<DroppedText> ofText =
        column == null ? cut.dropped() : column.version().dropped(cut.dropped());
    List<DroppedPiece> pieces = new ArrayList<>();
    for (DroppedText piece : ofText) {
      pieces.add(new DroppedPiece(piece.span(), piece.span().of(article.text()), piece.rule()));
    }
    for (PageLeftover piece : article.leftovers()) {
      pieces.add(new DroppedPiece(null, piece.text(), piece.rule()));
    }
    return pieces;
  }
}
