using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>A wish to know what is left of a gift. Its text form leaves the code out.</summary>
/// <param name="Code">The spend code as the person typed it.</param>
/// <param name="Asker">Who asks; guesses are counted by it.</param>
public sealed record GiftInquiry(string Code, SourceRecordId Asker)
{
    /// <summary>The network address the code was typed at, where the host knows it; guesses are counted by it.</summary>
    public string? Address { get; init; }

    /// <summary>The device or session the code was typed on, where the host knows it; guesses are counted by it.</summary>
    public string? Device { get; init; }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append("Asker = ").Append(Asker);
        return true;
    }
}
