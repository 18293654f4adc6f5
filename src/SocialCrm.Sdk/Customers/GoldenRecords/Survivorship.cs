namespace SocialCrm.Customers;

/// <summary>The built-in rules for golden records, for <c>UseSurvivorship(rules =&gt; …)</c>.</summary>
/// <remarks>
/// Each takes the values it prefers, and of several that it likes equally the one stated last; of those stated at once the first by source and value. Words that
/// stand for nothing, such as <c>n/a</c>, are never shown. The order in which values come has no say. All rules are pure and thread-safe.
/// </remarks>
public static class Survivorship
{
    /// <summary>The value stated last.</summary>
    public static ISurvivorshipRule MostRecent { get; } = new MostRecentValue();

    /// <summary>
    /// The value that tells most of what it is: a whole birth date rather than a year, a full name rather than an initial, an address with a number, a whole postcode; a
    /// longer text. Of e-mail addresses, phone numbers, ids, handles and links any that can be read is as good as another. What cannot be read comes last.
    /// </summary>
    public static ISurvivorshipRule MostComplete { get; } = new MostCompleteValue();

    /// <summary>The value that most records state, whatever its spelling; shown as most of them spell it. What can be read is preferred to what cannot.</summary>
    public static ISurvivorshipRule MostFrequent { get; } = new MostFrequentValue();

    /// <summary>The value that is believed most, by <see cref="RecordValue.Trust"/>; of those, the one of the source that the host trusts most.</summary>
    /// <param name="sources">The names of the sources, the most trusted first. Others come last.</param>
    /// <exception cref="ArgumentException">There is none, or one is no name of a source, or is there twice.</exception>
    public static ISurvivorshipRule MostTrusted(params string[] sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return Trusting(sources.Select((source, place) => KeyValuePair.Create(new SourceId(source), (double)-place)), nameof(sources));
    }

    /// <summary>The value that is believed most, by <see cref="RecordValue.Trust"/>; of those, the one of the source that the host trusts most, where several sources may be trusted alike.</summary>
    /// <param name="trust">How much each source is trusted: the more, the greater. Any scale. Others come last.</param>
    /// <exception cref="ArgumentException">There is none, one is no name of a source or is there twice, or its trust is not finite.</exception>
    public static ISurvivorshipRule MostTrusted(IReadOnlyDictionary<string, double> trust)
    {
        ArgumentNullException.ThrowIfNull(trust);
        return Trusting(trust.Select(source => KeyValuePair.Create(new SourceId(source.Key), source.Value)), nameof(trust));
    }

    private static MostTrustedValue Trusting(IEnumerable<KeyValuePair<SourceId, double>> sources, string argument)
    {
        var trust = new Dictionary<SourceId, double>();
        foreach (var (source, weight) in sources)
        {
            if (!double.IsFinite(weight))
                throw new ArgumentException($"The trust in source '{source}' is not finite. Give it a number.", argument);
            if (!trust.TryAdd(source, weight))
                throw new ArgumentException($"The source '{source}' is there twice, in whatever case. Name it once.", argument);
        }

        return trust.Count > 0 ? new MostTrustedValue(trust) : throw new ArgumentException("No source is trusted. Name at least one.", argument);
    }
}
