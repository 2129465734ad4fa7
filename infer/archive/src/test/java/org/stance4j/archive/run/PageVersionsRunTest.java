package org.stance4j.archive.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.VersionsPage;

/** Runs over pages that show two versions of an article, and fail now and then. */
class PageVersionsRunTest {

  private static final int PAGES = 4;

  @TempDir private Path folder;
  private RunFixture fixture;

  @BeforeEach
  void writePages() throws IOException {
    fixture = new RunFixture(folder);
    StringBuilder lines = new StringBuilder("{\"text\":\"The tax is good.\"}\n");
    for (int i = 1; i <= PAGES; i++) {
      String text = VersionsPage.of(i);
      lines
          .append(new JsonMapper().writeValueAsString(Map.of("id", "p" + i, "text", text)))
          .append(i == 2 ? "\n{broken\n" : "\n");
    }
    Files.writeString(fixture.input, lines);
  }

  @Test
  void runThatWasStoppedWithinAPageGoesOnToTheSameBytes() throws IOException {
    List<String> expected = fixture.undisturbed();
    TreeSet<Long> positions = new TreeSet<>();
    for (int results = 3; results <= 2 * PAGES; results++) {
      fixture.breakOff(results);
      Path manifest = folder.resolve("out.jsonl.run/manifest.json");
      positions.add(new JsonMapper().readTree(manifest.toFile()).get("position").asLong());
      RunResult result = fixture.run().run(RunListener.NONE);
      assertThat(fixture.written()).as("stopped at %d", results).isEqualTo(expected);
      assertThat(result.counts().articles()).isEqualTo(2 * PAGES + 2);
      assertThat(result.counts().pages()).isEqualTo(PAGES + 2);
    }
    assertThat(positions).as("after the first version of the first page").contains(2L);
  }

  @Test
  void runThatCrashedAtAnyStepGoesOnToTheSameBytes() throws IOException {
    List<String> expected = fixture.undisturbed();
    boolean crashed = true;
    for (int step = 0; crashed; step++) {
      CrashingDisk disk = new CrashingDisk(step);
      try {
        fixture.run(fixture.settings(), disk).run(RunListener.NONE);
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("crashed");
      }
      crashed = disk.hasCrashed();
      fixture.run().run(RunListener.NONE);
      assertThat(fixture.written()).as("crashed after step %d", step).isEqualTo(expected);
      Files.delete(fixture.out);
    }
  }

  @Test
  void failuresKeepTheirPlace() throws IOException {
    fixture.run().run(RunListener.NONE);
    assertThat(fixture.quarantine).content().contains("\"file\":\"in.jsonl\",\"line\":4,");
    assertThat(Files.readAllLines(fixture.quarantine)).hasSize(1);
  }

  @Test
  void aPageIsOneStory() throws IOException {
    Files.writeString(
        fixture.input,
        new JsonMapper().writeValueAsString(Map.of("id", "p", "text", VersionsPage.TEXT)));
    RunCounts counts = fixture.run().run(RunListener.NONE).counts();
    assertThat(counts.articles()).isEqualTo(2);
    assertThat(counts.pages()).isEqualTo(1);
    assertThat(counts.versions()).isEqualTo(1);
    assertThat(counts.duplicates()).isZero();
    assertThat(sum(counts.stances())).isEqualTo(2);
    assertThat(sum(counts.stancesOfStories())).isEqualTo(1);
  }

  private static long sum(Map<String, Map<String, Long>> stances) {
    return stances.get("tax").values().stream().mapToLong(Long::longValue).sum();
  }
}
