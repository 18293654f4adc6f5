using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Testing;

/// <summary>What each step of a worker writes: the same for the process that does it and for the suite that looks for it.</summary>
internal sealed class WriterPlan(int worker)
{
    public const int BatchSize = 20;
    public const int SharedBatchSize = 5;
    public const int DeliveriesAtOnce = 8;

    private static readonly int Kinds = Enum.GetValues<WriterStep>().Length;

    public static CampaignId CampaignId { get; } = new("writers");

    /// <summary>A campaign that runs dry while several workers issue from it.</summary>
    public static Campaign Campaign => Sample.Campaign(CampaignId.Value, 100m);

    public static ConnectionId Shared { get; } = new("shared");

    public ConnectionId Connection { get; } = new($"writer {worker}");

    public static WriterStep KindOf(int step) => (WriterStep)(step % Kinds);

    public static ChannelCursor CursorAfter(int step) => step < 0 ? ChannelCursor.Start : new ChannelCursor($"{step}");

    public static string ExternalId(int step, int at) => $"{step}-{at}";

    /// <summary>The step that an interaction was written in.</summary>
    public static int StepOf(string externalId) => int.Parse(externalId.AsSpan(0, externalId.IndexOf('-', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);

    public IntakeBatch Batch(int step) => Sample.Batch(Interactions(Connection, step, BatchSize)) with
    {
        Rejected = [Sample.Letter(step + 1, $"row {step}") with { Connection = Connection }],
        Progress = new IntakeProgress(CursorAfter(step - Kinds), CursorAfter(step)),
    };

    public static IntakeBatch SharedBatch(int step) => Sample.Batch(Interactions(Shared, step, SharedBatchSize));

    /// <summary>Pairs of consecutive records share an address, and every ninth joins two pairs.</summary>
    public SourceRecord Record(int step)
    {
        var cycle = step / Kinds;
        return cycle % 9 == 8
            ? Sample.Row($"{worker}-{cycle}", $"{worker}-{(cycle - 2) / 2}@x.org", $"{worker}-{(cycle - 4) / 2}@x.org")
            : Sample.Row($"{worker}-{cycle}", $"{worker}-{cycle / 2}@x.org");
    }

    public IssueAttempt Issue(int step) => Sample.Issue(CampaignId.Value, IssueKey(step), Record(step).Id);

    public RedeemAttempt Redeem(int step) => Sample.Redeem(IssueKey(step), $"redeem {worker}-{step / Kinds}", Record(step).Id);

    public ReverseAttempt Reverse(int step, RedemptionId redemption) => Sample.Reverse(redemption, $"reverse {worker}-{step / Kinds}", 1m);

    public static bool Reverses(int step) => step / Kinds % 2 == 0;

    public IReadOnlyList<Touchpoint> Touchpoints(int step) =>
        [.. Enumerable.Range(0, 3).Select(at => Sample.Touch(Record(step).Id, ExternalId(step, at), at))];

    public IReadOnlyList<Conversion> Conversions(int step) => [Sample.Order(Record(step).Id, ExternalId(step, 0))];

    /// <summary>The connection on which this worker's deliveries come and its messages go out.</summary>
    public ConnectionId Hooks => new($"hooks {worker}");

    public IReadOnlyList<WebhookEnvelope> Deliveries(int step) =>
        [.. Enumerable.Range(0, DeliveriesAtOnce).Select(at => Sample.Envelope(ExternalId(step, at), $"body of {ExternalId(step, at)}", step) with { Connection = Hooks })];

    public IntakeBatch Settling(EnvelopeLease lease) =>
        Sample.Batch(Sample.Interaction(lease.Envelope.DeliveryId, $"{Hooks} {StepOf(lease.Envelope.DeliveryId) % 3}") with { Connection = Hooks }) with { Settles = lease, IsDispatched = true };

    public OutboundMessage Message(int step) => Sample.Message(MessageKey(step), step) with { Connection = Hooks };

    public string MessageKey(int step) => $"message {worker}-{step}";

    /// <summary>Each step has an hour, of which a lease takes half: what a killed process had leased is free again a step later.</summary>
    public WorkClaim Claim(int step) => new(20, Sample.Noon.AddHours(step), Sample.Noon.AddHours(step).AddMinutes(30), [Hooks]);

    private string IssueKey(int step) => $"issue {worker}-{step / Kinds}";

    private static List<Interaction> Interactions(ConnectionId connection, int step, int count) =>
        [.. Enumerable.Range(0, count).Select(at => Sample.Interaction(ExternalId(step, at), $"{connection} {at % 3}") with { Connection = connection })];
}
