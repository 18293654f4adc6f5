namespace SocialCrm.Attribution;

/// <summary>Divides a conversion among the touchpoints before it.</summary>
/// <remarks>
/// Pure and thread-safe: no clock, no I/O, no randomness; the same journey always gives the same shares.
/// Added by <c>AddAttributionModel&lt;T&gt;()</c>.
/// </remarks>
public interface IAttributionModel
{
    /// <summary>The model's name in reports, such as <c>time-decay</c>.</summary>
    string Name { get; }

    /// <summary>Fills in each touchpoint's share.</summary>
    /// <param name="journey">A journey with at least one touchpoint and a conversion.</param>
    /// <param name="shares">
    /// One element a touchpoint, zero at first. The shares must not be negative and must sum to 1 within 1e-9; the core refuses a
    /// model that breaks this.
    /// </param>
    void Share(Journey journey, Span<double> shares);
}
