package org.encaisse.inbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mail apart, however badly it is made: what cannot be decoded is kept as it stands, what has no end ends with
 * the mail. It never fails and it never follows a mail deeper or wider than mails are.
 */
public final class ParseMail {

    private static final int DEEPEST = 12;
    private static final int MOST_PIECES = 200;
    private static final int MOST_BOUNDARIES = 2_000;
    private static final int LEFT_OF_NONSENSE = 10_000;
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*\"?([^\";\\r\\n]{1,200})", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORT_TYPE =
            Pattern.compile("report-type\\s*=\\s*\"?([A-Za-z-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("name\\*?=\\s*\"?([^\";\\r\\n]{1,200})", Pattern.CASE_INSENSITIVE);

    static {
        // The library asks the system, not the session, how lenient it shall be.
        System.setProperty("mail.mime.multipart.ignoremissingendboundary", "true");
        System.setProperty("mail.mime.multipart.ignoremissingboundaryparameter", "true");
        System.setProperty("mail.mime.multipart.allowempty", "true");
        System.setProperty("mail.mime.parameters.strict", "false");
        System.setProperty("mail.mime.decodetext.strict", "false");
        System.setProperty("mail.mime.base64.ignoreerrors", "true");
        System.setProperty("mail.mime.uudecode.ignoreerrors", "true");
        System.setProperty("mail.mime.ignoreunknownencoding", "true");
    }

    private final List<Piece> pieces = new ArrayList<>();
    private boolean whole = true;

    private ParseMail() {}

    public static ParsedMail of(byte[] content) {
        ByteArrayInputStream in = new ByteArrayInputStream(content);
        Heads heads;
        try {
            heads = Heads.of(new InternetHeaders(in, true));
        } catch (MessagingException | RuntimeException e) {
            heads = Heads.NONE;
        }
        byte[] body = in.readAllBytes();
        ParseMail parse = new ParseMail();
        String said = heads.text("content-type");
        String type = type(said);
        String encoding = heads.text("content-transfer-encoding");
        if (type.startsWith("multipart/")) {
            parse.several(body, said, type, 0);
        } else {
            parse.keep(new Piece(
                    type,
                    said,
                    fileName(heads.text("content-disposition"), said, type),
                    false,
                    parse.decoded(body, encoding)));
        }
        Matcher report = REPORT_TYPE.matcher(said);
        String reportType = report.find() ? report.group(1).toLowerCase(Locale.ROOT) : "";
        return new ParsedMail(heads, type, reportType, parse.pieces, parse.whole);
    }

    private void several(byte[] body, String contentType, String type, int depth) {
        if (depth > DEEPEST) {
            whole = false;
            return;
        }
        int before = pieces.size();
        if (boundaries(body, contentType) > MOST_BOUNDARIES) {
            whole = false; // millions of empty parts are no mail
            keep(new Piece(
                    "text/plain",
                    contentType,
                    null,
                    false,
                    java.util.Arrays.copyOf(body, Math.min(body.length, LEFT_OF_NONSENSE))));
            return;
        }
        try {
            MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, contentType));
            for (int i = 0; i < parts.getCount(); i++) {
                part(parts.getBodyPart(i), type.equals("multipart/report"), depth);
            }
        } catch (MessagingException | RuntimeException e) {
            whole = false;
        }
        if (pieces.size() == before) {
            // No part could be told from another: its words are at least words.
            keep(new Piece("text/plain", contentType, null, false, body));
        }
    }

    /** How many lines might begin a part; counted before anything is made of them. */
    private static int boundaries(byte[] body, String contentType) {
        Matcher said = BOUNDARY.matcher(contentType);
        byte[] begin = ("--" + (said.find() ? said.group(1).strip() : ""))
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        int found = 0;
        for (int i = 0; i + begin.length <= body.length && found <= MOST_BOUNDARIES; i++) {
            if ((i == 0 || body[i - 1] == '\n')
                    && java.util.Arrays.equals(body, i, i + begin.length, begin, 0, begin.length)) {
                found++;
            }
        }
        return found;
    }

    private void part(BodyPart part, boolean inReport, int depth) throws MessagingException {
        if (pieces.size() >= MOST_PIECES) {
            whole = false;
            return;
        }
        String said = head(part, "Content-Type", "text/plain");
        String type = type(said);
        byte[] content = content(part);
        if (type.startsWith("multipart/")) {
            several(content, said, type, depth + 1);
            return;
        }
        String disposition = head(part, "Content-Disposition", "");
        // The logo in somebody's signature belongs to the words, not to the papers.
        boolean picture = type.startsWith("image/")
                && !disposition.toLowerCase(Locale.ROOT).startsWith("attachment")
                && !head(part, "Content-ID", "").isEmpty();
        keep(new Piece(type, said, picture ? null : fileName(disposition, said, type), inReport, content));
    }

    private void keep(Piece piece) {
        pieces.add(piece);
    }

    private byte[] content(Part part) throws MessagingException {
        String encoding = head(part, "Content-Transfer-Encoding", "");
        if (part instanceof jakarta.mail.internet.MimeBodyPart body) {
            try (InputStream raw = body.getRawInputStream()) {
                return decoded(raw.readAllBytes(), encoding);
            } catch (IOException e) {
                whole = false;
            }
        }
        return new byte[0];
    }

    private byte[] decoded(byte[] raw, String encoding) {
        String known = encoding.strip().toLowerCase(Locale.ROOT);
        if (!known.equals("base64") && !known.equals("quoted-printable")) {
            return raw;
        }
        try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(raw), known)) {
            return in.readAllBytes();
        } catch (MessagingException | IOException | RuntimeException e) {
            whole = false;
            return raw;
        }
    }

    private static String head(Part part, String name, String otherwise) throws MessagingException {
        if (part instanceof MimePart mime) {
            String value = mime.getHeader(name, null);
            return value == null || value.isBlank() ? otherwise : MimeUtility.unfold(value);
        }
        return otherwise;
    }

    private static String type(String contentType) {
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? type : "text/plain";
    }

    /** What is no text is a file even without a name; so is an attached mail. */
    private static @Nullable String fileName(String disposition, String contentType, String type) {
        Matcher named = NAME.matcher(disposition);
        Matcher typed = NAME.matcher(contentType);
        String name = named.find() ? named.group(1) : typed.find() ? typed.group(1) : null;
        if (name != null) {
            return readable(name);
        }
        boolean attached = disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
        boolean words = type.equals("text/plain") || type.equals("text/html");
        return attached || !words ? type.replace('/', '.') : null;
    }

    private static String readable(String name) {
        try {
            int rfc2231 = name.indexOf("''");
            String decoded = rfc2231 > 0
                    ? java.net.URLDecoder.decode(
                            name.substring(rfc2231 + 2).replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8)
                    : MimeUtility.decodeText(name);
            return Texts.clean(decoded).strip();
        } catch (IOException | RuntimeException e) {
            return Texts.clean(name).strip();
        }
    }
}
