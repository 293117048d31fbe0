"""Speaks RPC over HTTP v2 by impacket, and prints what it sends and hears. usage: PROXY_URL SERVER USER_DN"""
import sys

from impacket import uuid
from impacket.dcerpc.v5 import nspi, rpch
from impacket.dcerpc.v5.dtypes import LPSTR, STR, ULONG, USHORT
from impacket.dcerpc.v5.ndr import (
    NDRCALL, NDRUniConformantArray, NDRUniConformantVaryingArray, NDRUniFixedArray)
from impacket.dcerpc.v5.rpcrt import DCERPC_v5
from impacket.dcerpc.v5.transport import HTTPTransport
from impacket.http import AUTH_BASIC

EMSMDB = uuid.uuidtup_to_bin(('A4F1DB00-CA47-1067-B31F-00DD010662DA', '0.81'))
CONNECTION, OUT, IN, GROUP = (bytes([n]) * 16 for n in (0x11, 0x22, 0x33, 0x44))


class Handle(NDRUniFixedArray):
    align = 4

    def getDataLen(self, data, offset=0):
        return 20


class Words(NDRUniFixedArray):
    align = 2

    def getDataLen(self, data, offset=0):
        return 6


class Bytes(NDRUniConformantArray):
    item = 'c'


class VaryingBytes(NDRUniConformantVaryingArray):
    item = 'c'


SERVER_VERSION = ('server0', 'server1', 'server2')
BEST_VERSION = ('best0', 'best1', 'best2')


class EcDoConnectEx(NDRCALL):
    """[MS-OXCRPC] 3.1.4.1"""
    opnum = 10
    structure = (
        ('szUserDN', STR), ('ulFlags', ULONG), ('ulConMod', ULONG), ('cbLimit', ULONG), ('ulCpid', ULONG),
        ('ulLcidString', ULONG), ('ulLcidSort', ULONG), ('ulIcxrLink', ULONG), ('usFCanConvertCodePages', USHORT),
        ('rgwClientVersion', Words), ('pulTimeStamp', ULONG), ('rgbAuxIn', Bytes), ('cbAuxIn', ULONG),
        ('pcbAuxOut', ULONG))


class EcDoConnectExResponse(NDRCALL):
    structure = (
        ('pcxh', Handle), ('pcmsPollsMax', ULONG), ('pcRetry', ULONG), ('pcmsRetryDelay', ULONG), ('picxr', USHORT),
        ('szDNPrefix', LPSTR), ('szDisplayName', LPSTR), *((word, USHORT) for word in SERVER_VERSION + BEST_VERSION),
        ('pulTimeStamp', ULONG), ('rgbAuxOut', VaryingBytes), ('pcbAuxOut', ULONG), ('ErrorCode', ULONG))


def connect_ex(dn):
    call = EcDoConnectEx()
    call['szUserDN'] = dn + '\0'
    call['ulFlags'], call['ulConMod'], call['cbLimit'] = 0, 0x00340567, 0
    call['ulCpid'], call['ulLcidString'], call['ulLcidSort'] = 1252, 1033, 1033
    call['ulIcxrLink'], call['usFCanConvertCodePages'] = 0xFFFFFFFF, 1
    call['rgwClientVersion'] = bytes.fromhex('0c003e18e803')
    call['pulTimeStamp'], call['rgbAuxIn'], call['cbAuxIn'], call['pcbAuxOut'] = 0, b'', 0, 0x1008
    return call


def nspi_bind():
    call = nspi.NspiBind()
    for name, value in (('CodePage', 1252), ('TemplateLocale', 1033), ('SortLocale', 1033)):
        call['pStat'][name] = value
    call['pServerGuid'] = b'\0' * 16
    return call


class Recorder:
    """A transport that keeps the first PDU and says nothing."""
    def __init__(self):
        self.sent = b''

    def get_credentials(self):
        return ('',) * 8

    def send(self, data, forceWriteAndx=0, forceRecv=0):
        self.sent = data

    def recv(self, forceRecv=0, count=0):
        raise EOFError


def bind(syntax):
    recorder = Recorder()
    try:
        DCERPC_v5(recorder).bind(syntax)
    except EOFError:
        pass
    return recorder.sent


def dial(url, server, port):
    transport = HTTPTransport(server, port)
    transport.set_rpc_proxy_url(url)
    transport.set_credentials('anna@contoso.com', 'practice')
    transport.set_auth_type(AUTH_BASIC)
    dce = transport.get_dce_rpc()
    dce.connect()
    return dce


def say(name, value):
    print('%s=%s' % (name, value.hex() if isinstance(value, bytes) else value), flush=True)


def main(url, server, dn):
    say('conn-a1', rpch.hCONN_A1(CONNECTION, OUT, 65536))
    say('conn-b1', rpch.hCONN_B1(CONNECTION, IN, GROUP))
    say('acknowledge', rpch.hFlowControlAckWithDestination(rpch.FDOutProxy, 40000, 65536, OUT))
    say('bind-emsmdb', bind(EMSMDB))
    say('bind-nspi', bind(nspi.MSRPC_UUID_NSPI))
    say('ecdoconnectex', connect_ex(dn).getData())
    say('nspibind', nspi_bind().getData())
    dce = dial(url, server, 6001)
    dce.bind(EMSMDB)
    dce.call(10, connect_ex(dn))
    connected = EcDoConnectExResponse(dce.recv())
    say('code', connected['ErrorCode'])
    say('name', connected['szDisplayName'].rstrip('\0'))
    say('version', '.'.join(str(connected[word]) for word in SERVER_VERSION))
    dce.get_rpc_transport().disconnect()
    dce = dial(url, server, 6004)
    dce.bind(nspi.MSRPC_UUID_NSPI)
    bound = nspi.hNspiBind(dce)
    say('book', bound['ErrorCode'])
    say('unbound', nspi.hNspiUnbind(dce, bound['contextHandle'])['ErrorCode'])
    dce.get_rpc_transport().disconnect()


if __name__ == '__main__':
    main(*sys.argv[1:])
