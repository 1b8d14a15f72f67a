-- Who has mail or deliveries waiting is asked of each tenant in turn: nothing looks across tenants any more.
drop function correspondence.tenants_with_mail(timestamptz);
drop function webhooks.tenants_with_deliveries(timestamptz);
