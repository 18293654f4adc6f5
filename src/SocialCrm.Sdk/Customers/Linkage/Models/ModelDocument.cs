namespace SocialCrm.Customers;

/// <summary>A model as it is saved. Nobody changes its arrays.</summary>
/// <param name="Version">The version of this form.</param>
/// <param name="Threshold">The match probability from which records count as one person.</param>
/// <param name="Shares">How common each class of pairs is.</param>
/// <param name="Comparisons">The weights, by the names of the comparisons.</param>
/// <param name="Rules">The blocking rules in use.</param>
/// <param name="Fields">How frequent values are, by the names of the fields.</param>
internal sealed record ModelDocument(int Version, double Threshold, ModelShares Shares, ModelComparison[] Comparisons, string[] Rules, ModelField[] Fields)
{
    public const int CurrentVersion = 1;
}
