namespace SocialCrm.Channels;

/// <summary>Counts what happened within a sliding window, to ten seconds.</summary>
internal sealed class SlidingCount(TimeSpan window)
{
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(10);

    private readonly Queue<(DateTimeOffset Until, int Count)> grains = new();
    private (DateTimeOffset Until, int Count) open;
    private int left;

    /// <summary>How much is in the window.</summary>
    public int Total { get; private set; }

    /// <summary>When the next part of it leaves; null when there is nothing.</summary>
    public DateTimeOffset? NextLeaves => grains.TryPeek(out var oldest) ? oldest.Until + window : open.Count > 0 ? open.Until + window : null;

    public void Add(DateTimeOffset now)
    {
        if (now >= open.Until)
        {
            if (open.Count > 0)
                grains.Enqueue(open);
            open = (now + Grain, 0);
        }

        open.Count++;
        Total++;
    }

    /// <summary>How much has left since <see cref="Settle"/>.</summary>
    public int LeftSinceSettled(DateTimeOffset now)
    {
        while (grains.TryPeek(out var oldest) && oldest.Until + window <= now)
        {
            grains.Dequeue();
            Total -= oldest.Count;
            left += oldest.Count;
        }

        if (open.Count > 0 && open.Until + window <= now)
        {
            Total -= open.Count;
            left += open.Count;
            open.Count = 0;
        }

        return left;
    }

    /// <summary>Somebody has told how much is in the window: what has left until now is in that number.</summary>
    public void Settle(DateTimeOffset now)
    {
        LeftSinceSettled(now);
        left = 0;
    }
}
