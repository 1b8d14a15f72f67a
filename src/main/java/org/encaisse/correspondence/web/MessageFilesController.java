package org.encaisse.correspondence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.sending.PreviewMessage;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.mail.Attachment;
import org.encaisse.platform.mail.ReadMail;
import org.encaisse.platform.web.SecurityHeaders;
import org.encaisse.platform.web.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The parts of a message as files: the exact bytes, its HTML, what goes with it. */
@Controller
@CorrespondenceRight.Needed(CorrespondenceRight.READ)
class MessageFilesController {

    private final Outbox outbox;
    private final Archive archive;
    private final PreviewMessage preview;

    MessageFilesController(Outbox outbox, Archive archive, PreviewMessage preview) {
        this.outbox = outbox;
        this.archive = archive;
        this.preview = preview;
    }

    @GetMapping("/outbox/{message}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID message, HttpServletResponse response) {
        Archive.Archived archived = archived(message);
        boolean pdf = archived.mediaType().equals("application/pdf");
        if (pdf) {
            response.setHeader(SecurityHeaders.CSP, SecurityHeaders.SHOWN_PDF);
        }
        String ending = pdf ? ".pdf" : archived.mediaType().equals("text/plain") ? ".txt" : ".eml";
        return file(archived.content(), MediaType.parseMediaType(archived.mediaType()), message + ending, pdf);
    }

    @GetMapping("/outbox/{message}/html")
    ResponseEntity<byte[]> html(@PathVariable UUID message, Ui ui, HttpServletResponse response) {
        String html = read(message, ui).html();
        response.setHeader(SecurityHeaders.CSP, SecurityHeaders.SHOWN_MAIL);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body((html == null ? "" : html).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/outbox/{message}/attachments/{number}")
    ResponseEntity<byte[]> attachment(
            @PathVariable UUID message, @PathVariable int number, Ui ui, HttpServletResponse response) {
        List<Attachment> files = read(message, ui).attachments();
        if (number < 0 || number >= files.size()) {
            throw new Refused(CorrespondenceRefusal.NOTHING_ARCHIVED);
        }
        Attachment file = files.get(number);
        boolean pdf = file.contentType().equals("application/pdf");
        if (pdf) {
            response.setHeader(SecurityHeaders.CSP, SecurityHeaders.SHOWN_PDF);
        }
        return file(file.content(), MediaType.parseMediaType(file.contentType()), file.fileName(), pdf);
    }

    private ReadMail read(UUID message, Ui ui) {
        MessageLine line =
                outbox.byId(message).orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_MESSAGE, message));
        if (line.state() != MessageState.RESERVED) {
            Archive.Archived archived = archived(message);
            if (!archived.mediaType().equals("message/rfc822")) {
                throw new Refused(CorrespondenceRefusal.NOTHING_ARCHIVED);
            }
            return ReadMail.of(archived.content());
        }
        return preview.of(line, ui.today())
                .map(letter -> new ReadMail(List.of(), letter.text(), letter.html(), letter.attachments()))
                .orElseThrow(() -> new Refused(CorrespondenceRefusal.NOTHING_ARCHIVED));
    }

    private Archive.Archived archived(UUID message) {
        return archive.of(message).orElseThrow(() -> new Refused(CorrespondenceRefusal.NOTHING_ARCHIVED));
    }

    static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name, boolean shown) {
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
