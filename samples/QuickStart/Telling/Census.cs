using QuickStart.Report;
using QuickStart.Steps;
using SocialCrm.Customers;

namespace QuickStart.Telling;

/// <summary>Counts the customers in one pass, and notes a few that are worth a closer look.</summary>
internal sealed class Census
{
    private const int EmailsRemembered = 50_000;

    private readonly SortedDictionary<int, long> sizes = [];
    private readonly Dictionary<string, long> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CustomerId> emails = new(StringComparer.OrdinalIgnoreCase);
    private int biggest;

    /// <summary>Signed up twice under names that differ.</summary>
    public CustomerId? Misspelt { get; private set; }

    /// <summary>Known on several channels.</summary>
    public CustomerId? OnManyChannels { get; private set; }

    /// <summary>Has the most records.</summary>
    public CustomerId? Biggest { get; private set; }

    /// <summary>Two people who share an e-mail address.</summary>
    public (CustomerId One, CustomerId Other)? KeptApart { get; private set; }

    public static async Task<Census> TakeAsync(CustomerDirectory customers, CancellationToken cancellationToken)
    {
        var census = new Census();
        await foreach (var customer in customers.ReadAsync(cancellationToken))
            census.Count(customer);
        return census;
    }

    public async Task<CustomerFigures> ToFiguresAsync(CustomerDirectory customers, CancellationToken cancellationToken)
    {
        var rules = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var happened in customers.HistoryAsync(cancellationToken))
        {
            foreach (var reason in happened.Reasons)
                rules[reason.Rule] = rules.GetValueOrDefault(reason.Rule) + 1;
        }

        return new CustomerFigures(
            sizes.Sum(size => size.Key * size.Value),
            sizes.Values.Sum(),
            sizes.Where(size => size.Key > 1).Sum(size => size.Value))
        {
            Sources = Descending(sources, source => source),
            Rules = Descending(rules, RuleWords.Of),
            Sizes = [.. sizes.GroupBy(size => Math.Min(size.Key, 8)).Select(group => new Tally(SizeName(group.Key), group.Sum(size => size.Value)))],
        };
    }

    private void Count(Customer customer)
    {
        var count = customer.Records.Count;
        sizes[count] = sizes.GetValueOrDefault(count) + 1;
        foreach (var record in customer.Records)
            sources[record.Source.Value] = sources.GetValueOrDefault(record.Source.Value) + 1;
        if (count > biggest)
            (biggest, Biggest) = (count, customer.Id);
        var rows = customer.Records.Where(record => record.Source == Sources.Crm).ToList();
        if (Misspelt is null && rows.Count > 1 && rows.Select(FamilyName).Where(name => name is not null).Distinct().Count() > 1)
            Misspelt = customer.Id;
        var channels = customer.Records.Where(record => record.Source != Sources.Crm && record.Source != Sources.Orders).Select(record => record.Source).Distinct().Count();
        if (OnManyChannels is null && channels > 1 && rows.Count > 0)
            OnManyChannels = customer.Id;
        if (KeptApart is null)
            RememberEmails(customer.Id, rows);
    }

    private void RememberEmails(CustomerId customer, List<SourceRecord> rows)
    {
        foreach (var email in rows.SelectMany(row => row.Values).Where(value => value.Kind == AttributeKind.Email))
        {
            if (emails.TryGetValue(email.Value, out var other) && other != customer)
                KeptApart = (other, customer);
            else if (emails.Count < EmailsRemembered)
                emails[email.Value] = customer;
        }
    }

    private static string? FamilyName(SourceRecord record) =>
        record.Values.FirstOrDefault(value => value.Kind == AttributeKind.FamilyName)?.Value;

    private static string SizeName(int size) => size switch { 1 => "1 record", 8 => "8 and more", _ => Figures.Count(size) + " records" };

    private static List<Tally> Descending(Dictionary<string, long> counts, Func<string, string> name) =>
        [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => new Tally(name(count.Key), count.Value)).Take(12)];
}
