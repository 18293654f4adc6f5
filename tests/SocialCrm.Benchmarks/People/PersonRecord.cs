namespace SocialCrm.Benchmarks.People;

/// <summary>A person as one system wrote them down; what it does not know is empty.</summary>
internal readonly record struct PersonRecord(int TrueId, string Source)
{
    public required string GivenName { get; init; }

    public required string Surname { get; init; }

    public required string BirthDate { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required string Postcode { get; init; }

    public required string City { get; init; }
}
