package org.hopscope.protocol.rpc;

import java.util.UUID;
import org.hopscope.protocol.Malformed;
import org.hopscope.protocol.Octets;

/** An interface, or a way to put calls of it into bytes, with its version (p_syntax_id_t). */
record Syntax(UUID id, int major, int minor) {
  /** The mailbox store, [MS-OXCRPC] 1.9. */
  static final Syntax EMSMDB = new Syntax(UUID.fromString("a4f1db00-ca47-1067-b31f-00dd010662da"), 0, 81);
  /** The address book, [MS-OXNSPI] 1.9. */
  static final Syntax NSPI = new Syntax(UUID.fromString("f5cc5a18-4264-101a-8c59-08002b2f8426"), 56, 0);
  /** NDR, C706 chapter 14. */
  static final Syntax NDR = new Syntax(UUID.fromString("8a885d04-1ceb-11c9-9fe8-08002b104860"), 2, 0);

  void write(Writer out) {
    out.uuid(id).u16(major).u16(minor);
  }

  static Syntax read(Octets in) throws Malformed {
    return new Syntax(in.uuid(), in.u16(), in.u16());
  }
}
