package org.encaisse.inbox.bounce;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the numbers of a server's answer mean: enhanced codes, replies, and those of the French providers. */
final class StatusCodes {

    private StatusCodes() {}

    private static final Pattern PROVIDER = Pattern.compile(
            "\\b(?:ofr|lpn)[_ -]?\\d{0,3}_(\\d{3})|\\bofr_?(\\d{3})\\b|\\blpn(\\d{3})\\b", Pattern.CASE_INSENSITIVE);

    /** Orange, Wanadoo and La Poste number their answers. */
    private static final Map<String, BounceCause> FRENCH = Map.ofEntries(
            Map.entry("103", BounceCause.BLOCKED),
            Map.entry("104", BounceCause.TOO_MANY_CONN),
            Map.entry("105", BounceCause.RATE_LIMITED),
            Map.entry("108", BounceCause.BLOCKED),
            Map.entry("109", BounceCause.BLOCKED),
            Map.entry("201", BounceCause.REJECTED),
            Map.entry("305", BounceCause.SECURITY_ERROR),
            Map.entry("402", BounceCause.REJECTED),
            Map.entry("403", BounceCause.REJECTED),
            Map.entry("405", BounceCause.REJECTED),
            Map.entry("409", BounceCause.REJECTED),
            Map.entry("415", BounceCause.REJECTED),
            Map.entry("416", BounceCause.USER_UNKNOWN),
            Map.entry("417", BounceCause.MAILBOX_FULL),
            Map.entry("420", BounceCause.SUSPEND),
            Map.entry("426", BounceCause.SUSPEND),
            Map.entry("505", BounceCause.SYSTEM_ERROR),
            Map.entry("506", BounceCause.SPAM_DETECTED),
            Map.entry("510", BounceCause.BLOCKED),
            Map.entry("513", BounceCause.MESG_TOO_BIG),
            Map.entry("518", BounceCause.BLOCKED),
            Map.entry("519", BounceCause.BLOCKED),
            Map.entry("522", BounceCause.MAILBOX_FULL),
            Map.entry("630", BounceCause.POLICY_VIOLATION),
            Map.entry("999", BounceCause.BLOCKED));

    /** Codes that mean one thing (RFC 3463, 5248, 7372) whatever words come with them. */
    private static final Map<String, BounceCause> TELLING = Map.of(
            "5.2.3", BounceCause.MESG_TOO_BIG,
            "5.3.4", BounceCause.MESG_TOO_BIG,
            "4.2.2", BounceCause.MAILBOX_FULL,
            "5.2.2", BounceCause.MAILBOX_FULL,
            "5.1.6", BounceCause.HAS_MOVED,
            "5.1.7", BounceCause.REJECTED,
            "5.1.8", BounceCause.REJECTED,
            "5.7.13", BounceCause.SUSPEND,
            "5.7.25", BounceCause.BLOCKED);

    static @Nullable BounceCause telling(@Nullable String status) {
        return status == null ? null : TELLING.get(status);
    }

    static @Nullable BounceCause ofProvider(String small) {
        Matcher provider = PROVIDER.matcher(small);
        if (provider.find()) {
            String number = provider.group(1) != null
                    ? provider.group(1)
                    : provider.group(2) != null ? provider.group(2) : provider.group(3);
            return FRENCH.get(number);
        }
        return null;
    }

    static BounceCause cause(@Nullable String status) {
        if (status == null) {
            return BounceCause.UNDEFINED;
        }
        boolean later = status.startsWith("4");
        return switch (status.substring(2)) {
            case "1.0", "1.1", "1.3", "1.4" -> BounceCause.USER_UNKNOWN;
            case "1.2" -> later ? BounceCause.NETWORK_ERROR : BounceCause.HOST_UNKNOWN;
            case "1.6" -> BounceCause.HAS_MOVED;
            case "1.7", "1.8", "1.9" -> BounceCause.REJECTED;
            case "1.10" -> BounceCause.NOT_ACCEPT;
            case "2.0" -> BounceCause.FILTERED;
            case "2.1" -> BounceCause.SUSPEND;
            case "2.2" -> BounceCause.MAILBOX_FULL;
            case "2.3", "3.4" -> BounceCause.MESG_TOO_BIG;
            case "3.0", "3.2", "3.5" -> BounceCause.SYSTEM_ERROR;
            case "3.1", "4.5" -> BounceCause.SYSTEM_FULL;
            case "4.1", "4.7" -> BounceCause.EXPIRED;
            case "4.4" -> later ? BounceCause.NETWORK_ERROR : BounceCause.HOST_UNKNOWN;
            case "4.0", "4.2", "4.3", "4.6" -> BounceCause.NETWORK_ERROR;
            case "5.1", "5.2", "5.4" -> BounceCause.SYNTAX_ERROR;
            case "5.3" -> BounceCause.TOO_MANY_CONN;
            case "6.0", "6.1", "6.3", "6.5" -> BounceCause.CONTENT_ERROR;
            case "7.0", "7.1", "7.2" -> BounceCause.POLICY_VIOLATION;
            case "7.3", "7.4", "7.5", "7.6", "7.7", "7.8", "7.10", "7.11", "7.12" -> BounceCause.SECURITY_ERROR;
            case "7.20", "7.21", "7.22", "7.23", "7.26" -> BounceCause.AUTH_FAILURE;
            case "7.25", "7.27" -> BounceCause.BLOCKED;
            case "7.28" -> BounceCause.RATE_LIMITED;
            default -> BounceCause.UNDEFINED;
        };
    }

    static BounceCause ofReply(@Nullable String reply) {
        return reply == null
                ? BounceCause.UNDEFINED
                : switch (reply) {
                    case "421", "450", "451" -> BounceCause.SYSTEM_ERROR;
                    case "452" -> BounceCause.SYSTEM_FULL;
                    case "500", "501", "502", "503", "504" -> BounceCause.SYNTAX_ERROR;
                    case "552" -> BounceCause.MAILBOX_FULL;
                    default -> BounceCause.UNDEFINED;
                };
    }
}
