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

    /// <summary>A campaign that sells gifts of 5 to 100 euros.</summary>
    public static Campaign Gifts(string id, GiftRefunds refunds = GiftRefunds.UntilClaimed) => Campaign(id, 100m) with
    {
        Benefit = new Benefit.GiftValue(Euro(5m), Euro(100m)) { Refunds = refunds },
    };

    /// <summary>Buys a gift of 20 euros whose token <see cref="ClaimGift"/> and whose code <see cref="SpendGift"/> names by the same word.</summary>
    public static GiftPurchaseAttempt BuyGift(string campaign, string gift, SourceRecordId sender, GiftRecipient? recipient = null) =>
        new(new IdempotencyKey("buy " + gift), new CampaignId(campaign), sender, recipient ?? new GiftRecipient.Email("friend@x.org"), Euro(20m), "payment of " + gift, Noon)
        {
            Id = GiftId.New(Noon),
            TokenHash = Code("token of " + gift),
            Message = "Enjoy!",
        };

    public static GiftClaimAttempt ClaimGift(string gift, SourceRecordId claimer, long number = 0) =>
        new(new IdempotencyKey("claim " + gift), Code("token of " + gift), claimer, Noon)
        {
            Code = new CodeSerial(7, number),
            CodeHash = Code("code of " + gift),
        };

    public static GiftSpendAttempt SpendGift(string gift, string key, SourceRecordId spender, decimal amount) =>
        new(new IdempotencyKey("spend " + key), Code("code of " + gift), spender, Euro(amount), "order-" + key, Noon);

    /// <summary>A campaign that gives 2.50 euros to who brings somebody, ten days after.</summary>
    public static Campaign Referrals(string id, decimal budget = 100m, bool isTwoSided = false) => Campaign(id, budget) with
    {
        Referral = new ReferralTerms(TimeSpan.FromDays(10)) { IsTwoSided = isTwoSided },
    };

    public static ReferralLinkAttempt Link(string campaign, SourceRecordId referrer) =>
        new(new CampaignId(campaign), referrer, Code($"link {campaign} {referrer.Value}"), Noon);

    public static ReferralClickAttempt Follow(string campaign, SourceRecordId referrer, SourceRecordId visitor) =>
        new(Code($"link {campaign} {referrer.Value}"), visitor, Noon);

    public static ReferralQualifyAttempt Qualify(string campaign, string key, SourceRecordId person) =>
        new(new IdempotencyKey("qualify " + key), new CampaignId(campaign), person, "order " + key, Noon);

    /// <summary>Gives what is due at a day after noon, with codes of numbers that nothing else has.</summary>
    public static ReferralReward Reward(Referral referral, int day = 10) => new(
        referral.Id,
        [.. Enumerable.Range(0, 2).Select(side => new ReferralRewardCode(
            new CodeSerial(7, BitConverter.ToUInt32(referral.Id.Value.ToByteArray(), 12) + side), Code($"reward {referral.Id.Value} {side}")))],
        Noon.AddDays(day));

    public static Money Euro(decimal amount) => new(amount, Currency.Euro);

    public static IssueAttempt Issue(string campaign, string key, SourceRecordId recipient) =>
        new(new IdempotencyKey(key), new CampaignId(campaign), recipient, Code(key), Noon);

    /// <summary>Redeems the code that <see cref="Issue"/> gave under <paramref name="issued"/>, on an order of 20 euros.</summary>
    public static RedeemAttempt Redeem(string issued, string key, SourceRecordId redeemer) =>
        new(new IdempotencyKey(key), Code(issued), redeemer, Euro(20m), "order-" + key, Noon);

    public static ReverseAttempt Reverse(RedemptionId redemption, string key, decimal? value = null) =>
        new(new IdempotencyKey(key), redemption, value is null ? null : Euro(value.Value), Noon);

    /// <summary>Holds the code that <see cref="Issue"/> gave, from a minute after noon for a quarter of an hour.</summary>
    public static HoldAttempt Hold(string issued, string key, SourceRecordId redeemer, int minute = 0) =>
        new(Redeem(issued, key, redeemer) with { At = Noon.AddMinutes(minute) }, Noon.AddMinutes(minute + 15));

    public static CaptureAttempt Capture(HoldId hold, string key, int minute = 1) => new(new IdempotencyKey(key), hold, Noon.AddMinutes(minute));

    public static ReleaseAttempt Release(HoldId hold, string key, int minute = 1) => new(new IdempotencyKey(key), hold, Noon.AddMinutes(minute));

    public static BudgetAmendment Amend(string campaign, string key, decimal budget) =>
        new(new IdempotencyKey(key), new CampaignId(campaign), Euro(budget), Approval, Noon);

    public static CampaignMove Move(string campaign, int version, CampaignStep step, string by = "bob") =>
        new(new CampaignId(campaign), version, step, new StaffId(by), Noon);

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
