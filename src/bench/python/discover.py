"""Autodiscover by exchangelib in a network of the practice lab: prints the seconds it took, and what it found.

Arguments: port of the lab's resolver, port of the gate, account. The password comes on the input.
Names are looked up by the lab's resolver, connections go through the gate, which dials as the lab does:
same latency, same black holes. All else is the library's own.
"""
import socket
import struct
import sys
import time

import dns.resolver
import urllib3.util.connection as connection
from exchangelib import Credentials
from exchangelib.autodiscover import discover
from exchangelib.autodiscover.discovery.base import BaseAutodiscovery
from exchangelib.errors import EWSError

DNS_PORT, GATE, ACCOUNT = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
PASSWORD = sys.stdin.readline().rstrip("\n")


def lab_resolver():
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers, resolver.port = ["127.0.0.1"], DNS_PORT
    return resolver


def addresses(host):
    try:
        return [record.address for record in lab_resolver().resolve(host, "A")]
    except dns.exception.DNSException as unknown:
        raise socket.gaierror(socket.EAI_NONAME, str(unknown))


def through_gate(address, port, timeout):
    sock = socket.create_connection(("127.0.0.1", GATE))
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.settimeout(timeout)
    sock.sendall(socket.inet_aton(address) + struct.pack(">H", port))
    if sock.recv(1) != b"+":
        sock.close()
        raise ConnectionRefusedError(address)
    return sock


def create_connection(address, timeout=None, *more, **named):
    host, port = address
    seconds = timeout if isinstance(timeout, (int, float)) else None
    failure = OSError("no address")
    for found in addresses(host):
        try:
            return through_gate(found, port, seconds)
        except OSError as failed:
            failure = failed
    raise failure


connection.create_connection = create_connection
BaseAutodiscovery.DNS_RESOLVER_KWARGS = {"configure": False}
BaseAutodiscovery.DNS_RESOLVER_ATTRS.update(nameservers=["127.0.0.1"], port=DNS_PORT)

begin = time.monotonic()
try:
    _, protocol = discover(ACCOUNT, credentials=Credentials(ACCOUNT, PASSWORD))
    found = protocol.service_endpoint
except (EWSError, AttributeError) as refused:
    # an answer without a user is more than the library expects
    found = type(refused).__name__
print(f"{time.monotonic() - begin:.3f} {found}")
