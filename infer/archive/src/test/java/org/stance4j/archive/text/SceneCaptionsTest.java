package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.stance4j.archive.text.PostArticle.LAST;
import static org.stance4j.archive.text.PostArticle.LEAD;
import static org.stance4j.archive.text.PostArticle.MORE;
import static org.stance4j.archive.text.PostArticle.clean;
import static org.stance4j.archive.text.PostArticle.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneCaptionsTest {

  private static final String FERRY = "Two engineers said in March that the ferry had been sold.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Green speaks at the town hall in Harbour.",
        "A woman charges her phone at a “Warm Place” in the old town.",
        "Passengers wait beneath the departures board in Terminal B.",
        "The mayor and her deputy look on during the vote on the bridge."
      })
  void whatIsToBeSeenIsACaption(String scene) {
    assertThat(rules(clean(LEAD, scene, MORE, LAST, FERRY)))
        .containsExactly(tuple(scene, "caption"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The vote prompted waves of protest in the old town.",
        "Green, who speaks at the town hall on Mondays, lost the vote.",
        "She speaks at the town hall in Harbour on Mondays.",
        "The council stands to lose the bridge in spring.",
        "Mayor Green speaks at the town hall because the church is closed.",
        "“Mayor Green speaks at the town hall in Harbour.”"
      })
  void sentencesOfTheStoryStay(String sentence) {
    assertThat(clean(LEAD, sentence, MORE, LAST, FERRY).dropped()).isEmpty();
  }

  @Test
  void aStoryToldInThePresentKeepsItsScenes() {
    String[] story = {
      "The old bridge is closed, and the mayor asks for patience until the new one opens.",
      "Mayor Green speaks at the town hall in Harbour.",
      "The opposition wants a ferry and says so every week in its own paper.",
      "Nobody likes the bridge, as far as a reporter can tell at noon on a market day.",
      "The ferry costs less, but the region pays for bridges only, so there is no ferry."
    };
    assertThat(clean(story).dropped()).isEmpty();
  }
}
