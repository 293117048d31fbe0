package org.hopscope.advice;

import java.util.Locale;
import org.hopscope.model.Message;

/** Who has to change something. */
public enum Actor {
  /** The technician, or the user at the computer. */
  YOU,
  DNS_OWNER,
  EXCHANGE_ADMIN,
  /** Of the tenant in Microsoft 365, Microsoft Entra ID included. */
  TENANT_ADMIN,
  /** Of Active Directory and what it rolls out: policies, trust, clocks. */
  DOMAIN_ADMIN,
  NETWORK_TEAM,
  MICROSOFT;

  /** As in JSON and in the bundles' keys. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Message word() {
    return Message.of("advice.actor." + id());
  }
}
