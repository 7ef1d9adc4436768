package lectern.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;
import lectern.intake.ReadOptions;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files that Word locked with a password.
class LockedFilesTest {
    private static final String PASSWORD = "密码 key";

    private static byte[] made(String name) throws IOException {
        try (InputStream in = LockedFilesTest.class.getResourceAsStream("/lectern/intake/formats/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource(value = EncryptionMode.class, names = {"agile", "standard"})
    void aLockedDocxOpensWithItsPassword(EncryptionMode mode) throws IOException, GeneralSecurityException {
        byte[] open = made("speech.docx");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(open);
            }
            container.writeFilesystem(locked);
        }
        opensWithItsPasswordOnly("speech.docx", locked.toByteArray(), open);
    }

    @Test
    void aLockedDocOpensWithItsPassword() throws IOException {
        byte[] open = made("speech.doc");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(open))) {
            Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
            document.write(locked);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        opensWithItsPasswordOnly("speech.doc", locked.toByteArray(), open);
    }

    private static void opensWithItsPasswordOnly(String name, byte[] locked, byte[] open) {
        assertThat(Made.problem(() -> Made.one(name, locked)).key()).isEqualTo("intake.locked");
        assertThat(Made.problem(() -> Made.all(name, locked, ReadOptions.STANDARD.openedWith("no"))).key()).isEqualTo("intake.wrong-password");
        assertThat(Made.all(name, locked, ReadOptions.STANDARD.openedWith(PASSWORD)).only(name).draft().text())
                .isEqualTo(Made.one(name, open).draft().text()).isNotBlank();
    }
}
