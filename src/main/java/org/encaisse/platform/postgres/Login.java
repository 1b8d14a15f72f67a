package org.encaisse.platform.postgres;

/** Somebody who may connect to the database. */
public record Login(String user, String password) {

    /** Owns the database and its schemas; only the migrations connect as this role. */
    public static final String OWNER = "encaisse_owner";

    /** Owns nothing and cannot pass by row-level security; the application connects as this role. */
    public static final String APP = "encaisse_app";

    @Override
    public String toString() {
        return user;
    }
}
