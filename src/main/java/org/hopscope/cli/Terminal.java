package org.hopscope.cli;

import java.io.InputStream;
import java.io.PrintWriter;
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
  boolean interactive() {
    return console.isPresent();
  }

  void tell(Message sentence) {
    err.println(words.say(sentence));
    err.flush();
  }

  /** Asked without echo; without a terminal the first line of the input. Empty: none. */
  Secret password(String account) {
    return secret("cli.ask.password", account);
  }

  /** The same for a proxy: the next line. */
  Secret proxyPassword(String user) {
    return secret("cli.ask.proxy-password", user);
  }

  private Secret secret(String question, String account) {
    char[] typed = console.map(c -> atTerminal(c, question, account)).orElseGet(() -> PasswordLine.read(in));
    try {
      return typed == null ? Secret.none() : new Secret(typed);
    } finally {
      if (typed != null) {
        Arrays.fill(typed, '\0');
      }
    }
  }

  private char[] atTerminal(Supplier<char[]> reader, String question, String account) {
    err.print(words.say(question, account) + " ");
    err.flush();
    return reader.get();
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
    return new String(PasswordLine.read(in)).strip();
  }
}
