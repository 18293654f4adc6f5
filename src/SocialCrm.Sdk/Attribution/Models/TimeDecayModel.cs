namespace SocialCrm.Attribution;

/// <summary>The nearer to the conversion, the more: a touchpoint weighs half as much for every half-life that lies between.</summary>
/// <remarks>
/// <para>s(i) = 2^(−Δ(i)/h) / Σ 2^(−Δ(k)/h), where Δ is the time from the touchpoint to the conversion and h the half-life.</para>
/// <para>Computed with Δ(i) − Δ(m) in place of Δ(i): the factor cancels, the newest touchpoint weighs exactly 1, and so the sum cannot
/// underflow to 0/0 however old all touchpoints are.</para>
/// <para>"Time decay" among the default models of Google Analytics' multi-channel funnels, there with a half-life of 7 days.</para>
/// </remarks>
internal sealed class TimeDecayModel : IAttributionModel
{
    private readonly double halfLifeTicks;

    public TimeDecayModel(string name, TimeSpan halfLife)
    {
        Name = name;
        halfLifeTicks = halfLife.Ticks;
    }

    public string Name { get; }

    public void Share(Journey journey, Span<double> shares)
    {
        var touchpoints = journey.Touchpoints;
        var newest = touchpoints[^1].OccurredAt.UtcTicks;
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            var age = newest - touchpoints[i].OccurredAt.UtcTicks;
            shares[i] = age == 0 ? 1 : double.Exp2(-age / halfLifeTicks);
            sum += shares[i];
        }

        foreach (ref var share in shares)
            share /= sum;
    }
}
