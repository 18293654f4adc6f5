using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.Customers;

await using var services = new ServiceCollection()
    .AddSocialCrm(crm => crm.UseSqlite("Data Source=crm.db"))
    .BuildServiceProvider();
var unifier = services.GetRequiredService<CustomerUnifier>();
var directory = services.GetRequiredService<CustomerDirectory>();
var now = DateTimeOffset.UtcNow;

await unifier.PutAsync([
    Record("crm", "4711", "Ada Byron", "ada@example.org"),
    Record("web-shop", "a-1", "A. Lovelace", "Ada@Example.org"),
]);
await unifier.UnifyAsync();

await foreach (var customer in directory.ReadAsync())
{
    Console.WriteLine($"{customer[AttributeKind.FullName]}: {string.Join(", ", customer.Records.Select(record => $"{record.Source} {record.Key}"))}");
    foreach (var reason in (await directory.ExplainAsync(customer.Id)).SelectMany(pair => pair.Weights))
        Console.WriteLine($"  {reason.Finding} ({reason.Weight:+0.0;-0.0})");
}

SourceRecord Record(string source, string key, string name, string email) => new()
{
    Source = new(source),
    Key = key,
    Values = [new(AttributeKind.FullName, name), new(AttributeKind.Email, email)],
    ObservedAt = now,
};
