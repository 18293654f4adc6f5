using System.Globalization;
using SocialCrm.Customers;

namespace QuickStart.Telling;

/// <summary>Says why two records are one person: what was found, how much each finding weighs, and what chance takes off again.</summary>
/// <remarks>Weights are log2 Bayes factors and add up: one more doubles the odds, and above 0 more speaks for one person than against.</remarks>
internal static class ReasonText
{
    // What people who are not one have in common, and how seldom two records are one person at all.
    private static readonly string[] Chance = ["prior", "household", "namesakes"];

    /// <summary>The name of what speaks for a pair most.</summary>
    public static string StrongestOf(MatchExplanation pair) => Found(pair).MaxBy(weight => weight.Weight)?.Comparison ?? "";

    public static string Of(MatchExplanation pair)
    {
        if (Found(pair).FirstOrDefault(weight => double.IsInfinity(weight.Weight)) is { } certain)
            return $"{RuleWords.Of(certain.Comparison)}, which is certain";
        var found = string.Join(", ", Found(pair).OrderByDescending(weight => weight.Weight).Select(weight => $"{weight.Finding} {Shown(weight.Weight)}"));
        var chance = pair.Weights.Where(weight => Chance.Contains(weight.Comparison)).Sum(weight => weight.Weight);
        return $"{found}, chance {Shown(chance)}: {Shown(pair.TotalWeight)}";
    }

    private static IEnumerable<MatchWeight> Found(MatchExplanation pair) => pair.Weights.Where(weight => !Chance.Contains(weight.Comparison));

    private static string Shown(double weight) => weight.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}
