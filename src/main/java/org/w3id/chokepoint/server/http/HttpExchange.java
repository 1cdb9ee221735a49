package org.w3id.chokepoint.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.w3id.chokepoint.format.Accept;

/** One request and the response to it. */
public record HttpExchange(HttpServletRequest request, HttpServletResponse response) {
    private static final String PROBLEM_HEADER = HttpExchange.class.getName();

    /** Writes the body of a response. */
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** The path asked for, decoded. */
    public String path() {
        return request.getServletPath() + rest();
    }

    /** The part of the path that the service is free to read; empty if there is none. */
    public String rest() {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** Path and query as sent. */
    public String target() {
        return request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    /** An address with all that was asked of this one. */
    public String withQuery(String address) {
        return Optional.ofNullable(request.getQueryString())
                .map(query -> address + (address.contains("?") ? "&" : "?") + query)
                .orElse(address);
    }

    /** What the request is called; empty if nobody gave it a name. */
    String requestId() {
        return request.getAttribute(RequestId.ATTRIBUTE) instanceof String id ? id : "";
    }

    public String method() {
        return request.getMethod();
    }

    /** Of this server, as it was asked, with its scheme. */
    public String host() {
        String address = request.getRequestURL().toString();
        return address.substring(0, address.length() - request.getRequestURI().length());
    }

    public boolean isPost() {
        return method().equals("POST");
    }

    public Accept accept() {
        return Accept.of(acceptHeader());
    }

    /** As it was sent; empty if it was not. */
    public String acceptHeader() {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }

    /** A parameter of the URL or the form; a field left blank is none. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /** The format that the URL or the form names, as an extension, a name or a media type. */
    public Optional<String> format() {
        return parameter("format").or(() -> parameter("output"));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** A part of a file is sent later, when the work on the request is done; it is not held in memory. */
    public void send(String mediaType, FileRegion region) {
        response.setContentType(mediaType);
        request.setAttribute(FileRegion.class.getName(), region);
    }

    public void send(String mediaType, Body body) throws IOException {
        response.setContentType(mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType);
        body.write(response.getOutputStream());
    }

    public void send(String mediaType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        send(mediaType, out -> out.write(bytes));
    }

    /** A header that stands on the problem about to be thrown; those of the response are lost with what it held. */
    public void setProblemHeader(String name, String value) {
        request.setAttribute(PROBLEM_HEADER, Map.entry(name, value));
    }

    void copyProblemHeader() {
        if (request.getAttribute(PROBLEM_HEADER) instanceof Map.Entry<?, ?> header) {
            response.setHeader(header.getKey().toString(), header.getValue().toString());
        }
    }

    /** Says that the answer holds for this moment alone. */
    public void forbidKeeping() {
        response.setHeader("Cache-Control", "no-store");
    }

    /** Points to another address; the path is sent as it is, so that it stays true behind a proxy. */
    public void redirect(int status, String path) {
        response.setStatus(status);
        response.setHeader("Location", path);
    }
}
