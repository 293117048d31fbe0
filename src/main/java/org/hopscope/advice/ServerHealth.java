package org.hopscope.advice;

/** What Exchange knows of its own health. */
public final class ServerHealth {
  /** Whatever is not healthy, on all servers: the name that clients use is none of a server. */
  public static final String UNHEALTHY = "Get-ExchangeServer | ForEach-Object { Get-HealthReport -Identity $_.Name } | Where-Object AlertValue -ne Healthy";

  private ServerHealth() {}
}
