package org.hopscope.advice;

import java.util.List;
import java.util.Locale;
import org.hopscope.model.Message;

/** What exactly is to be done. */
public sealed interface Change {
  /** Ready to be pasted; empty for one that is told in words only. */
  String text();

  /** What it is, or where it is to be pasted. */
  Message word();

  /** As in JSON. */
  String id();

  /** Something to do by hand. */
  record Step(Message says) implements Change {
    @Override
    public String text() {
      return "";
    }

    @Override
    public Message word() {
      return Message.of("advice.change.step");
    }

    @Override
    public String id() {
      return "step";
    }
  }

  /** A line of a zone (RFC 1035, section 5). */
  record DnsRecord(String name, long ttlSeconds, String type, String data) implements Change {
    @Override
    public String text() {
      return Pasted.plain(name) + ". " + ttlSeconds + " IN " + type + " " + Pasted.plain(data);
    }

    @Override
    public Message word() {
      return Message.of("advice.change.dns-record");
    }

    @Override
    public String id() {
      return "dns-record";
    }
  }

  /** Lines for one shell of Microsoft's. Values in them have been through {@link Pasted#quoted}. */
  record PowerShell(Shell shell, List<String> lines) implements Change {
    public PowerShell {
      lines = List.copyOf(lines);
    }

    @Override
    public String text() {
      return String.join("\n", lines);
    }

    @Override
    public Message word() {
      return shell.word();
    }

    @Override
    public String id() {
      return "powershell";
    }
  }

  /** Where the lines are to be run. */
  enum Shell {
    EXCHANGE_SERVER, EXCHANGE_ONLINE, ENTRA, WINDOWS;

    public Message word() {
      return Message.of("advice.shell." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /**
   * A value of the registry.
   *
   * @param data to set; empty to delete it
   */
  record Registry(String key, String name, String data) implements Change {
    @Override
    public String text() {
      String value = "\"" + Pasted.plain(key) + "\" /v " + Pasted.plain(name);
      return data.isEmpty()
          ? "reg delete " + value + " /f" : "reg add " + value + " /t REG_DWORD /d " + Pasted.plain(data) + " /f";
    }

    @Override
    public Message word() {
      return Message.of("advice.change.registry");
    }

    @Override
    public String id() {
      return "registry";
    }
  }

  /** A line for a terminal. */
  record Command(String line) implements Change {
    @Override
    public String text() {
      return line;
    }

    @Override
    public Message word() {
      return Message.of("advice.change.command");
    }

    @Override
    public String id() {
      return "command";
    }
  }
}
