package org.hopscope.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hopscope.ui.notify.Notifier.Note;

/**
 * Tells the desktop by the program that it has for this, each with a time limit; a desktop without one is told nothing.
 * AWT's tray is left alone: GNOME has none, and on macOS a second toolkit can block the window's.
 */
final class DesktopNote {
  private static final int LONGEST_SECONDS = 10;
  private static final String TOAST = """
      $null = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
      $x = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(1)
      $t = $x.GetElementsByTagName('text')
      $null = $t[0].AppendChild($x.CreateTextNode($env:HOPSCOPE_TITLE))
      $null = $t[1].AppendChild($x.CreateTextNode($env:HOPSCOPE_SAYS))
      $id = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
      [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($id).Show([Windows.UI.Notifications.ToastNotification]::new($x))
      """;

  private DesktopNote() {}

  /** Returns at once. */
  static void tell(Note note) {
    Thread.ofVirtual().name("desktop-note").start(() -> run(command(System.getProperty("os.name", ""), note), note));
  }

  /** What is told stands in arguments or in the environment, never in a script. */
  static List<String> command(String system, Note note) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", TOAST);
    }
    if (os.startsWith("mac")) {
      return List.of("osascript", "-e", "on run argv", "-e",
          "display notification (item 2 of argv) with title (item 1 of argv)",
          "-e", "end run", note.title(), note.says());
    }
    return List.of("notify-send", "--app-name=Hopscope", "--", note.title(), note.says());
  }

  private static void run(List<String> command, Note note) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(Map.of("HOPSCOPE_TITLE", note.title(), "HOPSCOPE_SAYS", note.says()));
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException none) {
      // this desktop has no such program: what is over is seen in the window
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
