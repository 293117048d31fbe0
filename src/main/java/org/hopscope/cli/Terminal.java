package org.hopscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.hopscope.model.Message;
import org.hopscope.model.Secret;
import org.hopscope.model.Wording;

/** What is asked and told beside the result: on the terminal where there is one, else from the pipe. */
record Terminal(Wording words, InputStream in, PrintWriter err, Optional<Supplier<char[]>> console) {
  private static final int LONGEST_LINE = 4096;

  boolean interactive() {
    return console.isPresent();
  }

  void tell(Message sentence) {
    err.println(words.say(sentence));
    err.flush();
  }

  /** Asked without echo; without a terminal the first line of the input. Empty: none. */
  Secret password(String account) {
    char[] typed = console.map(c -> atTerminal(c, account)).orElseGet(this::fromPipe);
    try {
      return typed == null ? Secret.none() : new Secret(typed);
    } finally {
      if (typed != null) {
        Arrays.fill(typed, '\0');
      }
    }
  }

  private char[] atTerminal(Supplier<char[]> reader, String account) {
    err.print(words.say("cli.ask.password", account) + " ");
    err.flush();
    return reader.get();
  }

  private char[] fromPipe() {
    byte[] line = new byte[LONGEST_LINE];
    try {
      int length = readLine(line);
      CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(line, 0, length));
      char[] chars = new char[decoded.remaining()];
      decoded.get(chars);
      Arrays.fill(decoded.array(), '\0');
      return chars;
    } catch (IOException unreadable) {
      return new char[0];
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private int readLine(byte[] line) throws IOException {
    int length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n' && length < line.length) {
      line[length++] = (byte) next;
      next = in.read();
    }
    return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
  }

  /** Waits for the answer; an interrupt ends the waiting, though not the reading. */
  boolean agrees(Message question) throws InterruptedException {
    err.print(words.say(question) + " ");
    err.flush();
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread.ofPlatform().daemon().start(() -> answer.complete(readAnswer()));
    try {
      return words.say("cli.ask.yes").equalsIgnoreCase(answer.get());
    } catch (ExecutionException unread) {
      return false;
    }
  }

  private String readAnswer() {
    byte[] line = new byte[LONGEST_LINE];
    try {
      return new String(line, 0, readLine(line), StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      return "";
    }
  }
}
