package org.stance4j.archive.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.PageColumn;

/**
 * What came of one article.
 *
 * @param reason why it was not scored; if it was, what was wrong with its input; null if nothing
 *     was
 * @param sentences how many sentences were scored
 * @param targets one result for each target, in their order; empty if not scored
 * @param story whether it is a copy or a version of another article
 * @param sentiment of all its sentences together; null if it was not asked for or not scored
 * @param dropped what of the text is no part of the article, and by which rule; null if it was not
 *     asked for
 * @param version which version it is, if a page shows several; null otherwise
 * @param sentenceSentiments of each sentence that could be scored for it, in their order; null if
 *     sentiment was not asked for or the article not scored
 */
public record ArticleResult(
    String id,
    @Nullable String title,
    @Nullable String source,
    @Nullable String published,
    Status status,
    @Nullable String reason,
    int sentences,
    List<TargetResult> targets,
    Story story,
    @Nullable Sentiment sentiment,
    @Nullable List<DroppedPiece> dropped,
    @Nullable PageVersion version,
    @Nullable List<SentenceSentiment> sentenceSentiments) {

  /** Of an article of which the sentiment of single sentences is not known. */
  public ArticleResult(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String published,
      Status status,
      @Nullable String reason,
      int sentences,
      List<TargetResult> targets,
      Story story,
      @Nullable Sentiment sentiment,
      @Nullable List<DroppedPiece> dropped,
      @Nullable PageVersion version) {
    this(
        id, title, source, published, status, reason, sentences, targets, story, sentiment, dropped,
        version, null);
  }

  /** Of an article that is all of its page. */
  public ArticleResult(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String published,
      Status status,
      @Nullable String reason,
      int sentences,
      List<TargetResult> targets,
      Story story,
      @Nullable Sentiment sentiment,
      @Nullable List<DroppedPiece> dropped) {
    this(
        id, title, source, published, status, reason, sentences, targets, story, sentiment, dropped,
        null);
  }

  /**
   * Of an article that is all of its page, of which neither sentiment nor what was dropped was
   * asked for.
   */
  public ArticleResult(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String published,
      Status status,
      @Nullable String reason,
      int sentences,
      List<TargetResult> targets,
      Story story) {
    this(id, title, source, published, status, reason, sentences, targets, story, null, null);
  }

  /** What became of an article. */
  public enum Status {
    SCORED,
    /** There was nothing to score. */
    SKIPPED,
    /** It could not be read or scored. */
    FAILED
  }

  /**
   * Whether this is the first result of its page. Where a page shows versions, the first of them
   * stands for it wherever pages or stories are counted.
   */
  public boolean isFirstOfPage() {
    return version == null || version.number() == 1;
  }

  /** Whether this is the first article of its story. */
  public boolean isNewStory() {
    return isFirstOfPage() && !story.isKnown();
  }

  ArticleResult withTargets(List<TargetResult> others) {
    return new ArticleResult(
        id,
        title,
        source,
        published,
        status,
        reason,
        sentences,
        others,
        story,
        sentiment,
        dropped,
        version,
        sentenceSentiments);
  }

  /** What was wrong with the input of an article that was scored all the same. */
  static @Nullable String remarks(Article article) {
    return article.remarks().isEmpty() ? null : String.join("; ", article.remarks());
  }

  static @Nullable PageVersion versionOf(Article article) {
    PageColumn column = article.column();
    return column == null ? null : new PageVersion(column.page(), column.number(), column.count());
  }

  static ArticleResult unscored(Item item, Status status, String reason, Story story) {
    return unscored(item, status, reason, story, null);
  }

  static ArticleResult unscored(
      Item item, Status status, String reason, Story story, @Nullable List<DroppedPiece> dropped) {
    Article article = item instanceof Article readable ? readable : null;
    return new ArticleResult(
        item.id(),
        article == null ? null : article.title(),
        article == null ? null : article.source(),
        article == null ? null : article.published(),
        status,
        reason,
        0,
        List.of(),
        story,
        null,
        dropped,
        article == null ? null : versionOf(article));
  }
}
