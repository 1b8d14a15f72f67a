package org.encaisse.identity.web;

import java.util.List;
import org.encaisse.identity.Tokens.Token;

/**
 * A person's tokens.
 *
 * @param secret of the one just made, or empty
 */
public record TokensPage(List<Token> tokens, String secret) {}
