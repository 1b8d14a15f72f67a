package org.encaisse.casefile.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * The types of files taken, told by their bytes: a name proves nothing. Nothing that runs in a browser or in an office
 * program is among them.
 */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    EML("message/rfc822", "eml"),
    TXT("text/plain", "txt");

    private static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();
    private static final Map<String, FileType> DETECTED = Map.ofEntries(
            Map.entry("application/pdf", PDF),
            Map.entry("image/png", PNG),
            Map.entry("image/jpeg", JPEG),
            Map.entry("image/webp", WEBP),
            Map.entry("image/heic", HEIC),
            Map.entry("image/heif", HEIC),
            Map.entry("message/rfc822", EML),
            Map.entry("text/plain", TXT));

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** Those under which such a file goes; the first is given to a file that has none of them. */
    List<String> extensions() {
        return extensions;
    }

    /** Nothing when it is none of those taken. */
    static Optional<FileType> of(byte[] content) {
        String detected = detected(content);
        if (detected.equals("application/zip") || detected.equals("application/x-tika-ooxml")) {
            return office(content);
        }
        return Optional.ofNullable(DETECTED.get(detected));
    }

    private static String detected(byte[] content) {
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            return DETECTOR.detect(stream, new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            return "application/octet-stream"; // nothing is read from a disk here
        }
    }

    /** An office file is a zip: its list of parts says which, and whether it carries macros. Nothing is unpacked. */
    private static Optional<FileType> office(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.stream().anyMatch(part -> runs(part.getName()))) {
                return Optional.empty();
            }
            return zip.getEntry("word/document.xml") != null
                    ? Optional.of(DOCX)
                    : zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a damaged archive is no document
        }
    }

    private static boolean runs(String part) {
        String name = part.toLowerCase(java.util.Locale.ROOT);
        return Arrays.stream(new String[] {"vbaproject.bin", "/activex/", "/embeddings/"})
                .anyMatch(name::contains);
    }
}
