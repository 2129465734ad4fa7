package org.stance4j.archive.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stance4j.archive.speakers.NamedTarget;

class NamedPlacesTest {

  private static final NamedTarget TARGET = NamedTarget.of("US sanctions on Iran");
  private static final List<String> SENTENCES =
      List.of("It rained.", "Tehran was wet.", "So were we.", "Nobody minded.", "Not so Iranians.");

  @Test
  void everySentenceHasItsDistanceToTheNearestName() {
    NamedPlaces places = NamedPlaces.of("Weather", SENTENCES);
    assertThat(places.has(TARGET)).isTrue();
    assertThat(places.distances(TARGET)).containsExactly(1, 0, 1, 1, 0);
  }

  @Test
  void theNameMayComeAfterOrBefore() {
    List<String> last = List.of("One.", "Two.", "Iran.", "Three.", "Four.", "Five.");
    assertThat(NamedPlaces.of("", last).distances(TARGET)).containsExactly(2, 1, 0, 1, 2, 3);
  }

  @Test
  void aHeadlineIsNearToAllSentences() {
    NamedPlaces places = NamedPlaces.of("Rain over Iran", SENTENCES.subList(2, 4));
    assertThat(places.has(TARGET)).isTrue();
    assertThat(places.distances(TARGET)).containsExactly(0, 0);
  }

  @Test
  void withoutTheNameAllAreAsFarAsTheTextIsLong() {
    NamedPlaces places = NamedPlaces.of("", SENTENCES);
    NamedTarget other = NamedTarget.of("gun control");
    assertThat(places.has(other)).isFalse();
    assertThat(places.distances(other)).containsExactly(5, 5, 5, 5, 5);
  }
}
