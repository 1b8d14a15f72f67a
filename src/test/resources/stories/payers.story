# The shipped scenarios, one by one: each kind of payer (reference E1 to E10), from the data as every organisation receives it.

story     E1 · NEST small sponsors: with the reading of the history switched on, Monday's mail waits until it is ticked
tasks-wait
shipped   nest-petits-moyens with N3
2026-10-15  invoice  F-1  SALAM  300000XOF  due 2026-11-04
2026-11-02  plan     F-1  N2 email                                    # MT1
2026-11-09  plan     F-1  N3 internal                                 # promises, checks: to be read first
2026-11-10  plan     F-1  waits because to-do
2026-11-10  done     F-1
2026-11-11  plan     F-1  N4 email                                    # MT2
2026-11-12  plan     F-1  N5 call
2026-11-12  done     F-1
2026-11-16  plan     F-1  N3 internal                                 # the next round begins on its Monday

story     E2 · NEST large sponsors: called first, written to only when nobody answers
shipped   nest-gros
2026-10-15  invoice  F-1  BANQUE  9000000XOF  due 2026-11-12
2026-11-09  plan     F-1  G1 call
2026-11-16  plan     F-1  G2 call
2026-11-17  plan     F-1  waits until 2026-11-23 because not-yet      # somebody answered: no mail
2026-11-23  plan     F-1  G4 meeting
2026-11-24  plan     F-1  G6 letter                                   # the direction's

story     E3 · PME standard, from a week before the due date to the lawyer's file
shipped   pme
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-09-28  plan     F-1  P0 email
2026-10-05  plan     F-1  waits until 2026-10-12 because not-yet
2026-10-12  plan     F-1  P1 email
2026-10-19  plan     F-1  P2 email
2026-10-23  plan     F-1  waits until 2026-10-26 because not-yet
2026-10-26  plan     F-1  P3 call
2026-11-02  plan     F-1  P4 letter
2026-11-03  plan     F-1  waits because to-confirm                    # the manager approves letters
2026-11-03  done     F-1
2026-11-09  plan     F-1  P5 registered-letter
2026-11-10  done     F-1
2026-11-24  plan     F-1  waits until 2026-11-25 because not-yet
2026-11-25  plan     F-1  P6 internal                                 # fifteen days after the formal notice
2026-11-26  pays     P-1  F-1  1000.00EUR
2026-11-26  plan     F-1  P7 email

story     E3 · A direct debit announces itself: no prevention
shipped   pme
2026-09-01  pays-by  ACME direct-debit
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-09-28  plan     F-1  waits until 2026-10-12 because not-yet

story     E4 · Large account: prevention always, every message confirmed, the mail only when nobody answers
shipped   pme
shipped   grand-compte
2026-09-01  assign   profile grand-compte grand-compte
2026-09-01  is       AIRBUS grand-compte
2026-09-01  invoice  F-1  AIRBUS  90000.00EUR  due 2026-10-05
2026-09-25  plan     F-1  waits until 2026-09-28 because not-yet      # eight days before is a Sunday
2026-09-28  plan     F-1  A0 email
2026-09-29  plan     F-1  waits because to-confirm
2026-09-29  done     F-1
2026-10-08  plan     F-1  A1 call
2026-10-08  unreached  AIRBUS
2026-10-09  plan     F-1  waits until 2026-10-12 because not-yet
2026-10-12  plan     F-1  A2 email                                    # the fifth day is a Saturday
2026-10-12  done     F-1
2026-10-15  plan     F-1  A3 call
2026-10-26  plan     F-1  A4 internal
2026-11-09  plan     F-1  A5 letter
2026-11-09  done     F-1
2026-11-24  plan     F-1  A6 registered-letter
2026-11-24  done     F-1
2026-11-25  plan     F-1  finished
2026-12-01  pays     P-1  F-1  90000.00EUR
2026-12-01  plan     F-1  A7 email

story     E4 · Somebody answered: the mail is passed over
shipped   grand-compte
2026-09-01  invoice  F-1  AIRBUS  90000.00EUR  due 2026-10-05
2026-10-08  plan     F-1  A1 call
2026-10-12  plan     F-1  waits until 2026-10-15 because not-yet
2026-10-15  plan     F-1  A3 call

story     E4 · Without e-mail address a large account keeps its own scenario: the missing address is an anomaly
shipped   grand-compte
shipped   sans-email
2026-09-01  email    AIRBUS none
2026-09-01  invoice  F-1  AIRBUS  90000.00EUR  due 2026-10-05
2026-09-28  plan     F-1  excluded because no-email
2026-10-08  plan     F-1  A1 call

story     E5 · Export: five reminders after the prevention, then thanks
shipped   export
2026-09-01  invoice  F-1  LISBOA  5000.00EUR  due 2026-10-05
2026-09-28  plan     F-1  X0 email
2026-10-12  plan     F-1  X1 email
2026-10-19  plan     F-1  X2 email
2026-10-26  plan     F-1  X3 call
2026-11-02  plan     F-1  X4 email
2026-11-02  done     F-1
2026-11-09  plan     F-1  X5 registered-letter
2026-11-09  done     F-1
2026-11-12  plan     F-1  finished
2026-11-12  pays     P-1  F-1  5000.00EUR
2026-11-12  plan     F-1  X7 email

