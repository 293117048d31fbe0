package org.hopscope.wire.spnego;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.wire.der.Der;

/**
 * The first token, RFC 4178, 4.2.1: what the client can do, and a guess.
 *
 * @param mechanisms those known to us, best first
 * @param token of the first mechanism
 */
public record InitToken(List<Mechanism> mechanisms, Optional<byte[]> token) {
  /** 1.3.6.1.5.5.2. */
  private static final byte[] SPNEGO = {0x2b, 6, 1, 5, 5, 2};

  public InitToken {
    mechanisms = List.copyOf(mechanisms);
  }

  public byte[] bytes() {
    byte[] list = Der.element(Der.context(0), list(mechanisms));
    byte[] guess = token.map(t -> Der.element(Der.context(2), Der.element(Der.OCTETS, t))).orElse(new byte[0]);
    byte[] init = Der.element(Der.context(0), Der.element(Der.SEQUENCE, list, guess));
    return Der.element(Der.APPLICATION, Der.element(Der.OID, SPNEGO), init);
  }

  /** MechTypeList as it is signed by mechListMIC, RFC 4178, section 5. */
  public static byte[] list(List<Mechanism> mechanisms) {
    return Der.element(
        Der.SEQUENCE, mechanisms.stream().map(m -> Der.element(Der.OID, m.oid())).toArray(byte[][]::new));
  }

  /** Empty for what is no such token. */
  public static Optional<InitToken> parse(byte[] bytes) {
    return new Der.Reader(bytes).take(Der.APPLICATION).map(Der.Reader::new)
        .filter(in -> in.take(Der.OID).filter(oid -> java.util.Arrays.equals(oid, SPNEGO)).isPresent())
        .flatMap(in -> in.take(Der.context(0)))
        .flatMap(init -> new Der.Reader(init).take(Der.SEQUENCE))
        .map(Der.Reader::new).flatMap(InitToken::read);
  }

  private static Optional<InitToken> read(Der.Reader in) {
    Optional<byte[]> list = in.take(Der.context(0)).flatMap(l -> new Der.Reader(l).take(Der.SEQUENCE));
    in.take(Der.context(1));
    Optional<byte[]> token = in.take(Der.context(2)).flatMap(t -> new Der.Reader(t).take(Der.OCTETS));
    return list.map(l -> new InitToken(mechanisms(new Der.Reader(l)), token));
  }

  private static List<Mechanism> mechanisms(Der.Reader in) {
    List<Mechanism> known = new ArrayList<>();
    for (Optional<byte[]> oid = in.take(Der.OID); oid.isPresent(); oid = in.take(Der.OID)) {
      Mechanism.of(oid.get()).ifPresent(known::add);
    }
    return known;
  }
}
