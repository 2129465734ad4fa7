package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.text.Span;

/** Measures the finder on articles that were labelled by hand; the mistakes go into target/. */
class LabelledSpeakersTest {

  private static final Path MISTAKES = Path.of("target", "speaker-mistakes.tsv");
  private static final List<String> TABLE =
      new ArrayList<>(List.of("article\texpected\tfound\tsentence"));
  private static int held;
  private static int heldRight;
  private static int narrated;
  private static int narratedRight;

  @BeforeAll
  static void measure() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LabelledSpeakersTest.class.getResourceAsStream("open.jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        compare(mapper.readTree(line));
      }
    }
    TABLE.add("holder right: " + heldRight + " of " + held);
    TABLE.add("narrator right: " + narratedRight + " of " + narrated);
    Files.createDirectories(MISTAKES.getParent());
    Files.write(MISTAKES, TABLE, StandardCharsets.UTF_8);
  }

  @Test
  void findsTheHolderOfMostSentencesThatHaveOne() {
    assertThat((double) heldRight / held).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void leavesMostOfTheNarratorsSentencesToTheNarrator() {
    assertThat((double) narratedRight / narrated).isGreaterThanOrEqualTo(0.95);
  }

  private static void compare(JsonNode article) {
    String text = article.get("text").textValue();
    List<Span> sentences = new ArrayList<>();
    for (JsonNode sentence : article.get("sentences")) {
      sentences.add(new Span(sentence.get("start").intValue(), sentence.get("end").intValue()));
    }
    ArticleSpeakers speakers = SpeakerFinder.find(text, sentences);
    for (int at = 0; at < sentences.size(); at++) {
      String expected = article.get("sentences").get(at).get("holder").textValue();
      Holder found = speakers.holderOf(at);
      boolean right = isRight(article, expected, found);
      if (expected == null) {
        narrated++;
        narratedRight += right ? 1 : 0;
      } else {
        held++;
        heldRight += right ? 1 : 0;
      }
      if (!right) {
        String id = article.get("id").textValue();
        String name = found == null ? "-" : found.name();
        TABLE.add(
            String.join("\t", id, String.valueOf(expected), name, sentences.get(at).of(text)));
      }
    }
  }

  private static boolean isRight(
      JsonNode article, @Nullable String expected, @Nullable Holder found) {
    if (expected == null || found == null) {
      return expected == null && found == null;
    }
    Set<String> names = new HashSet<>();
    for (JsonNode holder : article.get("holders")) {
      if (holder.get("name").textValue().equals(expected)) {
        names.add(expected.toLowerCase(Locale.ROOT));
        holder
            .get("aliases")
            .forEach(alias -> names.add(alias.textValue().toLowerCase(Locale.ROOT)));
      }
    }
    return names.contains(found.name().toLowerCase(Locale.ROOT));
  }
}
