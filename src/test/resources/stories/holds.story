# What goes before what: E0, to the letter.

story     The order of precedence: settled, insolvency, stop, factored, dispute, promise, plan, money pending, minimum, peace, step
minimum   50.00EUR
scenario  pme
  P1  7 days   email
  P2  14 days  email
2026-09-01  invoice  F-1  ACME  40.00EUR  due 2026-09-01
2026-09-01  invoice  F-2  ACME  55.00EUR  due 2026-08-25
2026-09-01  plan     F-2  P1 email
2026-09-08  hold     F-1  plan
2026-09-08  plan     F-1  held because plan
2026-09-08  hold     F-1  promise
2026-09-08  plan     F-1  held because promise
2026-09-08  hold     F-1  dispute
2026-09-08  plan     F-1  held because dispute
2026-09-08  hold     ACME factored
2026-09-08  plan     F-1  held because factored
2026-09-08  assign   customer ACME none
2026-09-08  plan     F-1  excluded because no-dunning
2026-09-08  hold     ACME stop
2026-09-08  plan     F-1  held because stop
2026-09-08  hold     ACME insolvency
2026-09-08  plan     F-1  held because insolvency
2026-09-08  pays     P-1  F-1  40.00EUR
2026-09-08  plan     F-1  excluded because settled
2026-09-08  lift     ACME insolvency
2026-09-08  lift     ACME stop
2026-09-08  lift     ACME factored
2026-09-08  assign   customer ACME pme
2026-09-08  bounces  P-1
2026-09-08  lift     F-1  dispute
2026-09-08  lift     F-1  promise
2026-09-08  lift     F-1  plan
2026-09-08  money    ACME 60.00EUR
2026-09-08  plan     F-2  excluded because money-pending
2026-09-08  plan     F-1  excluded because below-minimum      # five of the sixty are left for it

story     A dispute on one invoice does not protect the others
scenario  pme
  P1  7 days   email
2026-09-01  invoice  F-1  ACME  40.00EUR  due 2026-09-01
2026-09-01  invoice  F-2  ACME  60.00EUR  due 2026-09-01
2026-09-02  hold     F-1  dispute
2026-09-08  plan     ACME P1 F-2
2026-09-08  plan     F-1  held because dispute

story     Prevention leaves before the due date only; loaded late, it is caught up; on the due date, it is passed over
scenario  pme
  P0  -7 days  email prevention tone=0
  P1  7 days   email tone=1
2026-09-01  invoice  F-1  ACME    100.00EUR  due 2026-09-30
2026-09-22  plan     F-1  waits until 2026-09-23 because not-yet
2026-09-23  plan     F-1  P0 email
2026-09-24  plan     F-1  waits until 2026-10-07 because not-yet
2026-09-28  invoice  F-2  DUPONT  100.00EUR  due 2026-09-30
2026-09-28  plan     F-2  P0 email
2026-09-30  invoice  F-3  LEROY   100.00EUR  due 2026-09-30
2026-09-30  plan     F-3  waits until 2026-10-07 because not-yet

story     Prevention does not disturb the days of peace of a late invoice
scenario  pme
  P0  -7 days  email prevention tone=0
  P1  7 days   email tone=1
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-08
2026-09-01  invoice  F-2  ACME  100.00EUR  due 2026-09-21
2026-09-01  plan     ACME P0 F-1
2026-09-14  plan     ACME P0 F-2
2026-09-15  plan     ACME P1 F-1

story     Four hundred of a thousand are disputed: the reminder asks six hundred
scenario  pme
  P1  7 days   email
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-01
2026-10-02  hold     F-1  dispute of 400.00EUR
2026-10-08  plan     F-1  P1 email for 600.00EUR

story     More is disputed than is owed any more: all of it is held
scenario  pme
  P1  7 days   email
2026-09-01  invoice  F-1  ACME  1000.00EUR  due 2026-10-01
2026-10-02  hold     F-1  dispute of 400.00EUR
2026-10-03  pays     V-1  F-1  700.00EUR
2026-10-08  plan     F-1  held because dispute
