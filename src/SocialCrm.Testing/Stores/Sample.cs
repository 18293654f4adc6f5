using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Engagement;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Testing;

/// <summary>Small, plain values that the suites store and read back.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly ChannelId Channel = new("plaza");

    public static readonly ConnectionId Connection = new("plaza:eu");

    public static readonly ConnectionId OtherConnection = new("plaza:us");

    public static Interaction Interaction(string externalId, string author = "ada", string version = "") => new()
    {
        Connection = Connection,
        ExternalId = externalId,
        Version = version,
        Author = new Account(Channel, author),
        Kind = InteractionKind.Post,
        OccurredAt = Noon,
        Text = "said " + externalId,
    };

    /// <summary>A batch as the intake makes it: every author once.</summary>
    public static IntakeBatch Batch(params IReadOnlyList<Interaction> interactions) => new(
        interactions.Count > 0 ? interactions[0].Connection : Connection,
        [.. interactions.Select(Authored)],
        interactions.Select(interaction => interaction.Author).DistinctBy(author => (author.Channel, author.Key)).Select(AuthorRecord).ToList(),
        [],
        null,
        Noon);

    public static AuthoredInteraction Authored(Interaction interaction) =>
        new(interaction, SourceRecordId.From(new SourceId(interaction.Author.Channel.Value), interaction.Author.Key));

    public static IntakeProgress Step(string from, string to) => new(new ChannelCursor(from), new ChannelCursor(to));

    public static DeadLetter Letter(long position, string raw) =>
        new(Connection, position, "The row has too few columns. Add the missing ones.", Encoding.UTF8.GetBytes(raw));

    public static SourceRecordId AuthorId(string author) => SourceRecordId.From(new SourceId(Channel.Value), author);

    public static SourceRecord AuthorRecord(Account author)
    {
        var values = new List<RecordValue>();
        if (author.Handle is not null)
            values.Add(new RecordValue(AttributeKind.Handle, author.Handle, author.Channel.Value));
        if (author.DisplayName is not null)
            values.Add(new RecordValue(AttributeKind.FullName, author.DisplayName));
        return new SourceRecord { Source = new SourceId(author.Channel.Value), Key = author.Key, Values = values, ObservedAt = Noon };
    }

    /// <summary>A CRM row; each of the e-mail addresses is a value of it.</summary>
    public static SourceRecord Row(string key, params IReadOnlyList<string> emails) => new()
    {
        Source = new SourceId("crm"),
        Key = key,
        Values = emails.Select(Email).ToList(),
        ObservedAt = Noon,
    };

    public static SourceRecordId RowId(string key) => SourceRecordId.From(new SourceId("crm"), key);

    public static RecordValue Email(string email) => new(AttributeKind.Email, email);

    public static readonly CampaignApproval Approval = new(new StaffId("ann"), new StaffId("bob"));

    public static Campaign Campaign(string id, decimal budget, int perPerson = 1_000) => new()
    {
        Id = new CampaignId(id),
        Title = "A scoop on us",
        Window = new CampaignWindow(Noon, Noon.AddDays(30)),
        Budget = Euro(budget),
        PerPersonLimit = perPerson,
        Benefit = new Benefit.AmountOff(Euro(2.50m)),
    };

    /// <summary>A pledge of 75 cents for each action.</summary>
    public static Campaign Pledge(string id, decimal cap) => Campaign(id, cap) with { Benefit = new Benefit.DonationPledge(Euro(0.75m), "The lighthouse") };

    public static PledgeAction Like(string campaign, SourceRecordId person, string post = "like 1") => new(new CampaignId(campaign), person, post, Noon);

    /// <summary>Two and a half euros back for purchases of ten or more, twice a card.</summary>
    public static Campaign CashBack(string id, decimal budget, long? cards = null) =>
        Campaign(id, budget) with { Benefit = new Benefit.StatementCredit(Euro(2.50m), Euro(10m), 2) { EnrolmentCap = cards } };

    public static EnrolAttempt Enrol(string campaign, SourceRecordId person, string card) => new(new CampaignId(campaign), person, Code(card), Noon);

    /// <summary>A purchase of twelve euros, an hour after noon.</summary>
    public static MatchAttempt Purchase(string campaign, string card, string id) =>
        new(new CampaignId(campaign), Code(card), id, Euro(12m), "Gelateria", Noon.AddHours(1));

    public static Money Euro(decimal amount) => new(amount, Currency.Euro);

    public static IssueAttempt Issue(string campaign, string key, SourceRecordId recipient) =>
        new(new IdempotencyKey(key), new CampaignId(campaign), recipient, Code(key), Noon);

    /// <summary>Redeems the code that <see cref="Issue"/> gave under <paramref name="issued"/>, on an order of 20 euros.</summary>
    public static RedeemAttempt Redeem(string issued, string key, SourceRecordId redeemer) =>
        new(new IdempotencyKey(key), Code(issued), redeemer, Euro(20m), "order-" + key, Noon);

    public static ReverseAttempt Reverse(RedemptionId redemption, string key, decimal? value = null) =>
        new(new IdempotencyKey(key), redemption, value is null ? null : Euro(value.Value), Noon);

    public static ReadOnlyMemory<byte> Code(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes("code " + secret));

    public static Holdout Holdout(string id, double share) => new() { Id = new HoldoutId(id), Salt = "salt of " + id, Share = share };

    public static Touchpoint Touch(SourceRecordId record, string eventId, int minute = 0) =>
        new(record, "web-log", eventId, Noon.AddMinutes(minute), ChannelId.Web, TouchpointKind.Click);

    public static Conversion Order(SourceRecordId record, string eventId, int minute = 0) =>
        new(record, "shop", eventId, Noon.AddMinutes(minute), Euro(12.34m));

    public static ChannelCost Cost(string id, decimal amount) =>
        new("invoices", id, Channel, null, Noon, Noon.AddDays(1), Euro(amount));

    public static string Number(int number) => number.ToString("D5", CultureInfo.InvariantCulture);

    public static WebhookEnvelope Envelope(string deliveryId, string body = "{}", int second = 0) =>
        new(Connection, deliveryId, "", Encoding.UTF8.GetBytes(body), Noon.AddSeconds(second));

    /// <summary>Asks for work at a second after noon, for a minute.</summary>
    public static WorkClaim Claim(int most = 100, int second = 0) =>
        new(most, Noon.AddSeconds(second), Noon.AddSeconds(second + 60));

    public static OutboundMessage Message(string text, int second = 0) => new()
    {
        Id = OutboxMessageId.New(),
        Connection = Connection,
        Operation = ChannelOperation.Reply,
        Text = text,
        CreatedAt = Noon.AddSeconds(second),
        ReplyTo = "post",
    };

    /// <summary>A message to a person for marketing that needs no consent, under caps that count those of the same purpose from a day before noon on.</summary>
    public static OutboundMessage Offer(string text, SourceRecordId person, params IReadOnlyList<int> caps) => Message(text) with
    {
        Terms = new SendTerms(person, ConsentPurpose.Marketing, Channel, ConsentRule.OptOut)
        {
            Caps = [.. caps.Select(most => Cap(most))],
        },
    };

    public static CapWindow Cap(int most, DateTimeOffset? from = null, DateTimeOffset? until = null) =>
        new(new FrequencyCap(most, new CapPeriod.Rolling(TimeSpan.FromDays(1))) { Purpose = ConsentPurpose.Marketing }, from ?? Noon.AddDays(-1), until);

    /// <summary>A poll of the hour after noon, whose answers are named as they read.</summary>
    public static Poll Poll(string id, params IReadOnlyList<string> options) => new(new PollId(id), "Which flavour?", Noon, Noon.AddHours(1))
    {
        Options = [.. options.Select(option => new PollOption(new PollOptionId(option), option))],
    };

    public static Vote Vote(string poll, SourceRecordId voter, string option, string key) =>
        new(new IdempotencyKey(key), new PollId(poll), voter, new PollOptionId(option));

    /// <summary>Marketing, on all channels, at a second after noon.</summary>
    public static ConsentEntry Consent(SourceRecordId record, string key, ConsentChange change, int second = 0) =>
        new(new IdempotencyKey(key), record, ConsentPurpose.Marketing, change, Noon.AddSeconds(second), "form 7, version 2");
}
