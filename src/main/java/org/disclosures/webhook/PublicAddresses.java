package org.disclosures.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recognises addresses of the public internet, by IANA's registries of special-purpose addresses (RFC 6890). Of IPv6 only allocated global
 * unicast addresses are public, without the ranges that represent IPv4 addresses.
 */
final class PublicAddresses {

    private static final Subnet GLOBAL_UNICAST = Subnet.of("2000::/3");

    private static final List<Subnet> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Subnet::of)
            .toList();

    private PublicAddresses() {}

    /** True for addresses of the public internet. IPv4 addresses embedded in IPv6 ones are judged as IPv4. */
    static boolean contain(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL_UNICAST.contains(address))
                && NOT_PUBLIC.stream().noneMatch(subnet -> subnet.contains(address));
    }

    // Netty's IpSubnetFilterRule wrongly treats fe80:: and fc00:: as members of 2000::/3.
    private record Subnet(byte[] network, int prefix) {

        /** A subnet in CIDR notation. */
        static Subnet of(String cidr) {
            String[] parts = cidr.split("/");
            try {
                return new Subnet(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean contains(InetAddress address) {
            byte[] member = address.getAddress();
            int rest = network.length * Byte.SIZE - prefix;
            return member.length == network.length
                    && new BigInteger(1, member).shiftRight(rest).equals(new BigInteger(1, network).shiftRight(rest));
        }
    }
}
