package org.encaisse.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, unpacked inside the data folder.
 *
 * <p>Inside, so that a server found running from there can only be the one of this data folder.
 */
record Binaries(Path home) {

    static Binaries unpackedIn(Path bin) throws IOException {
        String archive = "/postgres-" + Machine.system() + "-" + Machine.processor() + ".txz";
        try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new DatabaseUnavailable("This build carries no PostgreSQL for " + Machine.system() + " "
                        + Machine.processor() + "; name a PostgreSQL 15 to 18 with spring.datasource.url");
            }
        }
        Path home = bin.resolve(fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Path unfinished = bin.resolve("unpacking");
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(archive, Files.createDirectories(unfinished));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        forgetOthers(bin, home);
        return new Binaries(home);
    }

    String program(String name) {
        return home.resolve("bin")
                .resolve(Machine.isWindows() ? name + ".exe" : name)
                .toString();
    }

    private static InputStream open(String archive) {
        InputStream packed = Binaries.class.getResourceAsStream(archive);
        if (packed == null) {
            throw new IllegalStateException(archive + " went away");
        }
        return packed;
    }

    private static String fingerprint(String archive) throws IOException {
        try (InputStream packed = open(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (InputStream packed = new BufferedInputStream(open(archive), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException(entry.getName() + " points out of the archive");
                }
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if (!Machine.isWindows()) {
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void forgetOthers(Path bin, Path home) throws IOException {
        try (Stream<Path> folders = Files.list(bin)) {
            for (Path folder : folders.filter(each -> !each.equals(home)).toList()) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }
}
