namespace SocialCrm.Benchmarks.Crashes;

/// <summary>What happens on the platform: half of it is told by webhook, half is polled; a fifth comes twice, a fifth out of order.</summary>
internal sealed class CrashPlan
{
    public const int PageSize = 50;

    /// <summary>Every so many of what is told by webhook is answered.</summary>
    public const int Answered = 20;

    private readonly Random random;

    public CrashPlan(int interactions, int seed)
    {
        random = new Random(seed);
        Told = [.. Enumerable.Range(0, interactions / 2).Select(number => $"h{number:D7}")];
        var polled = Enumerable.Range(0, interactions - Told.Count).Select(number => $"f{number:D7}").ToList();
        Polled = polled;
        Feed = WithDisorder(polled, id => id);
        Deliveries = WithDisorder(Group(Told), delivery => random.Next(2) == 0 ? delivery : delivery with { Id = delivery.Id + "-again" });
    }

    /// <summary>The ids of what is told by webhook.</summary>
    public IReadOnlyList<string> Told { get; }

    /// <summary>The ids of what is polled.</summary>
    public IReadOnlyList<string> Polled { get; }

    /// <summary>What is polled, in the order in which the platform lists it.</summary>
    public IReadOnlyList<string> Feed { get; }

    /// <summary>Deliveries in the order in which the platform makes them.</summary>
    public IReadOnlyList<CrashDelivery> Deliveries { get; }

    private List<CrashDelivery> Group(IReadOnlyList<string> ids)
    {
        var deliveries = new List<CrashDelivery>();
        for (var at = 0; at < ids.Count;)
        {
            var size = Math.Min(random.Next(1, 11), ids.Count - at);
            deliveries.Add(new CrashDelivery($"d{deliveries.Count:D7}", [.. ids.Skip(at).Take(size)]));
            at += size;
        }

        return deliveries;
    }

    private List<T> WithDisorder<T>(IReadOnlyList<T> things, Func<T, T> again)
    {
        var listed = new List<T>(things.Count + (things.Count / 5));
        foreach (var thing in things)
        {
            listed.Add(thing);
            if (random.Next(5) == 0)
                listed.Add(again(listed[Math.Max(0, listed.Count - 1 - random.Next(100))]));
        }

        for (var at = 0; at < listed.Count; at++)
        {
            var with = Math.Min(listed.Count - 1, at + random.Next(1, 20));
            if (random.Next(10) == 0) // Each exchange puts two out of order.
                (listed[at], listed[with]) = (listed[with], listed[at]);
        }

        return listed;
    }
}
