# The weekly procedure of the NEST structures: Monday's mail, the call after it, and what follows two rounds without result.

story     A small sponsor from the courtesy mail to the formal notice
shipped   nest-petits-moyens
2026-10-15  invoice  F-1  SALAM  300000XOF  due 2026-11-04
2026-10-26  plan     F-1  waits until 2026-11-02 because not-yet      # due in nine days: next Monday
2026-11-02  plan     F-1  N2 email                                    # MT1: about to fall due
2026-11-04  plan     F-1  waits until 2026-11-09 because not-yet
2026-11-09  plan     F-1  N4 email                                    # MT2, first round
2026-11-10  plan     F-1  N5 call
2026-11-11  plan     F-1  waits until 2026-11-16 because not-yet
2026-11-16  plan     F-1  N4 email                                    # second round
2026-11-17  plan     F-1  N5 call
2026-11-18  plan     F-1  waits until 2026-11-23 because not-yet
2026-11-23  plan     F-1  N7 internal                                 # the management is told
2026-11-24  plan     F-1  N8 visit
2026-11-25  plan     F-1  N9 letter                                   # notice of suspension
2026-11-26  plan     F-1  waits until 2026-12-10 because not-yet
2026-12-10  plan     F-1  N10 registered-letter
2026-12-11  plan     F-1  finished
2026-12-14  pays     P-1  F-1  300000XOF
2026-12-14  plan     F-1  N11 email                                   # thanked for

story     A Monday on which nobody works, and a Monday on which nothing ran
holiday   2026-11-09 a day off
shipped   nest-petits-moyens
2026-10-15  invoice  F-1  SALAM  300000XOF  due 2026-11-04
2026-11-05  plan     F-1  waits until 2026-11-10 because not-yet
2026-11-10  plan     F-1  N4 email
2026-11-11  plan     F-1  N5 call
2026-11-17  plan     F-1  N4 email                                    # Monday's run was missed
2026-11-18  plan     F-1  N5 call
2026-11-20  plan     F-1  waits until 2026-11-23 because not-yet
2026-11-23  plan     F-1  N7 internal

story     Late in the week, the next round waits for the Monday that leaves the days of peace
shipped   nest-petits-moyens
2026-10-15  invoice  F-1  SALAM  300000XOF  due 2026-11-04
2026-11-12  plan     F-1  N4 email                                    # a Thursday
2026-11-13  plan     F-1  N5 call
2026-11-16  plan     F-1  waits until 2026-11-23 because not-yet

story     No courtesy mail while something is late
shipped   nest-petits-moyens
2026-10-15  invoice  F-1  SALAM  300000XOF  due 2026-10-30
2026-10-15  invoice  F-2  SALAM  200000XOF  due 2026-11-06
2026-11-02  plan     F-1  N4 email
2026-11-02  plan     F-2  waits until 2026-11-09 because not-yet

story     What the customer was visited for counts for his other invoices once they had a round of their own
shipped   nest-petits-moyens
2026-10-15  invoice  F-1  SALAM  300000XOF  due 2026-10-30
2026-10-15  invoice  F-2  SALAM  200000XOF  due 2026-11-06
2026-11-02  plan     F-1  N4 email
2026-11-03  plan     F-1  N5 call
2026-11-09  plan     SALAM  N4 F-1 F-2
2026-11-10  plan     SALAM  N5 F-1 F-2
2026-11-16  plan     SALAM  N4 F-2 + N7 F-1                           # the house is told; the mail goes on
2026-11-17  plan     SALAM  N8 F-1 F-2                                # one visit
2026-11-18  plan     SALAM  N9 F-1 F-2                                # one letter

story     A broken promise: the call comes at once, whatever the days of peace
shipped   nest-petits-moyens
2026-10-15  invoice  F-1  SALAM  300000XOF  due 2026-11-04
2026-11-09  plan     F-1  N4 email
2026-11-10  plan     F-1  N5 call
2026-11-10  hold     F-1  promise until 2026-11-12
2026-11-12  plan     F-1  held because promise
2026-11-13  promise-broken  F-1
2026-11-13  plan     F-1  N5 call                                     # of the next round: its mail is passed over
2026-11-16  plan     F-1  waits until 2026-11-23 because not-yet

