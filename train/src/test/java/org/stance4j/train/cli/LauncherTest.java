package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the launcher script says before it builds or runs anything. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private record Result(int exitCode, String output) {}

  @Test
  void helpListsTheCommands() throws Exception {
    Result result = stance("help");
    assertThat(result.exitCode()).isZero();
    assertThat(result.output())
        .contains("quickstart", "train", "evaluate", "explain", "crossval", "score", "audit");
  }

  @Test
  void unknownCommandIsWrongUsage() throws Exception {
    Result result = stance("trian");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output()).contains("no command 'trian'").contains("quickstart");
  }

  @Test
  void noCommandIsTheSameAsHelp() throws Exception {
    assertThat(stance()).isEqualTo(stance("help"));
  }

  private static Result stance(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", launcher().toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Result(process.exitValue(), output);
  }

  /** Surefire runs in the module's folder. */
  private static Path launcher() {
    return Path.of("..", "stance").toAbsolutePath().normalize();
  }
}
