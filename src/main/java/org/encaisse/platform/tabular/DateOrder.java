package org.encaisse.platform.tabular;

/** In which order a file writes the parts of its dates; a four-digit year in front is understood under each of them. */
public enum DateOrder {
    /** 21/11/2026 */
    DMY,
    /** 11/21/2026 */
    MDY,
    /** 26-11-21 */
    YMD
}
