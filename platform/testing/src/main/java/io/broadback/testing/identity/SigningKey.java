package io.broadback.testing.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An RSA key pair that signs development tokens; it can be kept in a file readable by its owner only. */
public final class SigningKey {
    private final KeyPair pair;
    private final String id;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
        this.id = Integer.toHexString(((RSAPublicKey) pair.getPublic()).getModulus().hashCode());
    }

    public static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("RSA is part of every JDK", impossible);
        }
    }

    /** The key in the file; made and written there if the file does not exist. */
    public static SigningKey keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                SigningKey fresh = generate();
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, fresh.pair.getPrivate().getEncoded());
                return fresh;
            }
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory
                    .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
            return new SigningKey(new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())), secret));
        } catch (IOException failure) {
            throw new UncheckedIOException("The signing key " + file + " cannot be read or written", failure);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The signing key " + file + " is unusable; delete it to get a new one", unusable);
        }
    }

    PrivateKey secret() {
        return pair.getPrivate();
    }

    String id() {
        return id;
    }

    String jwks() {
        RSAPublicKey open = (RSAPublicKey) pair.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}"""
                .formatted(id, encoded(open.getModulus()), encoded(open.getPublicExponent()));
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
