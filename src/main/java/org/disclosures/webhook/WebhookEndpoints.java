package org.disclosures.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import org.disclosures.http.problem.RequestErrors;

/** Permitted addresses of receivers. Checked when a webhook is written, and again before every connection. */
@ApplicationScoped
class WebhookEndpoints {

    /** An address that nothing is sent to; the message says why, in a sentence. */
    static final class RefusedEndpointException extends Exception {

        private static final long serialVersionUID = 1;

        RefusedEndpointException(String reason) {
            super(reason);
        }
    }

    private static final int FIRST_FREE_PORT = 1024;

    private final HostNameResolver names;
    private final WebhookConfig config;

    WebhookEndpoints(HostNameResolver names, WebhookConfig config) {
        this.names = names;
        this.config = config;
    }

    /** Notes an error in {@code url} if messages may not be sent there. */
    void check(String url, RequestErrors faults) {
        if (url == null || url.isBlank()) {
            return;
        }
        try {
            addressOf(new URI(url));
        } catch (URISyntaxException malformed) {
            faults.add("url", url, "The value is not a web address; give the full address of the receiver.");
        } catch (RefusedEndpointException refused) {
            faults.add("url", url, refused.getMessage());
        }
    }

    /**
     * The address to connect to; the connection is made to it and to no other, whatever the name means a moment later.
     *
     * @throws RefusedEndpointException if nothing may be sent there
     */
    InetAddress addressOf(URI url) throws RefusedEndpointException {
        boolean https = "https".equals(url.getScheme());
        if (!https && !(config.http() && "http".equals(url.getScheme()))) {
            throw new RefusedEndpointException(
                    config.http()
                            ? "The address has another scheme; start it with https:// or http://."
                            : "The address has another scheme; start it with https://.");
        }
        if (url.getHost() == null) {
            throw new RefusedEndpointException(
                    "The address has no host that can be used; add one, and write names outside ASCII as in DNS "
                            + "(xn--…).");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new RefusedEndpointException("The address has user info or a fragment; remove it.");
        }
        int port = portOf(url);
        boolean usual = port == (https ? 443 : 80) || port >= FIRST_FREE_PORT;
        if (port < 1 || port > 0xFFFF || !(usual || config.privateAddresses())) {
            throw new RefusedEndpointException(
                    "The port is not allowed; use that of the scheme, or one from 1024 to 65535.");
        }
        return addressOf(url.getHost());
    }

    /** The port of an address, its scheme's unless it names one. */
    static int portOf(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
    }

    private InetAddress addressOf(String host) throws RefusedEndpointException {
        try {
            List<InetAddress> addresses = names.resolve(host);
            if (!config.privateAddresses() && !addresses.stream().allMatch(PublicAddresses::contain)) {
                throw new RefusedEndpointException(
                        "The host has an address that is not public; use a host with public addresses only.");
            }
            return addresses.get(0);
        } catch (UnknownHostException unknown) {
            throw new RefusedEndpointException("The host is unknown to DNS; check its name.");
        }
    }
}
