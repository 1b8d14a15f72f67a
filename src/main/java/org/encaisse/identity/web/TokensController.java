package org.encaisse.identity.web;

import java.util.UUID;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.Tokens;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own tokens, for the accounting system and other programs. */
@Controller
@RequestMapping("/settings/tokens")
@IdentityRight.Needed(IdentityRight.TOKENS)
class TokensController {

    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    String mine(SignedIn me, Model model) {
        model.addAttribute("page", new TokensPage(tokens.of(me.userId()), ""));
        return "identity/tokens";
    }

    /** Shows the secret in the answer itself, once: it is never kept, not even in the session. */
    @PostMapping
    String issue(@RequestParam String name, SignedIn me, Model model) {
        String secret = tokens.issue(me.userId(), name).token();
        model.addAttribute("page", new TokensPage(tokens.of(me.userId()), secret));
        return "identity/tokens";
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, SignedIn me, Ui ui, RedirectAttributes redirect) {
        tokens.revoke(me.userId(), id);
        Flash.good(redirect, ui.t("identity.token.revoked"));
        return "redirect:/settings/tokens";
    }
}
