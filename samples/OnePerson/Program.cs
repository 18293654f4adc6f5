using System.Text;
using OnePerson;
using SocialCrm.Customers;

Console.OutputEncoding = Encoding.UTF8;
var records = PeopleFile.Read(Path.Combine(AppContext.BaseDirectory, "people.csv"));
var words = new Words(records);
await using var crm = new Crm();

Console.WriteLine("1. Who is who, as the records come");
foreach (var record in records)
{
    crm.Calendar.Today = record.ObservedAt;
    Print(words.Of(record, await crm.Unifier.ResolveAsync(record)));
}

Console.WriteLine("\n2. The same records in another order");
Print(await OtherOrders.CompareAsync(crm, records));

Console.WriteLine("\n3. Why: one person, a household, two namesakes");
var (maya, order) = (Row("C-101"), SourceRecordId.From(new SourceId("shop"), "1001"));
foreach (var (left, right) in new[] { (maya, order), (Row("C-102"), Row("C-103")), (Row("C-105"), Row("C-106")) })
{
    if (await crm.People.ExplainAsync(left, right) is { } why)
        Print(words.Of(why));
}

if (await crm.People.ExplainAsync(maya, order) is { } drawn)
    await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "why.svg"), LinkageCharts.Waterfall(drawn, "crm C-101 and shop 1001"));
Console.WriteLine("  The first of them is drawn in why.svg, beside the program.");

Console.WriteLine("\n4. A steward decides on what was doubtful: father and son, a couple with one mailbox, an account");
crm.Calendar.Today = Day(20);
var account = SourceRecordId.From(new SourceId("bluesky"), "did:plc:h4nn");
await crm.Unifier.UnlinkAsync(Row("C-102"), Row("C-112"));
await crm.Unifier.UnlinkAsync(Row("C-113"), Row("C-114"));
await crm.Unifier.LinkAsync(Row("C-111"), account);
foreach (var (left, right) in new[] { (Row("C-102"), Row("C-112")), (Row("C-113"), Row("C-114")), (Row("C-111"), account) })
{
    Console.WriteLine($"  {words.Of([left, right])}: {(await crm.People.ExplainAsync(left, right))?.Weights[^1]}");
    foreach (var customer in new[] { await crm.CustomerOfAsync(left), await crm.CustomerOfAsync(right) }.DistinctBy(customer => customer.Id))
        Console.WriteLine($"    {Words.NameOf(customer)}: {words.Of(customer.Records.Select(record => record.Id))}");
}

Console.WriteLine("\n5. What is known of Maya, and from where");
var person = await crm.CustomerOfAsync(maya);
Print(person.Golden.Select(words.Of));

Console.WriteLine("\n6. How that came about");
await foreach (var told in crm.People.HistoryAsync(person.Id))
    Console.WriteLine($"  {words.Of(told)}");
foreach (var day in new[] { 5, 8, 20 })
{
    var then = await crm.People.AsOfAsync(Day(day));
    Console.WriteLine($"  On {day} January she was {words.Of(then.Keys.Where(record => then[record] == then[maya]))}.");
}

Console.WriteLine("\n7. Maya asks to be forgotten");
var receipt = await crm.PersonalData.EraseAsync(person.Id);
Console.WriteLine($"  {receipt?.Records} records are gone, from {receipt?.Tables.Count} tables.");
var again = await crm.Unifier.ResolveAsync(records.First(record => record.Id == maya));
Console.WriteLine($"  crm C-101 comes once more: {again.Outcome}");

static SourceRecordId Row(string key) => SourceRecordId.From(new SourceId("crm"), key);

static DateTimeOffset Day(int day) => new(2026, 1, day, 0, 0, 0, TimeSpan.Zero);

static void Print(IEnumerable<string> lines)
{
    foreach (var line in lines)
        Console.WriteLine($"  {line}");
}
