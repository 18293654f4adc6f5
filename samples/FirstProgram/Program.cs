using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.Customers;
using static SocialCrm.Customers.AttributeKind;

await using var services = new ServiceCollection()
    .AddSocialCrm(crm => crm.UseSqlite("Data Source=crm.db")).BuildServiceProvider();
var unifier = services.GetRequiredService<CustomerUnifier>();
var people = services.GetRequiredService<CustomerDirectory>();
await unifier.PutAsync([Ada("web-shop", "a-1", "A. Lovelace"), Ada("crm", "4711", "Ada Byron")]);
await unifier.UnifyAsync();
await foreach (var ada in people.ReadAsync())
    Console.WriteLine($"{ada.Records.Count} records are {ada[FullName]}: {(await people.ExplainAsync(ada.Id))[0]}");

static SourceRecord Ada(string source, string key, string name) => new() { Source = new(source), Key = key,
    ObservedAt = DateTimeOffset.UtcNow, Values = [new(FullName, name), new(Email, "ada@example.org")] };
