namespace SocialCrm.Benchmarks.Crashes;

/// <summary>One delivery by webhook.</summary>
internal sealed record CrashDelivery(string Id, IReadOnlyList<string> Interactions)
{
    /// <summary>The id, and the ids of what is in it.</summary>
    public string Body => $"{Id} {string.Join(',', Interactions)}";
}
