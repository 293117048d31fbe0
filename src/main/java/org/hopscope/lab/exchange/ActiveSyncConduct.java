package org.hopscope.lab.exchange;

/** How a server's ActiveSync answers those who may sign in. */
public enum ActiveSyncConduct {
  HEALTHY,
  /** Off for the mailbox. */
  FORBIDDEN,
  /** The device's policy is to be confirmed first. */
  POLICY,
  /** The mailbox is served elsewhere. */
  ELSEWHERE,
  BROKEN,
  BUSY,
  /** A proxy takes Exchange's headers away. */
  STRIPPED
}
