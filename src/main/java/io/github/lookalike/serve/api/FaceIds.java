package io.github.lookalike.serve.api;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Photo;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for faces that tell nothing and can't be made up: the photo's SHA-256 and the face's number, encrypted and
 * authenticated by keys that live as long as the server. Nothing is remembered; the same face has the same name, since
 * the initialisation vector is the code that authenticates (SIV, as RFC 5297 has it, but with HMAC-SHA-256).
 */
final class FaceIds {

    /**
     * A face of a photo.
     *
     * @param number 1 for the photo's most prominent face
     */
    record FaceOfPhoto(String sha256, int number) {}

    private static final int SHA256_BYTES = 32;
    private static final int TEXT_BYTES = SHA256_BYTES + Integer.BYTES;
    private static final int IV_BYTES = 16;

    private final SecretKeySpec encryption = key("AES", 16);
    private final SecretKeySpec authentication = key("HmacSHA256", 32);

    private static SecretKeySpec key(String algorithm, int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, algorithm);
    }

    String of(Entry entry) {
        return of(entry.photo());
    }

    /** Of the one face that a gallery keeps of a photo. */
    String of(Photo photo) {
        byte[] text = ByteBuffer.allocate(TEXT_BYTES)
                .put(HexFormat.of().parseHex(photo.sha256()))
                .putInt(photo.selection().number())
                .array();
        byte[] iv = code(text);
        byte[] id = Arrays.copyOf(iv, IV_BYTES + TEXT_BYTES);
        System.arraycopy(crypt(Cipher.ENCRYPT_MODE, iv, text), 0, id, IV_BYTES, TEXT_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** Empty if it is none of ours. */
    Optional<FaceOfPhoto> read(String id) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != IV_BYTES + TEXT_BYTES) {
            return Optional.empty();
        }
        byte[] iv = Arrays.copyOf(bytes, IV_BYTES);
        byte[] text = crypt(Cipher.DECRYPT_MODE, iv, Arrays.copyOfRange(bytes, IV_BYTES, bytes.length));
        if (!MessageDigest.isEqual(iv, code(text))) {
            return Optional.empty();
        }
        String sha256 = HexFormat.of().formatHex(text, 0, SHA256_BYTES);
        return Optional.of(new FaceOfPhoto(
                sha256, ByteBuffer.wrap(text, SHA256_BYTES, Integer.BYTES).getInt()));
    }

    private byte[] code(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(authentication);
            return Arrays.copyOf(mac.doFinal(text), IV_BYTES);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HMAC-SHA-256", e);
        }
    }

    private byte[] crypt(int mode, byte[] iv, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, encryption, new IvParameterSpec(iv));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("the JDK has AES in counter mode", e);
        }
    }
}
