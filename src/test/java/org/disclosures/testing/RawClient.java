package org.disclosures.testing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests byte by byte over one connection, as no well-behaved client would, and reads the responses. */
public final class RawClient implements AutoCloseable {

    private final URI service;
    private Socket socket;
    private InputStream answers;

    /** A response; the names of its headers are in lower case. */
    public record RawResponse(int status, Map<String, String> headers, String body) {}

    public RawClient(URI service) {
        this.service = service;
    }

    /** Sends a request and waits for its response; reconnects if the service closed the connection. */
    public RawResponse send(byte[] request) throws IOException {
        if (socket == null) {
            connect();
        }
        socket.getOutputStream().write(request);
        RawResponse answer = read();
        if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
            close();
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private void connect() throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    private RawResponse read() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(),
                    header.substring(colon + 1).strip());
        }
        StringBuilder body = new StringBuilder();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(text(size));
                line();
            }
            line();
        } else {
            body.append(text(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        }
        return new RawResponse(status, headers, body.toString());
    }

    private String text(int size) throws IOException {
        byte[] bytes = answers.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The answer was cut");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
