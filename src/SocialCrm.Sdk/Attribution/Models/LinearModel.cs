namespace SocialCrm.Attribution;

/// <summary>The same to each of m touchpoints: s(i) = 1/m.</summary>
/// <remarks>
/// "Linear" among the default models of Google Analytics' multi-channel funnels. A channel that was met twice is credited twice;
/// per distinct channel instead, it would be the Shapley value of the game in which a coalition earns the journeys it covers.
/// </remarks>
internal sealed class LinearModel : PositionalModel
{
    public override string Name => "linear";

    public override void Share(Span<double> shares) => shares.Fill(1.0 / shares.Length);
}
