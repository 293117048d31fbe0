package org.hopscope.wire.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hopscope.model.Fault;
import org.hopscope.wire.Directory;
import org.hopscope.wire.Directory.Bind;

/** How far a session has come, and what that comes to when it ends. */
final class Replies {
  private static final Pattern AD_REASON = Pattern.compile("\\bdata ([0-9a-f]{2,4})\\b");
  private final Directory.Query query;
  private volatile String base = "";
  private volatile Bind bind = Bind.ANONYMOUS;
  private volatile boolean binding;
  private volatile boolean proven;

  Replies(Directory.Query query) {
    this.query = query;
  }

  /** The attempt so far counts for nothing. */
  void anew() {
    base = "";
    bind = Bind.ANONYMOUS;
    binding = false;
    proven = false;
  }

  void binding(Bind how) {
    bind = how;
    binding = true;
  }

  /** @param verified the controller has proven who it is */
  void bound(boolean verified) {
    binding = false;
    proven = verified;
  }

  void base(String dn) {
    base = dn;
  }

  Directory.Reply found(ScpSearch search, boolean all) {
    if (search.entries.isEmpty() && !search.referrals.isEmpty()) {
      return reply(search, Optional.of(Fault.LDAP_REFERRAL), search.referrals.getFirst());
    }
    return reply(search, Optional.empty(), all ? "" : "There are more than " + search.entries.size() + " objects");
  }

  private Directory.Reply reply(ScpSearch search, Optional<Fault> fault, String detail) {
    return new Directory.Reply(
        base, bind, proven, List.copyOf(search.entries), List.copyOf(search.referrals), fault, detail);
  }

  /** What the server's result code comes to; its own words stay out, they may quote the request. */
  Directory.Reply failed(LDAPException e) {
    ResultCode code = e.getResultCode();
    if (code.equals(ResultCode.INVALID_CREDENTIALS)) {
      return failed(Fault.LDAP_BIND_FAILED, activeDirectorySays(e));
    }
    if (code.equals(ResultCode.STRONG_AUTH_REQUIRED) || code.equals(ResultCode.CONFIDENTIALITY_REQUIRED)) {
      return failed(Fault.LDAP_SIGNING, code.getName());
    }
    // Active Directory's word for "sign in first"; UnboundID takes it for a broken connection
    if (code.equals(ResultCode.OPERATIONS_ERROR)) {
      return failed(Fault.LDAP_REFUSED, bind == Bind.ANONYMOUS ? "It wants a sign-in first" : code.getName());
    }
    if (!code.isConnectionUsable() || code.isClientSideResultCode()) {
      return failed(Fault.LDAP_UNREACHABLE, code.getName());
    }
    return failed(binding ? Fault.LDAP_BIND_FAILED : Fault.LDAP_REFUSED, code.getName());
  }

  KerberosFault bindRefused(LDAPException e) {
    Directory.Reply reply = failed(e);
    return new KerberosFault(reply.fault().orElseThrow(), reply.detail());
  }

  /** AD puts the reason of a refused bind behind "data": 52e wrong password, 775 locked out. */
  private static String activeDirectorySays(LDAPException e) {
    Matcher data = AD_REASON.matcher(String.valueOf(e.getDiagnosticMessage()));
    return data.find() ? "data " + data.group(1) : e.getResultCode().getName();
  }

  Directory.Reply unreachable() {
    return failed(Fault.LDAP_UNREACHABLE, "No connection to port " + query.port());
  }

  Directory.Reply failed(Fault fault, String detail) {
    return new Directory.Reply(base, bind, false, List.of(), List.of(), Optional.of(fault), detail);
  }
}
