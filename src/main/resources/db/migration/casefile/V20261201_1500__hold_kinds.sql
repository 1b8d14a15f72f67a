-- A kind of hold is one that a room places: an unknown one would hold without anybody having said what it means. What was
-- written before under another name is a decision of the house; it went on holding everything, and does.
update casefile.hold h
   set kind = 'manual'
 where h.kind not in ('insolvency', 'fraud', 'stop', 'manual', 'pause', 'suspension', 'factored', 'dispute',
                      'arrangements.promise', 'arrangements.promise-search', 'plan');

alter table casefile.hold
  add constraint hold_kind_known
      check (kind in ('insolvency', 'fraud', 'stop', 'manual', 'pause', 'suspension', 'factored', 'dispute',
                      'arrangements.promise', 'arrangements.promise-search', 'plan'));
