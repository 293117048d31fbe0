package org.hopscope.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator can set to change Outlook's steps and protocols: values under Outlook's
 * AutoDiscover key (Microsoft: Outlook 2016 implementation of Autodiscover), and one beside it.
 */
public enum Policy {
  PREFER_LOCAL_XML("PreferLocalXML"),
  EXCLUDE_LAST_KNOWN_GOOD_URL("ExcludeLastKnownGoodURL", Step.LAST_KNOWN_GOOD),
  EXCLUDE_EXPLICIT_O365_ENDPOINT("ExcludeExplicitO365Endpoint", Step.M365_DIRECT, Step.M365_FAILSAFE),
  EXCLUDE_SCP_LOOKUP("ExcludeScpLookup", Step.SCP),
  EXCLUDE_HTTPS_ROOT_DOMAIN("ExcludeHttpsRootDomain", Step.ROOT_DOMAIN),
  EXCLUDE_HTTPS_AUTODISCOVER_DOMAIN("ExcludeHttpsAutoDiscoverDomain", Step.AUTODISCOVER_DOMAIN),
  EXCLUDE_HTTP_REDIRECT("ExcludeHttpRedirect", Step.HTTP_REDIRECT),
  EXCLUDE_SRV_RECORD("ExcludeSrvRecord", Step.SRV),
  /** The name that older builds read. */
  EXCLUDE_SRV_LOOKUP("ExcludeSrvLookup", Step.SRV),
  /** Takes out no step: Outlook neither asks for MAPI over HTTP nor uses it. Lies under Exchange's own key. */
  MAPI_HTTP_DISABLED("MapiHttpDisabled");

  private final String valueName;
  private final Set<Step> excluded;

  Policy(String valueName, Step... excluded) {
    this.valueName = valueName;
    this.excluded = Set.of(excluded);
  }

  /** As in the registry. */
  public String valueName() {
    return valueName;
  }

  public boolean excludes(Step step) {
    return excluded.contains(step);
  }

  /** By its name in the registry, in any case: the registry does not tell them apart either. */
  public static Optional<Policy> byName(String valueName) {
    return Arrays.stream(values()).filter(p -> p.valueName.equalsIgnoreCase(valueName)).findFirst();
  }
}
