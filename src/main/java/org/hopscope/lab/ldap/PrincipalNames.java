package org.hopscope.lab.ldap;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.SimpleBindRequest;

/** Active Directory takes a user principal name where LDAP has a distinguished name. */
final class PrincipalNames extends InMemoryOperationInterceptor {
  private final DirectorySpec spec;
  private final Runnable passwordTried;

  PrincipalNames(DirectorySpec spec, Runnable passwordTried) {
    this.spec = spec;
    this.passwordTried = passwordTried;
  }

  @Override
  public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) {
    SimpleBindRequest request = bind.getRequest();
    if (request.getPassword().getValueLength() == 0) {
      return;
    }
    passwordTried.run();
    String name = request.getBindDN();
    if (!name.contains("=")) {
      String dn = name.equalsIgnoreCase(spec.user()) ? spec.userDn() : "CN=nobody," + spec.base();
      bind.setRequest(new SimpleBindRequest(dn, request.getPassword().getValue()));
    }
  }
}