story     A broken promise under the standard scenario passes over the mails before the call, once
scenario  standard
  P1  7 days   email
  P2  14 days  email validate
  P3  21 days  call
  P4  28 days  letter
2026-10-01  invoice  F-1  ACME  100.00EUR  due 2026-10-01
2026-10-08  plan     F-1  P1 email
2026-10-15  plan     F-1  P2 email
2026-10-16  plan     F-1  waits because to-confirm
2026-10-16  promise-broken  F-1
2026-10-16  plan     F-1  P3 call                                     # the draft is taken back
2026-10-19  plan     F-1  waits until 2026-10-29 because not-yet

story     The call is hurried for one invoice, the mail about another waits for the next day
scenario  standard
  P1  7 days   email
  P2  14 days  email tone=3
  P3  21 days  call
2026-10-01  invoice  F-1  ACME  100.00EUR  due 2026-10-01
2026-10-01  invoice  F-2  ACME  80.00EUR  due 2026-09-25
2026-10-05  plan     ACME  P1 F-2
2026-10-12  promise-broken  F-1
2026-10-12  plan     F-1  P3 call
2026-10-12  plan     F-2  waits until 2026-10-13 because overtaken

story     A large sponsor is called first; after one round the visit
shipped   nest-gros
2026-10-15  invoice  F-1  BANQUE  9000000XOF  due 2026-11-12
2026-11-09  plan     F-1  G1 call
2026-11-16  plan     F-1  G2 call
2026-11-16  unreached  BANQUE
2026-11-17  plan     F-1  G3 email                                    # drafted: nobody answered
2026-11-17  done     F-1
2026-11-23  plan     F-1  G4 meeting
2026-11-24  plan     F-1  G6 letter

story     A draft that nobody confirmed in its week is passed over: the next round does not wait for it
shipped   nest-gros
2026-10-15  invoice  F-1  BANQUE  9000000XOF  due 2026-11-12
2026-11-16  plan     F-1  G2 call
2026-11-16  unreached  BANQUE
2026-11-17  plan     F-1  G3 email
2026-11-18  plan     F-1  waits because to-confirm
2026-11-23  plan     F-1  G4 meeting

story     Papers are demanded before the first reminder, and not after it
scenario  standard demands-papers
  P0  -7 days  email prevention
  P1  7 days   email
  P2  14 days  email
2026-10-01  invoice  F-1  ACME  100.00EUR  due 2026-10-15
2026-10-08  plan     F-1  P0 email
2026-10-20  plan     F-1  waits until 2026-10-22 because not-yet
2026-10-22  plan     F-1  excluded because document-missing
2026-10-22  paper    F-1  order
2026-10-23  plan     F-1  excluded because document-missing
2026-10-23  paper    F-1  delivery-proof
2026-10-23  plan     F-1  P1 email
2026-10-29  plan     F-1  P2 email

story     A change of profile goes on at the equivalent step, never from zero
shipped   pme
shipped   nest-petits-moyens
2026-10-01  invoice  F-1  SALAM  300000XOF  due 2026-10-05
2026-10-12  plan     F-1  P1 email
2026-10-19  plan     F-1  P2 email
2026-10-20  assign   profile nest-petits-moyens
2026-10-20  plan     F-1  waits until 2026-10-26 because not-yet      # two rounds' worth is behind him
2026-10-26  plan     F-1  N7 internal

story     From the weekly procedure to the standard one
shipped   nest-petits-moyens
shipped   pme
2026-10-01  invoice  F-1  SALAM  300000XOF  due 2026-10-02
2026-10-05  plan     F-1  N4 email
2026-10-06  plan     F-1  N5 call
2026-10-12  plan     F-1  N4 email
2026-10-13  plan     F-1  N5 call
2026-10-14  assign   profile pme
2026-10-14  plan     F-1  waits until 2026-10-16 because not-yet
2026-10-16  plan     F-1  P2 email                                    # two rounds are worth the first reminder

story     An address is obtained: from « sans e-mail » to the standard scenario at the equivalent level
shipped   pme
shipped   sans-email
2026-10-01  invoice  F-1  GARAGE  100.00EUR  due 2026-10-01
2026-10-01  email    GARAGE  none
2026-10-08  plan     F-1  W1 call
2026-10-08  email    GARAGE  compta@garage.test
2026-10-15  plan     F-1  P2 email
