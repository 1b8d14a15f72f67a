package org.encaisse.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The pages of one document on their way into a {@link PrintFile}: its objects under new numbers. */
final class CopyPages {

    private static final int DEEPEST = 60;
    private static final int MOST_IN_COMMON = 50_000;

    /** What leads out of a page into the rest of its document. */
    private static final Set<String> LEFT =
            Set.of("Parent", "StructParents", "StructParent", "Annots", "PieceInfo", "Metadata");

    private record Waiting(int number, COSBase object) {}

    /** @param content of a stream; null for everything else */
    private record Written(byte[] body, byte @Nullable [] content) {}

    private final PrintFile file;
    private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean sharing;

    CopyPages(PrintFile file) {
        this.file = file;
    }

    int page(PDPage page, int node) throws IOException {
        COSDictionary own = page.getCOSObject();
        COSDictionary copied = new COSDictionary();
        copied.setItem(COSName.TYPE, COSName.PAGE);
        copied.setItem(COSName.MEDIA_BOX, page.getMediaBox().getCOSArray());
        copied.setItem(COSName.CROP_BOX, page.getCropBox().getCOSArray());
        copied.setInt(COSName.ROTATE, page.getRotation());
        ByteArrayOutputStream body = new ByteArrayOutputStream(256);
        text(body, "<</Parent " + node + " 0 R");
        entries(copied, body);
        entry(COSName.CONTENTS, own.getItem(COSName.CONTENTS), body);
        if (page.getResources() != null) {
            sharing = true;
            entry(COSName.RESOURCES, page.getResources().getCOSObject(), body);
            sharing = false;
        }
        text(body, ">>");
        int number = file.next();
        file.object(number, body.toByteArray(), null);
        while (!waiting.isEmpty()) {
            Waiting one = waiting.poll();
            Written late = written(one.object());
            file.object(one.number(), late.body(), late.content());
        }
        return number;
    }

    /** Writes an object, and before it those it leads to; what another document had already is that one. */
    private int copy(COSBase object) throws IOException {
        open.add(object);
        Written written = written(object);
        open.remove(object);
        Integer promised = numbers.get(object);
        if (promised != null) {
            file.object(promised, written.body(), written.content());
            return promised;
        }
        String like = sharing ? digest(written) : null;
        Integer same = like == null ? null : file.common().get(like);
        int number = same == null ? file.next() : same;
        if (same == null) {
            file.object(number, written.body(), written.content());
            if (like != null && file.common().size() < MOST_IN_COMMON) {
                file.common().put(like, number);
            }
        }
        numbers.put(object, number);
        return number;
    }

    private Written written(COSBase object) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(256);
        if (!(object instanceof COSStream stream)) {
            value(object, body);
            return new Written(body.toByteArray(), null);
        }
        byte[] content;
        try (InputStream in = stream.createRawInputStream()) {
            content = in.readAllBytes();
        }
        COSDictionary said = new COSDictionary(stream);
        said.setInt(COSName.LENGTH, content.length);
        dictionary(said, body);
        return new Written(body.toByteArray(), content);
    }

    private static String digest(Written written) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(written.body());
            if (written.content() != null) {
                sha.update((byte) 0);
                sha.update(written.content());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void dictionary(COSDictionary said, ByteArrayOutputStream body) throws IOException {
        text(body, "<<");
        entries(said, body);
        text(body, ">>");
    }

    private void entries(COSDictionary said, ByteArrayOutputStream body) throws IOException {
        for (COSName key : said.keySet()) {
            if (!LEFT.contains(key.getName())) {
                entry(key, said.getItem(key), body);
            }
        }
    }

    private void entry(COSName key, @Nullable COSBase value, ByteArrayOutputStream body) throws IOException {
        if (value != null) {
            key.writePDF(body);
            body.write(' ');
            value(value, body);
        }
    }

    private void value(COSBase value, ByteArrayOutputStream body) throws IOException {
        switch (value) {
            case COSObject reference -> {
                COSBase there = reference.getObject();
                if (there == null) {
                    text(body, "null");
                } else {
                    refer(there, body);
                }
            }
            case COSStream stream -> refer(stream, body);
            case COSDictionary inner -> dictionary(inner, body);
            case COSArray array -> {
                body.write('[');
                for (int i = 0; i < array.size(); i++) {
                    value(array.get(i), body);
                    body.write(' ');
                }
                body.write(']');
            }
            case COSName name -> name.writePDF(body);
            case COSString string -> COSWriter.writeString(string, body);
            case COSInteger number -> number.writePDF(body);
            case COSFloat number -> number.writePDF(body);
            case COSBoolean truth -> truth.writePDF(body);
            default -> text(body, "null");
        }
    }

    private void refer(COSBase object, ByteArrayOutputStream body) throws IOException {
        Integer number = numbers.get(object);
        if (number == null) {
            boolean inside = open.contains(object);
            if (inside || open.size() > DEEPEST) {
                number = file.next();
                numbers.put(object, number);
                if (!inside) {
                    waiting.add(new Waiting(number, object));
                }
            } else {
                number = copy(object);
            }
        }
        text(body, number + " 0 R");
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
