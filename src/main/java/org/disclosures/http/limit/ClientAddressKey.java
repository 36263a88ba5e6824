package org.disclosures.http.limit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * The key of the allowance of a request without credentials: the client's address as Quarkus gives it, which behind a trusted proxy is the
 * forwarded one. Of an IPv6 address only the first 64 bits count, since a network's owner has all 2^64 addresses in it.
 */
final class ClientAddressKey {

    // A forwarded address may be any text; none of it is stored.
    private static final String UNKNOWN = "unknown";
    private static final int NETWORK_BYTES = 8;

    private ClientAddressKey() {}

    static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        if (remote == null) {
            return UNKNOWN;
        }
        return of(remote.hostAddress() == null ? remote.host() : remote.hostAddress());
    }

    /** The part of a numeric address that identifies a client. */
    static String of(String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return UNKNOWN;
        }
        try {
            // An IPv4 address in IPv6 notation is an Inet4Address, too.
            InetAddress parsed = InetAddress.getByAddress(bytes);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "::/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
