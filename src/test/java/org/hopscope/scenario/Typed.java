package org.hopscope.scenario;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hopscope.analysis.Places;
import org.hopscope.app.Composition;
import org.hopscope.cli.CommandLineTwin;

/** What the command line wrote when somebody typed a command, and how it ended. */
public record Typed(int exit, String out, String err) {
  private static final Composition PRODUCT = Composition.of(Locale.ENGLISH);

  public static Places places() {
    return PRODUCT.places();
  }

  /** @param password what is piped in; without a line end it is the whole input */
  public static Typed command(String password, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = new CommandLineTwin(
        PRODUCT.places(), PRODUCT.analyzer(), PRODUCT.batches(), PRODUCT.endpoints(), PRODUCT.sweeper(),
        PRODUCT.archive(),
        PRODUCT.words(),
        new ByteArrayInputStream(password.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out), new PrintWriter(err), null)
        .run(args);
    return new Typed(exit, out.toString(), err.toString());
  }

  public String all() {
    return out + err;
  }
}
