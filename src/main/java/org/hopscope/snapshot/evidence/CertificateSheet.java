package org.hopscope.snapshot.evidence;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.Store;
import org.hopscope.model.Wording;
import org.hopscope.snapshot.evidence.Block.Tone;

/** The chain as a tree from its top, each with its dates against the day of the analysis. */
final class CertificateSheet extends SheetMaker {
  private static final int NAMES = 12;
  private final Optional<Instant> today;

  CertificateSheet(Wording words, Optional<Instant> today) {
    super(words);
    this.today = today;
  }

  @Override
  void write(HopNode node) {
    List<Evidence.Revocation> told = of(Evidence.Revocation.class, node);
    of(Evidence.Tls.class, node).forEach(tls -> handshake(tls, told));
  }

  private void handshake(Evidence.Tls tls, List<Evidence.Revocation> told) {
    heading(tls.host());
    fact("tls.name", words.say(tls.nameMatches() ? "tls.name.good" : "tls.name.bad", tls.host()),
        tls.nameMatches() ? Tone.GOOD : Tone.BAD);
    fact("tls.trust", words.say(tls.trusted() ? "tls.trust.good" : "tls.trust.bad"),
        tls.trusted() ? Tone.GOOD : Tone.BAD);
    stores(tls.vouched());
    told.stream().filter(r -> r.isOf(tls)).findFirst().ifPresent(this::revocation);
    fault(tls.fault(), tls.detail());
    fact("tls.protocol", join(tls.protocol(), tls.cipher()));
    took(tls.took());
    chain(tls.chain());
  }

  private void stores(Evidence.Vouched vouched) {
    fact("tls.stores",
        vouched.by().stream().sorted().map(s -> words.say("tls.store." + s.id())).collect(joining("; ")));
    fact("tls.inspector", vouched.inspector().orElse(""), Tone.BAD);
    if (vouched.by().size() == 1 && !vouched.by().contains(Store.ADDED)) {
      line(words.say("tls.stores." + vouched.by().iterator().next().id() + "-only"), Tone.PLAIN);
    }
  }

  /** Who was asked in vain is told below. */
  private void revocation(Evidence.Revocation told) {
    if (told.word().isPresent()) {
      fact("tls.revocation", words.say("tls.revocation." + told.standing().id()), tone(told));
      line(words.say(told.says()), Tone.PLAIN);
    } else {
      fact("tls.revocation", words.say(told.says()));
    }
    told.asked().stream().filter(a -> a.result() != Evidence.Answered.TOLD)
        .forEach(a -> line(words.say(a.says()), Tone.PLAIN));
  }

  private static Tone tone(Evidence.Revocation told) {
    return switch (told.standing()) {
      case GOOD -> Tone.GOOD;
      case REVOKED -> Tone.BAD;
      case UNKNOWN -> Tone.WARN;
      case UNTOLD, NOT_ASKED -> Tone.PLAIN;
    };
  }

  private static String join(String protocol, String cipher) {
    return cipher.isEmpty() ? protocol : protocol + ", " + cipher;
  }

  private void chain(List<Evidence.Certificate> leafFirst) {
    List<Evidence.Certificate> chain = leafFirst.reversed();
    for (int depth = 0; depth < chain.size(); depth++) {
      Evidence.Certificate cert = chain.get(depth);
      blocks.add(new Block.Link(depth, cert.subject(), detail(cert)));
      blocks.add(new Block.Validity(depth, cert.notBefore(), cert.notAfter(), today));
    }
    if (!leafFirst.isEmpty()) {
      leaf(leafFirst.getFirst());
    }
  }

  private String detail(Evidence.Certificate cert) {
    return cert.issuer().equals(cert.subject())
        ? words.say("tls.self", cert.key()) : words.say("tls.issued", cert.issuer(), cert.key());
  }

  private void leaf(Evidence.Certificate leaf) {
    List<String> names = leaf.names();
    String shown = String.join(", ", names.stream().limit(NAMES).toList());
    fact("tls.names", names.size() > NAMES
        ? words.say("tls.names.more", shown, Integer.toString(names.size() - NAMES)) : shown);
    fact("tls.signature", leaf.signature());
    fact("tls.sha256", leaf.sha256());
  }
}
