package org.stance4j.notebooks;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts the Jupyter kernel for Java, for Jupyter to call.
 *
 * <p>The kernel's own main class listens before it has registered who answers. A message that comes
 * in between, which on a busy machine is not rare, ends its thread with a NullPointerException, and
 * Jupyter waits for ever. Here such a message is passed over; Jupyter repeats it.
 */
public final class NotebookKernel {
  private NotebookKernel() {}

  /**
   * Runs until Jupyter ends it.
   *
   * @param args Jupyter's connection file
   */
  public static void main(String[] args)
      throws IOException, GeneralSecurityException, ReflectiveOperationException {
    if (args.length != 1) {
      throw new IllegalArgumentException(
          "found " + args.length + " arguments, expected one: Jupyter's connection file");
    }
    String connection = Files.readString(Path.of(args[0]));
    Channels channels = new Channels(Transform.fromJson(connection, ConnectionProperties.class));
    registerNone(channels);
    channels.connect(MainApp.kernel);
    channels.joinUntilClose();
  }

  private static void registerNone(Channels channels) throws ReflectiveOperationException {
    Field handlers = Channels.class.getDeclaredField("handlers");
    handlers.setAccessible(true);
    handlers.set(channels, Map.of());
  }
}
