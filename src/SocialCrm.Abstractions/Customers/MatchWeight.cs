using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>What one comparison found.</summary>
/// <param name="Comparison">The comparison's name.</param>
/// <param name="Weight">
/// The log2 Bayes factor (Fellegi and Sunter, 1969): positive speaks for one person, negative against, 0 says nothing.
/// Weights of independent comparisons add up. <see cref="double.PositiveInfinity"/> and <see cref="double.NegativeInfinity"/> are hard rules: must link, never link.
/// </param>
/// <param name="Finding">What was found, in words without personal data, such as <c>same e-mail</c>.</param>
public sealed record MatchWeight(string Comparison, double Weight, string Finding)
{
    /// <summary>The finding with its weight, such as <c>same e-mail (+19.4)</c>.</summary>
    public override string ToString() => $"{Finding} ({Shown})";

    private string Shown => Weight switch
    {
        double.PositiveInfinity => "must link",
        double.NegativeInfinity => "never link",
        _ => Weight.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture),
    };
}
