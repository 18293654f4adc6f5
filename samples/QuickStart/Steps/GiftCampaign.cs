using System.Globalization;
using QuickStart.Run;
using QuickStart.Sample;
using SocialCrm;
using SocialCrm.Attribution;
using SocialCrm.Offers;

namespace QuickStart.Steps;

/// <summary>Publishes the campaign and issues its codes to the people who speak up most. Nothing is sent to anybody.</summary>
internal sealed class GiftCampaign(RunPlan plan, OfferDesk desk, Regulars regulars, FactLog facts, ReplayClock clock)
{
    private const int Gifts = 200;
    private static readonly CampaignApproval Approval = new(new StaffId("QuickStart"), new StaffId("whoever runs it"));

    private readonly List<GivenCode> given = [];

    /// <summary>The codes that are out, as long as none has come back.</summary>
    public IReadOnlyList<GivenCode> Given => given;

    /// <summary>Whether codes have come back, so that none is given any more.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Answers how many codes and impressions are new; null where there is no campaign.</summary>
    /// <param name="currency">What orders and costs are in; null when there are none.</param>
    /// <param name="cancellationToken">Ends the work; what was issued stays issued.</param>
    public async Task<int?> RunAsync(Currency? currency, CancellationToken cancellationToken)
    {
        var known = await desk.StatusAsync(plan.Campaign, cancellationToken);

        // Codes go out once. When the first have come back, who is who has changed, and a new round would reach other people.
        IsOver = known is { Redeemed: > 0 };
        if (IsOver)
            return 0;
        clock.SetIfReplaying(SampleSeason.SentAt);
        var before = plan.Sample is null ? clock.GetUtcNow() : SampleSeason.SentAt;
        var recipients = await regulars.FindAsync(before, cancellationToken);
        var campaign = known?.Campaign ?? Propose(currency, recipients);
        if (campaign is null || recipients.Count == 0)
            return known is null ? null : 0;
        await desk.PublishAsync(campaign, Approval, cancellationToken);
        return await IssueAsync(campaign, recipients, cancellationToken);
    }

    private Campaign? Propose(Currency? currency, IReadOnlyList<Regular> recipients)
    {
        if (plan.Sample is not null)
            return SampleSeason.Gift;
        if (currency is not { } chosen || recipients.Count == 0)
            return null;
        var worth = new Money(chosen.MinorDigits == 0 ? 500m : 4.50m, chosen);
        var now = clock.GetUtcNow();
        return new Campaign
        {
            Id = plan.Campaign,
            Title = "A gift for regulars",
            Window = new CampaignWindow(recipients.Min(regular => regular.FirstSeen), now.AddDays(30), plan.ShownZone),
            Budget = worth with { Amount = worth.Amount * Gifts },
            Benefit = new Benefit.AmountOff(worth),
            IsPersonal = true,
        };
    }

    private async Task<int> IssueAsync(Campaign campaign, IReadOnlyList<Regular> recipients, CancellationToken cancellationToken)
    {
        var issued = 0;
        var left = decimal.ToInt32(decimal.Truncate(campaign.Budget.Amount / campaign.Benefit.MaximumValue.Amount));
        foreach (var batch in recipients.Chunk(100))
        {
            var wanted = batch.Select(regular => plan.Sample is null ? Request(campaign.Id, regular) : SampleRequest(regular)).ToList();
            var results = await desk.IssueAsync(wanted, cancellationToken);
            var gifts = results.Zip(batch).Where(pair => pair.First is IssueResult.Issued).Select(pair => ((IssueResult.Issued)pair.First, pair.Second)).ToList();
            given.AddRange(gifts.Select(gift => new GivenCode(gift.Item1.Code, gift.Item2.Record, gift.Item2.Channel, gift.Item1.Grant.Held, campaign.Window.End)));
            issued += gifts.Count(gift => !gift.Item1.IsReplay);
            if (plan.Sample is not null)
                issued += await ShowAsync(gifts, cancellationToken);
            left -= gifts.Count;
            if (left <= 0)
                break;
        }

        return issued;
    }

    /// <summary>The sample's orders hold the codes of these people, so each must be given the code that is theirs, in whatever order they come.</summary>
    internal static IssueRequest SampleRequest(Regular regular) => Request(SampleSeason.Gift.Id, regular) with
    {
        CodeNumber = BitConverter.ToInt64(regular.Record.Value.ToByteArray()) & 0x7FFF_FFFF_FFFF,
    };

    private static IssueRequest Request(CampaignId campaign, Regular regular) => new(
        new IdempotencyKey(string.Create(CultureInfo.InvariantCulture, $"{campaign}:{regular.Record.Value:N}")), campaign, regular.Record);

    /// <summary>In the sample the gifts were sent, and being sent a gift is a contact.</summary>
    private async Task<int> ShowAsync(List<(IssueResult.Issued Issued, Regular Regular)> given, CancellationToken cancellationToken)
    {
        var impressions = given.Select(pair => new Touchpoint(
            pair.Regular.Record,
            Sources.QuickStart,
            string.Create(CultureInfo.InvariantCulture, $"gift:{pair.Issued.Grant.Id.Value:N}"),
            pair.Issued.Grant.IssuedAt,
            pair.Regular.Channel,
            TouchpointKind.Impression,
            pair.Issued.Grant.Campaign));
        return (await facts.AppendAsync([.. impressions], cancellationToken)).Stored;
    }
}
