# How one due date climbs: one step at a time, on its day, never twice.
# A line « plan » asks the same function as the nightly run; what it says is then done (mails leave, drafts and tasks as told).

story     A disputed invoice is left alone, then chased again
holiday   2026-04-06 Easter Monday
scenario  standard
  E1  5 days   email
  L2  20 days  letter
  M3  40 days  registered-letter escalation
2026-03-02  invoice  F-101  ACME  1200.00EUR  due 2026-03-31
2026-04-03  plan     F-101  waits until 2026-04-07            # the 5th is Easter Sunday, the 6th a holiday
2026-04-07  plan     F-101  E1 email for 1200.00EUR
2026-04-10  hold     F-101  dispute
2026-04-21  plan     F-101  held because dispute
2026-04-24  credits  F-101  200.00EUR
2026-04-24  lift     F-101  dispute
2026-04-27  plan     F-101  waits until 2026-04-29 because dispute-solved   # three business days to pay
2026-04-29  plan     F-101  L2 letter for 1000.00EUR

story     Levels at 5, 20 and 40 days: nothing on the fourth day, the first on the fifth (A-01)
scenario  standard
  E1  5 days   email validate
  E2  20 days  email validate
  E3  40 days  email validate
2026-06-01  invoice  F-1  ACME  100.00EUR  due 2026-06-03
2026-06-05  plan     F-1  waits until 2026-06-08 because not-yet
2026-06-08  plan     F-1  E1 email

story     A draft nobody confirmed stays where it is; the level counts from its confirmation (A-02)
scenario  standard
  E1  5 days   email validate
  E2  20 days  email validate
2026-06-01  invoice  F-1  ACME  100.00EUR  due 2026-06-03
2026-06-08  plan     F-1  E1 email
2026-07-03  plan     F-1  waits because to-confirm
2026-07-03  done     F-1
2026-07-03  plan     F-1  waits until 2026-07-06 because chased-since
2026-07-08  plan     F-1  E2 email

story     A held invoice keeps its level, and goes on at the next when released (A-03)
scenario  standard
  E1  5 days   email
  E2  20 days  email validate
2026-06-01  invoice  F-1  ACME  100.00EUR  due 2026-06-03
2026-06-08  plan     F-1  E1 email
2026-06-10  hold     F-1  pause
2026-07-03  plan     F-1  held because pause
2026-07-03  lift     F-1  pause
2026-07-03  plan     F-1  E2 email

story     A paid invoice is chased no more, one paid before the first run never was (A-04)
scenario  standard
  E1  5 days   email
  E2  20 days  email
2026-06-01  invoice  F-1  ACME  100.00EUR  due 2026-06-03
2026-06-01  invoice  F-2  DUPONT  100.00EUR  due 2026-06-03
2026-06-05  pays     P-2  F-2  100.00EUR
2026-06-08  plan     F-1  E1 email
2026-06-08  plan     F-2  excluded because settled
2026-06-20  pays     P-1  F-1  100.00EUR
2026-07-23  plan     F-1  excluded because settled
2026-07-23  plan     F-2  excluded because settled

story     One level at zero days: chased the day after, then finished; never on the due date itself (A-05)
scenario  final
  E1  0 days   email validate
2026-06-01  invoice  F-1  ACME  100.00EUR  due 2026-06-03
2026-06-03  plan     F-1  waits until 2026-06-04 because not-yet
2026-06-04  plan     F-1  E1 email
2026-06-04  done     F-1
2026-06-05  plan     F-1  finished

story     Twenty-five days late and never chased: the first level, not the second (A-06)
scenario  metas
  N1  10 days  email validate
  N2  20 days  email validate
  N3  30 days  email validate
2026-01-01  invoice  F-1  ACME  100.00EUR  due 2026-01-07
2026-02-02  plan     F-1  N1 email                            # 26 days late
2026-02-16  plan     F-1  waits because to-confirm            # the first is not confirmed: no second

story     Each level follows the one before it (A-07)
scenario  metas
  N1  10 days  email
  N2  20 days  email
  N3  30 days  email
2026-12-01  invoice  F-1  ACME  100.00EUR  due 2027-01-05
2027-02-09  plan     F-1  N1 email                            # 35 days late
2027-02-19  plan     F-1  N2 email
2027-03-01  plan     F-1  N3 email
2027-03-10  plan     F-1  finished

