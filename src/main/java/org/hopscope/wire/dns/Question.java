package org.hopscope.wire.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hopscope.model.Evidence;
import org.hopscope.model.Evidence.DnsStatus;
import org.hopscope.wire.Scope;
import org.hopscope.wire.WireClock;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * One question, put to the resolvers in their order until one of them knows. A short first try, because
 * a datagram may be lost; a longer one when all have been asked.
 */
final class Question {
  private static final Duration FIRST_TRY = Duration.ofMillis(1_500);
  private static final Duration LATER_TRY = Duration.ofSeconds(4);
  private static final int LONGEST_CHAIN = 16;
  /** The size that crosses any path unfragmented (DNS flag day 2020). */
  private static final int PAYLOAD = 1232;

  private final List<Server> resolvers;
  private final WireClock clock;
  private final Scope scope;
  private final long begin;
  private final long until;

  Question(List<Server> resolvers, WireClock clock, Duration deadline, Scope scope) {
    this.resolvers = resolvers;
    this.clock = clock;
    this.scope = scope;
    this.begin = clock.nanos();
    this.until = begin + deadline.toNanos();
  }

  Evidence.Dns ask(String name, String type) {
    try {
      int code = Type.value(type);
      Reply reply = chase(Name.fromString(name, Name.root), code);
      return evidence(name, type, reply.resolver(), reply.answer());
    } catch (TextParseException e) {
      return evidence(name, type, "", Answer.nothing(DnsStatus.NO_DOMAIN));
    }
  }

  private record Reply(String resolver, Answer answer) {}

  private Reply chase(Name name, int type) {
    Reply reply = ask(name, type);
    Set<Name> been = new HashSet<>(Set.of(name));
    been.addAll(reply.answer().trail());
    while (reply.answer().rest().isPresent()) {
      List<Record> trail = reply.answer().links();
      if (trail.size() > LONGEST_CHAIN) {
        return new Reply(reply.resolver(), Answer.nothing(DnsStatus.LOOP).after(trail));
      }
      Reply next = ask(reply.answer().rest().get(), type);
      if (next.answer().trail().stream().anyMatch(n -> !been.add(n))) {
        return new Reply(next.resolver(), Answer.nothing(DnsStatus.LOOP).after(trail));
      }
      reply = new Reply(next.resolver(), next.answer().after(trail));
    }
    return reply;
  }

  private Reply ask(Name name, int type) {
    Reply failure = new Reply("", Answer.nothing(DnsStatus.UNREACHABLE));
    boolean again = !resolvers.isEmpty();
    for (Duration patience = FIRST_TRY; again; patience = LATER_TRY) {
      again = false;
      for (Server resolver : resolvers) {
        if (scope.isCancelled() || clock.nanos() >= until) {
          return failure.resolver().isEmpty()
              ? new Reply(resolver.text(), Answer.nothing(DnsStatus.TIMEOUT)) : failure;
        }
        Answer answer = tryOnce(name, type, resolver, patience);
        if (isFinal(answer.status())) {
          return new Reply(resolver.text(), answer);
        }
        again |= answer.status() == DnsStatus.TIMEOUT;
        if (failure.resolver().isEmpty() || weight(answer.status()) > weight(failure.answer().status())) {
          failure = new Reply(resolver.text(), answer);
        }
      }
    }
    return failure;
  }

  private Answer tryOnce(Name name, int type, Server resolver, Duration patience) {
    Duration left = Duration.ofNanos(until - clock.nanos());
    Duration timeout = patience.compareTo(left) < 0 ? patience : left;
    try {
      Answer answer = Answer.read(exchange(name, type, resolver, timeout, false), name, type);
      return answer.status() == DnsStatus.SERVER_FAILED ? told(answer, name, type, resolver, timeout) : answer;
    } catch (SocketTimeoutException e) {
      return Answer.nothing(DnsStatus.TIMEOUT);
    } catch (IOException e) {
      return Answer.nothing(scope.isCancelled() ? DnsStatus.TIMEOUT : DnsStatus.UNREACHABLE);
    }
  }

  /**
   * A resolver that knows the answer when it need not check signatures has not failed: the zone's
   * signatures are wrong (RFC 4035, section 3.2.2).
   */
  private Answer told(Answer failed, Name name, int type, Server resolver, Duration timeout) {
    try {
      int unchecked = exchange(name, type, resolver, timeout, true).getRcode();
      boolean known = unchecked == Rcode.NOERROR || unchecked == Rcode.NXDOMAIN;
      return known ? failed.with(DnsStatus.BOGUS) : failed;
    } catch (IOException silent) {
      return failed;
    }
  }

  private Message exchange(Name name, int type, Server resolver, Duration timeout, boolean unchecked)
      throws IOException {
    Message query = query(name, type, resolver, unchecked);
    query.addRecord(new org.xbill.DNS.OPTRecord(PAYLOAD, 0, 0), Section.ADDITIONAL);
    Message answer = resolver.exchange(query, timeout, scope);
    if (answer.getRcode() != Rcode.FORMERR && answer.getRcode() != Rcode.NOTIMP) {
      return answer;
    }
    // an old server that does not know EDNS
    return resolver.exchange(query(name, type, resolver, unchecked), timeout, scope);
  }

  private static Message query(Name name, int type, Server resolver, boolean unchecked) {
    Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
    if (unchecked) {
      query.getHeader().setFlag(Flags.CD);
    }
    if (resolver instanceof OverHttps) {
      // RFC 8484, section 4.1: the same question is the same bytes
      query.getHeader().setID(0);
    }
    return query;
  }

  private static boolean isFinal(DnsStatus status) {
    return switch (status) {
      case FOUND, NO_DOMAIN, NO_RECORD, LOOP -> true;
      case SERVER_FAILED, BOGUS, REFUSED, TIMEOUT, UNREACHABLE -> false;
    };
  }

  /** A resolver that says what is wrong tells more than one that says nothing. */
  private static int weight(DnsStatus status) {
    return switch (status) {
      case BOGUS -> 4;
      case SERVER_FAILED -> 3;
      case REFUSED -> 2;
      case TIMEOUT -> 1;
      default -> 0;
    };
  }

  private Evidence.Dns evidence(String name, String type, String resolver, Answer answer) {
    return new Evidence.Dns(
        resolver, name, type, answer.status(), answer.trail().stream().map(Answer::text).toList(), answer.evidence(),
        Duration.ofNanos(clock.nanos() - begin), answer.links().stream().map(Answer::evidence).toList(),
        answer.errors());
  }

  /** The address alone for port 53. */
  static String text(InetSocketAddress resolver) {
    InetAddress address = resolver.getAddress();
    String host = address == null ? resolver.getHostString() : address.getHostAddress();
    if (resolver.getPort() == 53) {
      return host;
    }
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + resolver.getPort();
  }
}
