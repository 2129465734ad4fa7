package org.stance4j.engine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.stance4j.engine.text.WordPieceTokenizer;

/** What the comparisons read. */
final class BenchTexts {
  /** [CLS] and [SEP]. */
  private static final int SPECIAL_TOKENS = 2;

  private BenchTexts() {}

  /** Texts of random whole words, of a given length in tokens. */
  static List<String> ofLength(WordPieceTokenizer tokenizer, int count, int tokens) {
    List<String> words =
        tokenizer.vocabulary().stream().filter(word -> word.matches("[a-z]{3,}")).toList();
    Random random = new Random(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> chosen = new ArrayList<>();
      for (int t = SPECIAL_TOKENS; t < tokens; t++) {
        chosen.add(words.get(random.nextInt(words.size())));
      }
      texts.add(String.join(" ", chosen));
    }
    return texts;
  }

  /** The sentences of the articles in a folder's JSON Lines files, in their order. */
  static List<String> sentences(Path folder, int most) throws IOException {
    List<String> sentences = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode article = json.readTree(line);
          addSentences(article.path("text").asText(""), sentences);
        }
      }
    }
    return sentences.subList(0, Math.min(most, sentences.size()));
  }

  private static void addSentences(String text, List<String> sentences) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String sentence = text.substring(from, to).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
  }

  static List<int[]> ids(WordPieceTokenizer tokenizer, List<String> texts, int maxTokens) {
    return texts.stream()
        .map(text -> tokenizer.encode(tokenizer.tokenize(text), null, maxTokens).ids())
        .toList();
  }
}
