namespace SocialCrm.Attribution;

/// <summary>All to the first touchpoint: s(1) = 1.</summary>
/// <remarks>
/// Answers what opens journeys. One of the single-touch rules of web analytics, such as "first interaction" among the default models of
/// Google Analytics' multi-channel funnels.
/// </remarks>
internal sealed class FirstTouchModel : PositionalModel
{
    public override string Name => "first";

    public override void Share(Span<double> shares) => shares[0] = 1;
}
