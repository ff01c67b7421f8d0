package io.broadback.platform.identity;

/** Who made a change: the person is issuer and subject together. */
public record Author(String issuer, String subject, String role) {
}
