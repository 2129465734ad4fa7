package org.stance4j.archive.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.reading.Item;
import org.stance4j.archive.text.ArticleSentences;

/**
 * Any number of small articles from the sentences of the bundled archive: shuffled, and a word in
 * five exchanged, so that they differ. One in twenty is a copy of one shortly before it in another
 * outlet, one in fifty cannot be read. The same seed gives the same articles.
 */
final class MadeArchive {

  private static final Path BUNDLED = Path.of("..", "..", "datasets", "archive");
  private static final int RECENT = 200;

  private final JsonMapper json = new JsonMapper();
  private final List<String[]> sentences = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> recent = new ArrayList<>();
  private final Random random;
  private int made;

  MadeArchive(long seed) throws IOException {
    this.random = new Random(seed);
    try (ArchiveReader reader = ArchiveReader.of(List.of(BUNDLED), System.in, Set.of())) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        String text = ((Article) item).text();
        ArticleSentences.of(text)
            .sentences()
            .forEach(span -> sentences.add(span.of(text).split("\\s+")));
      }
    }
    sentences.forEach(sentence -> words.addAll(List.of(sentence)));
  }

  /** Writes that many articles as JSON Lines. */
  static Path write(Path file, int articles, long seed) throws IOException {
    MadeArchive archive = new MadeArchive(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < articles; i++) {
        out.write(archive.line());
        out.write('\n');
      }
    }
    return file;
  }

  /** The next article, without a line feed. */
  String line() {
    made++;
    if (random.nextInt(50) == 0) {
      return "{\"id\":\"made-" + made + "\",\"text\":" + random.nextInt(100) + "}";
    }
    boolean copy = !recent.isEmpty() && random.nextInt(20) == 0;
    String text = copy ? recent.get(random.nextInt(recent.size())) : text();
    ObjectNode article = json.createObjectNode();
    article.put("id", "made-" + made);
    article.put("source", "Outlet " + random.nextInt(40));
    article.put("text", text);
    return article.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int count = 3 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : i % 3 == 0 ? "\n\n" : " ").append(sentence());
    }
    if (recent.size() == RECENT) {
      recent.remove(0);
    }
    recent.add(text.toString());
    return text.toString();
  }

  /** First and last word stay, so that it begins and ends like a sentence. */
  private String sentence() {
    String[] sentence = sentences.get(random.nextInt(sentences.size())).clone();
    for (int i = 1; i < sentence.length - 1; i++) {
      if (random.nextInt(5) == 0) {
        sentence[i] = words.get(random.nextInt(words.size()));
      }
    }
    return String.join(" ", sentence);
  }
}
