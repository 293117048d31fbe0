package org.hopscope.endpoints.path;

import java.util.Collection;
import java.util.List;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.endpoint.Checked;

/**
 * Whether TLS stalls everywhere, though what is small comes through. A server opens TLS with several full packets,
 * its certificates; whoever filters by names stops some hosts, and not all.
 */
record Stalls(Collection<Checked> rows) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** Of this host nothing large comes, of any other neither, and it answers something small. */
  boolean at(Checked row) {
    return stalls(row) && everywhere() && rows.stream()
        .filter(other -> other.check().host().equals(row.check().host()) && other.check().port() == HTTP)
        .anyMatch(Stalls::answers);
  }

  private boolean everywhere() {
    List<Checked> connected = rows.stream().filter(row -> row.check().port() == HTTPS && isConnected(row)).toList();
    return connected.size() > 1 && connected.stream().allMatch(Stalls::stalls);
  }

  private static boolean isConnected(Checked row) {
    return Gauge.of(row.evidence(), Evidence.Tcp.class).anyMatch(tcp -> tcp.fault().isEmpty());
  }

  private static boolean stalls(Checked row) {
    return isConnected(row) && Gauge.of(row.evidence(), Evidence.Tls.class)
        .allMatch(tls -> tls.fault().filter(Fault.DEADLINE::equals).isPresent());
  }

  private static boolean answers(Checked row) {
    return Gauge.of(row.evidence(), Evidence.Http.class).anyMatch(http -> http.status() > 0);
  }
}
