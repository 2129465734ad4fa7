package org.stance4j.archive.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.reading.UnreadableArticle;

/**
 * A digest of all that was read so far. Sizes and times of files do not tell everything: files of a
 * folder may have come between, and standard input has neither.
 */
final class ArticleDigest {

  private static final int MISSING = -1;

  private final Sha256 digest = new Sha256();

  void add(Item item) {
    add(item.id());
    if (item instanceof Article article) {
      add(article.title());
      add(article.source());
      add(article.published());
      add(article.text());
      add(String.join("\n", article.remarks()));
    } else if (item instanceof UnreadableArticle unreadable) {
      add(unreadable.reason());
    }
  }

  /** Each with its length before it, so that no two lists of fields are alike. */
  private void add(@Nullable String field) {
    byte[] bytes = field == null ? new byte[0] : field.getBytes(UTF_8);
    byte[] length =
        ByteBuffer.allocate(Integer.BYTES).putInt(field == null ? MISSING : bytes.length).array();
    digest.update(length, 0, length.length);
    digest.update(bytes, 0, bytes.length);
  }

  String hex() {
    return digest.hex();
  }
}
