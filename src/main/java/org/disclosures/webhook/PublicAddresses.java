package org.disclosures.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from those that lead elsewhere, by IANA's registries of special-purpose addresses
 * (RFC 6890). Of IPv6 only what is allocated as global unicast is public, without the ranges that stand for IPv4 addresses.
 */
final class PublicAddresses {

    private static final IpSubnetFilterRule GLOBAL_UNICAST = rule("2000::/3");

    private static final List<IpSubnetFilterRule> NOT_PUBLIC = Stream.of(
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
            .map(PublicAddresses::rule)
            .toList();

    private PublicAddresses() {}

    /** Whether an address is one of the public internet. IPv4 addresses in IPv6's clothes are taken for what they are. */
    static boolean contain(InetAddress address) {
        InetSocketAddress peer = new InetSocketAddress(address, 0);
        return (address instanceof Inet4Address || GLOBAL_UNICAST.matches(peer))
                && NOT_PUBLIC.stream().noneMatch(rule -> rule.matches(peer));
    }

    private static IpSubnetFilterRule rule(String subnet) {
        String[] parts = subnet.split("/");
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
    }
}
