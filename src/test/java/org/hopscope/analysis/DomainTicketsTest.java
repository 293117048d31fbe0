package org.hopscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hopscope.auth.Tickets;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Secret;
import org.hopscope.model.Vantage;
import org.hopscope.wire.Dialer;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Dns;
import org.hopscope.wire.NetworkView;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.World;
import org.junit.jupiter.api.Test;

/** Whom a ticket is asked of. */
class DomainTicketsTest {
  private static final EmailAddress ANNA = new EmailAddress("anna", "contoso.com");
  private final List<String> names = new ArrayList<>();
  private final List<Directory.TicketQuery> queries = new ArrayList<>();
  private boolean kerberos = true;

  private final Directory directory = new Directory() {
    @Override
    public Reply findScps(Query query, Consumer<Evidence> seen, Scope scope) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Controller> ping(String host, String domain, Duration deadline, Scope scope) {
      return Optional.empty();
    }

    @Override
    public boolean speaksKerberos() {
      return kerberos;
    }

    @Override
    public Ticket ticket(TicketQuery query, Scope scope) {
      queries.add(query);
      return new Ticket.Token(new byte[]{1});
    }
  };

  private Optional<Tickets> tickets(Optional<String> domain, String... controllers) {
    Dns dns = (name, type, deadline, scope) -> {
      names.add(type + " " + name);
      List<Evidence.DnsRecord> records = List.of(controllers).stream()
          .map(c -> new Evidence.DnsRecord(name, "SRV", 60, c)).toList();
      return new Evidence.Dns("r", name, type, Evidence.DnsStatus.FOUND, List.of(), records, Duration.ZERO);
    };
    NetworkView view = new NetworkView(List.of(), Dialer.DIRECT, List.of(), Optional.empty());
    AnalysisRequest request = new AnalysisRequest(
        ANNA, Secret.none(), ClientProfile.OUTLOOK_WINDOWS,
        new OpenPlace(new Vantage("t", "t", domain), view, () -> {}),
        AnalysisRequest.Limits.DEFAULT, Consent.NEVER);
    World world = new World(dns, null, null, directory, WireClock.SYSTEM, () -> {});
    return new DomainTickets(request, world, new Scope()).any();
  }

  private static Directory.Ticket ask(Optional<Tickets> tickets) {
    return tickets.orElseThrow().of("mail.contoso.com", new byte[32], Duration.ofSeconds(5));
  }

  @Test
  void theControllerThatDnsNamesFirstIsAsked() {
    assertThat(
        ask(tickets(Optional.of("corp.contoso.com"), "10 0 88 dc2.corp.contoso.com.", "0 0 88 dc1.corp.contoso.com.")))
        .isInstanceOf(Directory.Ticket.Token.class);
    assertThat(names).containsExactly("SRV _kerberos._tcp.dc._msdcs.corp.contoso.com");
    assertThat(queries).singleElement().satisfies(query -> {
      assertThat(query.center()).isEqualTo("dc1.corp.contoso.com");
      assertThat(query.service()).isEqualTo("mail.contoso.com");
      assertThat(query.user()).isEqualTo(ANNA);
      assertThat(query.deadline()).isPositive();
    });
  }

  @Test
  void aDomainWithoutControllersHasNoTickets() {
    assertThat(ask(tickets(Optional.of("corp.contoso.com")))).isInstanceOfSatisfying(
        Directory.Ticket.None.class, none -> {
          assertThat(none.fault()).isEqualTo(Fault.KERBEROS_NO_KDC);
          assertThat(none.refused()).isFalse();
        });
    assertThat(queries).isEmpty();
  }

  @Test
  void aComputerInNoDomainAsksNobody() {
    assertThat(tickets(Optional.empty())).isEmpty();
  }

  @Test
  void norDoesOneThatKerberosCannotBeSpokenFrom() {
    kerberos = false;
    assertThat(tickets(Optional.of("corp.contoso.com"))).isEmpty();
  }
}
