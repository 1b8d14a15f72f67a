package org.encaisse.identity.signin;

import java.util.UUID;
import org.encaisse.kernel.tenant.TenantId;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** What a person has open. */
@Component
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final PersonLoader people;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, PersonLoader people) {
        this.sessions = sessions;
        this.people = people;
    }

    /** Other roles or another password: whoever is signed in under the old ones signs in again. */
    public void endOf(UUID userId) {
        sessions.findByPrincipalName(userId.toString()).keySet().forEach(sessions::deleteById);
    }

    /** Other rights: what is open stays open, and the next click knows them. Tokens are read at each request. */
    public void renew(TenantId tenant, UUID userId) {
        people.load(tenant, userId).ifPresent(person -> renew(sessions, person));
    }

    private static <S extends Session> void renew(FindByIndexNameSessionRepository<S> sessions, SignedInPerson person) {
        sessions.findByPrincipalName(person.getName()).values().forEach(session -> {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(PasswordSignIn.authenticated(person)));
            sessions.save(session);
        });
    }
}
