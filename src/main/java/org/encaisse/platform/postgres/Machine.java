package org.encaisse.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.util.Locale;

/** The system we run on, as far as PostgreSQL cares. */
final class Machine {

    private Machine() {}

    static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    static String processor() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
    }

    static boolean isWindows() {
        return system().equals("windows");
    }

    /** The numeric user; -1 on Windows. */
    static long user() {
        return isWindows() ? -1 : new UnixSystem().getUid();
    }

    static boolean isRoot() {
        return user() == 0;
    }
}
