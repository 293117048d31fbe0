package org.hopscope.wire.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hopscope.wire.Directory;
import org.jspecify.annotations.Nullable;

/** Reads what Exchange has published. Referrals are collected, never followed: they may lead in a circle. */
final class ScpSearch {
  static final String FILTER = "(&(objectClass=serviceConnectionPoint)(|(keywords=67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68)"
      + "(keywords=77378F46-2C66-4aa9-A6A6-3E7A48B19596)))";
  // Active Directory gives at most 1000 at once
  private static final int PAGE = 500;
  private static final int MOST_PAGES = 4;

  final List<Directory.Entry> entries = new ArrayList<>();
  final List<String> referrals = new ArrayList<>();
  private final LDAPConnection connection;

  ScpSearch(LDAPConnection connection) {
    this.connection = connection;
  }

  /** The configuration naming context; empty when the root DSE names none. */
  Optional<String> base() throws LDAPException {
    RootDSE root = connection.getRootDSE();
    return root == null ? Optional.empty() : Optional.ofNullable(root.getAttributeValue("configurationNamingContext"));
  }

  /** @return true when all was read, false when there is more than anybody would publish */
  boolean under(String base) throws LDAPException {
    ASN1OctetString cookie = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      SearchResult result = page(base, cookie);
      result.getSearchEntries().forEach(e -> entries.add(Entries.entry(e)));
      result.getSearchReferences().forEach(r -> referrals.addAll(Arrays.asList(r.getReferralURLs())));
      referrals.addAll(Arrays.asList(result.getReferralURLs()));
      SimplePagedResultsControl more = SimplePagedResultsControl.get(result);
      if (more == null || !more.moreResultsToReturn()) {
        return !result.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED);
      }
      cookie = more.getCookie();
    }
    return false;
  }

  private SearchResult page(String base, @Nullable ASN1OctetString cookie) throws LDAPException {
    SearchRequest request = new SearchRequest(
        base, SearchScope.SUB, FILTER, "serviceBindingInformation", "keywords", "whenCreated");
    request.addControl(new SimplePagedResultsControl(PAGE, cookie, false));
    try {
      return connection.search(request);
    } catch (LDAPSearchException e) {
      ResultCode code = e.getResultCode();
      if (code.equals(ResultCode.SIZE_LIMIT_EXCEEDED) || code.equals(ResultCode.REFERRAL)) {
        return e.getSearchResult();
      }
      throw e;
    }
  }
}
