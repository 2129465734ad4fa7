package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stance4j.archive.output.OutputFile;
import org.stance4j.archive.output.ResultFormat;

/** Puts what a finished run has written where its caller wants it. */
final class Delivery {

  private final RunSettings settings;
  private final Path place;
  private final Disk disk;

  /**
   * A delivery.
   *
   * @param place of the output, as {@link OutputFile#placeOf} gives it
   */
  Delivery(RunSettings settings, Path place, Disk disk) {
    this.settings = settings;
    this.place = place;
    this.disk = disk;
  }

  /** Can be broken off and begun again at every step; the output itself comes last. */
  void deliver(RunFolder folder, Mark failures) throws IOException {
    Path quarantine = settings.quarantinePlace(place);
    if (failures.length() == 0 && settings.quarantine() == null) {
      disk.delete(quarantine); // of an earlier run
    } else if (Files.exists(folder.quarantine())) {
      Files.createDirectories(quarantine.getParent());
      disk.move(folder.quarantine(), quarantine);
      disk.forceFolder(quarantine.getParent());
    }
    if (Files.exists(folder.output())) {
      disk.move(formatted(folder.output()), place);
      disk.forceFolder(place.getParent());
    }
    folder.clear();
  }

  /** The results in the format that the name of the output asks for. */
  private Path formatted(Path results) throws IOException {
    ResultFormat format = ResultFormat.of(place);
    if (format == ResultFormat.JSON_LINES) {
      return results;
    }
    Path part = OutputFile.partOf(place);
    format.convert(results, part);
    return part;
  }
}
