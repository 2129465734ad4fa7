package org.stance4j.notebooks;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.channels.LoopThread;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts the Jupyter kernel for Java, for Jupyter to call.
 *
 * <p>The kernel's own main class listens before it has registered who answers: a message that comes
 * in between ends its thread with a NullPointerException. And a thread of its channels that gets
 * going before the one that started it goes on takes itself for stopped. Either way Jupyter waits
 * in vain, and on a busy machine neither is rare. Here an early message is passed over, since
 * Jupyter repeats it, and threads that stopped at once are started again.
 */
public final class NotebookKernel {
  private static final List<String> THREADED = List.of("heartbeat", "shell", "control");

  /** A thread that stops at once has stopped by then; to wait for longer would do no harm. */
  private static final long GOING_MILLIS = 200;

  private NotebookKernel() {}

  /**
   * Runs until Jupyter ends it.
   *
   * @param args Jupyter's connection file
   */
  public static void main(String[] args)
      throws IOException,
          GeneralSecurityException,
          ReflectiveOperationException,
          InterruptedException {
    if (args.length != 1) {
      throw new IllegalArgumentException(
          "found " + args.length + " arguments, expected one: Jupyter's connection file");
    }
    String connection = Files.readString(Path.of(args[0]));
    Channels channels = new Channels(Transform.fromJson(connection, ConnectionProperties.class));
    registerNone(channels);
    channels.connect(MainApp.kernel);
    startAgain(channels);
    channels.joinUntilClose();
  }

  private static void registerNone(Channels channels) throws ReflectiveOperationException {
    field(Channels.class, "handlers").set(channels, Map.of());
  }

  private static void startAgain(Channels channels)
      throws ReflectiveOperationException, InterruptedException {
    for (String name : THREADED) {
      Object channel = field(Channels.class, name).get(channels);
      Field slot = field(channel.getClass(), "loopThread");
      LoopThread thread = (LoopThread) slot.get(channel);
      thread.join(GOING_MILLIS);
      if (!thread.isAlive()) {
        slot.set(channel, startedAgain(thread));
      }
    }
  }

  private static LoopThread startedAgain(LoopThread stopped) throws ReflectiveOperationException {
    long pause = field(LoopThread.class, "sleep").getLong(stopped);
    Runnable work = (Runnable) field(LoopThread.class, "loopBody").get(stopped);
    LoopThread thread = new LoopThread(stopped.getName(), pause, work);
    field(LoopThread.class, "running").setBoolean(thread, true);
    thread.start();
    return thread;
  }

  private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
