package org.hopscope.wire.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Hands the SDK the socket that is connected already: it asks for an unconnected one first. */
final class Ready extends SocketFactory {
  private final Socket socket;

  Ready(Socket socket) {
    this.socket = socket;
  }

  @Override
  public Socket createSocket() throws IOException {
    throw new SocketException("only connected ones");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) {
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    return socket;
  }
}
