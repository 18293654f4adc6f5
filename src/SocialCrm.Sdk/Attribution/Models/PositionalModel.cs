namespace SocialCrm.Attribution;

/// <summary>A model whose shares depend on nothing but how many touchpoints there are, so that they are computed once a length.</summary>
internal abstract class PositionalModel : IAttributionModel
{
    public abstract string Name { get; }

    /// <summary>Fills in the shares of a journey with this many touchpoints; the span is zero at first and never empty.</summary>
    public abstract void Share(Span<double> shares);

    public void Share(Journey journey, Span<double> shares) => Share(shares);
}
