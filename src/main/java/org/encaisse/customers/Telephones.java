package org.encaisse.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** Telephone numbers: as people type them, as they are kept ({@code +221338210000}), as they are read. */
public final class Telephones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** For numbers that say their country themselves. */
    static final String NOWHERE = "ZZ";

    private Telephones() {}

    /**
     * What somebody typed.
     *
     * @param kept the number in the form it is kept, null when no country has such a number
     * @param fault why it is none, null when it is one
     */
    public record Read(@Nullable String kept, @Nullable CustomerRefusal fault) {}

    /** @param region two letters: whose numbers are typed without a country code here */
    public static Read read(String typed, String region) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, region);
            CustomerRefusal fault = fault(number);
            return fault == null ? new Read(kept(number), null) : new Read(null, fault);
        } catch (NumberParseException e) {
            return new Read(
                    null,
                    switch (e.getErrorType()) {
                        case INVALID_COUNTRY_CODE -> CustomerRefusal.TELEPHONE_COUNTRY_UNKNOWN;
                        case TOO_LONG -> CustomerRefusal.TELEPHONE_TOO_LONG;
                        case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> CustomerRefusal.TELEPHONE_TOO_SHORT;
                        case NOT_A_NUMBER -> CustomerRefusal.TELEPHONE_MALFORMED;
                    });
        }
    }

    /** The number in the form it is kept; refuses, and says why, what no country has. */
    public static String required(String typed, String region) {
        Read read = read(typed, region);
        String kept = read.kept();
        CustomerRefusal fault = read.fault();
        if (kept == null || fault != null) {
            throw new Refused(fault == null ? CustomerRefusal.TELEPHONE_MALFORMED : fault, typed, region);
        }
        return kept;
    }

    /** Whether text messages arrive there: a number of a mobile telephone, or one that may be. */
    public static boolean isMobile(String kept) {
        if (!kept.startsWith("+") || kept.contains(";ext=")) {
            return false;
        }
        try {
            return switch (NUMBERS.getNumberType(NUMBERS.parse(kept, null))) {
                case MOBILE, FIXED_LINE_OR_MOBILE -> true;
                default -> false;
            };
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** As it is dialled at home: {@code 33 821 00 00}; numbers of elsewhere with their country, others as they were typed. */
    public static String shown(String kept, String region) {
        if (!kept.startsWith("+")) {
            return kept;
        }
        try {
            PhoneNumber number = NUMBERS.parse(kept, null);
            boolean home = NUMBERS.getCountryCodeForRegion(region) == number.getCountryCode();
            return NUMBERS.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return kept;
        }
    }

    private static @Nullable CustomerRefusal fault(PhoneNumber number) {
        return switch (NUMBERS.isPossibleNumberWithReason(number)) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> CustomerRefusal.TELEPHONE_TOO_SHORT;
            case TOO_LONG -> CustomerRefusal.TELEPHONE_TOO_LONG;
            case INVALID_COUNTRY_CODE -> CustomerRefusal.TELEPHONE_COUNTRY_UNKNOWN;
            case INVALID_LENGTH -> CustomerRefusal.TELEPHONE_UNASSIGNED;
            case IS_POSSIBLE -> NUMBERS.isValidNumber(number) ? null : CustomerRefusal.TELEPHONE_UNASSIGNED;
        };
    }

    private static String kept(PhoneNumber number) {
        String plain = NUMBERS.format(number, PhoneNumberFormat.E164);
        return number.hasExtension() && !number.getExtension().isEmpty()
                ? plain + ";ext=" + number.getExtension()
                : plain;
    }
}
