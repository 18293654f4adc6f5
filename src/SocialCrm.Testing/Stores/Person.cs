using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Engagement;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Testing;

/// <summary>Somebody whose name stands in everything that a store keeps of them, so that a search finds what an erasure forgot.</summary>
internal sealed class Person(string name)
{
    /// <summary>The e-mail address under which the two records meet.</summary>
    public string Email => $"{name}@people.example";

    public Account Account => new(Sample.Channel, $"{name} key", $"@{name}", $"{name} shown");

    public SourceRecordId AccountId => SourceRecordId.From(new SourceId(Sample.Channel.Value), Account.Key);

    public SourceRecord Row => Sample.Row($"{name} row", Email);

    /// <summary>What the channel knows of the account; the address makes it the row's customer.</summary>
    public SourceRecord AuthorRecord => Sample.AuthorRecord(Account) with
    {
        Values = [new RecordValue(AttributeKind.Handle, Account.Handle!, Sample.Channel.Value), new RecordValue(AttributeKind.FullName, Account.DisplayName!), Sample.Email(Email)],
    };

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
        Authors = [AuthorRecord],
        Rejected = [Sample.Letter(1, $"broken row of {Email}")],
        IsDispatched = true,
    };

    /// <summary>A connection on which this person's deliveries come; its name says nothing of them.</summary>
    public ConnectionId Hooks => new($"hooks {Anonymous(0)}");

    /// <summary>What was sent to the person: a greeting that arrived, and an answer that waits.</summary>
    public IReadOnlyList<OutboundMessage> Messages =>
    [
        Sample.Message($"Dear {name}") with
        {
            Id = new OutboxMessageId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("greeting " + name)).AsSpan(0, 16))),
            Connection = Hooks, Operation = ChannelOperation.DirectMessage, Recipient = Account.Key, ReplyTo = null, Title = $"For {name}",
            Media = [new Uri($"https://shop.example/{name}.jpg")],
            Terms = new SendTerms(Row.Id, ConsentPurpose.Service, Sample.Channel, ConsentRule.OptOut) { Zone = "Europe/Berlin" },
        },
        Sample.Message($"Thank you, {name}", 1) with
        {
            Id = new OutboxMessageId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("answer " + name)).AsSpan(0, 16))),
            ReplyTo = Interaction.ExternalId, Thread = Interaction.Thread,
        },
    ];

    /// <summary>What the person agreed to, and that they did not want to be judged.</summary>
    public IReadOnlyList<ConsentEntry> Consents =>
    [
        Sample.Consent(Row.Id, $"{name} agrees", ConsentChange.Given) with { Evidence = $"form of {name}" },
        Sample.Consent(AccountId, $"{name} objects", ConsentChange.Withdrawn) with { Purpose = ConsentPurpose.Profiling, Channel = Sample.Channel },
    ];

    public Vote Vote => Sample.Vote("flavours", Row.Id, "lemon", $"{name} votes");

    /// <summary>Four deliveries: one is settled and one kept, one was given up and one waits; and one whose very id is the person's.</summary>
    public IReadOnlyList<WebhookEnvelope> Deliveries =>
    [
        .. Enumerable.Range(0, 4).Select(number => Sample.Envelope(Anonymous(number), $"{{\"n\":{number},\"mail\":\"{Email}\"}}", number) with { Connection = Hooks, Note = $"from={Account.Key}" }),
        Sample.Envelope($"delivery of {Account.Key}", second: 9) with { Connection = Hooks },
    ];

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
        await KeyDecision.UnifyAsync(store, cancellationToken);
        await store.GetRequiredService<ISourceRecordStore>().PutAsync([Row], cancellationToken);
        await KeyDecision.UnifyAsync(store, cancellationToken);
        await store.GetRequiredService<IFactStore>().AppendAsync(Touchpoints, cancellationToken);
        await store.GetRequiredService<IFactStore>().AppendAsync(Conversions, cancellationToken);
        await store.GetRequiredService<ICorrectionStore>().ConstrainAsync(
            new CustomerConstraints(
                [new RecordSeparation(Row.Id, Sample.RowId("stranger"))], [new RecordConnection(Row.Id, AccountId, "login")]),
            cancellationToken);
        await KeyDecision.UnifyAsync(store, cancellationToken);
        await UseOffersAsync(store, cancellationToken);
        await store.GetRequiredService<IConsentStore>().RecordAsync(Consents, cancellationToken);
        await VoteAsync(store, cancellationToken);
        await UseChannelsAsync(store, cancellationToken);
        await HoldOutAsync(store, cancellationToken);
        await PledgeAsync(store, cancellationToken);
        await UseCardsAsync(store, cancellationToken);
    }

    public EnrolAttempt Enrolment => Sample.Enrol("cash-back", Row.Id, $"card of {name}");

    public MatchAttempt Purchase(string number) => Sample.Purchase("cash-back", $"card of {name}", $"purchase {number} of {name}") with { Merchant = $"shop of {name}" };

    public PledgeAction Like => Sample.Like("cause", AccountId, $"like of {name}");

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

    private async Task VoteAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        var polls = store.GetRequiredService<IPollStore>();
        await polls.PutAsync(Sample.Poll("flavours", "lemon", "mint"), cancellationToken);
        await polls.MoveAsync(new PollId("flavours"), PollState.Open, cancellationToken);
        await store.GetRequiredService<IVoteStore>().VoteAsync([Vote], Sample.Noon, cancellationToken);
    }

    private async Task UseChannelsAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        var envelopes = store.GetRequiredService<IEnvelopeStore>();
        foreach (var delivery in Deliveries)
            await envelopes.AppendAsync(delivery, cancellationToken);
        var mine = Sample.Claim(second: 9) with { Connections = [Hooks] };
        var leases = await envelopes.LeaseAsync(mine with { Most = 3 }, cancellationToken);
        var batch = Sample.Batch() with { Connection = Hooks };
        var interactions = store.GetRequiredService<IInteractionStore>();
        await interactions.AppendAsync(batch with { Settles = leases[0] }, cancellationToken);
        await interactions.AppendAsync(batch with { Settles = leases[1], Rejected = [Sample.Letter(1, $"odd bytes of {Email}") with { Connection = Hooks }] }, cancellationToken);
        await envelopes.ReturnAsync(leases[2], new WorkReturn("It cannot be read.", null), cancellationToken);

        var outbox = store.GetRequiredService<IOutboxStore>();
        foreach (var message in Messages)
            await outbox.AddAsync(message, $"write to {name}", cancellationToken);
        var sent = (await outbox.LeaseAsync(mine, cancellationToken)).Single();
        await outbox.SettleAsync(
            sent, new OutboxSettlement(OutboxState.Accepted, Sample.Noon) { ExternalId = $"sent to {name}", Link = $"https://plaza.example/{name}/1" }, cancellationToken);
        await interactions.AppendAsync(batch with { Receipts = [new MessageReceipt($"sent to {name}", ReceiptKind.Read, Sample.Noon)] }, cancellationToken);
    }

    /// <summary>A holdout of this person alone, whose name says nothing of them: a stored draw, and an exposure of each record.</summary>
    private async Task HoldOutAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        var holdout = Sample.Holdout($"held {Anonymous(0)}", 0.5);
        await store.GetRequiredService<IHoldoutStore>().DefineAsync(holdout, Sample.Noon, cancellationToken);
        var customer = await store.GetRequiredService<ICustomerReader>().FindAsync(new CustomerReference.ByRecord(Row.Id), cancellationToken);
        await store.GetRequiredService<IHoldoutAssignmentStore>().AssignAsync(
            holdout.Id, [new HoldoutDraw(customer!.Value, "all", ulong.MaxValue)], Sample.Noon, cancellationToken);
        await store.GetRequiredService<IExposureStore>().ExposeAsync(
            [.. RecordIds.Select(record => new ExposureAttempt(holdout.Id, record, new CampaignId("scoop"), Sample.Noon))], cancellationToken);
    }

    /// <summary>Two actions that count towards a pledge, of different records.</summary>
    private async Task PledgeAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        await store.GetRequiredService<ICampaignStore>().PublishAsync(Sample.Pledge("cause", 1_000m), Sample.Approval, Sample.Noon, cancellationToken);
        await store.GetRequiredService<IPledgeStore>().CountAsync([Like, Sample.Like("cause", Row.Id, $"comment of {name}")], cancellationToken);
    }

    /// <summary>An enrolled card with two credits: one posted, one that waits.</summary>
    private async Task UseCardsAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        await store.GetRequiredService<ICampaignStore>().PublishAsync(Sample.CashBack("cash-back", 1_000m), Sample.Approval, Sample.Noon, cancellationToken);
        await store.GetRequiredService<ICardEnrolmentStore>().EnrolAsync([Enrolment], cancellationToken);
        var credits = store.GetRequiredService<ICardCreditStore>();
        var matched = await credits.MatchAsync([Purchase("1"), Purchase("2")], cancellationToken);
        var first = ((CardCreditOutcome.Done)matched[0]).Credit.Id;
        await credits.SettleAsync([new CardCreditStep(first, CardCreditState.Posted, $"posting of {name}", Sample.Noon.AddHours(2))], cancellationToken);
    }

    private string Anonymous(int number) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{number} {name}")))[..16];
}
