package org.encaisse.identity.signin;

import org.encaisse.identity.signin.PersonLoader.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** E-mail address and password; the same answer, in the same time, whether the address is known or not. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final PersonLoader people;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final String nobodysHash;

    PasswordSignIn(PersonLoader people, PasswordEncoder passwords, Throttle throttle) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobodysHash = String.valueOf(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String machine = attempt.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "-";
        if (email.length() > 320 || password.length() > 200) {
            throw new BadCredentialsException("too long");
        }
        if (!throttle.mayTry(email, machine)) {
            throw new LockedException("too many tries");
        }
        SignedInPerson person = matching(email, password);
        if (person == null) {
            throw new BadCredentialsException("no such person or another password");
        }
        throttle.giveBack(email, machine);
        return authenticated(person);
    }

    static UsernamePasswordAuthenticationToken authenticated(SignedInPerson person) {
        String[] roles =
                person.roleSet().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(roles));
    }

    private @Nullable SignedInPerson matching(String email, String password) {
        boolean checked = false;
        for (Candidate candidate : people.byEmail(email)) {
            checked = true;
            if (passwords.matches(password, candidate.passwordHash())) {
                return people.load(candidate.tenant(), candidate.userId()).orElse(null);
            }
        }
        if (!checked) {
            passwords.matches(password, nobodysHash);
        }
        return null;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
