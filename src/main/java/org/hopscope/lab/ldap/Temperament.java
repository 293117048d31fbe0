package org.hopscope.lab.ldap;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses what the directory's temper does not like, in Active Directory's words. */
final class Temperament extends InMemoryOperationInterceptor {
  private final DirectorySpec spec;
  private final Set<Long> bound = ConcurrentHashMap.newKeySet();

  Temperament(DirectorySpec spec) {
    this.spec = spec;
  }

  @Override
  public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) throws LDAPException {
    if (spec.temper() == DirectorySpec.Temper.SIGNING && bind.getRequest().getPassword().getValueLength() > 0) {
      throw new LDAPException(ResultCode.STRONG_AUTH_REQUIRED,
          "00002028: LdapErr: DSID-0C090276, comment: The server requires binds to turn on integrity checking"
              + " if SSL\\TLS are not already active on the connection, data 0, v4f7c");
    }
  }

  @Override
  public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult bind) {
    if (bind.getResult().getResultCode() == ResultCode.SUCCESS && !bind.getRequest().getBindDN().isEmpty()) {
      bound.add(bind.getConnectionID());
    }
  }

  @Override
  public void processSearchRequest(InMemoryInterceptedSearchRequest search) throws LDAPException {
    if (search.getRequest().getBaseDN().isEmpty()) {
      return;
    }
    switch (spec.temper()) {
      case SIGN_IN_FIRST -> {
        if (!bound.contains(search.getConnectionID())) {
          throw new LDAPException(ResultCode.OPERATIONS_ERROR,
              "000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation a successful bind"
                  + " must be completed on the connection., data 0, v4563");
        }
      }
      case REFERRING -> throw new LDAPException(ResultCode.REFERRAL,
          "0000202B: RefErr: DSID-0310082F, data 0, 1 access points", null,
          new String[]{"ldap://dc2." + spec.domain() + "/CN=Configuration," + spec.base()});
      case HELPFUL, PING_BLOCKED, SIGNING -> {}
    }
  }
}
