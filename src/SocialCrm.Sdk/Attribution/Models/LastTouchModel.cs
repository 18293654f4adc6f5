namespace SocialCrm.Attribution;

/// <summary>All to the last touchpoint: s(m) = 1.</summary>
/// <remarks>Answers what closes journeys. "Last interaction" among the default models of Google Analytics' multi-channel funnels.</remarks>
internal sealed class LastTouchModel : PositionalModel
{
    public override string Name => "last";

    public override void Share(Span<double> shares) => shares[^1] = 1;
}
