namespace SocialCrm.Customers;

/// <summary>Which records a handle brings together.</summary>
/// <remarks>
/// A handle changes hands; an account is who its platform's stable id says. So a handle never brings two accounts of its channel together, and
/// speaks only for the one that was seen with it last: that account meets the rows of other systems that state the handle. Accounts seen with it at
/// the same moment leave open whose it is, and then it speaks for none of them.
/// </remarks>
internal static class HandleHolders
{
    /// <summary>Of records that share a key of the account rule, those that meet.</summary>
    public static IReadOnlyList<int> Meeting(ScopeIndex index, string key, IReadOnlyList<int> records)
    {
        var accounts = records
            .Select(record => (Record: record, Account: AccountRule.AccountOf(index.Records[record].Record, key), index.Records[record].Record.ObservedAt))
            .Where(seen => seen.Account is not null)
            .GroupBy(seen => seen.Account, StringComparer.Ordinal)
            .ToList();
        if (accounts.Count < 2)
            return records;
        var last = accounts.Max(account => account.Max(seen => seen.ObservedAt));
        var holders = accounts.FindAll(account => account.Max(seen => seen.ObservedAt) == last);
        var silent = accounts.Where(account => holders.Count > 1 || account != holders[0]);
        return [.. records.Except(silent.SelectMany(account => account.Select(seen => seen.Record)))];
    }
}
