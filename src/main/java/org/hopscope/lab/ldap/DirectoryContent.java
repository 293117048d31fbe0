package org.hopscope.lab.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;

/** What stands in the directory: one user, and the Exchange organisation in the configuration. */
final class DirectoryContent {
  // keywords by which Outlook knows an Autodiscover URL, and a pointer to another forest [MS-OXDISCO] 3.1.5.1
  private static final String URL_KEYWORD = "77378F46-2C66-4aa9-A6A6-3E7A48B19596";
  private static final String POINTER_KEYWORD = "67661d7F-8FC4-4fa7-BFAC-E1D7794C1F68";

  private DirectoryContent() {}

  static void fill(InMemoryDirectoryServer server, DirectorySpec spec) throws LDAPException {
    server.add(new Entry(spec.base(), new Attribute("objectClass", "domainDNS")));
    addUser(server, spec);
    for (DirectorySpec.Scp scp : spec.scps()) {
      addScp(server, spec, scp);
    }
    ensure(server, new DN("CN=Services,CN=Configuration," + spec.base()));
  }

  private static void addUser(InMemoryDirectoryServer server, DirectorySpec spec) throws LDAPException {
    Entry user = new Entry(spec.userDn());
    user.addAttribute("objectClass", "user");
    user.addAttribute("userPrincipalName", spec.user());
    user.addAttribute("mail", spec.user());
    user.addAttribute("userPassword", spec.password());
    ensure(server, user.getParsedDN().getParent());
    server.add(user);
  }

  private static void addScp(InMemoryDirectoryServer server, DirectorySpec spec, DirectorySpec.Scp scp)
      throws LDAPException {
    String dn = "CN=" + scp.server() + ",CN=Autodiscover,CN=Protocols,CN=" + scp.server()
        + ",CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups"
        + ",CN=Practice Organization,CN=Microsoft Exchange,CN=Services,CN=Configuration," + spec.base();
    Entry entry = new Entry(dn);
    entry.addAttribute("objectClass", "top", "leaf", "connectionPoint", "serviceConnectionPoint");
    entry.addAttribute("cn", scp.server());
    entry.addAttribute("keywords", scp.pointer() ? POINTER_KEYWORD : URL_KEYWORD);
    scp.keywords().forEach(keyword -> entry.addAttribute("keywords", keyword));
    entry.addAttribute("serviceBindingInformation", scp.target());
    entry.addAttribute("serviceClassName", "ms-Exchange-AutoDiscover-Service");
    entry.addAttribute("serviceDNSName", scp.server());
    entry.addAttribute("whenCreated", scp.created());
    ensure(server, entry.getParsedDN().getParent());
    server.add(entry);
  }

  private static void ensure(InMemoryDirectoryServer server, DN container) throws LDAPException {
    if (server.getEntry(container.toString()) == null) {
      ensure(server, container.getParent());
      server.add(new Entry(container, new Attribute("objectClass", "container")));
    }
  }
}
