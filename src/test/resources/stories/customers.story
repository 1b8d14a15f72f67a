# One customer, several due dates: one message, limits, peace between contacts.

story     Two invoices at different levels: one message, the highest level wins, each takes its own step
scenario  pme
  P1  7 days   email tone=1
  P2  14 days  email tone=2
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-01
2026-09-01  invoice  F-2  ACME  200.00EUR  due 2026-09-08
2026-09-08  plan     ACME P1 F-1
2026-09-15  plan     ACME P2 F-1 F-2
2026-09-15  plan     F-1  P2 email
2026-09-15  plan     F-2  P1 email
2026-09-22  plan     ACME P2 F-2

story     A call at a higher level goes first; the courteous mail for the younger invoice waits
tasks-wait
scenario  pme
  P1  7 days   email tone=1
  P3  21 days  call tone=2
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-01
2026-09-01  invoice  F-2  ACME  200.00EUR  due 2026-09-15
2026-09-08  plan     ACME P1 F-1
2026-09-22  plan     ACME P3 F-1
2026-09-22  plan     F-2  waits until 2026-09-23 because overtaken
2026-09-22  done     F-1
2026-09-23  plan     F-2  waits until 2026-09-25 because gap   # called on Tuesday: three business days, across all channels
2026-09-25  plan     F-2  P1 email

story     Two currencies: one message each
scenario  pme
  P1  7 days   email
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-01
2026-09-01  invoice  F-2  ACME  100.00USD  due 2026-09-01
2026-09-08  plan     ACME P1 F-1 + P1 F-2

story     A younger invoice waits until the customer had its days of peace: exactly four are enough (C-03)
every-day-works
gap 4
scenario  campaign
  L1  1 days  email
2026-01-01  invoice  F-1  ACME  51.00EUR  due 2026-01-05
2026-01-01  invoice  F-2  ACME  51.00EUR  due 2026-01-07
2026-01-06  plan     F-1  L1 email
2026-01-08  plan     F-2  waits until 2026-01-10 because gap
2026-01-09  plan     F-2  waits until 2026-01-10 because gap
2026-01-10  plan     F-2  L1 email

story     A step of the same cycle follows at once
tasks-wait
scenario  nest
  N4  3 days                 email
  N5  1 days after previous  call same-cycle
  N6  2 days after previous  email
2026-09-01  invoice  F-1  GARANT  600000XOF  due 2026-09-04
2026-09-07  plan     F-1  N4 email
2026-09-08  plan     F-1  N5 call
2026-09-09  plan     F-1  waits because to-do
2026-09-09  done     F-1
2026-09-11  plan     F-1  waits until 2026-09-14 because gap
2026-09-14  plan     F-1  N6 email

story     One hundred and forty-nine is below one hundred and fifty; six more and one request of 155 leaves (C-02)
every-day-works
gap 3
minimum 150.00EUR
scenario  campaign
  L1  1 days  email
  L2  5 days  email
2027-01-01  invoice  F-1  ACME  149.00EUR  due 2027-01-02
2027-01-06  plan     F-1  excluded because below-minimum
2027-01-06  invoice  F-2  ACME  6.00EUR    due 2027-01-05
2027-01-06  plan     ACME L1 F-1 F-2
2027-01-09  plan     F-1  L2 email                            # the older one has reached its second level
2027-01-10  plan     F-2  waits until 2027-01-12 because gap
2027-01-13  plan     ACME L2 F-2
2027-01-16  plan     ACME nothing

story     The minimum itself is enough; another currency does not help to reach it (B-07, C-03)
minimum 100.00EUR
minimum 100.00USD
scenario  campaign
  L1  10 days  email
2026-09-01  invoice  F-1  ACME    100.00EUR  due 2026-09-01
2026-09-01  invoice  F-2  DUPONT  99.99EUR   due 2026-09-01
2026-09-01  invoice  F-3  DUPONT  99.99USD   due 2026-09-01
2026-09-01  invoice  F-4  LEROY   10.00EUR   due 2026-09-01
2026-09-01  invoice  F-5  LEROY   100.00EUR  due 2026-09-01
2026-09-10  plan  F-1  waits until 2026-09-11 because not-yet
2026-09-11  plan  F-1  L1 email                               # exactly ten days, exactly the minimum
2026-09-11  plan  F-2  excluded because below-minimum
2026-09-11  plan  F-3  excluded because below-minimum
2026-09-11  plan  LEROY L1 F-4 F-5                            # 110 together

story     An amount that is not due yet does not help a small late one to be chased (E-06)
minimum 50.00EUR
scenario  campaign
  L1  5 days  email
2026-09-01  invoice  F-1  ACME  20.00EUR    due 2026-09-02
2026-09-01  invoice  F-2  ACME  1000.00EUR  due 2026-10-30
2026-09-07  plan     F-1  excluded because below-minimum
2026-09-07  plan     F-2  waits until 2026-11-04 because not-yet

story     Invoice before customer before profile before entity, and « aucune relance » is an answer (C-03)
scenario  house
  H1  5 days  email
scenario  large
  G1  8 days  call
scenario  special
  S1  2 days  email
2026-09-01  invoice  F-1  ACME    100.00EUR  due 2026-09-01
2026-09-01  invoice  F-2  ACME    100.00EUR  due 2026-09-01
2026-09-01  invoice  F-3  DUPONT  100.00EUR  due 2026-09-01
2026-09-02  plan     F-3  waits until 2026-09-07 because not-yet   # the house's five days end on a Sunday
2026-09-02  assign   profile pme large
2026-09-02  plan     F-3  waits until 2026-09-09 because not-yet
2026-09-02  assign   customer ACME house
2026-09-02  plan     F-1  waits until 2026-09-07 because not-yet
2026-09-02  assign   invoice F-1 special
2026-09-02  plan     F-1  waits until 2026-09-03 because not-yet
2026-09-02  plan     F-2  waits until 2026-09-07 because not-yet
2026-09-02  assign   customer DUPONT none
2026-09-30  plan     F-3  excluded because no-dunning

story     No e-mail address: the telephone takes over, and the level is kept when an address is found
scenario  pme
  P0  -7 days  email prevention tone=0
  P1  7 days   email tone=1
  P2  14 days  email tone=2
  P3  21 days  call tone=2
  P5  35 days  registered-letter tone=4 escalation
scenario  sans-email
  W1  7 days   call tone=1
  W2  14 days  call tone=2
  W3  21 days  letter tone=3
  W4  35 days  registered-letter tone=4 escalation
2026-09-01  email    GARAGE none
2026-09-01  invoice  F-1  GARAGE  100.00EUR  due 2026-09-01
2026-09-08  plan     F-1  W1 call
2026-09-15  plan     F-1  W2 call
2026-09-16  email    GARAGE compta@garage.test
2026-09-22  plan     F-1  P3 call
2026-10-06  plan     F-1  P5 registered-letter

story     A scenario given by hand to a customer without address: the missing address is an anomaly
scenario  pme
  P1  7 days   email
2026-09-01  email    GARAGE none
2026-09-01  assign   customer GARAGE pme
2026-09-01  invoice  F-1  GARAGE  100.00EUR  due 2026-09-01
2026-09-08  plan     F-1  excluded because no-email
2026-09-09  email    GARAGE compta@garage.test
2026-09-09  plan     F-1  P1 email                            # nothing was lost: the step is caught up
