package org.encaisse.inbox.bounce;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What servers say, by what they mean. The order matters, the particular before the general; each line names the most telling
 * forms.
 */
final class ServerWords {

    private ServerWords() {}

    private record Form(BounceCause cause, Pattern words) {}

    private static final List<Form> FORMS = List.of(
            // Who connects is refused, whatever else the sentence names.
            form(
                    BounceCause.BLOCKED,
                    "(?:cannot|could not|can.t|unable to|failed to) (?:find|resolve|look ?up) your (?:host|ip|server|reverse|domain)|ip name (?:lookup|possibly)|host ?name lookup failed|unresolvable (?:host|address|client)|no (?:reverse|valid) (?:dns|hostname|pointer)|does not resolve|reverse (?:host|lookup|mapping|address|name)|forward.confirmed|fcrdns|(?:volume or user|user|spam) complaints|listed (?:in|on|by|at) |your (?:ip|host|network|server|mail server)[^.]{0,60}(?:refus|reject|denied|listed|blocked)|too much spam|not welcome|reverse dns|\\brdns\\b|\\bptr\\b|my name was rejected|no access from mail server|(?:please )?use the smtp server of your"
                            + "|messages from .{0,60}(?:weren't|were not) sent|due to (?:your )?(?:ip |poor |low )*reputation"),
            form(BounceCause.EXPIRED, "envelope expired"),
            form(
                    BounceCause.REJECTED,
                    "sender address rejected|domain of sender address|sender verify failed|sender rejected|unrout(?:e)?able sender|groups\\.google\\.com/support"
                            + "|invalid domain name|adresse (?:de l.)?exp[eé]diteur|sender domain"
                            + "|return address|unknown sender|sender was rejected|sender .{0,40}does not exist"),
            form(
                    BounceCause.HAS_MOVED,
                    "no longer on server|has been replaced|has moved|address changed|new address is|a d[eé]m[eé]nag[eé]"),
            form(
                    BounceCause.NOT_ACCEPT,
                    "no smtp service|null mx|does not accept mail|doesn't receive email|does not receive email|not accept any (?:mail|email)"
                            + "|no mail service|n'accepte pas de (?:courrier|mail)"),
            form(
                    BounceCause.MAILBOX_FULL,
                    "メールボックスが一杯|(?<!relay |send |sending |daily |message |hourly )quota(?! for today)|(?:mailbox|inbox|account|user|recipient|storage)[^.]{0,40}(?:over (?:its|the|size|the size|storage) ?limit|at its limit|storage limit|(?:size|space) limit|exceed(?:s|ed) (?:its|the|his|their|allowed|maximum) ?(?:storage|size|space|limit|allocat|capacity|maximum))|(?:no|not enough|insufficient|out of) (?:more )?(?:disk |storage )?space (?:left )?(?:in|on|for|available for) .{0,20}(?:mailbox|account|user|recipient)|mail ?(?:box|drop|folder|store) .{0,15}(?:is |has been |was )?(?:full|filled)|postfach .{0,20}voll|casella .{0,20}piena|buz[oó]n .{0,20}lleno|caixa .{0,20}cheia|容量(?:が|を)?(?:超|いっぱい|一杯)|メールボックス.{0,10}(?:超|いっぱい|一杯|満)|number of messages in .{0,30}mailbox exceeded|mailbox (?:is |for user is )?full|mailbox.{0,20} full|over ?quota|quota (?:is )?exceeded|exceed(?:s|ed|ing)?.{0,25}quota"
                            + "|disk quota|storage (?:allocation|limit|quota)|exceeded storage|out of storage|insufficient (?:disk )?space in|inbox is full"
                            + "|bo[iî]te .{0,30}pleine|quota d[eé]pass[eé]|mail(?:box)? quota|user is full|mailfolder is full|recipient overquota"
                            + "|account is full|too much mail data|not enough storage space|mailbox exceeds|mailsize"),
            form(
                    BounceCause.MESG_TOO_BIG,
                    "line limit exceeded|(?:message|mail|attachment).{0,20}too (?:large|big|long)|size (?:limit|exceed)|exceeds? .{0,30}(?:maximum )?(?:message )?size|recipsizelimit"
                            + "|fixed maximum|size violation|trop volumineux|maximum message size|larger than"),
            form(BounceCause.VIRUS_DETECTED, "virus|malware|infected|trojan|worm detected"),
            form(
                    BounceCause.NOT_COMPLIANT_RFC,
                    "multiple .{0,20}addresses in from|rfc[ -]?(?:2821|2822|5321|5322)|not (?:rfc )?compliant|duplicate header|header error|missing (?:a )?(?:valid )?(?:header|messageid|message-id|from)"
                            + "|bare (?:lf|cr)|bad header|invalid (?:message )?header"),
            form(
                    BounceCause.AUTH_FAILURE,
                    "dmarc|\\bdkim\\b|\\bspf\\b|unauthenticated email|authentication information|authentication (?:checks|results)|5\\.7\\.2[0-7]"),
            form(
                    BounceCause.NO_RELAYING,
                    "relay(?:ing)? (?:is )?(?:denied|not|access|prohibited|restriction)|unable to relay|not .{0,20}(?:to )?relay|relais (?:refus|interdit)|email address is not verified"
                            + "|relaying (?:mail|to)|not one of our|isn't in my list of allowed|no relay|open relay|insecure mail relay|we do not relay|no such domain at this location"),
            form(
                    BounceCause.SECURITY_ERROR,
                    "unauthenticated senders|authentication (?:is )?required|must issue a starttls|starttls|tls (?:is )?required|verification failure|5\\.7\\.1[0-4] .{0,40}authenticat"
                            + "|executable (?:attachment|file)|attachment (?:type )?(?:not allowed|blocked)|file type"),
            form(
                    BounceCause.SPAM_DETECTED,
                    "considered (?:to be )?(?:bulk|unwanted)|bogofilter|(?:message|mail) (?:was )?(?:identified|detected|classified) as (?:bulk|phish)|phishing|dangereux|block(?:ed)? for content|unwanted (?:content|mail|email)|spam(?!haus)(?!cop)|\\bube\\b|\\buce\\b|unsolicited|junk mail|bulk (?:e-?)?mail|mail rejet[eé]|message content rejected|content (?:was )?rejected"
                            + "|ind[eé]sirable|high score|looks like|denied by.{0,20}filter|blocked by our bulk"),
            form(
                    BounceCause.SUSPEND,
                    "(?:disabled|suspended|inactive|deactivated) (?:recipient|user|account|mailbox|address)|(?:account|mailbox|user|address|inbox|recipient).{0,45}(?:suspended|disabled|inactive|inactivity|frozen|deactivated|locked|is blocked|on hold|expired|unavailable due)"
                            + "|is (?:no longer|not longer) (?:in use|used|active|valid|monitored)|no longer (?:in use|available|active|used)|compte .{0,30}(?:bloqu|suspendu|d[eé]sactiv|ferm)"
                            + "|n'est plus (?:utilis|active|valide|en service|consult|relev)|account (?:is )?closed|disabled or discontinued|vdelivermail: account"),
            form(
                    BounceCause.BLOCKED,
                    "invalid rdns|invalid ip|network not allowed|blacklist|black list|block ?list|\\brbl\\b|dnsbl|spamhaus|spamcop|barracudacentral|client host (?:blocked|rejected)|service refus|refused to talk to me|poor reputation"
                            + "|reputation|banned|an open relay|ip (?:address )?.{0,60}(?:blocked|denied|rejected|not allowed)|blocked (?:using|by|for|due)|connection (?:refused|dropped|rejected) (?:by|due)|temporarily blocked"
                            + "|access (?:has been )?denied|reverse dns|\\bptr\\b|helo command rejected|cannot find your (?:hostname|reverse)|not permitted to connect|has been blocked|are blocked"
                            + "|mail (?:server|from) .{0,60}blocked|is blocked|blocked\\. "),
            form(BounceCause.SPEEDING, "receiving mail at a rate|receiving mail too quickly|rate that prevents"),
            form(
                    BounceCause.TOO_MANY_CONN,
                    "too many (?:concurrent |simultaneous )?(?:smtp )?(?:connections|sessions|recipients)|maximum (?:number of )?(?:connections|recipients)"
                            + "|trop de connexions|concurrency limit"),
            form(
                    BounceCause.RATE_LIMITED,
                    "frequency limited|daily relay quota|rate limit|ratelimit|too many (?:messages|emails|mails|errors)|throttl|sending rate|daily (?:user )?sending|mail rate"
                            + "|unusual rate|exceeded .{0,30}(?:per hour|per day|hourly|limit of)|temporarily deferred due to|slow down|\\[ts0\\d\\]"
                            + "|max number of messages|quota for today"),
            form(
                    BounceCause.POLICY_VIOLATION,
                    "policy (?:reasons?|violation|restrictions?|rejection)|local policy|protocol violation|violat(?:es|ion)|for policy|security polic|by administrat|administrative prohibition"
                            + "|prohibited|not authorized to send|restricted|delivery not authorized"),
            form(
                    BounceCause.EXPIRED,
                    "(?:retry|delivery|queue) (?:timeout|time-out|time limit|period|lifetime) (?:has been |was )?(?:exceeded|expired|reached)|could not be delivered (?:within|after|for) (?:the last )?\\d+|(?:has been|was) (?:on|in) the queue|has not (?:yet )?been delivered|not yet been delivered|undelivered after|delivery attempts? .{0,30}(?:exceeded|exhausted|failed for)|for the last \\d+ (?:hours|days)|will (?:keep|continue) (?:on )?trying|delivery .{0,20}(?:is|was|has been) delayed|(?:message )?still undelivered after|not delivered within|failed \\d+ attempts|remote host is not responding|delivery time expired|did not accept our requests|all hosts have been failing|timed out|time-?out|expired|delivery time|retry time|too long in queue|in the queue too long|could not be delivered for|cannot send message for|could not send (?:mail|message) for"
                            + "|unable to deliver (?:it )?(?:for|in)|max(?:imum)? retr|gave up|giving up after|has stopped trying|not been collected|unable to contact|d[eé]lai .{0,30}d[eé]pass"),
            form(
                    BounceCause.NETWORK_ERROR,
                    "remote server .{0,30}(?:not respond|unavailable)|no answer from (?:host|server)|host (?:is )?(?:down|not responding)|mx .{0,20}unreachable|name server: .{0,60}host name lookup failure|socket error|not reachable|unexpected name server reply|name service error(?!.{0,120}host not found)|dns error|no relevant answers|mail loop|loops? back|too many hops|routing loop|hop count|maximum allowed times"
                            + "|network is unreachable|no route to host|connection (?:refused|reset|lost|closed|dropped)|lost connection|network error|unable to connect|could not connect|cannot connect|bad connection"
                            + "|temporary (?:dns|lookup)|lookup (?:failed|failure)|host unreachable|conversation with .{0,80} timed|message looping|can't (?:connect|create|assign)|couldn't connect"),
            form(
                    BounceCause.HOST_UNKNOWN,
                    "(?:no|not have any|has no|without (?:a )?)(?: valid| usable)? ?(?:mx|mail exchangers?)(?: records?| hosts?)?\\b|mx .{0,40}(?:non-?existent|invalid|no address|not resolve)|(?:domain|host)(?: name)?[^.]{0,60}(?:does ?n.t exist|could not be (?:found|resolved)|couldn.t be resolved|not resolve|is invalid|unknown)|unknown (?:domain|mail host)|non-?existent (?:domain|host)|domaine .{0,40}(?:n.existe pas|introuvable)|no a(?:aaa)? records?\\b|host (?:is )?unknown|unknown host|host or domain name not found|domain name not found|unrouteable|unroutable|no such (?:domain|host)|domain (?:does not exist|is not|must exist|not found)|host not found"
                            + "|name or service not known|recipient.{0,15}s? domain .{0,20}(?:not|doesn't)|bad destination host|couldn't find any host|nxdomain|domaine (?:inconnu|inexistant)|domain .{0,80}couldn't be found"
                            + "|no route to domain|invalid (?:mx|domain)|illegal host"),
            form(
                    BounceCause.USER_UNKNOWN,
                    "does not like recipient|recipient does not exist|unknown or illegal alias|no valid recipients?|illegal (?:user|alias|recipient)|n.existe pas|no existe|nicht gefunden|existiert nicht|empf[aä]nger .{0,20}(?:unbekannt|abgelehnt)|n[aã]o existe|non esiste|sconosciut|存在しません|ユーザー?が(?:見つ|存在)|not found in (?:directory|the)|never logged|no local mailbox|user account is unavailable|cannot be found|could not be found|isn.t in (?:our|the)|bad recipient|check if address is correct|user unknown|unknown (?:user|recipient|address|local|mailbox)|no such (?:user|recipient|mailbox|address|person|account)|(?:user|address|mailbox|recipient|account|email|e-mail)[^.]{0,60}(?:does ?n.t exist|do ?n.t exist|does not exist|not found|was not found|not known|is not known|unknown|not exist|no longer)"
                            + "|recip(?:ient)?notfound|invalid (?:recipient|mailbox|user|address)|destinataire .{0,20}(?:invalide|inconnu)|adresse .{0,30}(?:invalide|inconnue|introuvable)|not (?:a valid|our customer|a local|listed)"
                            + "|recipient (?:address )?rejected|address rejected|no mailbox|mailbox unavailable|mailbox not|bad (?:destination |recipient )?(?:mailbox |recipient )?address|not recognized|no one here by|utilisateur (?:inconnu|introuvable)"
                            + "|undeliverable address|nonexistent|doesn't have a .{0,40}account|not in .{0,30}directory|user not|couldn't be found|not a known user|isn't a (?:valid|known)|sorry, no mailbox|no account|delivery to .{0,20}failed permanently: no"
                            + "|usuario|usuarios? desconocid|unbekannt|ディレクトリのリストにありません|inesistente|this address no longer|cannot accept (?:mail|messages) for|recipient unknown"),
            form(BounceCause.FILTERED, "recipients was rejected by a remote mail server"),
            form(
                    BounceCause.SYSTEM_FULL,
                    "insufficient system (?:storage|resources)|no space left|disk full|not enough (?:disk )?space|system is full|queue full"),
            form(
                    BounceCause.MAILER_ERROR,
                    "procmail|mailer error|command (?:failed|died|output)|exit(?:ed)? (?:status|code)|pipe to|x-unix|\\bpipe\\b|local delivery (?:failed|agent)|lock failure|mail\\.local:"),
            form(
                    BounceCause.SYNTAX_ERROR,
                    "malformed address|incorrectly constructed|command (?:not implemented|unrecognized|parameter|not recognized|argument)|syntax error|unrecognized (?:command|parameter)|parameter not|bad sequence|improper command|out of order"),
            form(
                    BounceCause.CONTENT_ERROR,
                    "content (?:error|format|restriction)|malformed|conversion (?:error|failed)|charset|improper use of 8-bit"),
            form(
                    BounceCause.SYSTEM_ERROR,
                    "system error|transaction failed|internal (?:server )?error|local (?:error|configuration|processing)|configuration error|temporar(?:y|ily)|try (?:it )?again later|service (?:unavailable|not available|currently)|queue file|remote protocol error"
                            + "|server error|unexpected|resources|operation timed|proxy (?:error|session)|out of memory|interrupted|incident"));

    /** @param small the words in small letters, blanks as one */
    static BounceCause cause(String small) {
        for (Form form : FORMS) {
            if (form.words().matcher(small).find()) {
                return form.cause();
            }
        }
        return BounceCause.UNDEFINED;
    }

    private static Form form(BounceCause cause, String words) {
        return new Form(cause, Pattern.compile(words));
    }
}
