# What happens in between (reference E13), under the scenarios as they are shipped.

story     A partial payment: the rest is chased, at the level reached
shipped   pme
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-12  plan     F-1  P1 email for 1000.00EUR
2026-10-14  pays     P-1  F-1  400.00EUR
2026-10-19  plan     F-1  P2 email for 600.00EUR

story     A promise kept: nothing more than thanks
shipped   pme
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-12  plan     F-1  P1 email
2026-10-13  hold     F-1  promise until 2026-10-23
2026-10-19  plan     F-1  held because promise
2026-10-22  pays     P-1  F-1  1000.00EUR
2026-10-22  lift     F-1  promise
2026-10-23  plan     F-1  P7 email

story     A promise broken: the call at once, then the days of the scenario
shipped   pme
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-12  plan     F-1  P1 email
2026-10-13  hold     F-1  promise until 2026-10-16
2026-10-16  plan     F-1  held because promise
2026-10-19  promise-broken  F-1
2026-10-19  plan     F-1  P3 call                                     # P2 is passed over
2026-10-22  plan     F-1  waits until 2026-11-02 because not-yet
2026-11-02  plan     F-1  P4 letter

story     A dispute solved: the same level goes on, after three business days to pay
shipped   pme
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-12  plan     F-1  P1 email
2026-10-14  hold     F-1  dispute
2026-10-19  plan     F-1  held because dispute
2026-10-29  lift     F-1  dispute
2026-10-29  plan     F-1  waits until 2026-11-03 because dispute-solved
2026-11-03  plan     F-1  P2 email

story     A mail that bounced waits for an address; when there is none, the telephone takes over, at that very step
shipped   pme
shipped   sans-email
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-12  plan     F-1  P1 email
2026-10-12  undelivered  F-1
2026-10-13  plan     F-1  excluded because undelivered
2026-10-14  email    ACME none                                        # the address is wrong, no other is known
2026-10-14  plan     F-1  W1 call
2026-10-19  plan     F-1  W2 call

story     A change of segment: the new scenario from the equivalent level
shipped   pme
shipped   export
2026-09-01  assign   profile export export
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-12  plan     F-1  P1 email
2026-10-19  plan     F-1  P2 email
2026-10-20  is       ACME export
2026-10-26  plan     F-1  X3 call
2026-11-02  plan     F-1  X4 email

story     An own copy of a scenario goes on where its model had come to
shipped   grand-compte
2026-09-01  invoice  F-1  AIRBUS  1000.00EUR  due 2026-10-05
2026-10-08  plan     F-1  A1 call
2026-10-09  adapt    AIRBUS grand-compte without A3
2026-10-15  plan     F-1  waits until 2026-10-26 because not-yet
2026-10-26  plan     F-1  A4 internal

story     Who begins to pay by cheque keeps his level
shipped   pme
shipped   cheque
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-12  plan     F-1  P1 email
2026-10-13  pays-by  ACME cheque
2026-10-19  plan     F-1  P2 email

story     Whatever a company of the house follows, it is sent no letter and no formal notice
shipped   pme
2026-09-01  is       FILIALE interne
2026-09-01  invoice  F-1  FILIALE  1000.00EUR  due 2026-10-05
2026-10-12  plan     F-1  P1 email
2026-10-19  plan     F-1  P2 email
2026-10-26  plan     F-1  P3 call
2026-11-02  plan     F-1  finished
