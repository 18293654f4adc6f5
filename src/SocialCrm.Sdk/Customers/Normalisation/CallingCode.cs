namespace SocialCrm.Customers;

/// <summary>How numbers are dialled under one country calling code.</summary>
/// <param name="Code">The calling code, such as 44.</param>
/// <param name="Trunk">The digits dialled before a national number inside the country; empty where there are none.</param>
/// <param name="Shortest">The fewest digits of a national number, area code included.</param>
/// <param name="Longest">The most digits of a national number.</param>
internal sealed record CallingCode(string Code, string Trunk, int Shortest, int Longest)
{
    /// <summary>Whether this many digits can be a national number.</summary>
    public bool Fits(int digits) => digits >= Shortest && digits <= Longest;
}
