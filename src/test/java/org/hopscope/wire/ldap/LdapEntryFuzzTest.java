package org.hopscope.wire.ldap;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.List;

/** Whatever a directory puts into an object: no date, no text, or too much of it. */
class LdapEntryFuzzTest {
  private static final List<String> NAMES = List.of("serviceBindingInformation", "keywords", "whenCreated",
      "WHENCREATED", "cn");

  @FuzzTest
  void anyObjectIsRead(FuzzedDataProvider data) {
    List<Attribute> attributes = new ArrayList<>();
    String dn = data.consumeString(40);
    for (int i = data.consumeInt(0, 5); i > 0; i--) {
      byte[][] values = new byte[data.consumeInt(0, 3)][];
      String name = data.pickValue(NAMES);
      for (int v = 0; v < values.length; v++) {
        values[v] = data.consumeBytes(40);
      }
      attributes.add(new Attribute(name, values));
    }
    Entries.unranked(List.of(Entries.entry(new SearchResultEntry(dn, attributes))));
  }
}
