package org.encaisse.identity.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.Tokens;
import org.encaisse.identity.Tokens.NewToken;
import org.encaisse.identity.Tokens.Token;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own tokens: made with e-mail and password, shown once, taken back. */
@RestController
@RequestMapping("/api/v1/tokens")
@IdentityRight.Needed(IdentityRight.TOKENS)
class TokensResource {

    private static final String BASIC = "Basic ";

    private final Tokens tokens;

    TokensResource(Tokens tokens) {
        this.tokens = tokens;
    }

    record Wanted(@Nullable String name) {}

    record Issued(UUID id, String name, String token, Instant expires) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody Wanted wanted, SignedIn me, HttpServletRequest request) {
        String said = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (said == null || !said.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            // A token that leaked must not outlive its own revocation by the tokens it made.
            throw new Refused(IdentityRefusal.TOKEN_NEEDS_PASSWORD);
        }
        NewToken token = tokens.issue(me.userId(), wanted.name() == null ? "" : wanted.name());
        return new Issued(token.tokenId(), token.name(), token.token(), token.expiresAt());
    }

    @GetMapping
    Slice<Token> mine(SignedIn me) {
        return new Slice<>(tokens.of(me.userId()), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, SignedIn me) {
        tokens.revoke(me.userId(), id);
    }
}
