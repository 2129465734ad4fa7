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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.archive.text.Span;

/**
 * Measures the finder on articles that were labelled by hand: the open ones, which the rules were
 * written with, and the kept ones, which were first looked at when the rules were done. The
 * mistakes go into target/.
 */
class LabelledSpeakersTest {

  /** What came of one file. */
  private static final class Measurement {
    private final List<String> mistakes =
        new ArrayList<>(List.of("article\texpected\tfound\tsentence"));
    private int held;
    private int heldRight;
    private int narrated;
    private int narratedRight;
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "kept"})
  void findsTheHoldersAndLeavesTheRestToTheNarrator(String name) throws IOException {
    Measurement measured = measure(name + ".jsonl");
    measured.mistakes.add("holder right: " + measured.heldRight + " of " + measured.held);
    measured.mistakes.add("narrator right: " + measured.narratedRight + " of " + measured.narrated);
    Path table = Path.of("target", "speaker-mistakes-" + name + ".tsv");
    Files.createDirectories(table.getParent());
    Files.write(table, measured.mistakes, StandardCharsets.UTF_8);
    assertThat((double) measured.heldRight / measured.held).isGreaterThanOrEqualTo(0.85);
    assertThat((double) measured.narratedRight / measured.narrated).isGreaterThanOrEqualTo(0.95);
  }

  private static Measurement measure(String resource) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Measurement measured = new Measurement();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LabelledSpeakersTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        compare(mapper.readTree(line), measured);
      }
    }
    return measured;
  }

  private static void compare(JsonNode article, Measurement measured) {
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
        measured.narrated++;
        measured.narratedRight += right ? 1 : 0;
      } else {
        measured.held++;
        measured.heldRight += right ? 1 : 0;
      }
      if (!right) {
        String id = article.get("id").textValue();
        String name = found == null ? "-" : found.name();
        String sentence = sentences.get(at).of(text);
        measured.mistakes.add(String.join("\t", id, String.valueOf(expected), name, sentence));
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
