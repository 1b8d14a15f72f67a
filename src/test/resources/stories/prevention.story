# E11: who is telephoned before the due date rather than written to (seed 004). Points: 3 for the customers of the first
# 80 % of the turnover, 3 for a due date of three usual invoices, 2 for a mean delay over 10 days, 2 for a sector at risk,
# 1 for cheques; from 4 on a call eight days before, else the mail of the scenario, nothing for who always pays on time.

story     Off, everybody is written to, as the scenario says
shipped   pme
average   100.00EUR
payer     ACME share=0 delay=30 paid=9 late=9
2026-09-01  invoice  F-1  ACME  900.00EUR  due 2026-10-15
2026-10-07  plan     F-1  waits until 2026-10-08 because not-yet
2026-10-08  plan     F-1  P0 email

story     A large customer who pays late is called eight days before: 3 + 2
shipped   pme
targeted
payer     ACME share=40 delay=14.5 paid=9 late=7
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-10-15
2026-10-06  plan     F-1  waits until 2026-10-07 because not-yet
2026-10-07  plan     F-1  P0 call
2026-10-08  plan     F-1  waits until 2026-10-22 because not-yet

story     A large due date of a customer who pays by cheque: 3 + 1
shipped   pme
targeted
average   100.00EUR
payer     ACME share=92 delay=2 paid=9 late=1
2026-09-01  pays-by  ACME cheque
2026-09-01  invoice  F-1  ACME  300.00EUR  due 2026-10-15
2026-10-07  plan     F-1  P0 call

story     One reason alone is not enough: the mail of the scenario, seven days before
shipped   pme
targeted
average   100.00EUR
payer     ACME share=92 delay=2 paid=9 late=1
2026-09-01  invoice  F-1  ACME  300.00EUR  due 2026-10-15
2026-10-07  plan     F-1  waits until 2026-10-08 because not-yet
2026-10-08  plan     F-1  P0 email

story     A sector at risk and late payments: 2 + 2
shipped   pme
targeted  aéronautique
payer     ACME share=92 delay=11 paid=9 late=8
sector    ACME aéronautique
2026-09-01  invoice  F-1  ACME  50.00EUR  due 2026-10-15
2026-10-07  plan     F-1  P0 call

story     Ten days late on the average are not more than ten
shipped   pme
targeted  aéronautique
payer     ACME share=92 delay=10 paid=9 late=8
sector    ACME aéronautique
2026-09-01  invoice  F-1  ACME  50.00EUR  due 2026-10-15
2026-10-08  plan     F-1  P0 email

story     Nothing before the due date for a small customer who always pays on time; chased all the same when it does not
shipped   pme
targeted
payer     ACME share=92 delay=0 paid=9 late=0
2026-09-01  invoice  F-1  ACME  50.00EUR  due 2026-10-15
2026-10-08  plan     F-1  waits until 2026-10-22 because spared
2026-10-22  plan     F-1  P1 email

story     Who has never paid yet has not always paid on time: written to
shipped   pme
targeted
payer     ACME share=92
2026-09-01  invoice  F-1  ACME  50.00EUR  due 2026-10-15
2026-10-08  plan     F-1  P0 email

story     One call is about all that falls due
shipped   pme
targeted
average   100.00EUR
payer     ACME share=92 delay=20 paid=9 late=9
2026-09-01  invoice  F-1  ACME  50.00EUR  due 2026-10-14
2026-09-01  invoice  F-2  ACME  400.00EUR  due 2026-10-15
2026-10-07  plan     ACME P0 F-1 F-2
2026-10-07  plan     F-1  P0 call
2026-10-07  plan     F-2  P0 call