story     E6 · A company of the house: statements and talk, never a letter
shipped   interne
2026-09-01  invoice  F-1  FILIALE  5000.00EUR  due 2026-10-05
2026-09-30  plan     F-1  I1 email
2026-10-15  plan     F-1  I2 email
2026-10-16  done     F-1
2026-10-26  plan     F-1  I3 internal
2026-11-16  plan     F-1  I4 call
2026-11-17  plan     F-1  finished

story     E7 · A direct debit without funds: told, called, presented again, then back to the second reminder's level
shipped   pme
shipped   prelevement-rejete
2026-09-01  pays-by  ACME direct-debit
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-05  pays     P-1  F-1  1000.00EUR
2026-10-08  bounces  P-1
2026-10-08  debit-rejected  F-1  AM04
2026-10-08  plan     F-1  D1 email
2026-10-09  plan     F-1  waits until 2026-10-12 because not-yet
2026-10-12  plan     F-1  D2 call                                     # two days later is a Saturday
2026-10-13  plan     F-1  D3 internal
2026-10-14  plan     F-1  waits until 2026-10-19 because not-yet
2026-10-19  plan     F-1  D4 email                                    # F3; ten days later is a Sunday
2026-10-20  plan     F-1  waits until 2026-10-26 because not-yet
2026-10-26  plan     F-1  P3 call                                     # E3 goes on after P2

story     E7 · The account is closed: a new mandate at once, and it is not presented again
shipped   pme
shipped   prelevement-rejete
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-08  debit-rejected  F-1  AC04
2026-10-08  plan     F-1  D1 email
2026-10-09  plan     F-1  D5 email
2026-10-12  plan     F-1  D2 call
2026-10-13  plan     F-1  waits until 2026-10-19 because not-yet
2026-10-19  plan     F-1  D4 email

story     E7 · Refund asked for: told and called, neither presented again nor a new mandate
shipped   pme
shipped   prelevement-rejete
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-10-08  debit-rejected  F-1  MD06
2026-10-08  plan     F-1  D1 email
2026-10-12  plan     F-1  D2 call
2026-10-19  plan     F-1  D4 email

story     E8 · By cheque: the standard days, a broken promise is called about at once, a bounced cheque has its own way
shipped   pme
shipped   cheque
2026-09-01  pays-by  ACME cheque
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-05
2026-09-28  plan     F-1  P0 email
2026-10-12  plan     F-1  P1 email
2026-10-13  hold     F-1  promise until 2026-10-20
2026-10-19  plan     F-1  held because promise
2026-10-21  lift     F-1  promise
2026-10-21  promise-broken  F-1
2026-10-21  plan     F-1  P3 call
2026-10-23  pays     P-1  F-1  1000.00EUR
2026-10-27  bounces  P-1
2026-10-27  cheque-bounced  F-1
2026-10-27  plan     F-1  K4 internal
2026-10-28  plan     F-1  waits until 2026-11-26 because not-yet
2026-11-26  plan     F-1  K5 registered-letter
2026-11-27  plan     F-1  finished

story     E9 · Without e-mail: text message, calls, one letter, one formal notice
shipped   pme
shipped   sans-email
2026-09-01  email    GARAGE none
2026-09-01  mobile   GARAGE +221771234567
2026-09-01  invoice  F-1  GARAGE  1000.00EUR  due 2026-10-05
2026-09-28  plan     F-1  W0 sms
2026-10-12  plan     F-1  W1 call
2026-10-19  plan     F-1  W2 call
2026-10-19  unreached  GARAGE
2026-10-20  plan     F-1  W2s sms
2026-10-20  done     F-1
2026-10-26  plan     F-1  W3 letter
2026-10-26  done     F-1
2026-11-09  plan     F-1  W4 registered-letter

story     E9 · Without mobile number nothing is texted; an e-mail address obtained goes on at the equivalent step
shipped   pme
shipped   sans-email
2026-09-01  email    GARAGE none
2026-09-01  invoice  F-1  GARAGE  1000.00EUR  due 2026-10-05
2026-09-28  plan     F-1  waits until 2026-10-12 because not-yet
2026-10-12  plan     F-1  W1 call
2026-10-13  email    GARAGE compta@garage.test
2026-10-13  plan     F-1  waits until 2026-10-19 because not-yet
2026-10-19  plan     F-1  P2 email                                    # not P1: the call was worth it

story     E10 · Public sector: the portal, the department, then interest; the formal notice is a person's
shipped   secteur-public
2026-09-01  invoice  F-1  MAIRIE  1000.00EUR  due 2026-10-05
2026-09-25  plan     F-1  U1 internal
2026-10-12  plan     F-1  U2 email                                    # the fifth day is a Saturday
2026-10-20  plan     F-1  U3 call
2026-11-04  plan     F-1  U4 letter
2026-11-04  done     F-1
2026-11-19  plan     F-1  U5 letter
2026-11-19  done     F-1
2026-12-04  plan     F-1  U6 registered-letter
