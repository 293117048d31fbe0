package org.hopscope.protocol.rpc;

/** What is said in Outlook Anywhere, in order, by the protocols' own words. */
enum Verb {
  EXPR("EXPR"),
  ECHO_IN("RPC_IN_DATA echo"),
  ECHO_OUT("RPC_OUT_DATA echo"),
  CONN_STORE("CONN :6001"),
  PRINCIPAL("CertPrincipalName"),
  BIND_STORE("bind EMSMDB"),
  CONNECT("EcDoConnectEx"),
  DISCONNECT("EcDoDisconnect"),
  CONN_BOOK("CONN :6004"),
  BIND_BOOK("bind NSPI"),
  NSPI_BIND("NspiBind"),
  NSPI_UNBIND("NspiUnbind");

  private final String word;

  Verb(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  boolean isOfAddressBook() {
    return compareTo(CONN_BOOK) >= 0;
  }
}
