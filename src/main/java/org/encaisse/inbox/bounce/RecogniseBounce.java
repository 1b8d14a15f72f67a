package org.encaisse.inbox.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.inbox.mail.Heads;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.mail.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mail is a notice about mail of ours, and what it says of whom. RFC 3464 first; without it, the forms that mail
 * servers have given their notices for thirty years. A person's mail that quotes or attaches a notice is none.
 */
public final class RecogniseBounce {

    private static final Pattern DAEMON = Pattern.compile(
            "mailer[-_.]?daemon|post[-_.]?master|mail[-_. ]?daemon|mail (?:delivery|deliver) (?:sub)?system|system administrator|mdaemon|delivery service",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOBODY = Pattern.compile("^(?:no|do[-_.]?not|ne[-_.]?pas)[-_.]?rep(?:ly|ondre)@");

    private static final Pattern SUBJECT = Pattern.compile(
            "undeliver|returned (?:mail|to sender)|failure notice|delivery (?:status )?(?:notification|report|failure|failed|delayed|problem|error)"
                    + "|mail delivery (?:failed|failure|error|problem|subsystem|delayed)|mail could not be delivered|(?:message|mail) (?:status|delivery)|not delivered|delayed mail"
                    + "|warning.{0,3}could not send|mail system error|nondeliverable|non[- ]?(?:remis|distribu|recapitabile)|[eé]chec (?:de|de la) (?:la )?(?:remise|distribution|livraison)"
                    + "|message you sent|errors? from|rejected|unzustellbar|failed mail|couldn't be delivered|mail failure|user unknown|error sending your mail|メールエラー通知",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INTRO = Pattern.compile(
            "this is the (?:qmail|postfix|mail system|mail delivery)|created automatically by mail delivery software|could not be delivered to|unable to deliver (?:your )?message|following address(?:es)?"
                    + "|did not reach the following|was not delivered to|delivery has failed|delivery to the following|this is an automatically generated delivery|transcript of session follows"
                    + "|the mailer-daemon|failure reasons|n'a pas pu [eê]tre (?:remis|distribu)|wasn't able to deliver|were unable to deliver|cannot be delivered|not be delivered|trouble delivering|error message below",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STATUS = Pattern.compile("(?<![0-9.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![0-9.])");
    private static final Pattern REPLY = Pattern.compile("(?<![0-9.:\\[])([2345]\\d\\d)(?=[ -]|: )");
    private static final int LONGEST = 1_000;

    private final ParsedMail mail;
    private final String notice;
    private final String returned;
    private final Map<String, String> said;

    private RecogniseBounce(ParsedMail mail) {
        this.mail = mail;
        String words = NoticeText.bounded(mail.words());
        this.notice = NoticeText.notice(words);
        this.returned = NoticeText.returned(words);
        this.said = NoticeText.read(notice);
    }

    public static Optional<BounceNotice> of(ParsedMail mail) {
        Optional<ServiceNotice> service = ServiceNotice.in(mail);
        if (service.isPresent()) {
            return service.get().bounce();
        }
        Optional<Piece> status = mail.pieces().stream()
                .filter(piece -> piece.type().matches("message/(?:global-)?delivery-status"))
                .filter(piece -> piece.inReport() || isFromDaemon(mail))
                .findFirst();
        if (status.isEmpty() && !looksLikeNotice(mail)) {
            return Optional.empty();
        }
        RecogniseBounce recognise = new RecogniseBounce(mail);
        List<BouncedRecipient> found = recognise.byBlocks(status.map(piece -> StatusBlocks.of(piece.text()))
                .orElseGet(() -> StatusBlocks.within(NoticeText.bounded(mail.words()))));
        if (found.isEmpty()) {
            found = recognise.byWords();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new BounceNotice(found));
    }

    private static boolean looksLikeNotice(ParsedMail mail) {
        // A mail that nobody may answer and that brings ours back is a machine's.
        boolean sender = isFromDaemon(mail)
                || (NOBODY.matcher(mail.from()).find()
                        && mail.piece("message/rfc822").isPresent());
        boolean words = SUBJECT.matcher(mail.subject()).find()
                || INTRO.matcher(NoticeText.notice(NoticeText.bounded(mail.words())))
                        .find();
        return (sender && words) || mail.heads().has("x-failed-recipients");
    }

    private static boolean isFromDaemon(ParsedMail mail) {
        String back = mail.heads().text("return-path").replaceAll("\\s", "");
        return DAEMON.matcher(mail.heads().text("from")).find()
                || back.equals("<>")
                || DAEMON.matcher(back).find()
                || mail.from().isEmpty();
    }

    private List<BouncedRecipient> byBlocks(List<StatusBlocks.Block> blocks) {
        Map<String, BouncedRecipient> found = new LinkedHashMap<>();
        for (StatusBlocks.Block block : blocks) {
            String context = context(block.address());
            String words =
                    block.diagnosticType().equals("x-unix") ? block.diagnostic() + " x-unix" : block.diagnostic();
            found.putIfAbsent(
                    block.address(),
                    recipient(
                            block.address(),
                            block.original(),
                            block.action(),
                            block.status(),
                            words,
                            context,
                            block.diagnostic().isBlank() ? context : block.diagnostic()));
        }
        return List.copyOf(found.values());
    }

    private List<BouncedRecipient> byWords() {
        List<BouncedRecipient> found = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        mail.heads().addresses("x-failed-recipients").forEach(addresses::add);
        said.keySet().stream().filter(one -> !addresses.contains(one)).forEach(addresses::add);
        if (addresses.isEmpty()) {
            addresses.addAll(returnedTo());
        }
        String action = Pattern.compile(
                                "delayed|still being retried|warning only|temporary failure report|will be retried",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(mail.subject() + " " + notice)
                        .find()
                ? "delayed"
                : "failed";
        // The notice names us too (« a message that you sent »), and itself.
        List<String> others = addresses.stream()
                .filter(one -> !mail.heads().addresses("to").contains(one))
                .filter(one -> !DAEMON.matcher(one).find())
                .toList();
        for (String address : others.isEmpty() ? addresses : others) {
            String words = said.getOrDefault(address, "");
            found.add(recipient(
                    address,
                    null,
                    action,
                    null,
                    words,
                    notice + " " + mail.subject(),
                    words.isBlank() ? notice : words));
        }
        return found;
    }

    /** Nobody is named: whoever the returned mail was for. */
    private List<String> returnedTo() {
        return mail.pieces().stream()
                .filter(piece ->
                        piece.type().equals("message/rfc822") || piece.type().equals("text/rfc822-headers"))
                .map(Piece::text)
                .findFirst()
                .or(() -> Optional.of(returned.replaceFirst("^\\s*-.*\\R", "")))
                .map(text -> Heads.in(text).addresses("to"))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> Heads.addressesIn(notice).stream().limit(1).toList());
    }

    private String context(String address) {
        String own = said.getOrDefault(address, "");
        return own.isBlank() && said.size() <= 1 ? notice : own + (said.size() <= 1 ? " " + notice : "");
    }

    static BouncedRecipient recipient(
            String address,
            @Nullable String original,
            String action,
            @Nullable String given,
            String words,
            String context,
            String shown) {
        String status = given;
        Matcher enhanced = STATUS.matcher(words);
        boolean vague = given == null || given.endsWith(".0.0");
        if (vague && enhanced.find()) {
            status = enhanced.group(1);
        }
        Matcher number = REPLY.matcher(words);
        String reply = number.find() ? number.group(1) : null;
        boolean arrived =
                action.matches("delivered|deliverable|relayed|expanded") || (status != null && status.startsWith("2"));
        BounceCause cause = arrived ? BounceCause.DELIVERED : JudgeCause.of(words, context, status, reply);
        boolean permanent = !arrived && !action.equals("delayed");
        if (action.equals("delayed") && cause == BounceCause.UNDEFINED) {
            cause = BounceCause.EXPIRED; // all it says is that it is late
        }
        String diagnostic = shown.replaceAll("\\s+", " ").strip();
        return new BouncedRecipient(
                address,
                original,
                cause,
                permanent,
                status,
                reply,
                diagnostic.length() > LONGEST ? diagnostic.substring(0, LONGEST) : diagnostic);
    }
}
