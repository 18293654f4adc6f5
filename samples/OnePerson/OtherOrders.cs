using SocialCrm.Customers;

namespace OnePerson;

/// <summary>Takes the same records in otherwise, and tells whether the same customers come of them.</summary>
internal static class OtherOrders
{
    public static async Task<IReadOnlyList<string>> CompareAsync(Crm crm, IReadOnlyList<SourceRecord> records)
    {
        await using var backwards = new Crm();
        foreach (var record in records.Reverse())
            await backwards.Unifier.ResolveAsync(record);

        await using var atOnce = new Crm();
        await atOnce.Unifier.PutAsync(records);
        await atOnce.Unifier.UnifyAsync();

        var customers = await CustomersAsync(crm);
        return
        [
            $"backwards, one by one: {Compare(customers, await CustomersAsync(backwards))}",
            $"all in one run: {Compare(customers, await CustomersAsync(atOnce))}",
        ];
    }

    private static async Task<HashSet<string>> CustomersAsync(Crm crm)
    {
        var customers = new HashSet<string>();
        await foreach (var customer in crm.People.ReadAsync())
            customers.Add(string.Join(' ', customer.Records.Select(record => record.Id.Value)));
        return customers;
    }

    private static string Compare(HashSet<string> these, HashSet<string> those) =>
        these.SetEquals(those) ? $"the same {these.Count} customers" : $"other customers, {those.Count} instead of {these.Count}";
}
