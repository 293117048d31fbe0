package org.hopscope.wire.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.util.StaticUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hopscope.model.Evidence;
import org.hopscope.model.Message;
import org.hopscope.wire.Directory;

/** serviceConnectionPoint objects as the SDK reads them, in our words. */
final class Entries {
  private Entries() {}

  static Directory.Entry entry(SearchResultEntry found) {
    return new Directory.Entry(
        found.getDN(), values(found, "serviceBindingInformation"), values(found, "keywords"), created(found));
  }

  private static List<String> values(SearchResultEntry entry, String attribute) {
    String[] values = entry.getAttributeValues(attribute);
    return values == null ? List.of() : List.of(values);
  }

  private static Optional<Instant> created(SearchResultEntry entry) {
    String value = entry.getAttributeValue("whenCreated");
    try {
      return value == null ? Optional.empty() : Optional.of(StaticUtils.decodeGeneralizedTime(value).toInstant());
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** As found; the order in which Outlook takes them is not ours to say. */
  static List<Evidence.ScpObject> unranked(List<Directory.Entry> entries) {
    return entries.stream().map(Entries::unranked).toList();
  }

  private static Evidence.ScpObject unranked(Directory.Entry entry) {
    List<String> sites = entry.keywords().stream()
        .filter(k -> k.regionMatches(true, 0, "Site=", 0, 5)).map(k -> k.substring(5)).toList();
    return new Evidence.ScpObject(
        entry.dn(), entry.bindingInformation().stream().findFirst().orElse(""), sites, entry.created(), 0,
        Message.of("wire.scp.unranked"));
  }
}
