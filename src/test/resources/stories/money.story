# Money comes, money goes back, money nobody has placed yet.

story     A payment stops the chasing and is thanked for once; a cheque that bounces goes on where it was (E-01)
scenario  pme
  P1  7 days   email tone=1
  P2  14 days  email tone=2
  P7  0 days   email thanks tone=0
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-01
2026-09-08  plan     F-1  P1 email
2026-09-10  pays     P-1  F-1  100.00EUR
2026-09-10  plan     F-1  P7 email
2026-09-11  plan     F-1  excluded because thanked
2026-09-17  bounces  P-1
2026-09-17  plan     F-1  P2 email                            # the first reminder is not repeated
2026-09-20  pays     P-2  F-1  100.00EUR
2026-09-21  plan     F-1  excluded because thanked            # once

story     Nobody is thanked for paying without having been chased
scenario  pme
  P1  7 days   email tone=1
  P7  0 days   email thanks tone=0
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-01
2026-09-02  pays     P-1  F-1  100.00EUR
2026-09-02  plan     F-1  excluded because settled

story     No thanks while a dispute remains; they come when it is over (E-02)
scenario  pme
  P1  7 days   email tone=1
  P7  0 days   email thanks tone=0
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-01
2026-09-01  invoice  F-2  ACME  300.00EUR  due 2026-09-01
2026-09-08  plan     ACME P1 F-1 F-2
2026-09-09  hold     F-2  dispute
2026-09-10  pays     P-1  F-1  100.00EUR
2026-09-10  plan     F-1  held because dispute
2026-09-14  lift     F-2  dispute
2026-09-14  plan     F-1  P7 email

story     A payment of two invoices: one thank-you
scenario  pme
  P1  7 days   email tone=1
  P7  0 days   email thanks tone=0
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-01
2026-09-01  invoice  F-2  ACME  300.00EUR  due 2026-09-01
2026-09-08  plan     ACME P1 F-1 F-2
2026-09-10  pays     P-1  F-1  100.00EUR
2026-09-10  pays     P-1  F-2  300.00EUR
2026-09-10  plan     ACME P7 F-1 F-2

story     Two instalments: on the sixth day only the first is late (E-03)
every-day-works
scenario  pme
  P1  1 days   email
2026-09-01  invoice  F-1/1  ACME  50.00EUR  due 2026-09-06
2026-09-01  invoice  F-1/2  ACME  50.00EUR  due 2026-09-11
2026-09-07  plan     ACME   P1 F-1/1
2026-09-07  plan     F-1/2  waits until 2026-09-12 because not-yet

story     A credit note against the invoice settles it without thanks; cancelled, the chasing goes on; a free-standing one is first allocated (E-04)
scenario  pme
  P1  7 days   email tone=1
  P2  14 days  email tone=2
  P7  0 days   email thanks tone=0
2026-09-01  invoice      F-1  ACME    100.00EUR  due 2026-09-01
2026-09-01  invoice      F-2  DUPONT  100.00EUR  due 2026-09-01
2026-09-08  plan         F-1  P1 email
2026-09-08  plan         F-2  P1 email
2026-09-10  credits      F-1  100.00EUR
2026-09-10  plan         F-1  excluded because settled
2026-09-10  credit-note  AV-2  DUPONT  100.00EUR
2026-09-15  plan         F-2  excluded because money-pending

story     Fifty waits to be allocated to an invoice of a hundred: the net amount is chased (E-05)
scenario  pme
  P1  5 days   email
2026-09-01  invoice    F-1  ACME  100.00EUR  due 2026-09-02
2026-09-03  money      ACME 50.00EUR
2026-09-07  plan       F-1  P1 email for 50.00EUR

story     A credit of a hundred does not silence a debt of ten thousand
scenario  pme
  P1  7 days   email
2026-09-01  invoice      F-1   ACME  10000.00EUR  due 2026-10-01
2026-10-05  credit-note  AV-1  ACME  100.00EUR
2026-10-08  plan         F-1   P1 email for 9900.00EUR

story     The oldest due date is wholly covered, the rest of the credit is deducted of the next
scenario  pme
  P1  7 days   email
2026-09-01  invoice      M-1   ACME  800.00EUR  due 2026-10-01
2026-09-10  invoice      M-2   ACME  30.00EUR   due 2026-10-10
2026-10-11  credit-note  AV-2  ACME  820.00EUR
2026-10-19  plan         M-1   excluded because money-pending
2026-10-19  plan         M-2   P1 email for 10.00EUR

story     What waits is more than all that is late: nothing leaves
scenario  pme
  P1  7 days   email
2026-09-01  invoice      K-1   ACME  500.00EUR  due 2026-10-01
2026-10-05  credit-note  AV-3  ACME  600.00EUR
2026-10-08  plan         ACME  nothing
2026-10-08  plan         K-1   excluded because money-pending

story     What is left of the debt is less than it is worth writing for
minimum   20.00EUR
scenario  pme
  P1  7 days   email
2026-09-01  invoice      F-1   ACME  100.00EUR  due 2026-10-01
2026-10-05  credit-note  AV-1  ACME  85.00EUR
2026-10-08  plan         F-1   excluded because below-minimum

story     Money in one currency pays nothing in another
scenario  pme
  P1  7 days   email
2026-09-01  invoice  F-1   ACME  100.00EUR  due 2026-10-01
2026-09-01  invoice  F-2   ACME  70000XOF   due 2026-10-01
2026-10-05  money    ACME  50000XOF
2026-10-08  plan     F-1   P1 email for 100.00EUR
2026-10-08  plan     F-2   P1 email for 20000XOF

story     What waits is not taken for what is disputed
scenario  pme
  P1  7 days   email
2026-09-01  invoice      F-1   ACME  500.00EUR  due 2026-09-20
2026-09-01  invoice      F-2   ACME  300.00EUR  due 2026-10-01
2026-09-25  hold         F-1   dispute
2026-10-05  credit-note  AV-1  ACME  200.00EUR
2026-10-08  plan         F-1   held because dispute
2026-10-08  plan         F-2   P1 email for 100.00EUR

story     Overdue and not yet due: only what is late counts (E-06)
scenario  pme
  P1  5 days   email
2026-09-01  invoice  F-1  ACME  500.00EUR   due 2026-09-02
2026-09-01  invoice  F-2  ACME  1000.00EUR  due 2026-10-07
2026-09-07  plan     ACME P1 F-1
2026-09-07  plan     F-2  waits until 2026-10-12 because not-yet