story     Ten days after the previous step: five are too few, ten enough (A-08)
every-day-works
gap 0
scenario  after-previous
  N1  5 days                  email
  N2  10 days after previous  email
2027-01-01  invoice  F-1  ACME  100.00EUR  due 2027-01-20
2027-02-01  plan     F-1  N1 email
2027-02-05  plan     F-1  waits until 2027-02-11 because not-yet
2027-02-11  plan     F-1  N2 email

story     A run dated before the last reminder adds nothing (A-08, A-18)
every-day-works
scenario  standard
  N1  5 days   email
  N2  10 days  email
2027-01-01  invoice  F-1  ACME  100.00EUR  due 2027-01-02
2027-01-20  plan     F-1  N1 email
2027-01-05  plan     F-1  waits until 2027-01-21 because chased-since
2027-01-19  plan     F-1  waits until 2027-01-21 because chased-since

story     A grace day: held through its last day, chased the day after (A-09)
every-day-works
scenario  standard
  N1  5 days   email
2026-01-01  invoice  F-1  ACME  100.00EUR  due 2026-02-01
2026-02-20  hold     F-1  promise until 2026-03-10
2026-03-09  plan     F-1  held because promise
2026-03-10  plan     F-1  held because promise
2026-03-11  plan     F-1  N1 email

story     A year late and drafts never sent: still one draft, at the first level (A-18)
scenario  standard
  N1  10 days  email validate
  N2  30 days  email validate
2025-01-01  invoice  F-1  ACME  500.00EUR  due 2025-01-15
2025-07-15  plan     F-1  N1 email
2025-11-14  plan     F-1  waits because to-confirm
2026-01-15  plan     F-1  waits because to-confirm

story     Thresholds 3, 10, 20, 30: two days late nothing, three days the first, thirty days still the first; credit notes never (A-20)
every-day-works
scenario  mahnwesen
  S1  3 days   email
  S2  10 days  email
  S3  20 days  email
  S4  30 days  email
2026-05-01  invoice      F-1  ACME  100.00EUR  due 2026-05-10
2026-05-01  invoice      F-2  DUPONT  100.00EUR  due 2026-04-15
2026-05-01  credit-note  AV-1  LEROY  50.00EUR
2026-05-12  plan  F-1   waits until 2026-05-13 because not-yet
2026-05-13  plan  F-1   S1 email
2026-05-15  plan  F-2   S1 email
2026-05-15  plan  AV-1  excluded because credit
2026-05-15  plan  LEROY nothing

story     Steps 5, 14, 28, 45 on 16 September 2026 (A-23)
scenario  cockpit
  R1  5 days   email
  M1  14 days  email
  M2  28 days  email
  G1  45 days  internal escalation
2026-05-01  invoice  A  ALPHA  10.00EUR  due 2026-09-09
2026-05-01  invoice  B  BETA   10.00EUR  due 2026-09-30
2026-05-01  invoice  C  GAMMA  10.00EUR  due 2026-09-12
2026-05-01  invoice  D  DELTA  10.00EUR  due 2026-09-11
2026-05-01  invoice  E  EPSI   10.00EUR  due 2026-06-01
2026-05-01  invoice  F  ZETA   10.00EUR  due 2026-08-27
2026-09-01  plan     F  R1 email
2026-09-16  plan     A  R1 email                              # seven days late
2026-09-16  plan     B  waits until 2026-10-05 because not-yet
2026-09-16  plan     C  waits until 2026-09-17 because not-yet
2026-09-16  plan     D  R1 email                              # exactly five days
2026-09-16  plan     E  R1 email                              # never chased: the reminder, not the court
2026-09-16  plan     F  M1 email

story     Three hundred days late when it was loaded: the first step, not the formal notice
scenario  pme
  P0  -7 days  email prevention
  P1  7 days   email
  P2  14 days  email
  P5  35 days  registered-letter escalation
2026-11-02  invoice  F-1  ACME  5000.00EUR  due 2026-01-06
2026-11-02  plan     F-1  P1 email
2026-11-03  plan     F-1  waits until 2026-11-05 because gap
2026-11-05  plan     F-1  P2 email

