using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.Customers;

await using var services = new ServiceCollection().AddSocialCrm(crm => crm.UseSqlite("Data Source=crm.db")).BuildServiceProvider();
var unifier = services.GetRequiredService<CustomerUnifier>();
var directory = services.GetRequiredService<CustomerDirectory>();
await unifier.PutAsync([Ada("crm", "4711", "Ada Byron"), Ada("web-shop", "a-1", "A. Lovelace")]);
await unifier.UnifyAsync();
await foreach (var customer in directory.ReadAsync())
{
    foreach (var pair in await directory.ExplainAsync(customer.Id))
        Console.WriteLine($"{customer.Records.Count} records are {customer[AttributeKind.FullName]}: {string.Join(", ", pair.Weights.Select(found => $"{found.Finding} ({found.Weight:+0.0;-0.0})"))}");
}

static SourceRecord Ada(string source, string key, string name) => new()
{
    Source = new(source), Key = key, ObservedAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    Values = [new(AttributeKind.FullName, name), new(AttributeKind.Email, "ada@example.org")],
};
