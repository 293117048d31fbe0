package org.hopscope.analysis;

import java.util.List;
import java.util.Optional;
import org.hopscope.model.Message;

/** All places, and how to open one. */
public interface Places {
  /** The id of this machine's own network. */
  String HERE = "here";

  /**
   * What the technician set under Options; the same on the command line.
   *
   * @param dns resolvers as typed, "192.0.2.53" or "192.0.2.53:5353"; empty: the place's own
   * @param trustFiles PEM files with extra trust anchors
   * @param proxy "http://host:port"
   * @param adDomain overrides the AD domain of this machine
   * @param internetDns resolvers of the internet's side as typed, see {@link
   *     org.hopscope.model.InternetResolver#parse}; empty: the place's own, "none": nobody is asked
   */
  record Options(
      List<String> dns, List<java.nio.file.Path> trustFiles, Optional<String> proxy, Optional<String> adDomain,
      List<String> internetDns) {
    public Options(
        List<String> dns, List<java.nio.file.Path> trustFiles, Optional<String> proxy, Optional<String> adDomain) {
      this(dns, trustFiles, proxy, adDomain, List.of());
    }

    public static final Options DEFAULT =
        new Options(List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** An option that cannot be used: the sentence for the technician. */
  final class BadOption extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message sentence;

    public BadOption(Message sentence) {
      super(sentence.key());
      this.sentence = sentence;
    }

    public Message sentence() {
      return sentence;
    }
  }

  List<Place> all();

  /** May take up to two seconds for a practice place: not on the FX thread. */
  OpenPlace open(String id, Options options) throws BadOption;
}
