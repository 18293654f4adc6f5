using System.Globalization;

namespace SocialCrm.Governance;

/// <summary>Whether a person's consent stands, and why.</summary>
/// <param name="Rule">What holds while the person has not decided.</param>
/// <param name="Decision">What the person decided last; null while they have not.</param>
public sealed record ConsentStanding(ConsentRule Rule, ConsentDecision? Decision)
{
    /// <summary>Whether they may be written to.</summary>
    public bool Stands => Decision is null ? Rule == ConsentRule.OptOut : Decision.Change == ConsentChange.Given;

    /// <summary>The reason in words, without personal data.</summary>
    public string Explanation => Decision switch
    {
        { Change: ConsentChange.Given } => $"Consent was given on {Day(Decision.At)}.",
        { } => $"Consent was withdrawn on {Day(Decision.At)}.",
        null when Rule == ConsentRule.OptOut => "It is allowed until the person withdraws, and they have not.",
        null => "The person has not consented. Ask for their consent first.",
    };

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
