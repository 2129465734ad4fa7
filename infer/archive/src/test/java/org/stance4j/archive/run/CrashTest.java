package org.stance4j.archive.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that ends at any step that it does on the disk goes on as if nothing had happened. */
class CrashTest {

  @TempDir private Path folder;

  @Test
  void runThatCrashedAtAnyStepGoesOnToTheSameBytes() throws IOException {
    RunFixture fixture = new RunFixture(folder);
    List<String> expected = fixture.undisturbed();
    int step = 0;
    for (boolean crashes = true; crashes; step++) {
      crashes = crashes(fixture, step);
      fixture.run().run(RunListener.NONE);
      assertThat(fixture.written()).as("crashed after step %d", step).isEqualTo(expected);
      assertThat(folder.resolve("out.jsonl.run")).doesNotExist();
      Files.delete(fixture.out);
      Files.delete(fixture.quarantine);
    }
    assertThat(step).isGreaterThan(50);
  }

  @Test
  void runThatCrashesAgainAndAgainLosesNothing() throws IOException {
    RunFixture fixture = new RunFixture(folder);
    List<String> expected = fixture.undisturbed();
    Random random = new Random(5);
    for (int round = 0; round < 8; round++) {
      int crashes = 0;
      while (crashes < 15 && crashes(fixture, random.nextInt(40))) {
        crashes++;
      }
      fixture.run().run(RunListener.NONE);
      assertThat(fixture.written()).as("round %d, %d crashes", round, crashes).isEqualTo(expected);
      Files.delete(fixture.out);
    }
  }

  private static boolean crashes(RunFixture fixture, int lastStep) throws IOException {
    CrashingDisk disk = new CrashingDisk(lastStep);
    try {
      fixture.run(fixture.settings(), disk).run(RunListener.NONE);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("crashed");
    }
    return disk.hasCrashed();
  }
}
