package org.encaisse.identity.web;

import java.util.List;
import org.encaisse.identity.LegalEntity;

/** The organisation's structures. */
public record StructuresPage(List<LegalEntity> structures) {}