story     A night that was missed is caught up, and the next step keeps its own date
scenario  pme
  P1  7 days   email
  P2  14 days  email
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-07
2026-09-16  plan     F-1  P1 email                            # due on the 14th, two nights were missed
2026-09-18  plan     F-1  waits until 2026-09-21 because not-yet
2026-09-21  plan     F-1  P2 email

story     A step that falls on Korité moves to the next working day, and the step after it does not drift
holiday   2026-03-20 Korité
scenario  standard
  E1  10 days  email
  E2  17 days  email
2026-02-01  invoice  F-1  CLINIQUE  150000XOF  due 2026-03-10
2026-03-20  plan     F-1  waits until 2026-03-23 because not-yet
2026-03-23  plan     F-1  E1 email
2026-03-26  plan     F-1  waits until 2026-03-27 because not-yet
2026-03-27  plan     F-1  E2 email

story     Business days leave the weekend out, end of month waits for the month to end
scenario  days
  B1  5 business days             email
  B2  10 days after end-of-month  email
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-03
2026-09-09  plan     F-1  waits until 2026-09-10
2026-09-10  plan     F-1  B1 email
2026-10-09  plan     F-1  waits until 2026-10-12              # 30 September and ten days: a Saturday
2026-10-12  plan     F-1  B2 email

story     Thirty days, then the end of that month; counted from the due date, not from the end of its month
scenario  then
  C1  30 days then-end-of-month  email
2013-01-02  invoice  F-1  ACME    100.00EUR  due 2013-01-18
2013-02-17  plan     F-1  waits until 2013-02-28 because not-yet   # a Sunday: thirty days after
2013-02-28  plan     F-1  C1 email
2013-04-02  invoice  F-2  DUPONT  100.00EUR  due 2013-04-14
2013-05-30  plan     F-2  waits until 2013-05-31 because not-yet
2013-05-31  plan     F-2  C1 email

story     A step that falls on a Sunday waits for Monday; one that was missed leaves whenever somebody asks
scenario  standard
  E1  5 days   email
2026-09-01  invoice  F-1  ACME    100.00EUR  due 2026-09-08
2026-09-01  invoice  F-2  DUPONT  100.00EUR  due 2026-09-03
2026-09-13  plan     F-1  waits until 2026-09-14 because not-yet   # the fifth day is this Sunday
2026-09-13  plan     F-2  E1 email                                 # it was due on Tuesday: the nightly run rests on Sundays, a person need not

story     A step that is switched off is passed over, and a condition that is not met too
scenario  standard
  E1  5 days   email
  E2  10 days  email off
  E3  15 days  email at-least=1000.00EUR
  E4  20 days  email
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-02
2026-09-07  plan     F-1  E1 email
2026-09-17  plan     F-1  waits until 2026-09-22
2026-09-22  plan     F-1  E4 email

story     A message that gives until Friday is not followed before Monday
scenario  standard
  E1  5 days   email deadline=5
  E2  8 days   email
2026-09-01  invoice  F-1  ACME  100.00EUR  due 2026-09-02
2026-09-07  plan     F-1  E1 email
2026-09-14  plan     F-1  waits until 2026-09-15 because deadline
2026-09-15  plan     F-1  E2 email

story     States at 30, 40 and 50 days after the earliest unpaid invoice, and clear once paid (B-01)
every-day-works
scenario  overdue
  OD1  30 days  email
  OD2  40 days  email
  OD3  50 days  email
2012-05-31  invoice  F-1  ACME  249.95EUR  due 2012-05-31
2012-06-08  plan  ACME  nothing
2012-06-16  plan  ACME  nothing
2012-06-24  plan  ACME  nothing
2012-06-30  plan  F-1   OD1 email
2012-07-10  plan  F-1   OD2 email
2012-07-20  plan  F-1   OD3 email
2012-07-25  pays  P-1   F-1  249.95EUR
2012-08-30  plan  ACME  nothing

story     Pay the older of two invoices: clear; thirty-five days after the second one, chased again (B-03)
every-day-works
scenario  overdue
  OD1  30 days  email
2012-05-01  invoice  F-1  ACME  249.95EUR  due 2012-05-01
2012-06-01  invoice  F-2  ACME  249.95EUR  due 2012-06-01
2012-06-06  pays     P-1  F-1  249.95EUR
2012-06-06  plan     ACME nothing
2012-07-06  plan     F-2  OD1 email
