using System.Collections.Frozen;

namespace SocialCrm.Offers;

/// <summary>Which benefit is given, to whom and when. Choices nest: a better benefit for gold customers, in the first week only.</summary>
public abstract record BenefitChoice
{
    private BenefitChoice()
    {
    }

    /// <summary>Every benefit that may be chosen, to check and to hold a budget for.</summary>
    public abstract IEnumerable<Benefit> Benefits { get; }

    /// <summary>The benefit for a customer at a time, or null where there is none.</summary>
    /// <param name="traits">What is known of the customer; null, or an unknown tier, is of no tier.</param>
    /// <param name="at">The time of the request.</param>
    public abstract Benefit? Resolve(CustomerTraits? traits, DateTimeOffset at);

    /// <summary>The same for everybody at all times.</summary>
    public sealed record Always : BenefitChoice
    {
        /// <summary>Takes the benefit.</summary>
        public Always(Benefit benefit)
        {
            ArgumentNullException.ThrowIfNull(benefit);
            Benefit = benefit;
        }

        /// <summary>The benefit.</summary>
        public Benefit Benefit { get; }

        /// <inheritdoc/>
        public override IEnumerable<Benefit> Benefits => [Benefit];

        /// <inheritdoc/>
        public override Benefit Resolve(CustomerTraits? traits, DateTimeOffset at) => Benefit;
    }

    /// <summary>By the customer's tier, compared to the letter.</summary>
    public sealed record ByTier : BenefitChoice
    {
        private readonly FrozenDictionary<string, BenefitChoice> tiers;

        /// <summary>Takes a choice for each tier, and one for all others; null gives them nothing.</summary>
        /// <exception cref="ArgumentException">There is no tier, or one is blank.</exception>
        public ByTier(IReadOnlyDictionary<string, BenefitChoice> tiers, BenefitChoice? otherwise = null)
        {
            ArgumentNullException.ThrowIfNull(tiers);
            if (tiers.Count == 0 || tiers.Any(tier => string.IsNullOrWhiteSpace(tier.Key) || tier.Value is null))
                throw new ArgumentException("Name at least one tier, each with a name and a choice.", nameof(tiers));
            this.tiers = tiers.ToFrozenDictionary(StringComparer.Ordinal);
            Otherwise = otherwise;
        }

        /// <summary>The choice for each tier.</summary>
        public IReadOnlyDictionary<string, BenefitChoice> Tiers => tiers;

        /// <summary>The choice for all others.</summary>
        public BenefitChoice? Otherwise { get; }

        /// <inheritdoc/>
        public override IEnumerable<Benefit> Benefits => tiers.OrderBy(tier => tier.Key, StringComparer.Ordinal).Select(tier => tier.Value)
            .Append(Otherwise).OfType<BenefitChoice>().SelectMany(choice => choice.Benefits);

        /// <inheritdoc/>
        public override Benefit? Resolve(CustomerTraits? traits, DateTimeOffset at) =>
            (traits?.Tier is { } tier && tiers.TryGetValue(tier, out var choice) ? choice : Otherwise)?.Resolve(traits, at);
    }

    /// <summary>By the time of the request.</summary>
    public sealed record ByTime : BenefitChoice
    {
        /// <summary>Takes the periods, and a choice for the time between and around them; null gives nothing then.</summary>
        /// <exception cref="ArgumentException">There is no period, or two overlap.</exception>
        public ByTime(IEnumerable<BenefitPeriod> periods, BenefitChoice? otherwise = null)
        {
            ArgumentNullException.ThrowIfNull(periods);
            var taken = periods.ToArray();
            if (taken.Length == 0 || taken.Any(period => period is not { Window: not null, Choice: not null }))
                throw new ArgumentException("Name at least one period, each with a window and a choice.", nameof(periods));
            Periods = [.. taken.OrderBy(period => period.Window.Start)];
            if (Periods.Zip(Periods.Skip(1)).Any(pair => pair.Second.Window.Start < pair.First.Window.End))
                throw new ArgumentException("Two periods overlap. End one when the next begins.", nameof(periods));
            Otherwise = otherwise;
        }

        /// <summary>The periods, earliest first.</summary>
        public IReadOnlyList<BenefitPeriod> Periods { get; }

        /// <summary>The choice outside of them.</summary>
        public BenefitChoice? Otherwise { get; }

        /// <inheritdoc/>
        public override IEnumerable<Benefit> Benefits =>
            Periods.Select(period => period.Choice).Append(Otherwise).OfType<BenefitChoice>().SelectMany(choice => choice.Benefits);

        /// <inheritdoc/>
        public override Benefit? Resolve(CustomerTraits? traits, DateTimeOffset at) =>
            (Periods.FirstOrDefault(period => period.Window.Start <= at && at < period.Window.End)?.Choice ?? Otherwise)?.Resolve(traits, at);

        /// <summary>Whether every period lies within a campaign's window; one outside would never come.</summary>
        public bool FitsIn(CampaignWindow window)
        {
            ArgumentNullException.ThrowIfNull(window);
            return Periods[0].Window.Start >= window.Start && Periods[^1].Window.End <= window.End;
        }
    }
}
