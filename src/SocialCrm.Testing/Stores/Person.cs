using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Testing;

/// <summary>Somebody whose name stands in everything that a store keeps of them, so that a search finds what an erasure forgot.</summary>
internal sealed class Person(string name)
{
    /// <summary>The e-mail address under which the two records meet.</summary>
    public string Email => $"{name}@people.example";

    public Account Account => new(Sample.Channel, $"{name} key", $"@{name}", $"{name} shown");

    public SourceRecordId AccountId => SourceRecordId.From(new SourceId(Sample.Channel.Value), Account.Key);

    public KeyedRecord Row => Sample.Row($"{name} row", Email);

    public IReadOnlyList<SourceRecordId> RecordIds => [AccountId, Row.Id];

    /// <summary>Every byte sequence that leads to this person: the name, and the ids of the records in any form.</summary>
    public IReadOnlyList<byte[]> Markers =>
    [
        Encoding.UTF8.GetBytes(name),
        .. RecordIds.SelectMany(record => new[]
        {
            record.Value.ToByteArray(bigEndian: true), record.Value.ToByteArray(),
            Encoding.UTF8.GetBytes(record.Value.ToString("D")), Encoding.UTF8.GetBytes(record.Value.ToString("N")),
        }),
    ];

    public IntakeBatch Batch => Sample.Batch(Interaction, Interaction with { Version = $"{name} edited" }) with
    {
        Authors = [Sample.Keyed(Sample.AuthorRecord(Account).Record, Sample.Email(Email))],
        Rejected = [Sample.Letter(1, $"broken row of {Email}")],
    };

    public Interaction Interaction => Sample.Interaction($"post of {name}") with
    {
        Author = Account,
        Text = $"I am {name}",
        Thread = $"thread of {name}",
        Link = $"https://plaza.example/{name}",
        Media = [$"https://plaza.example/{name}.jpg"],
        Raw = Encoding.UTF8.GetBytes($"{{\"from\":\"{name}\"}}"),
    };

    public IReadOnlyList<Touchpoint> Touchpoints => [Sample.Touch(Row.Id, $"click of {name}")];

    public IReadOnlyList<Conversion> Conversions => [Sample.Order(Row.Id, $"order of {name}")];

    /// <summary>Stores all of it, decided: two records of one customer, an older value, what they did, got, redeemed and gave back.</summary>
    public async Task StoreAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        await store.GetRequiredService<ISourceRecordStore>().PutAsync([Sample.Row($"{name} row", $"old {Email}")], cancellationToken);
        await store.GetRequiredService<IInteractionStore>().AppendAsync(Batch, cancellationToken);
        await UnifyAsync(store, cancellationToken);
        await store.GetRequiredService<ISourceRecordStore>().PutAsync([Row], cancellationToken);
        await UnifyAsync(store, cancellationToken);
        await store.GetRequiredService<IFactStore>().AppendAsync(Touchpoints, cancellationToken);
        await store.GetRequiredService<IFactStore>().AppendAsync(Conversions, cancellationToken);
        await store.GetRequiredService<ICustomerStore>().ConstrainAsync(
            new CustomerConstraints(
                [new RecordSeparation(Row.Id, Sample.RowId("stranger"))], [new RecordConnection(Row.Id, AccountId, "login")]),
            cancellationToken);
        await UnifyAsync(store, cancellationToken);
        await UseOffersAsync(store, cancellationToken);
    }

    public IssueAttempt Issue(string number) => Sample.Issue("scoop", $"{name} issue {number}", Row.Id);

    public RedeemAttempt Redeem(string number) => Sample.Redeem($"{name} issue {number}", $"{name} redeem {number}", Row.Id);

    /// <summary>Three codes: one redeemed, one redeemed and taken back, one still held.</summary>
    private async Task UseOffersAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        await store.GetRequiredService<IGrantStore>().IssueAsync([Issue("1"), Issue("2"), Issue("3")], cancellationToken);
        var ledger = store.GetRequiredService<IRedemptionStore>();
        var redeemed = await ledger.RedeemAsync([Redeem("1"), Redeem("2")], cancellationToken);
        var second = ((LedgerOutcome.Written)redeemed[1]).Entry.Id;
        await ledger.ReverseAsync([Sample.Reverse(second, $"{name} reverse", 1m)], cancellationToken);
    }

    private static async Task UnifyAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        while (await store.GetRequiredService<ICustomerStore>().DecideAsync(Sample.Limits, KeyDecision.Decide, cancellationToken) is not null)
        {
        }
    }
}
