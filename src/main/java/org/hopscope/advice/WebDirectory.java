package org.hopscope.advice;

import org.hopscope.graph.HopNode;

/** The virtual directory of Exchange's web site that a hop speaks to, and what serves it. */
public enum WebDirectory {
  AUTODISCOVER("AutodiscoverVirtualDirectory", "MSExchangeAutodiscoverAppPool"),
  MAPI("MapiVirtualDirectory", "MSExchangeMapiFrontEndAppPool"),
  EWS("WebServicesVirtualDirectory", "MSExchangeServicesAppPool"),
  RPC("OutlookAnywhere", "MSExchangeRpcProxyFrontEndAppPool");

  private final String noun;
  private final String pool;

  WebDirectory(String noun, String pool) {
    this.noun = noun;
    this.pool = pool;
  }

  public static WebDirectory of(HopNode hop) {
    return switch (hop.id().replaceFirst("^p\\d*\\.", "")) {
      case "mapi-http" -> MAPI;
      case "ews" -> EWS;
      case "outlook-anywhere" -> RPC;
      default -> AUTODISCOVER;
    };
  }

  /** The command that shows it. */
  public String show(String... properties) {
    return "Get-" + noun + " | Format-List " + String.join(",", properties);
  }

  /** The application pool behind it. */
  public String pool() {
    return pool;
  }
}
